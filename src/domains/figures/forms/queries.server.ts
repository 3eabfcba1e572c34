import { keptPlan } from '#platform/database/kept-plan.server.ts';
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

/**
 * The cells of a version in the order of their positions, what must hold between them, and the positions that nobody adds up
 * over units. One query.
 */
export async function cellsOf(
  ctx: Viewing,
  versionId: number,
): Promise<{ cells: Cell[]; checks: CellCheck[]; notAdded: number[] }> {
  const rows = await ctx.db
    .selectFrom('figures.form_version as v')
    .innerJoin('figures.cell as c', 'c.form_version_id', 'v.id')
    .innerJoin('indicators.indicator as i', 'i.id', 'c.indicator_id')
    .select(['c.position', 'c.section', 'c.label', 'c.help', 'i.id', 'i.code', 'i.unit', 'i.scale', 'i.measure'])
    .select(['c.is_required', 'i.over_time as overTime', 'i.over_units', 'v.checks'])
    .where('v.id', '=', versionId)
    .orderBy('c.position')
    .modifyEnd(keptPlan)
    .execute();
  return {
    cells: rows.map(({ id, is_required, over_units: _over, checks: _checks, ...row }) => ({
      ...{ ...row, indicatorId: id, isRequired: is_required },
    })),
    // A version without cells has nothing to check between them.
    checks: checks.parse(rows[0]?.checks ?? []),
    notAdded: rows.filter((row) => row.over_units === 'none').map((row) => row.position),
  };
}
