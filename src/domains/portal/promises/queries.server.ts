import { sql } from 'kysely';
import { lastLateDueOn } from '#domains/commitments/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { narrowed, placeOfSite, type StandingCounts } from './rules.ts';
import { type PromiseFilter, type PublicKind, publicStandings, type PublicStanding } from './schema.ts';

export interface PublicPromiseLine {
  id: number;
  kind: PublicKind;
  asked: string;
  promised: string;
  /** Whose site shows it, and who has promised. */
  unitId: number;
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
  const { provinceId, communeId, areaId } = narrowed(place, filter['dia-ban']);
  const { rows } = await sql<PublicPromiseLine>`
    select ${columns}
    from portal.promises(${provinceId}::bigint, ${communeId}::bigint, ${filter['linh-vuc'] ?? null}, ${areaId}::bigint,
      ${filter.loai ?? null}, ${filter['tinh-trang'] ?? null}, ${lastLateDueOn(ctx.today)}::date,
      ${beforeOn}::date, ${beforeId}::bigint, ${ids ?? null}::bigint[], ${most}::int) s
    ${joins}
    order by p.published_on desc, p.id desc`.execute(ctx.db);
  return rows;
}

const columns = sql`p.id, p.kind, p.asked, p.promised, p.unit_id as "unitId", u.name as "unitName", o.name as "ownerName", f.name as "fieldName",
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

export type HistoryStep = 'receive' | 'claim' | 'confirm' | 'return' | 'appeal' | 'decline' | 'withdraw' | 'change';

export interface PublicStep {
  id: number;
  step: HistoryStep;
  on: string;
  /** Of whoever asked; of an answer that is the sender, not the unit that follows it for them. */
  isAsker: boolean;
  oldDue: string | null;
  newDue: string | null;
}

/** What happened to a public promise, day by day, the newest first. One query through the door portal.promise_history. */
export async function promiseHistory(ctx: Viewing, id: number): Promise<PublicStep[]> {
  const { rows } = await sql<PublicStep>`
    select id, step, on_day as "on", is_asker as "isAsker", old_due as "oldDue", new_due as "newDue"
    from portal.promise_history(${id}::bigint) order by id desc`.execute(ctx.db);
  return rows;
}

const mostPlaces = 500;

/** The places of the level below a site's own of which something is public, by name. One query. */
export async function promisePlaces(
  ctx: Viewing,
  { provinceId, communeId }: Pick<SitePlace, 'provinceId' | 'communeId'>,
): Promise<{ id: number; name: string }[]> {
  const below = sql.ref(communeId !== null ? 'p.area_id' : provinceId !== null ? 'p.commune_id' : 'p.province_id');
  const { rows } = await sql<{ id: number; name: string }>`
    select f.territory_id as id, f.name from organisation.territory_fact f
    where f.valid_until is null and f.territory_id in (
      select ${below} from portal.promise p where p.taken_off_on is null
        and (${provinceId}::bigint is null or p.province_id = ${provinceId}::bigint)
        and (${communeId}::bigint is null or p.commune_id = ${communeId}::bigint))
    limit ${mostPlaces}`.execute(ctx.db);
  return rows.toSorted((a, b) => a.name.localeCompare(b.name, 'vi'));
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
