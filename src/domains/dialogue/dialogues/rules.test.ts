import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { isWorkingDay } from '#platform/calendar/working-calendar.ts';
import {
  actNames,
  actRefusal,
  clocksOf,
  conclusionPublicBy,
  kinds,
  nextAct,
  planPublicBy,
  planRefusals,
  states,
} from './rules.ts';

const dialogue = {
  ...({ kind: 'youth', state: 'planned', heldOn: '2026-08-10', isComplex: false } as const),
  ...{ planPublicOn: null, questionsUntil: null, conclusionPublicOn: null },
};

describe('limits', () => {
  test('a plan for youth is public thirty days before, whatever day that is', () => {
    expect(planPublicBy('youth', '2026-08-10')).toBe('2026-07-11');
    expect(planPublicBy('extraordinary', '2026-08-10')).toBe('2026-08-09');
  });

  test('conclusions are public within ten days, fifteen where complex; a day off runs on', () => {
    expect(conclusionPublicBy('2026-08-10', false, vietnamCalendar)).toBe('2026-08-20');
    expect(conclusionPublicBy('2026-08-10', true, vietnamCalendar)).toBe('2026-08-25');
    // 22 August 2026 is a Saturday, a make-up day of National Day or not: the limit is a working day.
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 500 }), fc.boolean(), (days, complex) => {
        const by = conclusionPublicBy(addDays('2026-01-01', days), complex, vietnamCalendar);
        return isWorkingDay(vietnamCalendar, by) && by >= addDays('2026-01-01', days + (complex ? 15 : 10));
      }),
    );
  });

  test('a clock is late once its day is over or what it asks came after it', () => {
    const of = (over: object, today: string) => clocksOf({ ...dialogue, ...over }, today, vietnamCalendar);
    expect(of({}, '2026-07-11')).toMatchObject([{ step: 'plan-public', left: 0, late: false, isLaw: true }]);
    expect(of({}, '2026-07-12')).toMatchObject([{ left: -1, late: true }]);
    expect(of({ planPublicOn: '2026-07-12' }, '2026-07-30')).toMatchObject([{ late: true, doneOn: '2026-07-12' }]);
    expect(of({ kind: 'regular' }, '2026-07-12')).toMatchObject([{ late: false, isLaw: false }]);
    expect(of({ state: 'held' }, '2026-08-21').map((one) => [one.step, one.late])).toEqual([
      ['plan-public', true],
      ['conclusion-public', true],
    ]);
    expect(of({ state: 'called_off' }, '2026-08-21')).toEqual([]);
  });
});

describe('the order of things', () => {
  test('one next action leads from the plan to the public conclusion, and it is allowed', () => {
    const steps = [
      [{}, [], '2026-07-01', 'publish_plan'],
      [{ planPublicOn: '2026-07-01' }, [], '2026-07-02', 'wait'],
      [{ planPublicOn: '2026-07-01' }, [], '2026-08-10', 'hold'],
      [{ state: 'held' }, [{ answer: null, conclusions: 0 }], '2026-08-10', 'conclude'],
      [
        { state: 'held' },
        [
          { answer: null, conclusions: 1 },
          { answer: 'x', conclusions: 0 },
        ],
        '2026-08-10',
        'issue',
      ],
      [{ state: 'concluded' }, [], '2026-08-12', 'publish'],
      [{ state: 'concluded', conclusionPublicOn: '2026-08-12' }, [], '2026-08-12', null],
      [{ state: 'called_off' }, [], '2026-08-12', null],
    ] as const;
    for (const [over, matters, today, next] of steps) {
      const now = { ...dialogue, ...over };
      expect(nextAct(now, matters, today)).toBe(next);
      if (next !== null && next !== 'wait') expect(actRefusal(now, next, today)).toBeNull();
    }
  });

  test('nothing happens before its day, and what is public stays but for being taken back', () => {
    expect(actRefusal(dialogue, 'hold', '2026-08-09')).toBe('dialogue-not-begun');
    expect(actRefusal(dialogue, 'conclude', '2026-08-10')).toBe('dialogue-not-held');
    const isPublic = { ...dialogue, state: 'concluded', conclusionPublicOn: '2026-08-12' } as const;
    expect(actNames.filter((act) => actRefusal(isPublic, act, '2026-08-13') === null)).toEqual(['take_back']);
    for (const state of states.filter((one) => one === 'called_off'))
      expect(
        actNames.every((act) => actRefusal({ ...dialogue, state }, act, '2026-08-13') === 'dialogue-called-off'),
      ).toBe(true);
  });

  test('a plan is for today or later and takes questions before its day', () => {
    expect(planRefusals({ heldOn: '2026-06-15', questionsUntil: null }, '2026-06-16')).toEqual({
      heldOn: 'day-in-past',
    });
    expect(planRefusals({ heldOn: '2026-06-16', questionsUntil: '2026-06-16' }, '2026-06-16')).toEqual({
      questionsUntil: 'questions-too-late',
    });
    expect(kinds.map((kind) => planPublicBy(kind, '2026-08-10') < '2026-08-10')).toEqual([true, true, true, true]);
  });
});
