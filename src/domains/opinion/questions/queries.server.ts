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
