import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { type CellChange, changesBetween } from '../sending/rules.ts';
import { revisionsNamed } from '../sending/queries.server.ts';

/** A sign-off with what came after it. */
export interface SealView {
  id: number;
  sealedAt: string;
  byName: string | null;
  byPost: string | null;
  unitName: string;
  /** Of the exact revisions, in hexadecimal. */
  digest: string;
  units: number;
  standsOverId: number | null;
  /** Units that sent another revision since. */
  corrections: { unitId: number; unitName: string; sealedRev: number; rev: number; state: string }[];
  /** Cells whose total over the sealed units is another one today: both stand. Null where nobody reported. */
  totals: SealedTotal[];
}

export interface SealedTotal {
  position: number;
  label: string;
  unit: string;
  scale: number;
  sealed: string | null;
  now: string | null;
}

/** The seals of a collection, the newest first, and the corrections since each. Three queries. */
export async function sealsOf(ctx: Viewing, collectionId: number): Promise<SealView[]> {
  const { rows } = await sql<Omit<SealView, 'corrections' | 'totals' | 'sealedAt'> & { sealedAt: Date }>`
    select s.id, s.sealed_at as "sealedAt", n.full_name as "byName", a.position_title as "byPost", u.name as "unitName", encode(s.digest, 'hex') as digest,
      (select count(*)::int from figures.sealed_revision r where r.seal_id = s.id) as units, s.stands_over_id as "standsOverId"
    from figures.seal s join organisation.unit u on u.id = s.unit_id
    left join people.account_name n on n.account_id = s.sealed_by
    left join people.account a on a.id = s.sealed_by
    where s.collection_id = ${collectionId} order by s.id desc limit 50`.execute(ctx.db);
  const { rows: corrections } = await sql<SealView['corrections'][number] & { sealId: number }>`
    select r.seal_id as "sealId", e.unit_id as "unitId", u.name as "unitName", r.rev as "sealedRev", e.rev, e.state
    from figures.sealed_revision r
    join figures.expectation e on e.collection_id = ${collectionId} and e.unit_id = r.unit_id and e.rev > r.rev
    join organisation.unit u on u.id = e.unit_id
    where r.seal_id = any(${rows.map((row) => row.id)}::bigint[])
    order by u.sort_key, u.id`.execute(ctx.db);
  const totals = await totalsSince(ctx, collectionId, [...new Set(corrections.map(({ sealId }) => sealId))]);
  return rows.map((row) => ({
    ...{ ...row, sealedAt: row.sealedAt.toISOString() },
    totals: totals
      .filter(({ sealId }) => sealId === row.id)
      .map(({ position, label, unit, scale, sealed, now }) => ({ position, label, unit, scale, sealed, now })),
    corrections: corrections
      .filter(({ sealId }) => sealId === row.id)
      .map(({ unitId, unitName, sealedRev, rev, state }) => ({ unitId, unitName, sealedRev, rev, state })),
  }));
}

/** What the units under a seal add up to, as sealed and as what counts today, in the cells where that differs. */
async function totalsSince(ctx: Viewing, collectionId: number, sealIds: readonly number[]) {
  if (sealIds.length === 0) return [];
  const { rows } = await sql<SealedTotal & { sealId: number }>`
    select x.seal_id as "sealId", cell.position, cell.label, i.unit, i.scale,
      sum(before.vals[cell.position])::text as sealed, sum(now.vals[cell.position])::text as now
    from figures.sealed_revision x
    join figures.expectation e on e.collection_id = ${collectionId} and e.unit_id = x.unit_id
    join figures.collection c on c.id = e.collection_id
    join figures.cell cell on cell.form_version_id = c.form_version_id
    join indicators.indicator i on i.id = cell.indicator_id and i.over_units = 'sum'
    join figures.revision before on before.collection_id = c.id and before.unit_id = x.unit_id and before.rev = x.rev
    left join figures.revision now on now.collection_id = c.id and now.unit_id = x.unit_id and now.rev = e.counted_rev
    where x.seal_id = any(${sealIds}::bigint[])
    group by x.seal_id, cell.position, cell.label, i.unit, i.scale
    having sum(before.vals[cell.position]) is distinct from sum(now.vals[cell.position])
    order by x.seal_id, cell.position`.execute(ctx.db);
  return rows;
}

