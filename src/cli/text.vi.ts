import { formatDay } from '#platform/vietnamese/day-format.ts';
import { type OldEncoding, oldEncodingNames } from '#platform/vietnamese/old-encoding.ts';
import type { Comparator, Relation, Target } from '#reading/reading.ts';
import type { invariants } from './invariants.ts';

export type CommandName =
  | 'demo'
  | 'migrate'
  | 'account'
  | 'grant'
  | 'roles'
  | 'read'
  | 'audit'
  | 'check'
  | 'backup'
  | 'restore';

const call = 'npm run caunoi --';
const where = `Dữ liệu (data location):
  --data THƯ_MỤC           thư mục của cơ sở dữ liệu nhúng; mặc định ./data hoặc DATA_FOLDER
  --database-url URL       máy chủ PostgreSQL; mặc định theo DATABASE_URL`;
const acting = '  --as SỐ_ĐIỆN_THOẠI       tài khoản thực hiện: quyền của tài khoản này quyết định (acting account)';
const right = `  --role VAI_TRÒ           administrator, leader, coordinator, officer, observer
  --scope PHẠM_VI          unit, unit-below (mặc định), line-below, place, place-below
  --decision SỐ            số quyết định làm căn cứ cấp quyền
  --from NGÀY --until NGÀY thời hạn, dạng 2026-12-31 (không bắt buộc)`;

/** What each command is for, and how to call it. */
export const commandText: Record<CommandName, { about: string; usage: string }> = {
  demo: {
    about: 'chạy thử với bản đồ cả nước và dữ liệu mẫu (demonstration)',
    usage: `npm run demo -- [--fresh] [--port CỔNG] [--folder THƯ_MỤC]

  --fresh                  xóa dữ liệu mẫu đang có và tạo lại từ đầu (start over)
  --port CỔNG              cổng của máy chủ, mặc định 3000
  --folder THƯ_MỤC         nơi giữ dữ liệu mẫu, mặc định data/demo`,
  },
  migrate: {
    about: 'đưa cơ sở dữ liệu lên phiên bản mới nhất (database migrations)',
    usage: `${call} migrate\n\n${where}`,
  },
  account: {
    about: 'mở tài khoản đầu tiên, mở thêm, liệt kê (accounts)',
    usage: `${call} account first --name HỌ_TÊN --phone SỐ --place ĐỊA_BÀN [--organisation MÃ] [--title CHỨC_DANH]
${call} account open --as SỐ --name HỌ_TÊN --phone SỐ --unit ĐƠN_VỊ --role VAI_TRÒ --decision SỐ [--title CHỨC_DANH]
${call} account list --as SỐ [--search CHỮ]

  --place ĐỊA_BÀN          tên (“Lâm Đồng”, “Phường La Gi”) hoặc đường dẫn (vn.t61) của địa bàn
  --organisation MÃ        tổ chức của tài khoản đầu tiên: front (mặc định), women, party, …
${acting}
  --unit ĐƠN_VỊ            số hoặc đường dẫn của đơn vị (vn.t61.t712.farmers)
${right}

${where}`,
  },
  grant: {
    about: 'cấp, chấm dứt, liệt kê quyền (access grants)',
    usage: `${call} grant give --as SỐ --account TÀI_KHOẢN --unit ĐƠN_VỊ --role VAI_TRÒ --decision SỐ
${call} grant end --as SỐ --grant QUYỀN --on NGÀY
${call} grant list --as SỐ --account TÀI_KHOẢN

${acting}
  --account TÀI_KHOẢN      số của tài khoản, xem bằng account list
  --grant QUYỀN --on NGÀY  số của quyền và ngày đầu tiên không còn quyền
${right}

${where}`,
  },
  roles: { about: 'in bảng vai trò và quyền (roles × permissions)', usage: `${call} roles` },
  read: {
    about: 'đọc văn bản .txt, .docx và in nhiệm vụ, chỉ tiêu, thời hạn tìm thấy (read papers)',
    usage: `${call} read TỆP...
npm run --silent caunoi -- read --json TỆP...

  --json                   mỗi tệp một dòng JSON, không in gì khác (one JSON object a line)
Không có nội dung nào được lưu lại (nothing is kept).`,
  },
  audit: {
    about: 'soát số liệu, tỷ lệ, ngày tháng trong văn bản .txt, .docx (check figures of papers)',
    usage: `${call} audit TỆP...
npm run --silent caunoi -- audit --json TỆP...

  --json                   mỗi tệp một dòng JSON, không in gì khác (one JSON object a line)
Không có nội dung nào được lưu lại (nothing is kept).`,
  },
  check: {
    about: 'kiểm tra tính nhất quán của dữ liệu, không sửa gì (data invariants)',
    usage: `${call} check
${call} check --digest
${call} check --backup TỆP

  --digest                 in mã đối chiếu của từng bảng: hai nơi giống nhau thì mã giống nhau (digests)
  --backup TỆP             kiểm tra một bản sao lưu còn nguyên vẹn (verify a backup)

Chạy được cả khi máy chủ đang chạy.

${where}`,
  },
  backup: {
    about: 'sao lưu cơ sở dữ liệu và tệp đính kèm vào một tệp, cả khi đang chạy (backup)',
    usage: `${call} backup TỆP|THƯ_MỤC

  TỆP                      tên tệp sẽ ghi, chưa có (a file that does not exist yet)
  THƯ_MỤC                  thư mục có sẵn; tên tệp lấy theo thời điểm (a folder)

Bản sao lưu chứa dữ liệu cá nhân và mật khẩu đã băm: hãy cất như cất chính máy chủ, và giữ một bản ở nơi khác.

${where}`,
  },
  restore: {
    about: 'phục hồi từ bản sao lưu vào nơi trống (restore)',
    usage: `${call} restore TỆP

Phục hồi được từ cơ sở dữ liệu nhúng sang PostgreSQL và ngược lại; nơi phục hồi phải trống.

${where}`,
  },
};

