import type { ClientBase } from 'pg';
import { expect, test } from 'vitest';
import { keepPlans } from './kept-plan.server.ts';

test('a marked statement has one name on every connection, another text another one; the rest goes as it is', () => {
  const connect = () => {
    const sent: unknown[][] = [];
    const client = { query: (...words: unknown[]) => sent.push(words) } as unknown as ClientBase;
    keepPlans(client);
    return { client, sent };
  };
  const [first, second] = [connect(), connect()];
  const one = 'select /* kept */ 1 where $1';
  void first.client.query(one, [true]);
  void first.client.query('select /* kept */ 2');
  void second.client.query(one, [false]);
  void second.client.query('select 3', [4]);
  const [named, other] = first.sent.map(([config]) => config as { name: string; text: string });
  expect(named).toMatchObject({ text: one, values: [true] });
  expect(other?.name).not.toBe(named?.name);
  expect(second.sent).toEqual([[{ name: named?.name, text: one, values: [false] }], ['select 3', [4]]]);
});
