import { sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { Measure, MeasuredFigure, MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { lines } from './queries.server.ts';
import { effectiveDueOn, type State } from './rules.ts';
import { measureText } from './text.vi.ts';

const codes = ['assigned', 'confirmed', 'claimed', 'late', 'behind'] as const;
const measures: readonly Measure[] = codes.map((code) => ({ code: `commitments.${code}`, ...measureText[code] }));

interface Standing {
  state: State;
  late: boolean;
}

/** As outcomeOf and isLate say it: done is the asker's word, behind is open and late, late is late whatever became of it. */
function figuresOf({ state, late }: Standing): string[] {
  const isClaimed = state === 'claimed' || state === 'confirmed';
  return [
    'commitments.assigned',
    ...(isClaimed ? [`commitments.${state}`] : []),
    ...(late ? ['commitments.late'] : []),
    ...(late && !isClaimed ? ['commitments.behind'] : []),
  ];
}

/**
 * The commitments of the scope that were due in its days, with their group and whether they are late. The working-day
 * calendar comes along as a table of days; the index of a unit's open ones and of its closed ones are walked apart.
 */
function scoped(ctx: Viewing, { units, from, until }: MeasureScope) {
  const days: string[] = [];
  for (let day = from; day <= until; day = addDays(day, 1)) days.push(day);
  const runsUntil = days.map((day) => effectiveDueOn(vietnamCalendar, day));
  const standing = (open: boolean) => sql`
    select s.grp, c.id, c.state, d.runs_until < case when c.state in ('claimed', 'confirmed') then coalesce(c.claimed_on, ${ctx.today}::date)
      else ${ctx.today}::date end as late
    from scope s join commitments.commitment c on c.owner_unit_id = s.unit_id join day d on d.day = c.due_on
    where ${sql.raw(open ? 'c.open' : "not c.open and c.state = 'confirmed'")} and c.due_on between ${from}::date and ${until}::date`;
  return sql`
    with scope as (select * from unnest(${units.map((unit) => unit.id)}::bigint[], ${units.map((unit) => unit.group)}::text[]) as s (unit_id, grp)),
    day as (select * from unnest(${days}::date[], ${runsUntil}::date[]) as d (day, runs_until)),
    record as (${standing(true)} union all ${standing(false)})`;
}

async function count(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const { rows } = await sql<Standing & { group: string; held: number }>`${scoped(ctx, scope)}
    select grp as "group", state, late, count(*) as held from record group by grp, state, late`.execute(ctx.db);
  const totals = new Map<string, MeasuredFigure>();
  for (const row of rows) {
    for (const code of figuresOf(row)) {
      const key = `${row.group} ${code}`;
      const total = totals.get(key) ?? { code, group: row.group, value: 0 };
      total.value += row.held;
      totals.set(key, total);
    }
  }
  return [...totals.values()];
}

async function records(ctx: Viewing, scope: MeasureScope): Promise<{ code: string; recordIds: number[] }[]> {
  const { rows } = await sql<Standing & { id: number }>`${scoped(ctx, scope)}
    select distinct on (id) id, state, late from record order by id`.execute(ctx.db);
  const behind = new Map<string, number[]>(measures.map((measure) => [measure.code, []]));
  for (const row of rows) for (const code of figuresOf(row)) behind.get(code)!.push(row.id);
  return [...behind].flatMap(([code, recordIds]) => (recordIds.length > 0 ? [{ code, recordIds }] : []));
}

async function describe(ctx: Viewing, recordIds: readonly number[]) {
  if (recordIds.length === 0) return [];
  const rows = await lines(ctx)
    .where(sql<boolean>`c.id = any(${recordIds}::bigint[])`)
    .orderBy('c.due_on', 'desc')
    .orderBy('c.id', 'desc')
    .execute();
  return rows.map((row) => ({
    id: row.id,
    title: row.what,
    on: row.due_on,
    unitName: row.owner_name,
    to: `/nhiem-vu/${row.id}`,
  }));
}

/** Promises by the day on which they were due, for their owner; declined, withdrawn and handed over ones count nowhere. */
export const commitmentMeasures: MeasureSource<Database> = { measures, count, records, describe };
