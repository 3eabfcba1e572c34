import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import {
  boardRefusals,
  lacks,
  noticeBy,
  noticeState,
  type Part,
  plannedSpan,
  seatsToElect,
  spanOf,
  spans,
  visitRefusals,
} from './rules.ts';

const members = (...parts: Part[]) => parts.map((part) => ({ part }));
const board = {
  ...({ kind: 'investment', project: 'Đường liên thôn', fromOn: '2026-01-01', untilOn: '2027-01-01' } as const),
  members: members('head', 'deputy', 'member', 'member', 'member'),
};

describe('a board', () => {
  test('of investment has five members and a project, and every board one head', () => {
    expect(boardRefusals(board)).toEqual({});
    expect(boardRefusals({ ...board, members: board.members.slice(1) })).toEqual({ members: 'members-too-few' });
    expect(boardRefusals({ ...board, kind: 'inspection', project: null, members: members('head') })).toEqual({});
    expect(boardRefusals({ ...board, members: members('head', 'head', 'member', 'member', 'member') })).toEqual({
      members: 'one-head',
    });
    expect(boardRefusals({ ...board, project: null, untilOn: '2026-01-01' })).toEqual({
      ...{ project: 'field-required', untilOn: 'term-wrong' },
    });
  });

  test('says what it lacks', () => {
    const standing = { kind: 'investment', untilOn: '2026-09-14', closedOn: null, members: 5 } as const;
    expect(lacks(standing, '2026-06-15')).toEqual([]);
    expect(lacks(standing, '2026-06-16')).toEqual(['term-ends']);
    expect(lacks({ ...standing, members: 4 }, '2026-09-15')).toEqual(['term-over', 'members-too-few']);
    expect(lacks({ ...standing, members: 4, closedOn: '2026-05-01' }, '2026-09-15')).toEqual([]);
  });
});

describe('plans', () => {
  test('go to the investor 45 days before', () => {
    expect(noticeBy('2026-07-31')).toBe('2026-06-16');
    const plan = { kind: 'investment', startsOn: '2026-07-31', noticeSentOn: null } as const;
    expect(noticeState(plan, '2026-06-16')).toBe('waits');
    expect(noticeState(plan, '2026-06-17')).toBe('overdue');
    expect(noticeState({ ...plan, noticeSentOn: '2026-06-16' }, '2026-09-01')).toBe('in-time');
    expect(noticeState({ ...plan, noticeSentOn: '2026-06-17' }, '2026-09-01')).toBe('late');
    expect(noticeState({ ...plan, kind: 'inspection' }, '2026-09-01')).toBe('none');
  });

  test('every span holds its day and is known again by its length', () => {
    const term = { fromOn: '2025-03-01', untilOn: '2027-09-01' };
    const days = fc.integer({ min: 0, max: 1500 }).map((count) => addDays('2025-01-01', count));
    fc.assert(
      fc.property(days, fc.constantFrom(...spans.slice(0, 3)), (day, span) => {
        const { startsOn, endsOn } = spanOf(span, day, term);
        expect(startsOn <= day && day <= endsOn).toBe(true);
        expect(plannedSpan({ startsOn, endsOn })).toBe(span);
        expect(spanOf(span, addDays(endsOn, 1), term).startsOn).toBe(addDays(endsOn, 1));
      }),
    );
    expect(spanOf('term', '2026-06-16', term)).toEqual({ startsOn: '2025-03-01', endsOn: '2027-09-01' });
  });
});

test('a visit lies within the board and not ahead of today', () => {
  const of = { fromOn: '2026-01-01', closedOn: '2026-06-10' };
  expect(visitRefusals('2026-06-09', of, '2026-06-16')).toEqual({});
  expect(visitRefusals('2026-06-10', of, '2026-06-16')).toEqual({ onDay: 'visit-outside-term' });
  expect(visitRefusals('2025-12-31', of, '2026-06-16')).toEqual({ onDay: 'visit-outside-term' });
  expect(visitRefusals('2026-06-17', { ...of, closedOn: null }, '2026-06-16')).toEqual({ onDay: 'day-in-future' });
});

test('a merged area: its seat stands for nobody, and what it became elects anew', () => {
  const areas = [
    { id: 1, closedOn: '2026-06-01' },
    { id: 2, closedOn: '2026-06-01' },
    { id: 3, closedOn: null },
    { id: 4, closedOn: null },
  ];
  const seat = (areaId: number | null, endedOn: string | null = null) => ({ areaId, endedOn });
  const seats = [seat(1), seat(2, '2026-05-01'), seat(4), seat(null)];
  expect(seatsToElect(seats, areas, '2026-06-16')).toEqual({ gone: [seat(1)], empty: [3] });
  // Until the day itself the old areas stand.
  expect(seatsToElect(seats, areas, '2026-05-20')).toEqual({ gone: [], empty: [2, 3] });
});
