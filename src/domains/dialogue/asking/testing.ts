import { randomUUID } from 'node:crypto';
import { execute, read } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { sendFeedback, sendPetition } from './commands.server.ts';
import { readReceipt, receiptCode, receiptDigest } from './receipt/queries.server.ts';

export const asked = {
  ...{ kind: 'petition', field: 'traffic', areaId: 5, unitId: 301 },
  ...{ subject: 'Đường thôn Một ngập', words: 'Sau mỗi trận mưa đường ngập nửa mét.' },
} as const;
export const asker = { mode: 'handler', fullName: 'Nguyễn Thị Ví Dụ', phone: '0900000099' } as const;

/** Sends as the page does; gives what the sender then holds. */
export async function sendNamed(desk: JobDesk<Database>, more: object = {}) {
  const form = randomUUID();
  const code = receiptCode(desk.system.secret, form);
  const digest = receiptDigest(desk.system.secret, code);
  const input = { ...asked, ...asker, receiptDigest: digest, files: [], ...more };
  const { id } = await execute(desk, sendPetition, input, form);
  return { id, form, code, digest, input };
}

export async function sendNameless(desk: JobDesk<Database>, more: object = {}) {
  const id = randomUUID();
  const code = receiptCode(desk.system.secret, id);
  const digest = receiptDigest(desk.system.secret, code);
  const input = { ...asked, id, receiptDigest: digest, pictures: [], ...more };
  await execute(desk, sendFeedback, input);
  return { id, code, digest, input };
}

export const lookUp = (desk: JobDesk<Database>, digest: string) => read(desk, (ctx) => readReceipt(ctx, digest));
