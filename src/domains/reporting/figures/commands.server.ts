import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Acting } from '#domains/tables.ts';
import { getReport, type ReportView, sectionsOf } from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { freezeReported } from '../reported/commands.server.ts';
import { leaveInput } from '../schema.ts';
import {
  changedSince,
  countedUnits,
  countFigures,
  groupingsOf,
  liveRecords,
  measuresShown,
  reachDigest,
  unitsOfGroup,
} from './queries.server.ts';
import { type CountedUnit, type Figures, groupsOf } from './rules.ts';

interface FrozenFigure {
  measure: string;
  group: string;
  value: number;
  recordIds: number[];
}

/**
 * Freezes words and figures as the next round, in the transaction that raises the report to it: the value of every
 * figure that the report shows, of the whole and of each group, with the ids of its records.
 */
export async function freezeRound(ctx: Acting, report: ReportView, note: string | null): Promise<number> {
  const round = report.round + 1;
  const sections = await sectionsOf(ctx, report);
  const units = await countedUnits(ctx, report);
  const base = { report_id: report.id, round };
  await ctx.db
    .insertInto('reporting.round')
    .values({
      ...base,
      frozen_at: ctx.now,
      frozen_by: ctx.actor.accountId,
      note,
      reach: reachDigest(ctx, units),
    })
    .execute();
  const written = [...sections.values()].map(({ code, words, lines }) => ({
    ...base,
    code,
    words,
    lines: JSON.stringify(lines),
  }));
  if (written.length > 0) await ctx.db.insertInto('reporting.round_section').values(written).execute();
  const frozen = await figuresToFreeze(ctx, report, units, measuresShown(report.template, sections.values()));
  const rows = frozen.map(({ measure, group, value, recordIds }) => ({
    ...base,
    measure,
    group_code: group,
    value,
    record_ids: recordIds,
  }));
  if (rows.length > 0) await ctx.db.insertInto('reporting.figure').values(rows).execute();
  await freezeReported(
    ctx,
    report,
    written.map((section) => section.words),
  );
  return round;
}

async function figuresToFreeze(
  ctx: Acting,
  report: ReportView,
  units: readonly CountedUnit[],
  shown: readonly string[],
): Promise<FrozenFigure[]> {
  const figures = await countFigures(ctx, report, units, groupingsOf(report.template));
  const measures = shown.filter((measure) => figures.known.includes(measure));
  const whole = await liveRecords(ctx, report, units);
  const frozen = measures.map((measure) => figureAt(figures, whole, measure, ''));
  // The sources give records over all groups, so each group that counted anything is asked alone.
  for (const group of groupsOf(figures, measures)) {
    const records = await liveRecords(ctx, report, unitsOfGroup(report, units, group));
    const counted = measures.filter((measure) => figures.values[`${measure}:${group}`] !== undefined);
    frozen.push(...counted.map((measure) => figureAt(figures, records, measure, group)));
  }
  return frozen;
}

function figureAt(figures: Figures, records: ReadonlyMap<string, number[]>, measure: string, group: string) {
  return {
    measure,
    group,
    value: figures.values[`${measure}:${group}`] ?? 0,
    recordIds: records.get(measure) ?? [],
  };
}

/** What was recorded after the sending stays for the next report: once for a figure of a round. */
export const leaveForNext = defineCommand({
  name: 'leaveForNext',
  input: leaveInput,
  run: async (ctx: Acting, input) => {
    const report = await getReport(ctx, input.id);
    demand(ctx, 'report.write', report.unit.path);
    if (isOpen(report.state)) throw new Refusal('report-step-out-of-order');
    const changed = await changedSince(ctx, report);
    const figure = changed?.find((one) => one.measure === input.measure);
    if (!figure) throw new Refusal('figure-unchanged');
    const marked = await ctx.db
      .insertInto('reporting.left_for_next')
      .values({
        report_id: report.id,
        round: report.round,
        measure: input.measure,
        at: ctx.now,
        account_id: ctx.actor.accountId,
      })
      .onConflict((conflict) => conflict.columns(['report_id', 'round', 'measure']).doNothing())
      .returning('measure')
      .executeTakeFirst();
    if (!marked) throw new Refusal('figure-already-left');
    ctx.touched(`report:${report.id}`);
  },
});
