import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { drawText, inspectFile } from '#platform/files/file-jobs.server.ts';
import type { DrawnText } from '#platform/files/text-encoding.ts';
import { Refusal } from '#platform/refusal.ts';
import { paperRefusal } from '#domains/directives/rules.ts';
import { complain, say } from './console.ts';
import { WrongCall } from './endings.ts';
import { fromCaller } from './location.ts';
import { refusalLines } from './refusal.ts';
import { cliText } from './text.vi.ts';

/** What a command says of the text of one paper: an object for programs, lines for people. */
type Answer = { json: (text: string) => object; lines: (text: string, file: string) => string[] };

/** Takes every file through a command that keeps nothing. With --json one object a line, in the order of the files. */
export async function answerPapers(words: string[], answer: Answer): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    options: { json: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  if (positionals.length === 0) throw new WrongCall(cliText.fileNeeded);
  let failed = false;
  for (const typed of positionals) {
    try {
      const { text, converted } = await paperText(fromCaller(typed));
      if (converted) complain(cliText.converted(typed, converted.encoding, converted.lost));
      if (values.json) say(JSON.stringify(answer.json(text)));
      else say(...answer.lines(text, typed), '');
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

/** The same way a paper takes into the register: the text of the file, judged. */
async function paperText(file: string): Promise<DrawnText> {
  const bytes = await readFile(file);
  const drawn = await drawText(bytes, await inspectFile(bytes, path.basename(file)));
  const refusal = paperRefusal(drawn.text);
  if (refusal) throw new Refusal(refusal);
  return drawn;
}

function reasonOf(error: unknown): [code: string, lines: string[]] {
  if (error instanceof Refusal) return [error.code, refusalLines(error)];
  const { code } = error as NodeJS.ErrnoException;
  if (code === 'ENOENT' || code === 'EISDIR') return ['file-not-found', [cliText.noSuchFile]];
  if (code === 'EACCES') return ['file-not-readable', [cliText.noFileAccess]];
  throw error;
}
