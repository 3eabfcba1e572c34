import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Moment } from '#platform/calendar/periods.ts';
import type { Cadence, Preset } from '../rules.ts';

export const cadenceText: Record<Cadence, string> = {
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: '6 tháng một lần',
  year: 'Hằng năm',
};

export const levelText: Record<string, string> = {
  province: 'cấp tỉnh',
  commune: 'cấp xã',
  area: 'thôn, tổ dân phố',
  branch: 'chi hội',
};

export const presetText: Record<Preset, string> = {
  '14': 'Ngày 14 (cơ quan nhà nước)',
  last: 'Ngày cuối tháng',
  '20': 'Ngày 20',
  '25': 'Ngày 25',
  november: 'Năm tính đến hết 15/11',
};

/** Where the periods of a form end, from the last day of its first period. */
export function cutOffText(cadence: Cadence, [, month, day]: Moment): string {
  if (cadence === 'year') return `chốt hết ${day === 'last' ? 'ngày cuối' : day} tháng ${month}`;
  return day === 'last' ? 'chốt ngày cuối tháng' : `chốt ngày ${day}`;
}

export const shelfText = {
  title: 'Biểu thu số liệu',
  context: 'Mỗi biểu hỏi một nhóm chỉ tiêu theo kỳ riêng; kỳ mới tự mở khi đến ngày.',
  back: 'Số liệu',
  noUnit: 'Tài khoản này chưa gắn với đơn vị nào nên không có biểu.',
  make: 'Lập biểu mới',
  own: 'Biểu đơn vị thu từ cấp dưới',
  filled: 'Biểu đơn vị phải nộp',
  noOwn: 'Đơn vị chưa lập biểu nào',
  noOwnBody: 'Lập biểu để thu số liệu từ các đơn vị cấp dưới. Chỉ tiêu chọn từ danh mục, mỗi số liệu chỉ hỏi một lần.',
  noFilled: 'Không có biểu nào phải nộp',
  name: 'Biểu',
  collector: 'Nơi thu',
  asks: 'Đơn vị nộp',
  cadence: 'Kỳ',
  version: 'Phiên bản',
  cells: 'Số ô',
  unpublished: 'Chưa ban hành',
  running: 'Đang thu',
  ended: 'Đã ngừng',
  state: 'Trạng thái',
  everyLine: 'mọi hệ',
  asksOf: (level: string, line: string) => `${levelText[level] ?? level}, ${line}`,
};

export const newText = {
  title: 'Lập biểu mới',
  name: 'Tên biểu',
  nameHint: 'Ví dụ: Biểu tháng về tuyên truyền, vận động',
  code: 'Mã biểu',
  codeHint: 'Chữ thường không dấu, số và dấu gạch nối, ví dụ mt-thang-01',
  who: 'Ai nộp',
  level: 'Cấp nộp',
  line: 'Hệ nộp',
  everyLine: 'Mọi hệ',
  when: 'Kỳ và hạn',
  cadence: 'Kỳ báo cáo',
  cutOff: 'Ngày chốt số liệu của kỳ',
  cutOffHint: 'Ngày 14: theo Nghị định 09/2019/NĐ-CP. Đảng, Mặt trận thường chốt ngày 20 hoặc 25.',
  dueMonth: 'Tháng nộp',
  dueMonths: ['Ngay trong tháng chốt', 'Tháng sau', 'Sau hai tháng'],
  dueDay: 'Hạn nộp vào ngày',
  grace: 'Gia hạn thêm (ngày)',
  graceHint: 'Gửi trong những ngày này vẫn là đúng hạn.',
  lock: 'Khóa sau hạn nộp (ngày)',
  lockHint: 'Sau ngày này không gửi được nữa, trừ biểu bị trả lại.',
  preview: 'Ba kỳ tới',
  period: 'Kỳ',
  days: 'Số liệu từ – đến',
  due: 'Hạn nộp',
  graceUntil: 'Gia hạn đến',
  locks: 'Khóa sau',
  save: 'Lập biểu',
  beyond: (beyond: number, units: number) =>
    `Chưa lập được: đồng chí chưa có quyền thu ở ${formatNumber(beyond)}/${formatNumber(units)} đơn vị phải nộp`,
  beyondBody:
    'Người lập biểu phải tiếp nhận được biểu của mọi đơn vị nộp. Hãy đề nghị Thường trực hoặc người quản trị hệ thống cấp vai trò Chuyên viên tổng hợp tại địa bàn này, phạm vi “từ nơi này trở xuống”; hoặc chọn cấp nộp, hệ nộp trong phạm vi đã được giao.',
  notYet: 'Chưa tính được: hạn nộp phải từ ngày chốt trở đi và ngày khóa không sớm hơn gia hạn.',
};

