import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import {
  clockOf,
  comingDayRefusal,
  defaultDueOn,
  isLate,
  isOpen,
  modeBetween,
  nextSteps,
  outcomeOf,
  sidesOf,
  type State,
  states,
  stepNames,
  stepRefusal,
  steps,
} from './rules.ts';

const state = fc.constantFrom(...states);
const mode = fc.constantFrom('order' as const, 'request' as const);
const day = fc.integer({ min: 0, max: 1000 }).map((count) => addDays('2025-01-02', count));
const clocked = fc
  .record({ state, askedOn: day, work: fc.integer({ min: 0, max: 60 }), claim: fc.integer({ min: 0, max: 60 }) })
  .map(({ state, askedOn, work, claim }) => ({
    state,
    askedOn,
    dueOn: addDays(askedOn, work),
    claimedOn: state === 'claimed' || state === 'confirmed' ? addDays(askedOn, claim) : null,
  }));

describe('the order of steps', () => {
  test('no open state is a dead end: both sides together can always move it, the asker can always withdraw', () => {
    for (const one of states.filter(isOpen)) {
      for (const way of ['order', 'request'] as const) {
        expect(nextSteps({ state: one, mode: way }, 'asker')).toContain('withdraw');
        expect(
          [...nextSteps({ state: one, mode: way }, 'owner'), ...nextSteps({ state: one, mode: way }, 'asker')].length,
        ).toBeGreaterThan(1);
      }
    }
  });

  test('what is closed stays closed', () => {
    fc.assert(
      fc.property(state, mode, fc.constantFrom(...stepNames), (from, way, step) => {
        fc.pre(!isOpen(from));
        expect(stepRefusal({ state: from, mode: way }, step, { note: 'x', paper: 'x', evidenceCount: 1 })).toBe(
          'commitment-closed',
        );
      }),
    );
  });

  test('only the asker leads to confirmed, returned or withdrawn, and only past a claim to confirmed', () => {
    fc.assert(
      fc.property(state, mode, fc.constantFrom(...stepNames), (from, way, step) => {
        fc.pre(stepRefusal({ state: from, mode: way }, step, { note: 'x', paper: 'x', evidenceCount: 1 }) === null);
        const { to, side } = steps[step];
        if (['confirmed', 'returned', 'withdrawn'].includes(to)) expect(side).toBe('asker');
        if (to === 'confirmed') expect(from).toBe('claimed');
      }),
    );
  });

  test('a claim needs evidence, a return its reason, a withdrawal its paper, and an order is not declined', () => {
    expect(stepRefusal({ state: 'received', mode: 'order' }, 'claim')).toBe('evidence-needed');
    expect(stepRefusal({ state: 'claimed', mode: 'order' }, 'return')).toBe('reason-needed');
    expect(stepRefusal({ state: 'received', mode: 'order' }, 'withdraw')).toBe('paper-needed');
    expect(stepRefusal({ state: 'received', mode: 'order' }, 'decline', { note: 'x' })).toBe(
      'order-cannot-be-declined',
    );
    expect(stepRefusal({ state: 'received', mode: 'request' }, 'decline', { note: 'x' })).toBeNull();
  });

  test('every walk ends in a closed state or can go on to one', () => {
    fc.assert(
      fc.property(mode, fc.array(fc.nat(), { maxLength: 12 }), (way, choices) => {
        let at: State = 'assigned';
        for (const choice of choices) {
          const open = stepNames.filter(
            (step) => !stepRefusal({ state: at, mode: way }, step, { note: 'x', paper: 'x', evidenceCount: 1 }),
          );
          if (open.length === 0) break;
          at = steps[open[choice % open.length]!].to;
        }
        expect(isOpen(at) ? nextSteps({ state: at, mode: way }, 'asker').length : 1).toBeGreaterThan(0);
      }),
    );
  });
});

describe('sides', () => {
  test('nobody stands on both sides of a promise between two units', () => {
    fc.assert(
      fc.property(fc.boolean(), fc.boolean(), fc.constantFrom('owner', 'asker', 'none'), (mayWork, mayConfirm, own) => {
        const sides = sidesOf({ mayWork, mayConfirm, isOwner: own === 'owner', isAsker: own === 'asker' });
        expect(sides.length).toBeLessThan(2);
        expect(sides.length).toBe(mayWork || mayConfirm ? 1 : 0);
      }),
    );
  });
});

