import type { Day } from '#platform/calendar/day.ts';
import { comingDayRefusal, type Mode } from '../rules.ts';

/** What the asker may put otherwise. */
export interface Terms {
  dueOn: Day;
  what: string;
  product: string;
}

export interface ChangeRefusal {
  code: string;
  field?: 'dueOn' | 'paper';
}

/** What an order by a paper says is changed by a paper; what was only asked for, by a reason. */
export function needsPaper(commitment: { mode: Mode; originKind: string }): boolean {
  return commitment.mode === 'order' && commitment.originKind === 'directive';
}

/** Why the terms may not become these, or null. */
export function changeRefusal(
  commitment: Terms & { mode: Mode; originKind: string; isStopped: boolean },
  wanted: Terms & { paper: string | null },
  today: Day,
): ChangeRefusal | null {
  const isMoved = wanted.dueOn !== commitment.dueOn;
  if (!isMoved && wanted.what === commitment.what && wanted.product === commitment.product)
    return { code: 'nothing-changed' };
  // Its due date has moved by the stop and would move back by it.
  if (isMoved && commitment.isStopped) return { code: 'clock-stopped', field: 'dueOn' };
  const day = isMoved ? comingDayRefusal(wanted.dueOn, today) : null;
  if (day) return { code: day, field: 'dueOn' };
  return needsPaper(commitment) && !wanted.paper ? { code: 'paper-needed', field: 'paper' } : null;
}

/** More time is asked for: a day to come, and later than the due date. */
export function extensionRefusal(wantedDueOn: Day, dueOn: Day, today: Day): string | null {
  return comingDayRefusal(wantedDueOn, today) ?? (wantedDueOn <= dueOn ? 'extension-not-later' : null);
}
