import { compose, type Composed, type Stretch } from '#reading/audit/composed.ts';
import type { Figures } from '../figures/rules.ts';
import { numberWords, tableNamed } from '../reported/rules.ts';
import { barsOf, reportedTables, tableAsText } from '../reported/table/rules.ts';
import type { Step } from '../rules.ts';
import { type FigureName, partsOf } from '../sections/rules.ts';
import type { Section } from '../templates/schema.ts';

/** A section as the audit reads it. Tables of counted records add up by themselves and are left out; those of forms and typed ones are read. */
export interface CheckedSection {
  code: string;
  heading: string;
  words: string;
  /** Typed rows under the names of their columns; empty where the section has words. */
  rows: readonly (readonly string[])[];
}

/** What the audit reads of a section of a template. */
export function checkedSection(section: Section, text: { words: string; lines: string[][] } | null): CheckedSection {
  const lines = section.kind === 'rows' ? (text?.lines ?? []) : [];
  const head = section.kind === 'rows' ? section.columns.map(({ name }) => name) : [];
  return {
    ...{ code: section.code, heading: section.heading, words: text?.words ?? '' },
    rows: lines.length === 0 ? [] : [head, ...lines],
  };
}

/** Words and rows of a whole report as one text, a number in the place of each token. */
export function composeReport(sections: readonly CheckedSection[], figures: Figures): Composed {
  return compose(
    sections.flatMap(({ code, heading, words, rows }) => [
      [{ field: '', text: heading, from: 0, until: 0 }],
      stretchesOf(code, words, figures),
      rows.length === 0 ? [] : [{ field: code, text: rows.map(barsOf).join('\n'), from: 0, until: 0 }],
    ]),
  );
}

function stretchesOf(field: string, words: string, figures: Figures): Stretch[] {
  let from = 0;
  return partsOf(words).map((part) => {
    const isText = 'text' in part;
    const text = isText ? part.text : readAs(figures, part);
    const until = from + (isText ? text.length : part.length);
    const stretch = { field, text, from, until };
    from = until;
    return stretch;
  });
}

/** A table stands in the text with its rows. */
function readAs(figures: Figures, name: FigureName): string {
  if (!tableNamed(name)) return numberWords(figures, name);
  return `\n${reportedTables(figures.reported, name).map(tableAsText).join('\n\n')}\n`;
}

/** Giving a report back asks for nothing; every other step puts a name under its figures or sends them on. */
export function needsExplained(step: Step): boolean {
  return step !== 'return';
}
