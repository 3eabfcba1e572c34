import { addDays, type Day } from '#platform/calendar/day.ts';
import { type Counting, occasions } from '#platform/calendar/occasions.ts';
import {
  addWorkingDays,
  nextWorkingDay,
  type WorkingCalendar,
  workingDaysBetween,
} from '#platform/calendar/working-calendar.ts';
import type { ReminderKind } from '#platform/reminder-kind.ts';
import { type Clocked, effectiveDueOn, graceDays, isOpen, isStopped, type State, stageDays } from '../rules.ts';

/**
 * The day that a rule counts from: the due day (of what is being done), the day of asking (of what nobody has received), of
 * the return (of what is mended), of the claim or the appeal (of what waits for the asker's word), on which more time was
 * asked for, or the last day of a stop.
 */
export type Anchor = 'due' | 'asked' | 'returned' | 'claimed' | 'appealed' | 'wanted' | 'stopped';

/**
 * Who is told: a side; the level above the owner, unless that is the asker itself; the level above the asker, or only
 * where the asker is the level above the owner and so was passed over before.
 */
export type Recipient = 'owner' | 'asker' | 'above-owner' | 'above-asker' | 'above-asker-of-own';

interface Rule extends Omit<Counting, 'counts'> {
  code: string;
  /** 'due' is counted to; every other day from. */
  anchor: Anchor;
  to: Recipient;
  kind: ReminderKind;
  /** Of one family the latest alone is told when several nights were missed. */
  family: string;
}

/** Working days after the end of grace before the level above is told, and before the one above an asker that is itself that level. */
export const escalation = { above: 5, aboveAsker: 10, unanswered: 5 } as const;
const { work, confirm, appeal, mend } = graceDays;
const mended = stageDays.mend;

const toOwner = { to: 'owner', kind: 'do' } as const;
const toAsker = { to: 'asker', kind: 'decide' } as const;
const due = { anchor: 'due', family: 'due' } as const;
const late = { anchor: 'due', family: 'late', kind: 'follow' } as const;
const returned = { anchor: 'returned', family: 'mend' } as const;
const unmended = { anchor: 'returned', family: 'unmended', kind: 'follow' } as const;
const claimed = { anchor: 'claimed', family: 'claim' } as const;
const appealed = { anchor: 'appealed', family: 'appeal' } as const;
const aboveAsker = { to: 'above-asker', kind: 'follow' } as const;

/** When which rule falls, for whom: the whole table. Words: text.vi.ts of this folder. */
export const rules = [
  { code: 'commitments.due-soon', ...due, at: [-3], ...toOwner },
  { code: 'commitments.due-today', ...due, at: [0], ...toOwner },
  { code: 'commitments.still-late', ...due, at: [], every: 5, ...toOwner },
  {
    code: 'commitments.not-received',
    ...{ anchor: 'asked', family: 'receive', at: [stageDays.receive + graceDays.receive], ...toOwner },
  },
  { code: 'commitments.returned', ...returned, at: [1], ...toOwner },
  { code: 'commitments.mend-due', ...returned, at: [mended], ...toOwner },
  { code: 'commitments.mend-late', ...returned, at: [], every: 5, past: mended, ...toOwner },
  { code: 'commitments.runs-again', anchor: 'stopped', family: 'stop', at: [1], ...toOwner },
  { code: 'commitments.claim-waits', ...claimed, at: [3, 5], ...toAsker },
  { code: 'commitments.appeal-waits', ...appealed, at: [3, 5], ...toAsker },
  { code: 'commitments.extension-waits', anchor: 'wanted', family: 'extension', at: [1, 3], ...toAsker },
  { code: 'commitments.promise-late', ...late, at: [1], to: 'asker' },
  { code: 'commitments.late-below', ...late, at: [work + escalation.above + 1], to: 'above-owner' },
  { code: 'commitments.late-long-below', ...late, at: [work + escalation.aboveAsker], to: 'above-asker-of-own' },
  { code: 'commitments.mend-over', ...unmended, at: [mended + 1], to: 'asker' },
  { code: 'commitments.unmended-below', ...unmended, at: [mended + mend + escalation.above + 1], to: 'above-owner' },
  {
    code: 'commitments.claim-unanswered',
    ...{ ...claimed, at: [stageDays.confirm + confirm + escalation.unanswered], ...aboveAsker },
  },
  { code: 'commitments.appeal-unanswered', ...appealed, at: [stageDays.appeal + appeal + 1], ...aboveAsker },
] as const satisfies readonly Rule[];

/** Sent by an asker's own hand (the step `remind`), not by a clock. */
export const askedAbout = 'commitments.asked-about';

/** What the asker has agreed or decided, told to the owner once: code and step; a change that moves the due day has its own. */
export const toldSteps = [
  { code: askedAbout, step: 'remind', kind: 'do', family: 'asked-about' },
  { code: 'commitments.due-moved', step: 'change', kind: 'know', family: 'change' },
  { code: 'commitments.terms-changed', step: 'change', kind: 'know', family: 'change' },
  { code: 'commitments.extension-refused', step: 'refuse_extension', kind: 'know', family: 'change' },
  { code: 'commitments.clock-stopped', step: 'stop', kind: 'know', family: 'stop' },
  { code: 'commitments.clock-resumed', step: 'resume', kind: 'know', family: 'stop' },
] as const satisfies readonly { code: string; step: string; kind: ReminderKind; family: string }[];

export type RuleCode = (typeof rules)[number]['code'] | (typeof toldSteps)[number]['code'];

/** A rule with a day of its anchor: a commitment whose anchor stands on that day is reminded of on the occasion. */
export interface Firing {
  rule: RuleCode;
  anchor: Anchor;
  day: Day;
  /** The working day on which it falls. */
  occasion: Day;
  /** The day that the reminder is about: what the clock runs to. */
  concerns: Day;
  /** Of what was returned the later of two clocks runs: the latest day of the other one for which it is this. */
  other: Day | null;
  to: Recipient;
  family: string;
}

