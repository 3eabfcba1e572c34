import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import type { Day } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { Refusal } from '#platform/refusal.ts';
import { type CommitmentLine, lines as commitmentLines, presentLine } from '#domains/commitments/queries.server.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { type Act, actRefusal, chainOf, type Kind, nextAct, type Stage, stagesOf, type State } from '../rules.ts';

export interface SessionLine {
  id: number;
  kind: Kind;
  form: string;
  subject: string;
  unitName: string;
  bodyNames: string[];
  workingOn: string;
  state: State;
  next: Act | null;
  /** The day by which the next step is due, where there is one. */
  dueOn: string | null;
  isOverdue: boolean;
}

/** What is done of sessions: the steps in their order, by number of the session. */
export async function stepsOf(ctx: Viewing, sessionIds: readonly number[]) {
  if (sessionIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('supervision.step as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .select(['s.id', 's.session_id as sessionId', 's.step', 's.done_on as doneOn', 's.paper_label as paper', 's.note'])
    .select(['s.unit_id as unitId', 'u.name as unitName', 's.at'])
    .where(sql<SqlBool>`s.session_id = any(${sessionIds}::bigint[])`)
    .orderBy('s.done_on')
    .orderBy('s.id')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** The commitments of a body that came from sessions and are open, counted by session. */
async function openOf(ctx: Viewing, sessionIds: readonly number[]): Promise<Map<number, number>> {
  if (sessionIds.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['origin_id', (eb) => eb.fn.countAll<number>().as('count')])
    .where(sql<SqlBool>`origin_kind = 'supervision' and origin_id = any(${sessionIds}::bigint[])`)
    .where('parent_id', 'is', null)
    .where('open', '=', true)
    .groupBy('origin_id')
    .execute();
  return new Map(rows.map((row) => [row.origin_id!, row.count]));
}

/** Held or to come: of a unit in a year; those in which a unit is asked something; those that a unit below has concluded. */
export type Side = 'own' | 'body' | 'above';
const mostListed = 200;
interface OfYear {
  unitId: number;
  side: Side;
  year: number;
}

/** Sessions `s` in which a body is asked something: an array operator has no index under a policy (docs/decisions/0005), the door finds them. */
export const ofBody = (unitId: number, from: Day, until: Day) =>
  sql<SqlBool>`s.id = any(array(select id from supervision.sessions_of_body(${unitId}, ${from}::date, ${until}::date, ${mostListed})))`;

/** What is over stays with the unit that did it; whoever follows it lists it too. */
async function ofYear(ctx: Viewing, { unitId, side, year }: OfYear) {
  const [from, until] = [`${year}-01-01`, `${year}-12-31`];
  const unitIds = [unitId, ...(await predecessorIds(ctx, unitId))];
  const sides = {
    own: sql`s.unit_id = any(${unitIds}::bigint[])`,
    body: sql.join(
      unitIds.map((id) => ofBody(id, from, until)),
      sql` or `,
    ),
    above: sql`s.above_unit_id = any(${unitIds}::bigint[]) and s.state in ('concluded', 'closed')`,
  };
  return sql<SqlBool>`(${sides[side]}) and s.working_on between ${from}::date and ${until}::date`;
}

/** The sessions of the year of a unit and of those that it follows, or those named (200 at the most), the latest first. Five queries. */
export async function listSessions(
  ctx: Viewing,
  asked: { kind?: Kind | undefined } & (OfYear | { ids: readonly number[] }),
): Promise<SessionLine[]> {
  let query = ctx.db
    .selectFrom('supervision.session as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .select([
      's.id',
      's.kind',
      's.form',
      's.subject',
      's.state',
      's.working_on as workingOn',
      'u.short_name as unitName',
    ])
    .select(['s.body_unit_ids as bodyUnitIds'])
    .where('ids' in asked ? sql<SqlBool>`s.id = any(${asked.ids}::bigint[])` : await ofYear(ctx, asked));
  if (asked.kind) query = query.where('s.kind', '=', asked.kind);
  const rows = await query.orderBy('s.working_on', 'desc').orderBy('s.id', 'desc').limit(mostListed).execute();
  const ids = rows.map((row) => row.id);
  const done = Map.groupBy(await stepsOf(ctx, ids), (one) => one.sessionId);
  const open = await openOf(ctx, ids);
  const names = await namesOf(ctx, [...new Set(rows.flatMap((row) => row.bodyUnitIds))]);
  return rows.map(({ bodyUnitIds, ...row }) => {
    const stages = stagesFor(row, done.get(row.id) ?? [], bodyUnitIds, ctx.today);
    const next = nextAct({ state: row.state, openRecommendations: open.get(row.id) ?? 0 }, stages);
    const stage = stages.find((one) => one.step === next);
    return {
      ...{ ...row, next, dueOn: stage?.dueOn ?? null, isOverdue: stage?.standing === 'overdue' },
      bodyNames: bodyUnitIds.map((id) => names.get(id) ?? ''),
    };
  });
}

export async function namesOf(ctx: Viewing, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'short_name'])
    .where(sql<SqlBool>`id = any(${ids}::bigint[])`)
    .execute();
  return new Map(rows.map((row) => [row.id, row.short_name]));
}

/** The chain from the day of work; once held, from the day on which it was. */
export function stagesFor(
  session: { kind: Kind; form: string; workingOn: string },
  done: readonly { step: Stage['step']; unitId: number; doneOn: string }[],
  bodyUnitIds: readonly number[],
  today: string,
): Stage[] {
  const held = done.find((one) => one.step === 'held')?.doneOn;
  const before = chainOf(session.kind, session.form, session.workingOn, vietnamCalendar);
  const since = held ? chainOf(session.kind, session.form, held, vietnamCalendar) : before;
  const chain = before.map((link, at) => (link.step === 'team_report' ? since[at]! : link));
  return stagesOf(chain, done, bodyUnitIds, today);
}

