import { type SqlBool, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import type { Viewing } from '#domains/tables.ts';
import { listKinds } from '../queries.server.ts';
import type { Kind } from '../rules.ts';
import { limits, type MeetingState } from './rules.ts';

export interface MeetingLine {
  id: number;
  title: string;
  kindName: string;
  startsOn: string;
  startsHour: string;
  endsOn: string;
  endsHour: string;
  place: string | null;
  onlineLink: string | null;
  state: MeetingState;
  hostUnitId: number;
  hostName: string;
  /** Its record, once it was held. */
  activityId: number | null;
  /** Of the units asked for, those that are invited, with their answers. */
  invited: { unitId: number; answer: 'coming' | 'declined' | null; received: boolean }[];
}

export const mostListed = 500;

/**
 * Meetings that these units host or are invited to and that take place between two days (both included), the earliest
 * first, 500 at the most; those called off are among them. For lists, calendars and feeds. Two queries, by unit number.
 */
export async function listMeetings(
  ctx: Viewing,
  unitIds: readonly number[],
  from: string,
  until: string,
): Promise<MeetingLine[]> {
  if (unitIds.length === 0) return [];
  const days = sql`between ${addDays(from, -limits.days)}::date and ${until}::date`;
  const rows = await ctx.db
    .selectFrom('activities.meeting as m')
    .innerJoin('activities.kind as k', 'k.code', 'm.kind')
    .innerJoin('organisation.unit as host', 'host.id', 'm.host_unit_id')
    .select(['m.id', 'm.title', 'k.name as kindName', 'm.place', 'm.online_link as onlineLink', 'm.state'])
    .select([
      'm.starts_on as startsOn',
      'm.starts_hour as startsHour',
      'm.ends_on as endsOn',
      'm.ends_hour as endsHour',
    ])
    .select(['m.host_unit_id as hostUnitId', 'host.short_name as hostName', 'm.activity_id as activityId'])
    .where(
      sql<SqlBool>`m.id in (
        select h.id from activities.meeting h where h.host_unit_id = any(${unitIds}::bigint[]) and h.starts_on ${days}
        union
        select i.meeting_id from activities.invitation i
        where i.unit_id = any(${unitIds}::bigint[]) and i.starts_on ${days} and i.withdrawn_on is null)`,
    )
    .where('m.ends_on', '>=', from)
    .orderBy('m.starts_on')
    .orderBy('m.starts_hour')
    .orderBy('m.id')
    .limit(mostListed)
    .execute();
  const invitations = await invitationsTo(
    ctx,
    rows.map((row) => row.id),
    unitIds,
  );
  return rows.map((row) => ({ ...row, invited: invitations.get(row.id) ?? [] }));
}

async function invitationsTo(ctx: Viewing, meetingIds: readonly number[], unitIds: readonly number[]) {
  if (meetingIds.length === 0) return new Map<number, MeetingLine['invited']>();
  const rows = await ctx.db
    .selectFrom('activities.invitation')
    .select(['meeting_id', 'unit_id', 'answer', 'received_at'])
    .where(sql<SqlBool>`meeting_id = any(${meetingIds}::bigint[]) and unit_id = any(${unitIds}::bigint[])`)
    .where('withdrawn_on', 'is', null)
    .execute();
  const byMeeting = Map.groupBy(rows, (row) => row.meeting_id);
  return new Map(
    [...byMeeting].map(([id, found]) => [
      id,
      found.map(({ unit_id: unitId, answer, received_at: at }) => ({ unitId, answer, received: at !== null })),
    ]),
  );
}

/** The kinds of activities that are meetings, in their order. */
export async function listMeetingKinds(ctx: Viewing): Promise<Kind[]> {
  const rows = await ctx.db.selectFrom('activities.kind').select('code').where('is_meeting', '=', true).execute();
  const codes = new Set(rows.map((row) => row.code));
  return (await listKinds(ctx)).filter((kind) => codes.has(kind.code));
}

/** Heads counted at the meeting whose record this activity is; null where it is none's. */
export async function headsOfRecord(ctx: Viewing, activityId: number): Promise<number | null> {
  const { rows } = await sql<{ heads: number }>`
    select coalesce(sum(a.heads) filter (where p.removed_at is null), 0)::int as heads from activities.meeting m
    left join activities.attendance a on a.meeting_id = m.id left join activities.meeting_point p on p.id = a.point_id
    where m.activity_id = ${activityId} group by m.id`.execute(ctx.db);
  return rows[0]?.heads ?? null;
}
