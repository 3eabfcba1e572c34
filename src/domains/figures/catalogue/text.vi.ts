import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Difference } from '#domains/indicators/alike/rules.ts';

export const cadenceText: Record<string, string> = {
  week: 'Hằng tuần',
  month: 'Hằng tháng',
  quarter: 'Hằng quý',
  half: '6 tháng',
  year: 'Hằng năm',
  term: 'Nhiệm kỳ',
  event: 'Theo đợt',
};

export const levelText: Record<string, string> = {
  area: 'thôn, tổ dân phố',
  commune: 'xã',
  province: 'tỉnh',
  nation: 'trung ương',
};
export const choices = (of: Readonly<Record<string, string>>) =>
  Object.entries(of).map(([value, label]) => ({ value, label }));

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
export const levelWords = (levels: readonly string[]) =>
  capital(levels.map((level) => levelText[level] ?? level).join(', '));

export const levelChoices = choices(levelText).map(({ value, label }) => ({ value, label: capital(label) }));

/** How it adds, short for a list; over units and over time for its page. */
export const wayText: Record<string, { short: string; units: string; time: string; label: string; hint: string }> = {
  sum: {
    short: 'Cộng dồn',
    units: 'Cộng các đơn vị',
    time: 'Cộng các kỳ',
    label: 'Cộng dồn qua các kỳ',
    hint: 'Việc phát sinh trong kỳ: số cuộc, số lượt người, số tiền vận động.',
  },
  stock: {
    short: 'Số cuối kỳ',
    units: 'Cộng các đơn vị',
    time: 'Lấy kỳ cuối, không cộng các kỳ',
    label: 'Số có đến cuối kỳ',
    hint: 'Cái đang có: số hộ, số hội viên, số dư quỹ. Cả năm lấy số của kỳ cuối.',
  },
  ratio: {
    short: 'Tỷ lệ',
    units: 'Cộng tử số và mẫu số, rồi mới chia',
    time: 'Cộng tử số và mẫu số, rồi mới chia',
    label: 'Tỷ lệ phần trăm',
    hint: 'Tính từ hai chỉ tiêu đã có; không ai phải nhập tỷ lệ.',
  },
};

export const sourceText = { entered: 'Nhập', counted: 'Đếm từ sổ', ratio: 'Tính ra' };

export const differenceText: Record<Difference, string> = {
  unit: 'khác đơn vị tính',
  way: 'khác cách cộng qua các kỳ',
  line: 'của hệ khác',
  accents: 'khác dấu',
  words: 'cách gọi gần giống',
};

export const listText = {
  title: 'Danh mục chỉ tiêu',
  context: 'Mỗi chỉ tiêu có một nghĩa cố định, dùng chung cho biểu thu, chỉ tiêu giao và báo cáo.',
  add: 'Thêm chỉ tiêu',
  search: 'Tìm theo tên hoặc mã',
  placeholder: 'Gõ vài chữ trong tên hoặc mã, không cần dấu',
  topic: 'Chủ đề',
  line: 'Hệ',
  everyLine: 'Mọi hệ',
  cadence: 'Kỳ',
  source: 'Nguồn số',
  standing: 'Tình trạng',
  used: 'Đang dùng',
  retired: 'Đã ngừng dùng',
  all: 'Tất cả',
  name: 'Chỉ tiêu',
  code: 'Mã',
  unit: 'Đơn vị tính',
  way: 'Cách cộng',
  levels: 'Cấp',
  none: 'Không có chỉ tiêu nào khớp',
  noneBody: 'Thử bỏ bớt chữ hoặc bỏ bớt điều kiện lọc.',
};

export const pageText = {
  context: (code: string, topic: string) => `${code} · ${topic}`,
  used: 'Đang dùng',
  retired: 'Đã ngừng dùng',
  retiredOn: (day: string) => `Ngừng dùng từ ${day}`,
  retiredBody: 'Số liệu đã gửi vẫn giữ nguyên và vẫn xem được; biểu mới không hỏi chỉ tiêu này nữa.',
  followedBy: 'Thay bằng',
  bringBack: 'Dùng lại chỉ tiêu này',
  figures: 'Xem số liệu',
  change: 'Sửa hoặc ngừng dùng',
  meaning: 'Cách hiểu',
  explanation: 'Giải thích',
  unit: 'Đơn vị tính',
  scale: (count: number) => `${formatNumber(count)} chữ số thập phân`,
  workedOut: 'Tính từ tử số và mẫu số',
  overUnits: 'Cộng qua các đơn vị',
  overTime: 'Cộng qua các kỳ',
  cadence: 'Kỳ',
  levels: 'Cấp có số liệu',
  line: 'Hệ',
  source: 'Nguồn số',
  countedBy: (measure: string) => `Đếm từ sổ công việc: ${measure}`,
  otherBecause: 'Vì sao là chỉ tiêu khác',
  follows: 'Thay cho',
  ratios: 'Dùng để tính',
  formula: 'Cách tính',
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  formulaNote: 'Cộng tử số của mọi đơn vị, cộng mẫu số của mọi đơn vị, rồi mới chia. Không lấy trung bình các tỷ lệ.',
  formulaUnits:
    'Tỷ lệ tính trên mọi đơn vị phải báo cáo: đơn vị chưa có số vẫn nằm trong mẫu số, nên tỷ lệ không che đơn vị còn thiếu.',
  forms: 'Biểu hỏi chỉ tiêu này',
  formsOfParts: 'Biểu hỏi tử số hoặc mẫu số',
  form: 'Biểu',
  collector: 'Nơi thu',
  cell: 'Tên ô',
  cellWords: (label: string, position: number) => `${label} (ô ${position})`,
  ended: 'đã ngừng thu',
  noForms: 'Chưa có biểu nào hỏi chỉ tiêu này',
  noFormsBody: 'Nơi thu số liệu đưa chỉ tiêu vào biểu khi lập phiên bản mới của biểu.',
  versions: 'Các phiên bản',
  version: (version: number) => `Phiên bản ${version}`,
  product: 'Có sẵn cùng hệ thống',
  wasRetired: (reason: string) => `Ngừng dùng: ${reason}`,
};

