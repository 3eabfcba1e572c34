import { sql } from 'kysely';
import type { z } from 'zod';
import { defineCommand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import type { storedFile } from '#platform/files/stored-file.ts';
import { Refusal } from '#platform/refusal.ts';
import { comingDayRefusal } from '#domains/commitments/rules.ts';
import { stageDue } from '#domains/opinion/feedback/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { handled, subjectOf } from '../commands.server.ts';
import {
  acceptInput,
  answerInput,
  denounceInput,
  handOverInput,
  isAnonymous,
  joinInput,
  limits,
  refuseInput,
} from '../schema.ts';
import { text } from '../text.vi.ts';

/** Taken up: the sender sees it at the receipt, and the clock of the answer runs. */
export const acceptPetition = defineCommand({
  name: 'acceptPetition',
  input: acceptInput,
  run: async (ctx: Acting, input) => {
    const { matter, store, unit } = await handled(ctx, input, 'accept');
    const dueOn = input.dueOn ?? (await askedBy(ctx, matter.key, unit.id)) ?? stageDue('answer', ctx.today);
    refusePast(ctx, dueOn);
    await store.move(ctx, matter, { state: 'accepted', due_on: dueOn }, { step: 'accept', dueOn });
  },
});

/** To the unit that is competent, with the day by which the sender shall have an answer; it stays in sight until taken up there. */
export const handOverPetition = defineCommand({
  name: 'handOverPetition',
  input: handOverInput,
  run: async (ctx: Acting, input) => {
    const { matter, store, unit } = await handled(ctx, input, 'hand_over');
    if (input.toUnitId === unit.id) throw new Refusal('input-invalid', {}, { toUnitId: 'unit-is-own' });
    refusePast(ctx, input.dueOn);
    const to = await ctx.db
      .selectFrom('organisation.unit')
      .select('id')
      .where('id', '=', input.toUnitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!to) throw new Refusal('input-invalid', {}, { toUnitId: 'unit-not-found' });
    const holders = [...new Set([...matter.holderUnitIds, to.id])];
    await store.move(
      ctx,
      matter,
      { unit_id: to.id, holder_unit_ids: holders, state: 'received', due_on: stageDue('takeOver', ctx.today) },
      { step: 'hand_over', toUnitId: to.id, dueOn: input.dueOn, words: input.reason },
    );
    ctx.touched(`unit:${to.id}`);
  },
});

/** The same matter of two senders: one answer for both, neither hears of the other. */
export const joinPetition = defineCommand({
  name: 'joinPetition',
  input: joinInput,
  run: async (ctx: Acting, input) => {
    if (input.key === input.toKey || isAnonymous(input.key) !== isAnonymous(input.toKey))
      throw new Refusal('petitions-not-alike');
    const { matter, store } = await handled(ctx, input, 'join');
    const { matter: to } = await handled(ctx, { key: input.toKey }, 'join');
    await store.join(ctx, matter, to);
  },
});

/** In plain words; whoever asked confirms it, and until then it is unconfirmed. */
export const answerPetition = defineCommand({
  name: 'answerPetition',
  input: answerInput,
  run: async (ctx: Acting, input) => {
    const { matter, store } = await handled(ctx, input, 'answer');
    if (input.files.length > 0 && isAnonymous(input.key)) throw new Refusal('no-files-to-anonymous');
    const columns = {
      answer: input.answer,
      answer_paper: input.paper,
      answered_on: ctx.today,
      state: 'answered',
      // What is public stays as it is until somebody has read the new words for names.
      answered_anew: matter.publishedOn !== null,
    } as const;
    await store.move(ctx, matter, columns, { step: 'answer', words: input.answer });
    await addFiles(ctx, Number(input.key), 'answer', input.files);
  },
});

/** Not taken up, with the reason that the sender reads. What another body is competent for is handed over. */
export const refusePetition = defineCommand({
  name: 'refusePetition',
  input: refuseInput,
  run: async (ctx: Acting, input) => {
    const { matter, store } = await handled(ctx, input, 'refuse');
    await store.move(
      ctx,
      matter,
      { state: 'refused', refused_reason: input.reason },
      { step: 'refuse', words: input.reason },
    );
  },
});

/** A denunciation is nothing for this place (Luật Tố cáo 2018): its words go at once, and the sender reads where it belongs. */
export const setDenunciationAside = defineCommand({
  name: 'setDenunciationAside',
  input: denounceInput,
  run: async (ctx: Acting, input) => {
    const { store } = await handled(ctx, input, 'denounce');
    if (!(await store.setAside(ctx, input.key, text.denunciation))) throw new Refusal('petition-not-so-far');
    ctx.touched(subjectOf(input.key));
  },
});

/** Files of a petition after those that it has. */
export async function addFiles(
  ctx: Acting,
  petitionId: number,
  part: 'asked' | 'answer',
  files: readonly z.output<typeof storedFile>[],
): Promise<void> {
  if (files.length === 0) return;
  if (files.reduce((sum, file) => sum + file.size, 0) > limits.fileBytes)
    throw new Refusal('petition-files-too-large', { most: limits.fileBytes / 1024 / 1024 });
  const there = await ctx.db
    .selectFrom('dialogue.petition_file')
    .select('position')
    .where('petition_id', '=', petitionId)
    .where('part', '=', part)
    .execute();
  let position = Math.max(0, ...there.map((one) => one.position));
  for (const file of files) {
    position += 1;
    const values = { petition_id: petitionId, part, position, file_id: await recordFile(ctx, file) };
    await ctx.db.insertInto('dialogue.petition_file').values(values).execute();
  }
}

/** The day for the answer that the unit which handed it over has asked for, if it is still to come. */
async function askedBy(ctx: Acting, key: string, unitId: number): Promise<string | null> {
  const { rows } = isAnonymous(key)
    ? await sql<{
        due: string;
      }>`select due_on as due from opinion.hand_over where feedback_id = ${key}::uuid and to_unit_id = ${unitId}
        and due_on >= ${ctx.today}::date order by position desc limit 1`.execute(ctx.db)
    : await sql<{
        due: string;
      }>`select due_on as due from dialogue.petition_step where petition_id = ${key}::bigint and step = 'hand_over'
        and to_unit_id = ${unitId} and due_on >= ${ctx.today}::date order by id desc limit 1`.execute(ctx.db);
  return rows[0]?.due ?? null;
}

function refusePast(ctx: Acting, dueOn: string): void {
  const refusal = comingDayRefusal(dueOn, ctx.today);
  if (refusal) throw new Refusal('input-invalid', {}, { dueOn: refusal });
}
