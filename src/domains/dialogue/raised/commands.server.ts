import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { acceptQuestion } from '#domains/opinion/questions/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import { held, refuseUnknownField, type Standing } from '../dialogues/commands.server.ts';
import { conclusionPublicBy, limits } from '../dialogues/rules.ts';
import { mendMatterInput, raiseInput, removeMatterInput, takeOverInput } from '../dialogues/schema.ts';

interface Matter {
  words: string;
  fieldCode: string;
  areaId: number | null;
  competence: 'within' | 'beyond';
  came: 'before' | 'there';
  answer: string | null;
  answeredBy: string | null;
}

/** One matter, as it came up beforehand or there; never who raised it. */
export const raiseMatter = defineCommand({
  name: 'raiseMatter',
  input: raiseInput,
  run: async (ctx: Acting, input) => add(ctx, await held(ctx, input, 'raise'), input),
});

/** Puts a matter right or adds its answer; once concluded, its words alone, until they are public. */
export const mendMatter = defineCommand({
  name: 'mendMatter',
  input: mendMatterInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'mend');
    const columns = dialogue.state === 'concluded' ? { words: input.words } : await checked(ctx, input);
    await change(ctx, dialogue, input.raisedId, columns);
  },
});

/** Taken down twice or not to the point: it stays with the reason and counts no more. */
export const removeMatter = defineCommand({
  name: 'removeMatter',
  input: removeMatterInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'raise');
    const carried = await ctx.db
      .selectFrom('dialogue.conclusion')
      .select('id')
      .where('raised_id', '=', input.raisedId)
      .executeTakeFirst();
    if (carried) throw new Refusal('matter-concluded');
    await change(ctx, dialogue, input.raisedId, { removed_reason: input.reason });
  },
});

/**
 * A question that somebody sent beforehand without a name becomes a matter by its words alone: nothing in either row, and
 * nothing in the audit, leads from one to the other. Needs the handling of that question too.
 */
export const takeOverQuestion = defineCommand({
  name: 'takeOverQuestion',
  input: takeOverInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'raise');
    const areaId = await acceptQuestion(ctx, {
      ...{ questionId: input.questionId, dialogueId: dialogue.id },
      dueOn: conclusionPublicBy(dialogue.heldOn, false, vietnamCalendar),
    });
    const { words, fieldCode, competence } = input;
    return add(ctx, dialogue, { words, fieldCode, areaId, competence, came: 'before', answer: null, answeredBy: null });
  },
});

async function add(ctx: Acting, dialogue: Standing, matter: Matter) {
  const columns = await checked(ctx, matter);
  const { count, last } = await ctx.db
    .selectFrom('dialogue.raised')
    .select(({ fn }) => [fn.countAll<number>().as('count'), fn.max('position').as('last')])
    .where('dialogue_id', '=', dialogue.id)
    .executeTakeFirstOrThrow();
  if (count >= limits.matters) throw new Refusal('too-many-matters', { most: limits.matters });
  const { id } = await ctx.db
    .insertInto('dialogue.raised')
    .values({ ...columns, dialogue_id: dialogue.id, position: (last ?? 0) + 1, came: matter.came })
    .returning('id')
    .executeTakeFirstOrThrow();
  return { id };
}

async function checked(ctx: Acting, matter: Omit<Matter, 'came'>) {
  await refuseUnknownField(ctx, matter.fieldCode);
  return {
    ...{ words: matter.words, field_code: matter.fieldCode, area_id: matter.areaId, competence: matter.competence },
    ...{ answer: matter.answer, answered_by: matter.answer === null ? null : matter.answeredBy },
  };
}

async function change(ctx: Acting, dialogue: Standing, raisedId: number, columns: object): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('dialogue.raised')
    .set(columns)
    .where('id', '=', raisedId)
    .where('dialogue_id', '=', dialogue.id)
    .where('removed_reason', 'is', null)
    .executeTakeFirst();
  if (numUpdatedRows === 0n) throw new Refusal('matter-not-found');
}
