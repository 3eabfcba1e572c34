import { addDays, type Day, dayFromParts, dayParts } from '#platform/calendar/day.ts';

/** Fewer than so many are not told inside the office (DESIGN 10: k = 5). */
export const least = 5;

export interface Told<Key> {
  rows: { key: Key; /** Null: not told. */ heard: number | null }[];
  /** Null where the sum would give away what was left out. */
  total: number | null;
}

/**
 * Counts that may be shown: none below `least`, and what is left out cannot be taken from the sum: at least two are left
 * out, `least` together. Where the told ones cannot hide them the sum goes too. Zero is not somebody.
 */
export function tellable<Key>(counts: readonly { key: Key; heard: number }[]): Told<Key> {
  const heardOf = (keys: ReadonlySet<Key>) => counts.reduce((sum, one) => sum + (keys.has(one.key) ? one.heard : 0), 0);
  const hidden = new Set(counts.filter((one) => one.heard > 0 && one.heard < least).map((one) => one.key));
  const shown = counts.filter((one) => one.heard >= least).toSorted((a, b) => a.heard - b.heard);
  const isSafe = () => hidden.size === 0 || (hidden.size > 1 && heardOf(hidden) >= least);
  for (const one of shown) {
    if (isSafe()) break;
    hidden.add(one.key);
  }
  return {
    rows: counts.map(({ key, heard }) => ({ key, heard: hidden.has(key) ? null : heard })),
    total: isSafe() ? counts.reduce((sum, one) => sum + one.heard, 0) : null,
  };
}

const phone = /(?<![\d.,])(?:\+?84|0)(?:[ .-]?\d){9}(?![\d])/gu;
/** Nine or twelve digits at one go, or twelve in threes; sums of money are followed by what they are. */
const number = /(?<![\d.,/])(?:\d{12}|\d{9}|\d{3} \d{3} \d{3} \d{3})(?![.,/]?\d)(?!\s*(?:đồng|triệu|tỷ|m2|m²|kg))/gu;
const post =
  /^(?:(?:Chủ|Phó|Bí|Trưởng|Giám|Tổng|Đại|Cán|Thường|Ủy|Hiệu|Thủ|Tổ|Thôn|Trạm|Ban|Viện|Chánh)(?!\p{L})|(?:Rịa|Nà|Điểm|Chiểu)$)/u;
const called =
  /(?<!\p{L})(?:[ÔÓô]ng|[Bb]à|[Aa]nh|[Cc]hị|[Cc]ô|[Cc]hú|[Bb]ác|[Ee]m|[Cc]háu|[Cc]ụ|[Dd]ì|[Cc]ậu)(?:\s+\p{Lu}\p{Ll}+){1,5}/gu;

/**
 * What in a text seems to name somebody: telephone numbers, numbers of papers, "ông/bà <Tên>". A post is none. Words for a
 * warning: it finds much, not all.
 */
export function namesSomebody(text: string): string[] {
  const names = [...text.matchAll(called)]
    .map(([found]) => found)
    .filter((found) => !post.test(found.replace(/^\S+\s+/u, '')));
  const numbers = [...text.matchAll(phone), ...text.matchAll(number)].map(([found]) => found);
  return [...new Set([...names, ...numbers])];
}

export interface DigestPeriod {
  from: Day;
  until: Day;
  months: 1 | 3 | 6 | 12;
}

/**
 * Whole months, quarters, half-years and years that are over, the latest first: counts of days that can be chosen freely
 * could be taken one from the other.
 */
export function digestPeriods(today: Day): DigestPeriod[] {
  const { year, month } = dayParts(today);
  const firstOf = (index: number) => dayFromParts(year + Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1)!;
  return ([1, 3, 6, 12] as const).flatMap((months) => {
    const current = Math.floor((month - 1) / months) * months;
    return Array.from({ length: months === 1 ? 6 : 2 }, (_, back) => {
      const start = current - (back + 1) * months;
      return { from: firstOf(start), until: addDays(firstOf(start + months), -1), months };
    });
  });
}

export const periodKey = ({ from, until }: Pick<DigestPeriod, 'from' | 'until'>): string => `${from}_${until}`;
