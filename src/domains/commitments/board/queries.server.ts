import type { Viewing } from '#domains/tables.ts';
import { cutAt, type ViewLine, viewLines } from '../views/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';
import { type Column, columns, columnStates, confirmedSince } from './rules.ts';

export const mostInColumn = 30;

export interface BoardColumn {
  column: Column;
  lines: ViewLine[];
  isCut: boolean;
}

/** The work of a unit by state, the earliest due first; what was confirmed in the last month, the latest first. Five queries. */
export async function boardOf(ctx: Viewing, unitId: number, filter: ViewFilter): Promise<BoardColumn[]> {
  const board: BoardColumn[] = [];
  for (const column of columns) {
    const query =
      column === 'confirmed'
        ? viewLines(ctx, unitId, { ...filter, show: 'done' })
            .where('c.verdict_on', '>=', confirmedSince(ctx.today))
            .orderBy('c.verdict_on', 'desc')
            .orderBy('c.id', 'desc')
        : viewLines(ctx, unitId, { ...filter, show: 'open' })
            .where('c.state', 'in', columnStates[column])
            .orderBy('c.due_on')
            .orderBy('c.id');
    board.push({ column, ...(await cutAt(ctx, query, mostInColumn)) });
  }
  return board;
}
