import { allMatches } from '../fold.ts';
import { valueOf } from './arithmetic.ts';
import type { Certainty } from './finding.ts';
import { isPersons } from './nouns.ts';
import type { Doubt, Passage } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { addsUp, excessOf, isPartOf, totalWords } from './total.ts';

/** A list of parts behind a total: what opens it says whether it names them all. */
type List = { total: Quantity; start: number; end: number; isWhole: boolean };

const whole = '(?:bao )?gồm(?: có)?|chia ra|chia thành|cụ thể gồm|trong đó gồm';
const opener = new RegExp(`(?:^|[\\s,(:;-])(${whole}|trong đó)(?!\\p{L})(?:\\s(?:có|là))?\\s?:?`, 'gu');
const rest = /còn lại|số còn|khác(?!\p{L})|chủ yếu|nhất là|một số|nhiều|tiêu biểu|ngoài ra|v\.v|…|\.\.\./u;

/** Lists of parts within one sentence that do not add up to their total. */
export function checkParts(passage: Passage): Doubt[] {
  return listsIn(passage).flatMap((list) => {
    const items = itemsOf(passage, list);
    if (items === null || items.length === 0) return [];
    const certainty = verdict(passage, list, items);
    if (certainty === null || addsUp(list.total, items)) return [];
    const last = items.at(-1) ?? list.total;
    return [
      {
        problem: 'sum' as const,
        span: spanIn(passage, list.total.start, last.end),
        ...totalWords(list.total, items),
        certainty,
      },
    ];
  });
}

function listsIn(passage: Passage): List[] {
  const { plain } = passage;
  const lists: List[] = [];
  for (const match of allMatches(opener, plain)) {
    const start = match.index + match[0].length;
    const isWhole = match[1] !== 'trong đó';
    const end = endOfList(plain, match.index, start, /:\s?$/u.test(match[0]) || isWhole);
    const total = totalBefore(passage, match.index, start, end);
    if (total !== null) lists.push({ total, start, end, isWhole });
  }
  return [
    ...lists,
    ...bareParentheses(passage),
    ...bareColons(passage),
    ...sumsBehindColon(passage),
    ...scales(passage),
  ];
}

/** "28 người (nam 12, nữ 16)": two words that leave nobody out. */
function bareParentheses({ plain, quantities }: Passage): List[] {
  return quantities.flatMap((total) => {
    const inside = /^\s?\(([^()]{4,120})\)/u.exec(plain.slice(total.end, total.end + 130))?.[1];
    if (inside === undefined || inside.search(opener) >= 0 || !isPersons(total.noun)) return [];
    if (!/(?:^|[\s\d])nam(?!\p{L})/u.test(inside) || !/(?:^|[\s\d])nữ(?!\p{L})/u.test(inside)) return [];
    const start = plain.indexOf('(', total.end) + 1;
    return [{ total, start, end: start + inside.length, isWhole: true }];
  });
}

/** "thiếu 9 giáo viên: mầm non 4, tiểu học 3, THCS 2": each part ends with its bare figure. */
function bareColons({ plain, quantities }: Passage): List[] {
  return quantities.flatMap((total) => {
    const behind = plain.slice(total.end, total.end + 200);
    const list =
      /^\s?[:(]\s?((?:[\p{L}\s]{2,40}\s\d{1,4}(?:,\s|\svà\s|;\s)){1,7}[\p{L}\s]{2,40}\s\d{1,4})(?=[.;)]|$)/u.exec(
        behind,
      );
    if (list?.[1] === undefined || !isPersons(total.noun)) return [];
    const start = total.end + list[0].length - list[1].length;
    return [{ total, start, end: start + list[1].length, isWhole: true }];
  });
}

/** "40 triệu đồng: kiểm tra 16 triệu đồng, truyền thông 24 triệu đồng": each part ends with its sum. */
function sumsBehindColon({ plain, quantities }: Passage): List[] {
  return quantities.flatMap((total, at) => {
    const [start, next] = [total.end + 1, quantities[at + 1]];
    if (total.unit !== 'đồng' || total.per !== null || plain.charAt(total.end) !== ':') return [];
    if (next?.unit !== 'đồng' || next.per !== null || !isExact(total)) return [];
    if (!/^\s[^\d,;.:]{2,60}\s$/u.test(plain.slice(start, next.start))) return [];
    return [{ total, start, end: endOfList(plain, total.end, start, true), isWhole: false }];
  });
}

/** "thang điểm 100 (nền nếp 60 điểm; …)": the whole stands without its noun; points taken off are no parts of it. */
function scales({ plain, quantities }: Passage): List[] {
  return Array.from(plain.matchAll(/thang điểm (?:là )?(\d{2,3})(?!\d)/gu)).flatMap((match) => {
    const opened = match.index + match[0].length;
    const start = opened + (plain.startsWith(' (', opened) ? 2 : 0);
    const end = endOfList(plain, start, start, true);
    const points = quantities.filter((one) => one.start >= start && one.end <= end && one.head === 'điểm');
    const [like] = points;
    if (like === undefined || points.length < 3) return [];
    const total = { ...like, written: match[1] ?? '', start: match.index, end: opened, noun: 'điểm' };
    return Math.abs(excessOf(total, points)) > valueOf(total) * 0.15 ? [] : [{ total, start, end, isWhole: true }];
  });
}

