import { sql } from 'kysely';
import type { Measure, MeasuredFigure, MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { measureText } from './text.vi.ts';

const codes = ['held', 'regular', 'extraordinary', 'thematic', 'youth', 'attendance'] as const;
const more = ['raised', 'answered', 'notices', 'concluded', 'confirmed'] as const;
type Sum = (typeof codes)[number] | (typeof more)[number];
const sums: readonly Sum[] = [...codes, ...more];
const measures: readonly Measure[] = sums.map((code) => ({ code: `dialogue.${code}`, ...measureText[code] }));

/** One row a dialogue that was held: what it adds to each measure. A conclusion counts as done when the asker has confirmed it. */
const held = ({ units, from, until }: MeasureScope) => sql`
  select s.grp, d.id, 1 as held, (d.kind = 'regular')::int as regular, (d.kind = 'extraordinary')::int as extraordinary,
    (d.kind = 'thematic')::int as thematic, (d.kind = 'youth')::int as youth, d.attended as attendance,
    (d.state = 'concluded')::int as notices,
    (select count(*) from dialogue.raised r where r.dialogue_id = d.id and r.removed_reason is null) as raised,
    (select count(*) from dialogue.raised r where r.dialogue_id = d.id and r.removed_reason is null and r.answer is not null) as answered,
    (select count(*) from dialogue.conclusion k where k.dialogue_id = d.id and k.sent_at is not null) as concluded,
    (select count(*) from commitments.commitment c where c.origin_kind = 'dialogue' and c.origin_id = d.id and c.parent_id is null
      and c.state = 'confirmed') as confirmed
  from unnest(${units.map((unit) => unit.id)}::bigint[], ${units.map((unit) => unit.group)}::text[]) as s (unit_id, grp)
  join dialogue.dialogue d on d.unit_id = s.unit_id
  where d.held_on between ${from}::date and ${until}::date and d.state in ('held', 'concluded')`;

type Row = Record<Sum, number> & { grp: string; id: number };

async function count(ctx: Viewing, scope: MeasureScope): Promise<MeasuredFigure[]> {
  const totals = sql.join(sums.map((sum) => sql`sum(h.${sql.ref(sum)})::bigint as ${sql.ref(sum)}`));
  const { rows } = await sql<Row>`select h.grp, ${totals} from (${held(scope)}) h group by h.grp`.execute(ctx.db);
  return rows.flatMap((row) =>
    sums.filter((sum) => row[sum] > 0).map((sum) => ({ code: `dialogue.${sum}`, group: row.grp, value: row[sum] })),
  );
}

async function records(ctx: Viewing, scope: MeasureScope): Promise<{ code: string; recordIds: number[] }[]> {
  const { rows } = await sql<Row>`${held(scope)} order by d.id`.execute(ctx.db);
  return sums.flatMap((sum) => {
    const recordIds = rows.filter((row) => row[sum] > 0).map((row) => row.id);
    return recordIds.length === 0 ? [] : [{ code: `dialogue.${sum}`, recordIds }];
  });
}

async function describe(ctx: Viewing, recordIds: readonly number[]) {
  if (recordIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('dialogue.dialogue as d')
    .innerJoin('organisation.unit as u', 'u.id', 'd.unit_id')
    .select(['d.id', 'd.subject as title', 'd.held_on as on', 'u.short_name as unitName'])
    .where('d.id', 'in', recordIds)
    .orderBy('d.held_on', 'desc')
    .orderBy('d.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, to: `/doi-thoai/${row.id}` }));
}

/** Dialogues count for the unit that records them, on the day on which they were held. */
export const dialogueMeasures: MeasureSource<Database> = { measures, count, records, describe };
