import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import { writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import { oneLine, trimmedSpan } from './fold.ts';
import { sentences } from './lines.ts';
import { figure, readNumber } from './numbers.ts';
import type { Comparator, Span, Target } from './reading.ts';
import { readSchedule } from './schedule.ts';
import { symbolsIn } from './symbols.ts';
import { comparatorOf, nounAt, perOf, unitAt } from './target-words.ts';

type Place = {
  paper: Paper;
  node: Node;
  context: ReadingContext;
  sentence: Span;
  plain: string;
  isGoal: boolean;
  isPlan: boolean;
};

/** The figures that a paper sets to be reached; figures that it tells as results are none. */
export function readTargets(paper: Paper, nodes: Node[], context: ReadingContext): Target[] {
  const targets: Target[] = [];
  const kind = context.document.kind?.value ?? '';
  const tells = context.isNews || kind === 'báo cáo' || kind === 'thông báo';
  let ledBy: Node | null = null;
  for (const node of nodes) {
    // "Theo phương án dự kiến:" and the paragraphs behind it.
    if (node.style === null && node.lead.text.endsWith(':')) ledBy = setsGoal.test(node.lead.plain) ? node : null;
    else if (node.lead.text.length > 240 || ledBy?.parent !== node.parent) ledBy = null;
    let paragraphGoal = ledBy !== null || inGoalSection(node);
    for (const sentence of sentences(paper, node.lead)) {
      const plain = paper.plain.slice(sentence.start, sentence.end);
      paragraphGoal ||= setsGoal.test(plain);
      const isGoal = paragraphGoal && !results.test(plain);
      const place = { paper, node, context, sentence, plain, isGoal, isPlan: !tells };
      targets.push(...targetsOf(place));
    }
  }
  return targets;
}

const goalHeading = /chỉ tiêu|mục tiêu/u;
const setsGoal =
  /chỉ tiêu(?! đạt)|phấn đấu|mục tiêu (?:cụ thể|là|đến|năm)|mức (?:vận động|đóng góp|ủng hộ|hỗ trợ)|định mức|theo phương án|dự kiến/u;
const results =
  /(?:^|\s)(?:đã|ước đạt|kết quả đạt|qua rà soát|hiện (?:nay|có|còn)|đến nay|so với cùng kỳ|tính đến|thực hiện được)(?![\p{L}])/u;

function inGoalSection(node: Node): boolean {
  for (let up = node.parent; up !== null; up = up.parent)
    if (up.lead.plain.length < 200 && goalHeading.test(up.lead.plain)) return true;
  return false;
}

const figures = new RegExp(
  `(?:(?<![\\p{L}\\d.,/-])|(?<=/kh))(${figure})(?:\\s?%?\\s?(?:-|đến|tới)\\s?(${figure}))?`,
  'gu',
);
const lowering = new RegExp(
  `từ\\s(${figure})\\s?[\\p{L}%][^,;.\\d]{0,24}?\\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\\s$`,
  'u',
);

function targetsOf(place: Place): Target[] {
  const { plain } = place;
  const found: Target[] = [];
  const taken = takenSpans(place.paper, place.sentence, plain);
  let before: Target | undefined;
  let passed = 0;
  for (const match of plain.matchAll(figures)) {
    while ((taken[passed]?.end ?? Infinity) <= match.index) passed += 1;
    if (match.index >= (taken[passed]?.start ?? Infinity)) continue;
    const one = targetAt(place, match, before);
    if (one === null) continue;
    found.push(one);
    before = one;
  }
  return found;
}

/** The target that a figure with its unit sets, or null; `before` is the one that it may be listed behind. */
function targetAt(place: Place, match: RegExpExecArray, before: Target | undefined): Target | null {
  const { plain } = place;
  const end = match.index + match[0].length;
  const lead = plain.slice(Math.max(0, match.index - 60), match.index);
  const unit =
    unitAt(plain.slice(end, end + 32)) ?? (hard.test(lead.slice(-20)) ? nounAt(plain.slice(end, end + 32)) : null);
  if (unit === null) return null;
  const tail = plain.slice(end + unit.length, end + unit.length + 60);
  if (isBase(lead, tail)) return null;
  const value = readNumber(match[1] ?? '');
  const valueMax = match[2] === undefined ? null : readNumber(match[2]);
  if (value === null || (match[2] !== undefined && valueMax === null)) return null;
  // "ít nhất 02 cuộc giám sát, 02 cuộc phản biện": the words hold for the whole list.
  const listed = before?.unit === unit.unit && /(?:,|và)\s{1,2}$/u.test(lead) ? before.comparator : null;
  const stated = comparatorOf(lead, tail) ?? listed;
  if (!isTarget(place, lead, stated, unit.unit)) return null;
  const comparator = lowering.test(lead) ? '=' : (stated ?? (valueMax === null ? '=' : '>='));
  return target(place, { start: match.index, end: end + unit.length }, { comparator, value, valueMax }, unit);
}

/** "từ 9 xã xuống còn 7 xã", "01 ngày lương hoặc từ …": the first figure is where one starts from, or the other choice. */
function isBase(lead: string, tail: string): boolean {
  return (
    (/từ\s$/u.test(lead) && /^[^,;.\d]{0,30}\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s\d/u.test(tail)) ||
    /^\shoặc\s(?:từ|ít nhất|tối thiểu)\s/u.test(tail)
  );
}

const plan = /(?:^|[\s/(])(?:kh|kế hoạch)(?:\s(?:đề ra|giao|là|năm \d{4}|[\p{L}]{2,7}))?\s?$/u;
const planned = /(?:theo )kế hoạch [^,;.\d]{0,30}(?:\d[\d.,]{0,8}\s?[\p{L}]{1,8}\s(?:cho|với)\s)?$/u;
const hard = /(?:ít nhất|tối thiểu|không dưới|không quá|tối đa|không vượt quá|không thấp hơn|không ít hơn)/u;

/** A figure is a target by its own words, by its section, or by the plan it is measured against. */
function isTarget(place: Place, lead: string, comparator: Comparator | null, unit: string): boolean {
  if (plan.test(lead) || planned.test(lead)) return true;
  if (results.test(place.plain) && !place.isGoal) return false;
  if (hard.test(lead.slice(-24))) return !/(?:đã|được)\s/u.test(lead.slice(-30));
  if (lowering.test(lead)) return place.isPlan || place.isGoal;
  if (place.isGoal)
    return comparator !== null || unit === '%' || !/(?:từ|ngày|tháng|năm|khóa|điều|thứ|lần)\s$/u.test(lead);
  if (!place.isPlan) return false;
  if (unit === '%')
    return (
      comparator !== null ||
      /(?:^|[,;:]\s|đạt\s|bảo đảm\s|đảm bảo\s|có\s|tỷ lệ\s|cho\s|trên\s)$/u.test(lead) ||
      lead.trim() === ''
    );
  return comparator === '>=' && !/từ\s$/u.test(lead)
    ? true
    : /(?:phấn đấu|đạt|mỗi [\p{L}\s]{2,30} (?:có|xây dựng|tổ chức|đăng ký|giúp|thực hiện)(?: được)?)\s(?:[\p{L}]{1,8}\s){0,3}$/u.test(
        lead,
      );
}

function takenSpans(paper: Paper, sentence: Span, plain: string): Span[] {
  const text = paper.text.slice(sentence.start, sentence.end);
  return [...writtenDates(plain), ...symbolsIn(text, plain)].toSorted((a, b) => a.start - b.start);
}

type Value = Pick<Target, 'comparator' | 'value' | 'valueMax'>;

function target(place: Place, at: Span, value: Value, unit: { unit: string; over: string | null }): Target {
  const { paper, plain, sentence, node } = place;
  const phrase = phraseAround(plain, at);
  const span = trimmedSpan(paper, sentence.start + phrase.start, sentence.start + phrase.end);
  const days = dateContext(place.context);
  return {
    text: oneLine(paper, span),
    ...value,
    unit: unit.unit,
    per: perOf(plain, unit.over),
    by: readSchedule(paper, sentence, days).deadline?.value ?? yearOfPlan(place.context),
    subject: subjectOf(paper, { start: sentence.start + at.start, end: sentence.start + at.end }, span),
    clause: node.clause.path,
    span,
  };
}

/** The figures of a plan "năm 2026" are due within that year. */
function yearOfPlan(context: ReadingContext): string | null {
  if (!/^(?:kế hoạch|chương trình|hướng dẫn)/u.test(context.document.kind?.value ?? '')) return null;
  return /năm (20\d{2})(?!\s?[-–]\s?\d)/u.exec(context.document.title?.value ?? '')?.[1] ?? null;
}

/** From the comma before a figure to the one behind it; the comma inside a figure has no blank behind it. */
function phraseAround(plain: string, at: Span): Span {
  const lead = plain.slice(Math.max(0, at.start - 120), at.start);
  const cut = Math.max(
    lead.lastIndexOf(', '),
    lead.lastIndexOf('; '),
    lead.lastIndexOf(': '),
    lead.lastIndexOf(' và '),
  );
  const tail = plain.slice(at.end, at.end + 140);
  const stop = /[,;:]\s|[.…]$|\svà\s\d|$/u.exec(tail)?.index ?? tail.length;
  return { start: at.start - (cut < 0 ? lead.length : lead.length - cut - 2), end: at.end + stop };
}

/** The words behind the figure, or before it where nothing follows. */
function subjectOf(paper: Paper, figureSpan: Span, phrase: Span): string | null {
  const behind = oneLine(paper, { start: figureSpan.end, end: phrase.end })
    .replace(/\s?trở (?:lên|xuống)/u, '')
    .replace(/[.;/]+$/u, '');
  if (/\p{L}{2}/u.test(behind)) return behind.trim();
  const ahead = oneLine(paper, { start: phrase.start, end: figureSpan.start }).replace(
    /\s(?:đạt|từ|trên|hơn|ít nhất|tối thiểu|tối đa|không dưới|không quá|còn dưới|dưới|là|còn)$/u,
    '',
  );
  return /\p{L}{2}/u.test(ahead) ? ahead : null;
}
