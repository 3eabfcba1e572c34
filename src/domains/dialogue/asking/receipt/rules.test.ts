import { expect, test } from 'vitest';
import { passedOf } from './rules.ts';

const kept = {
  ...({
    receivedOn: '2026-06-01',
    unitId: 3,
    state: 'received',
    answeredOn: null,
    verdict: null,
    verdictOn: null,
  } as const),
  handOvers: [
    { fromUnitId: 1, toUnitId: 2, on: '2026-06-02' },
    { fromUnitId: 2, toUnitId: 3, on: '2026-06-02' },
  ],
};
const told = (more: object) => passedOf({ ...kept, ...more }).map(({ what, on, unitId }) => `${on} ${what} ${unitId}`);

test('it was sent to the first that had it, and each hand-over stands in its order', () => {
  expect(told({})).toEqual(['2026-06-01 sent 1', '2026-06-02 handed_over 2', '2026-06-02 handed_over 3']);
  expect(told({ handOvers: [] })).toEqual(['2026-06-01 sent 3']);
});

test('answer and verdict by day; on one day the state says which came last', () => {
  const both = { answeredOn: '2026-06-09', verdict: 'not_solved', verdictOn: '2026-06-09' } as const;
  const last = (more: object) => told({ ...both, ...more }).slice(3);
  expect(last({ state: 'accepted' })).toEqual(['2026-06-09 answered 3', '2026-06-09 not_solved null']);
  expect(last({ state: 'answered' })).toEqual(['2026-06-09 not_solved null', '2026-06-09 answered 3']);
  expect(last({ state: 'answered', verdictOn: '2026-06-08' })[0]).toBe('2026-06-08 not_solved null');
});
