import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { RecordLine } from '#platform/measure.server.ts';

/** Which cells a number is made of. */
interface Cells {
  indicatorIds: readonly number[];
  periodIds: readonly number[];
}

export interface SealOver {
  id: number;
  periodCode: string;
  unitName: string;
  sealedAt: string;
  byName: string | null;
  /** Units under the seal within the place, and those of them whose counted revision is another one today. */
  units: number;
  changed: number;
  byPost: string | null;
  /** The indicator as it was sealed, and over the same units today; null where nobody reported or several are read (a ratio). */
  sealed: string | null;
  now: string | null;
}

const mostSeals = 12;

/** The newest seals over the cells of a place, each with what changed since. One query. */
export async function sealsOver(
  ctx: Viewing,
  asked: Cells & { path: string; unitId: number | null },
): Promise<SealOver[]> {
  const { rows } = await sql<Omit<SealOver, 'sealedAt'> & { sealedAt: Date }>`
    with asked as materialized (
      select c.id, c.period_id, c.form_version_id from figures.collection c
      where c.period_id = any(${[...asked.periodIds]}::int[]) and exists (
        select from figures.cell x where x.form_version_id = c.form_version_id and x.indicator_id = any(${[...asked.indicatorIds]}::bigint[]))),
    seals as materialized (
      select o.*, c.period_id, c.form_version_id, dense_rank() over (order by o.seal_id desc) as place
      from figures.seals_over(array(select id from asked), ${asked.unitId}::bigint) o join asked c on c.id = o.collection_id)
    select s.seal_id as id, p.code as "periodCode", s.unit_short_name as "unitName", s.sealed_at as "sealedAt", s.by_name as "byName",
      s.by_post as "byPost", count(*)::int as units, count(*) filter (where e.counted_rev is distinct from s.rev)::int as changed,
      case when ${asked.indicatorIds.length} = 1 then sum(before.vals[cell.position])::text end as sealed,
      case when ${asked.indicatorIds.length} = 1 then sum(now.vals[cell.position])::text end as now
    from seals s
    join figures.period p on p.id = s.period_id
    join figures.expectation e on e.collection_id = s.collection_id and e.unit_id = s.unit_id
    join figures.cell cell on cell.form_version_id = s.form_version_id and cell.indicator_id = ${asked.indicatorIds[0] ?? 0}
    left join figures.revision before on before.collection_id = s.collection_id and before.unit_id = s.unit_id and before.rev = s.rev
    left join figures.revision now on now.collection_id = s.collection_id and now.unit_id = s.unit_id and now.rev = e.counted_rev
    where s.place <= ${mostSeals} and e.path <@ ${asked.path}::ltree
    group by s.seal_id, p.code, s.unit_short_name, s.sealed_at, s.by_name, s.by_post
    order by s.seal_id desc`.execute(ctx.db);
  return rows.map((row) => ({ ...row, sealedAt: row.sealedAt.toISOString() }));
}

export interface SentRevision {
  collectionId: number;
  periodCode: string;
  rev: number;
  value: number | null;
  notApplicable: boolean;
  note: string | null;
  sentAt: string;
  byName: string | null;
  hash: string;
  isCounted: boolean;
}

const mostRevisions = 60;

/** What a unit sent of an indicator, every revision, the newest first. One query. */
export async function revisionsOf(ctx: Viewing, asked: Cells & { unitId: number }): Promise<SentRevision[]> {
  const { rows } = await sql<Omit<SentRevision, 'sentAt'> & { sentAt: Date }>`
    select c.id as "collectionId", p.code as "periodCode", r.rev, r.vals[cell.position] as value,
      coalesce(cell.position = any(r.na), false) as "notApplicable", coalesce(r.notes #>> array[cell.position::text, 'note'],
        case when jsonb_typeof(r.notes -> cell.position::text) = 'string' then r.notes ->> cell.position::text end) as note,
      r.sent_at as "sentAt", n.full_name as "byName", left(encode(r.hash, 'hex'), 12) as hash,
      r.rev = e.counted_rev as "isCounted"
    from figures.expectation e
    join figures.collection c on c.id = e.collection_id and c.period_id = any(${[...asked.periodIds]}::int[])
    join figures.period p on p.id = c.period_id
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any(${[...asked.indicatorIds]}::bigint[])
    join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id
    left join people.account_name n on n.account_id = r.sent_by
    where e.unit_id = ${asked.unitId}
    order by c.starts_on desc, r.rev desc limit ${mostRevisions}`.execute(ctx.db);
  return rows.map((row) => ({ ...row, isCounted: row.isCounted ?? false, sentAt: row.sentAt.toISOString() }));
}

const mostLines = 50;

export interface RecordsBehind {
  lines: RecordLine[];
  hidden: number;
}

/** The records that were counted when the figures that count were sent; null where the indicator is typed. Two queries. */
export async function recordsBehind(
  ctx: Viewing,
  asked: Cells & { unitId: number; measure: string | null },
): Promise<RecordsBehind | null> {
  const source = ctx.measureSources.find((one) => one.measures.some(({ code }) => code === asked.measure));
  if (!source) return null;
  const { rows } = await sql<{ id: number }>`
    select distinct x.id
    from figures.expectation e
    join figures.collection c on c.id = e.collection_id and c.period_id = any(${[...asked.periodIds]}::int[])
    join figures.cell cell on cell.form_version_id = c.form_version_id and cell.indicator_id = any(${[...asked.indicatorIds]}::bigint[])
    join figures.cell_records k on k.collection_id = e.collection_id and k.unit_id = e.unit_id and k.rev = e.counted_rev
      and k.position = cell.position
    cross join lateral unnest(k.record_ids) x (id)
    where e.unit_id = ${asked.unitId} order by 1`.execute(ctx.db);
  const ids = rows.map((row) => row.id);
  const lines = ids.length === 0 ? [] : await source.describe(ctx, ids.slice(0, mostLines));
  return { lines, hidden: ids.length - lines.length };
}
