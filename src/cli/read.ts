import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawText, inspectFile } from '#platform/files/file-jobs.server.ts';
import type { DrawnText } from '#platform/files/text-encoding.ts';
import { Refusal } from '#platform/refusal.ts';
import { paperRefusal } from '#domains/directives/rules.ts';
import { readingAsJson } from '#reading/as-lines.ts';
import { readDocument } from '#reading/read-document.ts';
import type { Reading } from '#reading/reading.ts';
import { complain, say } from './console.ts';
import { fromCaller } from './location.ts';
import { readingLines } from './reading-lines.ts';
import { refusalLines } from './refusal.ts';
import { cliText } from './text.vi.ts';
import { WrongCall } from './endings.ts';

/** Reads papers and keeps nothing. With --json one object a line for each file, in the order of the files. */
export async function run(words: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new WrongCall(cliText.fileNeeded);
  let failed = false;
  for (const typed of positionals) {
    try {
      const { reading, converted } = await readPaper(fromCaller(typed));
      if (converted) complain(cliText.converted(typed, converted.encoding, converted.lost));
      if (values.json) say(JSON.stringify(readingAsJson(reading)));
      else say(...readingLines(reading), '');
    } catch (error) {
      failed = true;
      const [code, lines] = reasonOf(error);
      complain(cliText.notRead(typed), ...lines);
      // The lines stay in step with the files.
      if (values.json) say(JSON.stringify({ refusal: code }));
    }
  }
  return failed ? 1 : 0;
}

/** The same way a paper takes into the register: the text of the file, judged, then read. */
async function readPaper(file: string): Promise<{ reading: Reading; converted: DrawnText['converted'] }> {
  const bytes = await readFile(file);
  const { text, converted } = await drawText(bytes, await inspectFile(bytes, path.basename(file)));
  const refusal = paperRefusal(text);
  if (refusal) throw new Refusal(refusal);
  return { reading: readDocument(text), converted };
}

function reasonOf(error: unknown): [code: string, lines: string[]] {
  if (error instanceof Refusal) return [error.code, refusalLines(error)];
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR') return ['file-not-found', [cliText.noSuchFile]];
  if (code === 'EACCES') return ['file-not-readable', [cliText.noFileAccess]];
  throw error;
}
