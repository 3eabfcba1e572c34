import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { answered, askedFor, openFindings } from '#reading/audit/explained.ts';
import type { Finding } from '#reading/audit/finding.ts';
import type { Acting } from '#domains/tables.ts';
import { getReport, type ReportView } from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { figureNotes, findingsNow, findingsOfRound } from './queries.server.ts';
import { explainInput, type GivenExplanation } from '#domains/explanations.ts';

/**
 * Before a step is taken: every finding of the round has its explanation, an earlier one or one that comes with the step.
 * What comes is kept; what it explains may have been mended meanwhile and is then left out. Throws Refusal
 * 'figures-unexplained' with the findings as JSON, so that a page can ask for the words where it stands.
 */
export async function refuseUnexplained(
  ctx: Acting,
  report: ReportView,
  round: number,
  given: readonly GivenExplanation[],
): Promise<void> {
  const findings = await findingsOfRound(ctx, report, round);
  const open = openFindings(findings, [...(await figureNotes(ctx, report.id)), ...given]);
  if (open.length > 0) throw new Refusal('figures-unexplained', askedFor(open));
  await keepNotes(ctx, report.id, round, findings, given);
}

/** Words to findings of the text, each kept with the finding as it is now; gives how many were kept. */
async function keepNotes(
  ctx: Acting,
  reportId: number,
  round: number,
  findings: readonly Finding[],
  given: readonly GivenExplanation[],
): Promise<number> {
  const said = { report_id: reportId, round, said_at: ctx.now, said_by: ctx.actor.accountId };
  const rows = answered(findings, given).map((one) => ({ ...one, ...said }));
  if (rows.length > 0) await ctx.db.insertInto('reporting.figure_note').values(rows).execute();
  return rows.length;
}

/** The writer says why a figure is as it is, while the report is written: for the round that will be sent. */
export const explainFigure = defineCommand({
  name: 'explainFigure',
  input: explainInput,
  run: async (ctx: Acting, { id, ...given }) => {
    const report = await getReport(ctx, id);
    demand(ctx, 'report.write', report.unit.path);
    if (!isOpen(report.state)) throw new Refusal('report-not-open');
    const kept = await keepNotes(ctx, id, report.round + 1, await findingsNow(ctx, report), [given]);
    if (kept === 0) throw new Refusal('finding-gone');
    ctx.touched(`report:${id}`);
  },
});
