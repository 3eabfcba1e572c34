import { expect, test } from 'vitest';
import { changeRefusal, extensionRefusal } from './rules.ts';

const today = '2026-06-16';
const standing = {
  ...{ dueOn: '2026-06-30', what: 'Rà soát', product: 'Báo cáo', mode: 'order' as const, originKind: 'directive' },
  isStopped: false,
};
const wanted = { dueOn: '2026-07-10', what: 'Rà soát', product: 'Báo cáo', paper: 'Công văn số 5' };

test('an order by a paper is changed by a paper, anything else by its reason', () => {
  expect(changeRefusal(standing, wanted, today)).toBeNull();
  expect(changeRefusal(standing, { ...wanted, paper: null }, today)).toEqual({ code: 'paper-needed', field: 'paper' });
  expect(changeRefusal({ ...standing, mode: 'request' }, { ...wanted, paper: null }, today)).toBeNull();
  expect(changeRefusal({ ...standing, originKind: 'own' }, { ...wanted, paper: null }, today)).toBeNull();
});

test('a change changes something, to a day to come, and no day while the clock is stopped', () => {
  expect(changeRefusal(standing, { ...wanted, dueOn: standing.dueOn }, today)).toEqual({ code: 'nothing-changed' });
  expect(changeRefusal(standing, { ...wanted, dueOn: '2026-06-15' }, today)).toEqual({
    code: 'day-in-past',
    field: 'dueOn',
  });
  const stopped = { ...standing, isStopped: true };
  expect(changeRefusal(stopped, wanted, today)).toEqual({ code: 'clock-stopped', field: 'dueOn' });
  expect(changeRefusal(stopped, { ...wanted, dueOn: standing.dueOn, product: 'Biên bản' }, today)).toBeNull();
  // Words of a late promise may be put right, and its day stays where it was.
  const late = { ...standing, dueOn: '2026-06-01' };
  expect(changeRefusal(late, { ...wanted, dueOn: late.dueOn, what: 'Rà soát lại' }, today)).toBeNull();
});

test('more time is a day to come, later than the due date', () => {
  expect(extensionRefusal('2026-07-01', '2026-06-30', today)).toBeNull();
  expect(extensionRefusal('2026-06-30', '2026-06-30', today)).toBe('extension-not-later');
  expect(extensionRefusal('2026-06-10', '2026-06-01', today)).toBe('day-in-past');
});
