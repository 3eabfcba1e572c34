import { addDays, type Day, dayFromParts, isDay } from '#platform/calendar/day.ts';
import type { WorkingCalendar } from '#platform/calendar/working-calendar.ts';
import { type Cadence, firstDueOn, parseCadence, periodEnd } from '#domains/commitments/cadence/rules.ts';
import { defaultDueOn } from '#domains/commitments/rules.ts';
import type { Task } from '#reading/reading.ts';
import { type Viewpoint, type Wanted, wantedOf } from '../addressees/rules.ts';
import type { Group } from '../addressees/schema.ts';

export type DraftState = 'proposed' | 'accepted' | 'dropped';
export type DraftMove = 'change' | 'accept' | 'drop' | 'restore' | 'merge' | 'split';
export type DueSource = 'paper' | 'officer' | 'default';
export type Missing = 'units' | 'product' | 'due';

/** What somebody should look at before accepting. */
export type Doubt = 'who' | 'greeting' | 'units' | 'task';

export interface ReadDraft {
  clause: string;
  what: string;
  product: string | null;
  mode: 'order' | 'request';
  dueOn: Day | null;
  dueSource: DueSource;
  cadence: string | null;
  leads: Wanted;
  supports: Group[];
  spanStart: number;
  spanEnd: number;
  reason: string;
  doubtful: boolean;
}

/** What the reader found, as a task that an officer can confirm. Whom nothing on the tree answers to is doubtful. */
export function draftFromTask(task: Task, view: Viewpoint, today: Day): ReadDraft {
  const { leads, supports } = wantedOf(task.assignees, view);
  const dueOn = task.deadline ? dueFromPaper(task.deadline.value) : firstDueOn(cadenceWord(task), today);
  return {
    clause: task.clause.slice(0, 60),
    what: task.what.slice(0, 4000),
    product: task.product === null ? null : beginLarge(task.product).slice(0, 500),
    mode: task.mode,
    dueOn,
    dueSource: dueOn === null ? 'default' : 'paper',
    cadence: cadenceWord(task),
    leads,
    supports,
    spanStart: task.span.start,
    spanEnd: task.span.end,
    reason: task.reason,
    doubtful: task.doubtful || (leads.groups.length === 0 && leads.named.length === 0),
  };
}

