import { formatNumber } from '#platform/vietnamese/number-format.ts';

const cells = (count: number) => `${formatNumber(count)} ô`;

/** Words of the sheet that a unit fills. The heads of the last columns are how it is read again. */
export const sheetText = {
  code: 'Mã',
  name: 'Chỉ tiêu',
  unit: 'Đơn vị tính',
  help: 'Giải thích',
  last: 'Kỳ trước',
  lastYear: 'Cùng kỳ năm trước',
  value: 'Số kỳ này',
  note: 'Ghi chú',
  row: 'Mã dòng (giữ nguyên)',
  general: 'Số liệu',
  about: (period: string, unit: string) => `${period} · ${unit}`,
  how: (due: string, collector: string) =>
    `Gõ số vào cột “Số kỳ này”; để trống nếu chưa có, gõ “kad” nếu không áp dụng. Giữ nguyên cột cuối. Hạn gửi ${due}, đơn vị thu: ${collector}.`,
  counted: (value: string) => `Đếm từ sổ công việc: ${value}`,
  optional: 'Không bắt buộc',
  notApplicable: 'không áp dụng',
};

export const pasteText = {
  done: (count: number) => `Đã dán ${cells(count)}.`,
  byCode: (column: number) => `Ghép theo mã hoặc tên chỉ tiêu, số lấy ở cột thứ ${column} của khối đã dán.`,
  bad: (count: number) => `${cells(count)} chưa đọc được, được đánh dấu tại chỗ.`,
  unknown: (count: number) => `${formatNumber(count)} dòng không khớp chỉ tiêu nào của biểu.`,
  beyond: (count: number) => `${formatNumber(count)} dòng dư ở cuối, không còn ô để dán.`,
  wide: (columns: number) =>
    `Khối dán có ${columns} cột mà không có cột mã hay tên chỉ tiêu. Hãy chép một cột số, hoặc chép kèm cột mã.`,
  undo: 'Hoàn tác',
  undone: 'Đã trả các ô về như trước khi dán.',
  close: 'Đóng',
};

export const fileWords = {
  ofUnit: (form: string, period: string, unit: string) => `${form}, ${period}, ${unit}`,
  ofCollection: (form: string, period: string) => `${form}, ${period}`,
};

export const takingText = {
  title: 'Điền biểu bằng Excel',
  link: 'Điền bằng Excel',
  about: (form: string, collector: string) => `${form} · đơn vị thu: ${collector}`,
  backToForm: 'Về biểu',
  backToCollection: 'Về đợt thu',
  out: '1. Tải biểu về',
  download: 'Tải biểu (.xlsx)',
  downloadWords:
    'Biểu có sẵn số kỳ trước, số đếm từ sổ công việc và những ô đã nhập. Điền cột “Số kỳ này” rồi lưu lại.',
  downloadMany: (units: number) => `Tải biểu của ${formatNumber(units)} đơn vị (.zip)`,
  downloadManyWords:
    'Mỗi đơn vị một tệp, mang tên đơn vị, để gửi cho từng nơi: không nơi nào thấy số của nơi khác. Nhận lại thì đưa tất cả các tệp lên cùng một lúc.',
  tooMany: (units: number, most: number) =>
    `Có ${formatNumber(units)} đơn vị, mỗi lần tải được nhiều nhất ${formatNumber(most)}. Hãy chọn nơi.`,
  noUnits: 'Không có đơn vị nào phải nộp mà đồng chí được xem.',
  place: 'Nơi',
  back: '2. Đưa biểu đã điền lên',
  takeWords: 'Tệp được đọc và cho xem trước từng ô. Ô để trống trong tệp không xóa số đã có.',
  takeManyWords:
    'Chọn các tệp mà đơn vị gửi về. Mỗi tệp tự biết nó của đơn vị nào; tên tệp và thứ tự dòng không quan trọng. Ô để trống không xóa số đã có.',
  closed: 'Biểu đã khóa, đã chốt hoặc đồng chí chỉ được xem, nên không nhận tệp vào.',
  files: 'Tệp Excel đã điền',
  read: 'Đọc tệp',
  found: 'Xem trước',
  refusedFile: (name: string) => `Không đọc được tệp “${name}”`,
  foreignSheet: (file: string, sheet: string, rows: number) =>
    `Tệp “${file}”, trang tính “${sheet}”: ${formatNumber(rows)} dòng không được lấy`,
  summary: ({ files, units, changes, bad }: { files: number; units: number; changes: number; bad: number }) =>
    [
      `${formatNumber(files)} tệp`,
      `${formatNumber(units)} đơn vị`,
      changes > 0 ? `${cells(changes)} thay đổi` : 'không ô nào thay đổi',
      bad > 0 ? `${cells(bad)} không lấy được` : null,
    ]
      .filter(Boolean)
      .join(' · '),
  keep: (count: number) => `Đưa ${cells(count)} vào biểu`,
  notSent: 'Số được lưu như khi tự nhập, chưa gửi đi.',
  changesOf: (unit: string) => `Các ô thay đổi của ${unit}`,
  byUnit: 'Từng đơn vị',
  unitSummary: (changes: number, faults: number) =>
    [
      changes > 0 ? `${cells(changes)} thay đổi` : 'không ô nào thay đổi',
      faults > 0 ? `${cells(faults)} không lấy được` : null,
    ]
      .filter(Boolean)
      .join(' · '),
  same: (count: number) => `${cells(count)} giống số đang có, hoặc để trống.`,
  cell: 'Chỉ tiêu',
  numbered: (position: number, label: string) => `${position}. ${label}`,
  before: 'Đang có',
  after: 'Trong tệp',
  note: 'Ghi chú',
  notTaken: (count: number) => `${formatNumber(count)} chỗ không lấy được, các ô khác vẫn được giữ`,
  more: (count: number) => `và ${formatNumber(count)} chỗ nữa.`,
  kept: (count: number, units: number) =>
    count === 0
      ? 'Không ô nào được đưa vào biểu'
      : `Đã đưa ${cells(count)} vào biểu${units > 1 ? ` của ${formatNumber(units)} đơn vị` : ''}`,
  notSentYet: 'Số liệu chưa được gửi. Mở biểu để xem lại rồi gửi.',
  open: 'Mở biểu',
  openTitle: 'Mở biểu của từng đơn vị',
  keptCells: (count: number) => `đã đưa vào ${cells(count)}`,
  conflicts: (count: number, unit: string) => `${unit}: ${cells(count)} người khác vừa nhập, được giữ nguyên`,
  conflict: (name: string | null, theirs: string, mine: string) =>
    `${name ?? 'Người khác'} nhập ${theirs}, trong tệp là ${mine}`,
  conflictHint: 'Nếu muốn lấy số trong tệp, hãy đọc lại tệp: phần xem trước sẽ so với số mới.',
};

