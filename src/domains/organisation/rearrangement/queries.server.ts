import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { RearrangedWords } from '#platform/rearrangement.server.ts';
import type { RowCount } from '#platform/row-count.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { territoryNames, territoryOf, type TerritoryView } from '../queries.server.ts';
import {
  compared,
  kindsBelow,
  orderedCounts,
  type Part,
  type PartUnit,
  type PlanState,
  refuseRows,
  refuseUnits,
  type RowRefusal,
} from './rules.ts';
import type { TerritoryKind } from '../schema.ts';
import { type PlanRow, planRows } from './schema.ts';

export interface Plan {
  id: number;
  parentId: number;
  paper: string;
  paperOn: string;
  effectiveOn: string;
  label: string;
  rows: PlanRow[];
  state: PlanState;
  rowsDone: number;
  done: number;
  total: number;
  before: RowCount[] | null;
  after: RowCount[] | null;
  /** When it was last ordered to be carried out, undone or closed. */
  orderedAt: Date | null;
  version: number;
}

/** Throws Refusal 'plan-not-found', also where the reader may not know of it. */
export async function getPlan(ctx: Viewing, id: number): Promise<Plan> {
  const [plan] = await plans(ctx, sql`p.id = ${id}`);
  if (!plan) throw new Refusal('plan-not-found');
  return plan;
}

async function plans(ctx: Viewing, which: ReturnType<typeof sql>): Promise<Plan[]> {
  const { rows } = await sql<Omit<Plan, 'rows'> & { rows: unknown }>`
    select p.id, p.parent_id as "parentId", p.paper, p.paper_on as "paperOn", p.effective_on as "effectiveOn", p.label, p.rows,
      p.state, p.rows_done as "rowsDone", p.done, p.total, p.counted_before as before, p.counted_after as after,
      p.ordered_at as "orderedAt", p.version
    from organisation.rearrangement p
    where ${which} order by p.id desc limit 200`.execute(ctx.db);
  return rows.map((row) => ({ ...row, rows: planRows.parse(row.rows) }));
}

/** The open parts of a place as rules need them, in the order of their names. */
export async function listParts(ctx: Viewing, parentId: number): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select f.territory_id as id, f.name, f.valid_from as since,
      exists (select from organisation.territory_fact m where m.parent_id = f.territory_id and m.valid_until is null) as "hasOpenParts"
    from organisation.territory_fact f where f.parent_id = ${parentId} and f.valid_until is null
    order by f.sort_key, f.territory_id`.execute(ctx.db);
  return rows;
}

/** The committees at parts of a place. */
export async function listPartUnits(ctx: Viewing, partIds: readonly number[]): Promise<PartUnit[]> {
  const { rows } = await sql<Omit<PartUnit, 'place'> & { placeName: string; kind: string; level: string }>`
    select u.id, u.territory_id as "territoryId", u.organisation_code as organisation, u.name, u.short_name as "shortName",
      u.closed_on is null as "isOpen", f.name as "placeName", f.kind, t.level
    from organisation.unit u join organisation.territory t on t.id = u.territory_id
    join organisation.territory_fact f on f.territory_id = t.id and f.valid_until is null
    join organisation.organisation o on o.code = u.organisation_code
    where u.territory_id = any(${partIds}::bigint[]) and u.parent_id is null order by o.position, u.id`.execute(ctx.db);
  return rows.map(
    ({ placeName, kind, level, ...unit }) => ({ ...unit, place: { name: placeName, kind, level } }) as PartUnit,
  );
}

/** What the domains and the records count now, in one order. */
export async function countPlan(ctx: Viewing, planId: number): Promise<RowCount[]> {
  const counts: RowCount[] = [];
  for (const domain of ctx.rearrangements) counts.push(...((await domain.count?.(ctx, planId)) ?? []));
  const { rows } =
    await sql<RowCount>`select at, what, count from organisation.plan_records(${planId}, 'from')`.execute(ctx.db);
  return orderedCounts([...counts, ...rows]);
}

/** What is being typed comes and goes by the minute: shown, never compared. */
export function comparable(counts: readonly RowCount[]): RowCount[] {
  return counts.filter(({ what }) => what !== 'form');
}

/** What people have done at the successors since: an undoing would lose it. */
export async function countSince(ctx: Viewing, planId: number): Promise<RowCount[]> {
  const counts: RowCount[] = [];
  for (const domain of ctx.rearrangements) counts.push(...((await domain.since?.(ctx, planId)) ?? []));
  const { rows } = await sql<RowCount>`select at, what, count from organisation.plan_records(${planId}, 'to')`.execute(
    ctx.db,
  );
  const own = new Set(['commitment']);
  return orderedCounts([...counts, ...rows.filter(({ what }) => !own.has(what))]);
}

/** Everything that stands against carrying a drafted plan out, at its row. */
export async function refusalsOf(ctx: Viewing, plan: Plan, parts: readonly Part[]): Promise<RowRefusal[]> {
  const parent = await territoryOf(ctx, plan.parentId);
  const units = await listPartUnits(
    ctx,
    plan.rows.flatMap((row) => row.from),
  );
  const found = [...refuseRows(plan, parts, kindsBelow(parent.level))];
  for (const [at, row] of plan.rows.entries()) {
    const own = units.filter((unit) => row.from.includes(unit.territoryId));
    const level = own[0]?.place.level;
    if (level !== undefined && row.to[0]) found.push(...refuseUnits(at, row, own, level));
  }
  for (const domain of ctx.rearrangements) {
    const more = (await domain.refuse?.(ctx, plan.id)) ?? [];
    found.push(...more.map((one) => ({ ...one, details: {} })));
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** The place whose parts a plan rearranges. Throws Refusal 'not-allowed', 'place-has-no-parts'. */
export async function placeToRearrange(ctx: Viewing, parentId: number): Promise<TerritoryView> {
  const place = await territoryOf(ctx, parentId);
  const isAllowed = ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'unit.manage', place.path);
  if (!isAllowed) throw new Refusal('not-allowed', { permission: 'unit.manage' });
  if (kindsBelow(place.level).length === 0 || place.closedOn !== null) throw new Refusal('place-has-no-parts');
  return place;
}

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
  const nameOf = (what: string) => words[what]?.name ?? what;
  const order = Object.keys(words);
  const totals = compared(counts, plan.after).toSorted((a, b) => order.indexOf(a.what) - order.indexOf(b.what));
  const named = new Set(plan.rows.flatMap((row) => row.from));
  const [from, to] = [plan.rows.flatMap((row) => row.from).length, plan.rows.flatMap((row) => row.to).length];
  const isDone = plan.state === 'carried' || plan.state === 'closed';
  const rows = await rowViews(ctx, plan);
  return {
    plan,
    place: { id: place.id, name: place.name, kinds: kindsBelow(place.level) },
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
