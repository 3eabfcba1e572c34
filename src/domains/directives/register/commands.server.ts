import type { Desk } from '#platform/command/context.server.ts';
import { execute } from '#platform/command/execute.server.ts';
import type { PlatformTables } from '#platform/database/tables.server.ts';
import { dropDraft } from '#platform/drafts/draft.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { registerForm } from './schema.ts';

/** Passes an answer on; where the paper was secret, what had been kept of its form goes first. */
export async function forgetSecret<Said extends { ok: true } | { ok: false; code: string }>(
  desk: OfficeDesk,
  said: Said,
): Promise<Said> {
  if (!said.ok && said.code === 'document-secret') {
    await execute(desk as unknown as Desk<PlatformTables>, dropDraft, { form: registerForm });
  }
  return said;
}
