import { daysBetween } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import type { Viewing } from '#domains/tables.ts';
import { evidenceOf } from '../page/queries.server.ts';
import { effectiveDueOn, isOpen, type State } from '../rules.ts';
import { standingOf } from '../steps/commands.server.ts';
import { type Cadence, type Ending, nextOf } from './rules.ts';
import { periodText, rhythmText } from './text.vi.ts';

/** Periods of the past that a page names. */
const shownPeriods = 12;

/** What the page of a promise says of its series; null for one that does not repeat. Two or three queries. */
export async function seriesOf(ctx: Viewing, commitmentId: number) {
  const row = await ctx.db
    .selectFrom('commitments.commitment as c')
    .innerJoin('commitments.series as s', 's.id', 'c.series_id')
    .select(['s.id', 's.cadence', 's.due_month as dueMonth', 's.due_day as dueDay', 's.until', 's.version'])
    .select(['s.next_from as nextFrom', 's.ended_on as endedOn', 's.ended_why as endedWhy', 's.end_paper as endPaper'])
    .select(['s.end_reason as endReason', 'c.period_from as from', 'c.asker_path', 'c.owner_path', 'c.asker_unit_id'])
    .select(['c.owner_unit_id'])
    .where('c.id', '=', commitmentId)
    .executeTakeFirst();
  if (!row) return null;
  const { id, cadence, dueMonth, dueDay, until, endedOn } = row;
  const from = row.from!;
  const earlier = await earlierOf(ctx, id, from);
  const opensOn = nextOf(row);
  return {
    id,
    period: periodText(cadence, from),
    rhythm: rhythmText({ cadence, dueMonth, dueDay }),
    until,
    next: opensOn === null ? null : { period: periodText(cadence, opensOn), opensOn },
    ended:
      endedOn === null
        ? null
        : { on: endedOn, why: row.endedWhy as Ending, paper: row.endPaper, reason: row.endReason },
    previous: earlier[0] ? await previousOf(ctx, cadence, earlier[0]) : null,
    earlier: earlier.map((one) => ({ id: one.id, period: periodText(cadence, one.from), state: one.state })),
    mayEnd: endedOn === null && standingOf(ctx, row).mayConfirm ? { version: row.version } : null,
  };
}
export type SeriesView = NonNullable<Awaited<ReturnType<typeof seriesOf>>>;

interface Period {
  id: number;
  from: string;
  state: State;
  due_on: string;
  claim: string | null;
  claimed_on: string | null;
  verdict: string | null;
  verdict_on: string | null;
  cause: string | null;
}

async function earlierOf(ctx: Viewing, seriesId: number, from: string): Promise<Period[]> {
  const rows = await ctx.db
    .selectFrom('commitments.commitment')
    .select(['id', 'period_from', 'state', 'due_on', 'claim', 'claimed_on', 'verdict', 'verdict_on', 'cause'])
    .where('series_id', '=', seriesId)
    .where('period_from', '<', from)
    .orderBy('period_from', 'desc')
    .limit(shownPeriods)
    .execute();
  return rows.map(({ period_from: began, ...row }) => ({ ...row, from: began! }));
}

async function previousOf(ctx: Viewing, cadence: Cadence, one: Period) {
  const isClaimed = one.state === 'claimed' || one.state === 'confirmed';
  const measuredOn = isClaimed ? one.claimed_on! : isOpen(one.state) ? ctx.today : one.due_on;
  return {
    id: one.id,
    period: periodText(cadence, one.from),
    state: one.state,
    claim: one.claim,
    claimedOn: one.claimed_on,
    verdict: one.verdict,
    verdictOn: one.verdict_on,
    cause: one.cause,
    /** Of the work, as isLate measures it; 0 when it was in time. */
    daysLate: Math.max(0, daysBetween(effectiveDueOn(vietnamCalendar, one.due_on), measuredOn)),
    evidence: await evidenceOf(ctx, one.id),
  };
}
