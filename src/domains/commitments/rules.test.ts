import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay, workingDaysBetween } from '#platform/calendar/working-calendar.ts';
import {
  clockOf,
  comingDayRefusal,
  defaultDueOn,
  graceDays,
  isLate,
  isOpen,
  modeBetween,
  type Moving,
  nextMove,
  nextSteps,
  outcomeOf,
  sidesOf,
  type State,
  type Step,
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
    verdictOn: state === 'returned' ? addDays(askedOn, claim) : null,
    appealedOn: state === 'claimed' && claim % 3 === 0 ? addDays(askedOn, claim + 4) : null,
  }));

const everything = { note: 'x', paper: 'x', evidenceCount: 1 };

/** What a step leaves behind, as the commands do it. */
function after(at: Moving, step: Step): Moving {
  const next = { ...at, state: steps[step].to ?? at.state };
  if (step === 'claim') return { ...next, wantedDueOn: null, appealedOn: null };
  if (step === 'appeal') return { ...next, wantedDueOn: null, appealedOn: '2026-06-16' };
  if (step === 'ask_extension') return { ...next, wantedDueOn: '2026-07-01' };
  if (step === 'change' || step === 'refuse_extension') return { ...next, wantedDueOn: null };
  if (step === 'stop') return { ...next, isStopped: true, wantedDueOn: null };
  return step === 'resume' ? { ...next, isStopped: false } : next;
}

function reaches(at: Moving, goal: State, seen = new Set<string>()): boolean {
  if (at.state === goal) return true;
  if (seen.has(JSON.stringify(at))) return false;
  seen.add(JSON.stringify(at));
  const open = stepNames.filter((step) => !stepRefusal(at, step, everything));
  return open.some((step) => reaches(after(at, step), goal, seen));
}

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
        if (['confirmed', 'returned', 'withdrawn'].includes(to ?? from))
          expect(to === null || side === 'asker').toBe(true);
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

  test('on every walk what is open can still be ended by both: whoever owes the move has one, and may confirm follow', () => {
    fc.assert(
      fc.property(mode, fc.array(fc.nat(), { maxLength: 20 }), (way, choices) => {
        let at: Moving = { state: 'assigned', mode: way };
        for (const choice of choices) {
          const open = stepNames.filter((step) => !stepRefusal(at, step, everything));
          if (open.length === 0) break;
          at = after(at, open[choice % open.length]!);
        }
        if (!isOpen(at.state)) return;
        expect(nextMove(at, at.state === 'claimed' || at.wantedDueOn ? 'asker' : 'owner')).not.toBeNull();
        expect(reaches(at, 'confirmed')).toBe(true);
        expect(stepRefusal(at, 'withdraw', everything)).toBeNull();
      }),
    );
  });

  test('a return is appealed once, until it is claimed anew; a wish is not repeated; a stop not either', () => {
    const returned: Moving = { state: 'returned', mode: 'order' };
    expect(stepRefusal(returned, 'appeal')).toBe('reason-needed');
    const again = after(after(returned, 'appeal'), 'return');
    expect(again.state).toBe('returned');
    expect(stepRefusal(again, 'appeal', everything)).toBe('appealed-already');
    expect(stepRefusal(after(after(again, 'claim'), 'return'), 'appeal', everything)).toBeNull();
    expect(stepRefusal({ ...returned, wantedDueOn: '2026-07-01' }, 'ask_extension', everything)).toBe(
      'extension-asked-already',
    );
    expect(stepRefusal(returned, 'refuse_extension', everything)).toBe('no-extension-asked');
    expect(stepRefusal({ ...returned, isStopped: true }, 'stop', everything)).toBe('clock-stopped');
    expect(stepRefusal({ ...returned, late: true }, 'stop', everything)).toBe('late-not-stopped');
    expect(stepRefusal(returned, 'resume', everything)).toBe('clock-not-stopped');
    expect(stepRefusal(returned, 'stop', { note: 'x' })).toBe('paper-needed');
    for (const step of ['change', 'stop', 'ask_extension'] as const)
      expect(stepRefusal({ state: 'claimed', mode: 'order' }, step, everything)).toBe('step-out-of-order');
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
          expect(['grace', 'late'].includes(clock.standing)).toBe(clock.daysLeft < 0);
          expect(clock.standing === 'late').toBe(today > clock.graceUntil);
          expect(isWorkingDay(calendar, clock.dueOn)).toBe(true);
          expect(workingDaysBetween(calendar, clock.dueOn, clock.graceUntil)).toBe(graceDays[clock.stage]);
        }
      }),
    );
  });

  test('a clock only ever goes from on time over grace to late, and late is late whatever the grace', () => {
    const order = ['on-time', 'due-soon', 'grace', 'late'];
    fc.assert(
      fc.property(clocked, day, (commitment, today) => {
        const [now, tomorrow] = [today, addDays(today, 1)].map((on) => clockOf(commitment, on, calendar));
        if (!now || !tomorrow) return;
        expect(order.indexOf(tomorrow.standing)).toBeGreaterThanOrEqual(order.indexOf(now.standing));
        if (isLate(commitment, today, calendar)) expect(isLate(commitment, addDays(today, 1), calendar)).toBe(true);
        if (now.stage === 'work')
          expect(isLate(commitment, today, calendar)).toBe(['grace', 'late'].includes(now.standing));
      }),
    );
  });

  test('after a return the owner has five working days, or until the due date', () => {
    const returned = {
      state: 'returned' as const,
      askedOn: '2026-06-01',
      claimedOn: '2026-06-10',
      verdictOn: '2026-06-12',
    };
    expect(clockOf({ ...returned, dueOn: '2026-06-15' }, '2026-06-12', calendar)).toMatchObject({
      ...{ stage: 'mend', side: 'owner', dueOn: '2026-06-19', graceUntil: '2026-06-23' },
    });
    expect(clockOf({ ...returned, dueOn: '2026-06-25' }, '2026-06-12', calendar)).toMatchObject({
      ...{ stage: 'work', dueOn: '2026-06-25' },
    });
  });

  test('an appeal gives the asker five working days from its own day; late stays measured by the claim', () => {
    const appealed = { state: 'claimed' as const, askedOn: '2026-06-01', dueOn: '2026-06-10', claimedOn: '2026-06-10' };
    const clock = clockOf({ ...appealed, verdictOn: '2026-06-15', appealedOn: '2026-06-16' }, '2026-06-16', calendar);
    expect(clock).toMatchObject({ stage: 'appeal', side: 'asker', dueOn: '2026-06-23' });
    expect(isLate({ ...appealed, appealedOn: '2026-06-16' }, '2026-06-30', calendar)).toBe(false);
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
