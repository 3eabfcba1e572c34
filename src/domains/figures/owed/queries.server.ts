import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { Viewing } from '#domains/tables.ts';
import { lockDay } from '../collections/queries.server.ts';
import type { CollectionDates, ExpectationState } from '../collections/rules.ts';

/** A form for a period as the unit that owes it sees it. */
export interface FormLine extends CollectionDates {
  collectionId: number;
  unitId: number;
  formName: string;
  periodName: string;
  /** Who collects it. */
  collectorName: string;
  startsOn: string;
  state: ExpectationState;
  rev: number | null;
  /** Whether somebody began to type. */
  isBegun: boolean;
}

const mostOwed = 60;
const lately = 12;

/** What a unit owes, the first due first, and what it sent or missed lately, the newest first. Two queries. */
export async function owedForms(ctx: Viewing, unitId: number): Promise<{ owed: FormLine[]; recent: FormLine[] }> {
  const owes = sql<boolean>`(e.state = 'returned' or (e.state = 'expected' and ${lockDay} >= ${ctx.today}::date))`;
  const of = lines(ctx).where('e.unit_id', '=', unitId).where('c.starts_on', '<=', ctx.today);
  return {
    owed: await of.where(owes).orderBy('c.due_on').orderBy('c.id').limit(mostOwed).execute(),
    recent: await of
      .where(sql<boolean>`not ${owes}`)
      .orderBy('c.due_on', 'desc')
      .orderBy('c.id', 'desc')
      .limit(lately)
      .execute(),
  };
}

function lines(ctx: Viewing) {
  return ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('figures.collection as c', 'c.id', 'e.collection_id')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .innerJoin('organisation.unit as u', 'u.id', 'c.unit_id')
    .select(['e.collection_id as collectionId', 'e.unit_id as unitId', 'e.state', 'e.rev'])
    .select(['f.name as formName', 'c.name as periodName', 'u.name as collectorName', 'c.starts_on as startsOn'])
    .select(['c.ends_on as endsOn', 'c.due_on as dueOn', 'c.grace_until as graceUntil', lockDay.as('locksOn')])
    .select(
      sql<boolean>`exists (select from figures.typed_cell t where t.collection_id = e.collection_id and t.unit_id = e.unit_id)`.as(
        'isBegun',
      ),
    );
}

/** What waits for a unit (see isOwed), and the first of it. One query. */
export async function waitingForms(
  ctx: Viewing,
  unitId: number,
): Promise<{
  count: number;
  next: Pick<FormLine, 'collectionId' | 'unitId' | 'formName' | 'periodName' | 'dueOn'> | null;
}> {
  const rows = await ctx.db
    .selectFrom('figures.expectation as e')
    .innerJoin('figures.collection as c', 'c.id', 'e.collection_id')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .select(['e.collection_id as collectionId', 'e.unit_id as unitId', 'f.name as formName'])
    .select(['c.name as periodName', 'c.due_on as dueOn'])
    .where('e.unit_id', '=', unitId)
    .where((eb) =>
      eb.or([
        eb('e.state', '=', 'returned'),
        eb.and([eb('e.state', '=', 'expected'), eb('c.ends_on', '<', ctx.today), eb(lockDay, '>=', ctx.today)]),
      ]),
    )
    .orderBy('c.due_on')
    .orderBy('c.id')
    .limit(mostOwed)
    .execute();
  return { count: rows.length, next: rows[0] ?? null };
}

export interface CollectingLine extends CollectionDates {
  collectionId: number;
  formName: string;
  periodName: string;
  startsOn: string;
}

/** What a unit collects now, the newest period first. One query. */
export async function collectionsOf(ctx: Viewing, unitId: number): Promise<CollectingLine[]> {
  return ctx.db
    .selectFrom('figures.collection as c')
    .innerJoin('figures.form as f', 'f.id', 'c.form_id')
    .select(['c.id as collectionId', 'f.name as formName', 'c.name as periodName', 'c.starts_on as startsOn'])
    .select(['c.ends_on as endsOn', 'c.due_on as dueOn', 'c.grace_until as graceUntil', 'c.locks_on as locksOn'])
    .where('c.unit_id', '=', unitId)
    .orderBy('c.due_on', 'desc')
    .orderBy('c.id', 'desc')
    .limit(lately)
    .execute();
}

/** The page of figures of the unit one acts for. Three queries. */
export async function shelfOf(ctx: Viewing, unit: { id: number; path: string }) {
  const holds = (permission: string) =>
    ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, unit.path);
  return {
    ...(await owedForms(ctx, unit.id)),
    collecting: holds('report.collect') ? await collectionsOf(ctx, unit.id) : [],
    mayWrite: holds('report.write'),
    mayCollect: holds('report.collect'),
  };
}
