import { describe, expect, test } from 'vitest';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { placeOf } from '../addressees/rules.ts';
import { dispatchRefusal, modeFor, type SendableDraft, sendRefusal, standingOf } from './rules.ts';

const ready: SendableDraft = { state: 'accepted', product: 'Báo cáo', dueOn: null, dueSource: 'default', unitCount: 2 };

describe('sending', () => {
  test('needs every draft decided and every accepted one whole', () => {
    expect(sendRefusal('reading', [ready])).toBeNull();
    expect(sendRefusal('reading', [ready, { ...ready, state: 'dropped', product: null }])).toBeNull();
    expect(sendRefusal('reading', [ready, { ...ready, state: 'proposed' }])).toEqual({
      code: 'drafts-still-proposed',
      count: 1,
    });
    expect(sendRefusal('reading', [{ ...ready, state: 'dropped' }])).toEqual({ code: 'no-accepted-draft', count: 0 });
    expect(sendRefusal('reading', [{ ...ready, unitCount: 0 }, ready])).toEqual({
      code: 'draft-without-units',
      count: 1,
    });
    expect(sendRefusal('reading', [{ ...ready, product: null }])).toEqual({ code: 'draft-without-product', count: 1 });
    expect(sendRefusal('reading', [{ ...ready, dueSource: 'officer' }])).toEqual({
      code: 'draft-without-due',
      count: 1,
    });
    expect(sendRefusal('sent', [ready])?.code).toBe('document-already-sent');
    expect(sendRefusal('recalled', [ready])?.code).toBe('document-recalled');
  });

  test('an order goes down, a request sideways, one’s own work is a plan, and a paper that asks orders nobody', () => {
    const at = (id: number, path: string) => ({ id, ...placeOf(path) });
    const front = at(201, 'vn.t2.front');
    const order = { mode: 'order' as const };
    expect(modeFor(order, front, at(301, 'vn.t2.t3.front'))).toBe('order');
    expect(modeFor(order, front, at(304, 'vn.t2.t3.women'))).toBe('order');
    expect(modeFor(order, front, at(309, 'state.t2.t3'))).toBe('request');
    expect(modeFor(order, front, front)).toBe('own');
    expect(modeFor({ mode: 'request' }, front, at(301, 'vn.t2.t3.front'))).toBe('request');
    expect(modeFor(order, at(204, 'vn.t2.women'), at(301, 'vn.t2.t3.front'))).toBe('request');
    expect(modeFor(order, at(208, 'party.t2'), at(301, 'vn.t2.t3.front'))).toBe('order');
  });
});

describe('the way of a paper to a unit', () => {
  const sent = { sentOn: '2026-06-15', receivedAt: null, readAt: null, studiedOn: null, recalledAt: null };
  const at = '2026-06-16T03:00:00.000Z';

  test('late when nobody has received it within two working days', () => {
    expect(standingOf(sent, '2026-06-17', vietnamCalendar)).toBe('sent');
    expect(standingOf(sent, '2026-06-18', vietnamCalendar)).toBe('late');
    expect(standingOf({ ...sent, readAt: at }, '2026-06-18', vietnamCalendar)).toBe('late');
    expect(standingOf({ ...sent, receivedAt: at }, '2026-06-18', vietnamCalendar)).toBe('received');
    expect(standingOf({ ...sent, receivedAt: at, readAt: at }, '2026-06-18', vietnamCalendar)).toBe('read');
    expect(standingOf({ ...sent, receivedAt: at, studiedOn: '2026-06-17' }, '2026-06-18', vietnamCalendar)).toBe(
      'studied',
    );
    expect(standingOf({ ...sent, receivedAt: at, recalledAt: at }, '2026-06-18', vietnamCalendar)).toBe('recalled');
  });

  test('what a recipient may not do', () => {
    const received = { ...sent, receivedAt: at };
    expect(dispatchRefusal({ ...sent, recalledAt: at }, 'receive')).toBe('document-recalled');
    expect(dispatchRefusal(received, 'receive')).toBe('dispatch-already-received');
    expect(dispatchRefusal(sent, 'study', { studiedOn: '2026-06-16', today: '2026-06-16' })).toBe(
      'dispatch-not-received',
    );
    expect(dispatchRefusal(received, 'study', { studiedOn: '2026-06-14', today: '2026-06-16' })).toBe(
      'studied-day-out-of-range',
    );
    expect(dispatchRefusal(received, 'study', { studiedOn: '2026-06-17', today: '2026-06-16' })).toBe(
      'studied-day-out-of-range',
    );
    expect(dispatchRefusal(received, 'study', { studiedOn: '2026-06-15', today: '2026-06-16' })).toBeNull();
  });
});
