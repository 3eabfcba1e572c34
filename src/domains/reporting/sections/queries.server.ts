import { Refusal } from '#platform/refusal.ts';
import type { Viewing } from '#domains/tables.ts';
import { getReport, sectionsOf } from '../queries.server.ts';
import { isOpen } from '../rules.ts';
import { keptLines } from '../schema.ts';

export interface SectionVersion {
  version: number;
  words: string;
  lines: string[][];
  writtenAt: string;
  writtenBy: string | null;
}

const mostVersions = 200;

/** What a section was before, the newest first, without what it is now. */
export async function versionsOf(ctx: Viewing, reportId: number, code: string): Promise<SectionVersion[]> {
  const rows = await ctx.db
    .selectFrom('reporting.section_version as v')
    .leftJoin('people.account_name as p', 'p.account_id', 'v.written_by')
    .select(['v.version', 'v.words', 'v.lines', 'v.written_at', 'p.full_name as writtenBy'])
    .where('v.report_id', '=', reportId)
    .where('v.code', '=', code)
    .orderBy('v.version', 'desc')
    .limit(mostVersions)
    .execute();
  return rows.map(({ version, words, lines, written_at, writtenBy }) => ({
    ...{ version, words, writtenBy, lines: keptLines(lines) },
    writtenAt: written_at.toISOString(),
  }));
}

/** A section as it is and as it was. Throws Refusal 'report-not-found', 'section-not-found'. */
export async function sectionHistory(ctx: Viewing, reportId: number, code: string) {
  const report = await getReport(ctx, reportId);
  const section = report.template.sections.find((one) => one.code === code);
  const now = (await sectionsOf(ctx, report)).get(code);
  if (!section || !now || !report.isOwn) throw new Refusal('section-not-found');
  return {
    reportId,
    heading: section.heading || report.title,
    now,
    versions: await versionsOf(ctx, reportId, code),
    mayWrite: isOpen(report.state) && report.sides.includes('writer'),
  };
}
