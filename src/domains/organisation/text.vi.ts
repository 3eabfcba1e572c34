import type { TerritoryKind, TerritoryLevel, UnitKind, UnitLevel } from './schema.ts';

/** The word that a place of this kind is called by; '{place}' in a name below already carries it. */
export const territoryKindText: Record<TerritoryKind, string> = {
  nation: 'Cả nước',
  province: 'Tỉnh',
  municipality: 'Thành phố',
  urban_district: 'Quận',
  rural_district: 'Huyện',
  provincial_city: 'Thành phố',
  town: 'Thị xã',
  commune: 'Xã',
  ward: 'Phường',
  township: 'Thị trấn',
  special_zone: 'Đặc khu',
  hamlet: 'Thôn',
  residential_group: 'Tổ dân phố',
};

export const unitLevelText: Record<UnitLevel, string> = {
  nation: 'Trung ương',
  province: 'Cấp tỉnh',
  commune: 'Cấp xã',
  area: 'Khu dân cư',
  branch: 'Trực thuộc',
};

export const unitKindText: Record<UnitKind, string> = {
  committee: 'Cơ quan, tổ chức tại địa bàn',
  branch: 'Chi hội, chi đoàn, tổ',
  department: 'Ban, phòng',
  club: 'Câu lạc bộ',
};

/** Names of the members of a level, as the head of a list. */
export const membersText: Record<Exclude<TerritoryLevel, 'area'>, string> = {
  nation: 'Tỉnh, thành phố',
  province: 'Xã, phường, đặc khu',
  district: 'Xã, phường, thị trấn',
  commune: 'Thôn, tổ dân phố',
};

/** By level, or by kind where the kind decides. `{place}`: 'xã An Hòa'; `{bare}`: 'Lâm Đồng'. */
export type NamesByPlace = Partial<Record<TerritoryLevel | TerritoryKind, string>>;

/** Official names. Where a level is missing, the organisation has no unit there. */
export const officialNames: Record<string, NamesByPlace> = {
  // Luật 75/2015/QH13, Điều 5 và 6 (sửa đổi bởi Luật 97/2025/QH15): trung ương, tỉnh, xã; ở khu dân cư có Ban công tác.
  front: {
    nation: 'Ủy ban Trung ương MTTQ Việt Nam',
    province: 'Ủy ban MTTQ Việt Nam {place}',
    commune: 'Ủy ban MTTQ Việt Nam {place}',
    area: 'Ban Công tác Mặt trận {place}',
  },
  trade_union: {
    nation: 'Tổng Liên đoàn Lao động Việt Nam',
    province: 'Liên đoàn Lao động {place}',
    commune: 'Công đoàn {place}',
  },
  farmers: {
    nation: 'Trung ương Hội Nông dân Việt Nam',
    province: 'Hội Nông dân {place}',
    commune: 'Hội Nông dân {place}',
    area: 'Chi hội Nông dân {place}',
  },
  women: {
    nation: 'Trung ương Hội Liên hiệp Phụ nữ Việt Nam',
    province: 'Hội Liên hiệp Phụ nữ {place}',
    commune: 'Hội Liên hiệp Phụ nữ {place}',
    area: 'Chi hội Phụ nữ {place}',
  },
  youth: {
    nation: 'Trung ương Đoàn TNCS Hồ Chí Minh',
    province: 'Đoàn TNCS Hồ Chí Minh {place}',
    commune: 'Đoàn TNCS Hồ Chí Minh {place}',
    area: 'Chi đoàn {place}',
  },
  veterans: {
    nation: 'Trung ương Hội Cựu chiến binh Việt Nam',
    province: 'Hội Cựu chiến binh {place}',
    commune: 'Hội Cựu chiến binh {place}',
    area: 'Chi hội Cựu chiến binh {place}',
  },
  red_cross: {
    nation: 'Trung ương Hội Chữ thập đỏ Việt Nam',
    province: 'Hội Chữ thập đỏ {place}',
    commune: 'Hội Chữ thập đỏ {place}',
    area: 'Chi hội Chữ thập đỏ {place}',
  },
  party: {
    nation: 'Ban Chấp hành Trung ương Đảng',
    province: 'Tỉnh ủy {bare}',
    municipality: 'Thành ủy {bare}',
    commune: 'Đảng ủy {place}',
    area: 'Chi bộ {place}',
  },
  state: {
    nation: 'Chính phủ',
    province: 'Ủy ban nhân dân {place}',
    commune: 'Ủy ban nhân dân {place}',
  },
};

