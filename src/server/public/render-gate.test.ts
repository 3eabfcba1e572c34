import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { GateFull, openRenderGate } from './render-gate.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Bodies that run until they are told to end. */
function work() {
  const ends: (() => void)[] = [];
  return { ends, body: () => new Promise<void>((resolve) => void ends.push(resolve)) };
}
const settle = () => vi.advanceTimersByTimeAsync(0);

test('so many at once, the rest in the order in which they came', async () => {
  const { ends, body } = work();
  const gate = openRenderGate(() => false, { atOnce: 2 });
  const all = [1, 2, 3].map(() => gate.pass(body));
  await settle();
  expect(ends).toHaveLength(2);
  ends[0]!();
  await settle();
  expect(ends).toHaveLength(3);
  for (const end of ends) end();
  await Promise.all(all);
});

test('while the workspace is asked only one in a quarter of a second, and all go on when it is answered', async () => {
  let isBusy = true;
  const { ends, body } = work();
  const gate = openRenderGate(() => isBusy, { atOnce: 3 });
  for (let asked = 0; asked < 5; asked += 1) void gate.pass(body);
  await settle();
  expect(ends).toHaveLength(1);
  ends[0]!();
  await vi.advanceTimersByTimeAsync(200);
  expect(ends).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(300);
  expect(ends).toHaveLength(2);
  isBusy = false;
  gate.wake();
  await settle();
  expect(ends).toHaveLength(4);
});

test('too many waiting, or too long a wait, is said at once and takes no place', async () => {
  const { ends, body } = work();
  const gate = openRenderGate(() => false, { atOnce: 1, mostWaiting: 1, mostMilliseconds: 1_000 });
  void gate.pass(body);
  const waits = gate.pass(body).catch((error: unknown) => error);
  await expect(gate.pass(body)).rejects.toBeInstanceOf(GateFull);
  await vi.advanceTimersByTimeAsync(1_000);
  expect(await waits).toBeInstanceOf(GateFull);
  ends[0]!();
  await settle();
  void gate.pass(body);
  await settle();
  expect(ends).toHaveLength(2);
});

test('a page that fails gives its place back', async () => {
  const gate = openRenderGate(() => false, { atOnce: 1 });
  await expect(gate.pass(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  await settle();
  expect(await gate.pass(async () => 'made')).toBe('made');
});
