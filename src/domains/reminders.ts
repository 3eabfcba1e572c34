import type { ReminderSource } from '#platform/reminder.server.ts';
import { commitmentReminders } from './commitments/reminders/reminders.server.ts';

/** What is reminded of: one line a domain. */
export const reminderSources: readonly ReminderSource[] = [commitmentReminders];
