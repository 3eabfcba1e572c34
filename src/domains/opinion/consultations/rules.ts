import { addDays, type Day, daysBetween } from '#platform/calendar/day.ts';
import { defaultDue } from '#platform/calendar/due.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';

/**
 * What households are asked for (Law 10/2022/QH15): matters 1–2 and 3–6 of Article 15 (Article 21), a matter that they
 * comment on (Articles 25, 28), a proposal of theirs (Article 16).
 */
export const matters = ['decide-two-thirds', 'decide-half', 'comment', 'propose'] as const;
export type Matter = (typeof matters)[number];
export const states = ['planned', 'open', 'counted', 'called_off'] as const;
export type ConsultationState = (typeof states)[number];

export const limits = {
  areas: 60,
  households: 100_000,
  span: 180,
  noticeDays: 2,
  commentDays: 20,
  postedDays: 30,
} as const;
/** Fewest households that answered behind a number: of what is public, and of what levels above see. */
export const fewest = { public: 10, above: 5 } as const;

/** How many households must agree, of all households of the places and not of the ballots; null where nothing is decided. */
export function needed(matter: Matter, households: number): number | null {
  if (matter === 'decide-two-thirds') return Math.ceil((households * 2) / 3);
  if (matter === 'decide-half') return Math.floor(households / 2) + 1;
  if (matter === 'propose') return Math.ceil(households / 10);
  return null;
}

export interface Counts {
  households: number;
  handedOut: number;
  agreed: number;
  disagreed: number;
  otherwise: number;
  invalid: number;
}
const parts = ['households', 'handedOut', 'agreed', 'disagreed', 'otherwise', 'invalid'] as const;

/** Households whose ballot came back, valid or not. */
export const answered = (counts: Counts): number =>
  counts.agreed + counts.disagreed + counts.otherwise + counts.invalid;

export function sumOf(rows: readonly Counts[]): Counts {
  const sum = { households: 0, handedOut: 0, agreed: 0, disagreed: 0, otherwise: 0, invalid: 0 };
  for (const row of rows) for (const part of parts) sum[part] += row[part];
  return sum;
}

export interface Outcome {
  needed: number | null;
  /** Households that still have to agree; 0 once it is carried, null where nothing is decided. */
  missing: number | null;
  /** Households that have not answered: with fewer than are missing it cannot be carried any more. Null where not shown. */
  waiting: number | null;
  state: 'carried' | 'possible' | 'lost' | 'asked';
}

export function outcomeOf(matter: Matter, total: Counts): Outcome {
  const least = needed(matter, total.households);
  const waiting = total.households - answered(total);
  if (least === null) return { needed: null, missing: null, waiting, state: 'asked' };
  const missing = Math.max(0, least - total.agreed);
  return {
    needed: least,
    missing,
    waiting,
    state: missing === 0 ? 'carried' : missing <= waiting ? 'possible' : 'lost',
  };
}

export interface Plan {
  matter: Matter;
  noticeOn: Day | null;
  opensOn: Day;
  closesOn: Day;
}

/** Field → code. Notice at least 2 days before (NĐ 59/2023/NĐ-CP, Mẫu 01); comments for at least 20 days (Article 28). */
export function planRefusals({ matter, noticeOn, opensOn, closesOn }: Plan): Record<string, string> {
  if (closesOn < opensOn || daysBetween(opensOn, closesOn) > limits.span) return { closesOn: 'consultation-span' };
  if (matter === 'comment' && daysBetween(opensOn, closesOn) < limits.commentDays)
    return { closesOn: 'comment-too-short' };
  if (matter.startsWith('decide') && noticeOn === null) return { noticeOn: 'field-required' };
  return noticeOn !== null && daysBetween(noticeOn, opensOn) < limits.noticeDays ? { noticeOn: 'notice-too-late' } : {};
}

/** Why the ballots of an area cannot be so, or null. */
export function countRefusal(counts: Counts): string | null {
  if (counts.handedOut > counts.households) return 'ballots-above-households';
  return answered(counts) > counts.handedOut ? 'ballots-above-handed-out' : null;
}

export type Act = 'change' | 'count' | 'correct' | 'close' | 'minute' | 'publish' | 'call_off';
const from: Record<Act, readonly ConsultationState[]> = {
  change: ['planned'],
  count: ['planned', 'open'],
  correct: ['open', 'counted'],
  close: ['open'],
  minute: ['counted'],
  publish: ['counted'],
  call_off: ['planned', 'open'],
};

export interface Standing {
  matter: Matter;
  state: ConsultationState;
  opensOn: Day;
  closesOn: Day;
  minutesOn: Day | null;
  publishedOn: Day | null;
}

/** Why this may not be done now, or null. Comments are taken to the last day; a decision is counted when all have voted. */
export function actRefusal(consultation: Standing, act: Act, today: Day): string | null {
  const { state, matter, opensOn, closesOn, minutesOn, publishedOn } = consultation;
  if (!from[act].includes(state)) return `consultation-${state.replace('_', '-')}`;
  if (act === 'count' && today < opensOn) return 'consultation-not-begun';
  if (act === 'close' && matter === 'comment' && today < closesOn) return 'comment-runs';
  if (act === 'publish' && minutesOn === null) return 'minutes-first';
  if (act === 'correct' && minutesOn !== null) return 'minutes-signed';
  return publishedOn !== null ? 'consultation-published' : null;
}

/** Minutes within 5 working days of the count (NĐ 59/2023/NĐ-CP, Article 3). */
export const minutesDue = (countedOn: Day): Day => defaultDue(vietnamCalendar, countedOn, 5);
/** Public within 5 working days of the decision (Law 10/2022/QH15, Article 12). */
export const publicDue = (minutesOn: Day): Day => defaultDue(vietnamCalendar, minutesOn, 5);

/** Whether the unit that asks has a step to take: to begin, to close the count, to write the minutes, to make it public. */
export function waitsForUnit(consultation: Omit<Standing, 'minutesOn'>, today: Day): boolean {
  const { state, opensOn, closesOn, publishedOn } = consultation;
  if (state === 'planned') return opensOn <= today;
  if (state === 'open') return closesOn <= today;
  return state === 'counted' && publishedOn === null;
}

/** Whether the limit of the minutes or of the notice has passed. */
export function isStepLate(
  { countedOn, minutesOn, publishedOn }: { countedOn: Day | null; minutesOn: Day | null; publishedOn: Day | null },
  today: Day,
): boolean {
  if (countedOn === null || publishedOn !== null) return false;
  return today > (minutesOn === null ? minutesDue(countedOn) : publicDue(minutesOn));
}

/** Posted for at least 30 days running (Article 13). */
export const postedUntil = (publishedOn: Day): Day => addDays(publishedOn, limits.postedDays);

/**
 * Of the areas, those whose counts may be shown, and whether the sum of all may be. An area with fewer answers than `least`
 * is hidden, and the next small ones with it until what remains between the sum and the shown areas is more than one area
 * and no small number.
 */
export function shownOf(areas: readonly Counts[], least: number): { areas: boolean[]; total: boolean } {
  const shown = areas.map((counts) => answered(counts) >= least);
  const bySize = areas.map((_, at) => at).toSorted((one, other) => answered(areas[one]!) - answered(areas[other]!));
  const hidden = () => areas.filter((_, at) => !shown[at]);
  const isObtained = () => hidden().length > 0 && (hidden().length < 2 || answered(sumOf(hidden())) < least);
  for (const at of bySize) if (isObtained()) shown[at] = false;
  return { areas: shown, total: !isObtained() };
}
