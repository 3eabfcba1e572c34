import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { addActivityEvidence, takeBackActivityEvidence } from '#domains/commitments/commands.server.ts';
import type { Acting } from '#domains/tables.ts';
import type { ActivityChanged, ActivityLogged, ActivityWithdrawn } from './events.ts';
import { headsOfRecord } from './meetings/queries.server.ts';
import { findKind, stateOf, type StoredActivity } from './queries.server.ts';
import {
  attendanceOf,
  changesBetween,
  countRefusals,
  dayRefusal,
  followedRefusals,
  type Kind,
  kindRefusal,
  limits,
  ownValueRefusals,
  plainValues,
  titleOf,
} from './rules.ts';
import { putInPlan } from './year/commands.server.ts';
import { changeInput, type Entry, logInput, type StoredPhoto, type WholeInput, withdrawInput } from './schema.ts';

export interface Unit {
  id: number;
  path: string;
}

export const linkOf = (id: number) => `/hoat-dong/${id}`;

/** One thing that the unit did, entered once. Needs activity.log at the owner. */
export const logActivity = defineCommand({
  name: 'logActivity',
  input: logInput,
  run: async (ctx: Acting, input) => put(ctx, input, null),
});

interface Followed {
  ownerUnitId: number;
  /** A kind with `enteredAt`. */
  kind: string;
  happenedOn: string;
  place: string;
  subject: string;
  attendance: number;
  /** The page of what was held: '/doi-thoai/12'. */
  link: string;
}

/**
 * The record of what another domain has held, entered there and nowhere else (docs/decisions/0016). Needs activity.log at the
 * owner; kind, day and heads stay as they are told here.
 */
export async function logFollowed(ctx: Acting, { link, subject, place, ...held }: Followed): Promise<{ id: number }> {
  const title = subject.slice(0, 300);
  const lists = { points: [], photos: [], partnerUnitIds: [], commitmentIds: [], itemIds: [] };
  const entry = { ...held, ...lists, women: null, result: null, title, place: place.slice(0, 200) };
  return put(ctx, { ...entry, values: { subject: title } }, link);
}

async function put(ctx: Acting, input: WholeInput, link: string | null): Promise<{ id: number }> {
  const owner = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path'])
    .where('id', '=', input.ownerUnitId)
    .where('closed_on', 'is', null)
    .executeTakeFirst();
  if (!owner) throw new Refusal('unit-not-found');
  demand(ctx, 'activity.log', owner.path);
  // What is followed has passed the rules of its own domain: its kind and day are taken as told.
  const told = link === null ? {} : { kind: input.kind, happened_on: input.happenedOn };
  const { kind, columns } = await checked(ctx, owner, input, told);
  const signed = { logged_at: ctx.now, logged_by: ctx.actor.accountId, record_link: link };
  const { id } = await ctx.db
    .insertInto('activities.activity')
    .values({ ...columns, ...signed, owner_unit_id: owner.id, owner_path: owner.path })
    .returning('id')
    .executeTakeFirstOrThrow();
  await addPhotos(ctx, id, input.photos, 0);
  await serve(ctx, owner, { id, kind, input, commitmentIds: input.commitmentIds });
  const record = { id, ownerId: owner.id, ownerPath: owner.path, on: input.happenedOn };
  await putInPlan(ctx, record, input.itemIds);
  ctx.touched(`activity:${id}`, `unit:${owner.id}`);
  const event: ActivityLogged = {
    name: 'ActivityLogged',
    payload: { activityId: id, ownerUnitId: owner.id, kind: kind.code, happenedOn: input.happenedOn },
  };
  await ctx.announce(event);
  return { id };
}

