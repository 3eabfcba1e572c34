import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Askable } from './rules.ts';

/** What a unit's form could ask below it: the Front every line, another organisation its own (as when a form opens). One query. */
export async function askable(ctx: Viewing, unitId: number): Promise<Askable[]> {
  const { rows } = await sql<Askable>`
    with owner as (
      select u.organisation_code as line, t.path as place
      from organisation.unit u join organisation.territory t on t.id = u.territory_id where u.id = ${unitId})
    select u.level, u.organisation_code as organisation, count(*)::int as units,
      (count(*) filter (where access.reaches(u.path, (select access.scopes('report.collect')))))::int as collected
    from owner o join organisation.unit u on u.path <@ o.place and u.path <@ 'vn'
    where u.id <> ${unitId} and (o.line = 'front' or u.organisation_code = o.line) and u.closed_on is null
    group by 1, 2`.execute(ctx.db);
  return rows;
}
