import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { PasteFault } from './paste/rules.ts';

const cells = (count: number) => `${formatNumber(count)} ô`;
const units = (count: number) => `${formatNumber(count)} đơn vị`;
const forms = (count: number) => `${formatNumber(count)} biểu`;

export const wideText = {
  title: 'Bảng nhiều đơn vị',
  link: 'Bảng nhiều đơn vị',
  context: (form: string, period: string) => `${form}, ${period}`,
  back: 'Đợt thu',
  accept: (count: number) => `Tiếp nhận ${forms(count)} đang chờ`,
  part: 'Phần của biểu',
  general: 'Số liệu chung',
  state: 'Trạng thái',
  everyState: 'Mọi trạng thái',
  table: (form: string, period: string) => `${form}, ${period}: số liệu của từng đơn vị`,
  keys: 'Mũi tên, Tab, Enter: sang ô · gõ số hoặc F2: sửa · Esc: bỏ sửa · K: không áp dụng · G: ghi chú · Ctrl+V: dán từ Excel · tự lưu khi gõ',
  skip: 'Bỏ qua bảng, tới phần gửi biểu',
  reading: 'Bảng chỉ để xem. Số liệu do từng đơn vị nhập, hoặc người có quyền nhập thay.',
  unit: 'Đơn vị',
  rowChoice: (unit: string) => `Chọn ${unit} để gửi`,
  send: 'Gửi',
  sendOf: (unit: string) => `Gửi biểu của ${unit}`,
  decide: 'Xem, trả lại',
  look: 'Xem',
  decideOf: (unit: string) => `Xem, trả lại biểu của ${unit}`,
  lookOf: (unit: string) => `Xem biểu của ${unit}`,
  filled: (filled: number, all: number) => `${filled}/${cells(all)}`,
  none: 'chưa có',
  notApplicable: 'không áp dụng',
  invalid: 'chưa đọc được',
  conflict: 'hai người cùng nhập',
  notDrawn: 'Số liệu hiện ra khi cuộn tới.',
  counted: 'đếm từ sổ công việc',
  far: 'chênh nhiều',
  total: 'Cộng số đã gửi',
  totalHint: 'Không tính biểu đã trả lại',
  totalTyped: 'Cộng cả số đang nhập',
  totalTypedHint: 'Để đối chiếu',
  answered: (answered: number, all: number) => `${answered}/${units(all)} có số`,
  empty: 'Không có đơn vị nào',
  emptyBody: 'Không đơn vị nào khớp điều kiện, hoặc đồng chí không có quyền xem các đơn vị phải nộp.',
  tooMany: (most: number) => `Có hơn ${units(most)} phải nộp. Hãy chọn một địa bàn hoặc một hệ để mở bảng.`,
  byPlace: 'Theo địa bàn',
  byLine: 'Theo hệ',
  count: (count: number) => units(count),
  anotherPlace: 'Mọi đơn vị',
  phone: 'Bảng nhiều cột cần màn hình rộng. Trên điện thoại, mở biểu của từng đơn vị tại đây.',
  openForm: 'Nhập biểu',
};

export const barText = {
  label: 'Ô đang chọn',
  choose: 'Chọn một ô để xem kỳ trước, ghi chú và các lưu ý.',
  last: (name: string, words: string) => `${name}: ${words}`,
  counted: (words: string) => `Sổ công việc đếm được ${words}`,
  far: { last: 'Chênh nhiều so với kỳ trước', lastYear: 'Chênh nhiều so với cùng kỳ năm trước' },
  farHint:
    'Gấp 3 lần trở lên, hoặc chỉ bằng một phần ba, và chênh từ 10 đơn vị tính. Số vẫn gửi được; nên ghi chú lý do.',
  note: 'Ghi chú',
  setNotApplicable: 'Không áp dụng',
  sent: 'Biểu đã gửi: muốn sửa thì trả lại cho đơn vị.',
  locked: 'Biểu không mở để đồng chí nhập.',
  returned: 'Số của biểu đã trả lại, không tính vào tổng.',
};

export const sendText = {
  label: 'Lưu và gửi biểu',
  all: 'Chọn các biểu đủ số liệu',
  chosen: (count: number) => (count === 0 ? 'Chưa chọn biểu nào để gửi' : `Đã chọn ${forms(count)}`),
  send: (count: number) => (count === 0 ? 'Gửi các biểu đã chọn' : `Gửi ${forms(count)}`),
  confirmTitle: (count: number) => `Gửi ${forms(count)}?`,
  confirmBody: (collector: string) =>
    `Mỗi biểu được gửi riêng tới ${collector} và tính vào tổng hợp ngay. Người gửi thay không tự tiếp nhận các biểu này.`,
  more: (count: number) => `và ${forms(count)} nữa`,
  done: (count: number) => `Đã gửi ${forms(count)}`,
  failed: (count: number) => `${forms(count)} chưa gửi được`,
  toCell: 'Tới ô cần xem',
  faults: (count: number) => `Còn ${cells(count)} cần xem lại.`,
  unsaved: 'Còn ô chưa lưu được.',
};

export const pasteText = {
  title: (count: number, unitCount: number) =>
    count === 0 ? 'Không có ô nào để điền' : `Điền ${cells(count)} của ${units(unitCount)}?`,
  fill: (count: number) => (count === 0 ? 'Đóng' : `Điền ${cells(count)}`),
  cancel: 'Thôi, không dán',
  same: (count: number) => `${cells(count)} đã giống bảng, giữ nguyên.`,
  changes: 'Sẽ thay đổi',
  cell: 'Ô',
  before: 'Đang có',
  after: 'Số dán vào',
  refused: (count: number) => `${cells(count)} không điền được`,
  marked: 'Ô chưa đọc được sẽ được đánh dấu trong bảng để sửa, không gửi đi.',
  place: (row: number, column: number) => `Dòng ${row}, cột ${column}`,
  more: (count: number) => `và ${cells(count)} nữa`,
  faults: {
    'number-invalid': 'không phải số, hoặc đọc được hai cách',
    'unit-unknown': 'không đơn vị nào trong bảng có tên hay mã này',
    'unit-ambiguous': 'nhiều đơn vị trùng tên này, hãy ghi đủ tên',
    'unit-closed': 'biểu của đơn vị đã gửi hoặc không mở để nhập',
    outside: 'ra ngoài bảng',
  } satisfies Record<PasteFault, string>,
};