/** Short names where the official one is too long for a list. */
export const shortNames: Record<string, NamesByPlace> = {
  front: {
    nation: 'MTTQ Việt Nam',
    province: 'Mặt trận {place}',
    commune: 'Mặt trận {place}',
    area: 'Mặt trận {place}',
  },
  trade_union: { nation: 'Tổng Liên đoàn Lao động', province: 'Liên đoàn Lao động {place}' },
  farmers: { nation: 'Hội Nông dân Việt Nam' },
  women: { nation: 'Hội Phụ nữ Việt Nam', province: 'Hội Phụ nữ {place}', commune: 'Hội Phụ nữ {place}' },
  youth: { nation: 'Trung ương Đoàn', province: 'Đoàn Thanh niên {place}', commune: 'Đoàn Thanh niên {place}' },
  veterans: { nation: 'Hội Cựu chiến binh Việt Nam' },
  red_cross: { nation: 'Hội Chữ thập đỏ Việt Nam' },
  party: { nation: 'Trung ương Đảng' },
  state: { province: 'UBND {place}', commune: 'UBND {place}' },
};

/** How the name of a unit below another begins. */
export const namesBelow: Record<string, string> = {
  trade_union: 'Công đoàn cơ sở',
  farmers: 'Chi hội Nông dân',
  women: 'Chi hội Phụ nữ',
  youth: 'Chi đoàn',
  veterans: 'Chi hội Cựu chiến binh',
  red_cross: 'Chi hội Chữ thập đỏ',
  party: 'Chi bộ',
};

/** What the successions of 1 July 2025 rest on: one paper for the provinces, 34 for the communes. */
export const rearrangementPapers = {
  province: 'Nghị quyết số 202/2025/QH15',
  below: 'Nghị quyết từ số 1654 đến số 1687/NQ-UBTVQH15',
};

