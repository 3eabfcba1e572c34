import { sql } from 'kysely';
import { findPeriod } from '#platform/calendar/periods.ts';
import { defineCommand, demand } from '#platform/command/execute.server.ts';
import { recordFile } from '#platform/files/record.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { Acting } from '#domains/tables.ts';
import { refuseUnexplained } from './checking/commands.server.ts';
import { needsExplained } from './checking/rules.ts';
import type { GivenExplanation } from '#domains/explanations.ts';
import type { ReportMoved } from './events.ts';
import { freezeRound } from './figures/commands.server.ts';
import { takeNumber } from './numbers/commands.server.ts';
import { getReport, type ReportView } from './queries.server.ts';
import { rememberReported } from './reported/commands.server.ts';
import { isOpen, recipientPaths, rightOf, signatureForm, type Step, stepRefusal, steps } from './rules.ts';
import { approveInput, noteInput, originalInput, startInput, stepInput } from './schema.ts';
import { signingPosts } from './signatories/queries.server.ts';
import { templatesFor } from './templates/queries.server.ts';
import { filled, seriesOf } from './templates/rules.ts';

/** Opens the report of a unit for a period, each section begun with the words that its template suggests. */
export const startReport = defineCommand({
  name: 'startReport',
  input: startInput,
  run: async (ctx: Acting, input) => {
    const unit = await getUnit(ctx, input.unitId);
    demand(ctx, 'report.write', unit.path);
    const template = (await templatesFor(ctx, unit)).find((one) => one.code === input.template);
    const period = template && findPeriod(template, input.period);
    if (!template || !period) throw new Refusal('template-not-found');
    if (period.from > ctx.today) throw new Refusal('period-not-begun');
    const names = { period: period.name, unit: unit.name, year: input.period.slice(0, 4), place: unit.territoryName };
    const started = await ctx.db
      .insertInto('reporting.report')
      .values({
        unit_id: unit.id,
        unit_path: unit.path,
        template_code: template.code,
        template_version: template.version,
        period_code: period.code,
        period_from: period.from,
        period_until: period.until,
        title: filled(template.title, names),
        state: 'drafting',
        started_at: ctx.now,
        started_by: ctx.actor.accountId,
        changed_at: ctx.now,
      })
      .onConflict((conflict) => conflict.columns(['unit_id', 'template_code', 'period_from']).doNothing())
      .returning('id')
      .executeTakeFirst();
    if (!started) throw await alreadyStarted(ctx, unit.id, template.code, period.from);
    const about = { report_id: started.id, changed_at: ctx.now, changed_by: ctx.actor.accountId, kept_at: ctx.now };
    const written = template.sections
      .filter((section) => section.kind === 'words' || section.kind === 'rows')
      .map((section) => ({
        ...about,
        code: section.code,
        words: section.kind === 'words' ? filled(section.suggest, names) : '',
        lines: '[]',
      }));
    await ctx.db.insertInto('reporting.section').values(written).execute();
    await rememberReported(ctx, started.id, written.map((section) => section.words).join('\n'));
    ctx.touched(`report:${started.id}`);
    return { id: started.id };
  },
});

async function alreadyStarted(ctx: Acting, unitId: number, code: string, from: string): Promise<Refusal> {
  const before = await ctx.db
    .selectFrom('reporting.report')
    .select('id')
    .where('unit_id', '=', unitId)
    .where('template_code', '=', code)
    .where('period_from', '=', from)
    .executeTakeFirstOrThrow();
  return new Refusal('report-already-started', { id: before.id });
}

interface Changes {
  signatory_id?: number;
  signed_form?: string[];
  signed_name?: string;
  signed_on?: string;
  paper_type?: string;
  series?: string;
  number?: number;
  numbered_on?: string;
  issued_at?: Date;
}

/** The one way a report moves: right, lock, order, version, then what the step brings, its figures, the row and its step. */
async function take(
  ctx: Acting,
  step: Step,
  seen: { id: number; version: number; explanations?: GivenExplanation[] },
  note: string | null,
  bring: (report: ReportView) => Promise<{ changes?: Changes; round?: number }>,
): Promise<{ round: number }> {
  const { unit } = await getReport(ctx, seen.id);
  demand(ctx, rightOf[steps[step].side], unit.path);
  // Whoever moves it or still writes in it waits for the other.
  await ctx.db
    .selectFrom('reporting.report')
    .select('id')
    .where('id', '=', seen.id)
    .forUpdate()
    .executeTakeFirstOrThrow();
  const report = await getReport(ctx, seen.id);
  const refusal = stepRefusal({ state: report.state, number: report.paper?.number ?? null }, step, { note });
  if (refusal) throw new Refusal(refusal, { state: report.state });
  if (report.version !== seen.version) throw new Refusal('report-changed');
  const { changes = {}, round = report.round } = await bring(report);
  if (needsExplained(step)) await refuseUnexplained(ctx, report, round, seen.explanations ?? []);
  const { to } = steps[step];
  await ctx.db
    .updateTable('reporting.report')
    .set({ ...changes, state: to, round, version: report.version + 1, changed_at: ctx.now })
    .where('id', '=', report.id)
    .execute();
  await ctx.db
    .insertInto('reporting.step')
    .values({
      ...{ report_id: report.id, at: ctx.now, account_id: ctx.actor.accountId, step, note, round },
      from_state: report.state,
      to_state: to,
    })
    .execute();
  ctx.touched(`report:${report.id}`);
  const event: ReportMoved = {
    name: 'ReportMoved',
    payload: { reportId: report.id, unitId: report.unit.id, from: report.state, to, round },
  };
  await ctx.announce(event);
  return { round };
}

