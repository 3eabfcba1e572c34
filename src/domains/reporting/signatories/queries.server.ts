import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { Post } from '../rules.ts';

export interface SignatoryLine {
  id: number;
  accountId: number;
  name: string;
  post: Post;
  title: string;
  decision: string;
  validFrom: string;
  validUntil: string | null;
  endedOn: string | null;
  /** Whether the right to sign holds today. */
  holds: boolean;
}

/** All who may sign or could sign for a unit, those of today first. */
export async function listSignatories(ctx: Viewing, unitId: number): Promise<SignatoryLine[]> {
  const rows = await ctx.db
    .selectFrom('reporting.signatory as s')
    .leftJoin('people.account_name as p', 'p.account_id', 's.account_id')
    .select(['s.id', 's.account_id as accountId', 'p.full_name as name', 's.post', 's.title', 's.decision'])
    .select(['s.valid_from as validFrom', 's.valid_until as validUntil', 's.ended_on as endedOn'])
    .select(
      sql<boolean>`s.valid_from <= ${ctx.today}::date and (s.valid_until is null or s.valid_until >= ${ctx.today}::date)
        and (s.ended_on is null or s.ended_on > ${ctx.today}::date)`.as('holds'),
    )
    .where('s.unit_id', '=', unitId)
    .orderBy('holds', 'desc')
    .orderBy(sql`array_position(array['head', 'deputy', 'delegate'], s.post)`)
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, name: row.name ?? '' }));
}

/** The posts in which an account signs for a unit today, the highest first. */
export async function signingPosts(ctx: Viewing, unitId: number, accountId: number): Promise<SignatoryLine[]> {
  const all = await listSignatories(ctx, unitId);
  return all.filter((one) => one.holds && one.accountId === accountId);
}
