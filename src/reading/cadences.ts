import { dutyVerbHere, modalHere } from './duty-verbs.ts';
import type { Paper } from './fold.ts';
import { allMatches, matchAt, wholeWords } from './fold.ts';
import { readSpelled } from './numbers.ts';
import type { Cadence, Span } from './reading.ts';

export type Rhythm = {
  cadence: Cadence | null;
  /** "hằng tháng, quý": what the same words name beside the first. */
  furtherCadences: Cadence[];
  dayOfMonth: number | null;
};

const every = '(?:hằng|hàng|mỗi|từng)';
const word = '(?:ngày|tuần|tháng|quý|(?:0?6|sáu) tháng|nửa năm|(?:0?1 |một |cuối |cả )?năm)(?![\\p{L}\\d])';
/** "năm 2026", "quý II", "tháng 6" are dates, not rhythms. */
const unit = `${word}(?!\\s(?:\\d|[iv]{1,3}(?![\\p{L}])|học|qua|sau|nay|tới))`;
/** "6 tháng trước ngày 15/6, cả năm trước ngày 15/12": each may have its day. */
const day =
  '(?:\\s\\(?(?:trước |vào )?(?:ngày )?\\d{1,2}(?:[/-]\\d{1,2}|(?: của)? tháng (?:cuối|đầu) (?:của )?quý)\\)?)?';
const further = `(?:${day}(?:,|;|\\svà|\\shoặc|/)\\s?(?:(?:${every}|định kỳ|báo cáo|tổng kết|sơ kết|quyết toán)\\s){0,2}${unit})`;
const halfYear = '(?:0?6|sáu) tháng';
const reporting = '(?:báo cáo|giao ban|sơ kết|tổng kết|đánh giá)[^.;,:]{0,30}?\\s';
/** The forms in which a rhythm is said; without "hằng" or "định kỳ" it takes a list, or a report that is named by it. */
const lists = new RegExp(
  [
    `${every}\\s${word}${further}{0,3}`,
    `định kỳ(?: theo| vào| ${every})?\\s${unit}${further}{0,3}`,
    `${reporting}${unit}${further}{1,3}`,
    `(?:báo cáo|giao ban)[^.;,:]{0,30}?\\s(?:${halfYear}(?! (?:đầu|cuối) năm)(?![\\p{L}])|tháng(?=[,.;)]|$))`,
    `${halfYear}${further}{1,2}`,
    `${halfYear}[^,;.]{2,30}\\s(?:0?1|một) lần`,
    `báo cáo (?:(?:tổng|sơ) kết |(?!năm))${unit}(?=\\s(?:gửi|nộp)(?![\\p{L}]))`,
    `(?<=^.{0,3})báo cáo (?:${unit}|${halfYear} đầu năm)(?=[^.;:]{0,12}:)`,
  ]
    .map((one) => `(?<![\\p{L}\\d])${one}`)
    .join('|'),
  'gu',
);
const times =
  /(?<![\p{L}\d])(?:(?:0?\d|một|hai|ba)\s?(?:lần|đêm|buổi|phiên|cuộc|kỳ)\s?(?:\/\s?|(?:mỗi|một)\s)(?:0?1 |một )?(ngày|tuần|tháng|quý|năm)|(0?[1-9]|1\d|một|hai|ba|bốn|năm|sáu|mười)?\s?(ngày|tuần|tháng|quý|năm)\s?(?:\/\s?|(?:0?1|một)\s)(?:0?1\s|một\s)?lần)(?![\p{L}])/gu;
/** "Cứ thứ Hai đầu tuần", "Chủ nhật cuối cùng của tháng": the day of a week that comes again. */
const weekday =
  /(?<![\p{L}])(?:cứ (?:ngày |sáng |chiều |tối )?(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật)(?![\p{L}\d])|(?:thứ (?:hai|[2-7])|ngày) đầu tuần(?! (?:này|sau|tới))|(?:thứ (?:hai|ba|tư|năm|sáu|bảy|[2-7])|chủ nhật|tuần) (?:đầu|cuối)(?: tiên| cùng)?(?: của)? (tháng)(?!\s\d|[\p{L}]|\s(?:này|sau|tới)))/u;
