import { describe, expect, test } from 'vitest';
import { forget, forgetAccounts, remember, remembered } from './device.ts';

function shelf() {
  const kept = new Map<string, string>();
  return {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => void kept.set(name, value),
    removeItem: (name: string) => void kept.delete(name),
  };
}
const noon = new Date('2026-06-16T12:00:00Z');
const night = new Date('2026-06-16T23:00:00Z');
const until = '2026-06-16T20:00:00Z';

describe('who may go on without a line', () => {
  test('on an own device, also when browser and session have ended', () => {
    const lasting = shelf();
    remember({ lasting, passing: shelf() }, { accountId: 5, isOwn: true, until });
    expect(remembered({ lasting, passing: shelf() }, night)).toMatchObject({ accountId: 5 });
  });

  test('on a shared PC, while browser and session last', () => {
    const shelves = { lasting: shelf(), passing: shelf() };
    remember(shelves, { accountId: 5, isOwn: false, until });
    expect(remembered(shelves, noon)).toMatchObject({ accountId: 5 });
    expect(remembered(shelves, night)).toBeNull();
    expect(remembered({ ...shelves, passing: shelf() }, noon)).toBeNull();
  });

  test('the last who signed in, and nobody after the sign-out', () => {
    const shelves = { lasting: shelf(), passing: shelf() };
    remember(shelves, { accountId: 5, isOwn: true, until });
    remember(shelves, { accountId: 6, isOwn: false, until });
    expect(remembered(shelves, noon)).toMatchObject({ accountId: 6 });
    expect(remembered(shelves, night)).toBeNull();
    forget(shelves);
    expect(remembered(shelves, noon)).toBeNull();
  });

  test('a sign-out is about its own accounts', () => {
    const shelves = { lasting: shelf(), passing: shelf() };
    remember(shelves, { accountId: 5, isOwn: true, until });
    forgetAccounts(shelves, [6, 7]);
    expect(remembered(shelves, noon)).toMatchObject({ accountId: 5 });
    forgetAccounts(shelves, [4, 5]);
    expect(remembered(shelves, noon)).toBeNull();
  });
});
