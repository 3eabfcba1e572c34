import { findUnitByPath } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import type { Block, OfficeDocument, Run, TableBlock } from '#platform/export/office-document.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { figureOf } from './figures/rules.ts';
import { contentOf, type ReportContent, tableOf } from './page/queries.server.ts';
import type { ReportView, SectionText } from './queries.server.ts';
import { recipientPaths, signatureForm } from './rules.ts';
import { isReported, numberWords, shownNumber, tableLine, tableNamed } from './reported/rules.ts';
import { type ReportedRow, type ReportedTable, reportedTables } from './reported/table/rules.ts';
import { reportedText } from './reported/text.vi.ts';
import { type FigureName, figureWords, partsOf } from './sections/rules.ts';
import type { Section } from './templates/schema.ts';
import { filled } from './templates/rules.ts';
import { figureText, messageText, printText as text, unknownFigure } from './text.vi.ts';

interface Printing {
  report: ReportView;
  content: ReportContent;
  /** 'https://…' without a closing slash: every number of the paper leads to its records there. */
  origin: string;
}

/** The report as a paper in the layout of its template, ready to be rendered: every number leads to the records behind it. */
export async function reportPaper(ctx: Viewing, report: ReportView, origin: string): Promise<OfficeDocument> {
  const printing = { report, content: await contentOf(ctx, report), origin };
  const { template, form, unit, paper, signed } = report;
  const isParty = template.layout === 'party';
  const above = await superiorOf(ctx, unit.path);
  const full = (await findUnitByPath(ctx, unit.path))!;
  const unsigned = signatureForm(template.layout, form, { post: 'head', title: form.head });
  return {
    layout: template.layout,
    superior: above,
    issuer: [unit.name, ...(form.body === null ? [] : [form.body])],
    symbol: {
      number: paper === null ? null : String(paper.number),
      suffix: isParty ? `${template.symbol}/${form.suffix}` : `${template.symbol}-${form.suffix}`,
    },
    place: placeWords(full.territoryName),
    day: paper?.on ?? null,
    kind: text.kind,
    title: report.title,
    body: printing.content.sections.flatMap(({ section, text: written }) => sectionBlocks(printing, section, written)),
    signature: { form: signed?.form ?? unsigned, name: signed?.name ?? null },
    recipients: template.recipients
      .filter((line) => above !== null || !line.includes('{above}'))
      .map((line) => filled(line, { above: above ?? '' })),
  };
}

/** The body that the report goes up to stands above the issuer's own name. */
async function superiorOf(ctx: Viewing, path: string): Promise<string | null> {
  const [above] = recipientPaths(path);
  return above === undefined ? null : ((await findUnitByPath(ctx, above))?.name ?? null);
}

function placeWords(territoryName: string): string {
  return territoryName.replace(/^(?:Tỉnh|Thành phố|Xã|Phường|Đặc khu|Thôn|Ấp|Tổ dân phố|Khu phố)\s+/u, '');
}

/** Where the records behind a figure of a report are. */
export function figureAddress(origin: string, reportId: number, measure: string, group: string): string {
  const of = group === '' ? '' : `?nhom=${encodeURIComponent(group)}`;
  return `${origin}/bao-cao/${reportId}/so-lieu/${measure}${of}`;
}

function figureRun({ report, content, origin }: Printing, measure: string, group: string): Run {
  if (isReported({ measure })) {
    const shown = shownNumber(content.figures.reported, { measure, group });
    const words = shown.note === null ? shown.words : `${shown.words} (${shown.note})`;
    return shown.to === null ? { text: words, italic: true } : { text: words, href: `${origin}${shown.to}` };
  }
  const value = figureOf(content.figures, measure, group);
  if (value === null) return { text: unknownFigure, italic: true };
  return { text: figureWords(value, unknownFigure), href: figureAddress(origin, report.id, measure, group) };
}

function sectionBlocks(printing: Printing, section: Section, written: SectionText | null): Block[] {
  const heading: Block[] =
    section.heading === '' ? [] : [{ type: 'heading', level: section.level, text: section.heading }];
  switch (section.kind) {
    case 'words':
      return [...heading, ...wordBlocks(printing, written?.words ?? '')];
    case 'figures':
      return [...heading, figureTable(printing, section)];
    case 'rows':
      return [...heading, ...rowTable(section, written?.lines ?? [])];
    default:
      return heading;
  }
}

