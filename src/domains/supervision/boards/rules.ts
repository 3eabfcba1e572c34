import { addDays, type Day, daysBetween } from '#platform/calendar/day.ts';

export const kinds = ['inspection', 'investment'] as const;
export type BoardKind = (typeof kinds)[number];
export const parts = ['head', 'deputy', 'member'] as const;
export type Part = (typeof parts)[number];
export const spans = ['quarter', 'half', 'year', 'term'] as const;
export type Span = (typeof spans)[number];

export const limits = { members: 120, leastInvestment: 5, noticeDays: 45, termDays: 366 * 6 } as const;

/** Field → code. A board has one head; an investment board at least 5 members and its project (Law 10/2022/QH15, Article 41). */
export function boardRefusals(board: {
  kind: BoardKind;
  project: string | null;
  fromOn: Day;
  untilOn: Day;
  members: readonly { part: Part }[];
}): Record<string, string> {
  const { kind, project, fromOn, untilOn, members } = board;
  const fields: Record<string, string> = {};
  if (untilOn <= fromOn || daysBetween(fromOn, untilOn) > limits.termDays) fields.untilOn = 'term-wrong';
  if (kind === 'investment' && project === null) fields.project = 'field-required';
  if (kind === 'investment' && members.length < limits.leastInvestment) fields.members = 'members-too-few';
  else if (members.length === 0) fields.members = 'members-needed';
  else if (members.filter(({ part }) => part === 'head').length !== 1) fields.members = 'one-head';
  return fields;
}

/** What a board lacks today, for a page to say: its term has ended, too few sit there, nobody heads it. */
export function lacks(
  board: { kind: BoardKind; untilOn: Day; closedOn: Day | null; members: number },
  today: Day,
): ('term-over' | 'term-ends' | 'members-too-few')[] {
  if (board.closedOn !== null) return [];
  const left = daysBetween(today, board.untilOn);
  return [
    ...(left < 0 ? ['term-over' as const] : left <= 90 ? ['term-ends' as const] : []),
    ...(board.kind === 'investment' && board.members < limits.leastInvestment ? ['members-too-few' as const] : []),
  ];
}

/** The last day on which the plan may go to the investor: 45 days before it begins (Law 10/2022/QH15, Article 45). */
export const noticeBy = (startsOn: Day): Day => addDays(startsOn, -limits.noticeDays);

/** How the notice of a plan stands; a board of inspection has nobody to notify. */
export function noticeState(
  plan: { kind: BoardKind; startsOn: Day; noticeSentOn: Day | null },
  today: Day,
): 'none' | 'in-time' | 'late' | 'waits' | 'overdue' {
  if (plan.kind === 'inspection') return 'none';
  const by = noticeBy(plan.startsOn);
  if (plan.noticeSentOn !== null) return plan.noticeSentOn <= by ? 'in-time' : 'late';
  return today <= by ? 'waits' : 'overdue';
}

/** The first and last day of the span that holds a day; a term is the board's own. */
export function spanOf(span: Span, day: Day, term: { fromOn: Day; untilOn: Day }): { startsOn: Day; endsOn: Day } {
  if (span === 'term') return { startsOn: term.fromOn, endsOn: term.untilOn };
  const year = day.slice(0, 4);
  const months = { quarter: 3, half: 6, year: 12 }[span];
  const first = Math.floor((Number(day.slice(5, 7)) - 1) / months) * months + 1;
  const after = first + months > 12 ? `${Number(year) + 1}-01-01` : `${year}-${two(first + months)}-01`;
  return { startsOn: `${year}-${two(first)}-01`, endsOn: addDays(after, -1) };
}
const two = (month: number) => String(month).padStart(2, '0');

export const plannedSpan = (plan: { startsOn: Day; endsOn: Day }): Span => {
  const days = daysBetween(plan.startsOn, plan.endsOn) + 1;
  return days <= 92 ? 'quarter' : days <= 184 ? 'half' : days <= 366 ? 'year' : 'term';
};

/** Field → code. What was recovered or settled belongs to recommendations of any visit, so it has no upper bound here. */
export function visitRefusals(
  onDay: Day,
  board: { fromOn: Day; closedOn: Day | null },
  today: Day,
): Record<string, string> {
  if (onDay > today) return { onDay: 'day-in-future' };
  if (onDay < board.fromOn || (board.closedOn !== null && onDay >= board.closedOn))
    return { onDay: 'visit-outside-term' };
  return {};
}

export interface Seat {
  areaId: number | null;
  endedOn: Day | null;
}
export interface Area {
  id: number;
  closedOn: Day | null;
}

/**
 * Seats are elected by residential area (Law 10/2022/QH15, Article 36). Where an area was merged its seat stays what it was
 * and represents nobody: the areas of today without a standing member elect anew.
 */
export function seatsToElect<S extends Seat>(seats: readonly S[], areas: readonly Area[], today: Day) {
  const isOpen = (area: Area) => area.closedOn === null || area.closedOn > today;
  const open = new Set(areas.filter(isOpen).map((area) => area.id));
  const standing = seats.filter((seat) => seat.endedOn === null || seat.endedOn > today);
  const held = new Set(standing.map((seat) => seat.areaId));
  return {
    gone: standing.filter((seat) => seat.areaId !== null && !open.has(seat.areaId)),
    empty: [...open].filter((id) => !held.has(id)),
  };
}
