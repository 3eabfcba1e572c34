import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';

/** Questions sent for a dialogue that nobody has taken up yet, in no order of arrival; for the unit that handles them. One query. */
export async function questionsFor(ctx: Viewing, dialogueId: number, unitId: number) {
  return ctx.db
    .selectFrom('opinion.feedback')
    .select(['id', 'subject', 'words', 'field_code as fieldCode'])
    .where('unit_id', '=', unitId)
    .where('dialogue_id', '=', dialogueId)
    .where('state', '=', 'received')
    .orderBy('id')
    .limit(200)
    .execute();
}

/** Anonymous feedback counted by field and place, never a row (opinion.heard). Numbers as they are: whoever shows them keeps small ones back. */
export async function heardInOpinion(ctx: Viewing, areaId: number, from: string, until: string) {
  const { rows } = await sql<{ field_code: string; area_id: number; heard: number }>`
    select field_code, area_id, heard from opinion.heard(${areaId}, ${from}::date, ${until}::date)`.execute(ctx.db);
  return rows.map((row) => ({ fieldCode: row.field_code, areaId: row.area_id, heard: row.heard }));
}
