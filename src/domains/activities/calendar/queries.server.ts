import { type SqlBool, sql } from 'kysely';
import type { Viewing } from '#domains/tables.ts';
import { type ActivityLine, lines as activityLines, presentLine } from '../queries.server.ts';
import type { MonthDays } from '#platform/calendar/month-days.ts';

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
