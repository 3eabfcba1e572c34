import { type SqlBool, sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import type { MonthDays } from '#platform/calendar/month-days.ts';
import { countOpenDue, openDueBetween, openDueOn } from '#domains/commitments/calendar/queries.server.ts';
import type { CommitmentLine } from '#domains/commitments/queries.server.ts';
import { listMeetings, type MeetingLine, mostListed } from '../meetings/queries.server.ts';
import {
  type ActivityLine,
  lines as activityLines,
  mostUnits,
  pageSize,
  presentLine,
  readableUnitIds,
} from '../queries.server.ts';
import type { DaySide } from './rules.ts';

const mostEntries = 500;

export interface CalendarLine extends ActivityLine {
  /** The unit took part in what another owns. */
  isPartner: boolean;
}

export interface CalendarMonth {
  lines: CalendarLine[];
  /** There were more than a sheet holds; those at the end of the month are missing. */
  isCut: boolean;
}

/** What a unit did in a month and where it took part, day by day, in one query; withdrawn ones are left out. */
export async function monthOfUnit(ctx: Viewing, unitId: number, month: MonthDays): Promise<CalendarMonth> {
  const days = sql`${month.from}::date and ${month.until}::date`;
  const rows = await activityLines(ctx)
    .where('a.withdrawn_on', 'is', null)
    .where(
      sql<SqlBool>`a.id in (
        select own.id from activities.activity own where own.owner_unit_id = ${unitId} and own.happened_on between ${days}
        union all
        select p.activity_id from activities.partner p where p.unit_id = ${unitId} and p.happened_on between ${days})`,
    )
    .orderBy('a.happened_on')
    .orderBy('a.id')
    .limit(mostEntries + 1)
    .execute();
  const lines = rows
    .slice(0, mostEntries)
    .map((row) => ({ ...presentLine(row), isPartner: row.owner_unit_id !== unitId }));
  return { lines, isCut: rows.length > mostEntries };
}

export interface UnitMonth extends CalendarMonth {
  meetings: MeetingLine[];
  due: CommitmentLine[];
}

/** All of a unit's month: what it did, its meetings, what it has still to do. Four queries; a meeting held stands once. */
export async function calendarOfUnit(ctx: Viewing, unitId: number, month: MonthDays): Promise<UnitMonth> {
  const done = await monthOfUnit(ctx, unitId, month);
  const meetings = await listMeetings(ctx, [unitId], month.from, month.until);
  const due = await openDueBetween(ctx, unitId, month);
  const records = new Set(meetings.map((meeting) => meeting.activityId));
  return { lines: done.lines.filter((line) => !records.has(line.id)), isCut: done.isCut, meetings, due };
}

export interface DayCount {
  day: string;
  count: number;
}

export interface MonthBelow {
  activities: DayCount[];
  due: DayCount[];
  meetings: MeetingLine[];
  /** There are more meetings than are named. */
  isCut: boolean;
  /** Nothing is shown because the reader reads too many units to look at them together. */
  tooWide: boolean;
}

/** The month of all units whose activities one may read: counts a day, and the meetings by name. Five queries. */
export async function calendarBelow(ctx: Viewing, month: MonthDays): Promise<MonthBelow> {
  const unitIds = await readableUnitIds(ctx);
  if (unitIds.length > mostUnits) return { activities: [], due: [], meetings: [], isCut: false, tooWide: true };
  const activities = await ctx.db
    .selectFrom('activities.activity as a')
    .select(['a.happened_on as day', (eb) => eb.fn.countAll<number>().as('count')])
    .where(ofUnits(unitIds))
    .where('a.happened_on', '>=', month.from)
    .where('a.happened_on', '<=', month.until)
    .where('a.withdrawn_on', 'is', null)
    .groupBy('a.happened_on')
    .execute();
  const due = await countOpenDue(ctx, unitIds, month);
  const meetings = await listMeetings(ctx, unitIds, month.from, month.until);
  return { activities, due, meetings, isCut: meetings.length === mostListed, tooWide: false };
}

const ofUnits = (unitIds: readonly number[]) => sql<SqlBool>`a.owner_unit_id = any(${unitIds}::bigint[])`;

interface Cursor {
  after: string | null;
  before: string | null;
}

export interface DayBelow {
  activities: ActivityLine[];
  meetings: MeetingLine[];
  due: CommitmentLine[];
  before: string | null;
  after: string | null;
  tooWide: boolean;
}

/** One day of all units that one may read, one side of it, 50 at a time by number; meetings up to 500. Two or three queries. */
export async function dayBelow(ctx: Viewing, day: string, side: DaySide, cursor: Cursor): Promise<DayBelow> {
  const none: DayBelow = { activities: [], meetings: [], due: [], before: null, after: null, tooWide: false };
  const unitIds = await readableUnitIds(ctx);
  if (unitIds.length > mostUnits) return { ...none, tooWide: true };
  if (side === 'meetings') return { ...none, meetings: await listMeetings(ctx, unitIds, day, day) };
  const edge = edgeOf(cursor);
  if (side === 'due') {
    const { rows, ...page } = paged(await openDueOn(ctx, unitIds, day, edge), edge);
    return { ...none, ...page, due: rows };
  }
  const found = await activityLines(ctx)
    .where(ofUnits(unitIds))
    .where('a.happened_on', '=', day)
    .where('a.withdrawn_on', 'is', null)
    .$if(edge !== null, (query) => query.where('a.id', edge!.isBackwards ? '<' : '>', edge!.id))
    .orderBy('a.id', edge?.isBackwards ? 'desc' : 'asc')
    .limit(pageSize + 1)
    .execute();
  const { rows, ...page } = paged(found.map(presentLine), edge);
  return { ...none, ...page, activities: rows };
}

type Edge = { id: number; isBackwards: boolean } | null;

function edgeOf({ after, before }: Cursor): Edge {
  const given = after ?? before;
  return given !== null && /^\d{1,15}$/u.test(given) ? { id: Number(given), isBackwards: after === null } : null;
}

/** A page out of one row more than it holds, in the order of numbers, and where the pages beside it begin. */
function paged<Row extends { id: number }>(found: Row[], edge: Edge) {
  const isMore = found.length > pageSize;
  const rows = found.slice(0, pageSize);
  if (edge?.isBackwards) rows.reverse();
  const cursor = (row: Row | undefined) => (row ? String(row.id) : null);
  return {
    rows,
    before: (edge?.isBackwards ? isMore : edge !== null) ? cursor(rows[0]) : null,
    after: edge?.isBackwards || isMore ? cursor(rows.at(-1)) : null,
  };
}
