import { createHash } from 'node:crypto';
import { type SqlBool, sql } from 'kysely';
import type { Measure, MeasureScope, RecordLine } from '#platform/measure.server.ts';
import { territoryNames } from '#domains/organisation/queries.server.ts';
import { territoryIdsOf } from '#domains/organisation/rules.ts';
import type { Viewing } from '#domains/tables.ts';
import { holds, type ReportView, type SectionText } from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { liveReported, roundReported } from '../reported/queries.server.ts';
import { wantedIn } from '../reported/rules.ts';
import { figuresIn } from '../sections/rules.ts';
import type { Template } from '../templates/schema.ts';
import {
  type CountedUnit,
  type Figures,
  figuresFrom,
  groupOf,
  type Grouping,
  isCounted,
  placePathOf,
  reachOf,
  type SinceSent,
  sinceSent,
} from './rules.ts';

/** Every measure that a domain offers, in the order of the registration. */
export function offeredMeasures(ctx: Viewing): Measure[] {
  return ctx.measureSources.flatMap((source) => source.measures);
}

type Reporting = Pick<ReportView, 'unit' | 'period'>;

/** The units whose records a report counts. One query. */
export async function countedUnits(ctx: Viewing, { unit }: Pick<ReportView, 'unit'>): Promise<CountedUnit[]> {
  const top = unit.level === 'branch' ? unit.path : placePathOf(unit.path);
  const rows = await ctx.db
    .selectFrom('organisation.unit')
    .select(['id', 'path', 'organisation_code as organisation'])
    .where(sql<SqlBool>`path <@ ${top}::ltree`)
    .orderBy('id')
    .execute();
  return rows.filter((row) => isCounted(unit, row));
}

function scopeOf(report: Reporting, units: readonly CountedUnit[], grouping: Grouping): MeasureScope {
  const place = placePathOf(report.unit.path);
  return {
    units: units.map((unit) => ({ id: unit.id, group: groupOf(grouping, unit, place) })),
    from: report.period.from,
    until: report.period.until,
  };
}

/** What the records say now, by organisation and by place, within what the reader may read. Two counts a source. */
export async function countFigures(
  ctx: Viewing,
  report: Reporting,
  units: readonly CountedUnit[],
  groupings: readonly Grouping[],
): Promise<Figures> {
  const known = offeredMeasures(ctx).map((measure) => measure.code);
  const counted = [];
  for (const grouping of groupings) {
    const scope = scopeOf(report, units, grouping);
    for (const source of ctx.measureSources) {
      const figures = await source.count(ctx, scope);
      counted.push(...figures);
      // The whole is added up once, from one of the groupings: both hold every unit exactly once.
      if (grouping === groupings[0]) counted.push(...figures.map((figure) => ({ ...figure, group: '' })));
    }
  }
  return figuresFrom(known, counted);
}

/** The records behind the measures now: of all units, or of those of one group. */
export async function liveRecords(
  ctx: Viewing,
  report: Reporting,
  units: readonly CountedUnit[],
): Promise<Map<string, number[]>> {
  const scope = scopeOf(report, units, 'organisation');
  const records = new Map<string, number[]>();
  for (const source of ctx.measureSources)
    for (const { code, recordIds } of await source.records(ctx, scope)) records.set(code, recordIds);
  return records;
}

export function groupingsOf(template: Template): Grouping[] {
  const byPlace = template.sections.some((section) => section.kind === 'figures' && section.by === 'place');
  return byPlace ? ['organisation', 'place'] : ['organisation'];
}

/** Every measure that a report shows: in its tables and in the words of its sections. */
export function measuresShown(template: Template, sections: Iterable<SectionText>): string[] {
  const inTables = template.sections.flatMap((section) => (section.kind === 'figures' ? section.measures : []));
  const inWords = [...sections].flatMap((section) => figuresIn(section.words).map((figure) => figure.measure));
  return [...new Set([...inTables, ...inWords])];
}

/** The figures that a report shows: counted while it is written, frozen once it is sent. */
export async function figuresOf(
  ctx: Viewing,
  report: ReportView,
  sections: ReadonlyMap<string, SectionText>,
): Promise<Figures> {
  if (report.isOwn && isOpen(report.state)) {
    const counted = await countFigures(ctx, report, await countedUnits(ctx, report), groupingsOf(report.template));
    const wanted = wantedIn([...sections.values()].map((section) => section.words));
    return { ...counted, reported: await liveReported(ctx, report, wanted) };
  }
  return frozenFigures(ctx, report.id, report.round);
}

export async function frozenFigures(ctx: Viewing, reportId: number, round: number): Promise<Figures> {
  const rows = await ctx.db
    .selectFrom('reporting.figure')
    .select(['measure', 'group_code as group', 'value'])
    .where('report_id', '=', reportId)
    .where('round', '=', round)
    .execute();
  const known = rows.filter((row) => row.group === '').map((row) => row.measure);
  return figuresFrom(
    known,
    rows.map(({ measure, group, value }) => ({ code: measure, group, value })),
    await roundReported(ctx, reportId, round),
  );
}

/** The frozen figures of the whole with their records. */
export async function frozenWholes(ctx: Viewing, reportId: number, round: number) {
  return ctx.db
    .selectFrom('reporting.figure')
    .select(['measure', 'value', 'record_ids as recordIds'])
    .where('report_id', '=', reportId)
    .where('round', '=', round)
    .where('group_code', '=', '')
    .orderBy('measure')
    .execute();
}

