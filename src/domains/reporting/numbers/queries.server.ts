import type { Viewing } from '#domains/tables.ts';

export interface TakenNumber {
  paperType: string;
  number: number;
  subject: string;
  title: string;
  takenOn: string;
  takenBy: string | null;
}

export interface NumberBook {
  paperType: string;
  series: string;
  last: number;
}

const pageSize = 100;

/** The books of a unit, the newest series first. */
export async function listBooks(ctx: Viewing, unitId: number): Promise<NumberBook[]> {
  return ctx.db
    .selectFrom('reporting.number_book')
    .select(['paper_type as paperType', 'series', 'last'])
    .where('unit_id', '=', unitId)
    .orderBy('series', 'desc')
    .orderBy('paper_type')
    .execute();
}

/** The numbers of one book, the newest first, below `under`. */
export async function listNumbers(
  ctx: Viewing,
  book: { unitId: number; paperType: string; series: string; under?: number | undefined },
): Promise<{ rows: TakenNumber[]; next: number | null }> {
  let query = ctx.db
    .selectFrom('reporting.taken_number as n')
    .leftJoin('people.account_name as p', 'p.account_id', 'n.taken_by')
    .select(['n.paper_type as paperType', 'n.number', 'n.subject', 'n.title', 'n.taken_on as takenOn'])
    .select('p.full_name as takenBy')
    .where('n.unit_id', '=', book.unitId)
    .where('n.paper_type', '=', book.paperType)
    .where('n.series', '=', book.series)
    .orderBy('n.number', 'desc')
    .limit(pageSize + 1);
  if (book.under !== undefined) query = query.where('n.number', '<', book.under);
  const found = await query.execute();
  const rows = found.slice(0, pageSize);
  return { rows, next: found.length > pageSize ? rows.at(-1)!.number : null };
}
