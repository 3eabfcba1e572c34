import { sql } from 'kysely';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { fieldNames } from '../queries.server.ts';
import { bodyOf, narrowest } from './rules.ts';

/** The routes that hold today, by field and place. */
export async function listRoutes(ctx: Viewing, unitId: number) {
  const rows = await ctx.db
    .selectFrom('dialogue.route as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.to_unit_id')
    .select(['r.id', 'r.field_code as fieldCode', 'r.area_id as areaId', 'u.name as toName', 'u.closed_on as closedOn'])
    .where('r.unit_id', '=', unitId)
    .where('r.ended_on', 'is', null)
    .execute();
  const fields = await fieldNames(ctx);
  const areas = await territoryNames(
    ctx,
    rows.flatMap((row) => (row.areaId === null ? [] : [row.areaId])),
  );
  const order = [...fields.keys()];
  return rows
    .map(({ closedOn, ...row }) => ({
      ...row,
      fieldName: fields.get(row.fieldCode) ?? '',
      areaName: row.areaId === null ? null : (areas.get(row.areaId) ?? ''),
      isClosed: closedOn !== null,
    }))
    .toSorted((a, b) => order.indexOf(a.fieldCode) - order.indexOf(b.fieldCode) || (a.areaId ?? 0) - (b.areaId ?? 0));
}

/** Who a matter would be handed to from here: by route, otherwise the body of the field nearest to the place. Null is nobody. */
export async function suggestedUnit(ctx: Viewing, field: string, areaPath: string) {
  const unitId = ctx.actor?.unit?.id ?? 0;
  const routes = await ctx.db
    .selectFrom('dialogue.route as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.to_unit_id')
    .leftJoin('organisation.territory as t', 't.id', 'r.area_id')
    .select(['r.to_unit_id as toUnitId', 't.path as areaPath'])
    .where('r.unit_id', '=', unitId)
    .where('r.field_code', '=', field)
    .where('r.ended_on', 'is', null)
    .where('u.closed_on', 'is', null)
    .where('r.to_unit_id', '<>', unitId)
    .execute();
  const routed = narrowest(routes, areaPath)?.toUnitId ?? null;
  const { rows } = await sql<{ id: number; name: string }>`
    select u.id, u.name from organisation.unit u join organisation.territory t on t.id = u.territory_id
    where u.closed_on is null and u.id <> ${unitId} and case when ${routed}::bigint is not null then u.id = ${routed}::bigint
      else u.organisation_code = ${bodyOf(field)} and u.kind = 'committee' and ${areaPath}::ltree <@ t.path end
    order by nlevel(t.path) desc, u.id limit 1`.execute(ctx.db);
  return rows[0] ? { ...rows[0], isRouted: routed !== null } : null;
}

export type RouteLine = Awaited<ReturnType<typeof listRoutes>>[number];