const ofPhase = /(?:từng|theo|mỗi) (?:giai đoạn|đợt)(?![\p{L}])/u;
const periodic =
  /(?:(?:báo cáo|giao ban|làm việc|sơ kết|đánh giá|kiểm tra)[^.;,]{0,30} định kỳ|định kỳ[^.;,]{0,20} (?:báo cáo|tổ chức|kiểm tra|sơ kết|đánh giá|rà soát|giao ban|thông tin|tổng hợp|đối thoại|tiếp xúc|làm việc))(?![\p{L}])/u;

const dayOf = new RegExp(
  `ngày\\s(?:mùng\\s|mồng\\s)?(\\d{1,2})(?:\\s?/\\s?\\d{1,2}|-\\d{1,2}|\\stháng\\s\\d{1,2})?\\s(?:của\\s)?(?:${every}\\s(tháng|quý|năm)|(?:của\\s)?(tháng) (?:cuối(?: cùng)?|đầu|thứ (?:nhất|hai|ba|\\d)) (?:của\\s)?(?:${every}\\s)?quý)`,
  'u',
);
const bareDay =
  /(?:trước|vào|chậm nhất|muộn nhất|là)\s(?:vào\s|là\s)?ngày\s(\d{1,2})(?!\d|[./-]\d|\s?[/-]\s?\d|\stháng)/u;

const names: Record<string, Cadence> = {
  ngày: 'daily',
  tuần: 'weekly',
  tháng: 'monthly',
  quý: 'quarterly',
  năm: 'yearly',
};

/** How often a stretch of text asks for something, by its first words on it. */
export function rhythmIn(paper: Paper, span: Span, whole: string): Rhythm {
  // What stands in quotes is a name: "Tiết kiệm mỗi ngày".
  const plain = whole.replace(/"[^"]{1,60}"/gu, (name) => ' '.repeat(name.length));
  const repeat = repeatIn(plain);
  const [cadence, ...furtherCadences] = listedIn(plain, repeat);
  if (cadence !== undefined) {
    const bare = cadence === 'monthly' ? bareDay.exec(plain)?.[1] : undefined;
    const dayOfMonth = repeat?.cadence === cadence ? repeat.dayOfMonth : dayNumber(bare);
    return { cadence, furtherCadences, dayOfMonth };
  }
  const only = isRegular(paper, span, plain) ? 'regular' : periodic.test(plain) ? 'periodic' : null;
  return { cadence: only, furtherCadences: [], dayOfMonth: null };
}

type Repeat = { at: number; cadence: Cadence; dayOfMonth: number | null };

/** "trước ngày 23 hằng tháng", "ngày 20 của tháng cuối quý", "ngày 15/11 hằng năm". */
function repeatIn(plain: string): Repeat | null {
  const match = dayOf.exec(plain);
  if (match === null) return null;
  const cadence = match[3] !== undefined ? 'quarterly' : (names[match[2] ?? ''] ?? 'monthly');
  return { at: match.index, cadence, dayOfMonth: cadence === 'yearly' ? null : dayNumber(match[1]) };
}

function dayNumber(written: string | undefined): number | null {
  const day = Number(written);
  return day >= 1 && day <= 31 ? day : null;
}

const order: Cadence[] = ['daily', 'weekly', 'monthly', 'quarterly', '6-monthly', 'yearly', 'per phase', 'periodic'];

