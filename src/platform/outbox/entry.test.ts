import { describe, expect, test } from 'vitest';
import { answered, begun, mayMend, newEntry, queued, typed, withoutPhoto, withPhoto } from './entry.ts';

const at = '2026-06-16T09:00:00Z';
const draft = () => typed(newEntry('a', '/activities', at), { words: 'họp' });
const sent = () => begun(queued(draft(), at))!;
const problem = { code: 'not-so', title: 'Chưa được', fields: [] };
const step = { kind: 'record' } as const;

test('a late answer to former words says nothing about those that were mended since', () => {
  const former = sent();
  const mended = begun(
    queued(typed(answered(former, former, step, { kind: 'refused', problem })!, { words: 'khác' }), at),
  )!;
  expect(answered(mended, former, step, { kind: 'done', recordId: 7 })).toBeUndefined();
  expect(answered(mended, former, step, { kind: 'refused', problem })).toBeUndefined();
  expect(answered(mended, mended, step, { kind: 'done', recordId: 8 })).toBeNull();
});

describe('mending', () => {
  test('takes back what waits', () => {
    expect(typed(queued(draft(), at), { words: 'khác' })).toMatchObject({ state: 'draft', input: { words: 'khác' } });
  });

  test('keeps a refused entry refused until it is handed over again, and its first hour', () => {
    const refused = answered(sent(), sent(), step, { kind: 'refused', problem })!;
    const mended = typed(refused, { words: 'khác' });
    expect(mended).toMatchObject({ state: 'refused', problem });
    expect(queued(mended, '2026-06-17T09:00:00Z')).toMatchObject({ state: 'queued', problem: null, queuedAt: at });
  });

  test('touches nothing while an answer is owed, or when the record stands', () => {
    const owed = withPhoto(draft(), { id: 'p', name: 'p.jpg' });
    const sending = begun(queued(owed, at))!;
    const arrived = answered(sending, sending, step, { kind: 'done', recordId: 7 })!;
    for (const entry of [sending, arrived]) {
      expect(mayMend(entry)).toBe(false);
      expect(typed(entry, { words: 'khác' })).toBe(entry);
      expect(withPhoto(entry, { id: 'q', name: 'q.jpg' })).toBe(entry);
    }
  });
});

test('a record whose only missing photo is left behind has been received', () => {
  const sending = begun(queued(withPhoto(draft(), { id: 'p', name: 'p.jpg' }), at))!;
  const arrived = answered(sending, sending, step, { kind: 'done', recordId: 7 })!;
  const photo = { kind: 'photo', photo: arrived.photos[0]! } as const;
  const stuck = answered(arrived, arrived, photo, { kind: 'refused', problem })!;
  expect(stuck).toMatchObject({ state: 'refused', recordId: 7, photos: [{ id: 'p', problem }] });
  expect(withoutPhoto(stuck, 'p')).toBeNull();
});
