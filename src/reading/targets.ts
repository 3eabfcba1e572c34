import type { Node } from './clauses.ts';
import type { ReadingContext } from './context.ts';
import { dateContext } from './context.ts';
import { writtenDates } from './dates.ts';
import type { Paper } from './fold.ts';
import { allMatches, oneLine, trimmedSpan } from './fold.ts';
import { sentences } from './lines.ts';
import { figure, readNumber, readSpelled, spelledFigure } from './numbers.ts';
import { isPlanned, reachedOf, resultOf } from './plan-and-result.ts';
import type { Span, Target } from './reading.ts';
import { readSchedule } from './schedule.ts';
import { symbolsIn } from './symbols.ts';
import type { Sighting } from './target-signs.ts';
import { isPair, setsTarget } from './target-signs.ts';
import type { Voice } from './target-voice.ts';
import { setsGoal, voicesOf } from './target-voice.ts';
import { comparatorOf, nounAt, perOf, unitAt } from './target-words.ts';

type Place = {
  paper: Paper;
  clause: string;
  context: ReadingContext;
  sentence: Span;
  plain: string;
  voice: Voice;
  /** Where a goal was set. */
  goalAt: number;
};

/** The figures that a paper sets to be reached; figures that it tells as results are none. */
export function readTargets(paper: Paper, nodes: Node[], context: ReadingContext): Target[] {
  const voices = voicesOf(nodes, context);
  return nodes.flatMap((node, order) =>
    targetsIn(paper, node.lead, node.clause.path, context, voices[order] ?? 'told'),
  );
}

/** The targets in a stretch of text that speaks with one voice until a sentence begins to tell or to set a goal. */
export function targetsIn(paper: Paper, span: Span, clause: string, context: ReadingContext, from: Voice): Target[] {
  let voice = from;
  let goalAt = Infinity;
  return sentences(paper, span).flatMap((sentence) => {
    const plain = paper.plain.slice(sentence.start, sentence.end);
    if (isPast(plain, context)) voice = 'told';
    // A goal holds for what stands behind it in the paragraph, not for what stands before.
    goalAt = Math.min(goalAt, sentence.start + goalIn(plain, voice));
    const asks = voice === 'tale' && context.isNews && /(?:đề nghị|yêu cầu|kêu gọi)\s/u.test(plain);
    return targetsOf({ paper, clause, context, sentence, plain, voice: asks ? 'duty' : voice, goalAt });
  });
}

function goalIn(plain: string, voice: Voice): number {
  const pattern = voice === 'told' ? /phấn đấu/u : setsGoal;
  const at = voice === 'cost' ? -1 : plain.search(pattern);
  return at < 0 ? Infinity : at;
}

const found =
  /^(?:(?:theo|qua) (?:kết quả|số liệu|rà soát|báo cáo)|[^,;.:\d]{0,50}(?:ghi nhận|biểu dương|đánh giá cao)\s)/u;

/** A sentence of a year that is over, or of what was found, tells wherever it stands. */
function isPast(plain: string, context: ReadingContext): boolean {
  const year = Number(/^(?:trong |đến cuối |cuối )?năm (20\d{2})/u.exec(plain)?.[1]);
  return year < (dateContext(context).year ?? 0) || found.test(plain);
}

const figures = new RegExp(
  `(?:(?<![\\p{L}\\d.,/-])|(?<=\\p{L}/|/kh))(?:(${figure})(?:\\s\\([\\p{L} ]{2,12}\\))?(?:/(${figure})(?![\\d/]))?(?:\\s?%?\\s?(?:-|đến|tới)\\s?(${figure})(?![\\d/]))?|(?<=ít nhất |tối thiểu |không quá )(${spelledFigure})(?=\\s(?!lần)\\p{L}))`,
  'gu',
);

function targetsOf(place: Place): Target[] {
  const { plain, paper, sentence } = place;
  const all: Target[] = [];
  const taken = takenSpans(paper, sentence, plain);
  let before: { target: Target; end: number } | null = null;
  let by: string | null | undefined;
  let passed = 0;
  for (const match of allMatches(figures, plain)) {
    while ((taken[passed]?.end ?? Infinity) <= match.index) passed += 1;
    if (match.index >= (taken[passed]?.start ?? Infinity)) continue;
    const seen = sightingAt(place, match, before);
    if (seen === null || !setsTarget(seen)) continue;
    const end = match.index + match[0].length + seen.unit.length;
    if (by === undefined) by = dueOf(place);
    before = { target: target(place, { start: match.index, end }, seen, by), end };
    all.push(before.target);
  }
  return all;
}

/** When the targets of a sentence are due; read once for all of them. */
function dueOf({ paper, sentence, context }: Place): string | null {
  return readSchedule(paper, sentence, dateContext(context)).deadline?.value ?? yearOfPlan(context);
}

