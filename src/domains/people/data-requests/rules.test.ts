import { expect, test } from 'vitest';
import { answerDue, readCursor, stateOf } from './rules.ts';

test.each([
  ['2026-06-16', '2026-06-18', 'a Tuesday: the Thursday after'],
  ['2026-06-18', '2026-06-22', 'a Thursday: over the weekend'],
  ['2026-06-20', '2026-06-23', 'a Saturday: the day itself is not counted'],
  ['2026-02-13', '2026-02-24', 'the Friday before Tết: after the holidays'],
  ['2026-04-29', '2026-05-05', 'over 30 April and 1 May'],
])('asked on %s, answered by %s: %s', (received, due) => {
  expect(answerDue(received)).toBe(due);
});

test('in time on the last day, late on the next, and done with once it is answered', () => {
  const asked = { outcome: null, dueOn: '2026-06-18' };
  expect(['2026-06-17', '2026-06-18', '2026-06-19'].map((today) => stateOf(asked, today))).toEqual([
    ...['open', 'today', 'late'],
  ]);
  expect(stateOf({ ...asked, outcome: 'refused' }, '2026-07-01')).toBe('refused');
});

test('a cursor is read or is none', () => {
  expect(readCursor('2026-06-18_12')).toEqual({ on: '2026-06-18', id: 12 });
  for (const text of [null, '', '2026-06-18', '2026-06-18_x', "2026-06-18_1' or 1=1"])
    expect(readCursor(text)).toBeNull();
});
