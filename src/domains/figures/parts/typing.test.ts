import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { TypedResult } from '../entry/commands.server.ts';
import type { TypingCell } from './drafts.ts';
import { openTyping } from './typing.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

const cells: TypingCell[] = [
  { position: 1, scale: 0, isRequired: true, counted: null },
  { position: 2, scale: 1, isRequired: true, counted: 40 },
  { position: 3, scale: 0, isRequired: false, counted: null },
];
const checks = [{ left: [3], operator: '<=' as const, right: [1], says: null }];

/** A server that keeps cells by their versions, as typeCells does; `cut` loses the answer of what it kept. */
function server() {
  const rows = new Map<number, { value: string; notApplicable: boolean; note: string | null; version: number }>();
  const calls: number[][] = [];
  const line = { isDead: false, cut: false };
  const post = async (sent: readonly object[]) => {
    const typed = sent as {
      position: number;
      value: string;
      notApplicable: boolean;
      note: string | null;
      version: number;
    }[];
    if (line.isDead) throw new TypeError('the line is dead');
    calls.push(typed.map((cell) => cell.position));
    const result: TypedResult = { saved: [], conflicts: [], invalid: [] };
    for (const { position, ...cell } of typed) {
      const now = rows.get(position);
      if ((now?.version ?? 0) !== cell.version) {
        const value = now!.value === '' ? null : Number(now!.value);
        result.conflicts.push({ ...now!, position, value, byName: 'Vũ' });
        continue;
      }
      rows.set(position, { ...cell, version: cell.version + 1 });
      result.saved.push({ position, version: cell.version + 1 });
    }
    if (line.cut) throw new TypeError('the answer is lost');
    return { ok: true as const, result };
  };
  return { rows, calls, line, typing: openTyping({ cells, standing: [], checks, post }) };
}

test('is kept after a pause, several cells in one sending', async () => {
  const { typing, rows, calls } = server();
  typing.type(1, '1.2');
  expect(typing.draft(1).state).toBe('invalid');
  typing.type(1, '1.250');
  typing.type(3, '4');
  await vi.runAllTimersAsync();
  expect(calls).toEqual([[1, 3]]);
  expect(rows.get(1)).toMatchObject({ value: '1.250', version: 1 });
  expect(typing.view()).toMatchObject({ unsaved: 0, filled: 3, trouble: null });
});

test('what is no number stays as typed, is not sent, and counts as unsaved', async () => {
  const { typing, calls } = server();
  typing.type(1, '12a');
  await vi.runAllTimersAsync();
  expect(calls).toEqual([]);
  expect(typing.draft(1).words).toBe('12a');
  expect(typing.view()).toMatchObject({ unsaved: 1, faults: [{ position: 1, kind: 'invalid' }] });
});

test('over a dead line it stays and goes when the line is back', async () => {
  const { typing, rows, line } = server();
  line.isDead = true;
  typing.type(1, '7');
  await typing.flush();
  expect(typing.view()).toMatchObject({ unsaved: 1, trouble: 'connection-lost' });
  line.isDead = false;
  await vi.runAllTimersAsync();
  expect(rows.get(1)).toMatchObject({ value: '7' });
  expect(typing.view()).toMatchObject({ unsaved: 0, trouble: null });
});

test('an answer that was lost makes no conflict with oneself', async () => {
  const { typing, rows, line } = server();
  line.cut = true;
  typing.type(1, '7');
  await typing.flush();
  line.cut = false;
  typing.type(1, '8');
  await vi.runAllTimersAsync();
  expect(rows.get(1)).toMatchObject({ value: '8', version: 2 });
  expect(typing.view()).toMatchObject({ unsaved: 0 });
});

describe('what another officer typed meanwhile', () => {
  const meet = async () => {
    const met = server();
    met.rows.set(1, { value: '15', notApplicable: false, note: null, version: 1 });
    met.typing.type(1, '12');
    await vi.runAllTimersAsync();
    expect(met.typing.draft(1)).toMatchObject({ state: 'conflict', words: '12', over: { value: 15, byName: 'Vũ' } });
    expect(met.rows.get(1)).toMatchObject({ value: '15' });
    return met;
  };
  test('is taken by word', async () => {
    const { typing, rows } = await meet();
    typing.settle(1, false);
    await vi.runAllTimersAsync();
    expect(typing.draft(1)).toMatchObject({ words: '15', state: 'saved', version: 1 });
    expect(rows.get(1)).toMatchObject({ value: '15' });
  });
  test('or is written over by word', async () => {
    const { typing, rows } = await meet();
    typing.settle(1, true);
    await vi.runAllTimersAsync();
    expect(rows.get(1)).toMatchObject({ value: '12', version: 2 });
  });
});

test('a counted cell says what the records say, wants a word for another figure, and is not typed when it is the same', async () => {
  const { typing, rows } = server();
  expect(typing.draft(2).words).toBe('4');
  typing.type(2, '5');
  expect(typing.view().faults).toContainEqual({ position: 2, kind: 'unexplained' });
  typing.write(2, 'Một cuộc chưa kịp ghi sổ');
  expect(typing.view().faults).toEqual([{ position: 1, kind: 'missing' }]);
  typing.type(2, '4,0');
  await vi.runAllTimersAsync();
  expect(rows.get(2)).toMatchObject({ value: '' });
});

test('a block is typed at once and taken back at once; what was typed on since stays', async () => {
  const { typing, rows, calls } = server();
  typing.type(3, '9');
  await vi.runAllTimersAsync();
  const undo = typing.typeAll([
    { position: 1, words: '12', notApplicable: false },
    { position: 2, words: 'mười', notApplicable: false },
    { position: 3, words: '', notApplicable: true },
  ]);
  expect(typing.draft(2)).toMatchObject({ words: 'mười', state: 'invalid' });
  await vi.runAllTimersAsync();
  expect(calls).toEqual([[3], [1, 3]]);
  expect(rows.get(3)).toMatchObject({ notApplicable: true });
  typing.type(1, '13');
  undo();
  await vi.runAllTimersAsync();
  expect([1, 2, 3].map((position) => typing.draft(position).words)).toEqual(['13', '4', '9']);
  expect(rows.get(3)).toMatchObject({ value: '9', notApplicable: false });
  expect(typing.view().unsaved).toBe(0);
});

test('checks fail in place once all their cells have a figure', () => {
  const { typing } = server();
  typing.type(3, '4');
  expect(typing.view().faults).toEqual([{ position: 1, kind: 'missing' }]);
  typing.type(1, '3');
  expect(typing.view().faults).toEqual([{ position: 3, kind: 'check', check: 0 }]);
  typing.toggleNotApplicable(1);
  expect(typing.view()).toMatchObject({ faults: [], filled: 3 });
});
