import type { Client } from 'pg';
import { expect, test } from 'vitest';
import { sendAhead } from './ahead.server.ts';

/** A connection that writes down what it is told; its answers are given by hand. */
function connect() {
  const told: string[] = [];
  const answers: { resolve(rows: unknown): void; reject(error: Error): void }[] = [];
  const stream = { cork: () => told.push('hold back'), uncork: () => told.push('let go') };
  const query = (text: string) => {
    told.push(text);
    return new Promise((resolve, reject) => answers.push({ resolve, reject }));
  };
  const client = { query, connection: { stream } } as unknown as Client;
  sendAhead(client);
  return { client, told, answers };
}

test('what is sent ahead is answered at once and leaves with the next statement', async () => {
  const { client, told, answers } = connect();
  await client.query('/* ahead */ begin');
  await client.query('/* ahead */ insert');
  const asked = client.query('select');
  expect(told).toEqual(['hold back', '/* ahead */ begin', '/* ahead */ insert', 'select', 'let go']);
  for (const [at, one] of answers.entries()) one.resolve({ rows: [at] });
  expect(await asked).toEqual({ rows: [2] });
  void client.query('commit');
  expect(told.at(-1)).toBe('commit');
});

test('the next statement fails with the first refusal, once nothing is left on the line', async () => {
  const { client, answers } = connect();
  await client.query('/* ahead */ insert');
  let isOver = false;
  const committed = client.query('commit').finally(() => (isOver = true));
  committed.catch(() => {});
  answers[0]!.reject(new Error('not yours'));
  await new Promise((resolve) => setImmediate(resolve));
  expect(isOver).toBe(false);
  answers[1]!.resolve({ command: 'ROLLBACK' });
  await expect(committed).rejects.toThrow('not yours');
});
