import type { Viewing } from '#domains/tables.ts';

/** What a unit needs to mark itself present: the points, what it answered, what it has marked. Null where it has no part. */
export async function findMeetingToMark(ctx: Viewing, meetingId: number, unitId: number) {
  const meeting = await ctx.db
    .selectFrom('activities.meeting')
    .select(['title', 'host_unit_id', 'starts_on as startsOn', 'starts_hour as startsHour'])
    .select(['ends_on as endsOn', 'ends_hour as endsHour'])
    .where('id', '=', meetingId)
    .executeTakeFirst();
  const expected = await ctx.db
    .selectFrom('activities.invitation')
    .select(['heads', 'point_id as pointId'])
    .where('meeting_id', '=', meetingId)
    .where('unit_id', '=', unitId)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  if (!meeting || (!expected && meeting.host_unit_id !== unitId)) return null;
  const points = await ctx.db
    .selectFrom('activities.meeting_point')
    .select(['id', 'name'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  const marked = await ctx.db
    .selectFrom('activities.attendance as a')
    .innerJoin('activities.meeting_point as p', 'p.id', 'a.point_id')
    .select(['a.heads', 'a.point_id as pointId', 'p.name as pointName', 'a.counted_at'])
    .where('a.meeting_id', '=', meetingId)
    .where('a.unit_id', '=', unitId)
    .where('a.heads', '>', 0)
    .executeTakeFirst();
  const { host_unit_id: _, ...rest } = meeting;
  return {
    ...{ ...rest, points, expected: expected ?? null },
    marked: marked ? { ...marked, countedAt: marked.counted_at.toISOString() } : null,
  };
}