/**
 * A seal with all that it takes to verify it without this system: `digest` is SHA-256 of 'unit:revision:hash' joined by '|', and
 * each hash SHA-256 of the bytes of the hash before it and of `text`. Refuses 'seal-not-found'. Two queries.
 */
export async function sealToVerify(ctx: Viewing, collectionId: number, sealId: number) {
  const seal = (await sealsOf(ctx, collectionId)).find(({ id }) => id === sealId);
  if (!seal) throw new Refusal('seal-not-found');
  const { rows } = await sql<{ unit: number; revision: number; hash: string; before: string; text: string }>`
    select s.unit_id as unit, s.rev as revision, encode(s.hash, 'hex') as hash, coalesce(encode(b.hash, 'hex'), '') as before,
      concat_ws('|', r.collection_id, r.unit_id, r.rev, r.vals::text, coalesce(r.na::text, ''), coalesce(r.notes::text, ''),
        extract(epoch from r.sent_at)::text, r.sent_by) as text
    from figures.sealed_revision s
    join figures.revision r on r.collection_id = ${collectionId} and r.unit_id = s.unit_id and r.rev = s.rev
    left join figures.revision b on b.collection_id = r.collection_id and b.unit_id = r.unit_id and b.rev = r.rev - 1
    where s.seal_id = ${sealId} order by s.unit_id`.execute(ctx.db);
  const { id, sealedAt, unitName, digest, standsOverId } = seal;
  return {
    seal: id,
    collection: collectionId,
    unit: unitName,
    sealedAt,
    standsOver: standsOverId,
    digest,
    revisions: rows,
  };
}

/** The newest seal over what a unit sent, as the unit itself may know it, and what its newest revision changed against it. */
export interface SealOverUnit {
  sealId: number;
  /** The revision that is sealed, and the newest one. */
  rev: number;
  newestRev: number;
  sealedAt: string;
  /** Who sealed: the unit, the person and the post. */
  unitName: string;
  byName: string | null;
  byPost: string | null;
  changes: CellChange[];
}

/** The newest seal over a unit's form, through the door for whoever reads the form; null before the first. Two queries. */
export async function sealOverUnit(
  ctx: Viewing,
  { collectionId, unitId, rev: newestRev }: { collectionId: number; unitId: number; rev: number | null },
): Promise<SealOverUnit | null> {
  const [seal] = await sealsOverUnit(ctx, collectionId, unitId);
  if (!seal || newestRev === null) return null;
  const sent = seal.rev === newestRev ? [] : await revisionsNamed(ctx, { collectionId, unitId }, [seal.rev, newestRev]);
  const [sealed, newest] = [sent.find(({ rev }) => rev === seal.rev), sent.find(({ rev }) => rev === newestRev)];
  return { ...seal, newestRev, changes: sealed && newest ? changesBetween(sealed, newest) : [] };
}

/** Every seal over what a unit sent, the newest first, for whoever reads what it sent. One query. */
export async function sealsOverUnit(
  ctx: Viewing,
  collectionId: number,
  unitId: number,
): Promise<Omit<SealOverUnit, 'newestRev' | 'changes'>[]> {
  const { rows } = await sql<Omit<SealOverUnit, 'newestRev' | 'changes' | 'sealedAt'> & { sealedAt: Date }>`
    select seal_id as "sealId", rev, sealed_at as "sealedAt", unit_name as "unitName", by_name as "byName", by_post as "byPost"
    from figures.seals_over(${[collectionId]}::bigint[], ${unitId}::bigint) order by seal_id desc`.execute(ctx.db);
  return rows.map((row) => ({ ...row, sealedAt: row.sealedAt.toISOString() }));
}
