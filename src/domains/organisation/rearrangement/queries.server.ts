import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { RowCount } from '#platform/row-count.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { territoryOf, type TerritoryView } from '../queries.server.ts';
import {
  kindsBelow,
  orderedCounts,
  type OtherPlan,
  type Part,
  type PartUnit,
  type PlanState,
  refuseRows,
  refuseUnits,
  type RowRefusal,
} from './rules.ts';
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
  madeIds: number[];
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

/** Newest first; the policy leaves out those of places that one does not manage. */
export async function plans(ctx: Viewing, which: ReturnType<typeof sql>): Promise<Plan[]> {
  const { rows } = await sql<Omit<Plan, 'rows'> & { rows: unknown }>`
    select p.id, p.parent_id as "parentId", p.paper, p.paper_on as "paperOn", p.effective_on as "effectiveOn", p.label, p.rows,
      p.state, p.rows_done as "rowsDone", p.made_ids as "madeIds", p.done, p.total, p.counted_before as before, p.counted_after as after,
      p.ordered_at as "orderedAt", p.version
    from organisation.rearrangement p
    where ${which} order by p.id desc limit 200`.execute(ctx.db);
  return rows.map((row) => ({ ...row, rows: planRows.parse(row.rows) }));
}

/** The open parts of a place as rules need them, in the order of their names. */
export async function listParts(ctx: Viewing, parentId: number): Promise<Part[]> {
  const { rows } = await sql<Part>`
    select f.territory_id as id, f.name, f.kind, f.valid_from as since,
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

/** The other plans of the same place, for those that take turns with this one. */
export async function otherPlans(ctx: Viewing, plan: Plan): Promise<OtherPlan[]> {
  const found = await plans(ctx, sql`p.parent_id = ${plan.parentId} and p.id <> ${plan.id}`);
  return found.map((other) => ({
    state: other.state,
    isLater: (other.orderedAt ?? 0) > (plan.orderedAt ?? 0),
    from: other.rows.flatMap((row) => row.from),
  }));
}

/** Units that were opened at the successors beside those of the plan. */
async function unitsSince(ctx: Viewing, planId: number): Promise<RowCount[]> {
  const { rows } = await sql<RowCount>`
    select 0 as at, 'unit' as what, count(*) as count from organisation.rearrangement p
    join organisation.unit u on u.territory_id = any(p.made_ids) and u.closed_on is null
    where p.id = ${planId} and not exists (
      select from organisation.rearranged_unit m join organisation.unit o on o.id = m.unit_id
      where m.plan_id = p.id and (m.unit_id = u.id or u.parent_id is null and o.organisation_code = u.organisation_code))`.execute(
    ctx.db,
  );
  return rows;
}

/** What people have done at the successors since: an undoing would lose it. */
export async function countSince(ctx: Viewing, planId: number): Promise<RowCount[]> {
  const counts = await unitsSince(ctx, planId);
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
