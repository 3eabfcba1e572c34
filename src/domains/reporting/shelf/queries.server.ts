import { findPeriod, type Period } from '#platform/calendar/periods.ts';
import { sql } from 'kysely';
import type { Found } from '#platform/search.server.ts';
import { holdsWords } from '#platform/vietnamese/folded.server.ts';
import { type UnitView, unitsOneLevelDown } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { holds } from '../queries.server.ts';
import { isOpen, type State } from '../rules.ts';
import { templatesFor } from '../templates/queries.server.ts';
import { formFor, openPeriods, owedPeriods } from '../templates/rules.ts';
import { template as templateSchema, type Template } from '../templates/schema.ts';

export interface ReportLine {
  id: number;
  title: string;
  templateCode: string;
  periodCode: string;
  periodName: string;
  state: State;
  dueOn: string;
  changedAt: string;
  unitName: string;
}

const mostLines = 60;

function lines(ctx: Viewing) {
  return ctx.db
    .selectFrom('reporting.report as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.unit_id')
    .innerJoin('reporting.template as t', (join) =>
      join.onRef('t.code', '=', 'r.template_code').onRef('t.version', '=', 'r.template_version'),
    )
    .select(['r.id', 'r.title', 'r.template_code as templateCode', 'r.period_code as periodCode', 'r.state'])
    .select(['r.changed_at', 'u.short_name as unitName', 't.body']);
}

function presentLine(row: Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number]): ReportLine {
  const { body, changed_at, ...line } = row;
  const period = findPeriod(templateSchema.parse(body), row.periodCode);
  return {
    ...line,
    periodName: period?.name ?? row.periodCode,
    dueOn: period?.dueOn ?? '',
    changedAt: changed_at.toISOString(),
  };
}

/** The reports of one unit, the newest period first. */
export async function reportsOf(ctx: Viewing, unitId: number): Promise<ReportLine[]> {
  const rows = await lines(ctx)
    .where('r.unit_id', '=', unitId)
    .orderBy('r.period_until', 'desc')
    .orderBy('r.id', 'desc')
    .limit(mostLines)
    .execute();
  return rows.map(presentLine);
}

/** What was sent to a unit, the newest first. */
export async function reportsReceived(ctx: Viewing, unitId: number): Promise<(ReportLine & { receivedAt: string })[]> {
  const rows = await lines(ctx)
    .innerJoin('reporting.delivery as d', 'd.report_id', 'r.id')
    .select('d.delivered_at')
    .where('d.recipient_unit_id', '=', unitId)
    .orderBy('d.delivered_at', 'desc')
    .orderBy('r.id', 'desc')
    .limit(mostLines)
    .execute();
  return rows.map(({ delivered_at, ...row }) => ({ ...presentLine(row), receivedAt: delivered_at.toISOString() }));
}

export interface OwedReport {
  template: { code: string; name: string };
  period: Period;
  /** The one that was begun. */
  reportId: number | null;
  state: State | null;
}

/**
 * What a unit owes now or soon and has not sent, by due day: the first is its next report. A template that it never used
 * is no debt of the past, and none at all where it writes that kind of report on another one.
 */
export function owedReports(
  templates: readonly Template[],
  reports: readonly Pick<ReportLine, 'id' | 'templateCode' | 'periodCode' | 'state'>[],
  today: string,
): OwedReport[] {
  const isUsed = (code: string) => reports.some((report) => report.templateCode === code);
  const kindsUsed = new Set(templates.filter(({ code }) => isUsed(code)).map(({ kind }) => kind));
  return templates
    .filter(({ code, kind }) => isUsed(code) || !kindsUsed.has(kind))
    .flatMap((template) =>
      owedPeriods(template, today)
        .filter((period) => isUsed(template.code) || period.dueOn >= today)
        .map((period) => owedOf(template, period, reports)),
    )
    .filter((owed) => owed.state === null || isOpen(owed.state))
    .toSorted((a, b) => (a.period.dueOn < b.period.dueOn ? -1 : 1));
}

