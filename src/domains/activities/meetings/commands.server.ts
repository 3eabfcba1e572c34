import { sql } from 'kysely';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { findKind } from '../queries.server.ts';
import { type Act, actRefusal, type MeetingState, spanRefusals, subjectRefusal } from './rules.ts';
import { callOffInput, changeInput, closeInput, type PlanEntry, planInput } from './schema.ts';
import { text } from './text.vi.ts';

export interface Standing {
  id: number;
  kind: string;
  title: string;
  subject: string | null;
  hostUnitId: number;
  hostPath: string;
  startsOn: string;
  startsHour: string;
  endsOn: string;
  endsHour: string;
  place: string | null;
  state: MeetingState;
  activityId: number | null;
  version: number;
}

/** Meeting as it stands; with `lock` whoever else changes it waits. 'meeting-not-found' also when the policy hides it. */
export async function standing(ctx: Acting, id: number, lock = false): Promise<Standing> {
  const query = ctx.db
    .selectFrom('activities.meeting')
    .select([
      'id',
      'kind',
      'title',
      'subject',
      'host_unit_id as hostUnitId',
      'host_path as hostPath',
      'state',
      'version',
    ])
    .select(['starts_on as startsOn', 'starts_hour as startsHour', 'ends_on as endsOn', 'ends_hour as endsHour'])
    .select(['place', 'activity_id as activityId'])
    .where('id', '=', id);
  const row = await query.executeTakeFirst();
  if (!row) throw new Refusal('meeting-not-found');
  if (!lock) return row;
  demand(ctx, 'activity.log', row.hostPath);
  return query.forUpdate().executeTakeFirstOrThrow();
}

/** The host's own, locked, in a state in which this may be done. A version is asked where a page was read before. */
export async function hosted(ctx: Acting, seen: { id: number; version?: number }, act: Act): Promise<Standing> {
  const meeting = await standing(ctx, seen.id, true);
  const refusal = actRefusal(meeting, act, ctx.today);
  if (refusal) throw new Refusal(refusal);
  if (seen.version !== undefined && seen.version !== meeting.version) throw new Refusal('meeting-changed');
  ctx.touched(`meeting:${meeting.id}`, `unit:${meeting.hostUnitId}`);
  return meeting;
}

/** Every change of the row itself: one version on, in the actor's name. */
export async function moveOn(ctx: Acting, meeting: Standing, columns: object): Promise<void> {
  await ctx.db
    .updateTable('activities.meeting')
    .set({ ...columns, changed_at: ctx.now, changed_by: ctx.actor.accountId, version: meeting.version + 1 })
    .where('id', '=', meeting.id)
    .execute();
}

/** Calls a meeting; with `previousId` the next of a row of regular ones. Needs activity.log at the host. */
export const planMeeting = defineCommand({
  name: 'planMeeting',
  input: planInput,
  run: async (ctx: Acting, input) => {
    const host = await ctx.db
      .selectFrom('organisation.unit')
      .select(['id', 'path'])
      .where('id', '=', input.hostUnitId)
      .where('closed_on', 'is', null)
      .executeTakeFirst();
    if (!host) throw new Refusal('unit-not-found');
    demand(ctx, 'activity.log', host.path);
    const columns = await checked(ctx, input);
    const { id } = await ctx.db
      .insertInto('activities.meeting')
      .values({
        ...columns,
        ...{ host_unit_id: host.id, host_path: host.path, parties: [host.path] },
        series_id: input.previousId === undefined ? null : await seriesAfter(ctx, host.id, input.previousId),
        ...{ planned_at: ctx.now, planned_by: ctx.actor.accountId },
        ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
      })
      .returning('id')
      .executeTakeFirstOrThrow();
    await putParts(ctx, { id, hostUnitId: host.id, startsOn: input.startsOn }, input);
    ctx.touched(`meeting:${id}`, `unit:${host.id}`);
    return { id };
  },
});

/** Changes the plan. Answers stand; where day, hour or place moved, pages say which came before. */
export const changeMeeting = defineCommand({
  name: 'changeMeeting',
  input: changeInput,
  run: async (ctx: Acting, input) => {
    const before = await hosted(ctx, input, 'change');
    const columns = await checked(ctx, input);
    const hasMoved =
      before.startsOn !== columns.starts_on ||
      before.startsHour !== columns.starts_hour ||
      before.place !== columns.place;
    await moveOn(ctx, before, { ...columns, ...(hasMoved ? { moved_at: ctx.now } : {}) });
    await putParts(ctx, { id: before.id, hostUnitId: before.hostUnitId, startsOn: input.startsOn }, input);
    return { id: before.id };
  },
});

/** It will not be held; it stays to be read, with the reason. */
export const callOffMeeting = defineCommand({
  name: 'callOffMeeting',
  input: callOffInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'call_off');
    await moveOn(ctx, meeting, { state: 'called_off', called_off_reason: input.reason });
  },
});

/** Nothing of it changes any more; its conclusions live on as commitments. */
export const closeMeeting = defineCommand({
  name: 'closeMeeting',
  input: closeInput,
  run: async (ctx: Acting, input) => {
    const meeting = await hosted(ctx, input, 'close');
    const waiting = await ctx.db
      .selectFrom('activities.conclusion')
      .select('id')
      .where('meeting_id', '=', meeting.id)
      .where('sent_at', 'is', null)
      .where('removed_at', 'is', null)
      .executeTakeFirst();
    if (waiting) throw new Refusal('conclusions-waiting');
    await moveOn(ctx, meeting, { state: 'closed' });
  },
});

