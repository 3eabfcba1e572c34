import path from 'node:path';
import type { Day } from '#platform/calendar/day.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { documentText } from '#platform/files/file-jobs.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import type { Paper } from './paper.ts';

export interface PaperFile {
  name: string;
  bytes: Uint8Array;
}

/** The file that an office would have of a paper: .docx, or .txt where the layout is not ours. */
export async function paperFile(paper: Paper, today: Day): Promise<PaperFile> {
  const written = paper.on(today);
  if (typeof written === 'string') return { name: `${paper.name}.txt`, bytes: new TextEncoder().encode(written) };
  return { name: `${paper.name}.docx`, bytes: await renderOfficeDocument(written) };
}

/** A paper as seed/papers keeps it: beside the document the text that the product draws from it. */
export async function keptFiles(paper: Paper, today: Day): Promise<PaperFile[]> {
  const { name, bytes } = await paperFile(paper, today);
  const ending = path.extname(name);
  const kept = { name: `${paper.file}${ending}`, bytes };
  if (ending === '.txt') return [kept];
  const text = await documentText(bytes, docxMediaType);
  return [kept, { name: `${paper.file}.txt`, bytes: new TextEncoder().encode(`${text}\n`) }];
}