/** A line a paragraph; one that begins with a dash is an item of a list. */
function wordBlocks(printing: Printing, words: string): Block[] {
  return words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .flatMap((line): Block[] => {
      const table = tableLine(line);
      if (table) return reportedBlocks(printing, table);
      const isItem = /^[-–]\s+/u.test(line);
      const runs = partsOf(line.replace(/^[-–]\s+/u, '')).map((part) =>
        'text' in part
          ? part
          : tableNamed(part)
            ? { text: numberWords(printing.content.figures, part) }
            : figureRun(printing, part.measure, part.group),
      );
      return [{ type: isItem ? 'item' : 'paragraph', runs }];
    });
}

/** A table of forms with what it lacks below: heads come back on every page, the paper leads to where each number is explained. */
function reportedBlocks({ content, origin }: Printing, name: FigureName): Block[] {
  return reportedTables(content.figures.reported, name).flatMap((table): Block[] => [
    ...(table.rows.length === 0 && table.total === null ? [] : [reportedTable(table, origin)]),
    ...table.notes.map((note): Block => ({ type: 'paragraph', runs: [{ text: note, italic: true }] })),
  ]);
}

function reportedTable(table: ReportedTable, origin: string): TableBlock {
  const nameShare = Math.max(30, 88 - 16 * table.columns.length);
  return {
    type: 'table',
    ...(table.caption === null ? {} : { caption: table.caption }),
    numbered: true,
    columns: [
      { header: table.by === 'place' ? reportedText.place : reportedText.indicator, share: nameShare },
      ...table.columns.map(({ head, group }) => ({
        ...{ header: head, share: (100 - nameShare) / table.columns.length, align: 'right' as const },
        ...(group === null ? {} : { group }),
      })),
    ],
    rows: table.rows.map((row) => reportedRow(table, row, origin)),
    ...(table.total ? { total: [[], ...reportedRow(table, table.total, origin).slice(1)] } : {}),
  };
}

function reportedRow(table: ReportedTable, row: ReportedRow, origin: string): Run[][] {
  const name = table.by === 'place' ? row.name : reportedText.named(row.name, row.unit);
  return [
    [{ text: name }],
    ...row.cells.map((words, at) =>
      table.columns[at]!.key === 'result' && /\d/u.test(words)
        ? [{ text: words, href: `${origin}${row.to}` }]
        : [{ text: words, italic: !/\d/u.test(words) }],
    ),
  ];
}

function figureTable(printing: Printing, section: Extract<Section, { kind: 'figures' }>): TableBlock {
  const { measures } = printing.content;
  const { rows } = tableOf(printing.content, section);
  const cells = (group: string) => section.measures.map((measure) => [figureRun(printing, measure, group)]);
  return {
    type: 'table',
    columns: [
      { header: figureText[section.by], share: 28 },
      ...section.measures.map((measure) => ({
        header: measures[measure]?.name ?? measure,
        share: 72 / section.measures.length,
        align: 'right' as const,
      })),
    ],
    numbered: true,
    rows: rows.map((row) => [[{ text: row.name }], ...cells(row.code)]),
    total: [[], ...cells('')],
  };
}

function rowTable(section: Extract<Section, { kind: 'rows' }>, lines: readonly string[][]): Block[] {
  if (lines.length === 0) return [{ type: 'paragraph', runs: [{ text: text.none }] }];
  return [
    {
      type: 'table',
      numbered: true,
      columns: section.columns.map(({ name, share }) => ({ header: name, share })),
      rows: lines.map((line) => line.map((cell) => [{ text: cell }])),
    },
  ];
}

/** A few lines to paste into a message: what it is, its number, the figures of the whole, where to read it. */
export async function reportMessage(ctx: Viewing, report: ReportView, origin: string): Promise<string> {
  const { figures, measures } = await contentOf(ctx, report);
  const tables = report.template.sections.flatMap((section) => (section.kind === 'figures' ? section.measures : []));
  const counted = [...new Set(tables)].flatMap((measure) => {
    const value = figureOf(figures, measure);
    const named = measures[measure];
    return value === null || value === 0 || !named
      ? []
      : [messageText.figure(named.name, figureWords(value, unknownFigure), named.unit)];
  });
  return [
    messageText.head(report.title, report.unit.name),
    ...(report.paper ? [messageText.symbol(report.paper.symbol, formatDay(report.paper.on))] : []),
    ...counted,
    messageText.link(`${origin}/bao-cao/${report.id}`),
  ].join('\n');
}

/** 'Bao-cao-2026-h1-front-half-year-12.docx': safe in every system. */
export function reportFileName(report: Pick<ReportView, 'id' | 'template' | 'period'>): string {
  return `Bao-cao-${report.template.code}-${report.period.until}-${report.id}.docx`;
}
