import { quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import { rounded } from './difference.ts';
import type { PaperDays } from './paper-days.ts';
import type { Doubt, Paragraph } from './passage.ts';
import { isExact, spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import type { Line } from '../lines.ts';
import { isCapitals } from '../lines.ts';
import { auditText as text } from './text.vi.ts';

/** The headline of a page counts other than its story: "Trao 200 suất quà" over 180 gifts. */
export function checkTitle(all: readonly Paragraph[], { isPage, titleSpan }: PaperDays): Doubt[] {
  if (!isPage || titleSpan === null) return [];
  const title = all.findIndex(
    ({ line }) => (line.start <= titleSpan.start && titleSpan.start < line.end) || isHeadline(line),
  );
  const story = all.slice(title + 1).flatMap(({ passages }) => passages.flatMap(({ quantities }) => quantities));
  const passages = all[title]?.passages ?? [];
  return passages.flatMap((passage) =>
    passage.quantities.flatMap((said) => {
      if (said.head === '' || !isExact(said)) return [];
      const told = story.filter((one) => one.unit === '' && one.head === said.head);
      const near = told.find((one) => valueOf(one) > 1 && Math.abs(valueOf(one) / valueOf(said) - 1) <= 0.25);
      if (near === undefined || isToldAs(valueOf(said), told)) return [];
      return [
        {
          problem: 'two-values' as const,
          span: spanIn(passage, said.start, said.end),
          claimed: text.stated(quantityText(said)),
          computed: text.otherPlace(quantityText(near)),
          certainty: 'ask' as const,
        },
      ];
    }),
  );
}

/** Set in capitals over the story. */
function isHeadline({ text: words }: Line): boolean {
  return words.length > 30 && words.length < 200 && isCapitals(words);
}

/** One of the figures of the story, or what some of them that follow each other make together. */
function isToldAs(said: number, told: Quantity[]): boolean {
  for (let from = 0; from < told.length; from += 1) {
    let total = 0;
    for (const one of told.slice(from, from + 8)) {
      total = rounded(total + valueOf(one));
      if (total === said || valueOf(one) === said) return true;
    }
  }
  return false;
}
