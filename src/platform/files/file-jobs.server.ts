import { openWorkerQueue } from '#platform/export/worker-queue.server.ts';

import { ownBuffer, refuseSize } from './file-bytes.ts';
import { fileLimits, type MediaType } from './file-limits.ts';
import type { DrawnText } from './text-encoding.ts';

/** What the file worker is asked: the media type of foreign bytes, or their text. */
export type FileJob =
  | { task: 'sniff'; bytes: Uint8Array; name: string }
  | { task: 'text'; bytes: Uint8Array; mediaType: MediaType };

const jobs = openWorkerQueue<FileJob, MediaType | DrawnText>({
  entry: '#platform/files/file-worker.server.ts',
  limitMs: fileLimits.readMs,
  waiting: 100,
  memoryMb: 512,
  refusalOnLoss: 'file-broken',
});

const pdfJobs = openWorkerQueue<Uint8Array, DrawnText>({
  entry: '#platform/files/pdf-worker.server.ts',
  limitMs: fileLimits.pdfMs,
  waiting: 30,
  memoryMb: 512,
  refusalOnLoss: 'pdf-too-heavy',
});

/** `sniffFile`, asked in the worker. */
export async function inspectFile(bytes: Uint8Array, name: string): Promise<MediaType> {
  return (await runFileJob({ task: 'sniff', bytes, name })) as MediaType;
}

/**
 * The text of a .docx, a PDF with text or a .txt: NFC, plain spaces, a line for each paragraph, rows of tables with " | " between cells,
 * automatic list marks written out. Refuses with file-has-no-text for other types, text-too-long, file-broken (also when
 * reading takes too long) and the codes of sniffing.
 */
export async function documentText(bytes: Uint8Array, mediaType: MediaType): Promise<string> {
  return (await drawText(bytes, mediaType)).text;
}

/** `documentText` with the old code page that it was converted from, for the officer to be told. */
export async function drawText(bytes: Uint8Array, mediaType: MediaType): Promise<DrawnText> {
  refuseSize(bytes.length);
  if (mediaType === 'application/pdf') return pdfJobs.run(ownBuffer(bytes));
  return (await runFileJob({ task: 'text', bytes, mediaType })) as DrawnText;
}

/** Foreign bytes are opened in a thread of their own: 10 seconds, 512 MB, no environment. */
async function runFileJob(job: FileJob): Promise<MediaType | DrawnText> {
  refuseSize(job.bytes.length);
  return jobs.run({ ...job, bytes: ownBuffer(job.bytes) });
}
