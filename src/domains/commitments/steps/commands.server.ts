import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { isSamePerson } from '#domains/people/posts/queries.server.ts';
import type { Acting, Viewing } from '#domains/tables.ts';
import { countOpenBelow } from '../below/queries.server.ts';
import { belowRefusal } from '../below/rules.ts';
import type { CommitmentMoved } from '../events.ts';
import { comingDayRefusal, type sidesOf, type Step, type State, stepRefusal, steps } from '../rules.ts';
import {
  claimInput,
  confirmInput,
  declineInput,
  progressInput,
  receiveInput,
  returnInput,
  withdrawInput,
} from '../schema.ts';
import { claimants, movingOf, type Standing, standings } from './queries.server.ts';

/** The row as it is now; 'commitment-not-found' also when the policy hides it. */
export async function standing(ctx: Acting, seen: { id: number; version: number }): Promise<Standing> {
  const row = await standings(ctx).where('id', '=', seen.id).executeTakeFirst();
  if (!row) throw new Refusal('commitment-not-found');
  return row;
}

/** What somebody may do about a commitment, and whether it is their own unit that asked or owns. */
export function standingOf(
  ctx: Viewing,
  row: Pick<Standing, 'owner_path' | 'asker_path' | 'owner_unit_id' | 'asker_unit_id'>,
): Parameters<typeof sidesOf>[0] {
  const holds = (permission: string, path: string) =>
    ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
  return {
    mayWork: holds('commitment.work', row.owner_path),
    mayConfirm: holds('commitment.confirm', row.asker_path),
    isOwner: ctx.actor?.unit?.id === row.owner_unit_id,
    isAsker: ctx.actor?.unit?.id === row.asker_unit_id,
  };
}

