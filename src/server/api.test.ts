import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { Hono } from 'hono';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { z } from 'zod';
import { defineCommand, execute } from '#platform/command/execute.server.ts';
import { endpoints } from '#domains/api.ts';
import { openCommitments } from '#domains/commitments/commands.server.ts';
import { newCommitments } from '#domains/commitments/testing.ts';
import type { Acting } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../tests/support/world.ts';
import { createApi } from './api.ts';
import { requestFacts, type ServerEnv } from './facts.ts';

let office: TestOffice;
let caller: WorldAccount = 'officerA';
let id: number;

const openOne = defineCommand({
  name: 'openForApi',
  input: z.any(),
  run: async (ctx: Acting) => {
    await openCommitments(ctx, newCommitments());
    const row = ctx.db.selectFrom('commitments.commitment').select((eb) => eb.fn.max('id').as('id'));
    return (await row.executeTakeFirstOrThrow()).id;
  },
});

beforeAll(async () => {
  office = await openTestOffice();
  id = await execute(await office.desk('coordinator'), openOne, {});
});
afterAll(() => office.close());

/** What breaks breaks the test. */
const failed = (error: unknown) => {
  throw error;
};
const app = new Hono<ServerEnv>()
  .use(requestFacts(false))
  .route('/api/v1', createApi(endpoints, { largestBody: 1_000_000, failed, openDesk: () => office.desk(caller) }));

async function call(address: string, by: WorldAccount, init: RequestInit = {}) {
  caller = by;
  const answer = await app.request(`/api/v1${address}`, init);
  return { status: answer.status, type: answer.headers.get('content-type'), body: await answer.json() };
}
const send = (address: string, by: WorldAccount, body: unknown, headers: Record<string, string> = {}) =>
  call(address, by, { method: 'POST', headers, body: JSON.stringify(body) });

test('the document is the one that is kept in the repository', async () => {
  const { body } = await call('/openapi.json', 'nobody');
  await expect(`${JSON.stringify(body, null, 2)}\n`).toMatchFileSnapshot(
    path.join(import.meta.dirname, '../../docs/openapi.json'),
  );
});

test('every address has a name of its own', () => {
  const names = endpoints.map(({ method, path: address }) => `${method} ${address}`);
  expect(new Set(names).size).toBe(names.length);
});

describe('reading', () => {
  test('a list of a unit, and one of its rows', async () => {
    const list = await call(`/commitments?unitId=${worldUnits.frontA}`, 'officerA');
    expect(list).toMatchObject({ status: 200, body: { lines: [{ id, state: 'assigned' }], next: null } });
    const one = await call(`/commitments/${id}`, 'officerA');
    expect(one.body).toMatchObject({ version: 1, mayTake: ['receive', 'claim'].slice(0, 1) });
  });

  test('who may not read it is told that it is not there', async () => {
    const answer = await call(`/commitments/${id}`, 'officerB');
    expect(answer).toMatchObject({
      status: 404,
      type: 'application/problem+json',
      body: { type: 'urn:caunoi:problem:commitment-not-found', code: 'commitment-not-found', status: 404 },
    });
  });

  test('a query that says something else is refused, never guessed', async () => {
    const answer = await call('/commitments?unitId=x&show=tomorrow', 'officerA');
    expect(answer.status).toBe(400);
    expect(answer.body.fields.map(({ path: at }: { path: string }) => at)).toEqual(['unitId', 'show']);
  });

  test('an unknown address answers in the same form', async () => {
    expect(await call('/commitments/abc', 'officerA')).toMatchObject({
      status: 404,
      body: { code: 'address-not-found' },
    });
    expect(await call('/nowhere', 'officerA')).toMatchObject({ status: 404, body: { code: 'address-not-found' } });
  });
});

describe('carrying out', () => {
  test('a command, once for each key', async () => {
    const key = { 'idempotency-key': randomUUID() };
    expect((await send(`/commitments/${id}/receive`, 'officerA', { version: 1 }, key)).status).toBe(200);
    expect((await send(`/commitments/${id}/receive`, 'officerA', { version: 1 }, key)).status).toBe(200);
    const again = await send(`/commitments/${id}/receive`, 'officerA', { version: 1 });
    expect(again).toMatchObject({ status: 409, body: { code: 'commitment-changed' } });
  });

  test('what the other side does is not allowed', async () => {
    const answer = await send(`/commitments/${id}/claim`, 'observer', { version: 2, claim: 'Xong' });
    expect(answer).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test('files come as a form, and never as a hash', async () => {
    const forged = [{ hash: 'a'.repeat(64), name: 'a.pdf', mediaType: 'application/pdf', size: 1 }];
    const refused = await send(`/commitments/${id}/claim`, 'officerA', { version: 2, claim: 'Xong', files: forged });
    expect(refused.body.fields).toMatchObject([{ path: 'files', code: 'field-unknown' }]);

    const form = new FormData();
    form.set('input', JSON.stringify({ version: 2, claim: 'Đã tổ chức' }));
    form.append('files', new File(['Biên bản họp ngày 15/6/2026'], 'bien-ban.txt', { type: 'text/plain' }));
    expect((await call(`/commitments/${id}/claim`, 'officerA', { method: 'POST', body: form })).status).toBe(200);
    const one = await call(`/commitments/${id}`, 'officerA');
    expect(one.body).toMatchObject({ state: 'claimed', evidence: [{ kind: 'file', fileName: 'bien-ban.txt' }] });
  });

  test.each(['{', '[]', '"x"', 'null'])('a body that is no object: %s', async (body) => {
    const answer = await call(`/commitments/${id}/receive`, 'officerA', { method: 'POST', body });
    expect(answer).toMatchObject({ status: 400, body: { fields: [{ path: 'body' }] } });
  });

  test('a body that is too large', async () => {
    const answer = await send(`/commitments/${id}/receive`, 'officerA', { version: 1, note: 'x'.repeat(1_100_000) });
    expect(answer).toMatchObject({ status: 413, body: { code: 'body-too-large' } });
  });
});

test('patterns in the document are those of the schemas, without flags', async () => {
  const { body } = await call('/openapi.json', 'nobody');
  const patterns = [...JSON.stringify(body).matchAll(/"pattern":"((?:[^"\\]|\\.)*)"/gu)].map(([, found]) => found!);
  expect(patterns.length).toBeGreaterThan(5);
  expect(patterns.filter((pattern) => !pattern.endsWith('$'))).toEqual([]);
});
