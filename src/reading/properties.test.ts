import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readingAsJson } from './as-lines.ts';
import { auditFigures } from './audit/audit-figures.ts';
import { readDocument } from './read-document.ts';
import type { Reading, Span } from './reading.ts';
import { secrecyMark } from './refuse-secret.ts';
import { corpusTexts, spansOutside } from './testing.ts';

/** Lines of real-looking papers in any order, cut anywhere, with any characters between. */
const scraps = fc
  .array(
    fc.oneof(
      fc.constantFrom(...corpusTexts.flatMap((text) => text.split('\n'))),
      fc.string({ unit: 'binary', maxLength: 12 }),
    ),
    {
      maxLength: 40,
    },
  )
  .map((lines) => lines.join('\n'));
const anyText = fc.oneof(
  fc.string({ unit: 'binary' }),
  scraps,
  fc.tuple(scraps, fc.nat(2000)).map(([text, at]) => text.slice(at)),
);

/** Everything that a reading says, without where it stands. */
function values(value: unknown): unknown {
  if (Array.isArray(value)) return value.map((one) => values(one));
  if (typeof value !== 'object' || value === null) return value;
  if ('start' in value && 'end' in value) return null;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, values(one)]));
}

/** Composed, without the signs of Markdown: a reading leaves them out, and the number of a page in mid-sentence. */
function wordsAt(text: string, span: Span): string[] {
  return text.slice(span.start, span.end).normalize('NFC').replaceAll('**', '').trim().split(/\s+/u);
}

describe('reading any text', () => {
  it('never throws, and every span lies in order inside the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        secrecyMark(text);
        expect(spansOutside(text, readDocument(text))).toEqual([]);
        expect(spansOutside(text, auditFigures(text))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  it('says the same each time, and its JSON form can be printed on one line', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const first = readDocument(text);
        expect(readDocument(text)).toEqual(first);
        expect(JSON.stringify(readingAsJson(first))).not.toContain('\n');
        expect(auditFigures(text)).toEqual(auditFigures(text));
      }),
      { numRuns: 100 },
    );
  });

  it('says the same of composed and decomposed letters', () => {
    const lines = fc.array(fc.constantFrom(...corpusTexts.flatMap((text) => text.split('\n'))), { maxLength: 40 });
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n');
        const [decomposed, composed] = [text.normalize('NFD'), text.normalize('NFC')];
        expect(values(readDocument(decomposed))).toEqual(values(readDocument(composed)));
        expect(values(auditFigures(decomposed))).toEqual(values(auditFigures(composed)));
      }),
      { numRuns: 100 },
    );
  });

  it('gives clauses a unique path and order, and a parent that holds them', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const { clauses } = readDocument(text);
        expect(new Set(clauses.map((one) => one.path)).size).toBe(clauses.length);
        expect(clauses.map((one) => one.order)).toEqual(clauses.map((_, index) => index));
        for (const clause of clauses) {
          const parent = clause.parent === null ? null : clauses[clause.parent];
          if (parent) expect(parent.span.start <= clause.span.start && clause.span.end <= parent.span.end).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });

  it('reads tasks at their place: the words of the span are the words of the task', () => {
    for (const text of corpusTexts) {
      const reading: Reading = readDocument(text);
      for (const task of reading.tasks) {
        expect(task.what.split(' ').filter((word) => !wordsAt(text, task.span).includes(word))).toEqual([]);
        for (const one of task.assignees) expect(wordsAt(text, one.span).join(' ')).toBe(one.name);
      }
    }
  });

  it('quotes what does not add up as it stands, in the order of the text', () => {
    fc.assert(
      fc.property(scraps, (text) => {
        const findings = auditFigures(text);
        const starts = findings.map((one) => one.span.start);
        expect(starts).toEqual(starts.toSorted((a, b) => a - b));
        for (const one of findings) expect(one.quote).not.toMatch(/^\s|[\n\t]|\s$/u);
      }),
      { numRuns: 200 },
    );
  });
});
