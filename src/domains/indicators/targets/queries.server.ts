import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Acting, Viewing } from '#domains/tables.ts';
import { type Comparator, type Rhythm, scaleOf, type Spread, type TargetState } from './rules.ts';

/** A target with what it measures. Values are whole numbers of 10^-scale. */
export interface Target {
  id: number;
  unitId: number;
  unitPath: string;
  unitName: string;
  unitLevel: 'nation' | 'province' | 'commune' | 'area' | 'branch';
  territoryId: number;
  organisation: string;
  givenById: number;
  givenByName: string;
  parentId: number | null;
  startsOn: string;
  endsOn: string;
  per: Rhythm | null;
  spread: Spread;
  comparator: Comparator;
  value: number;
  ownValue: number | null;
  state: TargetState;
  paperLabel: string | null;
  documentId: number | null;
  reason: string | null;
  indicatorId: number;
  indicatorCode: string;
  indicatorName: string;
  measureUnit: string;
  scale: number;
  isRatio: boolean;
  /** Of a ratio: what is divided by what. */
  numeratorId: number | null;
  denominatorId: number | null;
  /** A share of units: see Meaning of the totals. */
  isOfUnits: boolean;
  overTime: 'sum' | 'last' | 'none';
}

function targets(ctx: Viewing) {
  return ctx.db
    .selectFrom('indicators.target as t')
    .innerJoin('indicators.indicator as i', 'i.id', 't.indicator_id')
    .innerJoin('organisation.unit as u', 'u.id', 't.unit_id')
    .innerJoin('organisation.unit as g', 'g.id', 't.given_by_unit_id')
    .select(['t.id', 't.unit_id as unitId', 't.unit_path as unitPath', 'u.short_name as unitName', 't.spread'])
    .select(['u.level as unitLevel', 'u.territory_id as territoryId', 'u.organisation_code as organisation'])
    .select(['t.given_by_unit_id as givenById', 'g.short_name as givenByName', 't.parent_id as parentId', 't.per'])
    .select(['t.starts_on as startsOn', 't.ends_on as endsOn', 't.comparator', 't.value', 't.own_value as ownValue'])
    .select(['t.state', 't.paper_label as paperLabel', 't.document_id as documentId', 't.reason'])
    .select(['i.id as indicatorId', 'i.code as indicatorCode', 'i.name as indicatorName', 'i.unit as measureUnit'])
    .select(['i.scale', 'i.numerator_id as numeratorId', 'i.denominator_id as denominatorId'])
    .select(['i.over_time as overTime', 'i.of_units as isOfUnits']);
}

type TargetRow = Awaited<ReturnType<ReturnType<typeof targets>['execute']>>[number];

function targetOf(row: TargetRow): Target {
  const isRatio = row.numeratorId !== null;
  return { ...row, isRatio, scale: scaleOf({ isRatio, scale: row.scale }) };
}

/** Throws Refusal 'target-not-found', also for what the policy hides. One query. */
export async function getTarget(ctx: Viewing, id: number): Promise<Target> {
  const target = await findTarget(ctx, id);
  if (!target) throw new Refusal('target-not-found');
  return target;
}

/** One of these that the reader may see, or null: a unit below does not always read its giver's. One query. */
export async function findTarget(ctx: Viewing, id: number | null): Promise<Target | null> {
  const row = id === null ? undefined : await targets(ctx).where('t.id', '=', id).executeTakeFirst();
  return row ? targetOf(row) : null;
}

/** As getTarget, held until the end of the transaction: two people who decide on one target wait for each other. */
export async function holdTarget(ctx: Acting, id: number): Promise<Target> {
  await sql`select from indicators.target where id = ${id} for no key update`.execute(ctx.db);
  return getTarget(ctx, id);
}

/** The target that a unit has of an indicator for these days and this rhythm, or null. One query. */
export async function targetAt(
  ctx: Viewing,
  key: Pick<Target, 'unitId' | 'indicatorId' | 'startsOn' | 'endsOn' | 'per'>,
): Promise<Target | null> {
  const row = await targets(ctx)
    .where('t.unit_id', '=', key.unitId)
    .where('t.indicator_id', '=', key.indicatorId)
    .where('t.starts_on', '=', key.startsOn)
    .where('t.ends_on', '=', key.endsOn)
    .where('t.per', 'is not distinct from', key.per)
    .where('t.state', '<>', 'dropped')
    .executeTakeFirst();
  return row ? targetOf(row) : null;
}

