import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { refuseNames } from '#platform/vietnamese/refuse-names.ts';
import type { Acting } from '#domains/tables.ts';
import { held, moveOn, type Standing } from '../dialogues/commands.server.ts';
import { publishInput, seenInput } from '../dialogues/schema.ts';
import type { ConclusionPublished, PublicationTakenBack, PublicPromise } from '../events.ts';
import { text } from '../dialogues/text.vi.ts';

export const sourceKeyOf = (dialogueId: number) => `dialogue:${dialogueId}`;

/**
 * What was asked, answered and concluded is read by everybody from now on. Where the words seem to name somebody it is
 * refused, until they are put right or somebody has looked and says that nobody is named.
 */
export const publishConclusions = defineCommand({
  name: 'publishConclusions',
  input: publishInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'publish');
    refuseNames(await wordsOf(ctx, dialogue.id), input.checked);
    await moveOn(ctx, dialogue, { conclusion_public_on: ctx.today });
    const event: ConclusionPublished = {
      name: 'ConclusionPublished',
      payload: { dialogueId: dialogue.id, promises: await promisesOf(ctx, dialogue) },
    };
    await ctx.announce(event);
    return { promises: event.payload.promises.length };
  },
});

/** Off the public pages again; the promises stand. */
export const takeBackConclusions = defineCommand({
  name: 'takeBackConclusions',
  input: seenInput,
  run: async (ctx: Acting, input) => {
    const dialogue = await held(ctx, input, 'take_back');
    await moveOn(ctx, dialogue, { conclusion_public_on: null });
    const event: PublicationTakenBack = {
      name: 'PublicationTakenBack',
      payload: { kind: 'conclusion', sourceKey: sourceKeyOf(dialogue.id), sourcePart: null, on: ctx.today },
    };
    await ctx.announce(event);
  },
});

async function wordsOf(ctx: Acting, dialogueId: number): Promise<string[]> {
  const { rows } = await sql<{ words: string }>`
    select concat_ws(E'\n', words, answer) as words from dialogue.raised where dialogue_id = ${dialogueId} and removed_reason is null
    union all select concat_ws(E'\n', what, product) from dialogue.conclusion where dialogue_id = ${dialogueId}
    union all select concat_ws(E'\n', subject, audience, conclusion_paper) from dialogue.dialogue where id = ${dialogueId}`.execute(
    ctx.db,
  );
  return rows.map((row) => row.words);
}

async function promisesOf(ctx: Acting, dialogue: Standing): Promise<PublicPromise[]> {
  const rows = await ctx.db
    .selectFrom('dialogue.conclusion as k')
    .innerJoin('organisation.unit as u', (join) => join.on('u.id', '=', dialogue.unitId))
    .leftJoin('dialogue.raised as r', 'r.id', 'k.raised_id')
    .leftJoin('commitments.commitment as c', (join) =>
      join
        .on('c.origin_kind', '=', 'dialogue')
        .on('c.origin_id', '=', dialogue.id)
        .onRef('c.origin_part', '=', 'k.id')
        .on('c.parent_id', 'is', null)
        .on('c.state', '<>', 'handed_over'),
    )
    .select(['k.id', 'k.what', 'k.owner_unit_id', 'k.due_on', 'c.id as commitment_id', 'u.territory_id'])
    .select(['r.words', 'r.field_code', 'r.area_id'])
    .where('k.dialogue_id', '=', dialogue.id)
    .orderBy('k.position')
    .execute();
  const source = text.noticeLabel(
    dialogue.conclusionPaper ?? '',
    formatDay(dialogue.concludedOn ?? dialogue.heldOn),
    dialogue.subject,
  );
  return rows.map((row) => ({
    ...{ sourceKey: sourceKeyOf(dialogue.id), sourcePart: row.id, commitmentId: row.commitment_id },
    ...{ unitId: dialogue.unitId, unitPath: dialogue.unitPath, ownerUnitId: row.owner_unit_id },
    ...{ areaId: row.area_id ?? row.territory_id, fieldCode: row.field_code },
    ...{ asked: row.words ?? dialogue.subject, promised: row.what, sourceLabel: source.slice(0, 500) },
    ...{ askedOn: dialogue.heldOn, dueOn: row.due_on, publishedOn: ctx.today },
  }));
}
