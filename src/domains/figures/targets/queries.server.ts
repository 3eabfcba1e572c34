import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { Target } from '#domains/indicators/targets/queries.server.ts';
import {
  findTarget,
  getTarget,
  targetHistory,
  targetsBelow,
  targetsOfUnit,
} from '#domains/indicators/targets/queries.server.ts';
import { shareMet, sumGap } from '#domains/indicators/targets/rules.ts';
import { getUnit, unitsOneLevelDown } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Owing, owingOf, type Total, totalsOf } from '../totals/queries.server.ts';
import { type Counted, nothing, unitsOwing } from '../totals/rules.ts';
import { type Judged, judged, type PeriodFigure } from './rules.ts';

export type TargetLine = Target & Judged;

/** Targets with what was reached of them: at most four queries, however many targets. */
export async function withResults(ctx: Viewing, targets: readonly Target[]): Promise<TargetLine[]> {
  const wide = targets.filter(countsBelow);
  const own = await unitFigures(
    ctx,
    targets.filter((one) => !countsBelow(one)),
  );
  const total = await totalFigures(ctx, wide);
  return targets.map((target) => {
    const figures = (countsBelow(target) ? total.get(placeKey(target)) : own.get(target.unitId)) ?? [];
    return { ...target, ...judged(target, figures, ctx.today) };
  });
}

/** A commune's form already speaks for all within it; above, the total of its line is read. */
const countsBelow = (target: Target) =>
  target.spread === 'total' && (target.unitLevel === 'province' || target.unitLevel === 'nation');
const placeKey = (one: { territoryId: number; organisation: string }) => `${one.territoryId} ${one.organisation}`;

function askedOf(targets: readonly Target[]) {
  return {
    indicators: [
      ...new Set(targets.flatMap((one) => [one.numeratorId ?? one.indicatorId, one.denominatorId ?? one.indicatorId])),
    ],
    from: Math.min(...targets.map((one) => Number(one.startsOn.slice(0, 4)))),
    until: Math.max(...targets.map((one) => Number(one.endsOn.slice(0, 4)))),
  };
}

async function unitFigures(ctx: Viewing, targets: readonly Target[]): Promise<Map<number, PeriodFigure[]>> {
  if (targets.length === 0) return new Map();
  const { indicators, from, until } = askedOf(targets);
  const { rows } = await sql<Omit<PeriodFigure, 'value'> & { unitId: number; value: string }>`
    select e.unit_id as "unitId", cell.indicator_id as "indicatorId", i.over_time as "overTime", p.cadence, p.year, p.ordinal,
      (r.vals[cell.position])::text as value
    from figures.expectation e
    join figures.collection c on c.id = e.collection_id
    join figures.period p on p.id = c.period_id and p.year between ${from} and ${until}
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any(${indicators}::bigint[])
    join indicators.indicator i on i.id = cell.indicator_id
    join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.counted_rev
    where e.unit_id = any(${[...new Set(targets.map((one) => one.unitId))]}::bigint[])
      and r.vals[cell.position] is not null`.execute(ctx.db);
  return Map.groupBy(
    rows.map((row) => ({ ...row, value: BigInt(row.value) })),
    (row) => row.unitId,
  );
}

async function totalFigures(ctx: Viewing, targets: readonly Target[]): Promise<Map<string, PeriodFigure[]>> {
  if (targets.length === 0) return new Map();
  const { indicators, from, until } = askedOf(targets);
  const { rows: facts } = await sql<Omit<PeriodFigure, 'value'> & { periodId: number }>`
    select p.id as "periodId", p.cadence, p.year, p.ordinal, i.id as "indicatorId", i.over_time as "overTime",
      exists (select from figures.collection c where c.period_id = p.id and c.due_on <= ${ctx.today}::date) as "isDue"
    from figures.period p cross join indicators.indicator i
    where p.year between ${from} and ${until} and i.id = any(${indicators}::bigint[])`.execute(ctx.db);
  const byKey = new Map(facts.map((one) => [`${one.indicatorId} ${one.periodId}`, one]));
  const asked = {
    indicatorIds: indicators,
    periodIds: [...new Set(facts.map((one) => one.periodId))],
    territoryIds: [...new Set(targets.map((one) => one.territoryId))],
    organisations: [...new Set(targets.map((one) => one.organisation))],
    basis: 'today' as const,
  };
  const totals = await totalsOf(ctx, asked);
  const known = totals.flatMap((one) =>
    one.total === null
      ? []
      : [{ ...byKey.get(`${one.indicatorId} ${one.periodId}`)!, key: placeKey(one), value: BigInt(one.total) }],
  );
  const shares = new Map(targets.flatMap((one) => (one.isOfUnits ? [[one.indicatorId, one]] : [])));
  const owing = shares.size > 0 ? await owingOf(ctx, asked) : [];
  const units = [...shares.values()].flatMap((share) =>
    unitsOwingOf(share, totals, owing).map(({ of, ...one }) => ({
      ...byKey.get(`${share.numeratorId} ${one.periodId}`)!,
      ...{ indicatorId: share.indicatorId, key: placeKey(one), value: of },
    })),
  );
  return Map.groupBy([...known, ...units], (one) => one.key);
}