/** What a unit has to reach within a year, its own among it, by the topics of the catalogue. One query. */
export async function targetsOfUnit(ctx: Viewing, unitId: number, year: number): Promise<Target[]> {
  const rows = await targets(ctx)
    .where('t.unit_id', '=', unitId)
    .where('t.state', '<>', 'dropped')
    .where('t.ends_on', '>=', `${year}-01-01`)
    .where('t.starts_on', '<=', `${year}-12-31`)
    .orderBy('i.topic')
    .orderBy('i.code')
    .orderBy('t.id')
    .execute();
  return rows.map(targetOf);
}

/** What was given to a unit and waits for its word, all years, the first to end first. One query. */
export async function targetsToAccept(ctx: Viewing, unitId: number): Promise<Target[]> {
  const rows = await targets(ctx)
    .where('t.unit_id', '=', unitId)
    .where('t.state', '=', 'set')
    .whereRef('t.given_by_unit_id', '<>', 't.unit_id')
    .orderBy('t.ends_on')
    .orderBy('i.topic')
    .orderBy('i.code')
    .limit(500)
    .execute();
  return rows.map(targetOf);
}

/** How many targets wait for a unit: to be accepted by it, and to be answered where units below ask for a change. One query. */
export async function waitingTargets(ctx: Viewing, unitId: number): Promise<{ accept: number; answer: number }> {
  const { rows } = await sql<{ accept: number; answer: number }>`select
    (select count(*) from indicators.target where unit_id = ${unitId} and given_by_unit_id <> ${unitId} and state = 'set') as accept,
    (select count(*) from indicators.target where given_by_unit_id = ${unitId} and unit_id <> ${unitId} and state = 'change-asked')
      as answer`.execute(ctx.db);
  return rows[0]!;
}

/** What was given to units below as parts of these targets, in the order of names. One query. */
export async function targetsBelow(ctx: Viewing, parentIds: readonly number[]): Promise<Target[]> {
  if (parentIds.length === 0) return [];
  const rows = await targets(ctx)
    .where('t.parent_id', 'in', [...parentIds])
    .where('t.state', '<>', 'dropped')
    .orderBy('u.sort_key')
    .orderBy('t.id')
    .execute();
  return rows.map(targetOf);
}

/** A target as it stood at one time: what it was, by which paper, why and by whom. */
export interface TargetStep {
  version: number;
  value: number;
  ownValue: number | null;
  state: TargetState;
  paperLabel: string | null;
  reason: string | null;
  at: Date;
  byAccountId: number;
}

/** Every version of a target, today's first. One query. */
export async function targetHistory(ctx: Viewing, id: number): Promise<TargetStep[]> {
  const { rows } = await sql<TargetStep>`
    select version, value, own_value as "ownValue", state, paper_label as "paperLabel", reason, changed_at as at,
      changed_by as "byAccountId"
    from indicators.target where id = ${id}
    union all
    select version, value, own_value, state, paper_label, reason, changed_at, changed_by
    from indicators.former_target where target_id = ${id}
    order by 1 desc`.execute(ctx.db);
  return rows;
}

/** Indicators that a target can be set on, by topic. One query. */
export async function indicatorsToAim(
  ctx: Viewing,
): Promise<{ id: number; code: string; name: string; unit: string; topic: string; scale: number }[]> {
  const rows = await ctx.db
    .selectFrom('indicators.indicator')
    .select(['id', 'code', 'name', 'unit', 'topic', 'scale', 'numerator_id'])
    .where('retired_on', 'is', null)
    .orderBy('topic')
    .orderBy('code')
    .execute();
  return rows.map(({ numerator_id, ...row }) => ({
    ...row,
    scale: scaleOf({ isRatio: numerator_id !== null, scale: row.scale }),
  }));
}