/** What falls after one day up to and with another. Every list of days is short: SQL joins the rows to it. */
export function firings(calendar: WorkingCalendar, since: Day, on: Day): Firing[] {
  const counting = rules.map((rule) => ({
    ...rule,
    counts: rule.anchor === 'due' ? ('to' as const) : ('from' as const),
  }));
  return occasions(calendar, counting, since, on).map(({ rule: { code, anchor, to, family }, day, occasion }) => {
    const concerns = clockEnd(calendar, anchor, day);
    const other = code === 'commitments.returned' ? null : otherClock(calendar, anchor, concerns);
    return { ...{ rule: code, anchor, day, occasion, to, family }, concerns, other };
  });
}

const stageOf = { asked: 'receive', returned: 'mend', claimed: 'confirm', appealed: 'appeal' } as const;

function clockEnd(calendar: WorkingCalendar, anchor: Anchor, day: Day): Day {
  if (anchor === 'due') return effectiveDueOn(calendar, day);
  if (anchor === 'wanted' || anchor === 'stopped') return day;
  return addWorkingDays(calendar, day, stageDays[stageOf[anchor]]);
}

/** As `clockOf` chooses: mending ends after the due day, else the due day holds. */
function otherClock(calendar: WorkingCalendar, anchor: Anchor, concerns: Day): Day | null {
  if (anchor === 'returned') return addWorkingDays(calendar, concerns, -1);
  return anchor === 'due' ? addDays(addWorkingDays(calendar, concerns, 1 - mended), -1) : null;
}

export interface Watched extends Clocked {
  /** The day that the owner asks for, and on which it asked, while the asker has not answered. */
  wanted?: { dueOn: Day; askedOn: Day } | null;
}

interface AnchorDay {
  anchor: Anchor;
  day: Day;
  other?: Day;
}

/** The days that a commitment can be reminded by on a day; none when it is closed, none of the owner while its clock stands still. */
export function anchorsOf(commitment: Watched, on: Day): AnchorDay[] {
  const { state, askedOn, dueOn, claimedOn, verdictOn, appealedOn, stoppedUntil, wanted } = commitment;
  if (!isOpen(state) || isStopped(commitment, on)) return [];
  if (state === 'claimed') {
    if (appealedOn) return [{ anchor: 'appealed', day: appealedOn }];
    return claimedOn === null ? [] : [{ anchor: 'claimed', day: claimedOn }];
  }
  const afterStop = (day: Day) => (stoppedUntil && stoppedUntil > day ? stoppedUntil : day);
  const back = state === 'returned' && verdictOn ? afterStop(verdictOn) : undefined;
  return [
    { anchor: 'due', day: dueOn, ...(back && { other: back }) },
    ...(state === 'assigned' ? [{ anchor: 'asked' as const, day: afterStop(askedOn) }] : []),
    ...(back ? [{ anchor: 'returned' as const, day: back, other: dueOn }] : []),
    ...(wanted ? [{ anchor: 'wanted' as const, day: wanted.askedOn }] : []),
    ...(stoppedUntil ? [{ anchor: 'stopped' as const, day: stoppedUntil }] : []),
  ];
}

/** Which rules fall for a commitment on a day. */
export function rulesFalling(calendar: WorkingCalendar, commitment: Watched, on: Day): RuleCode[] {
  const anchors = anchorsOf(commitment, on);
  const falls = (firing: Firing) =>
    anchors.some(
      ({ anchor, day, other }) =>
        firing.anchor === anchor && firing.day === day && (!other || !firing.other || other <= firing.other),
    );
  return firings(calendar, addDays(on, -1), on)
    .filter(falls)
    .map((firing) => firing.rule);
}

export interface StandingFacts {
  state: State;
  isStopped: boolean;
  isAppealed: boolean;
  isExtensionAsked: boolean;
}

/** Whether a reminder is still about something: what nobody does any more is not shown as waiting. What is only told stays. */
export function stillStands(code: string, facts: StandingFacts): boolean {
  const { state, isStopped: stopped, isAppealed, isExtensionAsked } = facts;
  const anchor = rules.find((rule) => rule.code === code)?.anchor;
  if (!isOpen(state)) return false;
  if (anchor === undefined) return code !== askedAbout || state !== 'claimed';
  if (anchor === 'claimed' || anchor === 'appealed')
    return state === 'claimed' && isAppealed === (anchor === 'appealed');
  if (state === 'claimed' || stopped) return false;
  if (anchor === 'wanted') return isExtensionAsked;
  if (anchor === 'asked') return state === 'assigned';
  return anchor !== 'returned' || state === 'returned';
}

export interface Around {
  owner: number;
  asker: number;
  aboveOwner: number | null;
  aboveAsker: number | null;
}

/** The unit that is told, or null when the tree has none, or it is a side that knows already. */
export function recipientOf(to: Recipient, { owner, asker, aboveOwner, aboveAsker: above }: Around): number | null {
  const unlessSide = (unit: number | null) => (unit === owner || unit === asker ? null : unit);
  if (to === 'owner') return owner;
  if (to === 'asker') return asker === owner ? null : asker;
  if (to === 'above-owner') return unlessSide(aboveOwner);
  return to === 'above-asker' || aboveOwner === asker ? unlessSide(above) : null;
}

/** Working days that are left on a day until another; 0 on the day itself, negative when it is past. */
export function workingDaysLeft(calendar: WorkingCalendar, on: Day, until: Day): number {
  return workingDaysBetween(calendar, on, nextWorkingDay(calendar, until));
}
