import type { ReminderSource } from '#platform/reminder.server.ts';
import { meetingReminders } from './activities/meetings/reminders/reminders.server.ts';
import { commitmentReminders } from './commitments/reminders/reminders.server.ts';
import { seriesReminders } from './commitments/cadence/reminders.server.ts';
import { dialogueReminders } from './dialogue/dialogues/reminders/reminders.server.ts';
import { petitionReminders } from './dialogue/petitions/reminders/reminders.server.ts';
import { dispatchReminders } from './directives/reminders/reminders.server.ts';
import { answerReminders } from './directives/proposals/reminders.server.ts';
import { collectingReminders, owingReminders } from './figures/reminders/reminders.server.ts';
import { targetAnswerReminders, targetReminders } from './figures/targets/reminders.server.ts';
import { studyReminders } from './directives/dissemination/reminders.server.ts';
import { consultationReminders } from './opinion/consultations/reminders/reminders.server.ts';
import { dataRequestReminders } from './people/data-requests/reminders/reminders.server.ts';
import { courseReminders } from './supervision/course/reminders.server.ts';
import { noticeReminders } from './supervision/boards/plans/reminders.server.ts';
import { boardReminders } from './supervision/boards/reminders/reminders.server.ts';
import { supervisionReminders } from './supervision/reminders/reminders.server.ts';

/** What is reminded of: a line for each kind of thing that is reminded of. */
export const reminderSources: readonly ReminderSource[] = [
  commitmentReminders,
  seriesReminders,
  dispatchReminders,
  studyReminders,
  answerReminders,
  meetingReminders,
  owingReminders,
  collectingReminders,
  targetReminders,
  targetAnswerReminders,
  supervisionReminders,
  courseReminders,
  boardReminders,
  noticeReminders,
  dialogueReminders,
  petitionReminders,
  dataRequestReminders,
  consultationReminders,
];