describe('clocks', () => {
  test('every open commitment has one clock with a side that owes the move; a closed one has none', () => {
    fc.assert(
      fc.property(clocked, day, (commitment, today) => {
        const clock = clockOf(commitment, today, calendar);
        expect(clock === null).toBe(!isOpen(commitment.state));
        if (clock) {
          expect(clock.side).toBe(commitment.state === 'claimed' ? 'asker' : 'owner');
          expect(clock.standing === 'late').toBe(clock.daysLeft < 0);
          expect(isWorkingDay(calendar, clock.dueOn)).toBe(true);
        }
      }),
    );
  });

  test('waiting for the asker never makes the owner late', () => {
    fc.assert(
      fc.property(clocked, day, fc.nat({ max: 100 }), (commitment, today, later) => {
        fc.pre(commitment.state === 'claimed');
        expect(isLate(commitment, addDays(today, later), calendar)).toBe(isLate(commitment, today, calendar));
      }),
    );
  });

  test('a due date on a Sunday runs to Monday', () => {
    const sunday = { state: 'received' as const, askedOn: '2026-06-01', dueOn: '2026-06-14', claimedOn: null };
    expect(isLate(sunday, '2026-06-15', calendar)).toBe(false);
    expect(isLate(sunday, '2026-06-16', calendar)).toBe(true);
  });

  test('ten working days from the last day before Tết 2026 pass over the holiday', () => {
    expect(defaultDueOn(calendar, '2026-02-13')).toBe('2026-03-06');
  });

  test('outcomes: done is confirmed, and exactly one outcome holds', () => {
    fc.assert(
      fc.property(clocked, day, (commitment, today) => {
        const outcome = outcomeOf(commitment, today, calendar);
        expect(outcome === 'done').toBe(commitment.state === 'confirmed');
        expect(outcome === 'claimed').toBe(commitment.state === 'claimed');
        if (outcome === 'behind') expect(isLate(commitment, today, calendar)).toBe(true);
      }),
    );
  });
});

describe('order or request', () => {
  const at = (organisation: string, territoryPath: string, root = 'vn', branch = '') => ({
    organisation,
    territoryPath,
    root,
    path: `${root === 'vn' ? `${territoryPath}.${organisation}` : territoryPath.replace('vn', root)}${branch}`,
  });
  test.each([
    ['province Front to a commune Front', at('front', 'vn.t2'), at('front', 'vn.t2.t3'), 'order'],
    ['province Front to the province Women', at('front', 'vn.t2'), at('women', 'vn.t2'), 'order'],
    ['province Women to a commune Women', at('women', 'vn.t2'), at('women', 'vn.t2.t3'), 'order'],
    ['commune Women to a branch of theirs', at('women', 'vn.t2.t3'), at('women', 'vn.t2.t3', 'vn', '.u9'), 'order'],
    ['a branch to the commune Women', at('women', 'vn.t2.t3', 'vn', '.u9'), at('women', 'vn.t2.t3'), 'request'],
    ['province Women to a commune Front', at('women', 'vn.t2'), at('front', 'vn.t2.t3'), 'request'],
    ['commune Front upward', at('front', 'vn.t2.t3'), at('front', 'vn.t2'), 'request'],
    ['Front to a people’s committee', at('front', 'vn.t2'), at('state', 'vn.t2', 'state'), 'request'],
    ['Party committee to the Front of its place', at('party', 'vn.t2', 'party'), at('front', 'vn.t2'), 'order'],
    ['a neighbour whose number begins alike', at('front', 'vn.t2'), at('front', 'vn.t20'), 'request'],
  ] as const)('%s', (_, asker, owner, expected) => {
    expect(modeBetween(asker, owner)).toBe(expected);
  });
});

test('a day to come is today or later, and within five years', () => {
  expect(comingDayRefusal('2026-06-15', '2026-06-16')).toBe('day-in-past');
  expect(comingDayRefusal('2026-06-16', '2026-06-16')).toBeNull();
  expect(comingDayRefusal('2031-06-16', '2026-06-16')).toBeNull();
  expect(comingDayRefusal('2199-01-01', '2026-06-16')).toBe('day-too-far');
});
