import { expect, test } from 'vitest';
import { codeMinutes, codeRefusal, codesADay, mostTries, timesAsked } from './rules.ts';

test('codes of a day are counted anew on the next', () => {
  expect(timesAsked(null, '2026-06-16')).toBe(1);
  expect(timesAsked({ askedOn: '2026-06-16', askedTimes: codesADay - 1 }, '2026-06-16')).toBe(codesADay);
  expect(timesAsked({ askedOn: '2026-06-16', askedTimes: codesADay }, '2026-06-16')).toBeNull();
  expect(timesAsked({ askedOn: '2026-06-15', askedTimes: codesADay }, '2026-06-16')).toBe(1);
});

test('a code holds for its time and its tries', () => {
  const sentAt = new Date('2026-06-16T10:00:00Z');
  const after = (minutes: number) => new Date(sentAt.getTime() + minutes * 60_000);
  expect(codeRefusal({ sentAt, tries: 0 }, after(codeMinutes))).toBeNull();
  expect(codeRefusal({ sentAt, tries: 0 }, after(codeMinutes + 1))).toBe('email-code-over');
  expect(codeRefusal({ sentAt, tries: mostTries }, after(1))).toBe('email-code-over');
  expect(codeRefusal({ sentAt: null, tries: 0 }, after(1))).toBe('email-no-code');
});
