import { searchKey } from '#platform/vietnamese/fold.ts';

/** Words that stand in every letter and say nothing of its matter. */
const empty = new Set(
  'va la cua co cho cac nhung mot o tai den tu duoc bi da se dang rat toi chung em kinh gui de nghi kien voi nay do thi ma khong'.split(
    ' ',
  ),
);

const wordsOf = (text: string): Set<string> =>
  new Set(
    searchKey(text)
      .split(/[^a-z0-9]+/u)
      .filter((word) => word.length > 1 && !empty.has(word)),
  );

/** How much two texts speak of the same: shared words by those of the shorter one, 0 to 1; accents and case do not count. */
export function overlap(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const least = Math.min(a.size, b.size);
  // Of two or three words nobody can say that they mean the same matter.
  if (least < 4) return 0;
  return [...a].filter((word) => b.has(word)).length / least;
}

/** From here on a matter of the same field and place is shown as possibly the same; the officer decides. */
export const alikeFrom = 0.5;

export const readingHints = ['short', 'long', 'long-sentences', 'legal'] as const;
export type ReadingHint = (typeof readingHints)[number];

/** What makes an answer hard to read for whoever asked; hints, not refusals. Numbers are words. */
export function hintsOf(answer: string): ReadingHint[] {
  const sentences = answer
    .split(/[.!?…]+(?:\s|$)|\n+/u)
    .map((sentence) => sentence.split(/\s+/u).filter(Boolean).length)
    .filter((count) => count > 0);
  const total = sentences.reduce((sum, count) => sum + count, 0);
  const cited = answer.match(/(?:khoản|điểm|điều|nghị định|thông tư|luật)\s+(?:số\s+)?\d/giu)?.length ?? 0;
  return readingHints.filter(
    (hint) =>
      ({ short: total < 15, long: total > 500, 'long-sentences': Math.max(0, ...sentences) > 45, legal: cited > 5 })[
        hint
      ],
  );
}
