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

const idsOf = (scope: MeasureScope) => scope.units.map((unit) => unit.id);

// What each sum is made of. The own numbers of a kind are read out of JSON, so only for the kind that has them.
const parts = {
  attendance: sql`a.attendance`,
  women: sql`a.women`,
  points: sql`a.point_count`,
  gifts: sql`case when a.kind = 'visit' then (a.own_values ->> 'gifts')::bigint end`,
  gift_value: sql`case when a.kind = 'visit' then (a.own_values ->> 'gift_value')::bigint end`,
  opinions: sql`case when a.kind = 'voters' then (a.own_values ->> 'opinions')::bigint end`,
  sessions: sql`case when a.kind = 'training' then (a.own_values ->> 'sessions')::bigint end`,
} satisfies Record<(typeof sums)[number], unknown>;
const own = (scope: MeasureScope) => sql`activities.activity a where a.owner_unit_id = any(${idsOf(scope)}::bigint[])
  and a.happened_on between ${scope.from}::date and ${scope.until}::date and a.withdrawn_on is null`;
const others = (scope: MeasureScope) => sql`activities.partner p where p.unit_id = any(${idsOf(scope)}::bigint[])
  and p.happened_on between ${scope.from}::date and ${scope.until}::date`;
const zeroes = sql.join(sums.map(() => sql`0::bigint`));
const each = (part: (sum: (typeof sums)[number]) => unknown) =>
  sql.join(sums.map((sum) => sql`coalesce(${part(sum)}, 0)::bigint as ${sql.ref(sum)}`));

/** Added up by unit before the groups are joined: a policy tells the planner little, and a join of all rows would sort them. */
async function count(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const groups = scope.units.map((unit) => unit.group);
  const { rows } = await sql<Counted & { group: string }>`
    with counted as (
      select a.owner_unit_id as unit_id, a.kind, count(*) as held, ${each((sum) => sql`sum(${parts[sum]})`)}
      from ${own(scope)} group by a.owner_unit_id, a.kind
      union all
      select p.unit_id, null, count(*), ${zeroes} from ${others(scope)} group by p.unit_id)
    select s.grp as "group", c.kind, sum(c.held)::bigint as held, ${each((sum) => sql`sum(c.${sql.ref(sum)})`)}
    from unnest(${idsOf(scope)}::bigint[], ${groups}::text[]) as s (unit_id, grp) join counted c using (unit_id)
    group by s.grp, c.kind`.execute(ctx.db);
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
  const { rows } = await sql<Counted & { id: number }>`
    select a.id, a.kind, 1 as held, ${each((sum) => parts[sum])} from ${own(scope)}
    union all
    select distinct p.activity_id, null, 1, ${zeroes} from ${others(scope)}
    order by 1`.execute(ctx.db);
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