export const text = {
  title: 'Đơn vị',
  about: 'Các đơn vị của Mặt trận và các tổ chức, theo địa bàn',
  nation: 'Cả nước',
  search: 'Tìm đơn vị hoặc địa bàn',
  searchExample: 'Tên đơn vị, xã, tỉnh, kể cả tên cũ',
  found: {
    title: (query: string) => `Kết quả tìm “${query}”`,
    units: 'Đơn vị',
    territories: 'Địa bàn',
    name: 'Tên',
    validity: 'Hiệu lực',
    today: 'Đang dùng',
    oldName: (until: string) => `Tên dùng đến ${until}`,
    none: 'Không có đơn vị hay địa bàn nào có tên như vậy',
    noneBody: 'Thử gõ ít chữ hơn, ví dụ chỉ tên xã.',
    back: 'Xem theo địa bàn',
  },
  tree: {
    label: 'Cây địa bàn',
    skip: 'Bỏ qua cây địa bàn',
    crumbs: 'Địa bàn cấp trên',
    showAll: (count: string) => `Hiện cả ${count} địa bàn`,
  },
  noMap: 'Chưa nạp bản đồ hành chính',
  noMapBody: 'Người quản trị máy chủ cần nạp bản đồ hành chính cả nước trước khi mở đơn vị.',
  units: {
    title: 'Đơn vị tại địa bàn này',
    nationTitle: 'Đơn vị ở trung ương',
    none: 'Chưa có đơn vị nào tại địa bàn này',
    noneBody: 'Đơn vị được mở tại đây sẽ hiện theo thứ tự các tổ chức.',
    missing: 'Chưa mở trong hệ thống:',
    openHere: (organisation: string) => `Mở đơn vị: ${organisation}`,
    name: 'Đơn vị',
    organisation: 'Tổ chức',
    openedOn: 'Hoạt động từ',
    place: 'Ở đâu',
    open: 'Đang hoạt động',
    closed: (day: string) => `Đã kết thúc từ ${day}`,
  },
  territory: {
    facts: 'Về địa bàn',
    code: 'Mã hiện nay',
    kind: 'Loại',
    population: 'Dân số',
    people: (count: string) => `${count} người`,
    area: 'Diện tích',
    squareKilometres: (size: string) => `${size} km²`,
    asPublished: 'Dân số và diện tích theo số liệu công bố khi sắp xếp năm 2025; nguồn có thể còn sai sót.',
    closed: (day: string) => `Kết thúc từ ${day}`,
    addArea: 'Thêm thôn, tổ dân phố',
    addAreaHint: 'Viết đủ như tên gọi chính thức: thôn Một, ấp 3, tổ dân phố 12',
    areaName: 'Tên',
    areaKind: 'Loại',
    areaKinds: { hamlet: 'Thôn, ấp, bản, buôn', residential_group: 'Tổ dân phố, khu phố' },
    add: 'Thêm',
  },
  history: {
    title: 'Tên và mã qua các thời kỳ',
    boundary: 'Sắp xếp địa giới',
    period: 'Thời kỳ',
    name: 'Tên',
    code: 'Mã',
    parent: 'Trực thuộc',
    until: (day: string) => `Đến ${day}`,
    since: (day: string) => `Từ ${day}`,
    between: (from: string, until: string) => `${from} – ${until}`,
    always: 'Từ trước đến nay',
    merged: (day: string) => `Từ ${day} gồm toàn bộ`,
    mergedPart: (day: string) => `Từ ${day} nhận một phần của`,
    joined: (day: string) => `Từ ${day} nhập toàn bộ vào`,
    divided: (day: string) => `Từ ${day} được chia, mỗi nơi một phần, vào`,
    members: 'Khi kết thúc gồm có:',
    wentInto: (names: string) => `nay thuộc ${names}`,
    unchanged: 'Giữ nguyên địa giới khi sắp xếp ngày 01/07/2025.',
    paper: (paper: string) => `Căn cứ: ${paper}`,
  },
  unit: {
    facts: 'Thông tin đơn vị',
    shortName: 'Tên gọi tắt',
    organisation: 'Tổ chức',
    level: 'Cấp',
    kind: 'Loại',
    territory: 'Địa bàn',
    locatedIn: 'Nơi sinh hoạt',
    above: 'Đơn vị cấp trên',
    place: (name: string) => `Địa bàn: ${name}`,
    placeHistory: 'Tên và mã qua các thời kỳ',
    formerName: (until: string) => `Tên trước ngày ${until}`,
    openedOn: 'Hoạt động từ',
    closedOn: 'Kết thúc từ',
    below: 'Chi hội, tổ, câu lạc bộ trực thuộc',
    showAll: (count: number) => `Hiện cả ${count} đơn vị`,
    noneBelow: 'Chưa có đơn vị trực thuộc',
    noneBelowBody: 'Chi hội ở trường học, doanh nghiệp, chợ… mở ở đây; chi hội của thôn mở tại địa bàn thôn.',
    lower: 'Cùng tổ chức ở cấp dưới',
    accounts: 'Tài khoản của đơn vị',
    openBelow: 'Mở đơn vị trực thuộc',
    manage: 'Quản lý đơn vị',
    rename: 'Đổi tên',
    renameTo: 'Tên mới',
    close: 'Kết thúc hoạt động',
    closeConfirm: (name: string) => `Kết thúc ${name}?`,
    closeBody: 'Đơn vị không nhận việc mới từ hôm nay. Hồ sơ, số liệu và lịch sử vẫn giữ nguyên, và có thể mở lại.',
    reopen: 'Mở lại đơn vị',
    reopenBody: 'Đơn vị tiếp tục với tên, địa bàn và hồ sơ cũ.',
  },
  open: {
    title: 'Mở đơn vị',
    chooseOrganisation: 'Đơn vị của tổ chức nào?',
    nothingToOpen: 'Không còn đơn vị nào để mở tại đây',
    nothingToOpenBody: 'Mọi tổ chức mà bạn được quyền mở đã có đơn vị tại địa bàn này.',
    otherOrganisation: 'Chọn tổ chức khác',
    outside: 'Cơ quan ngoài hệ thống Mặt trận',
    outsideBody:
      'Mở tại đây để gửi văn bản và giao phối hợp. Người mở không có quyền gì bên trong đơn vị này; tài khoản đầu tiên của cơ quan đó do người quản trị máy chủ lập bằng lệnh account first.',
    name: 'Tên đơn vị',
    nameHint: 'Đã gợi ý theo tên gọi chính thức; sửa nếu quyết định thành lập ghi khác',
    shortName: 'Tên gọi tắt',
    shortNameHint: 'Dùng trong danh sách và bảng',
    openedOn: 'Hoạt động từ ngày',
    openedOnHint: 'Để trống là từ hôm nay',
    kind: 'Loại đơn vị',
    locatedIn: 'Nơi sinh hoạt',
    locatedInHint: 'Chỉ để xếp danh sách và bản đồ; số liệu vẫn cộng vào đơn vị cấp trên',
    anywhere: 'Không gắn với thôn, tổ nào',
    submit: 'Mở đơn vị',
  },
  picker: {
    hint: 'Gõ vài chữ trong tên, không cần dấu',
    none: 'Không có đơn vị nào như vậy',
    count: (count: number) => (count === 0 ? 'Không có đơn vị nào như vậy' : `${count} đơn vị`),
    more: 'Còn nữa: gõ thêm để thu hẹp',
    results: 'Đơn vị tìm thấy',
    chosen: 'Đã chọn',
    remove: (name: string) => `Bỏ ${name}`,
  },
};