/** Where a person finds it in Excel. */
export const placeWords = (
  { sheet, row, column }: { sheet: string; row: number; column: string },
  file: string | null,
) => `${file === null ? 'Trang tính' : `Tệp “${file}”, trang tính`} “${sheet}”, dòng ${row}, cột ${column}`;

/** What is wrong at a place, with the words that stand there. */
export const faultWords = {
  'not-a-number': (words: string) => `“${words}” không phải là số.`,
  truth: (words: string) => `“${words}” không phải là số.`,
  ambiguous: (words: string) =>
    `“${words}” đọc được hai cách, dấu ngăn hàng nghìn hay phần thập phân. Hãy gõ lại cho rõ, như 1234 hoặc 1,2.`,
  negative: (words: string) => `“${words}” là số âm, biểu không nhận số âm.`,
  decimals: (words: string) => `“${words}” có nhiều chữ số thập phân hơn chỉ tiêu lấy.`,
  percent: (words: string) => `“${words}” có dấu %, mà chỉ tiêu này không tính bằng phần trăm.`,
  'too-large': (words: string) => `“${words}” quá lớn.`,
  joined: () => 'ô bị gộp với dòng khác nên không rõ số của dòng nào. Hãy bỏ gộp ô rồi điền lại.',
  day: (words: string) => `Excel đã đổi số thành ngày “${words}”. Hãy định dạng ô là số rồi gõ lại.`,
  'formula-error': (words: string) => `công thức báo lỗi ${words}.`,
  'formula-empty': () => 'công thức chưa có kết quả. Hãy mở tệp bằng Excel, lưu lại rồi đưa lên.',
  'mark-broken': (words: string) => `mã dòng “${words}” đã bị sửa hoặc kéo chép từ dòng khác.`,
  'mark-missing': (words: string) => `dòng của chỉ tiêu ${words} đã mất mã dòng ở cột cuối.`,
  'row-mixed': (words: string) =>
    `mã chỉ tiêu ${words} không đúng với mã dòng, có thể chỉ một phần của bảng được sắp xếp lại.`,
  'cell-twice': (words: string) => `“${words}” có hai dòng với số khác nhau; dòng này không được lấy.`,
} satisfies Record<string, (words: string) => string>;

export const sheetRefusalText: Record<string, string> = {
  'sheet-not-ours':
    'Tệp không có mã dòng của biểu. Hãy dùng biểu tải từ trang này, giữ nguyên cột cuối, rồi điền và đưa lên.',
  'sheets-too-many': 'Quá nhiều tệp hoặc đơn vị trong một lần. Hãy chọn nơi, hoặc chia làm nhiều lần.',
  'sheet-other-collection': 'Các dòng này của biểu khác hoặc kỳ khác: {of}. Hãy đưa lên ở trang của biểu ấy.',
  'sheet-other-unit': 'Các dòng này của đơn vị khác: {of}.',
  'sheet-old-version': 'Biểu đã đổi mẫu sau khi tệp này được tải về. Hãy tải biểu mới và điền lại.',
  'sheet-unit-owes-nothing': 'Đơn vị này không phải nộp biểu, hoặc đồng chí không được xem số liệu của đơn vị.',
  'sheet-not-yours': 'Đồng chí không được nhập số liệu của đơn vị này.',
  'sheet-form-sealed': 'Số liệu của đơn vị đã chốt nên không nhận tệp vào.',
  'workbook-old':
    'Tệp ở dạng Excel cũ (.xls). Hãy mở bằng Excel, chọn Lưu dưới dạng (Save As), loại “Excel Workbook (.xlsx)”, rồi đưa lên.',
  'workbook-encrypted':
    'Tệp được đặt mật khẩu. Hãy mở tệp, bỏ mật khẩu (File → Info → Protect Workbook), lưu lại rồi đưa lên.',
  'workbook-is-text': 'Tệp là văn bản hoặc CSV, không phải Excel. Hãy dùng biểu .xlsx tải từ trang này.',
  'workbook-not-excel': 'Tệp không phải Excel (.xlsx). Nếu dùng phần mềm khác, hãy lưu lại dạng .xlsx rồi đưa lên.',
  'workbook-has-macros': 'Tệp Excel có macro nên không được nhận. Hãy lưu lại dạng .xlsx không có macro.',
  'workbook-too-large': 'Tệp quá lớn so với một biểu số liệu nên không đọc được. Hãy dùng biểu tải từ trang này.',
};
