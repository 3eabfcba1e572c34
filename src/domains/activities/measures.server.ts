import { sql } from 'kysely';
import type { Measure, MeasuredFigure, MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { lines, presentLine } from './queries.server.ts';
import { measuredKinds, measureText } from './text.vi.ts';

/** What one row of a count, or one record, adds to each measure. */
interface Counted {
  kind: string | null;
  held: number;
  attendance: number;
  women: number;
  points: number;
  gifts: number;
  gift_value: number;
  opinions: number;
  sessions: number;
}
const sums = ['attendance', 'women', 'points', 'gifts', 'gift_value', 'opinions', 'sessions'] as const;

const measures: readonly Measure[] = [
  { code: 'activities.held', ...measureText.held },
  ...sums.map((sum) => ({ code: `activities.${sum}`, ...measureText[sum] })),
  { code: 'activities.partnered', ...measureText.partnered },
  ...Object.entries(measuredKinds).flatMap(([kind, names]) => [
    { code: `activities.${kind}`, name: names.held, unit: measureText.held.unit },
    { code: `activities.${kind}_attendance`, name: names.attendance, unit: measureText.attendance.unit },
  ]),
];

/** Measure → value of a row. A row without a kind is somebody else's activity in which the unit took part. */
function figuresOf(row: Counted): [code: string, value: number][] {
  if (row.kind === null) return [['activities.partnered', row.held]];
  return [
    ['activities.held', row.held],
    [`activities.${row.kind}`, row.held],
    [`activities.${row.kind}_attendance`, row.attendance],
    ...sums.map((sum): [string, number] => [`activities.${sum}`, row[sum]]),
  ];
}

// The own numbers of a kind are read out of JSON, so only for the kinds that have them.
const numbers = sql`
  case when a.kind = 'visit' then (a.own_values ->> 'gifts')::bigint end as gifts,
  case when a.kind = 'visit' then (a.own_values ->> 'gift_value')::bigint end as gift_value,
  case when a.kind = 'voters' then (a.own_values ->> 'opinions')::bigint end as opinions,
  case when a.kind = 'training' then (a.own_values ->> 'sessions')::bigint end as sessions`;

/** The activities of the scope, and the parts that its units took in others' (kind null), one row each. */
function scoped({ units, from, until }: MeasureScope) {
  const ids = units.map((unit) => unit.id);
  const groups = units.map((unit) => unit.group);
  return sql`
    with scope as (select * from unnest(${ids}::bigint[], ${groups}::text[]) as s (unit_id, grp)),
    record as (
      select s.grp, a.id, a.kind, a.attendance, a.women, a.point_count as points, ${numbers}
      from scope s join activities.activity a on a.owner_unit_id = s.unit_id
      where a.happened_on between ${from}::date and ${until}::date and a.withdrawn_on is null
      union all
      select s.grp, p.activity_id, null, 0, 0, 0, 0, 0, 0, 0
      from scope s join activities.partner p on p.unit_id = s.unit_id
      where p.happened_on between ${from}::date and ${until}::date)`;
}

async function count(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const { rows } = await sql<Counted & { group: string }>`${scoped(scope)}
    select grp as "group", kind, count(*) as held,
      ${sql.join(sums.map((sum) => sql`coalesce(sum(${sql.ref(sum)}), 0)::bigint as ${sql.ref(sum)}`))}
    from record group by grp, kind`.execute(ctx.db);
  const totals = new Map<string, MeasuredFigure>();
  for (const row of rows) {
    for (const [code, value] of figuresOf(row)) {
      if (value === 0) continue;
      const key = `${row.group} ${code}`;
      const total = totals.get(key) ?? { code, group: row.group, value: 0 };
      total.value += value;
      totals.set(key, total);
    }
  }
  return [...totals.values()];
}

async function records(ctx: Viewing, scope: MeasureScope): Promise<{ code: string; recordIds: number[] }[]> {
  const { rows } = await sql<Counted & { id: number }>`${scoped(scope)}
    select distinct on (id, kind is null) id, kind, 1 as held,
      ${sql.join(sums.map((sum) => sql`coalesce(${sql.ref(sum)}, 0)::bigint as ${sql.ref(sum)}`))}
    from record order by id, kind is null`.execute(ctx.db);
  const behind = new Map<string, number[]>();
  for (const row of rows) {
    for (const [code, value] of figuresOf(row)) {
      if (value === 0) continue;
      const ids = behind.get(code);
      if (ids) ids.push(row.id);
      else behind.set(code, [row.id]);
    }
  }
  return [...behind].map(([code, recordIds]) => ({ code, recordIds }));
}

async function describe(ctx: Viewing, recordIds: readonly number[]) {
  if (recordIds.length === 0) return [];
  const rows = await lines(ctx)
    .where(sql<boolean>`a.id = any(${recordIds}::bigint[])`)
    .orderBy('a.happened_on', 'desc')
    .orderBy('a.id', 'desc')
    .execute();
  return rows.map((row) => {
    const line = presentLine(row);
    return {
      id: line.id,
      title: line.title,
      on: line.happenedOn,
      unitName: line.ownerName,
      to: `/hoat-dong/${line.id}`,
    };
  });
}

/** What was held counts once, for its owner; where a unit took part is a measure of its own. Withdrawn ones count nowhere. */
export const activityMeasures: MeasureSource<Database> = { measures, count, records, describe };
