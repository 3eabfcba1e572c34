import { assert, constantFrom, integer, property } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, daysBetween } from '#platform/calendar/day.ts';
import { vietnamCalendar as calendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import { dueToday, windowOf } from '#domains/indicators/targets/rules.ts';
import {
  actRefusal,
  chainOf,
  type Done,
  forms,
  halfSpan,
  kindOf,
  courseNeeds,
  nextAct,
  onCourse,
  stagesOf,
  stepRefusal,
  yearlyDuty,
} from './rules.ts';

const team = (workingOn: string) => chainOf('supervision', 'team', workingOn, calendar);
const days = (workingOn: string) => Object.fromEntries(team(workingOn).map(({ step, dueOn }) => [step, dueOn]));

describe('the chain', () => {
  test('of a team: 15 and 7 days before, 15 after', () => {
    expect(days('2026-06-24')).toEqual({
      ...{ plan_sent: '2026-06-09', body_report: '2026-06-17', held: '2026-06-24', team_report: '2026-07-09' },
      concluded: null,
    });
  });

  test('a limit that falls on a day off comes earlier before the working day and later after it', () => {
    // 13 June 2026 is a Saturday, 21 June a Sunday; 28 June + 15 days is Monday 13 July.
    expect(days('2026-06-28')).toMatchObject({
      plan_sent: '2026-06-12',
      body_report: '2026-06-19',
      team_report: '2026-07-13',
    });
    expect(days('2026-06-26')).toMatchObject({ team_report: '2026-07-13' });
  });

  test('keeps the days of the law whatever the day, and never asks for work on a day off', () => {
    const someDay = integer({ min: 0, max: 700 }).map((count) => addDays('2025-02-01', count));
    assert(
      property(someDay, constantFrom(...forms), (workingOn, form) => {
        for (const { step, dueOn } of chainOf(kindOf(form), form, workingOn, calendar)) {
          if (dueOn === null || step === 'held') continue;
          expect(isWorkingDay(calendar, dueOn)).toBe(true);
          const least = { plan_sent: 15, draft_received: 15, body_report: 7, team_report: -15 }[step as 'plan_sent'];
          if (least > 0) expect(daysBetween(dueOn, workingOn)).toBeGreaterThanOrEqual(least);
          else expect(daysBetween(workingOn, dueOn)).toBeGreaterThanOrEqual(15);
        }
      }),
    );
  });

  test('of criticism: the draft 15 days before, the reply of the body at the end', () => {
    const chain = chainOf('criticism', 'conference', '2026-06-24', calendar);
    expect(chain.map(({ step }) => step)).toEqual(['draft_received', 'held', 'concluded', 'reply']);
    expect(chain[0]!.dueOn).toBe('2026-06-09');
  });
});

const planSent: Done = { step: 'plan_sent', unitId: 1, doneOn: '2026-06-10' };
const bodyReport = (unitId: number): Done => ({ step: 'body_report', unitId, doneOn: '2026-06-17' });
const held: Done = { step: 'held', unitId: 1, doneOn: '2026-06-24' };
const stages = (done: Done[], today = '2026-06-18') => stagesOf(team('2026-06-24'), done, [7, 8], today);

describe('what stands of it', () => {
  test('late, on time, overdue, waiting', () => {
    const found = stages([planSent, bodyReport(7)]);
    expect(found.map(({ standing }) => standing)).toEqual(['done-late', 'overdue', 'waiting', 'waiting', 'waiting']);
    expect(found[1]!.owedBy).toEqual([8]);
    expect(stages([planSent, bodyReport(7), bodyReport(8)])[1]).toMatchObject({
      standing: 'done',
      doneOn: '2026-06-17',
    });
  });

  test('one next act: a report that never came does not hold up what follows', () => {
    const session = { state: 'planned', openRecommendations: 0 } as const;
    expect(nextAct(session, stages([]))).toBe('plan_sent');
    expect(nextAct(session, stages([planSent]))).toBe('body_report');
    expect(nextAct({ ...session, state: 'held' }, stages([planSent, held]))).toBe('team_report');
    const all: Done[] = [planSent, held, { ...held, step: 'team_report' }, { ...held, step: 'concluded' }];
    expect(nextAct({ state: 'concluded', openRecommendations: 2 }, stages(all))).toBeNull();
    expect(nextAct({ state: 'concluded', openRecommendations: 0 }, stages(all))).toBe('close');
    expect(nextAct({ state: 'closed', openRecommendations: 0 }, stages(all))).toBeNull();
  });

  test('what stands against a step', () => {
    const ask = (step: Done['step'], done: Done[], given = {}) =>
      stepRefusal(stages(done), { step, unitId: 1, doneOn: '2026-06-18', ...given }, '2026-06-18');
    expect(ask('draft_received', [])).toBe('step-not-of-form');
    expect(ask('held', [])).toBe('step-before-missing');
    expect(ask('held', [planSent])).toBeNull();
    expect(ask('plan_sent', [planSent])).toBe('step-done');
    expect(ask('plan_sent', [], { doneOn: '2026-06-19' })).toBe('day-to-come');
    expect(ask('body_report', [planSent, bodyReport(7)], { unitId: 7 })).toBe('step-done');
    expect(ask('body_report', [planSent, bodyReport(7)], { unitId: 8 })).toBeNull();
  });

  test('what is called off or closed is done; public once, taken back once', () => {
    const session = { state: 'concluded', madePublicOn: null } as const;
    expect(actRefusal(session, 'publish')).toBeNull();
    expect(actRefusal({ ...session, madePublicOn: '2026-07-01' }, 'publish')).toBe('session-public-already');
    expect(actRefusal(session, 'take_back')).toBe('session-not-public');
    expect(actRefusal({ ...session, state: 'called_off' }, 'held')).toBe('session-out-of-order');
  });
});

test('on course: two held, or on the line of every target and enough to come', () => {
  const on = (today: string, held: number, planned: readonly number[]) => onCourse(courseNeeds(today), held, planned);
  expect(on('2026-04-01', 0, [])).toBe('behind');
  expect(on('2026-04-01', 0, [6, 11])).toBe('behind');
  expect(on('2026-04-01', 1, [11])).toBe('on-course');
  expect(on('2026-04-01', 1, [3])).toBe('behind');
  expect(on('2026-07-01', 1, [9])).toBe('on-course');
  expect(on('2026-10-01', 1, [11])).toBe('behind');
  expect(on('2026-10-01', 2, [])).toBe('met');
});

test('on any day the duty asks what a target of two by the end of the year asks', () => {
  const aim = { comparator: '>=', value: yearlyDuty } as const;
  for (const today of ['2026-01-01', '2026-03-31', '2026-07-01', '2026-07-02', '2026-12-31'])
    expect(courseNeeds(today).held, today).toBe(
      dueToday(aim, true, windowOf({ startsOn: '2026-01-01', endsOn: '2026-12-31', per: 'year' }, today), today),
    );
  // Of another year: nothing yet, or all of it with nothing left to come.
  expect(courseNeeds('2026-11-02', 2027)).toEqual({ held: 0, month: 1 });
  expect(courseNeeds('2026-02-02', 2025)).toEqual({ held: 2, month: 13 });
});

test('half years', () => {
  expect(halfSpan('2026-2')).toEqual({ from: '2026-07-01', until: '2026-12-31' });
  expect(halfSpan('2026-3')).toBeNull();
});
