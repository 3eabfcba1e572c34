import { monthDays } from '#platform/calendar/month-days.ts';
import { monthOf } from '#platform/calendar/day.ts';
import { listUnitsByIds } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { dueInMonth } from '../calendar/queries.server.ts';
import { timelineOf } from '../timeline/queries.server.ts';
import { usualWindow, windowFrom } from '../timeline/rules.ts';
import { cutAt, type ViewLine, viewLines } from '../views/queries.server.ts';
import type { ViewFilter } from '../views/schema.ts';
import { workOfWeek } from '../week/queries.server.ts';
import { type WeekGroup, weekGroups, weekOf } from '../week/rules.ts';
import { exportText as text } from './text.vi.ts';

export interface ExportLine extends ViewLine {
  /** Of the week alone. */
  group: WeekGroup | null;
  cooperatingNames: string[];
}

export interface ExportedLines {
  title: string;
  lines: ExportLine[];
  isCut: boolean;
}

type LineView = 'list' | 'week' | 'calendar' | 'timeline';

/** What a view shows, all pages of it, up to an end; with the names of the cooperating units in one more query. */
export async function exportedLines(
  ctx: Viewing,
  { view, filter, unitId, most }: { view: LineView; filter: ViewFilter; unitId: number; most: number },
): Promise<ExportedLines> {
  const { title, lines, isCut } = await found(ctx, view, filter, unitId, most);
  const ids = [...new Set(lines.flatMap((line) => line.cooperatingUnitIds))];
  const names = new Map((await listUnitsByIds(ctx, ids)).map((unit) => [unit.id, unit.shortName]));
  return {
    title,
    isCut,
    lines: lines.map((line) => ({
      ...line,
      group: 'group' in line ? (line.group as WeekGroup) : null,
      cooperatingNames: line.cooperatingUnitIds.flatMap((id) => names.get(id) ?? []),
    })),
  };
}

async function found(ctx: Viewing, view: LineView, filter: ViewFilter, unitId: number, most: number) {
  if (view === 'list') {
    const query = viewLines(ctx, unitId, filter).orderBy('c.due_on').orderBy('c.id');
    return { title: text.list[filter.side], ...(await cutAt(ctx, query, most)) };
  }
  if (view === 'week') {
    const week = weekOf(filter.week ?? ctx.today);
    const { groups, isCut } = await workOfWeek(ctx, unitId, filter, week);
    const lines = weekGroups.flatMap((group) => groups[group].map((line) => ({ ...line, group })));
    return { title: text.week(week.number, week.year, week.from, week.until), lines, isCut };
  }
  if (view === 'calendar') {
    const month = monthDays(filter.month ?? monthOf(ctx.today));
    const due = await dueInMonth(ctx, unitId, filter, month);
    const lines = due.lines.filter((line) => monthOf(line.dueOn) === month.month);
    return { title: text.calendar(month.month), lines, isCut: due.isCut };
  }
  const window = filter.month ? windowFrom(filter.month) : usualWindow(ctx.today);
  return { title: text.timeline(window.from, window.until), ...(await timelineOf(ctx, unitId, filter, window)) };
}
