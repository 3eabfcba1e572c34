import { sql } from 'kysely';
import type { Measure, MeasureScope, MeasureSource } from '#platform/measure.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { measureText } from './text.vi.ts';

/** The end of a measure's code → what the doors call it. */
const told = {
  petitions_received: 'received',
  petitions_answered: 'answered',
  petitions_in_time: 'in_time',
  petitions_handed_over: 'handed_over',
  petitions_solved: 'solved',
  petitions_not_solved: 'not_solved',
  petitions_unconfirmed: 'unconfirmed',
  feedback_received: 'feedback_received',
  feedback_answered: 'feedback_answered',
  feedback_solved: 'feedback_solved',
  feedback_soon: 'feedback_soon',
} as const satisfies Record<keyof typeof measureText, string>;
const codes = new Map(Object.entries(told).map(([code, name]) => [name as string, `dialogue.${code}`]));
const measures: readonly Measure[] = Object.entries(measureText).map(([code, words]) => ({
  code: `dialogue.${code}`,
  ...words,
}));

async function count(ctx: Viewing, { units, from, until }: MeasureScope) {
  const ids = units.map((unit) => unit.id);
  const groups = units.map((unit) => unit.group);
  const totals = new Map<string, { code: string; group: string; value: number }>();
  for (const door of [sql`dialogue.counted`, sql`opinion.counted`]) {
    const { rows } = await sql<{ grp: string; code: string; n: number }>`
      select grp, code, n from ${door}(${ids}::bigint[], ${groups}::text[], ${from}::date, ${until}::date)`.execute(
      ctx.db,
    );
    for (const { grp, code: name, n } of rows) {
      const code = codes.get(name)!;
      const total = totals.get(`${grp} ${code}`) ?? { code, group: grp, value: 0 };
      total.value += n;
      totals.set(`${grp} ${code}`, total);
    }
  }
  return [...totals.values()];
}

/**
 * Petitions and feedback as reports count them, for whoever reads the dialogues of the units. Counts alone: no record stands behind
 * them that could be opened, since the next step from there would be a person (docs/decisions/0017).
 */
export const petitionMeasures: MeasureSource<Database> = {
  measures,
  count,
  records: async () => [],
  describe: async () => [],
};
