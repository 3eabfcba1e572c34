import { sql } from 'kysely';
import { scaleOf, type Spread } from '#domains/indicators/targets/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Plan, planned } from './rules.ts';

interface Asked {
  indicatorIds: readonly number[];
  territoryIds: readonly number[];
  unitIds: readonly number[];
  from: string;
  until: string;
}

type Row = Omit<Plan, 'value' | 'grows'> & {
  value: string;
  below: string | null;
  spread: Spread;
  isRatio: boolean;
  overTime: string;
};

/** The targets of committees at these places, or of these units, over these days, as far as the reader may read them. One query. */
export async function plansOf(ctx: Viewing, asked: Asked): Promise<Plan[]> {
  if (asked.indicatorIds.length === 0) return [];
  const { rows } = await sql<Row>`
    with own as (
      select t.*, u.territory_id, u.organisation_code
      from organisation.unit u
      join indicators.target t on t.unit_id = u.id and t.indicator_id = any(${asked.indicatorIds}::bigint[]) and t.state <> 'dropped'
        and t.ends_on >= ${asked.from}::date and t.starts_on <= ${asked.until}::date
      where u.id = any(${asked.unitIds}::bigint[]) or u.territory_id = any(${asked.territoryIds}::bigint[]) and u.parent_id is null)
    select o.indicator_id as "indicatorId", o.unit_id as "unitId", o.territory_id as "territoryId",
      o.organisation_code as organisation, i.organisation_code as line, o.starts_on as "startsOn", o.ends_on as "endsOn", o.per,
      o.comparator, o.value::text, o.spread, i.scale, i.numerator_id is not null as "isRatio", i.over_time as "overTime",
      (select sum(b.value)::text from indicators.target b where b.parent_id = o.id and b.state <> 'dropped') as below
    from own o join indicators.indicator i on i.id = o.indicator_id
    order by o.id`.execute(ctx.db);
  return rows.map(({ value, below, spread, isRatio, overTime, ...row }) => ({
    ...row,
    value: planned({ value: BigInt(value), spread, isRatio, below: below === null ? null : BigInt(below) }),
    scale: scaleOf({ isRatio, scale: row.scale }),
    grows: overTime === 'sum',
  }));
}
