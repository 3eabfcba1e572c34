import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { lines as commitmentLines, presentLine as presentCommitment } from '#domains/commitments/queries.server.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { pointsOf, valuesOf } from '../queries.server.ts';
import { changesBetween, titleOf, type Version } from '../rules.ts';
import { kindFields } from '../schema.ts';
import { itemsOfActivity, offeredItems } from '../year/queries.server.ts';

/** One query: the activity with its kind and the names that stand on its page. Throws 'activity-not-found' also when hidden. */
async function record(ctx: Viewing, id: number) {
  const row = await ctx.db
    .selectFrom('activities.activity as a')
    .innerJoin('activities.kind as k', 'k.code', 'a.kind')
    .innerJoin('organisation.unit as owner', 'owner.id', 'a.owner_unit_id')
    .leftJoin('people.account_name as p', 'p.account_id', 'a.logged_by')
    .leftJoin('people.account_name as changer', 'changer.account_id', 'a.changed_by')
    .select(['a.id', 'a.kind', 'a.title', 'a.happened_on', 'a.place', 'a.owner_unit_id', 'a.owner_path'])
    .select(['a.partner_unit_ids', 'a.attendance', 'a.women', 'a.points', 'a.own_values', 'a.commitment_ids'])
    .select([
      'a.result',
      'a.version',
      'a.logged_at',
      'a.changed_at',
      'a.withdrawn_on',
      'a.withdrawn_reason',
      'a.record_link',
    ])
    .select(['k.name as kind_name', 'k.fields', 'k.has_points', 'k.entered_at', 'owner.name as owner_name'])
    .select(['p.full_name as logged_by_name', 'changer.full_name as changed_by_name'])
    .where('a.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('activity-not-found');
  return row;
}
type Recorded = Awaited<ReturnType<typeof record>>;

function photosOf(ctx: Viewing, id: number) {
  return ctx.db
    .selectFrom('activities.photo')
    .select(['id', 'caption'])
    .where('activity_id', '=', id)
    .where('removed_at', 'is', null)
    .orderBy('position')
    .execute();
}

/** What the activity serves, as far as the reader may open it. */
async function servedBy(ctx: Viewing, ids: readonly number[]) {
  if (ids.length === 0) return [];
  const rows = await commitmentLines(ctx).where('c.id', 'in', ids).orderBy('c.due_on').orderBy('c.id').execute();
  return rows.map((row) => presentCommitment(row, ctx.today));
}

/** Every change, newest first: when, by whom, and which parts differ from what stood before. */
async function changesOf(ctx: Viewing, row: Recorded) {
  const before = await ctx.db
    .selectFrom('activities.revision as r')
    .leftJoin('people.account_name as p', 'p.account_id', 'r.account_id')
    .select(['r.version', 'r.at', 'r.before', 'p.full_name as personName'])
    .where('r.activity_id', '=', row.id)
    .orderBy('r.version', 'desc')
    .execute();
  return before.map((one, index) => {
    const after = (index === 0 ? row : before[index - 1]!.before) as Version;
    const isWithdrawal = index === 0 && row.withdrawn_on !== null;
    return {
      version: one.version,
      at: one.at,
      personName: one.personName,
      isWithdrawal,
      parts: isWithdrawal ? [] : changesBetween(one.before as Version, after),
      attendance: (one.before as { attendance?: number }).attendance ?? null,
    };
  });
}

/** Everything that the page of one activity shows, in six queries, and two more for partners. */
export async function getActivity(ctx: Viewing, id: number) {
  const row = await record(ctx, id);
  const fields = kindFields.parse(row.fields);
  const values = valuesOf(row);
  const mayChange =
    row.withdrawn_on === null &&
    ctx.actor !== null &&
    may(ctx.actor.grants, ctx.permissions, 'activity.log', row.owner_path);
  return {
    id: row.id,
    version: row.version,
    kind: { code: row.kind, name: row.kind_name, hasPoints: row.has_points, fields, enteredAt: row.entered_at },
    /** The page of what it follows; null where it was logged by hand. */
    recordLink: row.record_link,
    heading: titleOf(row.title, { code: row.kind, name: row.kind_name, fields }, values),
    title: row.title,
    happenedOn: row.happened_on,
    place: row.place,
    owner: { id: row.owner_unit_id, name: row.owner_name },
    partners: (await listUnitsByIds(ctx, row.partner_unit_ids)).map(({ id: unitId, name, place }) => ({
      ...{ id: unitId, name, place },
    })),
    attendance: row.attendance,
    women: row.women,
    points: pointsOf(row),
    values,
    serves: await servedBy(ctx, row.commitment_ids),
    servesCount: row.commitment_ids.length,
    result: row.result,
    photos: await photosOf(ctx, id),
    loggedAt: row.logged_at.toISOString(),
    loggedBy: row.logged_by_name,
    withdrawnOn: row.withdrawn_on,
    withdrawnReason: row.withdrawn_reason,
    changes: (await changesOf(ctx, row)).map((change) => ({ ...change, at: change.at.toISOString() })),
    mayChange,
    items: await itemsOfActivity(ctx, id),
    offeredItems: mayChange ? await offeredItems(ctx, row.owner_unit_id, Number(row.happened_on.slice(0, 4))) : [],
  };
}
export type ActivityDetail = Awaited<ReturnType<typeof getActivity>>;

/** The stored file behind one photo; the policy decides whether the row is there at all. */
export async function getPhotoFile(ctx: Viewing, photoId: number) {
  const row = await ctx.db
    .selectFrom('activities.photo as p')
    .innerJoin('platform.file as f', 'f.id', 'p.file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .select(['f.small_hash as smallHash', 'f.small_size as smallSize'])
    .where('p.id', '=', photoId)
    .where('p.removed_at', 'is', null)
    .executeTakeFirst();
  if (!row) throw new Refusal('photo-not-found');
  return row;
}
