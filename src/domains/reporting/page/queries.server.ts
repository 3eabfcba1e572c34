import type { Measure } from '#platform/measure.server.ts';
import type { Reported } from '#domains/figures/reported/rules.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { figureNotes } from '../checking/queries.server.ts';
import {
  changedSince,
  countedUnits,
  figuresOf,
  frozenFigures,
  groupNames,
  offeredMeasures,
  recordsBehind,
} from '../figures/queries.server.ts';
import {
  type CountedUnit,
  type Figures,
  figureOf,
  groupOf,
  groupsOf,
  type Grouping,
  placePathOf,
} from '../figures/rules.ts';
import {
  getReport,
  holds,
  previousReport,
  type ReportView,
  type SectionText,
  sectionsOf,
  stepsOf,
} from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { liveReported, seenReported } from '../reported/queries.server.ts';
import { changedReported, numberWords } from '../reported/rules.ts';
import { figureWords, wordsWithNumbers } from '../sections/rules.ts';
import { signingPosts } from '../signatories/queries.server.ts';
import { figureText, measureText, unknownFigure } from '../text.vi.ts';
import type { Section } from '../templates/schema.ts';

export interface NamedGroup {
  code: string;
  name: string;
}

/** Everything that is written and counted in a report, with the names that its figures go by. */
export interface ReportContent {
  sections: { section: Section; text: SectionText | null }[];
  figures: Figures;
  /** By code, of every measure that the report may name. */
  measures: Record<string, Pick<Measure, 'name' | 'unit'>>;
  /** The rows of its tables, in order. */
  groups: Record<Grouping, NamedGroup[]>;
}

/** Words, figures and names of one report, as it stands for the reader. Six queries and those of the sources. */
export async function contentOf(ctx: Viewing, report: ReportView): Promise<ReportContent> {
  const texts = await sectionsOf(ctx, report);
  const figures = await figuresOf(ctx, report, texts);
  const offered = offeredMeasures(ctx).map(({ code, name, unit }): [string, { name: string; unit: string }] => [
    code,
    { name, unit },
  ]);
  return {
    sections: report.template.sections.map((section) => ({ section, text: texts.get(section.code) ?? null })),
    figures,
    measures: { ...measureText, ...Object.fromEntries(offered) },
    groups: await namedGroups(ctx, report, figures),
  };
}

/** The groups of a report: those of its units, and those of its figures whose units have moved since. */
async function namedGroups(ctx: Viewing, report: ReportView, figures: Figures): Promise<ReportContent['groups']> {
  const units = await countedUnits(ctx, report);
  const counted = groupsOf(figures, figures.known);
  const byPlace = distinct([...ofUnits('place', report, units), ...counted.filter(isPlace)]);
  const byOrganisation = distinct([
    ...ofUnits('organisation', report, units),
    ...counted.filter((group) => !isPlace(group)),
  ]);
  const names = await groupNames(ctx, byPlace);
  const here = placePathOf(report.unit.path).split('.').at(-1);
  const named = (code: string) => {
    const name = names.get(code) ?? code;
    return { code, name: code === here ? figureText.here(name) : name };
  };
  const order = (await listOrganisations(ctx)).map((organisation) => organisation.code);
  return {
    organisation: byOrganisation.toSorted((a, b) => order.indexOf(a) - order.indexOf(b)).map(named),
    place: byPlace.toSorted((a, b) => Number(b === here) - Number(a === here)).map(named),
  };
}

const isPlace = (group: string) => /^t\d+$/u.test(group);
const distinct = (codes: readonly string[]) => [...new Set(codes)];

function ofUnits(grouping: Grouping, report: ReportView, units: readonly CountedUnit[]): string[] {
  const place = placePathOf(report.unit.path);
  return units.map((unit) => groupOf(grouping, unit, place));
}

export interface TableRow extends NamedGroup {
  values: (number | null)[];
}

/** A table of figures: a row for each group, and the whole below. */
export function tableOf(
  content: Pick<ReportContent, 'figures' | 'groups'>,
  section: { by: Grouping; measures: string[] },
): { rows: TableRow[]; total: (number | null)[] } {
  const of = (group: string) => section.measures.map((measure) => figureOf(content.figures, measure, group));
  return {
    rows: content.groups[section.by].map((group) => ({ ...group, values: of(group.code) })),
    total: of(''),
  };
}

