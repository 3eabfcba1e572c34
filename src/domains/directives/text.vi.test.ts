import { glob, readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { refusalText as commitments } from '#domains/commitments/text.vi.ts';
import { refusalText as organisation } from '#domains/organisation/text.vi.ts';
import { targetRefusalText } from '#domains/indicators/targets/text.vi.ts';
import { paperTargetRefusals } from './targets/text.vi.ts';
import { refusalText } from './text.vi.ts';

/** Of the reader. */
const reasons = ['assignee-in-sentence', 'duty-verb-without-assignee'];

/** Codes that the platform has words for. */
const elsewhere = new Set([
  'input-invalid',
  'field-required',
  'field-invalid',
  'text-too-long',
  'sign-in-needed',
  'not-allowed',
  'figures-unexplained',
  'finding-gone',
]);

test('every refusal code of the domain has words, and no words are left over', async () => {
  const folder = import.meta.dirname;
  const used = new Set<string>();
  for await (const file of glob('**/{rules,schema,queries.server,commands.server}.ts', { cwd: folder })) {
    const source = await readFile(path.join(folder, file), 'utf8');
    const codes =
      /(?:Refusal\(\s*|faults\.\w+ = |return |[?:] |code: |message: |, |fields?: |spanEnd: )'([a-z]+(?:-[a-z]+)+)'/gu;
    for (const match of source.matchAll(codes)) used.add(match[1]!);
  }
  const known = {
    ...organisation,
    ...commitments,
    ...targetRefusalText,
    ...paperTargetRefusals,
    ...refusalText,
  } as Record<string, string>;
  const notCodes = new Set(['in-progress', 'added-by-officer', 'van-ban', 'in-force', 'carries-out', ...reasons]);
  const missing = [...used].filter((code) => !known[code] && !elsewhere.has(code) && !notCodes.has(code));
  expect(missing).toEqual([]);
  expect(Object.keys(refusalText).filter((code) => !used.has(code))).toEqual([]);
});
