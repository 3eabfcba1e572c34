import { readingAsJson } from '#reading/as-lines.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { readDocument } from '#reading/read-document.ts';
import { answerPapers } from './paper-files.ts';
import { readingLines } from './reading-lines.ts';

/** Reads papers and keeps nothing. */
export function run(words: string[]): Promise<number> {
  return answerPapers(words, {
    json: (text) => readingAsJson(readDocument(text), auditFigures(text)),
    lines: (text) => readingLines(readDocument(text)),
  });
}
