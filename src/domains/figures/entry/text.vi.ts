import { formatNumber } from '#platform/vietnamese/number-format.ts';

const cells = (count: number) => `${formatNumber(count)} ô`;

export const entryText = {
  about: (period: string, unit: string) => `${period} · ${unit}`,
  keys: 'Enter hoặc ↑ ↓: sang ô khác · K: không áp dụng · G: ghi chú · dán được cả cột từ Excel · tự lưu khi gõ',
  general: 'Số liệu',
  cell: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  now: 'Kỳ này',
  last: 'Kỳ trước',
  lastYear: 'Cùng kỳ năm trước',
  tools: 'Ghi chú, trạng thái',
  none: '–',
  noneWords: 'chưa có',
  notApplicable: 'không áp dụng',
  optional: 'không bắt buộc',
  value: (label: string, unit: string) => `${label}, ${unit}`,
  setNotApplicable: (label: string) => `Không áp dụng: ${label}`,
  writeNote: (label: string) => `Ghi chú: ${label}`,
  notApplicableShort: 'Không áp dụng',
  help: 'Giải thích',
  counted: (value: string) => `Đếm từ sổ công việc: ${value}`,
  records: (count: number) => (count === 0 ? 'chưa có ghi chép' : `${formatNumber(count)} ghi chép`),
  recordsOf: (label: string) => `Xem ghi chép của ${label}`,
  recordsTitle: 'Ghi chép trong kỳ',
  recordsNone: 'Không có ghi chép nào mà đồng chí được xem.',
  recordsMore: (count: number) => `và ${formatNumber(count)} ghi chép cũ hơn`,
  recordsFailed: 'Chưa tải được ghi chép. Hãy kiểm tra mạng rồi mở lại.',
  loading: 'Đang tải…',
  difference: (mine: string, counted: string, by: string) => `Nhập ${mine}, sổ công việc đếm được ${counted} (${by}).`,
  more: (by: string) => `nhiều hơn ${by}`,
  less: (by: string) => `ít hơn ${by}`,
  why: 'Vì sao khác số đếm?',
  whyLabel: (label: string) => `Vì sao khác số đếm: ${label}`,
  takeCounted: (value: string) => `Lấy số đếm: ${value}`,
  note: 'Ghi chú',
  remark: 'Đơn vị thu yêu cầu',
  invalid: 'Chưa đọc được số này: gõ như 1.250 hoặc 12,5.',
  invalidWhole: 'Chưa đọc được số này: chỉ tiêu lấy số nguyên, gõ như 1.250.',
  check: 'Các ô chưa khớp nhau.',
  saved: 'Đã lưu',
  saving: 'Đang lưu…',
  waiting: 'Chờ lưu',
  sentBefore: (words: string) => `Đã gửi: ${words}`,
  conflict: (name: string | null) => `${name ?? 'Người khác'} vừa nhập ô này. Chọn một trong hai:`,
  mine: (words: string) => `Giữ của tôi: ${words}`,
  theirs: (words: string) => `Lấy số kia: ${words}`,
  empty: 'để trống',
};

export const barText = {
  label: 'Gửi biểu',
  filled: (filled: number, all: number) => `${formatNumber(filled)}/${cells(all)} đã có số liệu`,
  allSaved: 'Đã lưu',
  saving: 'Đang lưu…',
  unsaved: (count: number) => `${cells(count)} chưa lưu`,
  again: 'Lưu lại',
  faults: {
    missing: (count: number) => `${cells(count)} còn thiếu`,
    invalid: (count: number) => `${cells(count)} chưa đọc được`,
    conflict: (count: number) => `${cells(count)} hai người cùng nhập`,
    unexplained: (count: number) => `${cells(count)} khác sổ công việc, chưa nói vì sao`,
    check: (count: number) => `${formatNumber(count)} chỗ chưa khớp`,
  },
  toSee: (count: number) => `${formatNumber(count)} chỗ cần xem lại`,
  send: 'Gửi biểu',
  resend: 'Gửi lại',
  unchanged: 'Chưa có gì khác lần gửi trước',
  confirmTitle: (form: string) => `Gửi ${form}?`,
  confirmBody: (collector: string) =>
    `Số liệu được gửi tới ${collector} và tính vào tổng hợp ngay. Sau đó vẫn sửa và gửi lại được, mỗi lần gửi đều được giữ.`,
  changes: (count: number) => `${cells(count)} khác lần gửi trước:`,
};

export const sentText = {
  sent: (rev: number, at: string, name: string | null) =>
    `Gửi lần ${rev} lúc ${at}${name ? `, người gửi ${name}` : ''}`,
  correct: 'Sửa và gửi lại',
  goOn: 'Sửa tiếp phần chưa gửi',
  stop: 'Thôi sửa, xem bản đã gửi',
  history: 'Các lần gửi',
  locked: 'Biểu đã khóa nên không sửa được. Nếu cần bổ sung, hãy đề nghị đơn vị thu mở lại.',
  missed: 'Biểu đã khóa, đơn vị chưa gửi số liệu kỳ này.',
  reading: 'Đồng chí chỉ xem được biểu này.',
  correcting: (rev: number) => `Đang sửa bản đã gửi lần ${rev}. Bản đó vẫn có hiệu lực cho đến khi gửi lại.`,
  returned: 'Đơn vị thu trả lại biểu này',
  returnedBody: 'Sửa các ô được nêu rồi gửi lại. Từ lúc trả lại, biểu tạm thời không tính vào tổng hợp.',
  returnedAt: (position: number, label: string) => `Ô ${position}, ${label}`,
  since: (added: number, removed: number) =>
    [
      added > 0 ? `${formatNumber(added)} ghi chép mới từ khi gửi` : null,
      removed > 0 ? `${formatNumber(removed)} ghi chép không còn` : null,
    ]
      .filter(Boolean)
      .join(', ') || 'Ghi chép đã sửa từ khi gửi',
  sinceValue: (before: string, now: string) => `lúc gửi đếm được ${before}, nay ${now}`,
  sinceTitle: (count: number) => `${cells(count)} có ghi chép thay đổi từ khi gửi`,
  sinceBody:
    'Bấm “Sửa và gửi lại” để các ô ấy lấy số đếm mới rồi gửi bản sửa; hoặc để phần thêm sang báo cáo kỳ sau, tính một lần ở đó.',
};

export const historyText = {
  title: 'Các lần gửi',
  rev: (rev: number) => `Lần gửi ${rev}`,
  first: (filled: number) => `Gửi lần đầu, ${cells(filled)} có số liệu`,
  changed: (count: number) => (count === 0 ? 'Không ô nào thay đổi' : `${cells(count)} thay đổi`),
  sealed: 'Đã chốt',
  current: 'Đang có hiệu lực',
  returned: 'Bị trả lại',
  none: 'Biểu chưa được gửi lần nào',
  noneBody: 'Mỗi lần gửi được giữ lại ở đây, với người gửi và các ô đã sửa.',
  back: 'Về biểu',
  note: 'ghi chú',
  before: 'Trước',
  after: 'Sau',
};