/** To the leader, with words and figures frozen. Sent twice is refused: the first sending stands. */
export const submitReport = defineCommand({
  name: 'submitReport',
  input: stepInput,
  run: async (ctx: Acting, input) =>
    take(ctx, 'submit', input, null, async (report) => ({ round: await freezeRound(ctx, report, null) })),
});

/** New figures after the sending, as a round of their own; the former stays. It is signed anew. */
export const correctReport = defineCommand({
  name: 'correctReport',
  input: noteInput,
  run: async (ctx: Acting, input) =>
    take(ctx, 'correct', input, input.note, async (report) => ({
      round: await freezeRound(ctx, report, input.note),
    })),
});

export const returnReport = defineCommand({
  name: 'returnReport',
  input: noteInput,
  run: async (ctx: Acting, input) => take(ctx, 'return', input, input.note, async () => ({})),
});

/** Signed by somebody who is named to sign for the unit, in the form that the post allows. */
export const approveReport = defineCommand({
  name: 'approveReport',
  input: approveInput,
  run: async (ctx: Acting, input) =>
    take(ctx, 'approve', input, null, async (report) => {
      const posts = await signingPosts(ctx, report.unit.id, ctx.actor.accountId);
      const post = input.signatoryId === undefined ? posts[0] : posts.find((one) => one.id === input.signatoryId);
      if (!post) throw new Refusal('not-a-signatory');
      return {
        changes: {
          signatory_id: post.id,
          signed_form: signatureForm(report.template.layout, report.form, post),
          signed_name: ctx.actor.name,
          signed_on: ctx.today,
        },
      };
    }),
});

/** The next number of the unit's book, in the same act: a report that fails to move gives it back. */
export const numberReport = defineCommand({
  name: 'numberReport',
  input: stepInput,
  run: async (ctx: Acting, input) =>
    take(ctx, 'number', input, null, async ({ id, unit, template, title }) => {
      const series = seriesOf(template.numbering, ctx.today);
      if (series === null) throw new Refusal('series-unknown');
      const paperType = template.symbol;
      const number = await takeNumber(ctx, { unit, paperType, series, subject: `report:${id}`, title });
      return { changes: { paper_type: paperType, series, number, numbered_on: ctx.today } };
    }),
});

/** Sends the signed, numbered report to the units above; after a correction they get its round. */
export const issueReport = defineCommand({
  name: 'issueReport',
  input: stepInput,
  run: async (ctx: Acting, input) =>
    take(ctx, 'issue', input, null, async (report) => {
      const paths = recipientPaths(report.unit.path);
      await sql`
        insert into reporting.delivery as d (report_id, recipient_unit_id, recipient_path, sender_path, round, delivered_at)
        select ${report.id}::bigint, u.id, u.path, ${report.unit.path}::ltree, ${report.round}::int, ${ctx.now}::timestamptz
        from organisation.unit u where u.path = any(${paths}::ltree[]) and u.closed_on is null
        on conflict (report_id, recipient_unit_id) do update set round = excluded.round, delivered_at = excluded.delivered_at`.execute(
        ctx.db,
      );
      return { changes: { issued_at: ctx.now } };
    }),
});

/** The scan of the signed paper: the original beside what the system wrote. */
export const attachOriginal = defineCommand({
  name: 'attachOriginal',
  input: originalInput,
  run: async (ctx: Acting, input) => {
    const report = await getReport(ctx, input.id);
    demand(ctx, 'report.number', report.unit.path);
    if (report.signed === null || isOpen(report.state)) throw new Refusal('report-not-signed');
    const fileId = await recordFile(ctx, input.file);
    await ctx.db
      .updateTable('reporting.report')
      .set({ original_file_id: fileId, changed_at: ctx.now })
      .where('id', '=', report.id)
      .execute();
    ctx.touched(`report:${report.id}`);
  },
});

/** The command of each step, for the page that offers steps by name. */
export const stepCommands = {
  submit: submitReport,
  return: returnReport,
  approve: approveReport,
  number: numberReport,
  issue: issueReport,
  correct: correctReport,
} as const satisfies Record<Step, unknown>;