/** What the actor may read of these units, as a digest. */
export function reachDigest(ctx: Viewing, units: readonly CountedUnit[]): string {
  const readings = [...new Set(Object.values(ctx.permissions).flat())].filter((name) => name.endsWith('.read'));
  const reach = reachOf(units, readings.toSorted(), (permission, path) => holds(ctx, permission, path));
  return createHash('sha256').update(reach.join('\n')).digest('hex').slice(0, 32);
}

export interface ChangedFigure extends SinceSent {
  measure: string;
  /** Left to the next report: by whom, when. */
  left: { by: string | null; at: string } | null;
}

/**
 * What changed at the figures after they were sent. Null for whoever reads more or less than the one who sent them: to
 * them a difference would say nothing about the records. Six queries and those of the sources.
 */
export async function changedSince(ctx: Viewing, report: ReportView): Promise<ChangedFigure[] | null> {
  if (!report.isOwn || report.round === 0 || isOpen(report.state)) return [];
  const units = await countedUnits(ctx, report);
  const { reach } = await ctx.db
    .selectFrom('reporting.round')
    .select('reach')
    .where('report_id', '=', report.id)
    .where('round', '=', report.round)
    .executeTakeFirstOrThrow();
  if (reach !== reachDigest(ctx, units)) return null;
  const frozen = await frozenWholes(ctx, report.id, report.round);
  const live = await countFigures(ctx, report, units, ['organisation']);
  const records = await liveRecords(ctx, report, units);
  const left = await leftForNext(ctx, report);
  return frozen.flatMap(({ measure, value, recordIds }) => {
    // A measure that is no longer offered cannot be compared.
    if (!live.known.includes(measure)) return [];
    const now = { value: live.values[`${measure}:`] ?? 0, recordIds: records.get(measure) ?? [] };
    const since = sinceSent({ value, recordIds }, now);
    return since ? [{ measure, ...since, left: left.get(measure) ?? null }] : [];
  });
}

async function leftForNext(ctx: Viewing, report: Pick<ReportView, 'id' | 'round'>) {
  const rows = await ctx.db
    .selectFrom('reporting.left_for_next as l')
    .leftJoin('people.account_name as p', 'p.account_id', 'l.account_id')
    .select(['l.measure', 'l.at', 'p.full_name as by'])
    .where('l.report_id', '=', report.id)
    .where('l.round', '=', report.round)
    .execute();
  return new Map(rows.map(({ measure, at, by }) => [measure, { by, at: at.toISOString() }]));
}

/** Codes of organisations and labels of territories in words. Two queries. */
export async function groupNames(ctx: Viewing, groups: readonly string[]): Promise<Map<string, string>> {
  const organisations = await ctx.db
    .selectFrom('organisation.organisation')
    .select(['code', 'short_name as name'])
    .orderBy('position')
    .execute();
  const places = await territoryNames(
    ctx,
    groups.flatMap((group) => territoryIdsOf(group)),
  );
  return new Map([
    ...organisations.map(({ code, name }): [string, string] => [code, name]),
    ...[...places].map(([id, name]): [string, string] => [`t${id}`, name]),
  ]);
}

export interface FigureRecords {
  value: number | null;
  isFrozen: boolean;
  lines: RecordLine[];
  /** Records that count in the figure and that the reader may not open. */
  hidden: number;
}

const mostLines = 500;

/** The records behind one figure of a report, as it is shown now. */
export async function recordsBehind(
  ctx: Viewing,
  report: ReportView,
  { measure, group }: { measure: string; group: string },
): Promise<FigureRecords> {
  const source = ctx.measureSources.find((one) => one.measures.some((offered) => offered.code === measure));
  const isLive = report.isOwn && isOpen(report.state);
  const { value, recordIds } = isLive
    ? await liveFigure(ctx, report, measure, group)
    : await frozenFigure(ctx, report, measure, group);
  const lines = source && recordIds.length > 0 ? await source.describe(ctx, recordIds.slice(0, mostLines)) : [];
  const asked = Math.min(recordIds.length, mostLines);
  return { value, isFrozen: !isLive, lines, hidden: asked - lines.length };
}

async function liveFigure(ctx: Viewing, report: ReportView, measure: string, group: string) {
  const all = await countedUnits(ctx, report);
  const units = group === '' ? all : unitsOfGroup(report, all, group);
  const figures = await countFigures(ctx, report, units, ['organisation']);
  const isKnown = figures.known.includes(measure);
  const records = await liveRecords(ctx, report, units);
  return {
    value: isKnown ? (figures.values[`${measure}:`] ?? 0) : null,
    recordIds: records.get(measure) ?? [],
  };
}

/** The units of one group, whichever grouping it belongs to. */
export function unitsOfGroup(
  report: Pick<ReportView, 'unit'>,
  units: readonly CountedUnit[],
  group: string,
): CountedUnit[] {
  const grouping = /^t\d+$/u.test(group) ? 'place' : 'organisation';
  return units.filter((unit) => groupOf(grouping, unit, placePathOf(report.unit.path)) === group);
}

async function frozenFigure(ctx: Viewing, report: ReportView, measure: string, group: string) {
  const rows = await ctx.db
    .selectFrom('reporting.figure')
    .select(['group_code', 'value', 'record_ids as recordIds'])
    .where('report_id', '=', report.id)
    .where('round', '=', report.round)
    .where('measure', '=', measure)
    .where('group_code', 'in', ['', group])
    .execute();
  const found = rows.find((row) => row.group_code === group);
  if (found) return found;
  // A group without a row had nothing, where the whole was counted at all.
  return { value: rows.length > 0 ? 0 : null, recordIds: [] };
}
