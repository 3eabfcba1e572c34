import { sql } from 'kysely';
import type { RearrangedWords } from '#platform/rearrangement.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { territoryNames, territoryOf } from '../queries.server.ts';
import {
  countPlan,
  countSince,
  getPlan,
  listParts,
  type Plan,
  plans,
  refusalsOf,
} from '../rearrangement/queries.server.ts';
import { commonFirst, compared, kindsBelow, type PlanState, type RowRefusal } from '../rearrangement/rules.ts';
import type { PlanRow } from '../rearrangement/schema.ts';
import { text } from '../rearrangement/text.vi.ts';
import type { TerritoryKind } from '../schema.ts';

export interface RowView {
  at: number;
  kind: PlanRow['kind'];
  from: { id: number; name: string }[];
  /** `id` once it stands. */
  to: { id: number | null; name: string }[];
  touches: { name: string; count: number }[];
  units: number;
  refusals: RowRefusal[];
}

export interface PlanPage {
  plan: Plan;
  place: { id: number; name: string; kinds: readonly TerritoryKind[] };
  rows: RowView[];
  /** Parts that no row names yet. */
  left: { id: number; name: string }[];
  partsBefore: number;
  partsAfter: number;
  impact: { what: string; name: string; fate: string; count: number }[];
  units: { closing: number; goingOn: number };
  compared: { what: string; name: string; before: number; after: number | null }[];
  /** What stands against an undoing. */
  since: { name: string; count: number }[];
  today: string;
}

/** A plan with its dry run, or with what became of it. Throws Refusal 'plan-not-found'. */
export async function getPlanPage(ctx: Viewing, id: number): Promise<PlanPage> {
  const plan = await getPlan(ctx, id);
  const place = await territoryOf(ctx, plan.parentId);
  const parts = await listParts(ctx, place.id);
  const isDraft = plan.state === 'drafted';
  const counts = isDraft ? await countPlan(ctx, id) : (plan.before ?? []);
  const refusals = isDraft ? await refusalsOf(ctx, plan, parts) : [];
  const units = await countUnits(ctx, id);
  const words = Object.assign({}, ...ctx.rearrangements.map((domain) => domain.words)) as RearrangedWords;
  const nameOf = (what: string) => words[what]?.name ?? text.plan.unitsSince;
  const order = Object.keys(words);
  const totals = compared(counts, plan.after).toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  const named = new Set(plan.rows.flatMap((row) => row.from));
  const [from, to] = [plan.rows.flatMap((row) => row.from).length, plan.rows.flatMap((row) => row.to).length];
  const isDone = plan.state === 'carried' || plan.state === 'closed';
  const rows = await rowViews(ctx, plan);
  return {
    plan,
    place: { id: place.id, name: place.name, kinds: commonFirst(kindsBelow(place.level), parts) },
    rows: rows.map((row) => ({
      ...row,
      units: units.find((one) => one.at === row.at)?.closing ?? 0,
      touches: counts
        .filter((one) => one.at === row.at)
        .toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what))
        .map((one) => ({ name: nameOf(one.what), count: one.count })),
      refusals: refusals.filter((one) => one.at === row.at),
    })),
    left: parts.filter((part) => !named.has(part.id)).map((part) => ({ id: part.id, name: part.name })),
    partsBefore: isDone ? parts.length - to + from : parts.length,
    partsAfter: isDone ? parts.length : parts.length - from + to,
    impact: totals.map(({ what, before }) => ({
      what,
      name: nameOf(what),
      fate: words[what]?.fate ?? '',
      count: before,
    })),
    units: {
      closing: units.reduce((sum, one) => sum + one.closing, 0),
      goingOn: units.reduce((sum, one) => sum + one.goingOn, 0),
    },
    compared: totals.map((line) => ({ ...line, name: nameOf(line.what) })),
    since:
      plan.state === 'carried'
        ? (await countSince(ctx, id)).map((one) => ({ name: nameOf(one.what), count: one.count }))
        : [],
    today: ctx.today,
  };
}

async function countUnits(ctx: Viewing, planId: number) {
  const { rows } = await sql<{ at: number; closing: number; goingOn: number }>`
    select p.at, count(*) filter (where u.parent_id is null and (u.closed_on is null or m.successor_id is not null)) as closing,
      count(*) filter (where m.goes_on or m.unit_id is null and u.parent_id is not null and u.closed_on is null) as "goingOn"
    from organisation.plan_units(${planId}) p join organisation.unit u on u.id = p.unit_id
    left join organisation.rearranged_unit m on m.plan_id = ${planId} and m.unit_id = u.id
    where p.side = 'from' group by 1`.execute(ctx.db);
  return rows;
}

/** Each row with the names of before and what stands in their place. */
async function rowViews(ctx: Viewing, plan: Plan) {
  const ids = plan.rows.flatMap((row) => row.from);
  const { rows: befores } = await sql<{ id: number; name: string }>`
    select distinct on (territory_id) territory_id as id, name from organisation.territory_fact
    where territory_id = any(${ids}::bigint[]) and valid_from < ${plan.effectiveOn}::date
    order by territory_id, valid_from desc`.execute(ctx.db);
  const { rows: afters } = await sql<{ fromId: number; id: number; name: string }>`
    select s.from_id as "fromId", f.territory_id as id, f.name from organisation.rearrangement p
    join organisation.territory_succession s on s.to_id = any(p.made_ids) and s.from_id = any(${ids}::bigint[])
    join organisation.territory_fact f on f.territory_id = s.to_id and f.valid_from = p.effective_on
    where p.id = ${plan.id}`.execute(ctx.db);
  const today = await territoryNames(ctx, ids);
  const nameOf = (id: number) => befores.find((one) => one.id === id)?.name ?? today.get(id) ?? '';
  return plan.rows.map((row, at) => ({
    at,
    kind: row.kind,
    from: row.from.map((id) => ({ id, name: nameOf(id) })),
    to: row.to.map(({ name }) => ({
      id: afters.find((one) => one.fromId === row.from[0] && one.name === name)?.id ?? null,
      name,
    })),
  }));
}

export interface PlanLine {
  id: number;
  label: string;
  placeName: string;
  effectiveOn: string;
  state: PlanState;
  rows: number;
  from: number;
  to: number;
}

/** The plans of a place, or of all places where one may rearrange; with whether a new one may be made here. */
export async function planLines(ctx: Viewing, parentId: number | null) {
  const found = await plans(
    ctx,
    parentId === null ? sql`p.state <> 'dropped'` : sql`p.parent_id = ${parentId} and p.state <> 'dropped'`,
  );
  const names = await territoryNames(ctx, [
    ...found.map((plan) => plan.parentId),
    ...(parentId === null ? [] : [parentId]),
  ]);
  const lines = found.map((plan): PlanLine => ({
    id: plan.id,
    label: plan.label,
    placeName: names.get(plan.parentId) ?? '',
    effectiveOn: plan.effectiveOn,
    state: plan.state,
    rows: plan.rows.length,
    from: plan.rows.flatMap((row) => row.from).length,
    to: plan.rows.flatMap((row) => row.to).length,
  }));
  return { place: parentId === null ? null : { id: parentId, name: names.get(parentId) ?? '' }, lines };
}
