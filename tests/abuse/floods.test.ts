import { afterAll, beforeAll, expect, test } from 'vitest';
import type { AppParts } from '../../src/server/app.ts';
import { createApp } from '../../src/server/app.ts';
import { openSiteLane } from '../../src/server/public/open.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';

// A flood at the door: counted by where it comes from and not by what it says of itself, and the workspace goes on.

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    query(`insert into portal.site (id, unit_id, unit_path, place, name, changed_at, changed_by)
      select 1, id, path, 'thu-nghiem', 'x', now(), 1 from organisation.unit where path = 'vn.t2.front'`),
  );
});
afterAll(() => office.close());

const page = () =>
  new Response('<p>trang</p>', { headers: { 'Content-Type': 'text/html', 'Cache-Control': 'no-store' } });
function open(trustProxy: boolean, pages: AppParts['pages'] = async () => page()) {
  const { system } = office;
  const publicLane = openSiteLane(system, {
    limits: { requests: 5, made: 5, sent: 2 },
    gate: { atOnce: 1, mostWaiting: 1, mostMilliseconds: 50 },
  }).lane;
  const rest = { assets: null, quickLog: null, metricsToken: null, routeGroups: new Set(['nhiem-vu']) };
  return createApp({ system, pages, publicLane, trustProxy, ...rest });
}
const ask = async (app: ReturnType<typeof open>, forwarded: string, more: Record<string, string> = {}, path = '') =>
  (await app.request(`/thu-nghiem${path}`, { headers: { 'x-forwarded-for': forwarded, ...more } })).status;

test('without a proxy that is trusted a new address in a header makes nobody new', async () => {
  const app = open(false);
  const answers: number[] = [];
  for (let n = 0; n < 8; n += 1) {
    const forged = `203.0.113.${n}`;
    answers.push(
      await ask(app, forged, {
        forwarded: `for=${forged}`,
        'x-real-ip': forged,
        'cf-connecting-ip': forged,
        'true-client-ip': forged,
      }),
    );
  }
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429, 429]);
});

test('behind a trusted one the last hop counts, which the proxy itself has written', async () => {
  const app = open(true);
  const answers: number[] = [];
  for (let n = 0; n < 7; n += 1) answers.push(await ask(app, `198.51.100.${n}, 203.0.113.7`));
  expect(answers).toEqual([200, 200, 200, 200, 200, 429, 429]);
  expect(await ask(app, '203.0.113.7, 203.0.113.8')).toBe(200);
});

test('a household of IPv6 is one, however many addresses it makes', async () => {
  const app = open(true);
  const answers: number[] = [];
  for (let n = 0; n < 6; n += 1) answers.push(await ask(app, `2001:db8:0:12::${n.toString(16)}`));
  expect(answers.at(-1)).toBe(429);
  expect(await ask(app, '2001:db8:0:13::1')).toBe(200);
});

test('whoever sends a form without end is stopped before its words are read', async () => {
  let made = 0;
  const app = open(true, async () => {
    made += 1;
    return page();
  });
  const headers = { 'x-forwarded-for': '203.0.113.9', 'sec-fetch-site': 'same-origin' };
  const send = async () =>
    (await app.request('/thu-nghiem/gui-y-kien', { method: 'POST', body: 'words=x', headers })).status;
  expect([await send(), await send(), await send(), await send()]).toEqual([200, 200, 429, 429]);
  expect(made).toBe(2);
});

test('while public pages hang and are turned away, a page of the workspace comes', async () => {
  const ends: (() => void)[] = [];
  const app = open(true, async (request) => {
    if (new URL(request.url).pathname.startsWith('/cong/'))
      await new Promise<void>((resolve) => void ends.push(resolve));
    return page();
  });
  const visitors = Array.from({ length: 12 }, (_, n) => ask(app, `203.0.113.${20 + n}`, {}, `/tin/${n}`));
  const statuses: number[] = [];
  for (const visit of visitors) void visit.then((status) => statuses.push(status));
  while (statuses.length < 11) await new Promise((resolve) => setTimeout(resolve, 5));
  expect(new Set(statuses)).toEqual(new Set([503]));
  expect((await app.request('/nhiem-vu')).status).toBe(200);
  for (const end of ends) end();
  await Promise.all(visitors);
});

test('nobody passes for another host, another protocol or this very machine by saying so', async () => {
  const seen: string[] = [];
  const app = open(false, async (request) => {
    seen.push(request.url);
    return page();
  });
  const told = { 'x-forwarded-host': 'trang.example.vn', 'x-forwarded-proto': 'https', 'x-forwarded-for': '127.0.0.1' };
  const answer = await app.request('http://office.test/nhiem-vu', { headers: told });
  expect(answer.headers.get('strict-transport-security')).toBeNull();
  expect(seen).toEqual(['http://office.test/nhiem-vu']);
  const posted = await app.request('http://office.test/thu-nghiem/gui-y-kien', {
    method: 'POST',
    body: 'words=x',
    headers: { origin: 'https://la.example', 'x-forwarded-host': 'la.example', host: 'office.test' },
  });
  expect(posted.status).toBe(403);
});
