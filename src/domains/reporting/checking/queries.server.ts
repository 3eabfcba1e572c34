import { auditFigures } from '#reading/audit/audit-figures.ts';
import type { Finding } from '#reading/audit/finding.ts';
import type { Viewing } from '#domains/tables.ts';
import { figuresOf, frozenFigures } from '../figures/queries.server.ts';
import type { Figures } from '../figures/rules.ts';
import { type ReportView, roundSections, type SectionText, sectionsOf } from '../queries.server.ts';
import { checkedSection, composeReport } from './rules.ts';

export interface FigureNote {
  id: number;
  round: number;
  problem: string;
  quote: string;
  claimed: string;
  computed: string;
  words: string;
  by: string | null;
  at: string;
}

/** What was said to the figures of a report, as far as the reader was sent it, the first word first. One query. */
export async function figureNotes(ctx: Viewing, reportId: number): Promise<FigureNote[]> {
  const rows = await ctx.db
    .selectFrom('reporting.figure_note as n')
    .leftJoin('people.account_name as p', 'p.account_id', 'n.said_by')
    .select(['n.id', 'n.round', 'n.problem', 'n.quote', 'n.claimed', 'n.computed', 'n.words'])
    .select(['n.said_at', 'p.full_name as by'])
    .where('n.report_id', '=', reportId)
    .orderBy('n.id')
    .execute();
  return rows.map(({ said_at, ...row }) => ({ ...row, at: said_at.toISOString() }));
}

/** What does not add up in a report as the reader sees it now. */
export async function findingsNow(ctx: Viewing, report: ReportView): Promise<Finding[]> {
  const texts = await sectionsOf(ctx, report);
  return findingsIn(report, texts, await figuresOf(ctx, report, texts));
}

/** What does not add up in a round as it was frozen. */
export async function findingsOfRound(ctx: Viewing, report: ReportView, round: number): Promise<Finding[]> {
  const sections = await roundSections(ctx, report.id, round);
  return findingsIn(report, sections, await frozenFigures(ctx, report.id, round));
}

function findingsIn(
  { template }: Pick<ReportView, 'template'>,
  texts: ReadonlyMap<string, SectionText>,
  figures: Figures,
): Finding[] {
  const sections = template.sections.map((section) => checkedSection(section, texts.get(section.code) ?? null));
  return auditFigures(composeReport(sections, figures).text);
}
