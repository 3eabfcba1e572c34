import { allMatches, matchAt } from '../fold.ts';
import type { Span } from '../reading.ts';
import { countedNoun, headOf } from './nouns.ts';

/** One figure of a text with what it counts. `span` reaches from the first digit to the end of the noun. */
export type Quantity = Span & {
  /** The digits as they stand, with their separators. */
  written: string;
  /** The base unit: 'đồng', '%', 'm2', 'kg', …, or '' for things that are counted one by one. */
  unit: string;
  /** What one of the unit as written is in the base unit: 1e6 for triệu. */
  factor: number;
  /** "1 tỷ 60 triệu": what the smaller unit behind adds. */
  added: number;
  /** The words behind, folded: 'hộ cận nghèo'; and its first word or two, by which things are told apart. */
  noun: string;
  head: string;
  /** Where digits and unit end, before the noun. */
  unitEnd: number;
  /** "600.000 đồng/suất" → 'suất'. */
  per: string | null;
  /** The words say that the figure is not exact: trên, gần, khoảng, ít nhất, "4-6". */
  hedge: 'over' | 'under' | 'about' | null;
  isWhole: boolean;
};

const digits = /(?<![\d\p{L}]|\d[.,])\d{1,15}(?:[.,]\d{1,12}){0,6}|(?<=\/kh)\d{1,12}(?:[.,]\d{1,6}){0,4}/gu;
const unitBehind =
  /\s?(%|điểm phần trăm|điểm %|phần trăm(?!\p{L})|(?:nghìn tỷ|nghìn tỉ|tỷ|tỉ|triệu|nghìn|ngàn|tr|k)(?:\s?(?:đồng|đ|vnđ)(?!\p{L}))?(?!\p{L})|(?:đồng|đ|vnđ|vnd|ha|hecta|km2|m2|m²|m3|m³|kg|km|mét|m|tấn|tạ|yến|gam|lít|sào)(?![\p{L}\d]))/uy;
const perBehind =
  /\s?\/\s?(?:1\s|01\s|mỗi\s)?(suất|phần|hộ|người|nhà|căn|cháu|em|xuất|ngày|tháng|năm|quý|tuần|ha|sào|m2|con|lượt|thôn|đơn vị|túi|thùng|gia đình|học sinh|hội viên|đoàn viên)(?!\p{L})/uy;

const units: Record<string, [unit: string, factor: number]> = {
  '%': ['%', 1],
  'phần trăm': ['%', 1],
  'điểm phần trăm': ['%', 1],
  'điểm %': ['%', 1],
  ha: ['m2', 1e4],
  hecta: ['m2', 1e4],
  km2: ['m2', 1e6],
  m2: ['m2', 1],
  'm²': ['m2', 1],
  m3: ['m3', 1],
  'm³': ['m3', 1],
  kg: ['kg', 1],
  gam: ['kg', 1e-3],
  yến: ['kg', 10],
  tạ: ['kg', 100],
  tấn: ['kg', 1000],
  km: ['m', 1000],
  m: ['m', 1],
  mét: ['m', 1],
  lít: ['lít', 1],
  // Its size differs from region to region, so it is never converted.
  sào: ['sào', 1],
};
const scales: [RegExp, number][] = [
  [/^nghìn t[ỷỉ]/u, 1e12],
  [/^t[ỷỉ]/u, 1e9],
  [/^tr/u, 1e6],
  [/^(?:ng|k$)/u, 1e3],
];

