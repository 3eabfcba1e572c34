import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { type CommitmentLine, lines as commitmentLines, presentLine } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { totalsOf } from '../rules.ts';

/** The row with the names that stand on its page; 'meeting-not-found' also when hidden. */
async function record(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('activities.meeting as m')
    .innerJoin('activities.kind as k', 'k.code', 'm.kind')
    .innerJoin('organisation.unit as host', 'host.id', 'm.host_unit_id')
    .leftJoin('people.account_name as p', 'p.account_id', 'm.planned_by')
    .select([
      'm.id',
      'm.kind',
      'k.name as kindName',
      'm.title',
      'm.subject',
      'm.chair',
      'm.place',
      'm.state',
      'm.version',
    ])
    .select([
      'm.starts_on as startsOn',
      'm.starts_hour as startsHour',
      'm.ends_on as endsOn',
      'm.ends_hour as endsHour',
    ])
    .select([
      'm.online_link as onlineLink',
      'm.invited_roles as invitedRoles',
      'm.called_off_reason as calledOffReason',
    ])
    .select(['m.series_id as seriesId', 'm.activity_id as activityId', 'm.minutes_note as minutesNote', 'm.moved_at'])
    .select(['m.host_unit_id', 'm.host_path as hostPath', 'host.name as hostName', 'p.full_name as plannedBy'])
    .where('m.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('meeting-not-found');
  return row;
}

function pointsOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('activities.meeting_point')
    .select(['id', 'name'])
    .where('meeting_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
}

function agendaOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('activities.agenda_item')
    .select(['id', 'starts_hour as hour', 'what', 'presenter', 'discussed'])
    .where('meeting_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** The papers of a meeting in their order, with what the store knows them by. */
export function papersOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('activities.meeting_paper as p')
    .leftJoin('platform.file as f', 'f.id', 'p.file_id')
    .select(['p.id', 'p.title', 'p.link', 'p.agenda_item_id as agendaItemId', 'f.name as fileName', 'f.size', 'f.hash'])
    .where('p.meeting_id', '=', id)
    .where('p.removed_at', 'is', null)
    .orderBy('p.position')
    .execute();
}

async function invitationsOf(ctx: Viewing, id: number, movedAt: Date | null) {
  const rows = await ctx.db
    .selectFrom('activities.invitation as i')
    .innerJoin('organisation.unit as u', 'u.id', 'i.unit_id')
    .select(['i.unit_id as unitId', 'u.name', 'u.path', 'i.answer', 'i.heads', 'i.point_id as pointId', 'i.reason'])
    .select(['i.received_at', 'i.answered_at', 'i.version'])
    .where('i.meeting_id', '=', id)
    .where('i.withdrawn_on', 'is', null)
    .orderBy('i.position')
    .orderBy('u.sort_key')
    .execute();
  return rows.map(({ received_at: receivedAt, answered_at: answeredAt, path, ...row }) => ({
    ...row,
    received: receivedAt !== null,
    /** The answer is older than the last change of day, hour or place. */
    isStale: movedAt !== null && answeredAt !== null && answeredAt < movedAt,
    mayAnswer: holds(ctx, 'activity.log', path),
  }));
}

async function attendanceOf(ctx: Viewing, id: number) {
  const rows = await ctx.db
    .selectFrom('activities.attendance as a')
    .leftJoin('organisation.unit as u', 'u.id', 'a.unit_id')
    .select(['a.point_id as pointId', 'a.unit_id as unitId', 'u.short_name as unitName', 'a.heads'])
    .select(['a.by_link as byLink', 'a.counted_at'])
    .where('a.meeting_id', '=', id)
    .orderBy('a.counted_at')
    .orderBy('a.id')
    .execute();
  return rows.map(({ counted_at: at, ...row }) => ({ ...row, countedAt: at.toISOString() }));
}

function conclusionsOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('activities.conclusion')
    .select(['id', 'what', 'product', 'due_on as dueOn', 'version', 'sent_at'])
    .select(['owner_unit_ids as ownerUnitIds', 'cooperating_unit_ids as cooperatingUnitIds'])
    .where('meeting_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
}

async function unitNames(ctx: Viewing, ids: readonly number[]): Promise<Map<number, string>> {
  if (ids.length === 0) return new Map();
  const rows = await ctx.db.selectFrom('organisation.unit').select(['id', 'name']).where('id', 'in', ids).execute();
  return new Map(rows.map((row) => [row.id, row.name]));
}

export interface Kept extends CommitmentLine {
  meetingId: number;
  conclusionId: number;
}

/** What became of the conclusions of these meetings, as far as the reader may see each promise. */
async function promisesOf(ctx: Viewing, meetingIds: readonly number[], isOpen: boolean): Promise<Kept[]> {
  if (meetingIds.length === 0) return [];
  let query = commitmentLines(ctx)
    .select(['c.origin_id', 'c.origin_part'])
    .where(
      sql<SqlBool>`c.origin_kind = 'meeting' and c.origin_id = any(${meetingIds}::bigint[]) and c.parent_id is null`,
    );
  if (isOpen) query = query.where('c.open', '=', true);
  const rows = await query.orderBy('c.due_on').orderBy('c.id').limit(1000).execute();
  return rows.map((row) => ({
    ...presentLine(row, ctx.today),
    ...{ meetingId: row.origin_id!, conclusionId: row.origin_part! },
  }));
}

/** The meetings of the same row that came before, the latest first. */
function earlierOf(ctx: Viewing, meeting: { id: number; seriesId: number | null; startsOn: string }) {
  const first = meeting.seriesId ?? meeting.id;
  return ctx.db
    .selectFrom('activities.meeting')
    .select(['id', 'title', 'starts_on as startsOn'])
    .where((eb) => eb.or([eb('id', '=', first), eb('series_id', '=', first)]))
    .where('id', '<>', meeting.id)
    .where('starts_on', '<=', meeting.startsOn)
    .where('state', 'in', ['held', 'closed'])
    .orderBy('starts_on', 'desc')
    .limit(24)
    .execute();
}

function holds(ctx: Viewing, permission: string, path: string): boolean {
  return ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
}

function withoutHash({ id, title, link, agendaItemId, fileName, size }: Awaited<ReturnType<typeof papersOf>>[number]) {
  return { id, title, link, agendaItemId, fileName, size };
}

/** Everything that the pages of one meeting show, in eleven queries. */
export async function getMeeting(ctx: Viewing, id: number) {
  const { moved_at: movedAt, hostPath, host_unit_id: hostUnitId, hostName, ...row } = await record(ctx, id);
  const points = await pointsOf(ctx, id);
  const attendance = await attendanceOf(ctx, id);
  const { byPoint, total } = totalsOf(
    points.map((point) => point.id),
    attendance,
  );
  const conclusions = await conclusionsOf(ctx, id);
  const names = await unitNames(ctx, [
    ...new Set(conclusions.flatMap((one) => [...one.ownerUnitIds, ...one.cooperatingUnitIds])),
  ]);
  const promises = await promisesOf(ctx, [id], false);
  const earlier = await earlierOf(ctx, row);
  const open = await promisesOf(
    ctx,
    earlier.map((one) => one.id),
    true,
  );
  const named = (ids: readonly number[]) => ids.map((one) => ({ id: one, name: names.get(one) ?? '' }));
  return {
    ...row,
    host: { id: hostUnitId, name: hostName, path: hostPath },
    points: points.map((point, at) => ({ ...point, heads: byPoint[at]! })),
    total,
    attendance,
    agenda: await agendaOf(ctx, id),
    // A file is reached by the row that holds it: its hash stays here.
    papers: (await papersOf(ctx, id)).map(withoutHash),
    invitations: await invitationsOf(ctx, id, movedAt),
    conclusions: conclusions.map(({ sent_at: sentAt, ownerUnitIds, cooperatingUnitIds, ...one }) => ({
      ...one,
      owners: named(ownerUnitIds),
      cooperating: named(cooperatingUnitIds),
      isSent: sentAt !== null,
      promises: promises.filter((promise) => promise.conclusionId === one.id),
    })),
    previous: earlier[0] ?? null,
    /** Promised at earlier meetings of the row and not yet confirmed. */
    review: open.map((promise) => ({
      ...promise,
      from: earlier.find((one) => one.id === promise.meetingId)!,
    })),
    mayHost: holds(ctx, 'activity.log', hostPath),
    mayConclude: holds(ctx, 'activity.log', hostPath) && holds(ctx, 'commitment.assign', hostPath),
  };
}
export type MeetingDetail = Awaited<ReturnType<typeof getMeeting>>;

/** Records of the host that may be this meeting: same kind and day, of no other meeting. For who hosts. */
export async function recordsToTake(ctx: Viewing, meeting: { host: { id: number }; kind: string; startsOn: string }) {
  return ctx.db
    .selectFrom('activities.activity as a')
    .leftJoin('activities.meeting as m', 'm.activity_id', 'a.id')
    .select(['a.id', 'a.title', 'a.place', 'a.attendance'])
    .where('a.owner_unit_id', '=', meeting.host.id)
    .where('a.happened_on', '=', meeting.startsOn)
    .where('a.kind', '=', meeting.kind)
    .where('a.withdrawn_on', 'is', null)
    .where('m.id', 'is', null)
    .limit(20)
    .execute();
}

/** The link under which units mark themselves present; only the host reads it. */
export async function findLink(ctx: Viewing, id: number): Promise<{ token: string; issuedAt: string } | null> {
  const row = await ctx.db
    .selectFrom('activities.attendance_link')
    .select(['token', 'issued_at'])
    .where('meeting_id', '=', id)
    .executeTakeFirst();
  return row ? { token: row.token, issuedAt: row.issued_at.toISOString() } : null;
}

/** The stored file behind a paper; the policy decides whether the row is there at all. */
export async function findPaperFile(ctx: Viewing, paperId: number) {
  const row = await ctx.db
    .selectFrom('activities.meeting_paper as p')
    .innerJoin('platform.file as f', 'f.id', 'p.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .where('p.id', '=', paperId)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