export const formText = {
  back: 'Biểu thu số liệu',
  context: (collector: string, asks: string) => `Nơi thu: ${collector} · Đơn vị nộp: ${asks}`,
  newVersion: 'Sửa, ban hành phiên bản mới',
  firstVersion: 'Chọn chỉ tiêu và ban hành',
  notPublished: 'Biểu chưa có phiên bản nào được ban hành nên chưa thu. Hãy chọn chỉ tiêu rồi ban hành.',
  ended: 'Biểu đã ngừng thu: không mở kỳ mới, số liệu đã gửi vẫn giữ nguyên.',
  cells: 'Biểu như đơn vị nộp nhìn thấy',
  noCells: 'Chưa có ô nào',
  checks: 'Phép kiểm tra giữa các ô',
  facts: 'Kỳ và hạn',
  code: 'Mã',
  cadence: 'Kỳ báo cáo',
  grace: 'Gia hạn',
  lock: 'Khóa sau hạn',
  days: (count: number) => `${count} ngày`,
  next: 'Kỳ đang chạy và các kỳ tới',
  nextPeriod: (name: string, from: string, until: string, due: string) => `${name}: ${from} – ${until}, hạn ${due}`,
  collections: 'Các kỳ đã mở',
  noCollections: 'Chưa mở kỳ nào. Kỳ đang chạy tự mở vào đêm nay, hoặc mở ngay bên dưới.',
  history: 'Theo dõi nhiều kỳ',
  sent: (sent: number, expected: number) => `${formatNumber(sent)}/${formatNumber(expected)} đơn vị có số liệu`,
  due: (day: string) => `hạn ${day}`,
  open: 'Mở kỳ thu',
  openHint: 'Đơn vị phải nộp được ghi lại ngay lúc mở và không đổi về sau.',
  period: 'Kỳ',
  versions: 'Các phiên bản',
  version: (version: number) => `Phiên bản ${version}`,
  end: 'Ngừng thu biểu này',
  endTitle: 'Ngừng thu biểu này?',
  endBody: 'Các kỳ đang mở vẫn thu đến hết; từ nay không mở kỳ mới và không ban hành phiên bản mới.',
};

export const versionText = {
  title: (version: number) => (version === 1 ? 'Chọn chỉ tiêu cho biểu' : `Phiên bản ${version} của biểu`),
  context: (form: string) => `${form}. Kỳ đang mở vẫn giữ phiên bản đã mở; phiên bản mới dùng từ kỳ mở sau.`,
  search: 'Tìm chỉ tiêu trong danh mục',
  searchHint: 'Gõ mã hoặc vài chữ trong tên, không cần dấu.',
  results: 'Chỉ tiêu tìm được',
  noResults: 'Không có chỉ tiêu nào khớp.',
  add: (name: string) => `Thêm ${name}`,
  added: 'Đã có trong biểu',
  ratio: 'Tỷ lệ: tính từ tử số và mẫu số, không nhập',
  retired: 'Đã ngừng dùng',
  elsewhere: (form: string) => `Đã hỏi ở biểu “${form}”`,
  counted: 'đếm từ sổ công việc',
  cells: (count: number) => `${formatNumber(count)} ô của biểu`,
  none: 'Chưa chọn chỉ tiêu nào',
  noneBody: 'Tìm chỉ tiêu ở trên rồi thêm vào; thứ tự ở đây là thứ tự trong biểu.',
  cell: (position: number) => `Ô ${position}`,
  label: 'Tên ô trong biểu',
  section: 'Mục',
  sectionHint: 'Để trống nếu cùng mục với ô trên',
  help: 'Hướng dẫn ghi',
  required: 'Bắt buộc',
  up: (position: number) => `Đưa ô ${position} lên`,
  down: (position: number) => `Đưa ô ${position} xuống`,
  remove: (position: number) => `Bỏ ô ${position}`,
  moved: (label: string, position: number) => `${label} nay là ô ${position}`,
  keys: 'Trong một ô, bấm Alt + mũi tên lên hoặc xuống để đổi thứ tự.',
  checks: 'Phép kiểm tra giữa các ô',
  checksHint: 'Đơn vị không gửi được khi số liệu chưa khớp; ô trống thì chưa kiểm tra.',
  addCheck: 'Thêm phép kiểm tra',
  check: (at: number) => `Phép kiểm tra ${at}`,
  left: 'Tổng các ô',
  operator: 'Quan hệ',
  right: 'Tổng các ô đối chiếu',
  addPart: 'Thêm ô…',
  removePart: (position: number) => `Bỏ ô ${position} khỏi phép kiểm tra`,
  says: 'Câu nhắc khi chưa khớp',
  saysHint: 'Ví dụ: Số nữ không thể nhiều hơn tổng số người dự.',
  removeCheck: (at: number) => `Bỏ phép kiểm tra ${at}`,
  publish: 'Ban hành phiên bản này',
  olderDraft: (over: number, newest: number) =>
    `Bản nháp này bắt đầu khi biểu ở phiên bản ${over}; nay đã có phiên bản ${newest}. Ban hành bản nháp là thay phiên bản ấy: bỏ bản nháp nếu muốn bắt đầu từ phiên bản mới.`,
  preview: 'Xem như đơn vị nộp nhìn thấy',
};
