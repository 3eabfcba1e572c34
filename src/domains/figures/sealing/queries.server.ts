import { sql } from 'kysely';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';

/** A sign-off with what came after it. */
export interface SealView {
  id: number;
  sealedAt: string;
  byName: string | null;
  unitName: string;
  /** Of the exact revisions, in hexadecimal. */
  digest: string;
  units: number;
  standsOverId: number | null;
  /** Units that sent another revision since. */
  corrections: { unitId: number; unitName: string; sealedRev: number; rev: number; state: string }[];
}

/** The seals of a collection, the newest first, and the corrections since each. Two queries. */
export async function sealsOf(ctx: Viewing, collectionId: number): Promise<SealView[]> {
  const { rows } = await sql<Omit<SealView, 'corrections' | 'sealedAt'> & { sealedAt: Date }>`
    select s.id, s.sealed_at as "sealedAt", n.full_name as "byName", u.name as "unitName", encode(s.digest, 'hex') as digest,
      (select count(*)::int from figures.sealed_revision r where r.seal_id = s.id) as units, s.stands_over_id as "standsOverId"
    from figures.seal s join organisation.unit u on u.id = s.unit_id
    left join people.account_name n on n.account_id = s.sealed_by
    where s.collection_id = ${collectionId} order by s.id desc limit 50`.execute(ctx.db);
  const { rows: corrections } = await sql<SealView['corrections'][number] & { sealId: number }>`
    select r.seal_id as "sealId", e.unit_id as "unitId", u.name as "unitName", r.rev as "sealedRev", e.rev, e.state
    from figures.sealed_revision r
    join figures.expectation e on e.collection_id = ${collectionId} and e.unit_id = r.unit_id and e.rev > r.rev
    join organisation.unit u on u.id = e.unit_id
    where r.seal_id = any(${rows.map((row) => row.id)}::bigint[])
    order by u.sort_key, u.id`.execute(ctx.db);
  return rows.map((row) => ({
    ...{ ...row, sealedAt: row.sealedAt.toISOString() },
    corrections: corrections
      .filter(({ sealId }) => sealId === row.id)
      .map(({ unitId, unitName, sealedRev, rev, state }) => ({ unitId, unitName, sealedRev, rev, state })),
  }));
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
export type SealToVerify = Awaited<ReturnType<typeof sealToVerify>>;
