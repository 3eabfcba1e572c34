import { type RawBuilder, sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Expectation } from '../collections/queries.server.ts';
import type { Carried } from './rules.ts';

/** A part of a counted cell that was left to the next report, with the words for it. */
export interface CarriedPart extends Carried {
  id: number;
  indicatorId: number;
  /** The report whose period the records belong to; `unitName` where it is that of a unit that has ended in this one. */
  from: { collectionId: number; name: string; unitName: string | null };
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
 * What can be counted in a report of `unit` beside its own days: `k` of collection `c`, left by the unit itself in an earlier
 * period, or up to this one by one that has ended in it. What the version of the form does not ask for waits on.
 */
export const waitingFor = ({
  collectionId,
  unitId,
  formVersionId,
  startsOn,
}: Pick<Expectation, 'collectionId' | 'formVersionId' | 'startsOn'> & { unitId: number | RawBuilder<unknown> }) => sql`
  (k.collection_id, k.unit_id) <> (${collectionId}::bigint, ${unitId}::bigint)
  and (c.starts_on < ${startsOn}::date or k.unit_id <> ${unitId} and c.starts_on = ${startsOn}::date)
  and exists (select from figures.cell x where x.form_version_id = ${formVersionId} and x.indicator_id = k.indicator_id)`;

/**
 * What many units count in a collection beside their own days, less what another report has taken of them: by unit and
 * indicator. `rev`: whether the unit has sent it. One query.
 */
export async function carriedSums(
  ctx: Viewing,
  of: { collectionId: number; formId: number; formVersionId: number; startsOn: string },
  units: readonly { unitId: number; rev: number | null }[],
): Promise<Map<string, number>> {
  const { rows } = await sql<{ unitId: number; indicatorId: number; amount: number }>`
    select u.id as "unitId", k.indicator_id as "indicatorId",
      sum(case when k.collection_id = ${of.collectionId} and k.unit_id = u.id then -k.amount else k.amount end)::bigint as amount
    from unnest(${units.map(({ unitId }) => unitId)}::bigint[], ${units.map(({ rev }) => rev !== null)}::boolean[]) u (id, sent)
    cross join lateral figures.ended_in(u.id) s (id)
    join figures.carried k on k.unit_id = s.id and k.off_rev is null
    join figures.collection c on c.id = k.collection_id and c.form_id = ${of.formId}
    where case when k.collection_id = ${of.collectionId} and k.unit_id = u.id then k.taken_collection_id is not null
      when k.taken_collection_id is not null then k.taken_collection_id = ${of.collectionId} and k.taken_unit_id = u.id
      else not u.sent and ${waitingFor({ ...of, unitId: sql`u.id` })} end
    group by 1, 2`.execute(ctx.db);
  return new Map(rows.map((row) => [`${row.unitId} ${row.indicatorId}`, row.amount]));
}

/**
 * What a report left, and what it counts of an earlier one: what it took, and while it was never sent also what waits. What
 * was corrected in its own period after all is none of either. One query.
 */
export async function carriedParts(
  ctx: Viewing,
  expectation: Expectation,
): Promise<{ into: CarriedPart[]; outOf: CarriedPart[] }> {
  const { collectionId, unitId, formId, rev } = expectation;
  const { rows } = await sql<
    Omit<CarriedPart, 'from' | 'takenBy' | 'at'> & {
      fromId: number;
      fromUnitId: number;
      fromName: string;
      fromUnit: string;
      takenId: number | null;
      takenName: string | null;
      leftAt: Date;
    }
  >`
    select k.id, k.indicator_id as "indicatorId", k.amount, k.record_ids as "recordIds", c.id as "fromId", c.name as "fromName",
      k.unit_id as "fromUnitId", u.short_name as "fromUnit",
      t.id as "takenId", t.name as "takenName", k.left_at as "leftAt", n.full_name as "byName"
    from figures.carried k
    join figures.collection c on c.id = k.collection_id
    join organisation.unit u on u.id = k.unit_id
    left join figures.collection t on t.id = k.taken_collection_id
    left join people.account_name n on n.account_id = k.left_by
    where k.unit_id in (select figures.ended_in(${unitId})) and k.off_rev is null and c.form_id = ${formId}
      and (c.id = ${collectionId} and k.unit_id = ${unitId} or t.id = ${collectionId} and k.taken_unit_id = ${unitId}
        or (t.id is null and ${rev}::int is null and ${waitingFor(expectation)}))
    order by k.id`.execute(ctx.db);
  const parts = rows.map(({ fromId, fromName, fromUnitId, fromUnit, takenId, takenName, leftAt, ...part }) => ({
    ...part,
    isOwnLeft: fromId === collectionId && fromUnitId === unitId,
    from: { collectionId: fromId, name: fromName, unitName: fromUnitId === unitId ? null : fromUnit },
    takenBy: takenId === null ? null : { collectionId: takenId, name: takenName ?? '' },
    at: leftAt.toISOString(),
  }));
  const [left, into] = [parts.filter((part) => part.isOwnLeft), parts.filter((part) => !part.isOwnLeft)];
  return { into, outOf: left };
}
