import type { Day } from '#platform/calendar/day.ts';
import { addWorkingDays, type WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { modeBetween, type Mode, type Place, stageDays } from '#domains/commitments/rules.ts';
import { type DraftState, type Missing, missingOf, type DueSource } from '../drafts/rules.ts';
import type { DocumentState } from '../rules.ts';

export type DispatchStanding = 'sent' | 'late' | 'received' | 'read' | 'studied' | 'recalled';

interface Moments {
  sentOn: Day;
  receivedAt: string | null;
  readAt: string | null;
  studiedOn: Day | null;
  recalledAt: string | null;
}

/** Where a recipient stands with the paper; receiving is owed within the days of the first stage of every task. */
export function standingOf(dispatch: Moments, today: Day, calendar: WorkingCalendar): DispatchStanding {
  if (dispatch.recalledAt !== null) return 'recalled';
  if (dispatch.receivedAt === null) {
    return addWorkingDays(calendar, dispatch.sentOn, stageDays.receive) < today ? 'late' : 'sent';
  }
  if (dispatch.studiedOn !== null) return 'studied';
  return dispatch.readAt !== null ? 'read' : 'received';
}

export interface SendableDraft {
  state: DraftState;
  product: string | null;
  dueOn: Day | null;
  dueSource: DueSource;
  unitCount: number;
}

const incomplete: [Missing, string][] = [
  ['units', 'draft-without-units'],
  ['product', 'draft-without-product'],
  ['due', 'draft-without-due'],
];

/** Why a paper may not be sent yet, with how many drafts stand in the way; null when it may. */
export function sendRefusal(
  state: DocumentState,
  drafts: readonly SendableDraft[],
): { code: string; count: number } | null {
  if (state === 'sent') return { code: 'document-already-sent', count: 0 };
  if (state === 'recalled') return { code: 'document-recalled', count: 0 };
  const proposed = drafts.filter((draft) => draft.state === 'proposed').length;
  if (proposed > 0) return { code: 'drafts-still-proposed', count: proposed };
  const accepted = drafts.filter((draft) => draft.state === 'accepted');
  if (accepted.length === 0) return { code: 'no-accepted-draft', count: 0 };
  for (const [lack, code] of incomplete) {
    const count = accepted.filter((draft) => missingOf(draft, draft.unitCount).includes(lack)).length;
    if (count > 0) return { code, count };
  }
  return null;
}

/**
 * An order stays an order only where the field allows one; a paper that asks (đề nghị) orders nobody;
 * what a unit takes on itself is its own plan.
 */
export function modeFor(
  draft: { mode: 'order' | 'request' },
  asker: { id: number } & Place,
  owner: { id: number } & Place,
): Mode {
  if (asker.id === owner.id) return 'own';
  return draft.mode === 'order' ? modeBetween(asker, owner) : 'request';
}

/** Why a recipient may not take this step, or null. */
export function dispatchRefusal(
  dispatch: Moments,
  step: 'receive' | 'study',
  on: { studiedOn: Day; today: Day } | null = null,
): string | null {
  if (dispatch.recalledAt !== null) return 'document-recalled';
  if (step === 'receive') return dispatch.receivedAt === null ? null : 'dispatch-already-received';
  if (dispatch.receivedAt === null) return 'dispatch-not-received';
  if (on !== null && (on.studiedOn > on.today || on.studiedOn < dispatch.sentOn)) return 'studied-day-out-of-range';
  return null;
}
