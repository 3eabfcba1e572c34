import type { Measure } from '#platform/measure.server.ts';
import { listOrganisations } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { countedUnits, figuresOf, groupNames, offeredMeasures } from '../figures/queries.server.ts';
import {
  type CountedUnit,
  type Figures,
  figureOf,
  groupOf,
  groupsOf,
  type Grouping,
  placePathOf,
} from '../figures/rules.ts';
import { type ReportView, type SectionText, sectionsOf } from '../queries.server.ts';
import { figureText, measureText } from '../text.vi.ts';
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
  const figures = await figuresOf(ctx, report);
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