const listed = Object.entries(commandText).map(([name, { about }]) => `  ${name.padEnd(9)} ${about}`);

export const cliText = {
  help: `Cầu Nối: các lệnh dành cho người quản trị máy chủ (commands)

${listed.join('\n')}

Xem cách dùng từng lệnh: ${call} LỆNH --help
Mã kết thúc (exit code): 0 xong · 1 bị từ chối hoặc lỗi · 2 gọi sai`,
  unknownCommand: (name: string) => `Không có lệnh “${name}”.`,
  wrongWords: (message: string) => `Gọi lệnh chưa đúng: ${message}`,
  missing: (names: readonly string[]) => `Còn thiếu: ${names.map((name) => `--${name}`).join(', ')}.`,
  wrongWord: (word: string) => `Không hiểu “${word}”.`,
  asNeeded: 'Còn thiếu --as: số điện thoại của tài khoản thực hiện lệnh này.',
  refused: (words: string) => `Không thực hiện được: ${words}`,
  failed: 'Có lỗi ngoài dự kiến. Dữ liệu chỉ thay đổi khi lệnh báo đã xong. Chi tiết để báo người phát triển:',
  folderInUse:
    'Cơ sở dữ liệu nhúng chỉ phục vụ một chương trình mỗi lúc. Hãy dừng máy chủ (Ctrl+C ở cửa sổ đang chạy), chạy lại lệnh này, rồi khởi động lại máy chủ.',
  noSpace: 'Ổ đĩa đã đầy nên không ghi được. Hãy giải phóng ít nhất 1 GB ở ổ chứa thư mục dữ liệu rồi chạy lại lệnh.',
  noDatabase: (message: string) =>
    `Không kết nối được máy chủ PostgreSQL (${message}). Hãy kiểm tra DATABASE_URL và máy chủ rồi chạy lại lệnh.`,
  permission: 'quyền',
  migrated: (count: number, last: string) => `Cơ sở dữ liệu ở phiên bản mới nhất: ${count} bước, bước cuối ${last}.`,
  fileNeeded: 'Hãy nêu ít nhất một tệp để đọc.',
  notRead: (file: string) => `Không đọc được tệp ${file}.`,
  converted: (file: string, encoding: OldEncoding, lost?: string) =>
    `Chữ trong tệp ${file} có vẻ dùng bảng mã ${oldEncodingNames[encoding]}; đã đọc theo bảng mã ấy${lost ? `, riêng chữ “${lost}” không giữ được đủ` : ''}. Hãy xem lại tên người, tên địa phương và chữ in hoa.`,
  noSuchFile: 'Không có tệp này ở đường dẫn đã nêu.',
  noFileAccess: 'Tệp này không cho phép đọc. Hãy kiểm tra quyền truy cập của tệp.',
};

