import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Reported, Wanted } from '#domains/figures/reported/rules.ts';
import type { Acting } from '#domains/tables.ts';
import { getReport, type ReportView, sectionsOf } from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { liveReported, seenReported } from './queries.server.ts';
import { wantedIn } from './rules.ts';
import { takeFiguresInput } from './schema.ts';

/** What is remembered while one writes: places below are told by their whole. */
const remembered = (wanted: readonly Wanted[]) => wanted.filter(({ of }) => of !== 'noi');

/** Freezes the numbers of forms that the words name as the round to come, in the transaction that raises the report to it. */
export async function freezeReported(ctx: Acting, report: ReportView, words: readonly string[]): Promise<void> {
  await replaceSeen(ctx, report, await liveReported(ctx, report, wantedIn(words)));
}

/** Remembers numbers that words name for the first time, as they are now: what changes from here on is told. */
export async function rememberReported(ctx: Acting, reportId: number, words: string): Promise<void> {
  const wanted = remembered(wantedIn([words]));
  if (wanted.length === 0) return;
  const report = await getReport(ctx, reportId);
  const seen = new Set((await seenReported(ctx, report)).map((one) => `${one.code}:${one.of}`));
  const fresh = wanted.filter((one) => !seen.has(`${one.code}:${one.of}`));
  await keep(ctx, report, await liveReported(ctx, report, fresh));
}

/** The writer has looked at what changed: the numbers of now are those to compare with from here on. */
export const takeFigures = defineCommand({
  name: 'takeFigures',
  input: takeFiguresInput,
  run: async (ctx: Acting, { id }) => {
    const report = await getReport(ctx, id);
    demand(ctx, 'report.write', report.unit.path);
    if (!isOpen(report.state)) throw new Refusal('report-not-open');
    const words = [...(await sectionsOf(ctx, report)).values()].map((one) => one.words);
    await replaceSeen(ctx, report, await liveReported(ctx, report, remembered(wantedIn(words))));
    ctx.touched(`report:${id}`);
  },
});

async function replaceSeen(ctx: Acting, report: ReportView, numbers: readonly Reported[]): Promise<void> {
  await ctx.db
    .deleteFrom('reporting.reported_figure')
    .where('report_id', '=', report.id)
    .where('round', '=', report.round + 1)
    .execute();
  await keep(ctx, report, numbers);
}

async function keep(ctx: Acting, report: ReportView, numbers: readonly Reported[]): Promise<void> {
  if (numbers.length === 0) return;
  await ctx.db
    .insertInto('reporting.reported_figure')
    .values(
      numbers.map((one) => ({
        ...{ report_id: report.id, round: report.round + 1, indicator_code: one.code, part: one.of },
        facts: JSON.stringify(one),
      })),
    )
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}
