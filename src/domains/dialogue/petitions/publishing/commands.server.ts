import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { personSigns } from '#platform/vietnamese/persons.ts';
import type { Acting } from '#domains/tables.ts';
import type { AnswerPublished, PublicationTakenBack } from '../../events.ts';
import { handled, subjectOf } from '../commands.server.ts';
import { isAnonymous, publishInput, unpublishInput } from '../schema.ts';
import { text } from '../text.vi.ts';

/**
 * Question and answer for everybody to read, worded by the officer without a person; the sender has agreed beforehand. Answered anew
 * since, the new answer takes the place of the one that is public.
 */
export const publishAnswer = defineCommand({
  name: 'publishAnswer',
  input: publishInput,
  run: async (ctx: Acting, input) => {
    const { matter, store, unit } = await handled(ctx, input, 'publish');
    const naming = (['question', 'answer'] as const).filter((part) => personSigns(input[part]).length > 0);
    if (naming.length > 0 && !input.namesNobody)
      throw new Refusal('input-invalid', {}, Object.fromEntries(naming.map((part) => [part, 'names-somebody'])));
    const words = { public_question: input.question, public_answer: input.answer };
    const columns = { ...words, published_on: ctx.today, answered_anew: false };
    await store.move(ctx, matter, columns, { step: 'publish' });
    const promise = isAnonymous(matter.key) ? null : await lastPromise(ctx, Number(matter.key));
    const event: AnswerPublished = {
      name: 'AnswerPublished',
      payload: {
        ...{ sourceKey: subjectOf(matter.key), sourcePart: null, commitmentId: promise?.id ?? null },
        ...{ unitId: unit.id, unitPath: unit.path, ownerUnitId: promise?.ownerUnitId ?? unit.id },
        ...{ areaId: matter.areaId, fieldCode: matter.fieldCode, asked: input.question, promised: input.answer },
        sourceLabel: sourceOf(matter.answerPaper) ?? text.answerOf(formatDay(matter.answeredOn!)),
        ...{ askedOn: matter.receivedOn, dueOn: promise?.dueOn ?? null, publishedOn: ctx.today },
      },
    };
    await ctx.announce(event);
  },
});

/** It is shown no more. */
export const takeBackPublication = defineCommand({
  name: 'takeBackPublication',
  input: unpublishInput,
  run: async (ctx: Acting, input) => {
    const { matter, store } = await handled(ctx, input, 'unpublish');
    await store.move(ctx, matter, { published_on: null, answered_anew: false }, { step: 'unpublish' });
    const event: PublicationTakenBack = {
      name: 'PublicationTakenBack',
      payload: { kind: 'answer', sourceKey: subjectOf(matter.key), sourcePart: null, on: ctx.today },
    };
    await ctx.announce(event);
  },
});

/** The letter, by its number: to whom it went is nobody's business. */
function sourceOf(paper: string | null): string | null {
  return paper !== null && personSigns(paper).length > 0 ? null : paper;
}

async function lastPromise(ctx: Acting, petitionId: number) {
  return ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'owner_unit_id as ownerUnitId', 'due_on as dueOn'])
    .where('origin_kind', '=', 'petition')
    .where('origin_id', '=', petitionId)
    .where('state', '<>', 'handed_over')
    .orderBy('id', 'desc')
    .executeTakeFirst();
}
