import {
  type Day,
  dayFromParts,
  dayOf,
  dayParts,
  daysBetween,
  isDay,
  VIETNAM_OFFSET_MILLISECONDS,
} from '#platform/calendar/day.ts';

const TYPED_DAY = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u;

/** 2026-06-25 → 25/06/2026. */
export function formatDay(day: Day): string {
  const { year, month, date } = dayParts(day);
  return `${twoDigits(date)}/${twoDigits(month)}/${String(year).padStart(4, '0')}`;
}

/** An instant (ISO text with its zone, or a Date) as day and time in Viet Nam: 25/06/2026 14:05. */
export function formatDayTime(instant: string | Date): string {
  const moment = new Date(instant);
  const day = formatDay(dayOf(moment));
  const local = new Date(moment.getTime() + VIETNAM_OFFSET_MILLISECONDS);
  return `${day} ${twoDigits(local.getUTCHours())}:${twoDigits(local.getUTCMinutes())}`;
}

/** A day as people type it (25/6/2026, 25-06-2026) or as it is kept (2026-06-25); null when it is no day. */
export function parseDay(text: string): Day | null {
  const typed = text.trim();
  if (isDay(typed)) return typed;
  const match = TYPED_DAY.exec(typed);
  return match && dayFromParts(Number(match[3]), Number(match[2]), Number(match[1]));
}

/** Place and date of an official document; days below 10 and months 1 and 2 take a 0 (Phụ lục I, NĐ 30/2020/NĐ-CP). */
export function officialDate(day: Day, place: string): string {
  const { year, month, date } = dayParts(day);
  return `${place}, ngày ${twoDigits(date)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** How far a due day is: hôm nay, ngày mai, còn 3 ngày, quá hạn 2 ngày. */
export function relativeDay(day: Day, today: Day): string {
  const days = daysBetween(today, day);
  if (days === 0) return 'hôm nay';
  if (days === 1) return 'ngày mai';
  return days > 0 ? `còn ${days} ngày` : `quá hạn ${-days} ngày`;
}

function twoDigits(number: number): string {
  return String(number).padStart(2, '0');
}
