import { randomBytes } from 'node:crypto';
import { sql } from 'kysely';
import { defineCommand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { logActivity, changeActivity } from '../../commands.server.ts';
import { findKind, pointsOf, stateOf, valuesOf as ownValuesOf } from '../../queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { hosted, moveOn, type Standing } from '../commands.server.ts';
import { totalsOf, valuesOf } from '../rules.ts';
import { countInput, holdInput, markInput, openLinkInput, renewLinkInput } from '../schema.ts';
import { text } from '../text.vi.ts';

/** Heads as the host counts them, point by point, of a unit or in the hall. Once held, the record follows at once. */
export const countAttendance = defineCommand({
  name: 'countAttendance',
  input: countInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'count');
    const counts = input.counts.filter((count) => count.heads !== null);
    await refuseStrangers(ctx, meeting, counts);
    for (const { pointId, unitId, heads } of counts) {
      const counted = { heads: heads!, by_link: false, counted_at: ctx.now, counted_by: ctx.actor.accountId };
      await ctx.db
        .insertInto('activities.attendance')
        .values({ meeting_id: meeting.id, point_id: pointId, unit_id: unitId, ...counted })
        .onConflict((conflict) =>
          conflict
            .columns(['point_id', 'unit_id'])
            .doUpdateSet(counted)
            // What stands already keeps the hour at which it was counted.
            .where(sql<boolean>`attendance.heads <> excluded.heads`),
        )
        .execute();
    }
    if (meeting.activityId !== null) await followCount(ctx, meeting.activityId, await counted(ctx, meeting.id));
    return { total: (await counted(ctx, meeting.id)).total };
  },
});

/** A new link; the one before opens nothing any more. */
export const renewLink = defineCommand({
  name: 'renewAttendanceLink',
  input: renewLinkInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'change');
    const issued = {
      ...{ token: randomBytes(24).toString('base64url'), issued_at: ctx.now, issued_by: ctx.actor.accountId },
    };
    await ctx.db
      .insertInto('activities.attendance_link')
      .values({ meeting_id: meeting.id, ...issued })
      .onConflict((conflict) => conflict.column('meeting_id').doUpdateSet(issued))
      .execute();
  },
});

/** The meeting that a link opens today, or null; a wrong one counts as a try of the account (no refusal: it would undo that). */
export const openLink = defineCommand({
  name: 'openAttendanceLink',
  isPrivate: true,
  input: openLinkInput,
  run: async (ctx: Acting, { token }): Promise<number | null> => {
    const { rows } = await sql<{ id: number | null }>`
      select activities.open_attendance(${token}, ${ctx.now}::timestamptz) as id`.execute(ctx.db);
    return rows[0]?.id ?? null;
  },
});

/** Says how many of the actor's own unit are there. False for every reason why not: a wrong link tells nothing. */
export const markPresent = defineCommand({
  name: 'markPresent',
  input: markInput,
  run: async (ctx: Acting, { token, pointId, heads }) => {
    const unit = ctx.actor.unit;
    if (!unit) return { marked: false };
    const { rows } = await sql<{ marked: boolean }>`select activities.mark_present(
      ${token}, ${unit.id}::bigint, ${pointId}::bigint, ${heads}::int, ${ctx.now}::timestamptz) as marked`.execute(
      ctx.db,
    );
    const marked = rows[0]?.marked ?? false;
    if (marked) ctx.touched(`unit:${unit.id}`);
    return { marked };
  },
});

/**
 * It has been held: the record of the activity is made from the count, or one logged by hand is taken as this meeting's.
 * From here links open nothing.
 */
export const holdMeeting = defineCommand({
  name: 'holdMeeting',
  input: holdInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'hold');
    const activityId =
      input.activityId === null ? await logHeld(ctx, meeting) : await takeRecord(ctx, meeting, input.activityId);
    await moveOn(ctx, meeting, { state: 'held', activity_id: activityId });
    return { id: meeting.id, activityId };
  },
});

interface Count {
  points: { id: number; name: string; heads: number }[];
  total: number;
}

