import type { Day } from '#platform/calendar/day.ts';

/** What is wrong with passing a paper on, as field → code. */
export function forwardingFaults(
  input: { toAccountId: number | null; toWords: string | null; dueOn: Day | null },
  colleagues: readonly number[],
  today: Day,
): Record<string, string> {
  const faults: Record<string, string> = {};
  if (input.toAccountId !== null && input.toWords !== null) faults.toWords = 'forwarded-once-only';
  if (input.toAccountId !== null && !colleagues.includes(input.toAccountId)) faults.toAccountId = 'colleague-not-found';
  if (input.dueOn !== null && input.dueOn < today) faults.dueOn = 'forwarding-day-in-past';
  return faults;
}
