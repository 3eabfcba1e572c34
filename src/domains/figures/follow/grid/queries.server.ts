import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import type { ExpectationState } from '../../collections/rules.ts';
import { type Cursor, readKey } from '../queries.server.ts';

const periodsShown = 12;
export const gridSize = 40;

export interface GridPeriod {
  id: number;
  name: string;
  dueOn: string;
  graceUntil: string;
}

export interface GridUnit {
  id: number;
  name: string;
  /** By collection; a unit that did not owe a period has none of it. */
  sent: Record<number, { state: ExpectationState; firstSentOn: string | null }>;
}

/** A form that can be followed. */
export interface FollowedForm {
  id: number;
  name: string;
  unitName: string;
  isOwn: boolean;
}

const mostForms = 100;

/** The forms that were ever opened for units which the reader may see: those of the own unit first, then what was due last. One query. */
export async function formsToFollow(ctx: Viewing): Promise<FollowedForm[]> {
  const unitId = ctx.actor?.unit?.id ?? 0;
  const { rows } = await sql<FollowedForm>`
    select f.id, f.name, u.short_name as "unitName", f.unit_id = ${unitId} as "isOwn"
    from figures.form f join organisation.unit u on u.id = f.unit_id
    where exists (select from figures.collection c join figures.expectation e on e.collection_id = c.id where c.form_id = f.id)
    order by f.unit_id <> ${unitId}, f.ended_on is not null,
      (select max(c.due_on) from figures.collection c where c.form_id = f.id and c.due_on <= ${ctx.today}::date) desc nulls last, f.name, f.id limit ${mostForms}`.execute(
    ctx.db,
  );
  return rows;
}

/** The units that owed a form in its last twelve periods, forty a page by name, with how they sent each. Four queries. */
export async function gridOf(ctx: Viewing, formId: number, placeId: number | null, cursor: Cursor) {
  const form = await ctx.db
    .selectFrom('figures.form as f')
    .innerJoin('organisation.unit as u', 'u.id', 'f.unit_id')
    .select(['f.id', 'f.name', 'u.territory_id as territoryId'])
    .where('f.id', '=', formId)
    .executeTakeFirst();
  if (!form) throw new Refusal('form-not-found');
  const periods: GridPeriod[] = await ctx.db
    .selectFrom('figures.collection')
    .select(['id', 'name', 'due_on as dueOn', 'grace_until as graceUntil'])
    .where('form_id', '=', formId)
    .orderBy('ends_on', 'desc')
    .limit(periodsShown)
    .execute();
  const ids = periods.map(({ id }) => id);
  const from = readKey(cursor.after);
  const { rows: units } = await sql<{ id: number; name: string; sortKey: string }>`
    select u.id, u.short_name as name, u.sort_key as "sortKey" from organisation.unit u
    where u.id in (select e.unit_id from figures.expectation e where e.collection_id = any(${ids}::bigint[]))
      and (${placeId}::bigint is null or exists (
        select from organisation.territory t join organisation.territory p on p.path @> t.path
        where t.id = u.territory_id and p.id = ${placeId}))
      and ${from ? sql`(u.sort_key, u.id) > (${from.sortKey}, ${from.id}::bigint)` : sql`true`}
    order by u.sort_key, u.id limit ${gridSize + 1}`.execute(ctx.db);
  const shown = units.slice(0, gridSize);
  const sent = await ctx.db
    .selectFrom('figures.expectation')
    .select(['collection_id', 'unit_id', 'state', 'first_sent_on as firstSentOn'])
    .where(
      sql<boolean>`collection_id = any(${ids}::bigint[]) and unit_id = any(${shown.map(({ id }) => id)}::bigint[])`,
    )
    .execute();
  const last = shown.at(-1);
  return {
    form,
    periods: periods.toReversed(),
    units: shown.map(({ id, name }): GridUnit => ({
      ...{ id, name },
      sent: Object.fromEntries(
        sent
          .filter((one) => one.unit_id === id)
          .map(({ collection_id, state, firstSentOn }) => [collection_id, { state, firstSentOn }]),
      ),
    })),
    page: { before: null, after: units.length > gridSize && last ? `${last.id}_${last.sortKey}` : null },
  };
}
