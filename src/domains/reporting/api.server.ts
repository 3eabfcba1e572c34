import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { shownFindings } from '#reading/audit/shown.ts';
import { explainFigure } from './checking/commands.server.ts';
import { figureNotes, findingsNow } from './checking/queries.server.ts';
import { explainInput } from '#domains/explanations.ts';
import { startReport, stepCommands } from './commands.server.ts';
import { leaveForNext } from './figures/commands.server.ts';
import { figuresOf } from './figures/queries.server.ts';
import { getReport, sectionsOf } from './queries.server.ts';
import { states, type Step, stepNames } from './rules.ts';
import { id, leaveInput, sectionInput, startInput } from './schema.ts';
import { saveSection } from './sections/commands.server.ts';
import { reportsOf, reportsReceived } from './shelf/queries.server.ts';

const text = z.string();
const ofUnit = z.object({ unitId: id });
const none = z.object({});
const line = z
  .object({
    ...{ id, title: text, templateCode: text, periodCode: text, periodName: text, state: z.enum(states) },
    ...{ dueOn: text, changedAt: text, unitName: text },
  })
  .meta({ id: 'ReportLine' });
const section = z.object({
  ...{ code: text, heading: text, words: text, lines: z.array(z.array(text)) },
  version: z.int().describe('Send it back with the words; 0 for words that were sent and stay'),
});
const figure = z.object({
  ...{ measure: text, value: z.number() },
  group: text.describe('An organisation or a place; empty for the whole'),
});
const finding = z
  .object({
    ...{ problem: text, quote: text, claimed: text, computed: text },
    isQuestion: z.boolean().describe('A question never stands in the way of a step'),
    answer: z.object({ words: text, by: text.nullable(), at: text }).nullable(),
  })
  .meta({ id: 'FigureFinding' });
const report = z
  .object({
    ...{ id, title: text, state: z.enum(states), round: z.int(), version: z.int(), periodName: text },
    unit: z.object({ id, name: text }),
    period: z.object({ from: text, until: text, dueOn: text }),
    paper: z.object({ number: z.int(), series: text, symbol: text, on: text }).nullable(),
    signed: z.object({ form: z.array(text), name: text, on: text }).nullable(),
    sections: z.array(section),
    figures: z.array(figure),
    findings: z.array(finding).describe('What does not add up in the words, with what was said to it'),
    mayTake: z.array(z.enum(stepNames)).describe('The steps that the caller may take now'),
  })
  .meta({ id: 'Report' });

const summaries: Record<Step, string> = {
  submit:
    'Sends the report to the leader; its figures are frozen with the records behind them. Refused with figures-unexplained where one does not add up and no explanation comes with it; so are the other steps but the return',
  correct: 'Opens a sent report for a correction; what was sent stays',
  return: 'The leader gives it back with remarks',
  approve: 'A signatory of the unit signs, in the form that the post allows',
  number: 'The clerk takes the next number of the book',
  issue: 'Sends it to the units above',
};

async function whole(ctx: Viewing, reportId: number) {
  const found = await getReport(ctx, reportId);
  const texts = await sectionsOf(ctx, found);
  const figures = await figuresOf(ctx, found, texts);
  const findings = shownFindings(await findingsNow(ctx, found), await figureNotes(ctx, found.id));
  return {
    ...{ ...found, findings },
    sections: found.template.sections.flatMap(({ code, heading }) => {
      const written = texts.get(code);
      return written ? [{ ...written, heading }] : [];
    }),
    // 'activities.held:women'; what is known and stands nowhere is 0.
    figures: Object.entries(figures.values).map(([key, value]) => {
      const [measure, group] = key.split(':');
      return { measure, group, value };
    }),
  };
}

export const reportingApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/reports',
    summary: 'The reports of a unit, the newest period first',
    query: ofUnit,
    answer: z.array(line),
    view: (ctx: Viewing, { unitId }) => reportsOf(ctx, unitId),
  }),
  viewing({
    path: '/reports/received',
    summary: 'What was sent to a unit, the newest first',
    query: ofUnit,
    answer: z.array(line.extend({ receivedAt: text })),
    view: (ctx: Viewing, { unitId }) => reportsReceived(ctx, unitId),
  }),
  viewing({
    path: '/reports/{id}',
    summary: 'One report with its words and figures: counted while it is written, frozen once it is sent',
    query: none,
    answer: report,
    view: (ctx: Viewing, _, params) => whole(ctx, params.id!),
  }),
  acting({
    path: '/reports',
    summary: 'Begins the report of a unit for a period of a template',
    command: startReport,
    input: startInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/reports/{reportId}/sections',
    summary: 'Saves the words or typed rows of a section, based on the version that was read',
    command: saveSection,
    input: sectionInput,
    answer: z.object({ version: z.int(), savedAt: text }),
  }),
  ...stepNames.map((name) =>
    acting({
      path: `/reports/{id}/${name}`,
      summary: summaries[name],
      command: stepCommands[name],
      input: stepCommands[name].input,
      answer: none,
    }),
  ),
  acting({
    path: '/reports/{id}/explain',
    summary: 'Says why a figure that does not add up is right, while the report is written',
    command: explainFigure,
    input: explainInput,
    answer: none,
  }),
  acting({
    path: '/reports/{id}/leave',
    summary: 'Leaves what changed in a figure since the sending to the next report, once',
    command: leaveForNext,
    input: leaveInput,
    answer: none,
  }),
];