/** The words of every refusal that this domain gives. */
export const refusalText: Record<string, string | ((details: Readonly<Record<string, string | number>>) => string)> = {
  'unit-not-found': 'Không tìm thấy đơn vị này.',
  'territory-not-found': 'Không tìm thấy địa bàn này.',
  'organisation-unknown': 'Tổ chức này không có trong danh mục.',
  'unit-exists-here': 'Tổ chức này đã có đơn vị đang hoạt động tại đây, hoặc đã có đơn vị cùng tên.',
  'unit-closed-here': 'Tổ chức này từng có đơn vị tại đây và đã kết thúc. Hãy vào trang đơn vị đó và mở lại.',
  'territory-closed': 'Địa bàn này đã kết thúc khi sắp xếp. Hãy mở đơn vị tại địa bàn hiện nay.',
  'organisation-not-at-level': 'Tổ chức này không có đơn vị ở cấp của địa bàn này.',
  'unit-name-invalid': 'Tên đơn vị cần từ 3 đến 200 ký tự, có chữ, không có ký hiệu < > { } | @.',
  'no-such-day': 'Ngày này không có trên lịch. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/06/2026.',
  'opened-in-future': 'Ngày bắt đầu hoạt động không được sau hôm nay.',
  'opened-before-place': 'Ngày bắt đầu hoạt động không được trước ngày địa bàn hoặc đơn vị cấp trên bắt đầu.',
  'parent-closed': 'Đơn vị cấp trên đã kết thúc hoạt động.',
  'unit-already-closed': 'Đơn vị này đã kết thúc hoạt động.',
  'units-below-open': ({ count }) =>
    `Còn ${count} đơn vị của tổ chức này ở cấp dưới đang hoạt động. Hãy kết thúc các đơn vị đó trước.`,
  'unit-not-closed': 'Đơn vị này đang hoạt động.',
  'not-a-commune': 'Thôn, tổ dân phố chỉ thêm được vào xã, phường, đặc khu.',
  'area-name-invalid': 'Tên thôn, tổ dân phố cần từ 3 ký tự và có chữ.',
  'area-exists-here': 'Đã có thôn, tổ dân phố cùng tên ở đây.',
};
