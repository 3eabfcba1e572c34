import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { carePlan } from './papers/care-plan.ts';
import { keptFiles } from './papers/files.ts';
import { letter } from './papers/letter.ts';
import { plan } from './papers/plan.ts';
import { toUpload } from './papers/to-upload.ts';

/** The day that the papers in seed/papers are written for. */
export const papersDay = '2026-11-20';
export const papersFolder = path.resolve(import.meta.dirname, '../papers');
export const papers = [plan, letter, carePlan, toUpload];

if (import.meta.main) {
  await mkdir(papersFolder, { recursive: true });
  for (const paper of papers) {
    for (const file of await keptFiles(paper, papersDay))
      await writeFile(path.join(papersFolder, file.name), file.bytes);
  }
}
