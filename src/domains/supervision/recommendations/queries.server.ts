import { type SqlBool, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import type { State as CommitmentState } from '#domains/commitments/rules.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { halfSpan } from '../rules.ts';
import { promisesOf, repliesOf } from '../sessions/queries.server.ts';

export interface HalfYearLine {
  id: number;
  sessionId: number;
  subject: string;
  what: string;
  product: string;
  concludedOn: string;
  dueOn: string;
  reply: { stance: 'accepted' | 'partly' | 'refused'; reason: string | null; paper: string; paperOn: string } | null;
  state: CommitmentState | null;
  isLate: boolean;
}

/** So many days before a half year a session may have been held whose conclusion falls in it. */
const daysOfChain = 366;
const mostBodies = 200;

/**
 * The bodies that hear something of a half year, by name: those of sessions around it, and those that still owe what was recommended
 * before, to this unit and those that it follows. Both by an index of the unit; 200 at the most. Two queries.
 */
export async function bodiesOf(ctx: Viewing, unitId: number, half: string): Promise<{ id: number; name: string }[]> {
  const { from, until } = halfSpan(half)!;
  const unitIds = [unitId, ...(await predecessorIds(ctx, unitId))];
  const rows = await ctx.db
    .selectFrom('organisation.unit as u')
    .select(['u.id', 'u.name'])
    .where(
      sql<SqlBool>`u.id in (
        select r.body_unit_id from supervision.session s join supervision.recommendation r on r.session_id = s.id
        where s.unit_id = any(${unitIds}::bigint[]) and s.working_on between ${addDays(from, -daysOfChain)}::date and ${until}::date and r.sent_at is not null
        union
        select c.owner_unit_id from commitments.commitment c
        where c.asker_unit_id = any(${unitIds}::bigint[]) and c.open and c.origin_kind = 'supervision' and c.parent_id is null)`,
    )
    .orderBy('u.sort_key')
    .limit(mostBodies)
    .execute();
  return rows;
}

/** Read at once of a half-year list. */
const halfYearBatch = 500;

type Asked = { unitIds: readonly number[]; bodyUnitId: number; until: string };
type Row = Awaited<ReturnType<typeof recommendedTo>>[number];

/** What was recommended to a body and sent by a day, the oldest first, after the one last read. One query. */
async function recommendedTo(
  ctx: Viewing,
  asked: Asked,
  after: { concludedOn: string; sessionId: number; position: number } | undefined,
  most: number,
) {
  let rows = ctx.db
    .selectFrom('supervision.recommendation as r')
    .innerJoin('supervision.session as s', 's.id', 'r.session_id')
    .innerJoin('supervision.step as c', (join) =>
      join.onRef('c.session_id', '=', 's.id').on('c.step', '=', 'concluded'),
    )
    .select(['r.id', 's.id as sessionId', 'r.position', 's.subject', 'r.what', 'r.product', 'r.due_on as dueOn'])
    .select('c.done_on as concludedOn')
    .where('r.body_unit_id', '=', asked.bodyUnitId)
    .where(sql<SqlBool>`s.unit_id = any(${asked.unitIds}::bigint[])`)
    .where('c.done_on', '<=', asked.until)
    .orderBy('c.done_on')
    .orderBy('r.session_id')
    .orderBy('r.position')
    .limit(most);
  if (after)
    rows = rows.where(
      sql<SqlBool>`(c.done_on, r.session_id, r.position) > (${after.concludedOn}::date, ${after.sessionId}::bigint, ${after.position}::int)`,
    );
  return rows.execute();
}

/** Those of the half year, and of the others what is not settled, with answer and promise. Two queries. */
async function linesOf(ctx: Viewing, rows: readonly Row[], from: string): Promise<HalfYearLine[]> {
  const ids = rows.map((row) => row.id);
  const promises = await promisesOf(ctx, [...new Set(rows.map((row) => row.sessionId))], ids);
  const replies = Map.groupBy(await repliesOf(ctx, ids), (reply) => reply.recommendationId);
  return rows.flatMap(({ position: _position, ...row }): HalfYearLine[] => {
    const promise = promises.get(row.id) ?? null;
    const isOpen = promise !== null && !ended.has(promise.state);
    if (row.concludedOn < from && !isOpen) return [];
    const reply = replies.get(row.id)?.[0] ?? null;
    return [{ ...row, reply, state: promise?.state ?? null, isLate: promise?.late ?? false }];
  });
}

/**
 * What a state body hears every six months (Law 75/2015/QH13, Article 30): all that was recommended to it in the half year, and from
 * before what is not settled, with its answers and what became of it; by this unit and those that it follows. The whole list, read in
 * batches: three queries each, two more.
 */
export async function halfYearList(
  ctx: Viewing,
  asked: { unitId: number; bodyUnitId: number; half: string },
  batch = halfYearBatch,
) {
  const span = halfSpan(asked.half)!;
  const unitIds = [asked.unitId, ...(await predecessorIds(ctx, asked.unitId))];
  const lines: HalfYearLine[] = [];
  let after: Row | undefined;
  do {
    const rows = await recommendedTo(ctx, { ...asked, unitIds, until: span.until }, after, batch);
    lines.push(...(await linesOf(ctx, rows, span.from)));
    after = rows.length < batch ? undefined : rows.at(-1);
  } while (after);
  const body = await getUnit(ctx, asked.bodyUnitId);
  return { ...span, half: asked.half, body: { id: body.id, name: body.name }, lines };
}
export type HalfYear = Awaited<ReturnType<typeof halfYearList>>;

const ended: ReadonlySet<string> = new Set(['confirmed', 'declined', 'withdrawn', 'handed_over']);

/** Recommendations to a unit that wait for its answer, the earliest due first. One query. */
export async function repliesOwed(ctx: Viewing, bodyUnitId: number) {
  return ctx.db
    .selectFrom('supervision.recommendation as r')
    .select(['r.id', 'r.session_id as sessionId', 'r.what', 'r.due_on as dueOn'])
    .where('r.body_unit_id', '=', bodyUnitId)
    .where('r.sent_at', 'is not', null)
    .where(sql<SqlBool>`not exists (select from supervision.reply a where a.recommendation_id = r.id)`)
    .orderBy('r.due_on')
    .limit(50)
    .execute();
}
