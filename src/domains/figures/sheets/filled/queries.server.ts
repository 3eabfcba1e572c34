import { openWorkerQueue } from '#platform/export/worker-queue.server.ts';
import { ownBuffer, refuseSize } from '#platform/files/file-bytes.ts';
import { fileLimits } from '#platform/files/file-limits.ts';
import { readWorkbook } from '#platform/files/workbook.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { type FilledForm, filledForm } from './rules.ts';

/** The rows of a form that came back as an .xlsx, in this thread. Refuses with the codes of `readWorkbook`, and 'sheet-not-ours'. */
export function readFilledForm(bytes: Uint8Array): FilledForm {
  const form = filledForm(readWorkbook(bytes));
  if (form.rows.length + form.lost.length === 0) throw new Refusal('sheet-not-ours');
  return form;
}

const readings = openWorkerQueue<Uint8Array, FilledForm>({
  entry: '#domains/figures/sheets/filled/jobs.server.ts',
  limitMs: fileLimits.readMs,
  waiting: 400,
  memoryMb: 512,
  refusalOnLoss: 'workbook-too-large',
});

/** The same in a thread of its own: 10 seconds, 512 MB, no environment. */
export async function openFilledForm(bytes: Uint8Array): Promise<FilledForm> {
  refuseSize(bytes.length);
  return readings.run(ownBuffer(bytes));
}
