import { addDays, type Day } from '#platform/calendar/day.ts';
import {
  addWorkingDays,
  isWorkingDay,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '#platform/calendar/working-calendar.ts';
import { effectiveDueOn, isOpen, type State, stageDays } from '../rules.ts';

/**
 * The day that a rule counts from: the due day (of what is being done), the day of asking (of what nobody has received),
 * the day of the claim (of what waits for the asker's word).
 */
export type Anchor = 'due' | 'asked' | 'claimed';

/**
 * Who is told: a side; the level above the owner, unless that is the asker itself; the level above the asker, or only
 * where the asker is the level above the owner and so was passed over before.
 */
export type Recipient = 'owner' | 'asker' | 'above-owner' | 'above-asker' | 'above-asker-of-own';

interface Rule {
  code: string;
  anchor: Anchor;
  /** Working days from the day that the clock runs to ('due') or from the anchor itself; negative is before. */
  at: readonly number[];
  /** Falls again after as many working days, without end. */
  every?: number;
  to: Recipient;
  /** Of one family the latest alone is told when several nights were missed. */
  family: string;
}

/** Working days of lateness before the level above is told, and before the level above an asker that is itself that level. */
export const escalation = { above: 5, aboveAsker: 10, unanswered: 5 } as const;

/** When which rule falls, for whom: the whole table. Words: text.vi.ts of this folder. */
export const rules = [
  { code: 'commitments.due-soon', anchor: 'due', at: [-3], to: 'owner', family: 'due' },
  { code: 'commitments.due-today', anchor: 'due', at: [0], to: 'owner', family: 'due' },
  { code: 'commitments.still-late', anchor: 'due', at: [], every: 5, to: 'owner', family: 'due' },
  { code: 'commitments.not-received', anchor: 'asked', at: [stageDays.receive + 1], to: 'owner', family: 'receive' },
  { code: 'commitments.claim-waits', anchor: 'claimed', at: [3, 5], to: 'asker', family: 'claim' },
  { code: 'commitments.promise-late', anchor: 'due', at: [1], to: 'asker', family: 'late' },
  {
    code: 'commitments.late-below',
    ...{ anchor: 'due', at: [escalation.above + 1], to: 'above-owner', family: 'late' },
  },
  {
    code: 'commitments.late-long-below',
    ...{ anchor: 'due', at: [escalation.aboveAsker], to: 'above-asker-of-own', family: 'late' },
  },
  {
    code: 'commitments.claim-unanswered',
    ...{ anchor: 'claimed', at: [stageDays.confirm + escalation.unanswered], to: 'above-asker', family: 'claim' },
  },
] as const satisfies readonly Rule[];

/** Sent by an asker's own hand (the step `remind`), not by a clock. */
export const askedAbout = 'commitments.asked-about';

export type RuleCode = (typeof rules)[number]['code'] | typeof askedAbout;

/** A rule with a day of its anchor: a commitment whose anchor stands on that day is reminded of on the occasion. */
export interface Firing {
  rule: RuleCode;
  anchor: Anchor;
  day: Day;
  /** The working day on which it falls. */
  occasion: Day;
  /** The day that the reminder is about: what the clock runs to. */
  concerns: Day;
  to: Recipient;
  family: string;
}

/** What falls after one day up to and with another. Every list of days is short: SQL joins the rows to it. */
export function firings(calendar: WorkingCalendar, since: Day, on: Day): Firing[] {
  const found: Firing[] = [];
  for (let occasion = addDays(since, 1); occasion <= on; occasion = addDays(occasion, 1)) {
    if (!isWorkingDay(calendar, occasion)) continue;
    const before = workingDaysUntil(calendar, occasion);
    for (const rule of rules) found.push(...fallingOn(calendar, rule, before));
  }
  return found;
}

/** The working days of the calendar up to this one, the latest first. Nothing was asked through this system before it begins. */
function workingDaysUntil(calendar: WorkingCalendar, until: Day): Day[] {
  const days: Day[] = [];
  for (let day = until; day >= calendar.from; day = addDays(day, -1)) if (isWorkingDay(calendar, day)) days.push(day);
  return days;
}

function fallingOn(calendar: WorkingCalendar, rule: Rule, before: readonly Day[]): Firing[] {
  const { code, anchor, at, every, to, family } = rule;
  const occasion = before[0]!;
  const ahead = at.map((count) => (count < 0 ? addWorkingDays(calendar, occasion, -count) : before[count]));
  const again = every === undefined ? [] : before.filter((_, count) => count > 0 && count % every === 0);
  return [...ahead, ...again].flatMap((from) =>
    (from === undefined ? [] : anchorDays(calendar, anchor, from)).map((day) => ({
      ...{ rule: code as RuleCode, anchor, day, occasion, to, family },
      concerns: clockEnd(calendar, anchor, day),
    })),
  );
}

/** The days from which one counts like from this working day: those that run to it, or the days off that follow it. */
function anchorDays(calendar: WorkingCalendar, anchor: Anchor, day: Day): Day[] {
  const step = anchor === 'due' ? -1 : 1;
  const days = [day];
  for (let next = addDays(day, step); !isWorkingDay(calendar, next); next = addDays(next, step)) days.push(next);
  return days;
}

function clockEnd(calendar: WorkingCalendar, anchor: Anchor, day: Day): Day {
  if (anchor === 'due') return effectiveDueOn(calendar, day);
  return addWorkingDays(calendar, day, anchor === 'asked' ? stageDays.receive : stageDays.confirm);
}

export interface Watched {
  state: State;
  askedOn: Day;
  dueOn: Day;
  claimedOn: Day | null;
}

/** The days that a commitment can be reminded by as it stands; none when it is closed. */
export function anchorsOf({ state, askedOn, dueOn, claimedOn }: Watched): { anchor: Anchor; day: Day }[] {
  if (!isOpen(state)) return [];
  if (state === 'claimed') return claimedOn === null ? [] : [{ anchor: 'claimed', day: claimedOn }];
  const due = { anchor: 'due' as const, day: dueOn };
  return state === 'assigned' ? [due, { anchor: 'asked', day: askedOn }] : [due];
}

/** Which rules fall for a commitment on a day. */
export function rulesFalling(calendar: WorkingCalendar, commitment: Watched, on: Day): RuleCode[] {
  const anchors = anchorsOf(commitment);
  return firings(calendar, addDays(on, -1), on)
    .filter((firing) => anchors.some(({ anchor, day }) => firing.anchor === anchor && firing.day === day))
    .map((firing) => firing.rule);
}

/** In which states a reminder is still about something: what nobody does any more is not shown as waiting. */
export function stillStands(rule: string, state: State): boolean {
  if (!isOpen(state)) return false;
  if (rule === 'commitments.claim-waits' || rule === 'commitments.claim-unanswered') return state === 'claimed';
  return rule === 'commitments.not-received' ? state === 'assigned' : state !== 'claimed';
}

export interface Around {
  owner: number;
  asker: number;
  aboveOwner: number | null;
  aboveAsker: number | null;
}

/** The unit that is told, or null when the tree has none, or it is a side that knows already. */
export function recipientOf(to: Recipient, { owner, asker, aboveOwner, aboveAsker }: Around): number | null {
  const unlessSide = (unit: number | null) => (unit === owner || unit === asker ? null : unit);
  if (to === 'owner') return owner;
  if (to === 'asker') return asker === owner ? null : asker;
  if (to === 'above-owner') return unlessSide(aboveOwner);
  return to === 'above-asker' || aboveOwner === asker ? unlessSide(aboveAsker) : null;
}

/** Working days that are left on a day until another; 0 on the day itself, negative when it is past. */
export function workingDaysLeft(calendar: WorkingCalendar, on: Day, until: Day): number {
  return workingDaysBetween(calendar, on, nextWorkingDay(calendar, until));
}