export const accountText = {
  columns: ['Số', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Vai trò', 'Trạng thái'],
  grantColumns: ['Số', 'Vai trò', 'Phạm vi', 'Từ', 'Đến', 'Căn cứ', 'Trạng thái'],
  opened: (id: number, name: string) => `Đã mở tài khoản số ${id}: ${name}.`,
  code: (code: string, until: string) => `Mã dùng một lần: ${code} (dùng được đến ${until}).`,
  codeUse:
    'Trao mã này tận tay. Người nhận mở trang /kich-hoat, nhập số điện thoại, mã và tự đặt mật khẩu. Mã không được lưu lại ở đâu khác.',
  granted: (id: number) => `Đã cấp quyền số ${id}.`,
  ended: (id: number, day: string) => `Quyền số ${id} chấm dứt từ ngày ${day}.`,
  none: 'Không có dòng nào trong phạm vi được xem.',
  count: (count: number) => `${count} dòng`,
  loadingMap: 'Nạp bản đồ đơn vị hành chính cả nước…',
  mapLoaded: (count: string) => `Đã nạp ${count} đơn vị hành chính.`,
  noPlace: (typed: string) =>
    `Không tìm thấy địa bàn “${typed}”. Hãy gõ tên đầy đủ, ví dụ “Tỉnh Lâm Đồng” hoặc “Phường La Gi”.`,
  manyPlaces: (typed: string) =>
    `Có nhiều địa bàn tên “${typed}”. Hãy thêm tên tỉnh (“Xã Tân Thành, Lâm Đồng”) hoặc dùng đường dẫn ở cột đầu:`,
  noOrganisation: (code: string) => `Không có tổ chức “${code}” ở cấp này.`,
  notFirst:
    'nơi này đã có tài khoản quản trị đang dùng. Hãy đăng nhập bằng tài khoản đó, hoặc dùng lệnh account open với --as.',
  firstTitle: 'Hệ thống chưa có tài khoản nào. Nhập thông tin để mở tài khoản quản trị đầu tiên (Ctrl+C để thôi).',
  nothingOpened: 'chưa mở tài khoản nào.',
  askName: 'Họ và tên: ',
  askTitle: 'Chức danh (ví dụ Chánh Văn phòng; có thể bỏ trống): ',
  askPhone: 'Số điện thoại di động: ',
  askPlace: 'Địa bàn (ví dụ Tỉnh Lâm Đồng): ',
};

export const demoText = {
  starting: '▸ Khởi động máy chủ…',
  portTaken: (port: number) =>
    `cổng ${port} đang được chương trình khác dùng. Hãy dừng chương trình đó, hoặc chọn cổng khác: npm run demo -- --port ${port === 65_535 ? 3000 : port + 1}`,
  folderInUse: (folder: string) =>
    `dữ liệu mẫu trong ${folder} đang chạy ở một cửa sổ khác. Hãy dùng trang đang mở ở đó, hoặc dừng nó (Ctrl+C) rồi chạy lại, hoặc chọn thư mục khác: npm run demo -- --folder THƯ_MỤC`,
  outdated:
    'dữ liệu mẫu trong thư mục này được tạo bằng phiên bản cũ, không nâng cấp được. Hãy tạo lại: npm run demo -- --fresh',
  notOurs: (folder: string) =>
    `thư mục ${folder} đang chứa một cơ sở dữ liệu không phải dữ liệu mẫu nên không bị động đến. Hãy chọn thư mục khác: npm run demo -- --folder THƯ_MỤC`,
  address: (address: string) => `Cầu Nối đang chạy tại ${address}`,
  accounts: 'Tài khoản mẫu, mỗi vai trò một tài khoản:',
  columns: ['Số điện thoại', 'Mật khẩu', 'Họ và tên', 'Vai trò và đơn vị'],
  passwords: (file: string, count: number) =>
    `Mật khẩu được tạo ngẫu nhiên cho riêng lần cài đặt này; hệ thống chỉ lưu bản băm, không có mật khẩu mặc định.
Cả ${count} tài khoản ghi trong ${file}, tệp chỉ chủ máy đọc được.`,
  tryThis: (papers: string) => [
    'Thử ngay:',
    '  1. Trần Thị Ví Dụ: mở Văn bản, chọn Kế hoạch 96/KH-MTTQ-BTT; duyệt các nhiệm vụ đã đọc được, ghi sản phẩm rồi gửi.',
    `  2. Vẫn tài khoản đó: tải lên một văn bản trong ${papers} và xem nhiệm vụ, thời hạn hiện ra.`,
    '  3. Huỳnh Nguyễn Thị Thanh Ví Dụ (xã): tiếp nhận việc mới, báo tiến độ, báo xong kèm minh chứng.',
    '  4. Trở lại Trần Thị Ví Dụ: xác nhận hoặc trả lại việc các xã đã báo xong.',
    '  5. Mở kết quả của Kế hoạch 87/KH-MTTQ-BTT, bấm vào từng con số, rồi tải báo cáo .docx.',
    '  6. Huỳnh Nguyễn Thị Thanh Ví Dụ: mở Hoạt động, ghi một việc; đổi sang Hội Phụ nữ xã ở góc trên bên phải.',
    '  7. Trần Thị Ví Dụ: mở Báo cáo, soạn tiếp báo cáo 6 tháng; Phạm Thị Minh Họa ký, Hồ Thị Bản Mẫu (văn thư) cấp số.',
    '  8. Trần Thị Ví Dụ: mở Nhiệm vụ, xem Tuần này, Bảng, Đơn vị cấp dưới; mở Lịch họp, xem kết luận đã thành nhiệm vụ.',
    '  9. Huỳnh Nguyễn Thị Thanh Ví Dụ: mở văn bản tỉnh gửi, xây dựng văn bản triển khai, phổ biến xuống thôn, nêu khó khăn.',
    ' 10. Ngô Văn Thí Dụ (thôn), trên điện thoại: Thêm, Ghi nhanh; tắt mạng, ghi một việc, bật mạng lại.',
  ],
  loadedOn: (day: string) =>
    `Dữ liệu mẫu được tạo ngày ${formatDay(day)}, thời hạn tính từ ngày đó. Tạo lại theo hôm nay: npm run demo -- --fresh`,
  stop: 'Dừng: Ctrl+C. Chạy lại npm run demo sẽ giữ nguyên những gì đã làm.',
};

export const checkText = {
  invariant: {
    territoryPaths: 'Đường dẫn địa bàn khớp với cấp trên của nó',
    unitPaths: 'Đường dẫn đơn vị suy ra từ địa bàn và tổ chức',
    accountPaths: 'Tài khoản mang đúng đường dẫn của đơn vị',
    grantPatterns: 'Phạm vi của mỗi quyền suy ra từ nơi, tổ chức và tầm với của quyền đó',
    commitmentParties: 'Các bên của mỗi nhiệm vụ gồm nơi giao, đơn vị chủ trì và đơn vị phối hợp',
    commitmentSteps: 'Trạng thái của mỗi nhiệm vụ là trạng thái của bước cuối cùng',
    commitmentChanges: 'Thời hạn, nội dung, sản phẩm của mỗi nhiệm vụ đúng như lần thay đổi cuối cùng',
    commitmentParts: 'Đơn vị phối hợp nào của nhiệm vụ đang mở cũng có phần việc, đúng đường dẫn',
    claimEvidence: 'Nhiệm vụ báo xong hoặc đã xác nhận đều có minh chứng',
    dispatches: 'Văn bản đã gửi có lượt gửi tới mọi đơn vị chủ trì; văn bản chưa gửi, đã thu hồi thì không',
    storedFiles: 'Tệp nào cũng còn nguyên nội dung trong kho',
    rearrangements: 'Sắp xếp địa bàn không làm mất gì và không để lại việc, tài khoản, quyền ở đơn vị cũ',
    figureTotals: 'Tổng của mọi chỉ tiêu, mọi kỳ đúng bằng phép cộng lại từ các lần gửi',
    figureChains: 'Chuỗi mã băm của các lần gửi số liệu liền mạch, không lần nào bị sửa',
    figureRevisions: 'Biểu nào đã gửi cũng còn lần gửi đang được tính, và đó là lần mới nhất',
    figureSeals: 'Mã chốt số liệu khớp với đúng những lần gửi đã chốt',
    figureExpectations: 'Đơn vị phải nộp biểu mang đúng đường dẫn và được tính một lần ở mỗi cấp',
    figureRates: 'Không nơi nào số đơn vị đã nộp nhiều hơn số đơn vị phải nộp',
    figureDeltas: 'Thay đổi chờ cộng vào tổng đều thuộc về một lần gửi có thật',
    figureCarried: 'Ghi chép để sang báo cáo kỳ sau chỉ được tính đúng một lần',
    personalColumns: 'Cột dữ liệu cá nhân nào cũng có trong danh mục',
  } satisfies Record<keyof typeof invariants, string>,
  offenders: (count: number, ids: readonly string[]) =>
    `${count} trường hợp sai (${ids.join(', ')}${count > ids.length ? ', …' : ''})`,
  fine: 'Dữ liệu nhất quán.',
  broken: (count: number) => `${count} điều kiện không đạt. Không có gì bị sửa; hãy sao lưu và báo người phát triển.`,
};

/** Words of an audit on the terminal; what each finding says comes from the reading itself. */
export const auditWords = {
  found: (file: string, count: number) => `${file}: ${count === 0 ? 'không thấy chỗ nào' : `${count} chỗ`} cần xem lại`,
  claimed: (words: string) => `Văn bản ${words}.`,
  nothing: 'Không phải số liệu nào cũng đối chiếu được: số đúng với nhau trong văn bản vẫn có thể sai với thực tế.',
  limits: 'Hãy đối chiếu với nguồn số liệu trước khi sửa. Không phải số liệu nào trong văn bản cũng soát được.',
};

/** Words of a reading on the terminal. */
export const readingText = {
  unknownKind: 'văn bản',
  number: (symbol: string) => `số ${symbol}`,
  on: (day: string) => `ngày ${day}`,
  issuer: 'Cơ quan ban hành',
  title: 'Trích yếu',
  signatory: 'Người ký',
  arrival: 'Dấu đến',
  arrived: (number: number | null, on: string | null) =>
    [number !== null && `số ${number}`, on && `ngày ${on}`].filter(Boolean).join(', '),
  references: 'Văn bản viện dẫn',
  tasks: 'Nhiệm vụ',
  targets: 'Chỉ tiêu',
  reportDuties: 'Chế độ báo cáo',
  recipients: 'Nơi nhận',
  nobody: 'chưa rõ ai chủ trì',
  together: (names: string) => `phối hợp: ${names}`,
  due: (day: string) => `hạn ${day}`,
  to: (body: string) => `gửi ${body}`,
  product: (product: string) => `sản phẩm: ${product}`,
  doubtful: 'cần xem lại',
  year: (year: string) => `năm ${year}`,
  month: (month: string, year: string) => `tháng ${month}/${year}`,
  quarter: (quarter: string, year: string) => `quý ${quarter}/${year}`,
  mode: { order: 'giao', request: 'đề nghị' },
  relation: {
    basis: 'căn cứ',
    'carries-out': 'triển khai, thực hiện',
    replaces: 'thay thế',
    amends: 'sửa đổi',
    mentions: 'nhắc tới',
  } satisfies Record<Relation, string>,
  comparator: { '>=': 'từ', '=': 'đúng', '<=': 'không quá', '>': 'trên', '<': 'dưới' } satisfies Record<
    Comparator,
    string
  >,
  per: {
    day: 'mỗi ngày',
    week: 'mỗi tuần',
    month: 'mỗi tháng',
    quarter: 'mỗi quý',
    year: 'mỗi năm',
    once: 'một lần',
  } satisfies Record<NonNullable<Target['per']>, string>,
};