/**
 * What a figure is counted over: behind it ("04 lớp học nghề/năm"), in its clause, or at the head of the sentence
 * ("Hằng năm, …; …"), which speaks for all of it.
 */
function perAround(plain: string, at: Span, over: string | null): Target['per'] {
  const lead = plain.slice(Math.max(0, at.start - 120), at.start);
  const next = /^[^;\d]{0,120}\d?/u.exec(plain.slice(at.end, at.end + 120))?.[0] ?? '';
  // "60 cây, mỗi năm ít nhất 12 cây": there the year is of the next figure.
  const tail = next.replace(/,[^,]{0,60}mỗi [^,]{0,40}\d$/u, '');
  const behind = /^[^,.]{0,40}\/(năm|tháng|quý|tuần|ngày)(?!\p{L})/u.exec(tail)?.[1] ?? null;
  const clause = `${lead.slice(lead.lastIndexOf(';') + 1)}${plain.slice(at.start, at.end)}${tail}`;
  return perOf(clause, over ?? behind) ?? perOf(plain.slice(0, 12), null);
}

/** A figure with its unit and the words around it, or null where it counts nothing. */
function sightingAt(
  { plain, voice, sentence, goalAt }: Place,
  match: RegExpExecArray,
  before: { target: Target; end: number } | null,
): Sighting | null {
  const end = match.index + match[0].length;
  const lead = plain.slice(Math.max(0, match.index - 90), match.index);
  const behind = plain.slice(end, end + 32);
  const value = match[4] === undefined ? readNumber(match[1] ?? '') : readSpelled(match[4]);
  const whole = match[2] === undefined ? null : readNumber(match[2]);
  const valueMax = match[3] === undefined ? null : readNumber(match[3]);
  if (value === null || (match[3] !== undefined && valueMax === null)) return null;
  const unit = unitAt(behind) ?? nounAt(behind);
  if (unit === null) return null;
  const tail = plain.slice(end + unit.length, end + unit.length + 60);
  const between = before === null ? null : plain.slice(before.end, match.index);
  const listed = between !== null && /(?:,|và)\s{1,2}$/u.test(lead) && before?.target.unit === unit.unit;
  const stated = comparatorOf(lead, tail) ?? (listed ? (before?.target.comparator ?? null) : null);
  // What a story adds to a wish is none: "phấn đấu có …; đồng thời củng cố …".
  const isAdded = (voice === 'tale' || voice === 'told') && /;\s(?:đồng thời|ngoài ra)\s[^;]*$/u.test(lead);
  const isGoal = !isAdded && sentence.start + match.index > goalAt;
  return { plain, voice: isGoal ? 'goal' : voice, lead, tail, unit, value, whole, valueMax, stated, between };
}

function takenSpans(paper: Paper, sentence: Span, plain: string): Span[] {
  if (plain.search(figures) < 0) return [];
  const text = paper.text.slice(sentence.start, sentence.end);
  return [...writtenDates(plain), ...symbolsIn(text, plain)].toSorted((a, b) => a.start - b.start);
}

const lowered = /từ\s\d[\d.,]{0,12}\s?[\p{L}%][^,;.\d]{0,40}?\s(?:xuống|lên|tăng lên|giảm)(?: còn)?\s$/u;

function target(place: Place, at: Span, seen: Sighting, by: string | null): Target {
  const { paper, plain, sentence, clause } = place;
  const phrase = phraseAround(plain, at);
  const span = trimmedSpan(paper, sentence.start + phrase.start, sentence.start + phrase.end);
  // The plan stands behind what was reached.
  const reached = isPair(seen) ? { value: seen.value, unit: seen.unit.unit } : null;
  const loose = seen.stated ?? (seen.valueMax === null ? '=' : '>=');
  return {
    text: oneLine(paper, span),
    comparator: lowered.test(seen.lead) ? '=' : loose,
    value: reached === null ? seen.value : (seen.whole ?? seen.value),
    valueMax: seen.valueMax,
    unit: seen.unit.unit,
    per: perAround(plain, at, seen.unit.over),
    by,
    subject: subjectOf(paper, { start: sentence.start + at.start, end: sentence.start + at.end }, span),
    result:
      reached ?? (isPlanned(seen.lead) ? resultOf(plain, at, seen.unit) : reachedOf(seen.lead, seen.tail, seen.unit)),
    clause,
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
    ...[', ', '; ', ': ', ' và '].map((joint) => {
      const found = lead.lastIndexOf(joint);
      return found < 0 ? -1 : found + joint.length;
    }),
  );
  const tail = plain.slice(at.end, at.end + 140);
  const stop = /[,;:]\s|[.…]$|\svà\s\d|$/u.exec(tail)?.index ?? tail.length;
  return { start: at.start - (cut < 0 ? lead.length : lead.length - cut), end: at.end + stop };
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
