import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Kysely, PGliteDialect } from 'kysely';
import type { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { deskOf } from '#platform/command/request.server.ts';
import { openLog } from '#platform/log/log.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { type AppParts, createApp, largestBody } from './app.ts';
import { openSiteLane } from './public/open.ts';

const token = 'the-token-of-the-coordinator';
const lines: string[] = [];
let office: TestOffice;
let assets: string;
let quickLog: string;

/** Stands in for React Router: says who asks, fails on demand, reads the body. */
async function pages(request: Request, context: RouterContextProvider): Promise<Response> {
  const asked = deskOf<Database>(context);
  if (new URL(request.url).pathname === '/fails') throw new Error('this page fails');
  if (request.method === 'POST') await request.text();
  return Response.json({ name: asked.desk.actor?.name ?? null, network: asked.network, secure: asked.secure });
}

function app(changes: Partial<AppParts> = {}) {
  const system = { ...office.system, log: openLog('info', { write: (line: string) => void lines.push(line) }) };
  const routeGroups = new Set(['nhiem-vu']);
  const publicLane = openSiteLane(system).lane;
  return createApp({
    ...{ system, pages, routeGroups, publicLane, assets, quickLog, trustProxy: false, metricsToken: null },
    ...changes,
  });
}

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    query(
      `insert into people.session (account_id, token_hash, own_device, device, started_at, seen_at, expires_at)
       values (3, $1, true, 'test', '2026-06-16T08:00+07', '2026-06-16T08:00+07', '2026-06-16T18:00+07')`,
      [createHash('sha256').update(token).digest('hex')],
    ),
  );
  assets = await mkdtemp(path.join(tmpdir(), 'caunoi-assets-'));
  await mkdir(path.join(assets, 'assets'));
  await writeFile(path.join(assets, 'assets', 'page-abc123.js'), 'export {}');
  quickLog = await mkdtemp(path.join(tmpdir(), 'caunoi-quick-log-'));
  await mkdir(path.join(quickLog, 'ghi-nhanh'));
  await writeFile(path.join(quickLog, 'ghi-nhanh.html'), '<h1>Ghi nhanh</h1>');
  await writeFile(path.join(quickLog, 'ghi-nhanh-worker.js'), '0');
  await writeFile(path.join(quickLog, 'ghi-nhanh.webmanifest'), '{}');
  await writeFile(path.join(quickLog, 'ghi-nhanh', 'page-abc123.js'), 'export {}');
});
afterAll(async () => {
  await office.close();
  await rm(assets, { recursive: true, force: true });
  await rm(quickLog, { recursive: true, force: true });
});
beforeEach(() => {
  office.clock.set('2026-06-16T10:00:00+07:00');
  lines.length = 0;
});

function closedDatabase(): AppParts['system']['db'] {
  return new Kysely<Database>({ dialect: new PGliteDialect({ pglite: () => Promise.reject(new Error('gone')) }) });
}

const signedIn = { cookie: `caunoi_session=${token}` };
const here = { 'sec-fetch-site': 'same-origin' };

describe('the session', () => {
  test('names the actor of the cookie, until its time is over', async () => {
    expect(await (await app().request('/', { headers: signedIn })).json()).toMatchObject({ name: 'Lê Tổng Hợp' });
    office.clock.set('2026-06-16T18:00:01+07:00');
    expect(await (await app().request('/', { headers: signedIn })).json()).toMatchObject({ name: null });
  });

  test('an unknown cookie is nobody', async () => {
    const answered = await app().request('/', { headers: { cookie: 'caunoi_session=another-token-of-nobody' } });
    expect(await answered.json()).toMatchObject({ name: null });
  });

  test('cookies go without Secure only over http on this machine', async () => {
    const secure = async (url: string) => ((await (await app().request(url)).json()) as { secure: boolean }).secure;
    expect(await secure('http://localhost:3000/')).toBe(false);
    expect(await secure('http://127.0.0.1/')).toBe(false);
    expect(await secure('http://office.test/')).toBe(true);
    expect(await secure('http://localhost.evil.example/')).toBe(true);
  });
});

describe('headers', () => {
  test('every answer forbids foreign scripts, frames and bases; each has its own nonce', async () => {
    const first = await app().request('/healthz');
    const policy = first.headers.get('content-security-policy')!;
    for (const part of [
      `default-src 'self'`,
      `style-src-attr 'none'`,
      `frame-ancestors 'none'`,
      `base-uri 'none'`,
      `object-src 'none'`,
    ])
      expect(policy).toContain(part);
    expect(policy).not.toContain('unsafe');
    expect(first.headers.get('x-content-type-options')).toBe('nosniff');
    expect(first.headers.get('referrer-policy')).toBe('same-origin');
    expect((await app().request('/healthz')).headers.get('content-security-policy')).not.toBe(policy);
  });

  test('a page keeps the policy that it brought', async () => {
    const own = async () => new Response('x', { headers: { 'Content-Security-Policy': 'default-src none' } });
    expect((await app({ pages: own }).request('/')).headers.get('content-security-policy')).toBe('default-src none');
  });

  test('https is asked for only where it is there, and a stranger’s word for it is not taken', async () => {
    const told = { headers: { 'x-forwarded-proto': 'https', 'x-forwarded-for': '203.0.113.9' } };
    expect((await app().request('/', told)).headers.get('strict-transport-security')).toBeNull();
    const proxied = await app({ trustProxy: true }).request('/', told);
    expect(proxied.headers.get('strict-transport-security')).toContain('max-age');
    expect(await proxied.json()).toMatchObject({ network: '203.0.113.9' });
  });
});

