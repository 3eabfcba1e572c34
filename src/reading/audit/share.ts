import { amountText, percentText, quantityText, shareOf } from './amounts.ts';
import { holds, meets, valueOf } from './arithmetic.ts';
import type { Certainty } from './finding.ts';
import type { Doubt, Passage } from './passage.ts';
import { between, isExact, isSameKind, kindBefore, leadOf, spanIn, tailOf } from './passage.ts';
import { planAndResult } from './plan-and-result.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

/** A share that a text states, and the figures by which it can be worked out. */
type Claim = { part: Quantity; whole: Quantity; certainty: Certainty };

const ratio = /^\s?\/\s?(?:kh|kế hoạch|chỉ tiêu|tổng số|tổng)?\s?(?:là\s)?$|^\s(?:trên|trong) tổng số\s$/u;
const says =
  /(?:^|[\s,(])(?:đạt|chiếm|bằng|tương đương|tương ứng|ước đạt|đạt tỷ lệ|chiếm tỷ lệ|tỷ lệ(?:\s\p{L}{2,6}){0,3}|=|là)\s(?:với\s)?$|=\s?$|\(\s?$/u;
/** Nothing behind the share names another whole. */
const ends = /^\s?(?:[.,;:)(]|$)/u;
const ofPlan = /^\s(?:so với\s)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?!\p{L})/u;

/** Shares that are not part ÷ whole, as the words around them name part and whole. */
export function checkShares(passage: Passage): Doubt[] {
  return passage.quantities.flatMap((share, at) => {
    if (share.unit !== '%' || !isExact(share) || share.per !== null) return [];
    const over = partAboveWhole(passage, at);
    if (over !== null) return [over];
    const claim =
      ofRatio(passage, at) ??
      withRatioBehind(passage, at) ??
      ofPlanBehind(passage, at) ??
      reached(passage, at) ??
      ofWhole(passage, at);
    if (claim === null || !isExact(claim.part) || !isExact(claim.whole)) return [];
    if (isShare(claim.part, claim.whole, share) || hasOtherBase(passage, at)) return [];
    return [doubt(passage, claim, share)];
  });
}

/** "45/60 hộ (đạt 75%)" */
function ofRatio(passage: Passage, at: number): Claim | null {
  const [part, whole] = [passage.quantities[at - 2], passage.quantities[at - 1]];
  const gap = between(passage, at - 1, at);
  if (!part || !whole || !isSameThing(part, whole) || !ratio.test(between(passage, at - 2, at - 1))) return null;
  const tail = tailOf(passage, at);
  if (gap.length > 80 || /[;.]/u.test(gap) || !(says.test(gap) || (/,\s$/u.test(gap) && ends.test(tail)))) return null;
  if (ends.test(tail)) return { part, whole, certainty: 'certain' };
  return ofPlan.test(tail) || /^\sso với tổng/u.test(tail) ? { part, whole, certainty: 'likely' } : null;
}

/** The noun of a ratio stands behind its whole: "1.842 hội viên/2.130 hộ" is a ratio too. */
function isSameThing(part: Quantity, whole: Quantity): boolean {
  return part.unit === whole.unit && part.per === null && whole.per === null;
}

/** "đạt 96,2% (178/185 ý kiến)" */
function withRatioBehind(passage: Passage, at: number): Claim | null {
  const [part, whole] = [passage.quantities[at + 1], passage.quantities[at + 2]];
  if (!part || !whole || !isSameThing(part, whole) || !/^\s?\(\s?(?:đạt\s)?$/u.test(between(passage, at, at + 1)))
    return null;
  return /^\s?\/\s?$/u.test(between(passage, at + 1, at + 2)) && tailOf(passage, at + 2).startsWith(')')
    ? { part, whole, certainty: 'certain' }
    : null;
}

/** "2.480 tấn, bằng 99,2% kế hoạch 2.500 tấn", "87 đoàn viên, bằng 87% chỉ tiêu năm (100 đoàn viên)" */
function ofPlanBehind(passage: Passage, at: number): Claim | null {
  const whole = passage.quantities[at + 1];
  const [before] = whole === undefined ? [] : kindBefore(passage, at, whole, 1);
  const part = before === undefined ? undefined : passage.quantities[before];
  const names =
    /^\s(?:so với\s)?(?:kế hoạch|kh|chỉ tiêu|dự toán)(?:\s(?:năm|giao|đề ra|là)){0,2}\s?\(?\s?(?:kh\s|là\s)?$/u;
  if (!part || before !== at - 1 || !names.test(between(passage, at, at + 1))) return null;
  return whole && says.test(leadOf(passage, at)) && !/[;.]/u.test(between(passage, before, at))
    ? { part, whole, certainty: 'certain' }
    : null;
}

/** "KH 80 triệu đồng; TH 74,5 triệu đồng; đạt 98,3%" */
function reached(passage: Passage, at: number): Claim | null {
  const tail = tailOf(passage, at);
  if (!/(?:đạt|bằng|=)\s(?:tỷ lệ\s)?$/u.test(leadOf(passage, at)) || !(ends.test(tail) || ofPlan.test(tail)))
    return null;
  const pair = planAndResult(passage, at, null);
  const last = passage.quantities[at - 1];
  return pair && last && isSameKind(pair[1], last) ? { part: pair[1], whole: pair[0], certainty: 'certain' } : null;
}

const partOf =
  /(?:^|[\s,])(?:có|đã|được|trong đó|thu về|phát hiện|giải quyết|trả lời|hoàn thành|hòa giải thành|thành công|mới|gồm|là)(?!\p{L})/u;

/**
 * "60 hồ sơ, có 09 hồ sơ thiếu giấy tờ, chiếm 15%". The share may be of something else, so only a near miss counts:
 * whoever writes 13,5 for 15 meant this whole.
 */
function ofWhole(passage: Passage, at: number): Claim | null {
  const part = passage.quantities[at - 1];
  const share = passage.quantities[at];
  if (
    !part ||
    !share ||
    part.unit === '%' ||
    !says.test(between(passage, at - 1, at)) ||
    !ends.test(tailOf(passage, at))
  )
    return null;
  if (/;/u.test(between(passage, at - 1, at))) return null;
  const [before] = kindBefore(passage, at - 1, part, 1);
  const whole = before === undefined ? undefined : passage.quantities[before];
  if (!whole || before === undefined || whole.noun === '' || valueOf(whole) < valueOf(part)) return null;
  if (!partOf.test(between(passage, before, at - 1)) || /;/u.test(between(passage, before, at - 1))) return null;
  if (isShareItself(passage, before)) return null;
  const real = (valueOf(part) / valueOf(whole)) * 100;
  const isNear = Math.abs(real - valueOf(share)) <= 10 && Math.abs(real / valueOf(share) - 1) <= 0.25;
  return isNear ? { part, whole, certainty: 'likely' } : null;
}

/** "149 người (85,6%)" is itself a part of something. */
function isShareItself(passage: Passage, at: number): boolean {
  return passage.quantities[at + 1]?.unit === '%' && between(passage, at, at + 1).length < 30;
}

function partAboveWhole(passage: Passage, at: number): Doubt | null {
  const share = passage.quantities[at];
  if (!share || valueOf(share) <= 100 || valueOf(share) > 1000) return null;
  if (!/(?:^|[\s,(])chiếm(?: tỷ lệ)?\s$/u.test(leadOf(passage, at))) return null;
  const start = share.start - (/chiếm(?: tỷ lệ)?\s$/u.exec(leadOf(passage, at))?.[0].length ?? 0);
  return {
    problem: 'share',
    span: spanIn(passage, start, share.end),
    claimed: text.stated(quantityText(share)),
    computed: text.overWhole,
    certainty: 'certain',
  };
}

export function isShare(part: Quantity, whole: Quantity, share: Quantity): boolean {
  return holds((sight) => meets(shareOf(sight.part(part), sight.part(whole)), sight.stated(share)));
}

/** Some other pair of the sentence gives the share, or all parts before it together: the words were misread. */
function hasOtherBase({ quantities }: Passage, at: number): boolean {
  const share = quantities[at];
  const near = quantities.slice(Math.max(0, at - 8), at + 4).filter((one) => one.unit !== '%' && valueOf(one) > 0);
  return near.some((whole) => {
    const parts = near.filter((one) => one !== whole && isSameThing(one, whole));
    if (share === undefined || parts.some((part) => isShare(part, whole, share))) return share !== undefined;
    const before = parts.filter((one) => one.start < share.start && isSameKind(one, whole));
    const together = sumAsOne(before);
    return before.length > 1 && together !== null && isShare(together, whole, share);
  });
}

/** Several exact figures as one. */
function sumAsOne(all: Quantity[]): Quantity | null {
  const [first] = all;
  const value = all.reduce((total, one) => total + valueOf(one), 0);
  return first === undefined ? null : { ...first, written: '0', added: value };
}

function doubt(passage: Passage, { part, whole, certainty }: Claim, share: Quantity): Doubt {
  const all = [part, whole, share];
  const real = (valueOf(part) / valueOf(whole)) * 100;
  return {
    problem: 'share',
    span: spanIn(passage, Math.min(...all.map(({ start }) => start)), Math.max(...all.map(({ end }) => end))),
    claimed: text.stated(quantityText(share)),
    computed: text.share(quantityText(part), amountText(valueOf(whole), whole), percentText(real)),
    certainty,
  };
}