// A number behind these names something: "Điều 5", "khóa XVI", "số 12", "thôn 3".
const naming =
  /(?:^|[\s(])(?:điều|khoản|điểm|mục|(?<!tổng )số|thứ|khóa|phụ lục|biểu|mẫu|trang|chương|phần|nhiệm kỳ|lúc|stk|tài khoản|đt|sđt|điện thoại|quốc lộ|lần thứ|đợt|vòng|luật|bảng|hình|k)\s{0,2}:?\s{0,2}$/u;
const places =
  /(?:^|\s)(?:tháng|năm|ngày|quý|thôn|tổ|khu|khu phố|tdp|ấp|buôn|bản|xóm|đội|quận|phường|lớp|tuần|khối|kỳ|phòng|giai đoạn)\s{1,2}$/u;
const over = /(?:^|[\s(])(?:trên|hơn|ít nhất|tối thiểu|từ|không dưới|>|≥)\s{0,2}$/u;
const under = /(?:^|[\s(])(?:dưới|gần|không quá|tối đa|chưa đến|<|≤)\s{0,2}$/u;
const about = /(?:^|[\s(])(?:khoảng|chừng|xấp xỉ|trên dưới|ước|gần|độ|~)\s{0,2}$/u;

/** The figures of a folded stretch of text in order; what is `taken` by dates and symbols is left out. */
export function quantitiesIn(plain: string, taken: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  let passed = 0;
  for (const match of allMatches(digits, plain)) {
    while ((taken[passed]?.end ?? Infinity) <= match.index) passed += 1;
    if (match.index >= (taken[passed]?.start ?? Infinity)) continue;
    const one = quantityAt(plain, match.index, match[0]);
    if (one === null) continue;
    const before = found.at(-1);
    if (before !== undefined && joins(plain, before, one)) merge(before, one);
    else found.push(one);
  }
  return found;
}

function quantityAt(plain: string, start: number, written: string): Quantity | null {
  const digitsEnd = start + written.length;
  const lead = plain.slice(Math.max(0, start - 20), start);
  const unit = matchAt(unitBehind, plain, digitsEnd);
  if (unit === null && /^\d+$/u.test(written) && naming.test(lead)) return null;
  if (unit === null && /[\p{L}]/u.test(plain.charAt(digitsEnd))) return null;
  const [base, factor] = unit === null ? ['', 1] : unitOf(unit[1] ?? '');
  const unitAt = digitsEnd + (unit?.[0].length ?? 0);
  const per = matchAt(perBehind, plain, unitAt);
  const unitEnd = unitAt + (per?.[0].length ?? 0);
  // "1,2 triệu lượt": a scale without đồng before a thing that is counted.
  const noun = countedNoun(plain, unitEnd);
  const isScaledCount = base === 'đồng' && !/đ/u.test(unit?.[0] ?? '') && /^(?:lượt|người|hộ|cây|con)/u.test(noun);
  const counted = base === '' || isScaledCount;
  if (unit === null && places.test(lead) && headOf(noun).length === 0) return null;
  return {
    start,
    end: counted ? nounEnd(plain, unitEnd, noun) : unitEnd,
    written,
    unit: isScaledCount ? '' : base,
    factor,
    added: 0,
    noun: counted ? noun : '',
    head: counted ? headOf(noun) : '',
    unitEnd,
    per: per?.[1] ?? null,
    hedge: hedgeOf(lead, plain, digitsEnd, unitEnd),
    isWhole: factor === 1 && (base === 'đồng' || counted),
  };
}

function nounEnd(plain: string, from: number, noun: string): number {
  return noun === '' ? from : plain.indexOf(noun, from) + noun.length;
}

function unitOf(written: string): [string, number] {
  const known = units[written];
  if (known !== undefined) return known;
  const scale = scales.find(([pattern]) => pattern.test(written));
  return ['đồng', scale?.[1] ?? 1];
}

function hedgeOf(lead: string, plain: string, digitsEnd: number, unitEnd: number): Quantity['hedge'] {
  if (about.test(lead)) return 'about';
  if (/^\s?(?:-|đến|tới)\s?\d/u.test(plain.slice(digitsEnd, digitsEnd + 8))) return 'about';
  if (/\d\s?%?\s?(?:-|đến)\s?$/u.test(lead)) return 'about';
  // "từ 45 hộ xuống còn 40 hộ" is exact; "từ 5 triệu đồng trở lên" is not.
  if (over.test(lead)) return /từ\s{0,2}$/u.test(lead) ? openAbove(plain, unitEnd) : 'over';
  if (under.test(lead)) return 'under';
  return openAbove(plain, unitEnd);
}

function openAbove(plain: string, unitEnd: number): Quantity['hedge'] {
  return /^[^,;.()]{0,24}\strở lên/u.test(plain.slice(unitEnd, unitEnd + 40)) ? 'over' : null;
}

/** "1 tỷ 60 triệu đồng" is one amount. */
function joins(plain: string, before: Quantity, one: Quantity): boolean {
  const isMoney = before.unit === 'đồng' && one.unit === 'đồng' && before.factor > one.factor && before.factor > 1;
  return (
    isMoney && before.per === null && plain.slice(before.unitEnd, one.start) === ' ' && /^\d{1,3}$/u.test(one.written)
  );
}

function merge(before: Quantity, one: Quantity): void {
  before.added += Number(one.written) * one.factor;
  before.end = one.end;
  before.unitEnd = one.unitEnd;
  before.per = one.per;
}
