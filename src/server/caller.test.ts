import { Hono } from 'hono';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { endpoints } from '#domains/api.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { endKey, makeKey } from '#domains/people/keys/commands.server.ts';
import { deskOfSession, makeActiveAccount } from '#domains/people/testing.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { worldUnits } from '../../tests/support/world.ts';
import { createApi } from './api.ts';
import { openCallLimit } from './call-limit.ts';
import { callerDesk } from './caller.ts';
import { requestFacts, type ServerEnv } from './facts.ts';

let office: TestOffice;
let owner: OfficeDesk;
let cookie: string;
beforeAll(async () => {
  office = await openTestOffice();
  const opening = { unitId: worldUnits.frontA, role: 'officer', scope: 'unit-below' };
  const { signedIn } = await makeActiveAccount(await office.desk('leader'), opening);
  owner = await deskOfSession(office.system, signedIn.token);
  cookie = `caunoi_session=${signedIn.token}`;
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-06-16T10:00:00+07:00'));

const make = (role: string) =>
  execute(owner, makeKey, { name: 'Thử', role, unitId: worldUnits.frontA, scope: 'unit-below', days: '30' });

function app(most?: number) {
  const limit = openCallLimit({ most: most ?? 600 });
  const failed = (error: unknown) => {
    throw error;
  };
  const parts = { largestBody: 1_000_000, failed, openDesk: (c: never) => callerDesk(office.system, limit, c) };
  return new Hono<ServerEnv>().use(requestFacts(true)).route('/api/v1', createApi(endpoints, parts));
}

interface Calling {
  on?: Hono<ServerEnv>;
  at?: string;
  body?: string;
  headers?: Record<string, string>;
}

/** Over https through a proxy, from one network, unless the headers say otherwise. */
async function call(token: string, { on = app(), at = '/activities/kinds', body, headers = {} }: Calling = {}) {
  const sent = {
    ...{ authorization: `Bearer ${token}`, 'x-forwarded-for': '203.0.113.7' },
    ...{ 'x-forwarded-proto': 'https', 'x-forwarded-host': 'caunoi.test', ...headers },
  };
  const init = { headers: sent, ...(body !== undefined && { method: 'POST', body }) };
  const answer = await on.request(`/api/v1${at}`, init);
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Record<string, unknown> };
}
const log = (token: string) => call(token, { at: '/activities', body: JSON.stringify(makeActivity()) });

describe('a key', () => {
  test('that may only read writes nothing', async () => {
    const { token } = await make('observer');
    expect((await call(token)).status).toBe(200);
    expect(await log(token)).toMatchObject({ status: 403, body: { code: 'not-allowed' } });
  });

  test('writes in its owner’s name, and the audit names the key', async () => {
    const { id, token } = await make('officer');
    expect((await log(token)).status).toBe(200);
    const { rows } = await office.asOwner((query) =>
      query(`select account_id::int, command from platform.audit where key_id = $1`, [id]),
    );
    expect(rows).toEqual([{ account_id: owner.actor!.accountId, command: 'logActivity' }]);
  });

  test('ended, expired, unknown or garbled is refused in one and the same way, and no cookie makes up for it', async () => {
    const ended = await make('observer');
    await execute(owner, endKey, { keyId: ended.id });
    const expired = await make('observer');
    const unknown = `caunoi_${'A'.repeat(43)}`;
    const answers = [];
    for (const token of [ended.token, unknown, 'x', '']) {
      answers.push(await call(token, { headers: { cookie } }));
    }
    office.clock.set('2026-07-17T10:00:00+07:00');
    answers.push(await call(expired.token));
    for (const answer of answers) {
      expect(answer).toMatchObject({ status: 401, body: { code: 'key-refused', fields: [] } });
      expect(answer.headers.get('www-authenticate')).toBe('Bearer');
      expect(answer.headers.get('content-type')).toBe('application/problem+json');
    }
  });

  test('travels over https only, but on this machine', async () => {
    const { token } = await make('observer');
    const plain = (host: string) => call(token, { headers: { 'x-forwarded-proto': 'http', 'x-forwarded-host': host } });
    expect(await plain('office.test')).toMatchObject({ status: 403, body: { code: 'key-needs-https' } });
    expect(await plain('localhost.evil.example')).toMatchObject({ status: 403 });
    expect((await plain('localhost:3000')).status).toBe(200);
  });

  test('may call so often in a minute from one network', async () => {
    const { token } = await make('observer');
    const on = app(2);
    expect([(await call(token, { on })).status, (await call(token, { on })).status]).toEqual([200, 200]);
    office.clock.set('2026-06-16T10:00:15+07:00');
    const refused = await call(token, { on });
    expect(refused).toMatchObject({ status: 429, body: { code: 'too-many-calls' } });
    expect(refused.headers.get('retry-after')).toBe('45');
    expect((await call(token, { on, headers: { 'x-forwarded-for': '203.0.113.8' } })).status).toBe(200);
    office.clock.set('2026-06-16T10:01:00+07:00');
    expect((await call(token, { on })).status).toBe(200);
  });
});

test('without a key a session counts, for what its own pages send', async () => {
  const post = async (headers: Record<string, string>) => {
    const body = JSON.stringify(makeActivity());
    return (await app().request('/api/v1/activities', { method: 'POST', headers: { cookie, ...headers }, body }))
      .status;
  };
  expect(await post({ 'sec-fetch-site': 'same-origin' })).toBe(200);
  expect(await post({ 'sec-fetch-site': 'cross-site' })).toBe(401);
});

test('what waited for one account is not sent by another that has signed in since', async () => {
  const post = async (account: number) => {
    const headers = { cookie, 'sec-fetch-site': 'same-origin', 'caunoi-account': String(account) };
    const answer = await app().request('/api/v1/activities', {
      ...{ method: 'POST', headers, body: JSON.stringify(makeActivity()) },
    });
    return [answer.status, ((await answer.json()) as { code?: string }).code];
  };
  expect(await post(owner.actor!.accountId)).toEqual([200, undefined]);
  expect(await post(owner.actor!.accountId + 1)).toEqual([409, 'account-changed']);
});

test('whoever is not signed in reads no address at all', async () => {
  const one = app();
  for (const { method, path: address } of endpoints) {
    const url = `/api/v1${address.replaceAll(/\{\w+\}/gu, '1')}`;
    const answer = await one.request(url, { method: method.toUpperCase() });
    expect({ address, status: answer.status, body: await answer.json() }).toMatchObject({
      ...{ address, status: 401, body: { code: 'sign-in-needed' } },
    });
  }
});
