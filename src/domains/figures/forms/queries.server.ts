import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import type { CellCheck } from './rules.ts';
import { checks } from './schema.ts';

export interface Cell {
  position: number;
  indicatorId: number;
  code: string;
  section: string;
  label: string;
  help: string | null;
  isRequired: boolean;
  /** The unit of measure, and how many decimals a value keeps. */
  unit: string;
  scale: number;
  /** The measure that counts it from records, or null where people enter it. */
  measure: string | null;
  /** How it adds over time: 'sum', 'last' or 'none'. */
  overTime: string;
}

/** The cells of a version in the order of their positions, and what must hold between them. Two queries. */
export async function cellsOf(ctx: Viewing, versionId: number): Promise<{ cells: Cell[]; checks: CellCheck[] }> {
  const rows = await ctx.db
    .selectFrom('figures.cell as c')
    .innerJoin('indicators.indicator as i', 'i.id', 'c.indicator_id')
    .select(['c.position', 'c.section', 'c.label', 'c.help', 'i.id', 'i.code', 'i.unit', 'i.scale', 'i.measure'])
    .select(['c.is_required', 'i.over_time as overTime'])
    .where('c.form_version_id', '=', versionId)
    .orderBy('c.position')
    .execute();
  const version = await ctx.db
    .selectFrom('figures.form_version')
    .select('checks')
    .where('id', '=', versionId)
    .executeTakeFirst();
  if (!version) throw new Refusal('form-not-found');
  return {
    cells: rows.map(({ id, is_required, ...row }) => ({ ...row, indicatorId: id, isRequired: is_required })),
    checks: checks.parse(version.checks),
  };
}