/** The bracket that a list stands in, or the sentence; a loose "trong đó" ends with its clause. */
function endOfList(plain: string, opened: number, start: number, isLong: boolean): number {
  const bracket = /\(\s?$/u.test(plain.slice(Math.max(0, opened - 1), opened + 1));
  let depth = 0;
  const last = Math.min(plain.length, start + 1500);
  for (let at = start; at < last; at += 1) {
    const letter = plain.charAt(at);
    if (letter === '(') depth += 1;
    else if (letter === ')') depth -= 1;
    if (depth < 0 || (letter === ';' && depth === 0 && !isLong && !bracket)) return at;
  }
  return last;
}

/** The figure that the list is of: the nearest one before that has the unit of the first item. */
function totalBefore({ plain, quantities }: Passage, opened: number, start: number, end: number): Quantity | null {
  const first = quantities.find((one) => one.start >= start && one.end <= end && one.unit !== '%' && one.per === null);
  if (first === undefined) return null;
  // A figure in a bracket that has closed is not what the words behind the bracket are of.
  const isOpen = (one: Quantity) => depthAt(plain, Math.max(one.end, opened - 200), opened) >= 0;
  const before = quantities.findLastIndex((one) => one.end <= opened + 1 && isPartOf(first, one) && isOpen(one));
  // "286 triệu đồng/KH 300 triệu đồng, gồm": the parts are of what was reached.
  const isPlan = /\/\s?(?:kh|kế hoạch|chỉ tiêu)?\s?$/u.test(
    plain.slice(Math.max(0, (quantities[before]?.start ?? 0) - 16), quantities[before]?.start ?? 0),
  );
  const total = quantities[isPlan ? before - 1 : before];
  if (total === undefined || !isExact(total) || total.unit === '%') return null;
  const gap = plain.slice(total.end, opened);
  return gap.length <= 120 && !/[;]/u.test(gap) ? total : null;
}

/** One figure a segment, in the unit of the total; null where the list cannot be read as one. */
function itemsOf({ plain, quantities }: Passage, { total, start, end }: List): Quantity[] | null {
  const inside = quantities.filter(
    (one) => one.start >= start && one.end <= end && depthAt(plain, start, one.start) === 0,
  );
  const nested = plain.slice(start, end).search(/trong đó/u);
  const items = inside.filter((one) => isPartOf(one, total) && (nested < 0 || one.start < start + nested));
  if (
    items.some(
      (one) => !isExact(one) || /mỗi\s[^,;]{0,30}$/u.test(plain.slice(Math.max(start, one.start - 36), one.start)),
    )
  )
    return null;
  const separate = items.every(
    (one, at) => at === 0 || /[,;+:]|\svà\s|\n/u.test(plain.slice(items[at - 1]?.end ?? 0, one.start)),
  );
  return separate ? items : null;
}

function depthAt(plain: string, from: number, to: number): number {
  let depth = 0;
  for (let at = from; at < to; at += 1) {
    if (plain.charAt(at) === '(') depth += 1;
    else if (plain.charAt(at) === ')') depth -= 1;
  }
  return depth;
}

/** How sure an error would be; null where the words leave room for what is not named. */
function verdict({ plain }: Passage, list: List, items: Quantity[]): Certainty | null {
  const { total, isWhole } = list;
  const excess = excessOf(total, items);
  if (excess > 0) {
    if (items.some((one) => valueOf(one) > valueOf(total))) return 'certain';
    // "trong đó 20 nữ, 30 đảng viên": parts may overlap where each is another quality of the same persons.
    const isDivided =
      total.unit !== '' || items.every((one) => one.noun !== '' && `${total.noun} `.startsWith(`${one.noun} `));
    return isWhole || isDivided ? 'likely' : null;
  }
  if (items.length < 2 || rest.test(plain.slice(list.start, list.end))) return null;
  const isClose = -excess <= valueOf(total) * 0.1 && items.every((one) => valueOf(one) > -excess);
  if (!isWhole) return isClose && (total.unit !== '' || items.length > 2) ? 'ask' : null;
  return everySegmentCounts(plain, list, items) ? 'likely' : isClose ? 'ask' : null;
}

/** No part stands there without its figure: "gồm 20 triệu đồng, 5 tạ gạo và quà". */
function everySegmentCounts(plain: string, { start }: List, items: Quantity[]): boolean {
  return items.every((one, at) => {
    const from = at === 0 ? start : (items[at - 1]?.end ?? start);
    const gap = plain.slice(from, one.start).replace(/\([^()]*\)/gu, '');
    return !/\d/u.test(gap);
  });
}