function owedOf(
  { code, name }: Template,
  period: Period,
  reports: readonly Pick<ReportLine, 'id' | 'templateCode' | 'periodCode' | 'state'>[],
): OwedReport {
  const begun = reports.find((report) => report.templateCode === code && report.periodCode === period.code);
  return { template: { code, name }, period, reportId: begun?.id ?? null, state: begun?.state ?? null };
}

/** One report that the units below owe: who has sent it, who has not. */
export interface Collection {
  name: string;
  periodName: string;
  dueOn: string;
  received: number;
  all: number;
  missing: { id: number; name: string }[];
  /** Whether the receiving unit writes on the same template itself. */
  isUsed: boolean;
}

/** Of the same line one level down, for the periods that are owed now, of the templates that are used here or there. Two queries. */
export async function collections(
  ctx: Viewing,
  unit: UnitView,
  templates: readonly Template[],
  reports: readonly ReportLine[],
): Promise<Collection[]> {
  const below = await unitsOneLevelDown(ctx, unit.territoryId, unit.organisation);
  const [first] = below;
  if (!first || unit.kind !== 'committee') return [];
  const owed = templates
    .filter((template) => formFor(template, first) !== null)
    .flatMap((template) => owedPeriods(template, ctx.today).map((period) => ({ template, period })));
  const isUsed = (code: string) => reports.some((report) => report.templateCode === code);
  const { rows } = await sql<{ unit_id: number; template_code: string; period_code: string }>`
    select r.unit_id, r.template_code, r.period_code from reporting.delivery d join reporting.report r on r.id = d.report_id
    where d.recipient_unit_id = ${unit.id} and r.unit_id = any(${below.map((one) => one.id)}::bigint[])
      and r.period_code = any(${[...new Set(owed.map(({ period }) => period.code))]}::text[])`.execute(ctx.db);
  return owed
    .map(({ template, period }) => {
      const sent = new Set(
        rows
          .filter((row) => row.template_code === template.code && row.period_code === period.code)
          .map((row) => row.unit_id),
      );
      const missing = below.filter((one) => !sent.has(one.id)).map(({ id, shortName }) => ({ id, name: shortName }));
      const { name, code } = template;
      const counts = { received: sent.size, all: below.length, missing };
      return { name, periodName: period.name, dueOn: period.dueOn, ...counts, isUsed: isUsed(code) };
    })
    .filter((collection) => collection.received > 0 || collection.isUsed);
}

/** What one may begin: every template of the unit with the periods that are open, and which of them are taken. */
export async function choicesFor(ctx: Viewing, unit: UnitView) {
  const templates = await templatesFor(ctx, unit);
  const reports = await reportsOf(ctx, unit.id);
  return templates.map((template) => ({
    ...{ code: template.code, name: template.name, kind: template.kind },
    periods: openPeriods(template, ctx.today).map((period) => ({
      ...period,
      reportId: reports.find((one) => one.templateCode === template.code && one.periodCode === period.code)?.id ?? null,
    })),
  }));
}

/** The first page of the reports: what is owed, what was written, what came from below. */
export async function shelfOf(ctx: Viewing, unit: UnitView) {
  const templates = await templatesFor(ctx, unit);
  const reports = await reportsOf(ctx, unit.id);
  return {
    reports,
    owed: owedReports(templates, reports, ctx.today),
    received: await reportsReceived(ctx, unit.id),
    collections: await collections(ctx, unit, templates, reports),
    mayWrite: holds(ctx, 'report.write', unit.path),
    mayApprove: holds(ctx, 'report.approve', unit.path),
    mayNumber: holds(ctx, 'report.number', unit.path),
  };
}

/** Reports of the unit that one acts for, by the words of their titles. One query. */
export async function findReports(ctx: Viewing, typed: string, most: number): Promise<Found[]> {
  const unitId = ctx.actor?.unit?.id;
  if (unitId === undefined) return [];
  const rows = await lines(ctx)
    .where('r.unit_id', '=', unitId)
    .where(holdsWords(sql`r.title`, typed))
    .orderBy('r.period_until', 'desc')
    .orderBy('r.id', 'desc')
    .limit(most)
    .execute();
  return rows.map(presentLine).map(({ id, title, unitName }) => ({ title, about: unitName, to: `/bao-cao/${id}` }));
}