describe('what is refused', () => {
  test('a form of another site, and one that does not say where it comes from', async () => {
    const post = (headers: Record<string, string>) => app().request('/', { method: 'POST', body: 'a=1', headers });
    expect((await post(here)).status).toBe(200);
    expect((await post({ origin: 'http://localhost' })).status).toBe(200);
    expect((await post({ 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await post({ origin: 'https://evil.example' })).status).toBe(403);
    const refused = await post({});
    expect(refused.status).toBe(403);
    expect(await refused.text()).toContain('Yêu cầu đến từ một trang khác');
  });

  test('a body beyond the limit, said or unsaid', async () => {
    const size = largestBody + 1;
    const body = new Uint8Array(size);
    const said = await app().request('/', {
      method: 'POST',
      headers: { ...here, 'content-length': String(size) },
      body,
    });
    expect(said.status).toBe(413);
    const unsaid = await app().request('/', {
      method: 'POST',
      headers: here,
      body: new Blob([body]).stream(),
      duplex: 'half',
    } as RequestInit);
    expect(unsaid.status).toBe(413);
    expect(await unsaid.text()).toContain('25 MB');
  });
});

describe('around the pages', () => {
  test('assets never change and need no database; a missing one is not a page', async () => {
    const found = await app().request('/assets/page-abc123.js');
    expect(found.headers.get('cache-control')).toContain('immutable');
    expect((await app().request('/assets/gone-000.js')).status).toBe(404);
    expect((await app().request('/assets/..%2f..%2fetc%2fpasswd')).status).toBe(404);
  });

  test('alive and ready are two questions', async () => {
    expect((await app().request('/healthz')).status).toBe(200);
    expect((await app().request('/readyz')).status).toBe(200);
    const closed = { ...office.system, log: openLog('silent'), db: closedDatabase() };
    expect((await app({ system: closed }).request('/readyz')).status).toBe(503);
  });

  test('measurements are for this machine or for the bearer of the token', async () => {
    expect((await app().request('/metrics')).status).toBe(404);
    const withToken = app({ metricsToken: 'secret-of-the-office' });
    await withToken.request('/nhiem-vu/12?q=x');
    await withToken.request('/made-up-address');
    expect((await withToken.request('/metrics', { headers: { authorization: 'Bearer wrong' } })).status).toBe(404);
    const shown = await withToken.request('/metrics', { headers: { authorization: 'Bearer secret-of-the-office' } });
    const text = await shown.text();
    expect(text).toContain('group="nhiem-vu"');
    expect(text).toContain('group="other"');
    expect(text).not.toContain('made-up-address');
  });

  test('the log tells the path and the time, not who or what', async () => {
    await app().request('/nhiem-vu?q=Nguyen+Thi+Hoa', { headers: signedIn });
    const line = JSON.parse(lines[0]!) as Record<string, unknown>;
    expect(line).toMatchObject({ method: 'GET', path: '/nhiem-vu', status: 200, msg: 'request' });
    for (const secret of ['Hoa', 'Tổng Hợp', token]) expect(lines.join('')).not.toContain(secret);
  });

  test('where people speak, neither the log nor the measurements tell that somebody was there', async () => {
    const server = app();
    for (const path of [
      '/thu-nghiem/gui-y-kien',
      '/thu-nghiem/tra-cuu',
      '/thu-nghiem/tra-cuu/tep',
      '/thu-nghiem/du-lieu-ca-nhan',
      '/gui-y-kien/',
      '/tra-cuu.data',
    ])
      await server.request(path);
    const sent = { method: 'POST', headers: { 'sec-fetch-site': 'same-origin' }, body: 'words=x' };
    await server.request('/thu-nghiem/gui-y-kien?doi-thoai=3', sent);
    expect(lines).toEqual([]);
    await server.request('/thu-nghiem/gui-y-kien-khac');
    expect(lines).toHaveLength(1);
  });

  test('a failure says the id that stands in the log, and nothing of its inside', async () => {
    const failed = await app().request('/fails');
    const id = failed.headers.get('x-request-id')!;
    expect(failed.status).toBe(500);
    const page = await failed.text();
    expect(page).toContain(id);
    expect(page).not.toContain('this page fails');
    expect(lines.find((line) => line.includes('request failed'))).toContain(id);
  });

  test('at the interface too, in its form, with the same number in the log', async () => {
    const system = { ...office.system, log: openLog('info', { write: (line: string) => void lines.push(line) }) };
    const headers = { authorization: `Bearer caunoi_${'A'.repeat(43)}` };
    const broken = app({ system: { ...system, db: closedDatabase() } });
    const answered = await broken.request('http://localhost/api/v1/me', { headers });
    const problem = (await answered.json()) as { status: number; code: string; requestId: string };
    expect(problem).toMatchObject({ status: 500, code: 'server-failed' });
    expect(JSON.stringify(problem)).not.toContain('gone');
    expect(lines.find((line) => line.includes('request failed'))).toContain(problem.requestId);
  });
});

describe('the quick log', () => {
  test('is a page for everybody, without a nonce, and is asked for again', async () => {
    for (const address of ['/ghi-nhanh', '/ghi-nhanh-worker.js', '/ghi-nhanh.webmanifest']) {
      const answer = await app().request(address);
      expect({ address, status: answer.status }).toEqual({ address, status: 200 });
      expect(answer.headers.get('cache-control')).toBe('no-cache');
      const policy = answer.headers.get('content-security-policy')!;
      expect(policy).toContain(`script-src 'self';`);
      expect(policy).not.toContain('nonce');
    }
  });

  test('has files whose names carry what they hold', async () => {
    const file = await app().request('/ghi-nhanh/page-abc123.js');
    expect([file.status, file.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable']);
    expect((await app().request('/ghi-nhanh/page-old.js')).status).toBe(404);
  });
});
