import { sql, type SqlBool } from 'kysely';
import { may } from '#platform/access/may.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { courseNeeds, type Kind, kinds, onCourse } from '../rules.ts';

/** The programme of a unit's year with its items and what became of each; null where nobody has begun one. Four queries. */
export async function findProgramme(ctx: Viewing, unitId: number, year: number) {
  const row = await ctx.db
    .selectFrom('supervision.programme as p')
    .innerJoin('organisation.unit as u', 'u.id', 'p.unit_id')
    .select(['p.id', 'p.year', 'p.state', 'p.version', 'p.agreed_with as agreedWith', 'p.agreed_on as agreedOn'])
    .select(['p.paper_label as paper', 'p.approved_on as approvedOn', 'u.id as unitId', 'u.name as unitName'])
    .select('p.unit_path as unitPath')
    .where('p.unit_id', '=', unitId)
    .where('p.year', '=', year)
    .executeTakeFirst();
  if (!row) return null;
  const items = await ctx.db
    .selectFrom('supervision.planned as i')
    .leftJoin('commitments.field as f', 'f.code', 'i.field_code')
    .leftJoin('supervision.session as s', (join) =>
      join.onRef('s.planned_id', '=', 'i.id').on('s.state', '<>', 'called_off'),
    )
    .select(['i.id', 'i.kind', 'i.form', 'i.subject', 'i.field_code as fieldCode', 'f.name as fieldName'])
    .select(['i.body_unit_ids as bodyUnitIds', 'i.from_month as fromMonth', 'i.until_month as untilMonth'])
    .select([
      'i.dropped_reason as droppedReason',
      'i.paper_label as paper',
      's.id as sessionId',
      's.state as sessionState',
    ])
    .where('i.programme_id', '=', row.id)
    .distinctOn(['i.position', 'i.id'])
    .orderBy('i.position')
    .orderBy('i.id')
    .orderBy('s.id', 'desc')
    .execute();
  const units = await listUnitsByIds(ctx, [...new Set(items.flatMap((item) => item.bodyUnitIds))]);
  const named = new Map(units.map(({ id, name, place }) => [id, { id, name, place }]));
  return {
    ...row,
    items: items.map(({ bodyUnitIds, ...item }) => ({
      ...item,
      bodies: bodyUnitIds.flatMap((id) => named.get(id) ?? []),
    })),
    mayWork: ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'supervision.work', row.unitPath),
  };
}
export type ProgrammeDetail = NonNullable<Awaited<ReturnType<typeof findProgramme>>>;

/** One item as the plan of a session begins with it; of the unit's own programme. */
export async function findItem(ctx: Viewing, unitId: number, itemId: number) {
  const row = await ctx.db
    .selectFrom('supervision.planned as i')
    .innerJoin('supervision.programme as p', 'p.id', 'i.programme_id')
    .select(['i.id', 'i.form', 'i.subject', 'i.field_code as fieldCode', 'i.body_unit_ids as bodyUnitIds'])
    .where('i.id', '=', itemId)
    .where('p.unit_id', '=', unitId)
    .executeTakeFirst();
  if (!row) return null;
  const units = await listUnitsByIds(ctx, row.bodyUnitIds);
  return { ...row, bodies: units.map(({ id, name, place }) => ({ id, name, place })) };
}

/**
 * Where a unit stands in the year with each kind: how many it and those that it follows have held, how many it still plans, and
 * whether that is enough. Three queries.
 */
export async function courseOf(ctx: Viewing, unitId: number, year: number) {
  const unitIds = [unitId, ...(await predecessorIds(ctx, unitId))];
  const held = await ctx.db
    .selectFrom('supervision.session')
    .select(['kind', (eb) => eb.fn.countAll<number>().as('count')])
    .where(sql<SqlBool>`unit_id = any(${unitIds}::bigint[])`)
    .where('working_on', '>=', `${year}-01-01`)
    .where('working_on', '<=', `${year}-12-31`)
    .where('state', 'in', ['held', 'concluded', 'closed'])
    .where('form', '<>', 'joint')
    .groupBy('kind')
    .execute();
  const planned = await ctx.db
    .selectFrom('supervision.planned as i')
    .innerJoin('supervision.programme as p', 'p.id', 'i.programme_id')
    .select(['i.kind', 'i.until_month as untilMonth'])
    .where('p.unit_id', '=', unitId)
    .where('p.year', '=', year)
    .where('i.dropped_reason', 'is', null)
    .where('i.form', '<>', 'joint')
    .where(
      sql<SqlBool>`not exists (select from supervision.session s where s.planned_id = i.id and s.state in ('held', 'concluded', 'closed'))`,
    )
    .execute();
  const needs = courseNeeds(ctx.today, year);
  return kinds.map((kind: Kind) => {
    const count = held.find((row) => row.kind === kind)?.count ?? 0;
    const months = planned.filter((row) => row.kind === kind).map((row) => row.untilMonth);
    return { kind, held: count, planned: months.length, dueToday: needs.held, course: onCourse(needs, count, months) };
  });
}
