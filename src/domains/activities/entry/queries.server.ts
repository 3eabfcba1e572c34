import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { addDays } from '#platform/calendar/day.ts';
import { Refusal } from '#platform/refusal.ts';
import { lines as commitmentLines } from '#domains/commitments/queries.server.ts';
import { listUnitsByIds, territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { listKinds } from '../queries.server.ts';
import { type Kind, limits, monthBefore } from '../rules.ts';
import { offeredItems } from '../year/queries.server.ts';

const usedLately = 180;

/** The kinds in the order in which the unit uses them; those never used keep their own order. Two queries. */
async function kindsByUse(ctx: Viewing, unitId: number): Promise<Kind[]> {
  const kinds = await listKinds(ctx);
  const used = await ctx.db
    .selectFrom('activities.activity')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where('owner_unit_id', '=', unitId)
    .where('happened_on', '>=', addDays(ctx.today, -usedLately))
    .where('withdrawn_on', 'is', null)
    .groupBy('kind')
    .execute();
  const uses = new Map(used.map((row) => [row.kind, row.count]));
  return kinds.toSorted((a, b) => (uses.get(b.code) ?? 0) - (uses.get(a.code) ?? 0));
}

/** What the unit has promised and not yet done, the nearest due first: what an activity may serve. */
async function openCommitments(ctx: Viewing, unitId: number) {
  return commitmentLines(ctx)
    .where('c.owner_unit_id', '=', unitId)
    .where('c.open', '=', true)
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(limits.commitments)
    .execute();
}

/** What stands on an empty page of the log, in six queries: the unit, its kinds, its place, what it has promised, its year. */
export async function startOfEntry(ctx: Viewing, unitId: number) {
  const unit = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'name', 'path', 'territory_id'])
    .where('id', '=', unitId)
    .executeTakeFirst();
  if (!unit) throw new Refusal('unit-not-found');
  const mayLog = ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'activity.log', unit.path);
  if (!mayLog) throw new Refusal('not-allowed', { permission: 'activity.log' });
  const names = await territoryNames(ctx, [unit.territory_id]);
  const kinds = await kindsByUse(ctx, unitId);
  const commitments = await openCommitments(ctx, unitId);
  return {
    unit: { id: unit.id, name: unit.name },
    kinds: kinds.filter((kind) => kind.enteredAt === null),
    elsewhere: kinds.flatMap(({ name, enteredAt }) => (enteredAt === null ? [] : [{ name, to: enteredAt }])),
    place: names.get(unit.territory_id) ?? '',
    commitments: commitments.map((row) => ({ id: row.id, what: row.what, dueOn: row.due_on })),
    items: await offeredItems(ctx, unitId, Number(ctx.today.slice(0, 4))),
  };
}

/**
 * The newest activity of a kind in the month before this one, as far as it may be copied: what was the same then is
 * likely the same now. Never numbers, a result or photos: those are of that day alone. One query, two more for partners.
 */
export async function lastMonthLike(ctx: Viewing, unitId: number, kind: string) {
  const { from, until } = monthBefore(ctx.today);
  const row = await ctx.db
    .selectFrom('activities.activity')
    .select(['id', 'kind', 'title', 'place', 'partner_unit_ids', 'commitment_ids'])
    .where('owner_unit_id', '=', unitId)
    .where('kind', '=', kind)
    .where(sql<boolean>`happened_on between ${from}::date and ${until}::date`)
    .where('withdrawn_on', 'is', null)
    .orderBy('happened_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const partners = await listUnitsByIds(ctx, row.partner_unit_ids);
  return {
    kind: row.kind,
    title: row.title,
    place: row.place,
    partners: partners.map(({ id, name, place }) => ({ id, name, place })),
    commitmentIds: row.commitment_ids,
  };
}
export type EntryCopy = NonNullable<Awaited<ReturnType<typeof lastMonthLike>>>;
