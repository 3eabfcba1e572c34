import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';

/**
 * A question for a dialogue is taken up, to be answered by the day on which conclusions are public. Gives its area. The
 * policy asks that the actor's own unit handles it: 'question-not-found' for every reason why not.
 */
export async function acceptQuestion(
  ctx: Acting,
  given: { questionId: string; dialogueId: number; dueOn: string },
): Promise<number> {
  const question = await ctx.db
    .selectFrom('opinion.feedback')
    .select(['area_id', 'version'])
    .where('id', '=', given.questionId)
    .where('dialogue_id', '=', given.dialogueId)
    .where('state', '=', 'received')
    .executeTakeFirst();
  if (!question) throw new Refusal('question-not-found');
  const { numUpdatedRows } = await ctx.db
    .updateTable('opinion.feedback')
    .set({ state: 'accepted', due_on: given.dueOn, version: question.version + 1 })
    .where('id', '=', given.questionId)
    .where('version', '=', question.version)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('question-not-found');
  return question.area_id;
}