async function counted(ctx: Acting, meetingId: number): Promise<Count> {
  const points = await ctx.db
    .selectFrom('activities.meeting_point')
    .select(['id', 'name'])
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  const rows = await ctx.db
    .selectFrom('activities.attendance')
    .select(['point_id as pointId', 'unit_id as unitId', 'heads'])
    .where('meeting_id', '=', meetingId)
    .execute();
  const { byPoint, total } = totalsOf(
    points.map((point) => point.id),
    rows,
  );
  return { total, points: points.map((point, at) => ({ ...point, heads: byPoint[at]! })) };
}

async function refuseStrangers(
  ctx: Acting,
  meeting: Standing,
  counts: readonly { pointId: number; unitId: number | null }[],
): Promise<void> {
  const { points } = await counted(ctx, meeting.id);
  const invited = await ctx.db
    .selectFrom('activities.invitation')
    .select('unit_id')
    .where('meeting_id', '=', meeting.id)
    .where('withdrawn_on', 'is', null)
    .execute();
  const units = new Set([null, meeting.hostUnitId, ...invited.map((one) => one.unit_id)]);
  if (counts.some((one) => !points.some((point) => point.id === one.pointId) || !units.has(one.unitId)))
    throw new Refusal('input-invalid', {}, { counts: 'point-or-unit-unknown' });
}

async function logHeld(ctx: Acting, meeting: Standing): Promise<number> {
  const { points, total } = await counted(ctx, meeting.id);
  if (total === 0) throw new Refusal('attendance-not-counted');
  const kind = (await findKind(ctx, meeting.kind))!;
  const { id } = await logActivity.run(ctx, {
    ...{ ownerUnitId: meeting.hostUnitId, kind: kind.code, happenedOn: meeting.startsOn },
    ...{ place: meeting.place ?? text.online, title: meeting.title, women: null, result: null },
    ...{
      attendance: total,
      points: kind.hasPoints ? points.map(({ name, heads }) => ({ name, attendance: heads })) : [],
    },
    values: { ...valuesOf(kind, meeting.subject) },
    ...{ partnerUnitIds: [], commitmentIds: [], itemIds: [], photos: [] },
  });
  return id;
}

/** What was logged by hand becomes the record; its number stands where nobody has counted, or else the count does. */
async function takeRecord(ctx: Acting, meeting: Standing, activityId: number): Promise<number> {
  const record = await stateOf(ctx, activityId);
  const isSame =
    record?.owner_unit_id === meeting.hostUnitId &&
    record.kind === meeting.kind &&
    record.happened_on === meeting.startsOn &&
    record.withdrawn_on === null;
  const taken = await ctx.db
    .selectFrom('activities.meeting')
    .select('id')
    .where('activity_id', '=', activityId)
    .executeTakeFirst();
  if (!isSame || taken) throw new Refusal('input-invalid', {}, { activityId: 'record-of-other' });
  const count = await counted(ctx, meeting.id);
  if (count.total > 0) await followCount(ctx, activityId, count);
  else
    await ctx.db
      .insertInto('activities.attendance')
      .values({
        ...{ meeting_id: meeting.id, point_id: count.points[0]!.id, unit_id: null, heads: record.attendance },
        ...{ by_link: false, counted_at: ctx.now, counted_by: ctx.actor.accountId },
      })
      .execute();
  return activityId;
}

/** Brings the record to the sum of the points; as it stands where nothing differs. */
async function followCount(ctx: Acting, activityId: number, { points, total }: Count): Promise<void> {
  const record = (await stateOf(ctx, activityId))!;
  const kind = (await findKind(ctx, record.kind))!;
  const halls = kind.hasPoints ? points.map(({ name, heads }) => ({ name, attendance: heads })) : [];
  if (record.attendance === total && JSON.stringify(pointsOf(record)) === JSON.stringify(halls)) return;
  await changeActivity.run(ctx, {
    ...{ id: record.id, version: record.version, kind: record.kind, happenedOn: record.happened_on },
    ...{
      place: record.place,
      title: record.title,
      attendance: total,
      points: halls,
      values: { ...ownValuesOf(record) },
    },
    women: record.women === null ? null : Math.min(record.women, total),
    ...{ partnerUnitIds: record.partner_unit_ids, commitmentIds: record.commitment_ids, result: record.result },
    ...{ photos: [], removePhotoIds: [] },
  });
}
