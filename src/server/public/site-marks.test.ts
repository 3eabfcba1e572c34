import { expect, test, vi } from 'vitest';
import { openSiteMarks } from './site-marks.ts';

const now = new Date('2026-06-16T10:00:00+07:00');
const after = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test('asks once a second for each site, and tells of a change once', async () => {
  let mark = 'one';
  const ask = vi.fn(async () => mark);
  const changed = vi.fn();
  const marks = openSiteMarks(ask, changed);
  for (let time = 0; time < 5; time += 1) await marks.check(1, now);
  expect(ask).toHaveBeenCalledTimes(1);
  mark = 'two';
  await marks.check(1, after(0.9));
  expect(changed).not.toHaveBeenCalled();
  await marks.check(1, after(1));
  await marks.check(1, after(2));
  expect(changed.mock.calls).toEqual([[1]]);
});

test('a database that does not answer holds nobody up', async () => {
  vi.useFakeTimers();
  try {
    const marks = openSiteMarks(() => new Promise(() => undefined), vi.fn());
    const waited = marks.check(1, now);
    await vi.advanceTimersByTimeAsync(300);
    await waited;
    const broken = openSiteMarks(() => Promise.reject(new Error('gone')), vi.fn());
    await broken.check(1, now);
  } finally {
    vi.useRealTimers();
  }
});
