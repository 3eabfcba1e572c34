import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Expectation } from '../collections/queries.server.ts';
import type { Carried } from './rules.ts';

/** A part of a counted cell that was left to the next report, with the words for it. */
export interface CarriedPart extends Carried {
  id: number;
  indicatorId: number;
  /** The report whose period the records belong to. */
  from: { collectionId: number; name: string };
  /** The report that counts it; null while it waits for the next one. */
  takenBy: { collectionId: number; name: string } | null;
  at: string;
  byName: string | null;
}

/** A part of a cell that goes from one report to another: whose, how much, who left it. */
export interface CarriedLine extends Pick<CarriedPart, 'id' | 'amount' | 'at' | 'byName' | 'from' | 'takenBy'> {
  records: number;
}

/** For a page. */
export const carriedLine = ({ id, amount, at, byName, from, takenBy, recordIds }: CarriedPart): CarriedLine => ({
  ...{ id, amount, at, byName, from, takenBy },
  records: recordIds.length,
});

/**
 * What a report left, and what it counts of an earlier one: what it took, and while it was never sent also what waits. What
 * was corrected in its own period after all is none of either. One query.
 */
export async function carriedParts(
  ctx: Viewing,
  { collectionId, unitId, formId, startsOn, rev }: Expectation,
): Promise<{ into: CarriedPart[]; outOf: CarriedPart[] }> {
  const { rows } = await sql<
    Omit<CarriedPart, 'from' | 'takenBy' | 'at'> & {
      fromId: number;
      fromName: string;
      takenId: number | null;
      takenName: string | null;
      leftAt: Date;
    }
  >`
    select k.id, k.indicator_id as "indicatorId", k.amount, k.record_ids as "recordIds", c.id as "fromId", c.name as "fromName",
      t.id as "takenId", t.name as "takenName", k.left_at as "leftAt", n.full_name as "byName"
    from figures.carried k
    join figures.collection c on c.id = k.collection_id
    left join figures.collection t on t.id = k.taken_collection_id
    left join people.account_name n on n.account_id = k.left_by
    where k.unit_id = ${unitId} and k.off_rev is null and c.form_id = ${formId}
      and (c.id = ${collectionId} or t.id = ${collectionId}
        or (t.id is null and ${rev}::int is null and c.starts_on < ${startsOn}::date))
    order by k.id`.execute(ctx.db);
  const parts = rows.map(({ fromId, fromName, takenId, takenName, leftAt, ...part }) => ({
    ...part,
    from: { collectionId: fromId, name: fromName },
    takenBy: takenId === null ? null : { collectionId: takenId, name: takenName ?? '' },
    at: leftAt.toISOString(),
  }));
  return {
    into: parts.filter((part) => part.from.collectionId !== collectionId),
    outOf: parts.filter((part) => part.from.collectionId === collectionId),
  };
}
