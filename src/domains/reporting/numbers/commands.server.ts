import { sql } from 'kysely';
import { demand } from '#platform/command/execute.server.ts';
import type { Acting } from '#domains/tables.ts';

export interface NumberedPaper {
  unit: { id: number; path: string };
  /** Abbreviation of the type: 'BC', 'KH'. */
  paperType: string;
  /** '2026', or '2025-2030' for papers of the Party. */
  series: string;
  /** The row that bears the number: 'report:12'. */
  subject: string;
  title: string;
}

/**
 * The next number of a book, in the transaction of the act that uses it: the row of the book is locked until the end,
 * so numbers are never doubled, and an act that fails gives its number back. Needs report.number at the unit.
 */
export async function takeNumber(ctx: Acting, paper: NumberedPaper): Promise<number> {
  const { unit, paperType, series } = paper;
  demand(ctx, 'report.number', unit.path);
  const { rows } = await sql<{ last: number }>`
    insert into reporting.number_book as b (unit_id, unit_path, paper_type, series, last)
    values (${unit.id}, ${unit.path}::ltree, ${paperType}, ${series}, 1)
    on conflict (unit_id, paper_type, series) do update set last = b.last + 1
    returning last`.execute(ctx.db);
  const number = rows[0]!.last;
  await ctx.db
    .insertInto('reporting.taken_number')
    .values({
      unit_id: unit.id,
      unit_path: unit.path,
      paper_type: paperType,
      series,
      number,
      subject: paper.subject,
      title: paper.title,
      taken_on: ctx.today,
      taken_by: ctx.actor.accountId,
    })
    .execute();
  ctx.touched(`number:${unit.id}:${paperType}:${series}:${number}`);
  return number;
}