export const fixedNote =
  'Đơn vị tính, số chữ số thập phân, cách cộng, nguồn đếm, tử số và mẫu số không sửa được: số liệu đã gửi phải giữ nguyên nghĩa lúc gửi.';

export const newText = {
  title: 'Thêm chỉ tiêu',
  replaceTitle: 'Thêm chỉ tiêu thay thế',
  replacing: (code: string, name: string) => `Thay cho ${code} “${name}”`,
  replacingBody: 'Khi lưu, chỉ tiêu cũ ngừng dùng và trỏ sang chỉ tiêu mới. Số liệu cũ giữ nguyên ở chỉ tiêu cũ.',
  name: 'Tên chỉ tiêu',
  nameHint: 'Ví dụ: Số hộ được hỗ trợ sinh kế. Mã do hệ thống cấp.',
  topic: 'Chủ đề',
  meaning: 'Giải thích',
  meaningHint: 'Tính gì, không tính gì; lấy số từ đâu. Người nhập số sẽ đọc.',
  way: 'Cách cộng',
  unit: 'Đơn vị tính',
  unitHint: 'Ví dụ: cuộc, lượt người, hộ, đồng.',
  scale: 'Số lẻ',
  scales: ['Số nguyên', '1 chữ số thập phân', '2 chữ số thập phân'],
  numerator: 'Tử số',
  denominator: 'Mẫu số',
  isOfUnits: 'Mẫu số là số đơn vị phải báo cáo',
  isOfUnitsHint: 'Đơn vị chưa báo cáo vẫn được tính trong mẫu số. Dùng cho “bao nhiêu đơn vị đã làm”.',
  cadence: 'Kỳ',
  line: 'Hệ',
  levels: 'Cấp có số liệu',
  measure: 'Đếm từ sổ công việc',
  measureHint: 'Chọn nếu số này đếm được từ sổ; để trống nếu đơn vị phải nhập.',
  noMeasure: 'Không, đơn vị nhập',
  otherBecause: 'Khác chỉ tiêu đã có ở chỗ nào',
  otherBecauseHint: 'Ghi lại cùng chỉ tiêu để người sau biết vì sao có hai chỉ tiêu.',
  replaceBecause: 'Vì sao thay chỉ tiêu cũ',
  save: 'Thêm vào danh mục',
};

export const alikeText = {
  same: 'Danh mục đã có chỉ tiêu cùng nghĩa',
  sameBody: 'Hãy dùng chỉ tiêu đã có để mỗi số liệu chỉ hỏi một lần. Nếu đây là chỉ tiêu khác, ghi rõ khác ở chỗ nào.',
  near: 'Có chỉ tiêu gần giống, nên xem trước khi lưu',
  retired: 'đã ngừng dùng',
};

export const changeText = {
  title: 'Sửa hoặc ngừng dùng',
  reword: 'Ghi lại cho rõ hơn',
  save: 'Lưu phiên bản mới',
  replace: 'Cần đổi nghĩa?',
  replaceBody: 'Hãy thêm một chỉ tiêu mới thay cho chỉ tiêu này: chỉ tiêu cũ ngừng dùng và trỏ sang chỉ tiêu mới.',
  replaceLink: 'Thêm chỉ tiêu thay thế',
  retire: 'Ngừng dùng',
  askedBy: (forms: string) =>
    `Đang được hỏi ở: ${forms}. Các kỳ đã mở vẫn thu đến hết; phiên bản sau của biểu phải bỏ ô này.`,
  reason: 'Lý do ngừng dùng',
  followedBy: 'Chỉ tiêu thay thế',
  noFollower: 'Không có chỉ tiêu thay thế',
  retireTitle: 'Ngừng dùng chỉ tiêu này?',
  retireBody: 'Số liệu đã gửi giữ nguyên. Có thể dùng lại sau này nếu chưa có chỉ tiêu khác cùng nghĩa.',
};
