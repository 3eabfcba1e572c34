import type { OfficeDocument } from '#platform/export/office-document.server.ts';
import type { OfficeSheet } from '#platform/export/sheet.server.ts';
import { paperHeadOf } from '#domains/organisation/heads/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { papersOf } from '../papers/queries.server.ts';
import { text as words } from '../text.vi.ts';
import { unitsBelow } from '../units-below/queries.server.ts';
import { type ViewHead, viewHead } from '../views/queries.server.ts';
import type { View } from '../views/rules.ts';
import type { ViewFilter } from '../views/schema.ts';
import { weekOf } from '../week/rules.ts';
import { papersSheet, unitsSheet } from '../count-sheets/prints.server.ts';
import { linesSheet, listPaper, weekPaper } from '../export/prints.server.ts';
import { exportedLines } from '../export/queries.server.ts';
import { fileNames, type FileKind, mostInFile } from '../export/rules.ts';
import { exportText as text } from '../export/text.vi.ts';

interface Asked {
  view: View;
  kind: FileKind;
  filter: ViewFilter;
  origin: string;
}

export type ViewFile = { name: string } & ({ sheet: OfficeSheet } | { paper: OfficeDocument });

/** Exactly what a view shows under its filters, not only the page; null where there is no unit to look at. */
export async function viewFile(ctx: Viewing, asked: Asked): Promise<ViewFile | null> {
  const { view, kind, filter } = asked;
  const head = await viewHead(ctx, filter);
  if (head.unit === null) return null;
  const name = `Nhiem-vu-${fileNames[view]}-${ctx.today}.${kind}`;
  if (view === 'papers' || view === 'units-below')
    return { name, sheet: await countsSheet(ctx, head.unit.id, view, head, filter) };
  if (view === 'board') return null;
  const most = mostInFile[kind];
  const found = await exportedLines(ctx, { view, filter, unitId: head.unit.id, most });
  const notes = [...filterWords(head, filter, view), ...(found.isCut ? [text.cut(found.lines.length)] : [])];
  if (kind === 'xlsx')
    return { name, sheet: linesSheet([found.title, text.of(head.unit.name, ctx.today), ...notes], found.lines) };
  const paperHead = (await paperHeadOf(ctx, head.unit.id))!;
  const printing = { head: paperHead, origin: asked.origin, lines: found.lines, notes };
  if (view === 'week') return { name, paper: weekPaper(weekOf(filter.week ?? ctx.today), printing) };
  return { name, paper: listPaper(`${found.title} (${text.until(ctx.today)})`, printing) };
}

async function countsSheet(
  ctx: Viewing,
  unitId: number,
  view: 'papers' | 'units-below',
  head: ViewHead,
  filter: ViewFilter,
): Promise<OfficeSheet> {
  const most = mostInFile.xlsx;
  const of = text.of(head.unit?.name ?? '', ctx.today);
  if (view === 'papers') {
    const { papers, next } = await papersOf(ctx, unitId, filter, null, mostPapers);
    const notes = [...filterWords(head, filter, view), ...(next === null ? [] : [text.cut(papers.length)])];
    return papersSheet([text.papers, of, ...notes], papers);
  }
  const year = filter.year ?? Number(ctx.today.slice(0, 4));
  const asked = { isAsked: filter.side === 'asker', year, organisation: filter.organisation };
  const { units, next } = await unitsBelow(ctx, unitId, asked, most);
  return unitsSheet([text.units(year), of, ...(next === null ? [] : [text.cut(units.length)])], units);
}

/** Each is counted through the door; so many are some tens of milliseconds. */
const mostPapers = 200;

/** The filters that are on, in words: a file is read without the page that it came from. */
function filterWords(head: ViewHead, { side, show }: ViewFilter, view: View): string[] {
  const isByState = view === 'list' || view === 'calendar' || view === 'timeline';
  const on = [
    isByState ? (show === 'open' ? words.list.unset : words.list.shows[show]).toLowerCase() : null,
    head.paper ? text.byPaper(head.paper.name) : null,
    head.narrowedTo ? text.withUnit[side](head.narrowedTo.name) : null,
  ].filter((one) => one !== null);
  return on.length === 0 ? [] : [text.filters(on.join('; '))];
}
