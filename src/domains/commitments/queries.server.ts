import { type ExpressionBuilder, sql } from 'kysely';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { nextWorkingDay } from '#platform/calendar/working-calendar.ts';
import type { Found } from '#platform/search.server.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { holdsWords } from '#platform/vietnamese/folded.server.ts';
import { predecessorIds } from '#domains/organisation/succession/queries.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import {
  type Clock,
  type Clocked,
  clockOf,
  effectiveDueOn,
  isLate,
  isStopped,
  type Mode,
  type Outcome,
  outcomeOf,
  type State,
} from './rules.ts';
import { periodText } from './cadence/text.vi.ts';
import type { ListFilter } from './schema.ts';
import { text } from './text.vi.ts';

export const pageSize = 50;

export interface CommitmentLine {
  id: number;
  version: number;
  what: string;
  product: string;
  clause: string | null;
  originLabel: string;
  /** Of what repeats: 'tháng 12/2026'. */
  period: string | null;
  askerName: string;
  ownerName: string;
  state: State;
  mode: Mode;
  outcome: Outcome;
  late: boolean;
  dueOn: string;
  /** The due date, or the working day that it runs to. */
  runsUntil: string;
  clock: Clock | null;
  /** The day that the owner asks for instead, while the asker has not answered. */
  wantedDueOn: string | null;
  /** The last return was appealed on this day. */
  appealedOn: string | null;
  isStopped: boolean;
  /** The last day of the stop, while it lasts. */
  stoppedUntil: string | null;
}

export const working = ['assigned', 'received', 'in_progress', 'returned'] as const;

/** The columns of a line with the names of both units; a caller adds where and order. */
export function lines(ctx: Viewing) {
  return ctx.db
    .selectFrom('commitments.commitment as c')
    .innerJoin('organisation.unit as asker', 'asker.id', 'c.asker_unit_id')
    .innerJoin('organisation.unit as owner', 'owner.id', 'c.owner_unit_id')
    .leftJoin('commitments.series as repeated', 'repeated.id', 'c.series_id')
    .select(['c.period_from', 'repeated.cadence'])
    .select([
      'c.id',
      'c.version',
      'c.what',
      'c.product',
      'c.clause',
      'c.origin_label',
      'c.state',
      'c.mode',
      'c.asked_on',
      'c.due_on',
      'c.claimed_on',
      'c.verdict_on',
      'c.wanted_due_on',
      'c.appealed_on',
      'c.stopped_on',
      'c.stopped_until',
    ])
    .select(['asker.short_name as asker_name', 'owner.short_name as owner_name']);
}
export type LineRow = Awaited<ReturnType<ReturnType<typeof lines>['execute']>>[number];

type ClockedRow = Pick<
  LineRow,
  'state' | 'asked_on' | 'due_on' | 'claimed_on' | 'verdict_on' | 'appealed_on' | 'stopped_on' | 'stopped_until'
>;

/** A row as the clocks ask for it. */
export function clockedOf(row: ClockedRow): Clocked {
  return {
    ...{ state: row.state, askedOn: row.asked_on, dueOn: row.due_on, claimedOn: row.claimed_on },
    ...{ verdictOn: row.verdict_on, appealedOn: row.appealed_on },
    ...{ stoppedOn: row.stopped_on, stoppedUntil: row.stopped_until },
  };
}

export function presentLine(row: LineRow, today: string): CommitmentLine {
  const clocked = clockedOf(row);
  const stopped = isStopped(clocked, today);
  return {
    id: row.id,
    version: row.version,
    what: row.what,
    product: row.product,
    clause: row.clause,
    originLabel: row.origin_label,
    period: row.cadence && row.period_from ? periodText(row.cadence, row.period_from) : null,
    askerName: row.asker_name,
    ownerName: row.owner_name,
    state: row.state,
    mode: row.mode,
    outcome: outcomeOf(clocked, today, vietnamCalendar),
    late: isLate(clocked, today, vietnamCalendar),
    dueOn: row.due_on,
    runsUntil: effectiveDueOn(vietnamCalendar, row.due_on),
    clock: clockOf(clocked, today, vietnamCalendar),
    wantedDueOn: row.wanted_due_on,
    appealedOn: row.appealed_on,
    isStopped: stopped,
    stoppedUntil: stopped ? row.stopped_until : null,
  };
}

type Where = ExpressionBuilder<Database & { c: Database['commitments.commitment'] }, 'c'>;

/**
 * What `show` means in the words of the table. A due date on a day off runs to the next working day, so "late" is
 * asked of the database one calendar step wider and settled by the rule.
 */
export function shown(eb: Where, show: ListFilter['show'], today: string) {
  if (show === 'done') return eb('c.state', '=', 'confirmed');
  // That a claimed one is open follows from its state; the planner needs it said to use the index of what is open.
  if (show === 'claimed') return eb.and([eb('c.open', '=', true), eb('c.state', '=', 'claimed')]);
  if (show === 'ended') return eb('c.state', 'in', ['declined', 'withdrawn', 'handed_over']);
  if (show === 'all') return sql<boolean>`true`;
  if (show === 'open') return eb('c.open', '=', true);
  if (show === 'asking') return eb.and([eb('c.open', '=', true), eb('c.wanted_due_on', 'is not', null)]);
  const lastLate = lastLateDueOn(today);
  if (show === 'in-progress')
    return eb.and([eb('c.open', '=', true), eb('c.state', 'in', working), eb('c.due_on', '>', lastLate)]);
  return eb.and([eb('c.open', '=', true), eb('c.state', 'in', working), eb('c.due_on', '<=', lastLate)]);
}

