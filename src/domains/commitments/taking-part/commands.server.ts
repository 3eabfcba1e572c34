import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { State } from '../rules.ts';
import { answerPartInput, askPartInput } from './schema.ts';
import { partText } from './text.vi.ts';

interface Part {
  commitmentId: number;
  unitId: number;
  unitName: string;
  unitPath: string;
  ownerPath: string;
  ownerUnitId: number;
  state: State;
  open: boolean;
}

/** The part as it is now, of a promise that is still open. */
async function openPart(ctx: Acting, seen: { id: number; unitId: number }): Promise<Part> {
  const row = await ctx.db
    .selectFrom('commitments.part as p')
    .innerJoin('commitments.commitment as c', 'c.id', 'p.commitment_id')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .select(['p.commitment_id as commitmentId', 'p.unit_id as unitId', 'p.unit_path as unitPath', 'p.open'])
    .select(['p.owner_path as ownerPath', 'c.owner_unit_id as ownerUnitId', 'c.state', 'u.short_name as unitName'])
    .where('p.commitment_id', '=', seen.id)
    .where('p.unit_id', '=', seen.unitId)
    .executeTakeFirst();
  if (!row) throw new Refusal('part-not-found');
  return row;
}

async function savePart(
  ctx: Acting,
  part: Part,
  seenVersion: number,
  changes: { what?: string; state?: 'answered'; answer?: string; answered_on?: string },
): Promise<void> {
  const saved = await ctx.db
    .updateTable('commitments.part')
    .set({ ...changes, version: seenVersion + 1 })
    .where('commitment_id', '=', part.commitmentId)
    .where('unit_id', '=', part.unitId)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  if (saved.numUpdatedRows === 0n) throw new Refusal('part-changed');
  ctx.touched(`commitment:${part.commitmentId}`);
}

/** Every word of a part stays in the history of the promise, also when a later one replaces it. The state does not move. */
async function writeStep(
  ctx: Acting,
  part: Part,
  step: { unitId: number; step: 'progress' | 'put_in_charge'; note: string },
): Promise<void> {
  await ctx.db
    .insertInto('commitments.step')
    .values({
      ...{ commitment_id: part.commitmentId, at: ctx.now, account_id: ctx.actor.accountId, unit_id: step.unitId },
      ...{ step: step.step, from_state: part.state, to_state: part.state, note: step.note },
    })
    .execute();
}

function refuseClosed(part: Part): void {
  if (!part.open) throw new Refusal('commitment-closed');
}

/** The owner says which part of the work a cooperating unit answers for. */
export const askPart = defineCommand({
  name: 'askPart',
  input: askPartInput,
  run: async (ctx: Acting, input) => {
    const part = await openPart(ctx, input);
    demand(ctx, 'commitment.work', part.ownerPath);
    refuseClosed(part);
    await savePart(ctx, part, input.partVersion, { what: input.part });
    const note = partText.askNote(part.unitName, input.part);
    await writeStep(ctx, part, { unitId: part.ownerUnitId, step: 'put_in_charge', note });
  },
});

/** A cooperating unit says what it has done, with evidence of its own. The whole stays the owner's to claim. */
export const answerPart = defineCommand({
  name: 'answerPart',
  input: answerPartInput,
  run: async (ctx: Acting, input) => {
    const part = await openPart(ctx, input);
    demand(ctx, 'commitment.work', part.unitPath);
    refuseClosed(part);
    const given = input.files.length + (input.link ? 1 : 0) + (input.paper ? 1 : 0);
    if (given === 0 && !(await hasEvidence(ctx, part))) throw new Refusal('evidence-needed');
    await savePart(ctx, part, input.partVersion, { state: 'answered', answer: input.answer, answered_on: ctx.today });
    await writeStep(ctx, part, { unitId: part.unitId, step: 'progress', note: input.answer });
    const about = {
      ...{ commitment_id: part.commitmentId, part_unit_id: part.unitId, at: ctx.now, account_id: ctx.actor.accountId },
    };
    for (const file of input.files) {
      const evidence = { ...about, kind: 'file' as const, file_id: await recordFile(ctx, file), content: null };
      await ctx.db.insertInto('commitments.evidence').values(evidence).execute();
    }
    const others = [
      ...(input.paper ? [{ kind: 'words' as const, content: input.paper }] : []),
      ...(input.link ? [{ kind: 'link' as const, content: input.link }] : []),
    ];
    if (others.length > 0)
      await ctx.db
        .insertInto('commitments.evidence')
        .values(others.map((one) => ({ ...about, ...one })))
        .execute();
  },
});

async function hasEvidence(ctx: Acting, part: Part): Promise<boolean> {
  const row = await ctx.db
    .selectFrom('commitments.evidence')
    .select('id')
    .where('commitment_id', '=', part.commitmentId)
    .where('part_unit_id', '=', part.unitId)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
