import type { Viewing } from '#domains/tables.ts';

/** The fields of life that a matter can be of (land, environment, …), in their order. One query. */
export async function listFields(ctx: Viewing): Promise<{ code: string; name: string }[]> {
  return ctx.db.selectFrom('commitments.field').select(['code', 'name']).orderBy('position').execute();
}
