import { sql } from 'kysely';
import { lastLateDueOn } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { placeOfSite, type StandingCounts } from './rules.ts';
import { type PromiseFilter, type PublicKind, publicStandings, type PublicStanding } from './schema.ts';

export interface PublicPromiseLine {
  id: number;
  kind: PublicKind;
  asked: string;
  promised: string;
  /** Whose site shows it, and who has promised. */
  unitName: string;
  ownerName: string;
  fieldName: string | null;
  fieldCode: string | null;
  areaName: string | null;
  sourceKey: string;
  sourceLabel: string;
  askedOn: string;
  publishedOn: string;
  standing: PublicStanding;
  dueOn: string | null;
  claimedOn: string | null;
  verdictOn: string | null;
}

export interface SitePlace {
  unitId: number;
  unitPath: string;
  provinceId: number | null;
  communeId: number | null;
}

/** The unit of a site and the place that it speaks for; null where there is no site. One query. */
export async function placeOf(ctx: Viewing, siteId: number): Promise<SitePlace | null> {
  const row = await ctx.db
    .selectFrom('portal.site')
    .select(['unit_id', 'unit_path'])
    .where('id', '=', siteId)
    .where('open', '=', true)
    .executeTakeFirst();
  return row ? { unitId: row.unit_id, unitPath: row.unit_path, ...placeOfSite(row.unit_path) } : null;
}

interface Asked {
  place: Pick<SitePlace, 'provinceId' | 'communeId'>;
  filter: PromiseFilter;
  /** These alone. */
  ids?: readonly number[];
  most: number;
}

/** What is public of a place, the newest first. One query through the door portal.promises. */
export async function listPromises(ctx: Viewing, { place, filter, ids, most }: Asked): Promise<PublicPromiseLine[]> {
  const [beforeOn = null, beforeId = null] = filter.sau?.split('_') ?? [];
  const { rows } = await sql<PublicPromiseLine>`
    select ${columns}
    from portal.promises(${place.provinceId}::bigint, ${place.communeId}::bigint, ${filter['linh-vuc'] ?? null}, null,
      ${filter.loai ?? null}, ${filter['tinh-trang'] ?? null}, ${lastLateDueOn(ctx.today)}::date,
      ${beforeOn}::date, ${beforeId}::bigint, ${ids ?? null}::bigint[], ${most}::int) s
    ${joins}
    order by p.published_on desc, p.id desc`.execute(ctx.db);
  return rows;
}

const columns = sql`p.id, p.kind, p.asked, p.promised, u.name as "unitName", o.name as "ownerName", f.name as "fieldName",
  p.field_code as "fieldCode", a.name as "areaName", p.source_key as "sourceKey", p.source_label as "sourceLabel",
  p.asked_on as "askedOn", p.published_on as "publishedOn", s.standing, s.due_on as "dueOn", s.claimed_on as "claimedOn",
  s.verdict_on as "verdictOn"`;
const joins = sql`
  join portal.promise p on p.id = s.id
  join organisation.unit u on u.id = p.unit_id
  join organisation.unit o on o.id = s.owner_unit_id
  left join commitments.field f on f.code = p.field_code
  left join organisation.territory_fact a on a.territory_id = p.area_id and a.valid_until is null`;

/** One public promise of the place of a site, or null. One query. */
export async function getPromise(
  ctx: Viewing,
  place: Pick<SitePlace, 'provinceId' | 'communeId'>,
  id: number,
): Promise<PublicPromiseLine | null> {
  return (await listPromises(ctx, { place, filter: {}, ids: [id], most: 1 }))[0] ?? null;
}

/** How many stand where, of a place. One query. */
export async function countPromises(
  ctx: Viewing,
  place: Pick<SitePlace, 'provinceId' | 'communeId'>,
): Promise<StandingCounts> {
  const { rows } = await sql<{ standing: PublicStanding; count: number }>`
    select standing, count from portal.promise_tally(${place.provinceId}::bigint, ${place.communeId}::bigint,
      ${lastLateDueOn(ctx.today)}::date)`.execute(ctx.db);
  const counts = Object.fromEntries(publicStandings.map((standing) => [standing, 0])) as StandingCounts;
  for (const { standing, count } of rows) counts[standing] = count;
  return counts;
}

/** The newest promises of a site's place and how many stand where, for its first page. Three queries. */
export async function latestPromises(ctx: Viewing, siteId: number, most: number) {
  const place = await placeOf(ctx, siteId);
  if (!place) return null;
  return { rows: await listPromises(ctx, { place, filter: {}, most }), counts: await countPromises(ctx, place) };
}

/** The fields of matters, in their order. */
export async function listFields(ctx: Viewing): Promise<{ code: string; name: string }[]> {
  return ctx.db.selectFrom('commitments.field').select(['code', 'name']).orderBy('position').execute();
}
