import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { isSamePerson } from '#domains/people/posts/queries.server.ts';
import type { Acting, Viewing } from '#domains/tables.ts';
import type { CommitmentMoved } from '../events.ts';
import {
  comingDayRefusal,
  type Mode,
  type OriginKind,
  type sidesOf,
  type State,
  type Step,
  stepRefusal,
  steps,
} from '../rules.ts';
import {
  claimInput,
  confirmInput,
  declineInput,
  progressInput,
  receiveInput,
  returnInput,
  withdrawInput,
} from '../schema.ts';

interface Standing {
  id: number;
  state: State;
  mode: Mode;
  version: number;
  asker_path: string;
  asker_unit_id: number;
  owner_path: string;
  owner_unit_id: number;
  origin_kind: OriginKind;
  origin_id: number | null;
  origin_part: number | null;
  origin_label: string;
  clause: string | null;
}

/** The row as it is now; 'commitment-not-found' also when the policy hides it. */
export async function standing(ctx: Acting, seen: { id: number; version: number }): Promise<Standing> {
  const row = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'state', 'mode', 'version', 'asker_path', 'asker_unit_id', 'owner_path', 'owner_unit_id'])
    .select(['origin_kind', 'origin_id', 'origin_part', 'origin_label', 'clause'])
    .where('id', '=', seen.id)
    .executeTakeFirst();
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

/** Who said last that it is done. Somebody with posts on both sides may say so for the owner, and not confirm it then. */
async function claimedBy(ctx: Acting, id: number): Promise<number | null> {
  const last = await ctx.db
    .selectFrom('commitments.step')
    .select('account_id')
    .where('commitment_id', '=', id)
    .where('step', '=', 'claim')
    .orderBy('id', 'desc')
    .executeTakeFirst();
  return last?.account_id ?? null;
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
  received_on?: string;
  claim?: string;
  claimed_on?: string;
  verdict?: string | null;
  verdict_on?: string;
  cause?: string | null;
  expected_on?: string | null;
}

/** The one way a commitment moves: right, order, version, then the row and its step. */
async function take(
  ctx: Acting,
  step: Step,
  seen: { id: number; version: number },
  words: StepWords,
  changes: Changes,
): Promise<Standing> {
  const row = await standing(ctx, seen);
  const { side, to } = steps[step];
  demand(
    ctx,
    side === 'owner' ? 'commitment.work' : 'commitment.confirm',
    side === 'owner' ? row.owner_path : row.asker_path,
  );
  if (step === 'confirm') {
    const claimant = await claimedBy(ctx, row.id);
    if (claimant !== null && (await isSamePerson(ctx, claimant))) throw new Refusal('own-claim');
  }
  if (row.version !== seen.version) throw new Refusal('commitment-changed');
  const refusal = stepRefusal(row, step, words);
  if (refusal) throw new Refusal(refusal, { state: row.state });
  const moved = await ctx.db
    .updateTable('commitments.commitment')
    .set({ ...changes, state: to, version: row.version + 1 })
    .where('id', '=', row.id)
    .where('version', '=', row.version)
    .executeTakeFirst();
  // Somebody was quicker between our read and our write.
  if (moved.numUpdatedRows === 0n) throw new Refusal('commitment-changed');
  await ctx.db
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
    .execute();
  ctx.touched(`commitment:${row.id}`);
  const event: CommitmentMoved = {
    name: 'CommitmentMoved',
    payload: { commitmentId: row.id, originKind: row.origin_kind, originId: row.origin_id, from: row.state, to },
  };
  await ctx.announce(event);
  return row;
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
    const row = await take(
      ctx,
      'claim',
      input,
      { note: input.claim, evidenceCount },
      { claim: input.claim, claimed_on: ctx.today },
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

/** The command of each step, for the page that offers steps by name. */
export const stepCommands = {
  receive: receiveCommitment,
  progress: reportProgress,
  claim: claimDone,
  decline: declineCommitment,
  confirm: confirmCommitment,
  return: returnCommitment,
  withdraw: withdrawCommitment,
} as const satisfies Record<Step, unknown>;