/** How many records of work stand as evidence already: what was logged for a commitment need not be typed again. */
async function recordedEvidence(ctx: Acting, id: number): Promise<number> {
  const row = await ctx.db
    .selectFrom('commitments.evidence')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .where('commitment_id', '=', id)
    .where('label', 'is not', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirstOrThrow();
  return row.count;
}

interface StepWords {
  note?: string | null;
  paper?: string | null;
  evidenceCount?: number;
}

interface Changes {
  what?: string;
  product?: string;
  due_on?: string;
  due_source?: 'paper' | 'officer';
  wanted_due_on?: string | null;
  appealed_on?: string | null;
  stopped_on?: string | null;
  stopped_until?: string | null;
  received_on?: string;
  claim?: string;
  claimed_on?: string;
  verdict?: string | null;
  verdict_on?: string;
  cause?: string | null;
  expected_on?: string | null;
  below_note?: string | null;
}

/** The one way a commitment moves: right, order, version, then the row and its step, whose number is given. */
export async function take(
  ctx: Acting,
  step: Step,
  seen: { id: number; version: number },
  words: StepWords,
  changes: Changes | ((row: Standing) => Changes),
): Promise<Standing & { stepId: number }> {
  const row = await standing(ctx, seen);
  const { side } = steps[step];
  const to = steps[step].to ?? row.state;
  demand(
    ctx,
    side === 'owner' ? 'commitment.work' : 'commitment.confirm',
    side === 'owner' ? row.owner_path : row.asker_path,
  );
  if (step === 'confirm') {
    for (const claimant of await claimants(ctx, row.id))
      if (await isSamePerson(ctx, claimant)) throw new Refusal('own-claim');
  }
  if (row.version !== seen.version) throw new Refusal('commitment-changed');
  const refusal = stepRefusal(movingOf(row, ctx.today), step, words);
  if (refusal) throw new Refusal(refusal, { state: row.state });
  const moved = await ctx.db
    .updateTable('commitments.commitment')
    .set({ ...(typeof changes === 'function' ? changes(row) : changes), state: to, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  // Somebody was quicker between our read and our write.
  if (moved.numUpdatedRows === 0n) throw new Refusal('commitment-changed');
  const { id: stepId } = await ctx.db
    .insertInto('commitments.step')
    .values({
      commitment_id: row.id,
      at: ctx.now,
      account_id: ctx.actor.accountId,
      unit_id: side === 'owner' ? row.owner_unit_id : row.asker_unit_id,
      step,
      from_state: row.state,
      to_state: to,
      note: words.note ?? null,
      paper: words.paper ?? null,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  ctx.touched(`commitment:${row.id}`);
  if (steps[step].to === null) return { ...row, stepId };
  const event: CommitmentMoved = {
    name: 'CommitmentMoved',
    payload: { commitmentId: row.id, originKind: row.origin_kind, originId: row.origin_id, from: row.state, to },
  };
  await ctx.announce(event);
  return { ...row, stepId };
}

/**
 * What is withdrawn takes with it what was handed down from it and is still open, at every depth, by the same paper: a unit
 * below would else work, and be late, for an order that no longer stands. Gives how many.
 */
export async function withdrawBelow(
  ctx: Acting,
  withdrawn: readonly number[],
  { paper, note }: { paper: string; note?: string | null | undefined },
): Promise<number> {
  const { rows } = await sql<{ id: number; originKind: string; originId: number | null; from: State }>`
    select commitment_id as id, origin_kind as "originKind", origin_id as "originId", from_state as "from"
    from commitments.withdraw_below(${withdrawn}::bigint[], ${paper}, ${note ?? null}, ${ctx.now}, ${ctx.today}::date)`.execute(
    ctx.db,
  );
  for (const { id, ...moved } of rows) {
    const event: CommitmentMoved = {
      name: 'CommitmentMoved',
      payload: { commitmentId: id, ...moved, to: 'withdrawn' },
    };
    await ctx.announce(event);
  }
  return rows.length;
}

export const receiveCommitment = defineCommand({
  name: 'receiveCommitment',
  input: receiveInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'receive', input, {}, { received_on: ctx.today });
  },
});

export const reportProgress = defineCommand({
  name: 'reportProgress',
  input: progressInput,
  run: async (ctx: Acting, input) => {
    const refusal = input.expectedOn && comingDayRefusal(input.expectedOn, ctx.today);
    if (refusal) throw new Refusal(refusal, {}, { expectedOn: refusal });
    await take(
      ctx,
      'progress',
      input,
      { note: input.note },
      { cause: input.cause ?? null, expected_on: input.expectedOn },
    );
  },
});

export const claimDone = defineCommand({
  name: 'claimDone',
  input: claimInput,
  run: async (ctx: Acting, input) => {
    const given = input.files.length + (input.link ? 1 : 0) + (input.paper ? 1 : 0);
    const evidenceCount = given > 0 ? given : await recordedEvidence(ctx, input.id);
    const openBelow = await countOpenBelow(ctx, input.id);
    const below = belowRefusal(openBelow, input.belowNote ?? null);
    if (below) throw new Refusal(below, { count: openBelow }, { belowNote: below });
    const row = await take(
      ctx,
      'claim',
      input,
      { note: input.claim, evidenceCount },
      {
        ...{ claim: input.claim, claimed_on: ctx.today, appealed_on: null, wanted_due_on: null },
        below_note: openBelow > 0 ? input.belowNote! : null,
      },
    );
    const about = { commitment_id: row.id, at: ctx.now, account_id: ctx.actor.accountId };
    for (const file of input.files) {
      const fileId = await recordFile(ctx, file);
      await ctx.db
        .insertInto('commitments.evidence')
        .values({ ...about, kind: 'file', file_id: fileId, content: null })
        .execute();
    }
    if (input.paper)
      await ctx.db
        .insertInto('commitments.evidence')
        .values({ ...about, kind: 'words', content: input.paper })
        .execute();
    if (input.link)
      await ctx.db
        .insertInto('commitments.evidence')
        .values({ ...about, kind: 'link', content: input.link })
        .execute();
  },
});

export const confirmCommitment = defineCommand({
  name: 'confirmCommitment',
  input: confirmInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'confirm', input, { note: input.note }, { verdict: input.note ?? null, verdict_on: ctx.today });
  },
});

export const returnCommitment = defineCommand({
  name: 'returnCommitment',
  input: returnInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'return', input, { note: input.note }, { verdict: input.note, verdict_on: ctx.today });
  },
});

export const declineCommitment = defineCommand({
  name: 'declineCommitment',
  input: declineInput,
  run: async (ctx: Acting, input) => {
    await take(ctx, 'decline', input, { note: input.note }, {});
  },
});

export const withdrawCommitment = defineCommand({
  name: 'withdrawCommitment',
  input: withdrawInput,
  run: async (ctx: Acting, input) => {
    const row = await take(
      ctx,
      'withdraw',
      input,
      { note: input.note, paper: input.paper },
      { verdict: input.note ?? null, verdict_on: ctx.today },
    );
    await withdrawBelow(ctx, [row.id], input);
  },
});

/** The commands of the steps that lead from state to state; all steps by name: page/commands.server.ts. */
export const stepCommands = {
  receive: receiveCommitment,
  progress: reportProgress,
  claim: claimDone,
  decline: declineCommitment,
  confirm: confirmCommitment,
  return: returnCommitment,
  withdraw: withdrawCommitment,
} as const satisfies Partial<Record<Step, unknown>>;
