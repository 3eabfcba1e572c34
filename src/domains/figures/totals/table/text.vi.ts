import type { Figure } from '../rules.ts';
import { partsOf, type Rhythm } from '../periods/rules.ts';

const quarters = ['I', 'II', 'III', 'IV'];

/** 'Tháng 6/2026', 'Quý II/2026', '6 tháng đầu năm 2026', 'Cả năm 2026'. */
export function periodName(code: string): string {
  const parts = partsOf(code);
  if (!parts) return code;
  const { rhythm, year, ordinal } = parts;
  if (rhythm === 'month') return `Tháng ${ordinal}/${year}`;
  if (rhythm === 'quarter') return `Quý ${quarters[ordinal - 1]}/${year}`;
  if (rhythm === 'half') return `6 tháng ${ordinal === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  return `Cả năm ${year}`;
}

/** The same for the head of a narrow column: 'T6/2026', 'Q.II/2026'. */
export function shortPeriodName(code: string): string {
  const parts = partsOf(code);
  if (!parts) return code;
  const { rhythm, year, ordinal } = parts;
  if (rhythm === 'month') return `T${ordinal}/${year}`;
  if (rhythm === 'quarter') return `Quý ${quarters[ordinal - 1]}/${year}`;
  if (rhythm === 'half') return `6T ${ordinal === 1 ? 'đầu' : 'cuối'} ${year}`;
  return `Năm ${year}`;
}

/** What a cell without a value says; each its own word. */
export const kindWords: Record<Exclude<Figure['kind'], 'value'>, string> = {
  none: 'chưa có',
  'not-applicable': 'không áp dụng',
  'not-owed': 'không phải nộp',
  'not-added': 'không cộng',
  'nothing-to-divide': 'mẫu số bằng 0',
};

export const tableText = {
  title: 'Tổng hợp số liệu',
  several: (count: number) => `Bảng số liệu ${count} chỉ tiêu`,
  context: 'Tổng đúng tại thời điểm mở trang. Bấm vào một con số để xem nó gồm những gì.',
  indicators: 'Chỉ tiêu',
  indicatorsHint: 'Tìm theo mã, tên (tối đa 6)',
  noIndicatorFound: 'Không có chỉ tiêu nào khớp.',
  rows: 'Mỗi hàng là',
  rowWords: {
    nation: { places: 'Tỉnh, thành', lines: 'Tổ chức', periods: 'Kỳ' },
    province: { places: 'Xã, phường', lines: 'Tổ chức', periods: 'Kỳ' },
    commune: { places: 'Đơn vị', lines: 'Tổ chức', periods: 'Kỳ' },
  },
  organisation: 'Tổ chức',
  everyOrganisation: 'Mọi tổ chức',
  rhythm: 'Kỳ thu',
  rhythmWords: { month: 'Tháng', quarter: 'Quý', half: '6 tháng', year: 'Năm' } satisfies Record<Rhythm, string>,
  span: 'Khoảng thời gian',
  spanWords: { last: 'Gần nhất', year: 'Cả năm', quarters: 'Theo quý' },
  year: 'Năm',
  basis: 'Tính theo',
  basisWords: { reported: 'Như đã báo cáo', today: 'Theo bản đồ hôm nay' },
  basisLine: {
    reported: 'Như đã báo cáo: mỗi số liệu đứng dưới địa bàn của thời điểm thu',
    today: 'Theo bản đồ hôm nay: số liệu cũ đứng dưới địa bàn đang bao trùm nó',
  },
  compare: 'So với cùng kỳ năm trước',
  plan: 'So với chỉ tiêu giao',
  planned: (words: string) => `Chỉ tiêu: ${words}`,
  dueToday: (words: string) => `hôm nay lẽ ra ${words}`,
  noPlan: 'Không có chỉ tiêu giao nào tính theo đúng các kỳ trong bảng.',
  noPlanYear: 'Chỉ tiêu của năm hiện ở cột cả năm.',
  beforeLegend: 'Nét đứt là cùng kỳ năm trước.',
  planLegend: 'Vạch đứng là mức chỉ tiêu giao.',
  planYear: 'Xem cả năm',
  show: 'Xem',
  options: 'Cách xem',
  nation: 'Tổng cả nước',
  place: 'Địa bàn đang xem',
  whole: 'Tổng cộng',
  partOnly: 'Cộng phần bạn được xem',
  partOnlyNote: 'Bạn không có quyền đọc toàn bộ địa bàn này, nên hàng cộng chỉ gồm những đơn vị bạn được xem.',
  own: 'Cơ quan cấp tỉnh',
  divided: 'Không chia được',
  dividedNote:
    'Hàng “Không chia được” là số liệu của các xã cũ đã chia cho nhiều xã mới. Không có căn cứ để tách, nên số liệu đứng riêng và vẫn nằm trong tổng.',
  closed: 'đã sắp xếp',
  period: 'Kỳ',
  answered: (answered: number, expected: number) => `${answered}/${expected} đã báo cáo`,
  ofUnits: (met: string, of: string) => `${met} trong ${of} đơn vị phải báo cáo`,
  sameLastYear: (words: string) => `Cùng kỳ: ${words}`,
  noneBefore: 'chưa có',
  points: 'điểm',
  explain: (what: string) => `${what}: xem con số này gồm những gì`,
  unitOf: (unit: string) => `đơn vị tính: ${unit}`,
  chooseTitle: 'Chọn chỉ tiêu để xem',
  chooseBody: 'Tìm chỉ tiêu theo mã hoặc tên ở ô bên trên.',
  chooseCollected: 'Các chỉ tiêu đang được thu:',
  noRows: 'Chưa có số liệu nào để xem',
  noRowsBody: 'Không đơn vị nào trong phạm vi và quyền của bạn phải nộp chỉ tiêu này trong các kỳ đã chọn.',
  notCollected: (names: string, rhythm: string) => `Không có biểu nào thu theo kỳ ${rhythm}: ${names}.`,
  lines: 'Diễn biến qua các kỳ',
  bars: (period: string) => `So sánh ${period}`,
  barsMore: (shown: number, all: number) => `${shown} hàng cao nhất trong ${all} hàng có số; tất cả ở trong bảng.`,
  barsNone: 'Chưa có số liệu của kỳ này.',
  lineDesc: (name: string, from: string, until: string) =>
    `${name}, từ ${from} đến ${until}. Số liệu đầy đủ ở trong bảng.`,
  barsDesc: (name: string, count: number) => `${name} của ${count} hàng, từ cao đến thấp. Số liệu đầy đủ ở trong bảng.`,
  chart: (name: string) => `Biểu đồ: ${name}`,
  exportSheet: 'Tải Excel',
  exportCsv: 'Tải CSV',
  asOf: (at: string) => `Tính đến ${at}`,
};

/** The head of a file: it is read without the page that it came from. */
export const fileText = {
  indicator: (code: string, name: string, unit: string) => `Chỉ tiêu: ${code} ${name} (${unit})`,
  scope: (place: string, organisation: string) => `Phạm vi: ${place}; ${organisation}`,
  periods: (from: string, until: string) => `Kỳ: ${from === until ? from : `${from} – ${until}`}`,
  basis: (words: string) => `Cách tính: ${words.charAt(0).toLowerCase()}${words.slice(1)}`,
  asOf: (at: string, by: string) => `Lập lúc ${at}, trong phạm vi quyền xem của ${by}`,
  reported: 'Số đơn vị đã báo cáo',
  expected: 'Số đơn vị phải nộp',
  units: { met: 'số đơn vị đạt', of: 'trong số đơn vị phải báo cáo' },
  before: 'cùng kỳ năm trước',
  plan: { plan: 'chỉ tiêu', difference: 'hơn kém chỉ tiêu', percent: '% chỉ tiêu', due: 'hôm nay lẽ ra' },
  sheetName: 'Tổng hợp',
};
