import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import type { CommitmentMoved, CommitmentsOpened } from './events.ts';
import { isOpen, type Mode, type State, type Step, stepRefusal, steps } from './rules.ts';
import {
  claimInput,
  confirmInput,
  declineInput,
  passDownInput,
  progressInput,
  receiveInput,
  returnInput,
  withdrawInput,
} from './schema.ts';

export interface NewCommitments {
  originKind: 'directive' | 'own';
  originId: number | null;
  originPart: number | null;
  originLabel: string;
  clause: string | null;
  mode: Mode;
  askerUnitId: number;
  ownerUnitIds: readonly number[];
  cooperatingUnitIds: readonly number[];
  what: string;
  product: string;
  dueOn: string;
  dueSource: 'paper' | 'officer' | 'default';
  parentId: number | null;
}

/**
 * Opens the same promise for many owners in one statement, and gives how many stand now.
 * Needs commitment.assign at the asker. An owner that is closed or does not exist refuses the whole.
 */
export async function openCommitments(ctx: Acting, promise: NewCommitments): Promise<number> {
  const asker = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path'])
    .where('id', '=', promise.askerUnitId)
    .executeTakeFirst();
  if (!asker) throw new Refusal('unit-not-found');
  demand(ctx, 'commitment.assign', asker.path);
  const owners = [...new Set(promise.ownerUnitIds)];
  if (owners.length === 0) throw new Refusal('owner-needed');
  const opened = await sql`
    insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, clause, mode, asker_unit_id, asker_path,
      owner_unit_id, owner_path, cooperating_unit_ids, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state, parent_id)
    select ${promise.originKind}, ${promise.originId}::bigint, ${promise.originPart}::bigint, ${promise.originLabel}, ${promise.clause},
      ${promise.mode}, ${asker.id}::bigint, ${asker.path}::ltree, o.id, o.path, ${promise.cooperatingUnitIds}::bigint[],
      array[${asker.path}::ltree, o.path] || coalesce((select array_agg(c.path) from organisation.unit c where c.id = any(${promise.cooperatingUnitIds}::bigint[])), '{}'),
      ${promise.what}, ${promise.product}, ${ctx.today}::date, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint,
      ${promise.dueOn}::date, ${promise.dueSource}, 'assigned', ${promise.parentId}::bigint
    from organisation.unit o
    where o.id = any(${owners}::bigint[]) and o.closed_on is null`.execute(ctx.db);
  const count = Number(opened.numAffectedRows ?? 0);
  if (count !== owners.length) throw new Refusal('owner-closed', { missing: owners.length - count });
  const event: CommitmentsOpened = {
    name: 'CommitmentsOpened',
    payload: { originKind: promise.originKind, originId: promise.originId, count },
  };
  await ctx.announce(event);
  return count;
}

/** Withdraws every open promise of a paper (all owners, or some): a recall is one act with one paper. */
export async function withdrawByOrigin(
  ctx: Acting,
  origin: {
    originId: number;
    askerUnitId: number;
    ownerUnitIds: readonly number[] | null;
    paper: string;
    note: string | null;
  },
): Promise<number> {
  const asker = await ctx.db
    .selectFrom('organisation.unit')
    .select('path')
    .where('id', '=', origin.askerUnitId)
    .executeTakeFirstOrThrow();
  demand(ctx, 'commitment.confirm', asker.path);
  const { rows } = await sql<{ id: number }>`
    with withdrawn as (
      update commitments.commitment c set state = 'withdrawn', verdict = ${origin.note}, verdict_on = ${ctx.today}::date, version = c.version + 1
      from commitments.commitment before
      where before.id = c.id and c.origin_kind = 'directive' and c.origin_id = ${origin.originId} and c.asker_path = ${asker.path}::ltree and c.open
        and (${origin.ownerUnitIds}::bigint[] is null or c.owner_unit_id = any(${origin.ownerUnitIds}::bigint[]))
      returning c.id, before.state as from_state)
    insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note, paper)
    select id, ${ctx.now}, ${ctx.actor.accountId}, ${origin.askerUnitId}, 'withdraw', from_state, 'withdrawn', ${origin.note}, ${origin.paper}
    from withdrawn returning id`.execute(ctx.db);
  return rows.length;
}

interface Standing {
  id: number;
  state: State;
  mode: Mode;
  version: number;
  asker_path: string;
  asker_unit_id: number;
  owner_path: string;
  owner_unit_id: number;
  origin_kind: 'directive' | 'own';
  origin_id: number | null;
  origin_part: number | null;
  origin_label: string;
  clause: string | null;
}

async function standing(ctx: Acting, seen: { id: number; version: number }): Promise<Standing> {
  const row = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'state', 'mode', 'version', 'asker_path', 'asker_unit_id', 'owner_path', 'owner_unit_id'])
    .select(['origin_kind', 'origin_id', 'origin_part', 'origin_label', 'clause'])
    .where('id', '=', seen.id)
    .executeTakeFirst();
  if (!row) throw new Refusal('commitment-not-found');
  return row;
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
    const evidenceCount = input.files.length + (input.link ? 1 : 0) + (input.paper ? 1 : 0);
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
    await take(
      ctx,
      'withdraw',
      input,
      { note: input.note, paper: input.paper },
      { verdict: input.note ?? null, verdict_on: ctx.today },
    );
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

/** An upper task carried out below: the owner asks its own units, and answers above for the whole. */
export const passDown = defineCommand({
  name: 'passDown',
  input: passDownInput,
  run: async (ctx: Acting, input) => {
    const parent = await standing(ctx, input);
    demand(ctx, 'commitment.work', parent.owner_path);
    if (!isOpen(parent.state)) throw new Refusal('commitment-closed');
    if (input.unitIds.includes(parent.owner_unit_id))
      throw new Refusal('owner-is-asker', {}, { unitIds: 'owner-is-asker' });
    ctx.touched(`commitment:${parent.id}`);
    return openCommitments(ctx, {
      originKind: parent.origin_kind,
      originId: parent.origin_id,
      originPart: parent.origin_part,
      originLabel: parent.origin_label,
      clause: parent.clause,
      mode: 'order',
      askerUnitId: parent.owner_unit_id,
      ownerUnitIds: input.unitIds,
      cooperatingUnitIds: [],
      what: input.what,
      product: input.product,
      dueOn: input.dueOn,
      dueSource: 'officer',
      parentId: parent.id,
    });
  },
});
