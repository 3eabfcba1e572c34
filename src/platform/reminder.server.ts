import { type RawBuilder, sql } from 'kysely';
import type { Day } from './calendar/day.ts';
import { type Counting, occasions } from './calendar/occasions.ts';
import type { WorkingCalendar } from './calendar/working-calendar.ts';
import type { ReadContext } from './command/context.server.ts';
import type { ReminderKind } from './reminder-kind.ts';

export interface ReminderRule {
  /** '<domain>.<what>', as in 'commitments.due-soon'; rows name it, so it never changes its meaning. */
  code: string;
  kind: ReminderKind;
  /** Who must do something about it: the daily message goes to accounts that hold this at the unit. */
  needs: string;
  /** When it falls and for whom, as people are told. */
  words: string;
}

/** A rule that fell for a unit; facts are the few words that the sentence needs. */
export interface ReminderRow {
  unit_id: number;
  rule: string;
  subject_id: number;
  /** The working day on which it fell. */
  occasion: Day;
  /** The day that it is about. */
  concerns_on: Day;
  link: string;
  facts: unknown;
}

export interface ReminderWindow {
  /** Occasions after this day, up to and with `on`, a working day. */
  since: Day;
  on: Day;
}

/** The units whose rows a batch looks at: numbers after `after`, up to and with `until`. */
export interface UnitRange {
  after: number;
  until: number;
}

/** A reminder as it is told: what it is about, why it was sent, and the one next thing to do. */
export interface ReminderWords {
  what: string;
  about: string;
  why: string;
  act: string;
}

/** What a domain reminds of, without others knowing its tables. */
export interface ReminderSource {
  /** What a row is about: 'commitment'. */
  subject: string;
  rules: readonly ReminderRule[];
  /** One set-based statement: all that fell in the window on rows of these units. Gives the columns of ReminderRow. */
  find(window: ReminderWindow, units: UnitRange): RawBuilder<ReminderRow>;
  /** Of these, the ones that still wait for somebody: keys `rule subject-id`. Those the reader may not open are left out. */
  standing<DB>(ctx: ReadContext<DB>, told: readonly { rule: string; subjectId: number }[]): Promise<Set<string>>;
  words(told: { rule: string; onDay: Day; concernsOn: Day; facts: unknown }): ReminderWords;
}

export const standingKey = (rule: string, subjectId: number): string => `${rule} ${subjectId}`;

/** A rule that falls by counting working days from a day of a row, named by `anchor`. */
export interface CountedRule extends Counting {
  code: string;
  anchor: string;
}

/** Rows (rule, anchor, day, occasion) to join: a row whose `anchor` stands on `day` is reminded of on `occasion`. */
export function fallsTable(calendar: WorkingCalendar, rules: readonly CountedRule[], window: ReminderWindow) {
  const all = occasions(calendar, rules, window.since, window.on);
  const days = all.map(({ day }) => day).toSorted();
  const table = sql`select * from unnest(${all.map(({ rule }) => rule.code)}::text[], ${all.map(({ rule }) => rule.anchor)}::text[],
    ${all.map(({ day }) => day)}::date[], ${all.map(({ occasion }) => occasion)}::date[]) as f (rule, anchor, day, occasion)`;
  return { table, first: days[0] ?? window.on, last: days.at(-1) ?? window.on };
}

/** The moment at which a day begins in the office's time. */
export const beginOf = (day: Day): RawBuilder<Date> =>
  sql<Date>`(${day}::date::timestamp at time zone 'Asia/Ho_Chi_Minh')`;