async function seriesAfter(ctx: Acting, hostUnitId: number, previousId: number): Promise<number> {
  const previous = await ctx.db
    .selectFrom('activities.meeting')
    .select(['id', 'series_id'])
    .where('id', '=', previousId)
    .where('host_unit_id', '=', hostUnitId)
    .executeTakeFirst();
  if (!previous) throw new Refusal('meeting-not-found');
  return previous.series_id ?? previous.id;
}

/** The columns of a plan that every rule has passed. */
async function checked(ctx: Acting, input: PlanEntry) {
  const kind = await findKind(ctx, input.kind);
  const isMeeting = await ctx.db
    .selectFrom('activities.kind')
    .select('code')
    .where('code', '=', input.kind)
    .where('is_meeting', '=', true)
    .executeTakeFirst();
  if (!kind || !isMeeting) throw new Refusal('input-invalid', {}, { kind: 'kind-unknown' });
  const span = { ...input, endsOn: input.endsOn ?? input.startsOn };
  const subject = subjectRefusal(kind, input.subject);
  const fields: Record<string, string> = {
    ...spanRefusals(span, ctx.today),
    ...(subject ? { subject } : {}),
    ...(input.place === null && input.onlineLink === null ? { place: 'place-or-link' } : {}),
  };
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  return {
    ...{ kind: kind.code, title: input.title, subject: input.subject, chair: input.chair },
    ...{ starts_on: span.startsOn, starts_hour: span.startsHour, ends_on: span.endsOn, ends_hour: span.endsHour },
    ...{ place: input.place, online_link: input.onlineLink, invited_roles: input.invitedRoles },
  };
}

interface Called {
  id: number;
  hostUnitId: number;
  startsOn: string;
}

async function putParts(ctx: Acting, meeting: Called, input: PlanEntry): Promise<void> {
  const named = input.points.length > 0 ? input.points : [{ name: input.place ?? text.online }];
  const only = await ctx.db
    .selectFrom('activities.meeting_point')
    .select('id')
    .where('meeting_id', '=', meeting.id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
  // Without halls of its own there is one, the place; it keeps its number where only its name changes.
  const points = input.points.length === 0 && only[0] ? [{ id: only[0].id, name: named[0]!.name }] : named;
  await refuseCounted(
    ctx,
    only.map((point) => point.id).filter((id) => !points.some((point) => 'id' in point && point.id === id)),
  );
  await putRows(
    ctx,
    'meeting_point',
    meeting.id,
    points.map(({ name, ...row }) => ({ ...row, columns: { name } })),
  );
  await putRows(
    ctx,
    'agenda_item',
    meeting.id,
    input.agenda.map(({ id, hour, what, presenter }) => ({ id, columns: { starts_hour: hour, what, presenter } })),
  );
  await putInvitations(ctx, meeting, input.unitIds);
}

async function refuseCounted(ctx: Acting, pointIds: readonly number[]): Promise<void> {
  if (pointIds.length === 0) return;
  const counted = await ctx.db
    .selectFrom('activities.attendance')
    .select('id')
    .where('point_id', 'in', pointIds)
    .where('heads', '>', 0)
    .executeTakeFirst();
  if (counted) throw new Refusal('point-counted');
}

interface PartRow {
  id?: number | undefined;
  columns: { name: string } | { starts_hour: string | null; what: string; presenter: string | null };
}

/** The rows of a part in their new order: known ones change, new ones are added, the others go out of sight. */
async function putRows(
  ctx: Acting,
  table: 'meeting_point' | 'agenda_item',
  meetingId: number,
  rows: readonly PartRow[],
) {
  const name = `activities.${table}` as const;
  const kept = rows.flatMap((row) => (row.id === undefined ? [] : [row.id]));
  let gone = ctx.db
    .updateTable(name)
    .set({ removed_at: ctx.now })
    .where('meeting_id', '=', meetingId)
    .where('removed_at', 'is', null);
  if (kept.length > 0) gone = gone.where('id', 'not in', kept);
  await gone.execute();
  for (const [at, { id, columns }] of rows.entries()) {
    const position = at + 1;
    if (id === undefined) {
      await ctx.db
        .insertInto(name)
        .values({ ...columns, meeting_id: meetingId, position })
        .execute();
    } else {
      await ctx.db
        .updateTable(name)
        .set({ ...columns, position })
        .where('id', '=', id)
        .where('meeting_id', '=', meetingId)
        .execute();
    }
  }
}

/** Units of any root, in the order in which they were named; the host does not invite itself. */
async function putInvitations(ctx: Acting, meeting: Called, unitIds: readonly number[]): Promise<void> {
  if (unitIds.includes(meeting.hostUnitId)) throw new Refusal('input-invalid', {}, { unitIds: 'host-is-invited' });
  const { rows } = await sql<{ id: number }>`select id from organisation.unit
    where id = any(${unitIds}::bigint[]) and closed_on is null`.execute(ctx.db);
  if (rows.length !== unitIds.length) throw new Refusal('input-invalid', {}, { unitIds: 'unit-not-found' });
  await sql`update activities.invitation set withdrawn_on = ${ctx.today}::date, version = version + 1
    where meeting_id = ${meeting.id} and withdrawn_on is null and unit_id <> all(${unitIds}::bigint[])`.execute(ctx.db);
  if (unitIds.length === 0) return;
  await sql`insert into activities.invitation (unit_id, starts_on, meeting_id, position)
    select u.id, ${meeting.startsOn}::date, ${meeting.id}::bigint, u.position
    from unnest(${unitIds}::bigint[]) with ordinality as u (id, position)
    on conflict (meeting_id, unit_id) do update set position = excluded.position, withdrawn_on = null,
      version = invitation.version + (invitation.withdrawn_on is not null)::int
    where invitation.position <> excluded.position or invitation.withdrawn_on is not null`.execute(ctx.db);
}