/** Mends a record. What stood before is kept by the database itself; an old page hears who changed what since. */
export const changeActivity = defineCommand({
  name: 'changeActivity',
  input: changeInput,
  run: async (ctx: Acting, input) => {
    const before = await standing(ctx, input);
    const owner = { id: before.owner_unit_id, path: before.owner_path };
    const { kind, columns } = await checked(ctx, owner, input, before);
    if (before.record_link !== null) {
      const fields = followedRefusals(before, columns);
      if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
    }
    const counted = await headsOfRecord(ctx, before.id);
    if (counted !== null && counted !== columns.attendance)
      throw new Refusal('input-invalid', {}, { attendance: 'attendance-of-meeting' });
    await replace(ctx, before, columns);
    const { kept, last } = await removePhotos(ctx, before.id, input.removePhotoIds);
    if (kept + input.photos.length > limits.photos) throw new Refusal('too-many-photos', { most: limits.photos });
    await addPhotos(ctx, before.id, input.photos, last);
    const added = input.commitmentIds.filter((id) => !before.commitment_ids.includes(id));
    const dropped = before.commitment_ids.filter((id) => !input.commitmentIds.includes(id));
    await serve(ctx, owner, { id: before.id, kind, input, commitmentIds: added });
    await takeBackActivityEvidence(ctx, { commitmentIds: dropped, link: linkOf(before.id) });
    const event: ActivityChanged = {
      name: 'ActivityChanged',
      payload: {
        ...{ activityId: before.id, ownerUnitId: owner.id, kind: kind.code, happenedOn: input.happenedOn },
        ...{ formerKind: before.kind, formerOn: before.happened_on },
      },
    };
    await ctx.announce(event);
    return { id: before.id };
  },
});

/** It was logged by mistake: it stays to be read, with the reason, and counts no more. */
export const withdrawActivity = defineCommand({
  name: 'withdrawActivity',
  input: withdrawInput,
  run: async (ctx: Acting, input) => {
    const before = await standing(ctx, input);
    if (before.record_link !== null) throw new Refusal('activity-follows');
    await replace(ctx, before, {
      ...{ changed_at: ctx.now, changed_by: ctx.actor.accountId },
      ...{ withdrawn_on: ctx.today, withdrawn_reason: input.reason },
    });
    await takeBackActivityEvidence(ctx, { commitmentIds: before.commitment_ids, link: linkOf(before.id) });
    const { kind, happened_on: happenedOn, owner_unit_id: ownerUnitId } = before;
    const payload = { activityId: before.id, ownerUnitId, kind, happenedOn };
    await ctx.announce({ name: 'ActivityWithdrawn', payload } satisfies ActivityWithdrawn);
  },
});

/** The row as it is now, which the actor may change and has seen; 'activity-not-found' also when the policy hides it. */
async function standing(ctx: Acting, seen: { id: number; version: number }): Promise<StoredActivity> {
  const row = await stateOf(ctx, seen.id);
  if (!row) throw new Refusal('activity-not-found');
  demand(ctx, 'activity.log', row.owner_path);
  if (row.withdrawn_on) throw new Refusal('activity-withdrawn');
  if (row.version !== seen.version) throw await changedMeanwhile(ctx, row, seen.version);
  return row;
}

/** Says who changed what since the page was opened: the second of two officers need not look for it. */
async function changedMeanwhile(ctx: Acting, now: StoredActivity, seenVersion: number): Promise<Refusal> {
  const seen = await ctx.db
    .selectFrom('activities.revision')
    .select('before')
    .where('activity_id', '=', now.id)
    .where('version', '=', seenVersion)
    .executeTakeFirst();
  const person = await ctx.db
    .selectFrom('people.account_name')
    .select('full_name')
    .where('account_id', '=', now.changed_by)
    .executeTakeFirst();
  const parts = seen ? changesBetween(seen.before as StoredActivity, now) : [];
  return new Refusal('activity-changed', { by: person?.full_name ?? '', parts: parts.join(' ') });
}

async function replace(
  ctx: Acting,
  before: StoredActivity,
  columns: { changed_at: Date; changed_by: number },
): Promise<void> {
  const { numUpdatedRows } = await ctx.db
    .updateTable('activities.activity')
    .set({ ...columns, version: before.version + 1 })
    .where('id', '=', before.id)
    .where('version', '=', before.version)
    .executeTakeFirst();
  // Somebody was quicker between our read and our write: what now stands is there to be read.
  if (numUpdatedRows === 0n) throw await changedMeanwhile(ctx, (await stateOf(ctx, before.id))!, before.version);
  ctx.touched(`activity:${before.id}`, `unit:${before.owner_unit_id}`);
}

/** The columns of an entry that every rule has passed. A day that already stands in the record is not asked again. */
async function checked(ctx: Acting, owner: Unit, input: Entry, before: { kind?: string; happened_on?: string } = {}) {
  const kind = await findKind(ctx, input.kind);
  const refused = kind ? kindRefusal(kind, before.kind) : 'kind-unknown';
  if (!kind || refused) throw new Refusal('input-invalid', {}, { kind: refused! });
  const partners = await partnersOf(ctx, owner, input.partnerUnitIds);
  const { columns, fields } = entryColumns(ctx, { owner, kind, partners, input, formerOn: before.happened_on });
  if (Object.keys(fields).length > 0) throw new Refusal('input-invalid', {}, fields);
  return { kind, columns };
}

