import { compose, type Composed, type Stretch } from '#reading/audit/composed.ts';
import { type Figures, figureOf } from '../figures/rules.ts';
import type { Step } from '../rules.ts';
import { figureWords, partsOf } from '../sections/rules.ts';
import { unknownFigure } from '../text.vi.ts';

/** A section as the audit reads it; tables that the system counts add up by themselves and are left out. */
export interface CheckedSection {
  code: string;
  heading: string;
  words: string;
}

/** The officer's words of a whole report as one text, a number in the place of each token. */
export function composeReport(sections: readonly CheckedSection[], figures: Figures): Composed {
  return compose(
    sections.flatMap(({ code, heading, words }) => [
      [{ field: '', text: heading, from: 0, until: 0 }],
      stretchesOf(code, words, figures),
    ]),
  );
}

function stretchesOf(field: string, words: string, figures: Figures): Stretch[] {
  let from = 0;
  return partsOf(words).map((part) => {
    const isText = 'text' in part;
    const text = isText ? part.text : figureWords(figureOf(figures, part.measure, part.group), unknownFigure);
    const until = from + (isText ? text.length : part.length);
    const stretch = { field, text, from, until };
    from = until;
    return stretch;
  });
}

/** Giving a report back asks for nothing; every other step puts a name under its figures or sends them on. */
export function needsExplained(step: Step): boolean {
  return step !== 'return';
}
