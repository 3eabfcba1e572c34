import { amountText, percentText, quantityText, shareOf } from './amounts.ts';
import type { Sight } from './arithmetic.ts';
import { holds, meets, minus, valueOf } from './arithmetic.ts';
import type { Doubt, Passage } from './passage.ts';
import { between, isExact, isSameKind, kindBefore, leadOf, spanIn, tailOf } from './passage.ts';
import { planAndResult } from './plan-and-result.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

/** What was, what is, and how far apart a text says they are. */
type Change = { was: Quantity; is: Quantity; by: Quantity; sign: 1 | -1 };

const rising =
  /(?:^|[\s,(;])(?:tăng|vượt|tăng thêm|nhiều hơn|cao hơn|vượt kế hoạch|vượt chỉ tiêu)\s(?:thêm\s|được\s|là\s)?$/u;
const falling = /(?:^|[\s,(;])(?:giảm|hụt|thiếu|giảm được|ít hơn|thấp hơn|còn thiếu)\s(?:được\s|là\s)?$/u;
const toLevel = /(?:xuống|lên|còn|thành|đến|tới)(?:\s(?:còn|chỉ còn|là|thành))?\s$/u;
const ratio = /^\s?\/\s?(?:kh|kế hoạch|chỉ tiêu)?\s?(?:là\s)?$/u;
/** "cao hơn bình quân toàn tỉnh (46,5%) 3,5 điểm": the base stands before the difference. */
const above = /(?:^|[\s,])(?:cao hơn|tăng|vượt)\s[^.;()\d]{3,60}\(\s?$/u;
const below = /(?:^|[\s,])(?:thấp hơn|giảm|ít hơn)\s[^.;()\d]{3,60}\(\s?$/u;
const comparesElse = /^\sso (?!với (?:kế hoạch|kh|chỉ tiêu))/u;
const compared = /^\s(?:so với|so)\s[^.;()]{0,60}\([^\d().;]{0,20}$/u;

/** Differences that a text states and that its own figures do not give. */
export function checkDifferences(passage: Passage): Doubt[] {
  return passage.quantities.flatMap((by, at) => {
    const sign = signAt(passage, at);
    if (sign === null || !isExact(by) || by.per !== null) return [];
    const change = changeAt(passage, at, sign);
    if (change === null || !isExact(change.was) || !isExact(change.is) || isRight(change)) return [];
    return [doubt(passage, change)];
  });
}

function signAt(passage: Passage, at: number): 1 | -1 | null {
  const lead = leadOf(passage, at);
  if (rising.test(lead)) return 1;
  if (falling.test(lead)) return -1;
  if (at > 0 && /^\)\s(?:là\s)?$/u.test(between(passage, at - 1, at))) {
    if (above.test(leadOf(passage, at - 1))) return 1;
    if (below.test(leadOf(passage, at - 1))) return -1;
  }
  // "tăng 2,6 ha và 03 hộ"
  return at > 0 && /^\s?và\s$/u.test(between(passage, at - 1, at)) ? signAt(passage, at - 1) : null;
}

function changeAt(passage: Passage, at: number, sign: 1 | -1): Change | null {
  const by = passage.quantities[at];
  if (by === undefined) return null;
  const pair =
    baseBefore(passage, at, by) ??
    fromTo(passage, at, by) ??
    ofRatio(passage, at, by) ??
    toBase(passage, at, by) ??
    planned(passage, at, by);
  return pair && { was: pair[0], is: pair[1], by, sign };
}

/** "từ 31 khu phố xuống còn 14 khu phố (giảm 17 khu phố)" */
function fromTo(passage: Passage, at: number, by: Quantity): [Quantity, Quantity] | null {
  const before = passage.quantities[at - 1];
  const kind = by.unit === '%' && before ? lastAmount(passage, at) : by;
  const [is, was] = kind === null ? [] : kindBefore(passage, at, kind, 2);
  if (is === undefined || was === undefined || /;/u.test(between(passage, was, at))) return null;
  const isFrom = /(?:^|\s)từ\s(?:\p{L}{1,8}\s){0,3}$/u.test(leadOf(passage, was));
  return isFrom && toLevel.test(between(passage, was, is)) ? pairOf(passage, was, is) : null;
}

/** The nearest figure before that is no share: what a per cent of change is measured on. */
function lastAmount(passage: Passage, at: number): Quantity | null {
  return passage.quantities.slice(Math.max(0, at - 3), at).findLast((one) => one.unit !== '%') ?? null;
}

/** "đạt 115/100, vượt 15 %" */
function ofRatio(passage: Passage, at: number, by: Quantity): [Quantity, Quantity] | null {
  const [is, was] = [passage.quantities[at - 2], passage.quantities[at - 1]];
  if (is === undefined || was === undefined || !ratio.test(between(passage, at - 2, at - 1))) return null;
  if (!isSameKind(is, was) || (by.unit !== '%' && !isSameKind(was, by))) return null;
  // A whole without a plan is not surpassed: "45/60 hộ, tăng 3 hộ" is measured on last year.
  const isPlan =
    /k/u.test(between(passage, at - 2, at - 1)) || /(?:vượt|hụt|thiếu)/u.test(leadOf(passage, at).slice(-16));
  if (!isPlan || comparesElse.test(tailOf(passage, at))) return null;
  return /[;.]/u.test(between(passage, at - 1, at)) ? null : [was, is];
}

function baseBefore(passage: Passage, at: number, by: Quantity): [Quantity, Quantity] | null {
  const was = passage.quantities[at - 1];
  if (!was || !isSameKind(was, by) || !/^\)\s(?:là\s)?$/u.test(between(passage, at - 1, at))) return null;
  const [is] = kindBefore(passage, at - 1, by, 1);
  return is === undefined || /[;.:]/u.test(between(passage, is, at - 1)) ? null : pairOf(passage, at - 1, is);
}

/** "36 đợt, tăng 9 đợt so với cùng kỳ năm trước (29 đợt)" */
function toBase(passage: Passage, at: number, by: Quantity): [Quantity, Quantity] | null {
  const kind = by.unit === '%' ? lastAmount(passage, at) : by;
  const was = passage.quantities[at + 1];
  const [is] = kind === null ? [] : kindBefore(passage, at, kind, 1);
  const isCompared =
    compared.test(between(passage, at, at + 1)) || (by.unit === '%' && / so với $/u.test(between(passage, at, at + 1)));
  if (was === undefined || is === undefined || kind === null || !isSameKind(was, kind) || !isCompared) return null;
  if (/[;.:]/u.test(between(passage, is, at))) return null;
  // "1.012/1.390 hộ đạt, tăng …": what is compared is the part, not its whole.
  return pairOf(passage, at + 1, is > 0 && /^\s?\/\s?$/u.test(between(passage, is - 1, is)) ? is - 1 : is);
}

/** "kế hoạch trồng 5,6 ha, kết quả trồng 7,6 ha, tăng 2 ha"; a base named behind is another one. */
function planned(passage: Passage, at: number, by: Quantity): [Quantity, Quantity] | null {
  if (comparesElse.test(tailOf(passage, at))) return null;
  return planAndResult(passage, at, by.unit === '%' ? null : by);
}

function pairOf(passage: Passage, was: number, is: number): [Quantity, Quantity] | null {
  const [a, b] = [passage.quantities[was], passage.quantities[is]];
  return a === undefined || b === undefined ? null : [a, b];
}

function isRight(change: Change): boolean {
  const [later, earlier] = change.sign === 1 ? [change.is, change.was] : [change.was, change.is];
  return holds((sight) => {
    const isPlain = change.by.unit === change.was.unit;
    if (isPlain && meets(minus(sight.part(later), sight.part(earlier)), sight.stated(change.by))) return true;
    return change.by.unit === '%' && meets(growth(sight, change), sight.stated(change.by));
  });
}

/** In per cent of what was; positive where the text says so. */
function growth(sight: Sight, { is, was, sign }: Change): { low: number; high: number } {
  const share = shareOf(sight.part(is), sight.part(was));
  return sign === 1
    ? { low: share.low - 100, high: share.high - 100 }
    : { low: 100 - share.high, high: 100 - share.low };
}

function doubt(passage: Passage, change: Change): Doubt {
  const { was, is, by, sign } = change;
  const first = Math.min(is.start, by.start);
  const end = Math.max(by.end, was.end, is.end);
  const isRelative = by.unit === '%' && was.unit !== '%';
  const gap = isRelative ? (valueOf(is) / valueOf(was) - 1) * 100 : valueOf(is) - valueOf(was);
  const isPoints = by.unit === '%' && !isRelative;
  const size = isPoints
    ? text.points(rounded(Math.abs(gap)))
    : isRelative
      ? percentText(Math.abs(gap))
      : amountText(rounded(Math.abs(gap)), by);
  const way = gap === 0 ? text.same : gap > 0 ? text.wentUp(size) : text.wentDown(size);
  return {
    problem: 'difference',
    span: spanIn(passage, first, end),
    claimed: sign === 1 ? text.grew(quantityText(by)) : text.fell(quantityText(by)),
    computed: text.differs(quantityText(was), quantityText(is), way),
    certainty: 'certain',
  };
}

/** 7.6 − 5.6 is 1.9999999999999996 to a machine. */
export function rounded(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
