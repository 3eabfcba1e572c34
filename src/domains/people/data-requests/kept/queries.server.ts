import type { Viewing } from '#domains/tables.ts';
import { type Kept, keptOfAccounts } from './text.vi.ts';

/** What the catalogue holds of whoever has an account, in words. One query. */
export async function keptAboutMe(ctx: Viewing): Promise<Omit<Kept, 'columns'>[]> {
  const rows = await ctx.db.selectFrom('platform.personal_column').select('column_name').execute();
  const catalogue = new Set(rows.map((row) => row.column_name));
  return keptOfAccounts
    .filter(({ columns }) => columns.some((column) => catalogue.has(column)))
    .map(({ what, purpose, basis, howLong }) => ({ what, purpose, basis, howLong }));
}