const inBrackets = /\([^()]*$/u;

/** The cadences that the words name, from the most frequent. */
function listedIn(plain: string, repeat: Repeat | null): Cadence[] {
  const found: { at: number; cadences: Cadence[] }[] = [];
  // Every rhythm has its unit of time; most sentences name none and need not be searched.
  if (/ngày|tuần|tháng|quý|năm/u.test(plain)) {
    for (const match of allMatches(lists, plain)) found.push({ at: match.index, cadences: unitsIn(match[0]) });
    for (const match of allMatches(times, plain)) found.push({ at: match.index, cadences: [timesIn(match)] });
  }
  const onDay = weekday.exec(plain);
  if (onDay !== null) found.push({ at: onDay.index, cadences: [onDay[1] === undefined ? 'weekly' : 'monthly'] });
  const phase = ofPhase.exec(plain);
  if (phase !== null) found.push({ at: phase.index, cadences: ['per phase'] });
  if (repeat !== null) found.push({ at: repeat.at, cadences: [repeat.cadence] });
  // "(riêng quý II thay bằng báo cáo 6 tháng)" only goes into detail.
  const outside = found.filter(({ at }) => !inBrackets.test(plain.slice(Math.max(0, at - 80), at)));
  const named = new Set((outside.length > 0 ? outside : found).flatMap((one) => one.cadences));
  return order.filter((one) => named.has(one));
}

function unitsIn(list: string): Cadence[] {
  const words = list.replace(/ngày \d{1,2}(?: của)?(?: tháng (?:cuối|đầu) (?:của )?quý)?/gu, '');
  const found = Array.from(
    words.matchAll(/(0?6|sáu) tháng(?: (?:đầu|cuối) năm)?|nửa năm|(ngày|tuần|tháng|quý|năm)(?![\p{L}])/gu),
    (match): Cadence => names[match[2] ?? ''] ?? '6-monthly',
  );
  return Array.from(new Set(found));
}

/** "3 tháng một lần" is each quarter; "hai tuần một lần" has no name of its own. */
function timesIn(match: RegExpExecArray): Cadence {
  const named = match[2] ?? 'một';
  const many = readSpelled(named) ?? Number(named);
  const word = match[1] ?? match[3] ?? '';
  if (many === 1) return names[word] ?? 'periodic';
  const months = word === 'tháng' ? many : word === 'quý' ? many * 3 : 0;
  return ({ 3: 'quarterly', 6: '6-monthly', 12: 'yearly' } as const)[months] ?? 'periodic';
}

const ofReport = new RegExp(
  `(?:^|(?:báo cáo|sơ kết|tổng kết)\\s(?:[^,;]{0,40}?\\s)??)(?:riêng )?(?:báo cáo |tổng kết |sơ kết )?(${halfYear}|(?:tháng|quý|(?:cả |cuối )?năm)(?![\\p{L}]|\\s(?:\\d|[iv]{1,3}(?![\\p{L}])|trước đến)))`,
  'u',
);

/** "năm trước ngày 15/11", "sơ kết 6 tháng trước ngày 15/6": a report is named by its rhythm. */
export function cadenceOfReport(plain: string): Cadence | null {
  return unitsIn(ofReport.exec(plain)?.[1] ?? '')[0] ?? null;
}

const verbs = wholeWords(
  'rà soát|xây dựng|tổ chức|triển khai|thực hiện|nâng cao|duy trì|đảm bảo|bảo đảm|quán triệt|phát huy|đẩy mạnh|vận động|tuyên truyền|kiểm tra|tham mưu|ban hành|hoàn thành|tập trung|lựa chọn|đổi mới|tăng cường|theo dõi|nắm|quan tâm|là|được',
  'u',
);

/** "Thường xuyên" makes a duty of it where it governs the verb: at the start, or behind no more than the subject. */
function isRegular(paper: Paper, span: Span, plain: string): boolean {
  const at = plain.search(/(?<![\p{L}])thường xuyên(?![\p{L}])/u);
  if (at < 0 || at > 160) return false;
  const before = plain.slice(0, at).trimEnd();
  if (before === '' || /[;:(]$/u.test(before)) return true;
  if (before.length < 12 && matchAt(dutyVerbHere, before, 0)?.[0] === before) return true;
  const behind = at + 'thường xuyên'.length;
  const rest =
    behind + (/^,?\s{1,3}(?:liên tục\s|kịp thời\s)?/u.exec(plain.slice(behind, behind + 16))?.[0].length ?? 0);
  const governs = matchAt(dutyVerbHere, plain, rest) !== null || matchAt(modalHere, plain, rest) !== null;
  // "Nâng cao chất lượng, thường xuyên nắm tình hình": the second duty of two.
  if (governs && before.endsWith(',')) return true;
  const clause = before.slice(Math.max(before.lastIndexOf(';'), before.lastIndexOf(':'), before.lastIndexOf('. ')) + 1);
  // Written large, "Ban Kiểm tra" is a name and no duty.
  const start = span.start + before.length - clause.length;
  const written = paper.text.slice(start, start + clause.length).trimStart();
  return governs && !verbs.test(written.charAt(0).toLowerCase() + written.slice(1));
}