/** The words and figures of the last period as they were sent, for the one who writes the next. */
async function previousOf(ctx: Viewing, report: ReportView) {
  const previous = await previousReport(ctx, report);
  if (!previous) return null;
  const figures = await frozenFigures(ctx, previous.id, previous.round);
  const words: Record<string, string> = {};
  for (const { code, words: written } of previous.sections.values())
    words[code] = wordsWithNumbers(written, (name) => numberWords(figures, name));
  const totals: Record<string, string> = {};
  for (const measure of figures.known) totals[measure] = figureWords(figureOf(figures, measure), unknownFigure);
  return { id: previous.id, periodName: previous.periodName, words, totals };
}

/** Units that the report counts and in which the reader may read nothing: its figures lack them. */
async function uncountedUnits(ctx: Viewing, report: ReportView): Promise<number> {
  const readings = [...new Set(Object.values(ctx.permissions).flat())].filter((name) => name.endsWith('.read'));
  const units = await countedUnits(ctx, report);
  return units.filter((unit) => !readings.some((permission) => holds(ctx, permission, unit.path))).length;
}

/** Numbers of forms that are others than when they were last looked at, or than were sent. For its own unit. */
async function changedForms(ctx: Viewing, report: ReportView, shown: readonly Reported[]) {
  if (!report.isOwn || report.state === 'issued') return [];
  if (isOpen(report.state)) return changedReported(await seenReported(ctx, report), shown);
  const wanted = shown.flatMap(({ code, of, result }) => (result.kind === 'no-right' ? [] : [{ code, of }]));
  const wholes = wanted.filter(({ of }) => !/^(?:[tu]\d+|own|divided)$/u.test(of));
  return changedReported(shown, await liveReported(ctx, report, wholes));
}

/** Everything that the page of one report shows. */
export async function reportPage(ctx: Viewing, id: number) {
  const report = await getReport(ctx, id);
  const { template, form: _form, ...shown } = report;
  const content = await contentOf(ctx, report);
  const isWritten = report.isOwn && isOpen(report.state);
  const signer = report.mayTake.includes('approve') ? ctx.actor : null;
  return {
    ...shown,
    templateName: template.name,
    today: ctx.today,
    content,
    offered: offeredMeasures(ctx).map(({ code, name }) => ({ code, name })),
    mayWrite: isWritten && report.sides.includes('writer'),
    gaps: content.sections.reduce((sum, { text }) => sum + (text?.words.split('…').length ?? 1) - 1, 0),
    uncounted: isWritten ? await uncountedUnits(ctx, report) : 0,
    previous: isWritten ? await previousOf(ctx, report) : null,
    changed: await changedSince(ctx, report),
    changedForms: await changedForms(ctx, report, content.figures.reported),
    explanations: await figureNotes(ctx, report.id),
    steps: report.isOwn ? await stepsOf(ctx, report.id) : [],
    posts: signer ? await signingPosts(ctx, report.unit.id, signer.accountId) : [],
  };
}
export type ReportPage = Awaited<ReturnType<typeof reportPage>>;

/** One figure of a report with its records: its value as shown there, its groups, what the reader may open. */
export async function figurePage(ctx: Viewing, id: number, named: { measure: string; group: string }) {
  const report = await getReport(ctx, id);
  const { figures, measures, groups } = await contentOf(ctx, report);
  const behind = await recordsBehind(ctx, report, named);
  const all = [...groups.organisation, ...groups.place];
  const changed = await changedSince(ctx, report);
  const grouping = named.group !== '' && isPlace(named.group) ? groups.place : groups.organisation;
  return {
    ...behind,
    ...{ reportId: id, round: report.round, period: report.period, group: named.group },
    name: measures[named.measure]?.name ?? named.measure,
    unit: measures[named.measure]?.unit ?? '',
    /** Of the whole, whichever group is shown. */
    since: changed?.find((figure) => figure.measure === named.measure) ?? null,
    unitName: report.unit.name,
    groupName: all.find((group) => group.code === named.group)?.name ?? named.group,
    groups: grouping.flatMap((group) => {
      const value = figureOf(figures, named.measure, group.code);
      return value === null ? [] : [{ ...group, value }];
    }),
  };
}