/** The latest due date that is late today: yesterday, or earlier when the days since were days off. */
export function lastLateDueOn(today: string): string {
  let day = addDays(today, -1);
  while (nextWorkingDay(vietnamCalendar, day) >= today) day = addDays(day, -1);
  return day;
}

export interface CommitmentPage {
  lines: CommitmentLine[];
  next: string | null;
  previous: string | null;
}

/**
 * The commitments of one unit on one side that a filter lets through; who asks adds the order and an end. By number of a
 * unit, so that (owner or asker unit, due_on, id) is the index. `past`: the units that it follows, where theirs are asked too.
 */
export function filtered(
  ctx: Viewing,
  unitId: number,
  filter: Omit<ListFilter, 'after' | 'before'>,
  past: readonly number[] = [],
) {
  let query = lines(ctx)
    .where(filter.side === 'owner' ? 'c.owner_unit_id' : 'c.asker_unit_id', 'in', [unitId, ...past])
    .where((eb) => shown(eb as unknown as Where, filter.show, ctx.today));
  if (filter.originId)
    query = query.where('c.origin_kind', '=', 'directive').where('c.origin_id', '=', filter.originId);
  // What an office asked for by one paper: by number from a door, or the planner reads the office's whole scope for it.
  if (filter.originId && filter.side === 'asker')
    query = query.where(
      sql<boolean>`c.id = any(array(select o.id from commitments.of_paper(${filter.originId}, ${unitId}) o))`,
    );
  if (filter.person) query = query.where('c.person_id', '=', ctx.actor?.personId ?? 0);
  if (filter.originPart) query = query.where('c.origin_part', '=', filter.originPart);
  if (filter.unitId)
    query = query.where(filter.side === 'owner' ? 'c.asker_unit_id' : 'c.owner_unit_id', '=', filter.unitId);
  return query;
}

/**
 * The commitments of one unit on one side, by due date, a page at a time. One query, one more with those that it follows: the page is
 * a keyset, nothing is counted.
 */
export async function listCommitments(ctx: Viewing, unitId: number, filter: ListFilter): Promise<CommitmentPage> {
  const backwards = filter.before !== undefined;
  const from = filter.before ?? filter.after;
  let query = filtered(ctx, unitId, filter, filter.past ? await predecessorIds(ctx, unitId) : []);
  if (from) {
    const [dueOn, id] = from.split('_') as [string, string];
    const edge = sql<boolean>`(c.due_on, c.id) ${sql.raw(backwards ? '<' : '>')} (${dueOn}::date, ${id}::bigint)`;
    query = query.where(edge);
  }
  const direction = backwards ? 'desc' : 'asc';
  const found = await query
    .orderBy('c.due_on', direction)
    .orderBy('c.id', direction)
    .limit(pageSize + 1)
    .execute();
  const more = found.length > pageSize;
  const page = found.slice(0, pageSize);
  if (backwards) page.reverse();
  const cursor = (row: LineRow | undefined) => (row ? `${row.due_on}_${row.id}` : null);
  return {
    lines: page.map((row) => presentLine(row, ctx.today)),
    next: backwards || more ? cursor(page.at(-1)) : null,
    previous: (backwards ? more : from !== undefined) ? cursor(page[0]) : null,
  };
}

/** Of each side, the latest by due date: what a search looks through, so that it takes as long in every unit. */
const searched = 5000;

/** The commitments of the unit that one acts for, on both sides, whose words hold what was typed. Two queries. */
export async function findCommitments(ctx: Viewing, typed: string, most: number): Promise<Found[]> {
  const unitId = ctx.actor?.unit?.id;
  if (unitId === undefined) return [];
  const found = [];
  for (const side of ['c.owner_unit_id', 'c.asker_unit_id'] as const) {
    const latest = ctx.db
      .selectFrom('commitments.commitment as c')
      .select(['c.id', 'c.what', 'c.origin_label', 'c.due_on', 'c.owner_unit_id'])
      .where(side, '=', unitId)
      .orderBy('c.due_on', 'desc')
      .orderBy('c.id', 'desc')
      .limit(searched);
    const rows = await ctx.db
      .selectFrom(latest.as('c'))
      .innerJoin('organisation.unit as u', 'u.id', 'c.owner_unit_id')
      .select(['c.id', 'c.what', 'c.due_on', 'u.short_name'])
      .where(holdsWords(sql`c.what || ' ' || c.origin_label`, typed))
      .orderBy('c.due_on', 'desc')
      .orderBy('c.id', 'desc')
      .limit(most)
      .execute();
    found.push(...rows);
  }
  return [...new Map(found.map((row) => [row.id, row])).values()].slice(0, most).map((row) => ({
    title: row.what,
    about: text.found(row.short_name, formatDay(row.due_on)),
    to: `/nhiem-vu/${row.id}`,
  }));
}
