import { expect, test } from 'vitest';
import type { CommitmentLine } from '../queries.server.ts';
import { dueWords } from './due-words.ts';

type Due = Parameters<typeof dueWords>[0];
type Clock = NonNullable<CommitmentLine['clock']>;

const clock = (stage: Clock['stage'], side: Clock['side'], dueOn: string): Clock => ({
  ...{ stage, side, dueOn, standing: 'on-time', graceUntil: dueOn, daysLeft: 0 },
});
const due = (given: Partial<Due>): Due => ({
  ...{ clock: null, dueOn: '2026-11-05', runsUntil: '2026-11-05', stoppedUntil: null },
  ...given,
});

test('work says its day and how far that is; over, the day alone', () => {
  expect(dueWords(due({ clock: clock('work', 'owner', '2026-11-05') }), '2026-11-02')).toBe('05/11/2026, còn 3 ngày');
  expect(dueWords(due({ clock: clock('confirm', 'asker', '2026-11-12') }), '2026-11-08')).toBe('05/11/2026');
  expect(dueWords(due({}), '2026-11-08')).toBe('05/11/2026');
});

test('what was returned is late by the day to mend it, not by the day of the work', () => {
  const returned = due({ clock: clock('mend', 'owner', '2026-11-19') });
  expect(dueWords(returned, '2026-11-22')).toBe('05/11/2026; bổ sung chậm nhất 19/11/2026, quá hạn 3 ngày');
});

test('a stopped clock says until when', () => {
  const stopped = due({ clock: clock('work', 'owner', '2026-11-05'), stoppedUntil: '2026-11-20' });
  expect(dueWords(stopped, '2026-11-06')).toBe('05/11/2026, tạm dừng đến 20/11/2026');
});
