import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { Body } from './schema.ts';
import type { Kind, Layout } from './rules.ts';

/** As the register writes them, and on buttons. */
export const kindText: Record<Kind, string> = {
  plan: 'kế hoạch',
  letter: 'công văn',
  guidance: 'hướng dẫn',
  programme: 'chương trình',
};
export const kindHints: Record<Kind, string> = {
  plan: 'Mục tiêu, nhiệm vụ, thời hạn, phân công của đơn vị',
  letter: 'Giao việc ngắn gọn, theo kế hoạch cấp trên',
  guidance: 'Cách làm, biểu mẫu cho cấp dưới',
  programme: 'Nhiệm vụ dài hạn, nhiều giai đoạn',
};

/** Who issues and signs by organisation: letters of the symbol, body below the unit's name, lines above the signature. */
export const forms: Record<string, { organ: string; body: string | null; sign: string[] }> = {
  front: { organ: 'MTTQ-BTT', body: 'Ban Thường trực', sign: ['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH'] },
  trade_union: { organ: 'LĐLĐ', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  farmers: { organ: 'HND', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  women: { organ: 'BTV', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  youth: { organ: 'ĐTN', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'BÍ THƯ'] },
  veterans: { organ: 'CCB', body: 'Ban Thường vụ', sign: ['TM. BAN THƯỜNG VỤ', 'CHỦ TỊCH'] },
  party: { organ: 'ĐU', body: null, sign: ['T/M BAN THƯỜNG VỤ', 'BÍ THƯ'] },
};
export const provincePartyOrgan = 'TU';
export const plainForm = { organ: 'VP', body: null, sign: ['THỦ TRƯỞNG ĐƠN VỊ'] };

/** Words that a draft begins with; the officer writes over them. */
export const beginText = {
  title: (label: string, matter: string) => `Triển khai thực hiện ${label} về ${matter}`,
  ground: (label: string, issuer: string | null) => `Căn cứ ${label}${issuer ? ` của ${issuer}` : ''};`,
  carriedOut: (label: string, issuer: string | null) => `Thực hiện ${label}${issuer ? ` của ${issuer}` : ''};`,
  parent: (label: string, issuer: string, title: string, unit: string, kind: string) =>
    `Thực hiện ${label} của ${issuer} về ${title}, ${unit} ban hành ${kind} như sau:`,
  purpose: (unit: string) =>
    `1. Tổ chức thực hiện đầy đủ, đúng thời hạn các nhiệm vụ được giao, phù hợp với điều kiện của ${unit}.\n2. Phân công rõ người, rõ việc, rõ thời hạn, rõ sản phẩm, rõ trách nhiệm.`,
  addressees: 'Các đơn vị được giao nhiệm vụ',
  organising: (unit: string) =>
    `1. Các đơn vị được giao nhiệm vụ tổ chức thực hiện, báo cáo kết quả về ${unit} theo thời hạn trên.\n2. ${unit} theo dõi, đôn đốc, tổng hợp kết quả.`,
  recipients: (issuer: string) => `${issuer} (để báo cáo)\nCác đơn vị được giao nhiệm vụ (để thực hiện)\nLưu: VT`,
};

const partHeads: Record<Layout, string[]> = {
  state: ['I. MỤC ĐÍCH, YÊU CẦU', 'II. CHỈ TIÊU', 'III. NHIỆM VỤ', 'IV. TỔ CHỨC THỰC HIỆN'],
  party: ['I- MỤC ĐÍCH, YÊU CẦU', 'II- CHỈ TIÊU', 'III- NHIỆM VỤ', 'IV- TỔ CHỨC THỰC HIỆN'],
};

/** Words of the printed paper. */
export const printText = {
  /** Without targets the parts move up. */
  heads: (
    layout: Layout,
    hasTargets: boolean,
  ): [purpose: string, targets: string, tasks: string, organising: string] => {
    const marks = ['I', 'II', 'III', 'IV'];
    const words = partHeads[layout].map((head) => head.replace(/^[IV]+/u, ''));
    const at = hasTargets ? [0, 1, 2, 3] : [0, 1, 1, 2];
    return words.map((word, index) => `${marks[at[index]!]}${word}`) as [string, string, string, string];
  },
  lead: (names: string) => `Chủ trì: ${names}.`,
  product: (product: string) => `Sản phẩm: ${product}.`,
  due: (day: string) => `Hoàn thành trước ngày ${formatDay(day)}.`,
};

export const partText: Record<keyof Body, string> = {
  title: 'Trích yếu',
  suffix: 'Ký hiệu',
  basis: 'Căn cứ',
  purpose: 'Mục đích, yêu cầu',
  targets: 'Chỉ tiêu',
  tasks: 'Nhiệm vụ',
  organising: 'Tổ chức thực hiện',
  addressees: 'Kính gửi',
  recipients: 'Nơi nhận',
  signForm: 'Quyền hạn, chức vụ người ký',
  signatory: 'Người ký',
};

export const implementingRefusals = {
  'implementing-not-found': 'Không tìm thấy bản dự thảo, hoặc bản dự thảo không thuộc phạm vi được xem.',
  'implementing-not-open': 'Bản dự thảo này đã vào sổ văn bản đi hoặc đã bỏ, không sửa được nữa.',
  'implementing-changed': '{by} vừa sửa bản dự thảo này. Chưa có gì bị ghi đè; xin xem lại rồi thao tác tiếp.',
  'implementing-version-not-found': 'Không tìm thấy bản trước này.',
  'implementing-unfinished': 'Bản dự thảo còn chỗ chưa đủ hoặc nhẹ hơn văn bản cấp trên mà chưa ghi lý do.',
  'due-easier-without-reason': 'Thời hạn muộn hơn văn bản cấp trên: cần ghi lý do, hoặc đặt ngày sớm hơn.',
  'target-easier-without-reason': 'Chỉ tiêu nhẹ hơn văn bản cấp trên: cần ghi lý do, hoặc giữ mức được giao.',
  'issued-before-parent': 'Ngày ký không thể trước ngày của văn bản cấp trên.',
} as const;

const capitalOf = (word: string) => word.charAt(0).toUpperCase() + word.slice(1);
export const draftTitle = (kind: Kind) => `Dự thảo ${kindText[kind]} triển khai`;

export const panelText = {
  title: 'Văn bản triển khai của đơn vị',
  body: 'Từ văn bản này, đơn vị có thể ra văn bản triển khai của mình: căn cứ, nhiệm vụ, thời hạn được điền sẵn để sửa.',
  start: 'Xây dựng văn bản triển khai',
  kind: 'Loại văn bản',
  kinds: Object.fromEntries(Object.entries(kindText).map(([kind, word]) => [kind, capitalOf(word)])) as Record<
    Kind,
    string
  >,
  another: 'Thêm văn bản triển khai khác',
  writing: (kind: Kind, at: string) => `${draftTitle(kind)}, sửa lần cuối ${at}`,
  goOn: 'Soạn tiếp',
  issued: (kind: Kind) => `${capitalOf(kindText[kind])} đã vào sổ văn bản đi`,
  open: 'Mở văn bản',
};

export const editorText = {
  back: 'Về văn bản cấp trên',
  parent: (label: string) => `Triển khai ${label}`,
  preview: 'Xem bản in và vào sổ',
  versions: 'Các bản trước',
  drop: 'Bỏ bản dự thảo',
  dropTitle: 'Bỏ bản dự thảo này?',
  dropBody: 'Bản dự thảo không còn ở trang văn bản cấp trên; có thể bắt đầu lại từ đầu.',
  savedAsTyped: 'Tự lưu khi bạn gõ',
  saving: 'Đang lưu…',
  saved: (time: string) => `Đã lưu lúc ${time}`,
  failed: 'Chưa lưu được, sẽ thử lại khi bạn gõ tiếp',
  unsaved: 'Chưa lưu',
  conflict: (by: string) => `${by} vừa sửa bản dự thảo này`,
  conflictBody: 'Phần bạn đang gõ chưa được lưu và cũng chưa mất. Chọn một trong hai:',
  keepMine: 'Giữ bản của tôi',
  takeTheirs: 'Lấy bản của người kia',
  closed: 'Bản dự thảo đã vào sổ hoặc đã bỏ, không sửa được nữa.',
  readOnly: 'Tài khoản này được xem nhưng không được soạn văn bản của đơn vị.',
  recalled: 'Văn bản cấp trên đã thu hồi hoặc không còn mở được, nên chưa thể vào sổ.',
  head: 'Thể thức và căn cứ',
  suffixHint: 'Số để trống, điền khi ký. Ví dụ: KH-MTTQ-BTT',
  basisHint: 'Mỗi dòng một căn cứ; dòng cuối nêu văn bản được triển khai',
  linesHint: 'Mỗi dòng một đoạn',
  targetsAbout: 'Đơn vị đặt bằng hoặc cao hơn mức cấp trên giao; đặt nhẹ hơn hoặc bỏ đi phải ghi lý do.',
  value: 'Mức của đơn vị',
  above: 'Cấp trên giao',
  targetWords: 'Nội dung chỉ tiêu',
  leaveOut: 'Bỏ chỉ tiêu này',
  takeIn: 'Đưa lại chỉ tiêu',
  leftOut: 'Không đưa vào văn bản',
  harder: 'Cao hơn cấp trên giao',
  reason: 'Lý do nhẹ hơn cấp trên giao',
  dueReason: 'Lý do lùi thời hạn',
  easierDue: (day: string) => `Muộn hơn thời hạn cấp trên giao (${formatDay(day)}): cần ghi lý do`,
  easierTarget: 'Nhẹ hơn mức cấp trên giao: cần ghi lý do',
  harderDue: (days: number) => `Sớm hơn cấp trên giao ${days} ngày`,
  task: (number: number) => `Nhiệm vụ ${number}`,
  fromAbove: (clause: string) => (clause ? `Cấp trên giao, mục ${clause}` : 'Cấp trên giao'),
  own: 'Đơn vị tự đặt',
  what: 'Nội dung',
  product: 'Sản phẩm',
  due: 'Thời hạn',
  noDue: 'Để trống: mặc định 10 ngày làm việc kể từ ngày gửi',
  aboveDue: (day: string) => `Cấp trên: ${formatDay(day)}`,
  groups: 'Giao cho',
  nobody: 'Chưa giao cho ai',
  remove: 'Bỏ nhiệm vụ này',
  add: 'Thêm nhiệm vụ của đơn vị',
  foot: 'Nơi nhận và người ký',
  signHint: 'Mỗi dòng một phần, như trên văn bản',
  signatoryHint: 'Để trống nếu chưa rõ ai ký',
};

export const previewText = {
  back: 'Về soạn thảo',
  title: 'Bản in',
  download: 'Tải .docx',
  print: 'In',
  issue: 'Vào sổ văn bản đi',
  issueAbout:
    'Sau khi ký trên giấy: nhập số và ngày như trên bản đã ký. Văn bản vào sổ văn bản đi, các nhiệm vụ được duyệt sẵn để xem lại và gửi.',
  number: 'Số',
  symbol: (suffix: string) => `Ký hiệu: ${suffix}`,
  day: 'Ngày ký',
  issueDo: 'Vào sổ và xem lại để gửi',
  unfinished: 'Chưa vào sổ được',
  faults: {
    'field-required': 'còn để trống',
    'owner-needed': 'chưa giao cho ai',
    'due-easier-without-reason': 'muộn hơn cấp trên giao mà chưa ghi lý do',
    'target-easier-without-reason': 'nhẹ hơn cấp trên giao mà chưa ghi lý do',
  } as Record<string, string>,
  target: (number: number) => `Chỉ tiêu ${number}`,
  fix: 'Sửa tiếp',
  done: 'Bản dự thảo này đã vào sổ văn bản đi.',
  openDone: 'Mở văn bản trong sổ',
};

export const versionsText = {
  title: 'Các bản trước',
  back: 'Về soạn thảo',
  by: (name: string, at: string) => `${name}, ${at}`,
  changed: (parts: string) => `Sau bản này đã sửa: ${parts}`,
  same: 'Sau bản này chưa sửa gì.',
  tasks: (count: number) => `${count} nhiệm vụ`,
  show: 'Đọc bản này',
  restore: 'Lấy lại bản này',
  restoreTitle: 'Lấy lại bản cũ?',
  restoreBody: 'Bản hiện tại vẫn được giữ trong các bản trước.',
  none: 'Chưa có bản trước nào',
  noneBody:
    'Hệ thống giữ lại một bản khi người khác sửa tiếp, sau mỗi mười phút soạn, và trước khi phần lớn nội dung bị xóa.',
};
