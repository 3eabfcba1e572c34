import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { endRecalled, startSeries } from './cadence/commands.server.ts';
import type { CommitmentMoved, CommitmentsOpened } from './events.ts';
import type { OriginKind } from './by-origin/rules.ts';
import { comingDayRefusal, isOpen, type Mode, modeBetween, type State } from './rules.ts';
import { passDownInput } from './schema.ts';
import { standing, withdrawBelow } from './steps/commands.server.ts';

export interface NewCommitments {
  originKind: OriginKind;
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
  /** How often it comes again ('monthly:23'; drafts/rules.ts) and until when; what has no period of its own opens once. */
  repeats?: { cadence: string | null; until: string | null };
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
  const series = await startSeries(ctx, asker, owners, promise);
  const opened = await sql`
    insert into commitments.commitment (origin_kind, origin_id, origin_part, origin_label, clause, mode, asker_unit_id, asker_path,
      owner_unit_id, owner_path, cooperating_unit_ids, parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state, parent_id, series_id, period_from)
    select ${promise.originKind}, ${promise.originId}::bigint, ${promise.originPart}::bigint, ${promise.originLabel}, ${promise.clause},
      ${promise.mode}, ${asker.id}::bigint, ${asker.path}::ltree, o.id, o.path, ${promise.cooperatingUnitIds}::bigint[],
      array[${asker.path}::ltree, o.path] || coalesce((select array_agg(c.path) from organisation.unit c where c.id = any(${promise.cooperatingUnitIds}::bigint[])), '{}'),
      ${promise.what}, ${promise.product}, ${ctx.today}::date, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint,
      ${promise.dueOn}::date, ${promise.dueSource}, 'assigned', ${promise.parentId}::bigint, s.id, s.first_from
    from organisation.unit o
    left join jsonb_to_recordset(${JSON.stringify(series)}::jsonb) as s (id bigint, owner_id bigint, first_from date) on s.owner_id = o.id
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

/**
 * Withdraws every open promise of a paper (all owners, or some), and what was handed down from there: a recall is one act
 * with one paper. Gives how many of the asker's own promises it was.
 */
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
  await endRecalled(ctx, origin);
  const { rows } = await sql<{ id: number; from: State }>`
    with withdrawn as (
      update commitments.commitment c set state = 'withdrawn', verdict = ${origin.note}, verdict_on = ${ctx.today}::date, version = c.version + 1
      from commitments.commitment before
      where before.id = c.id and c.origin_kind = 'directive' and c.origin_id = ${origin.originId} and c.asker_unit_id = ${origin.askerUnitId} and c.open
        and (${origin.ownerUnitIds}::bigint[] is null or c.owner_unit_id = any(${origin.ownerUnitIds}::bigint[]))
      returning c.id, before.state as from_state)
    insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state, note, paper)
    select id, ${ctx.now}, ${ctx.actor.accountId}, ${origin.askerUnitId}, 'withdraw', from_state, 'withdrawn', ${origin.note}, ${origin.paper}
    from withdrawn returning commitment_id as id, from_state as "from"`.execute(ctx.db);
  for (const { id, from } of rows) {
    const event: CommitmentMoved = {
      name: 'CommitmentMoved',
      payload: { commitmentId: id, originKind: 'directive', originId: origin.originId, from, to: 'withdrawn' },
    };
    await ctx.announce(event);
  }
  await withdrawBelow(
    ctx,
    rows.map((row) => row.id),
    origin,
  );
  return rows.length;
}

/** Gives a paper its corrected name on every promise that came from it, also those handed down. Needs commitment.assign. */
export async function relabelOrigin(
  ctx: Acting,
  origin: { originId: number; askerUnitId: number; label: string },
): Promise<void> {
  await sql`select commitments.relabel(${origin.originId}, ${origin.askerUnitId}, ${origin.label})`.execute(ctx.db);
}

/**
 * A record of work (its page on this site and its name) stands as evidence of what its unit has promised.
 * Needs commitment.work at the owner; refuses the whole when one of them is closed or another unit's.
 */
export async function addActivityEvidence(
  ctx: Acting,
  given: { commitmentIds: readonly number[]; owner: { id: number; path: string }; link: string; label: string },
): Promise<void> {
  if (given.commitmentIds.length === 0) return;
  demand(ctx, 'commitment.work', given.owner.path);
  const added = await sql`
    insert into commitments.evidence (commitment_id, at, account_id, kind, content, label)
    select c.id, ${ctx.now}::timestamptz, ${ctx.actor.accountId}::bigint, 'link', ${given.link}, ${given.label}
    from commitments.commitment c
    where c.id = any(${given.commitmentIds}::bigint[]) and c.owner_unit_id = ${given.owner.id}::bigint and c.open`.execute(
    ctx.db,
  );
  if (Number(added.numAffectedRows ?? 0) !== given.commitmentIds.length)
    throw new Refusal('commitment-not-to-serve', {}, { commitmentIds: 'commitment-not-to-serve' });
  ctx.touched(...given.commitmentIds.map((id) => `commitment:${id}`));
}

/** The record no longer stands for them; the row stays and says so, also where the commitment has ended meanwhile. */
export async function takeBackActivityEvidence(
  ctx: Acting,
  given: { commitmentIds: readonly number[]; link: string },
): Promise<void> {
  if (given.commitmentIds.length === 0) return;
  await ctx.db
    .updateTable('commitments.evidence')
    .set({ withdrawn_on: ctx.today })
    .where('commitment_id', 'in', given.commitmentIds)
    .where('content', '=', given.link)
    .where('withdrawn_on', 'is', null)
    .execute();
  ctx.touched(...given.commitmentIds.map((id) => `commitment:${id}`));
}

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
    await refuseStrangers(ctx, parent.owner_unit_id, input.unitIds);
    const refusal = comingDayRefusal(input.dueOn, ctx.today);
    if (refusal) throw new Refusal(refusal, {}, { dueOn: refusal });
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

/** An order goes down only: every unit named must stand below the one that passes the task on. */
async function refuseStrangers(ctx: Acting, askerId: number, ownerIds: readonly number[]): Promise<void> {
  const units = await ctx.db
    .selectFrom('organisation.unit as u')
    .innerJoin('organisation.organisation as o', 'o.code', 'u.organisation_code')
    .innerJoin('organisation.territory as t', 't.id', 'u.territory_id')
    .select(['u.id', 'u.path', 'u.short_name as name', 'o.code as organisation', 'o.root', 't.path as territoryPath'])
    .where('u.id', 'in', [askerId, ...ownerIds])
    .execute();
  const asker = units.find((unit) => unit.id === askerId)!;
  const strangers = units.filter((unit) => unit !== asker && modeBetween(asker, unit) !== 'order');
  if (strangers.length === 0) return;
  const names = strangers.map((unit) => unit.name).join('; ');
  throw new Refusal('owner-not-below', { names }, { unitIds: 'owner-not-below' });
}
