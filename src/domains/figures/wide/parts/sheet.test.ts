import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Said } from '../../parts/typing.ts';
import { openSheet, type SheetForm } from './sheet.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const form = (unitId: number, key = 'expected'): SheetForm => ({
  ...{ unitId, key, standing: [] },
  cells: [1, 2].map((position) => ({ position, scale: 0, isRequired: true, counted: null })),
});

function office() {
  const calls: { unitId: number; words: string[] }[] = [];
  let underway = 0;
  const most = { atOnce: 0 };
  const line = { isDead: false };
  const post = async (unitId: number, cells: readonly object[]): Promise<Said> => {
    if (line.isDead) throw new TypeError('the line is dead');
    underway += 1;
    most.atOnce = Math.max(most.atOnce, underway);
    const typed = cells as { position: number; value: string; version: number }[];
    calls.push({ unitId, words: typed.map((cell) => cell.value) });
    await new Promise((resolve) => setTimeout(resolve, 10));
    underway -= 1;
    const saved = typed.map(({ position, version }) => ({ position, version: version + 1 }));
    return { ok: true, result: { saved, conflicts: [], invalid: [] } };
  };
  const sheet = openSheet({ checks: [], post });
  sheet.hold([form(1), form(2)], []);
  return { sheet, calls, most, line };
}

test('forms of many units are kept one sending at a time, each by itself', async () => {
  const { sheet, calls, most } = office();
  sheet.of(1)!.typeAll([
    { position: 1, words: '5', notApplicable: false },
    { position: 2, words: '', notApplicable: true },
  ]);
  sheet.of(2)!.type(1, '7');
  expect(sheet.view().unsaved).toBe(3);
  await vi.runAllTimersAsync();
  expect(calls).toEqual([
    { unitId: 1, words: ['5', ''] },
    { unitId: 2, words: ['7'] },
  ]);
  expect(most.atOnce).toBe(1);
  expect(sheet.view()).toEqual({ unsaved: 0, isSending: false, trouble: null });
  expect(sheet.figures(1)).toMatchObject([{ value: 5 }, { value: null, notApplicable: true }]);
});

test('over a dead line everything stays and goes when it is back', async () => {
  const { sheet, calls, line } = office();
  line.isDead = true;
  sheet.of(1)!.type(1, '5');
  sheet.of(2)!.type(1, '7');
  await sheet.flush();
  expect(sheet.view()).toMatchObject({ unsaved: 2, trouble: 'connection-lost' });
  line.isDead = false;
  await vi.runAllTimersAsync();
  expect(calls).toHaveLength(2);
  expect(sheet.view()).toMatchObject({ unsaved: 0, trouble: null });
});

test('read anew, a form goes on as it is typed; once sent it is closed, and sent back it is another', () => {
  const { sheet } = office();
  const first = sheet.of(1)!;
  first.type(1, '12a');
  sheet.hold([form(1), form(2)], []);
  expect(sheet.of(1)).toBe(first);
  expect(sheet.view().unsaved).toBe(1);
  sheet.hold([form(2)], [1]);
  expect(sheet.of(1)).toBeUndefined();
  expect(sheet.view().unsaved).toBe(0);
  sheet.hold([form(1, 'returned'), form(2)], []);
  expect(sheet.of(1)).not.toBe(first);
});
