import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import type { Kind } from '../rules.ts';
import {
  actNames,
  actRefusal,
  answersOf,
  hourOf,
  spanRefusals,
  states,
  subjectRefusal,
  totalsOf,
  valuesOf,
} from './rules.ts';

const today = '2026-06-16';

describe('the order of things', () => {
  test('nothing may be done with a meeting that is closed or called off', () => {
    for (const act of actNames) {
      expect(actRefusal({ state: 'closed', startsOn: today }, act, today)).toBe('meeting-closed');
      expect(actRefusal({ state: 'called_off', startsOn: today }, act, today)).toBe('meeting-called-off');
    }
  });

  test('before its day a meeting is planned and answered, and neither counted nor held', () => {
    const allowed = actNames.filter(
      (act) => actRefusal({ state: 'planned', startsOn: '2026-06-17' }, act, today) === null,
    );
    expect(allowed).toEqual(['change', 'answer', 'call_off', 'file']);
  });

  test('what was held is neither changed nor held again; only then conclusions are sent', () => {
    const allowed = actNames.filter((act) => actRefusal({ state: 'held', startsOn: today }, act, today) === null);
    expect(allowed).toEqual(['file', 'count', 'minute', 'conclude', 'send', 'close']);
    expect(actRefusal({ state: 'planned', startsOn: today }, 'send', today)).toBe('meeting-not-held');
  });

  test('a refusal never goes away because a day passes, unless it was that the day had not come', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...states),
        fc.constantFrom(...actNames),
        fc.integer({ min: -20, max: 20 }),
        (state, act, off) => {
          const meeting = { state, startsOn: addDays(today, off) };
          const now = actRefusal(meeting, act, today);
          if (now !== null && now !== 'meeting-not-begun')
            expect(actRefusal(meeting, act, addDays(today, 30))).toBe(now);
        },
      ),
    );
  });
});

describe('hours and days', () => {
  test('an hour is read as offices write it', () => {
    expect(['8h', '8h00', '08:00', '8 giờ', '08 giờ 00 phút', '8.00'].map(hourOf)).toEqual(Array(6).fill('08:00'));
    expect(['14h30', '0:05', '23h59'].map(hourOf)).toEqual(['14:30', '00:05', '23:59']);
    expect(['24h', '8h60', 'sáng', '', '8h0', '-1'].map(hourOf)).toEqual(Array(6).fill(null));
  });

  test('every hour of a day comes back as it was written', () => {
    fc.assert(
      fc.property(fc.nat(23), fc.nat(59), (hour, minute) => {
        const written = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
        expect(hourOf(`${hour}h${String(minute).padStart(2, '0')}`)).toBe(written);
        expect(hourOf(written)).toBe(written);
      }),
    );
  });

  test('a meeting is called for today or later and ends after it began', () => {
    const span = { startsOn: today, startsHour: '08:00', endsOn: today, endsHour: '10:00' };
    expect(spanRefusals(span, today)).toEqual({});
    expect(spanRefusals({ ...span, endsHour: '08:00' }, today)).toEqual({ endsHour: 'meeting-ends-wrong' });
    expect(spanRefusals({ ...span, endsOn: '2026-06-17', endsHour: '07:00' }, today)).toEqual({});
    expect(spanRefusals({ ...span, endsOn: '2026-06-15' }, today)).toEqual({ endsOn: 'meeting-ends-wrong' });
    expect(spanRefusals({ ...span, startsOn: '2026-06-15' }, today)).toEqual({ startsOn: 'day-in-past' });
    expect(spanRefusals({ ...span, startsOn: '2036-06-15', endsOn: '2036-06-15' }, today)).toEqual({
      startsOn: 'meeting-too-far',
    });
  });
});

describe('counting', () => {
  const rows = fc.array(
    fc.record({ pointId: fc.integer({ min: 1, max: 6 }), unitId: fc.option(fc.nat(9)), heads: fc.nat(500) }),
  );

  test('the total is the sum of the points, and each head of a standing point counts once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 6 })), rows, (points, heads) => {
        const { byPoint, total } = totalsOf(points, heads);
        expect(byPoint).toHaveLength(points.length);
        expect(byPoint.reduce((sum, one) => sum + one, 0)).toBe(total);
        const counted = heads.filter((row) => points.includes(row.pointId)).reduce((sum, row) => sum + row.heads, 0);
        expect(total).toBe(counted);
      }),
    );
  });

  test('every invited unit stands in exactly one place, and heads are of those who come', () => {
    const answer = fc.constantFrom('coming' as const, 'declined' as const, null);
    fc.assert(
      fc.property(fc.array(fc.record({ answer, heads: fc.option(fc.nat(50)) })), (given) => {
        const invited = given.map((one) => ({ ...one, heads: one.answer === 'coming' ? (one.heads ?? 1) : null }));
        const { coming, declined, silent, heads } = answersOf(invited);
        expect(coming + declined + silent).toBe(invited.length);
        expect(heads).toBeGreaterThanOrEqual(coming === 0 ? 0 : heads - 1);
        if (coming === 0) expect(heads).toBe(0);
      }),
    );
  });
});

test('the record of a meeting says what its kind asks for and nothing else', () => {
  const study: Kind = {
    ...{ code: 'study', name: 'Hội nghị', hasPoints: true, enteredAt: null },
    fields: [{ code: 'paper', label: 'Nghị quyết', type: 'text', most: 300, required: true }],
  };
  const briefing: Kind = { code: 'briefing', name: 'Giao ban', hasPoints: false, fields: [], enteredAt: null };
  expect(valuesOf(study, 'Nghị quyết số 01')).toEqual({ paper: 'Nghị quyết số 01' });
  expect(valuesOf(briefing, 'Việc quý III')).toEqual({});
  expect(subjectRefusal(study, null)).toBe('field-required');
  expect(subjectRefusal(briefing, null)).toBeNull();
});
