import { type Day, dayOf } from '#platform/calendar/day.ts';
import { nextWorkingDay, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { isOpen, type State } from '../rules.ts';

/** What an asker may do to several at once. */
export const bulkActs = ['confirm', 'return', 'remind'] as const;
export type BulkAct = (typeof bulkActs)[number];

/**
 * Why an owner may not be reminded now, or null: only while it owes the move, and once a working day. What is said on a
 * day off belongs to the working day after it.
 */
export function remindRefusal(
  commitment: { state: State; lastRemindedAt: Date | null },
  today: Day,
  calendar: WorkingCalendar,
): string | null {
  const { state, lastRemindedAt } = commitment;
  if (!isOpen(state)) return 'commitment-closed';
  if (state === 'claimed') return 'remind-not-owed';
  if (lastRemindedAt === null) return null;
  const before = nextWorkingDay(calendar, dayOf(lastRemindedAt));
  return before >= nextWorkingDay(calendar, today) ? 'reminded-today' : null;
}
