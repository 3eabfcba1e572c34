import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import { daily } from '#domains/notices/jobs.server.ts';
import { serviceDesk } from '../../src/server/session.ts';
import type { Act } from './play.ts';
import type { Stage } from './stage.ts';

/**
 * The nightly run of the last four working mornings, before anybody comes to the office. The last is that of the day of
 * loading, or on a day off the one before it, whose reminders still hold.
 */
export function noticeActs(stage: Stage): Act[] {
  const last = isWorkingDay(vietnamCalendar, stage.today) ? 0 : -1;
  return [3, 2, 1, 0].map((back) => ({
    on: last - back,
    run: async () => daily.run(await serviceDesk(stage.system, 'notices'), {}),
  }));
}