async function record(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('supervision.session as s')
    .innerJoin('organisation.unit as u', 'u.id', 's.unit_id')
    .innerJoin('commitments.field as f', 'f.code', 's.field_code')
    .leftJoin('organisation.unit as above', 'above.id', 's.above_unit_id')
    .select(['s.id', 's.kind', 's.form', 's.subject', 's.field_code as fieldCode', 'f.name as fieldName', 's.purpose'])
    .select(['s.scope', 's.conditions', 's.working_on as workingOn', 's.place', 's.state', 's.conclusion', 's.version'])
    .select(['s.called_off_reason as calledOffReason', 's.made_public_on as madePublicOn', 's.planned_id as plannedId'])
    .select(['s.unit_id as unitId', 's.unit_path as unitPath', 'u.name as unitName', 'u.territory_id as territoryId'])
    .select(['s.body_unit_ids as bodyUnitIds', 's.above_unit_id as aboveUnitId', 'above.name as aboveName'])
    .select('s.activity_id as activityId')
    .where('s.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('session-not-found');
  return row;
}

async function recommendationsOf(ctx: Viewing, sessionId: number) {
  const rows = await ctx.db
    .selectFrom('supervision.recommendation as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.body_unit_id')
    .select(['r.id', 'r.position', 'r.body_unit_id as bodyUnitId', 'u.name as bodyName', 'r.what', 'r.product'])
    .select(['r.due_on as dueOn', 'r.sent_at'])
    .where('r.session_id', '=', sessionId)
    .orderBy('r.position')
    .execute();
  const replies = await repliesOf(
    ctx,
    rows.map((row) => row.id),
  );
  const promises = await promisesOf(ctx, [sessionId]);
  return rows.map(({ sent_at: sentAt, ...row }) => ({
    ...{ ...row, isSent: sentAt !== null },
    /** The newest first: it counts. */
    replies: replies.filter((one) => one.recommendationId === row.id),
    promise: promises.get(row.id) ?? null,
  }));
}

/** Answers, the newest first. */
export async function repliesOf(ctx: Viewing, recommendationIds: readonly number[]) {
  if (recommendationIds.length === 0) return [];
  const rows = await ctx.db
    .selectFrom('supervision.reply')
    .select(['id', 'recommendation_id as recommendationId', 'stance', 'reason', 'paper_label as paper'])
    .select(['paper_on as paperOn', 'at'])
    .where(sql<SqlBool>`recommendation_id = any(${recommendationIds}::bigint[])`)
    .orderBy('id', 'desc')
    .execute();
  return rows.map(({ at, ...row }) => ({ ...row, at: at.toISOString() }));
}

/** The promise of each recommendation, or of these alone, as far as the reader may see it. What was handed down from there is not it. */
export async function promisesOf(
  ctx: Viewing,
  sessionIds: readonly number[],
  recommendationIds?: readonly number[],
): Promise<Map<number, CommitmentLine>> {
  if (sessionIds.length === 0) return new Map();
  let query = commitmentLines(ctx)
    .select('c.origin_part')
    .where(sql<SqlBool>`c.origin_kind = 'supervision' and c.origin_id = any(${sessionIds}::bigint[])`)
    .where('c.parent_id', 'is', null)
    // What a rearrangement handed on stands once, with its new owner.
    .where('c.state', '<>', 'handed_over');
  if (recommendationIds) query = query.where(sql<SqlBool>`c.origin_part = any(${recommendationIds}::bigint[])`);
  const rows = await query.execute();
  return new Map(rows.map((row) => [row.origin_part!, presentLine(row, ctx.today)]));
}

/** Everything that the pages and papers of one session show, in ten queries. */
export async function getSession(ctx: Viewing, id: number) {
  const row = await record(ctx, id);
  const done = await stepsOf(ctx, [id]);
  const units = await listUnitsByIds(ctx, row.bodyUnitIds);
  const stages = stagesFor(row, done, row.bodyUnitIds, ctx.today);
  const recommendations = await recommendationsOf(ctx, id);
  const open = recommendations.filter(({ promise }) => promise !== null && !settled.has(promise.state));
  const holds = (permission: string, path: string) =>
    ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
  const { bodyUnitIds, ...facts } = row;
  const body = (unitId: number) => units.find((unit) => unit.id === unitId);
  return {
    ...facts,
    bodies: bodyUnitIds.map((unitId) => ({
      ...{ id: unitId, name: body(unitId)?.name ?? '', place: body(unitId)?.place ?? '' },
      mayAct: holds('commitment.work', body(unitId)?.path ?? ''),
    })),
    members: await ctx.db
      .selectFrom('supervision.member')
      .select(['post', 'part'])
      .where('session_id', '=', id)
      .orderBy('position')
      .execute(),
    findings: await ctx.db
      .selectFrom('supervision.finding')
      .select(['id', 'words'])
      .where('session_id', '=', id)
      .orderBy('position')
      .execute(),
    ...{ stages, done, recommendations },
    next: nextAct({ state: row.state, openRecommendations: open.length }, stages),
    mayWork: holds('supervision.work', row.unitPath),
    mayConclude: holds('supervision.work', row.unitPath) && holds('commitment.assign', row.unitPath),
    mayPublish:
      holds('portal.publish', row.unitPath) &&
      actRefusal(row, row.madePublicOn === null ? 'publish' : 'take_back') === null,
  };
}
export type SessionDetail = Awaited<ReturnType<typeof getSession>>;

const settled: ReadonlySet<string> = new Set(['confirmed', 'declined', 'withdrawn', 'handed_over']);
