import type { Day } from '#platform/calendar/day.ts';

/** Digits of the code that is sent to an address. With five tries a guess hits once in 200,000. */
export const codeLength = 6;
export const mostTries = 5;
/** Minutes that a code holds. */
export const codeMinutes = 30;
/** Codes that one person may have sent in a day: they go to an address that may be another's. */
export const codesADay = 5;

/** How often a code has been asked for on this day, this time included; null when it is too often. */
export function timesAsked(before: { askedOn: Day; askedTimes: number } | null, today: Day): number | null {
  const times = before !== null && before.askedOn === today ? before.askedTimes + 1 : 1;
  return times > codesADay ? null : times;
}

/** Why a code is not looked at any more, or null. */
export function codeRefusal(kept: { sentAt: Date | null; tries: number }, now: Date): string | null {
  if (kept.sentAt === null) return 'email-no-code';
  const isOld = now.getTime() - kept.sentAt.getTime() > codeMinutes * 60_000;
  return isOld || kept.tries >= mostTries ? 'email-code-over' : null;
}
