import { sql } from 'kysely';
import { may } from '#platform/access/may.ts';
import { findPeriod } from '#platform/calendar/periods.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { nextSteps, rightOf, type Side, type State, type Step } from './rules.ts';
import { keptLines } from './schema.ts';
import { getTemplate } from './templates/queries.server.ts';
import { formFor } from './templates/rules.ts';
import type { Template } from './templates/schema.ts';
import { paperSymbol } from './text.vi.ts';

export interface ReportUnit {
  id: number;
  path: string;
  name: string;
  shortName: string;
  organisation: string;
  level: string;
}

export interface ReportView {
  id: number;
  unit: ReportUnit;
  template: Template;
  form: NonNullable<ReturnType<typeof formFor>>;
  periodName: string;
  period: { code: string; from: string; until: string; dueOn: string };
  title: string;
  state: State;
  /** The round that the reader sees: for a unit that got the report, the one that it was sent. */
  round: number;
  version: number;
  paper: { number: number; series: string; symbol: string; on: string } | null;
  signed: { form: string[]; name: string; on: string } | null;
  startedByName: string | null;
  changedAt: string;
  issuedAt: string | null;
  original: { name: string; size: number } | null;
  /** Whether the reader reads it as its own unit: words while they are written, steps, versions. */
  isOwn: boolean;
  sides: Side[];
  mayTake: Step[];
}

/** On which sides somebody stands at a unit. */
export function sidesAt(ctx: Viewing, path: string): Side[] {
  const sides: Side[] = ['writer', 'leader', 'clerk'];
  return sides.filter((side) => holds(ctx, rightOf[side], path));
}

export function holds(ctx: Viewing, permission: string, path: string): boolean {
  return ctx.actor !== null && may(ctx.actor.grants, ctx.permissions, permission, path);
}

/** Two queries. Throws Refusal 'report-not-found', also for a report that the policy hides. */
export async function getReport(ctx: Viewing, id: number): Promise<ReportView> {
  const row = await ctx.db
    .selectFrom('reporting.report as r')
    .innerJoin('organisation.unit as u', 'u.id', 'r.unit_id')
    .leftJoin('people.account_name as p', 'p.account_id', 'r.started_by')
    .leftJoin('platform.file as f', 'f.id', 'r.original_file_id')
    .selectAll('r')
    .select(['u.name as unit_name', 'u.short_name', 'u.organisation_code', 'u.level'])
    .select(['p.full_name as started_by_name', 'f.name as file_name', 'f.size as file_size'])
    .select(
      sql<number | null>`(select max(d.round) from reporting.delivery d where d.report_id = r.id
        and d.recipient_path ? (select access.scopes('report.read')))`.as('delivered_round'),
    )
    .where('r.id', '=', id)
    .executeTakeFirst();
  if (!row) throw new Refusal('report-not-found');
  const template = await getTemplate(ctx, row.template_code, row.template_version);
  const form = formFor(template, { organisation: row.organisation_code, level: row.level });
  const period = findPeriod(template, row.period_code);
  if (form === null || period === null) throw new Refusal('template-not-found');
  const isOwn = holds(ctx, 'report.read', row.unit_path);
  const sides = sidesAt(ctx, row.unit_path);
  const hasPaper = row.number !== null && row.series !== null && row.numbered_on !== null;
  return {
    id,
    unit: {
      id: row.unit_id,
      path: row.unit_path,
      name: row.unit_name,
      shortName: row.short_name,
      organisation: row.organisation_code,
      level: row.level,
    },
    ...{ template, form, title: row.title, version: row.version, isOwn, sides },
    periodName: period.name,
    period: { code: row.period_code, from: row.period_from, until: row.period_until, dueOn: period.dueOn },
    state: isOwn ? row.state : 'issued',
    round: isOwn ? row.round : (row.delivered_round ?? row.round),
    paper: hasPaper
      ? {
          number: row.number!,
          series: row.series!,
          symbol: paperSymbol(template.layout, row.number!, template.symbol, form.suffix),
          on: row.numbered_on!,
        }
      : null,
    signed: row.signed_form && { form: row.signed_form, name: row.signed_name!, on: row.signed_on! },
    startedByName: row.started_by_name,
    changedAt: row.changed_at.toISOString(),
    issuedAt: row.issued_at?.toISOString() ?? null,
    original: row.file_name === null ? null : { name: row.file_name, size: row.file_size! },
    mayTake: isOwn ? nextSteps(row, sides) : [],
  };
}