/** How many units owe an answer to a share of units, wherever some gave one. */
function unitsOwingOf(share: Target, totals: readonly Total[], owing: readonly Owing[]) {
  const countedAt = (indicatorId: number | null, at: Total): Counted => {
    const isThere = (one: Total | Owing) =>
      one.indicatorId === indicatorId && one.periodId === at.periodId && placeKey(one) === placeKey(at);
    const total = totals.find(isThere);
    const answers = total && { ...total, total: total.total === null ? null : BigInt(total.total) };
    return { ...nothing, ...answers, expected: owing.find(isThere)?.expected ?? 0 };
  };
  return totals.flatMap((at) =>
    at.indicatorId === share.numeratorId && at.total !== null
      ? [{ ...at, of: unitsOwing(countedAt(share.numeratorId, at), countedAt(share.denominatorId, at)) }]
      : [],
  );
}

/** What a unit has to reach in a year, with results, and how far what it gave on has come. At most five queries. */
export async function targetList(ctx: Viewing, unitId: number, year: number) {
  const targets = await targetsOfUnit(ctx, unitId, year);
  const given = await targetsBelow(
    ctx,
    targets.map((one) => one.id),
  );
  const lines = await withResults(ctx, [...targets, ...given]);
  const below = Map.groupBy(lines.slice(targets.length), (one) => one.parentId);
  return lines.slice(0, targets.length).map((line) => {
    const units = below.get(line.id) ?? [];
    const count = (is: (one: TargetLine) => boolean) => units.filter(is).length;
    const asking = count((one) => one.state === 'change-asked');
    return { ...line, given: units.length, givenMet: count((one) => one.met === true), asking };
  });
}

export type ListedTarget = Awaited<ReturnType<typeof targetList>>[number];

/** A target as its page shows it: parent, units below with results, gap, share, history. At most eight queries. */
export async function targetPage(ctx: Viewing, id: number) {
  const target = await getTarget(ctx, id);
  const parent = await findTarget(ctx, target.parentId);
  const [line, ...below] = await withResults(ctx, [target, ...(await targetsBelow(ctx, [id]))]);
  const history = await targetHistory(ctx, id);
  const names = await ctx.db
    .selectFrom('people.account_name')
    .select(['account_id', 'full_name'])
    .where(
      'account_id',
      'in',
      history.map((one) => one.byAccountId),
    )
    .execute();
  const nameOf = new Map(names.map((one) => [one.account_id, one.full_name]));
  const values = below.map((one) => one.ownValue ?? one.value);
  const asked = target.ownValue ?? target.value;
  return {
    target: line!,
    parent,
    below,
    gap: target.spread === 'total' && !target.isRatio && below.length > 0 ? Number(sumGap(asked, values)) : null,
    share: shareMet(below.map((one) => one.met)),
    history: history.map(({ at, byAccountId, ...one }) => ({
      ...one,
      at: at.toISOString(),
      by: nameOf.get(byAccountId) ?? null,
    })),
    // Rights may reach far: what is offered is what the reader's own unit does.
    mayWrite: ctx.actor?.unit?.id === target.unitId && holds(ctx, 'report.write', target.unitPath),
    maySteer: ctx.actor?.unit?.id === target.givenById && holds(ctx, 'report.collect', target.unitPath),
    mayGive: ctx.actor?.unit?.id === target.unitId && holds(ctx, 'report.collect', target.unitPath),
  };
}

/** A target and the units one level down that do not have it yet, with what each reached the year before. At most five queries. */
export async function unitsToGive(ctx: Viewing, id: number) {
  const target = await getTarget(ctx, id);
  const unit = await getUnit(ctx, target.unitId);
  const below = await targetsBelow(ctx, [id]);
  const having = new Set(below.map((one) => one.unitId));
  const units = (await unitsOneLevelDown(ctx, unit.territoryId, unit.organisation)).filter(
    (one) => !having.has(one.id),
  );
  const before = await resultsBefore(
    ctx,
    target,
    units.map((one) => one.id),
  );
  return {
    target,
    units: units.map(({ id: unitId, shortName }) => ({ unitId, shortName, before: before.get(unitId) ?? null })),
    alreadyGiven: below.reduce((sum, one) => sum + (one.ownValue ?? one.value), 0),
    mayGive: holds(ctx, 'report.collect', target.unitPath),
  };
}

/** What units reached of the indicator of a target over the year before it, in its scale. One query. */
async function resultsBefore(
  ctx: Viewing,
  target: Target,
  unitIds: readonly number[],
): Promise<Map<number, number | null>> {
  const year = Number(target.startsOn.slice(0, 4)) - 1;
  const whole = { startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, per: null, spread: 'each' as const };
  const lines = await withResults(
    ctx,
    unitIds.map((unitId) => ({ ...target, ...whole, unitId, ownValue: null })),
  );
  return new Map(lines.map((line) => [line.unitId, line.result]));
}

export function holds(ctx: Viewing, permission: string, path: string): boolean {
  return ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
}
