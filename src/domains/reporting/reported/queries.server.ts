import { type SqlBool, sql } from 'kysely';
import { reportedFigures } from '#domains/figures/reported/queries.server.ts';
import type { Reported, Wanted } from '#domains/figures/reported/rules.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { likeText } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { ReportView } from '../queries.server.ts';
import { keptReported } from './schema.ts';

/** The period of a report as forms name it: '2026-year' is their '2026-y'. */
const periodCode = (code: string): string => code.replace(/-year$/u, '-y');

/** What the forms say now. No query where nothing is wanted. */
export async function liveReported(
  ctx: Viewing,
  { unit, period }: Pick<ReportView, 'unit' | 'period'>,
  wanted: readonly Wanted[],
): Promise<Reported[]> {
  return reportedFigures(ctx, { unitId: unit.id, period: periodCode(period.code), until: period.until }, wanted);
}

/** What a round says: frozen where it was sent; of the round to come, as it was last looked at. One query. */
export async function roundReported(ctx: Viewing, reportId: number, round: number): Promise<Reported[]> {
  const rows = await ctx.db
    .selectFrom('reporting.reported_figure')
    .select('facts')
    .where('report_id', '=', reportId)
    .where('round', '=', round)
    .orderBy('indicator_code')
    .orderBy('part')
    .execute();
  return rows.map((row) => keptReported.parse(row.facts));
}

/** The numbers as they were when somebody last looked at them while writing: of the round to come, or else as they were sent. */
export async function seenReported(ctx: Viewing, report: Pick<ReportView, 'id' | 'round'>): Promise<Reported[]> {
  const seen = await roundReported(ctx, report.id, report.round + 1);
  const sent = report.round === 0 ? [] : await roundReported(ctx, report.id, report.round);
  return [...new Map([...sent, ...seen].map((one) => [`${one.code}:${one.of}`, one])).values()];
}

export interface IndicatorFound {
  code: string;
  name: string;
  unit: string;
  topic: string;
}
export const mostFound = 20;

/** Indicators that some form collects, or whose parts are, by code or name without accents; one more than are shown. One query. */
export async function findIndicators(ctx: Viewing, typed: string): Promise<IndicatorFound[]> {
  const words = searchKey(typed).split(' ').filter(Boolean).slice(0, 8);
  return ctx.db
    .selectFrom('indicators.indicator as i')
    .select(['i.code', 'i.name', 'i.unit', 'i.topic'])
    .where('i.retired_on', 'is', null)
    .where(sql<SqlBool>`exists (select from figures.cell x join figures.collection c on c.form_version_id = x.form_version_id
      where x.indicator_id in (i.id, i.numerator_id))`)
    .where((eb) => eb.and(words.map((word) => eb('i.search_key', 'like', `%${likeText(word)}%`))))
    .orderBy('i.topic')
    .orderBy('i.code')
    .limit(mostFound + 1)
    .execute();
}