/** What a section of a report says: as it is now, or as it was sent. */
export interface SectionText {
  code: string;
  words: string;
  lines: string[][];
  /** 0 for words as they were sent: nobody writes on them. */
  version: number;
  changedAt: string | null;
  changedByName: string | null;
}

/** By code. Those who got the report read the words of the round that they were sent. One query. */
export async function sectionsOf(
  ctx: Viewing,
  report: Pick<ReportView, 'id' | 'isOwn' | 'round'>,
): Promise<Map<string, SectionText>> {
  if (!report.isOwn) return roundSections(ctx, report.id, report.round);
  const rows = await ctx.db
    .selectFrom('reporting.section as s')
    .leftJoin('people.account_name as p', 'p.account_id', 's.changed_by')
    .select(['s.code', 's.words', 's.lines', 's.version', 's.changed_at', 'p.full_name as changedByName'])
    .where('s.report_id', '=', report.id)
    .execute();
  return new Map(
    rows.map(({ code, words, lines, version, changed_at, changedByName }) => [
      code,
      { code, words, lines: keptLines(lines), version, changedAt: changed_at.toISOString(), changedByName },
    ]),
  );
}

/** The words of one round, as they were sent. */
export async function roundSections(ctx: Viewing, reportId: number, round: number): Promise<Map<string, SectionText>> {
  const rows = await ctx.db
    .selectFrom('reporting.round_section')
    .select(['code', 'words', 'lines'])
    .where('report_id', '=', reportId)
    .where('round', '=', round)
    .execute();
  return new Map(
    rows.map(({ code, words, lines }) => [
      code,
      { code, words, lines: keptLines(lines), version: 0, changedAt: null, changedByName: null },
    ]),
  );
}

export interface StepLine {
  id: number;
  at: string;
  step: Step;
  round: number;
  note: string | null;
  personName: string | null;
}

/** Every step of the procedure, the newest first. */
export async function stepsOf(ctx: Viewing, reportId: number): Promise<StepLine[]> {
  const rows = await ctx.db
    .selectFrom('reporting.step as s')
    .leftJoin('people.account_name as p', 'p.account_id', 's.account_id')
    .select(['s.id', 's.at', 's.step', 's.round', 's.note', 'p.full_name as personName'])
    .where('s.report_id', '=', reportId)
    .orderBy('s.id', 'desc')
    .execute();
  return rows.map((row) => ({ ...row, at: row.at.toISOString() }));
}

/** The report of the same unit on the same template for the period before. Its words as they were sent, if they were. */
export async function previousReport(
  ctx: Viewing,
  report: ReportView,
): Promise<{ id: number; periodName: string; round: number; sections: Map<string, SectionText> } | null> {
  const row = await ctx.db
    .selectFrom('reporting.report')
    .select(['id', 'period_code', 'round'])
    .where('unit_id', '=', report.unit.id)
    .where('template_code', '=', report.template.code)
    .where('period_until', '<', report.period.from)
    .orderBy('period_until', 'desc')
    .limit(1)
    .executeTakeFirst();
  if (!row) return null;
  const sections = await (row.round > 0
    ? roundSections(ctx, row.id, row.round)
    : sectionsOf(ctx, { id: row.id, isOwn: true, round: 0 }));
  const periodName = findPeriod(report.template, row.period_code)?.name ?? row.period_code;
  return { id: row.id, periodName, round: row.round, sections };
}

/** The stored scan of the signed paper; the policy decides whether the report is there at all. */
export async function findOriginal(ctx: Viewing, reportId: number) {
  return ctx.db
    .selectFrom('reporting.report as r')
    .innerJoin('platform.file as f', 'f.id', 'r.original_file_id')
    .select(['f.hash', 'f.name', 'f.media_type as mediaType', 'f.size'])
    .select(['f.small_hash as smallHash', 'f.small_size as smallSize'])
    .where('r.id', '=', reportId)
    .executeTakeFirst();
}
