import { IconCheck, IconClock, IconUsers, IconUsersGroup } from '@tabler/icons-react';
import type { MonthEntry } from '#web/month-sheet.tsx';
import type { MonthBelow, UnitMonth } from '../calendar/queries.server.ts';
import { calendarText as text } from '../calendar/text.vi.ts';
import type { MeetingLine } from '../meetings/queries.server.ts';

/** The sheet of one unit: by hour what is held, then what is due, then what was done. */
export function unitEntries({ lines, meetings, due }: UnitMonth, from: string): MonthEntry[] {
  return [
    ...meetings.map((meeting) => meetingEntry(meeting, from, false)),
    ...due.map((line): MonthEntry => ({
      ...{ key: `due-${line.id}`, day: line.dueOn, to: `/nhiem-vu/${line.id}`, title: line.what, icon: IconClock },
      under: line.late ? text.lateOne(line.askerName) : text.dueOne(line.askerName),
      tone: line.late ? 'danger' : 'waiting',
    })),
    ...lines.map((line): MonthEntry => ({
      ...{ key: line.id, day: line.happenedOn, to: `/hoat-dong/${line.id}`, title: line.title },
      under: line.isPartner ? text.partner(line.ownerName) : text.did(line.place),
      icon: line.isPartner ? IconUsers : IconCheck,
    })),
  ];
}

/** The sheet of many units: a number a day, which leads to the day, and the meetings by name. */
export function belowEntries({ activities, due, meetings }: MonthBelow, from: string): MonthEntry[] {
  return [
    ...activities.map(({ day, count }): MonthEntry => ({
      ...{ key: `did-${day}`, day, to: `/hoat-dong/lich/${day}`, title: text.activities(count) },
      ...{ under: text.open, icon: IconCheck },
    })),
    ...due.map(({ day, count }): MonthEntry => ({
      ...{ key: `due-${day}`, day, to: `/hoat-dong/lich/${day}?xem=den-han`, title: text.due(count) },
      ...{ under: text.open, icon: IconClock, tone: 'waiting' },
    })),
    ...meetings.map((meeting) => meetingEntry(meeting, from, true)),
  ];
}

function meetingEntry(meeting: MeetingLine, from: string, isOfMany: boolean): MonthEntry {
  const isOff = meeting.state === 'called_off';
  const hasDeclined = !isOfMany && meeting.invited.some((one) => one.answer === 'declined');
  const where = isOfMany ? meeting.hostName : (meeting.place ?? text.online);
  return {
    key: `meeting-${meeting.id}`,
    // One that began in the month before stands on the first day.
    day: meeting.startsOn < from ? from : meeting.startsOn,
    to: `/hop/${meeting.id}`,
    title: meeting.title,
    under: isOff ? text.calledOff : hasDeclined ? text.declined : text.meeting(meeting.startsHour, where),
    tone: isOff || hasDeclined ? 'neutral' : 'progress',
    icon: IconUsersGroup,
  };
}