interface WholeEntry {
  owner: Unit;
  kind: Kind;
  partners: readonly Unit[];
  input: Entry;
  formerOn?: string | undefined;
}

/** The row of an entry but for owner and signature, and what the rules refuse in it: field → code. */
export function entryColumns(ctx: Acting, { owner, kind, partners, input, formerOn }: WholeEntry) {
  const values = plainValues(kind.fields, input.values);
  const attendance = attendanceOf(input.attendance, input.points);
  const day = formerOn === input.happenedOn ? null : dayRefusal(input.happenedOn, ctx.today);
  const fields: Record<string, string> = {
    ...(day ? { happenedOn: day } : {}),
    ...countRefusals({ attendance, women: input.women, points: input.points }, kind.hasPoints),
    ...ownValueRefusals(kind.fields, values),
  };
  const columns = {
    kind: kind.code,
    title: input.title,
    happened_on: input.happenedOn,
    place: input.place,
    partner_unit_ids: partners.map((unit) => unit.id),
    parties: [owner.path, ...partners.map((unit) => unit.path)],
    attendance: attendance ?? 0,
    women: input.women,
    points: JSON.stringify(input.points),
    own_values: JSON.stringify(values),
    commitment_ids: input.commitmentIds,
    result: input.result,
    search_key: searchKey([titleOf(input.title, kind, values), input.place, input.result ?? ''].join(' ')),
    changed_at: ctx.now,
    changed_by: ctx.actor.accountId,
  };
  return { columns, fields };
}

/** Partners of any root, in the order in which they were named; the owner is not its own partner. */
async function partnersOf(ctx: Acting, owner: Unit, ids: readonly number[]): Promise<Unit[]> {
  if (ids.includes(owner.id)) throw new Refusal('input-invalid', {}, { partnerUnitIds: 'partner-is-owner' });
  if (ids.length === 0) return [];
  const rows = await ctx.db.selectFrom('organisation.unit').select(['id', 'path']).where('id', 'in', ids).execute();
  if (rows.length !== ids.length) throw new Refusal('input-invalid', {}, { partnerUnitIds: 'unit-not-found' });
  return ids.map((id) => rows.find((row) => row.id === id)!);
}

interface Served {
  id: number;
  kind: Kind;
  input: Pick<Entry, 'title' | 'happenedOn' | 'values'>;
  commitmentIds: readonly number[];
}

export async function serve(ctx: Acting, owner: Unit, { id, kind, input, commitmentIds }: Served): Promise<void> {
  const name = titleOf(input.title, kind, input.values).slice(0, 280);
  const label = `${name}, ${formatDay(input.happenedOn)}`;
  await addActivityEvidence(ctx, { commitmentIds, owner, link: linkOf(id), label });
}

export async function addPhotos(
  ctx: Acting,
  activityId: number,
  photos: readonly StoredPhoto[],
  last: number,
): Promise<void> {
  const rows = [];
  for (const [index, photo] of photos.entries())
    rows.push({ activity_id: activityId, position: last + index + 1, file_id: await recordFile(ctx, photo) });
  if (rows.length === 0) return;
  const signed = { caption: null, added_at: ctx.now, added_by: ctx.actor.accountId };
  await ctx.db
    .insertInto('activities.photo')
    .values(rows.map((row) => ({ ...row, ...signed })))
    .execute();
}

/** Takes photos out of sight; gives how many are left and the last position ever used. */
async function removePhotos(ctx: Acting, activityId: number, ids: readonly number[]) {
  const of = () => ctx.db.selectFrom('activities.photo').where('activity_id', '=', activityId);
  if (ids.length > 0)
    await ctx.db
      .updateTable('activities.photo')
      .set({ removed_at: ctx.now })
      .where('activity_id', '=', activityId)
      .where('id', 'in', ids)
      .where('removed_at', 'is', null)
      .execute();
  const rows = await of().select(['position', 'removed_at']).execute();
  const last = Math.max(0, ...rows.map((row) => row.position));
  return { kept: rows.filter((row) => row.removed_at === null).length, last };
}
