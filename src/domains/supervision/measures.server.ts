import { type RawBuilder, sql } from 'kysely';
import type { Measure, MeasuredFigure, MeasureScope, MeasureSource, RecordLine } from '#platform/measure.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { measureText } from './text.vi.ts';

type Code = keyof typeof measureText;
interface Counted {
  id: number;
  unit_id: number;
  codes: Code[];
}

const idsOf = (scope: MeasureScope) => scope.units.map((unit) => unit.id);
const between = (scope: MeasureScope) => sql`between ${scope.from}::date and ${scope.until}::date`;

/**
 * A session counts once it was held, on that day, for the unit whose it is. Where it only took part in the supervision of a state body it is another
 * measure. A subject counts at the first session of its item.
 */
const sessions = (scope: MeasureScope): RawBuilder<Counted> => sql`
  select s.id, s.unit_id, array_remove(array[
    case when s.kind = 'supervision' and s.form <> 'joint' then 'led' end,
    case when s.form = 'joint' then 'joined' end,
    case when s.form = 'papers' then 'papers' end,
    case when s.form = 'conference' then 'conferences' end,
    case when s.form = 'joint' or exists (select from supervision.session f where f.planned_id = s.planned_id and f.id < s.id
      and f.state in ('held', 'concluded', 'closed')) then null when s.kind = 'supervision' then 'subjects' else 'criticised' end], null) as codes
  from supervision.session s join supervision.step h on h.session_id = s.id and h.step = 'held'
  where s.unit_id = any(${idsOf(scope)}::bigint[]) and h.done_on ${between(scope)}`;

/** A recommendation counts on the day of its conclusion, and as answered with its first answer, in time when that came by its due day. */
const recommendations = (scope: MeasureScope): RawBuilder<Counted> => sql`
  select r.id, s.unit_id, array_remove(array['recommended', case when a.paper_on is not null then 'answered' end,
    case when a.paper_on <= r.due_on then 'answered_in_time' end], null) as codes
  from supervision.session s
  join supervision.step c on c.session_id = s.id and c.step = 'concluded'
  join supervision.recommendation r on r.session_id = s.id and r.sent_at is not null
  left join lateral (select paper_on from supervision.reply where recommendation_id = r.id order by id limit 1) a on true
  where s.unit_id = any(${idsOf(scope)}::bigint[]) and s.kind = 'supervision' and c.done_on ${between(scope)}`;

function source(
  codes: readonly Code[],
  counted: (scope: MeasureScope) => RawBuilder<Counted>,
  describe: MeasureSource<Database>['describe'],
): MeasureSource<Database> {
  const measures: Measure[] = codes.map((code) => ({ code: `supervision.${code}`, ...measureText[code] }));
  return {
    measures,
    async count(ctx: Viewing, scope): Promise<MeasuredFigure[]> {
      const groups = scope.units.map((unit) => unit.group);
      const { rows } = await sql<{ code: Code; group: string; value: number }>`
        with counted as (${counted(scope)})
        select c.code, g.grp as "group", count(*)::bigint as value
        from unnest(${idsOf(scope)}::bigint[], ${groups}::text[]) as g (unit_id, grp)
        join counted using (unit_id) cross join lateral unnest(counted.codes) as c (code)
        group by 1, 2`.execute(ctx.db);
      return rows.map((row) => ({ ...row, code: `supervision.${row.code}` }));
    },
    async records(ctx: Viewing, scope) {
      const { rows } = await sql<Counted>`${counted(scope)} order by 1`.execute(ctx.db);
      return codes.flatMap((code) => {
        const recordIds = rows.filter((row) => row.codes.includes(code)).map((row) => row.id);
        return recordIds.length > 0 ? [{ code: `supervision.${code}`, recordIds }] : [];
      });
    },
    describe,
  };
}

async function lines(ctx: Viewing, records: RawBuilder<unknown>): Promise<RecordLine[]> {
  const { rows } = await sql<RecordLine & { sessionId: number }>`
    select r.id, r.title, r.day as on, u.short_name as "unitName", r.session_id as "sessionId"
    from (${records}) as r (id, title, day, unit_id, session_id) join organisation.unit u on u.id = r.unit_id
    order by r.day desc, r.id desc`.execute(ctx.db);
  return rows.map(({ sessionId, ...line }) => ({ ...line, to: `/giam-sat/${sessionId}` }));
}

export const sessionMeasures = source(
  ['led', 'joined', 'papers', 'subjects', 'conferences', 'criticised'],
  sessions,
  (ctx, ids) =>
    lines(
      ctx,
      sql`select s.id, s.subject, h.done_on, s.unit_id, s.id from supervision.session s
        join supervision.step h on h.session_id = s.id and h.step = 'held' where s.id = any(${ids}::bigint[])`,
    ),
);

export const recommendationMeasures = source(
  ['recommended', 'answered', 'answered_in_time'],
  recommendations,
  (ctx, ids) =>
    lines(
      ctx,
      sql`select r.id, r.what, c.done_on, s.unit_id, s.id from supervision.recommendation r join supervision.session s on s.id = r.session_id
        join supervision.step c on c.session_id = s.id and c.step = 'concluded' where r.id = any(${ids}::bigint[])`,
    ),
);
