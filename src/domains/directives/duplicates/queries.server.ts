import { sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { matchKey } from '#platform/vietnamese/fold.ts';

export interface Alike {
  id: number;
  kind: string;
  symbol: string;
  issuedOn: string;
  /** Sent here through the system; same symbol and day under another issuer; or the very same words. */
  why: 'sent' | 'symbol' | 'text';
}

const sameSymbol = (one: string, other: string) =>
  matchKey(one).replaceAll(' ', '') === matchKey(other).replaceAll(' ', '');

/**
 * Papers in the books of a unit that may be this one although the key (issuer, symbol, day) differs: an issuer is spelled in many
 * ways, and what came through the system is entered again by hand. Of the same day alone; two queries on indexes by day.
 */
export async function findAlike(
  ctx: Viewing,
  unitId: number,
  paper: { symbol: string; issuedOn: string; text: string },
): Promise<Alike[]> {
  if (!paper.issuedOn) return [];
  const own = await ctx.db
    .selectFrom('directives.document')
    .select(['id', 'kind', 'symbol', 'issued_on as issuedOn'])
    .select(sql<boolean>`text = ${paper.text}`.as('isSameText'))
    .where('register_unit_id', '=', unitId)
    .where('issued_on', '=', paper.issuedOn)
    .limit(200)
    .execute();
  const sent = await ctx.db
    .selectFrom('directives.dispatch')
    .select(['document_id as id', 'paper_kind as kind', 'paper_symbol as symbol', 'paper_issued_on as issuedOn'])
    .where('recipient_unit_id', '=', unitId)
    .where('paper_issued_on', '=', paper.issuedOn)
    .where('recalled_at', 'is', null)
    .limit(200)
    .execute();
  const found: Alike[] = [];
  for (const { isSameText, ...row } of own) {
    if (isSameText) found.push({ ...row, why: 'text' });
    else if (sameSymbol(row.symbol, paper.symbol)) found.push({ ...row, why: 'symbol' });
  }
  for (const row of sent) if (sameSymbol(row.symbol, paper.symbol)) found.push({ ...row, why: 'sent' });
  return found;
}