function beginLarge(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The last day that a date of a paper leaves: '2026-06' is the end of June, '2026-Q2' the same, '2026' the end of the year. */
export function dueFromPaper(value: string): Day | null {
  if (isDay(value)) return value;
  const month = /^(\d{4})-(\d{2})$/.exec(value);
  if (month) return lastDayOfMonth(Number(month[1]), Number(month[2]));
  const quarter = /^(\d{4})-Q([1-4])$/.exec(value);
  if (quarter) return lastDayOfMonth(Number(quarter[1]), Number(quarter[2]) * 3);
  return /^\d{4}$/.test(value) ? dayFromParts(Number(value), 12, 31) : null;
}

function lastDayOfMonth(year: number, month: number): Day | null {
  const first = dayFromParts(month === 12 ? year + 1 : year, (month % 12) + 1, 1);
  return month >= 1 && month <= 12 && first !== null ? addDays(first, -1) : null;
}

function cadenceWord(task: Task): string | null {
  if (task.cadence === null) return null;
  return task.dayOfMonth === null ? task.cadence : `${task.cadence}:${task.dayOfMonth}`;
}

/**
 * The due day as it stands today: where the paper leaves it open the days run from the sending, so it moves until then. What
 * repeats is then due at the end of the period that they lead to.
 */
export function dueOf(
  draft: { dueOn: Day | null; dueSource: DueSource; cadence: string | null },
  today: Day,
  calendar: WorkingCalendar,
): Day | null {
  if (draft.dueSource !== 'default') return draft.dueOn;
  const due = defaultDueOn(calendar, today);
  const repeats = parseCadence(draft.cadence);
  if (repeats === null) return due;
  return firstDueOn(draft.cadence, today) ?? periodEnd(repeats.cadence, due);
}

/**
 * How often after an officer's hand: `undefined` leaves it, '' takes a repetition away (and leaves what was none: 'regular').
 * The day that the paper names stays while the due day does.
 */
export function cadenceOf(
  before: { cadence: string | null; dueOn: Day | null },
  chosen: Cadence | '' | undefined,
  dueOn: Day | null,
): string | null {
  if (chosen === undefined) return before.cadence;
  const repeats = parseCadence(before.cadence);
  if (chosen === '') return repeats === null ? before.cadence : null;
  return repeats?.cadence === chosen && before.dueOn === dueOn ? before.cadence : chosen;
}

/** Where a due day comes from after an officer's hand: untouched it keeps its source, emptied it is the default. */
export function dueSourceOf(before: { dueOn: Day | null; dueSource: DueSource }, dueOn: Day | null): DueSource {
  if (dueOn === null) return 'default';
  return before.dueOn === dueOn ? before.dueSource : 'officer';
}

const allowed: Record<DraftMove, readonly DraftState[]> = {
  change: ['proposed', 'accepted'],
  accept: ['proposed'],
  drop: ['proposed', 'accepted'],
  restore: ['dropped', 'accepted'],
  merge: ['proposed', 'accepted'],
  split: ['proposed', 'accepted'],
};

/** Why a draft may not be moved so, or null. */
export function draftRefusal(draft: { state: DraftState; reason: string }, move: DraftMove): string | null {
  if (move === 'restore' && draft.reason === 'merged') return 'draft-merged';
  return allowed[move].includes(draft.state) ? null : 'draft-out-of-order';
}

/** What an accepted draft still lacks before it can be sent. */
export function missingOf(
  draft: { product: string | null; dueOn: Day | null; dueSource: DueSource },
  unitCount: number,
): Missing[] {
  const missing: Missing[] = [];
  if (unitCount === 0) missing.push('units');
  if (!draft.product) missing.push('product');
  if (draft.dueSource !== 'default' && draft.dueOn === null) missing.push('due');
  return missing;
}

/**
 * What is doubtful about a draft that waits: nobody on the tree answers to its words, or the reader was not sure. Nothing
 * is, once an officer has named the units that were the question.
 */
export function doubtOf(
  draft: { state: DraftState; doubtful: boolean; reason: string; version: number },
  unitCount: number,
): Doubt | null {
  if (draft.state !== 'proposed' || draft.reason === 'added-by-officer') return null;
  const isUnnamed = draft.reason === 'duty-verb-without-assignee';
  if (unitCount === 0) return isUnnamed ? 'who' : 'units';
  if (!draft.doubtful || isUnnamed) return null;
  if (draft.reason !== 'assignee-from-addressees') return 'task';
  return draft.version === 1 ? 'greeting' : null;
}

/** Room between neighbours, so that a split or an added draft finds its place without moving the others. */
export const positionStep = 1 << 17;

export function positionBetween(before: number | null, after: number | null): number | null {
  const low = before ?? (after === null ? 0 : after - 2 * positionStep);
  const middle = after === null ? low + positionStep : Math.floor((low + after) / 2);
  return middle > low && (after === null || middle < after) ? middle : null;
}

/** The part of a clause that people accept at once: 'II' of 'II.1-2'. */
export function sectionOf(clause: string): string {
  return /^[^.:+*-]*/.exec(clause)?.[0] ?? '';
}

export interface Passage {
  start: number;
  end: number;
}

export interface Joinable {
  what: string;
  product: string | null;
  dueOn: Day | null;
  dueSource: DueSource;
  cadence: string | null;
  span: Passage | null;
}

/** Two neighbours as one task: words after words, the earlier of the days that the paper or an officer set. */
export function mergedDraft(first: Joinable, second: Joinable): Joinable {
  const dated = [first, second].filter((draft) => draft.dueSource !== 'default' && draft.dueOn !== null);
  const due = dated.toSorted((a, b) => (a.dueOn! < b.dueOn! ? -1 : 1))[0] ?? first;
  const products = [...new Set([first.product, second.product].filter((product) => product !== null))];
  const spans = [first.span, second.span].filter((span) => span !== null);
  return {
    what: `${first.what.replace(/[.;,\s]+$/u, '')}; ${second.what}`,
    product: products.length > 0 ? products.join('; ') : null,
    dueOn: due.dueOn,
    dueSource: due.dueSource,
    cadence: first.cadence ?? second.cadence,
    span:
      spans.length === 0
        ? null
        : { start: Math.min(...spans.map((span) => span.start)), end: Math.max(...spans.map((span) => span.end)) },
  };
}

/** The two parts of a task cut before the letter at `at`; null when one of them would say nothing. */
export function splitWords(what: string, at: number): [string, string] | null {
  const first = what.slice(0, at).replace(/[;,\s]+$/u, '');
  const second = what.slice(at).replace(/^[;,.\s]+/u, '');
  return /\p{L}/u.test(first) && /\p{L}/u.test(second) ? [first, second] : null;
}

/**
 * Where a cut in the words of a draft lies in the text it was read from, counted from the start of its passage.
 * Blanks may differ between the two; null when an officer has changed the words before the cut.
 */
export function cutInText(passage: string, what: string, at: number): number | null {
  const letters = (text: string) => text.replace(/\s+/gu, '');
  const wanted = letters(what.slice(0, at));
  if (!letters(passage).startsWith(wanted)) return null;
  let seen = 0;
  for (let place = 0; place < passage.length; place += 1) {
    if (seen === wanted.length) return place;
    if (!/\s/u.test(passage[place]!)) seen += 1;
  }
  return null;
}
