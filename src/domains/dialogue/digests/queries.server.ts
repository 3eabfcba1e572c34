import { type SqlBool, sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { Refusal } from '#platform/refusal.ts';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import { heardInOpinion } from '#domains/opinion/questions/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { dialogueUnitIds } from '../dialogues/queries.server.ts';
import { tellable } from './rules.ts';

/**
 * How often each field was spoken of in a place, and each place below it, in whole months that are over: what may be told.
 * The small numbers end here. Three queries.
 */
export async function heardIn(ctx: Viewing, areaId: number, from: string, until: string) {
  const { rows } = await sql<{ field_code: string; area_id: number; heard: number }>`
    select field_code, area_id, heard from dialogue.heard(${areaId}, ${from}::date, ${until}::date)`.execute(ctx.db);
  const all = [
    ...rows.map((row) => ({ fieldCode: row.field_code, areaId: row.area_id, heard: row.heard })),
    ...(await heardInOpinion(ctx, areaId, from, until)),
  ];
  const sums = <Key extends string | number>(keyOf: (one: (typeof all)[number]) => Key) =>
    [...Map.groupBy(all, keyOf)].map(([key, list]) => ({ key, heard: list.reduce((sum, one) => sum + one.heard, 0) }));
  const byArea = tellable(sums((one) => one.areaId));
  const byField = tellable(sums((one) => one.fieldCode));
  const names = await territoryNames(
    ctx,
    byArea.rows.map((row) => row.key),
  );
  // One sum stands over both: what one of them keeps back the other does not tell.
  const total = byArea.total === null || byField.total === null ? null : byField.total;
  return {
    total,
    byField: byField.rows.map(({ key, heard }) => ({ fieldCode: key, heard })),
    byArea: byArea.rows
      .map(({ key, heard }) => ({ areaId: key, name: names.get(key) ?? '', heard }))
      .toSorted((a, b) => (b.heard ?? 0) - (a.heard ?? 0)),
  };
}

const digestRows = (ctx: Viewing) =>
  ctx.db
    .selectFrom('dialogue.digest as g')
    .innerJoin('organisation.unit as u', 'u.id', 'g.unit_id')
    .select(['g.id', 'g.version', 'g.title', 'g.state', 'g.sent_on as sentOn', 'g.starts_on as startsOn'])
    .select(['g.ends_on as endsOn', 'g.area_id as areaId', 'g.unit_id as unitId', 'u.short_name as unitName']);

/** Digests of the own unit, or those that units below have sent; the latest first, 200 at the most. Two queries, three from above. */
export async function listDigests(ctx: Viewing, isBelow: boolean) {
  const own = ctx.actor?.unit?.id;
  const unitIds = isBelow ? await dialogueUnitIds(ctx) : own === undefined ? [] : [own];
  if (unitIds === null) return null;
  let query = digestRows(ctx).where(sql<SqlBool>`g.unit_id = any(${unitIds}::bigint[])`);
  if (isBelow) query = query.where('g.state', '=', 'sent').where('g.unit_id', '<>', own ?? 0);
  const rows = await query.orderBy('g.ends_on', 'desc').orderBy('g.id', 'desc').limit(200).execute();
  const names = await territoryNames(
    ctx,
    rows.map((row) => row.areaId),
  );
  return rows.map((row) => ({ ...row, areaName: names.get(row.areaId) ?? '' }));
}

/** One digest with its topics; of a draft also what was heard, to write from. Three queries, six for whoever writes. */
export async function getDigest(ctx: Viewing, id: number) {
  const row = await digestRows(ctx)
    .select(['g.unit_path as unitPath', 'u.name as unitFullName'])
    .where('g.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('digest-not-found');
  const { unitPath, ...digest } = row;
  const topics = await ctx.db
    .selectFrom('dialogue.digest_topic as t')
    .innerJoin('commitments.field as f', 'f.code', 't.field_code')
    .select(['t.field_code as fieldCode', 'f.name as fieldName', 't.heard', 't.themes', 't.wish'])
    .where('t.digest_id', '=', id)
    .orderBy(sql`t.heard desc nulls last`)
    .orderBy('f.position')
    .execute();
  const names = await territoryNames(ctx, [row.areaId]);
  const mayWrite =
    row.state === 'draft' && ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, 'dialogue.work', unitPath);
  return {
    ...digest,
    areaName: names.get(row.areaId) ?? '',
    topics,
    mayWrite,
    heard: mayWrite ? await heardIn(ctx, row.areaId, row.startsOn, row.endsOn) : null,
  };
}
export type DigestDetail = Awaited<ReturnType<typeof getDigest>>;

/** A place and those directly below it, to choose from: 300 at the most. One query. */
export async function areasOf(ctx: Viewing, territoryId: number): Promise<{ id: number; name: string }[]> {
  const { rows } = await sql<{ id: number; name: string }>`
    select f.territory_id as id, f.name from organisation.territory_fact f
    where (f.territory_id = ${territoryId} or f.parent_id = ${territoryId}) and f.valid_until is null
    order by f.territory_id <> ${territoryId}, f.sort_key limit 300`.execute(ctx.db);
  return rows;
}
