import { gunzipSync } from 'node:zlib';
import { Hono } from 'hono';
import { pino } from 'pino';
import { beforeEach, expect, test } from 'vitest';
import type { PublicSite } from '#platform/command/request.server.ts';
import { requestFacts, type ServerEnv } from '../facts.ts';
import { openPublicLane } from './lane.ts';
import { openVisits, type Views } from './visits.ts';

const browser = { 'user-agent': 'Mozilla/5.0 (Android 14)' };
let now: Date;
let mark: string;
let made: string[];
let written: Views[];
let shown: PublicSite[];
let answer: (path: string) => Response | Promise<Response>;
const page = (words: string, more: Record<string, string> = {}) =>
  new Response(words, {
    headers: { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'public, max-age=60', ...more },
  });

beforeEach(() => {
  now = new Date('2026-06-16T10:00:00+07:00');
  mark = 'one';
  [made, written, shown] = [[], [], []];
  answer = (path) => page(`<p>${path} ${'bài '.repeat(500)}</p>`, { 'Caunoi-Article': '7' });
});

function open(tuning: Partial<Parameters<typeof openPublicLane>[0]> = {}) {
  const visits = openVisits(async (views) => void written.push(views), pino({ level: 'silent' }));
  const lane = openPublicLane({ clock: { now: () => now }, visits, siteMark: async () => mark, ...tuning });
  const app = new Hono<ServerEnv>();
  app.use(requestFacts(true));
  app.all('*', (c) => {
    const url = new URL(c.req.url);
    const id = url.pathname.startsWith('/hai') ? 2 : 1;
    const base = id === 2 ? '/hai' : '/mot';
    const inside = `/cong/${id}${url.pathname.slice(base.length)}${url.search}`;
    return lane.answer(c, { site: { id, unitId: id, base, origin: url.origin }, inside }, async (site) => {
      made.push(inside);
      shown.push(site);
      return answer(inside);
    });
  });
  const ask = async (path: string, init: RequestInit & { from?: string } = {}) =>
    app.request(path, {
      ...init,
      headers: { ...browser, 'x-forwarded-for': init.from ?? '203.0.113.7', ...(init.headers as object) },
    });
  return { ask, visits, lane };
}

test('a page is made once a minute, says so to everybody between, and is the same without what others added to its address', async () => {
  const { ask } = open();
  const first = await ask('/mot/tin/a');
  expect(first.headers.get('cache-control')).toBe('public, max-age=60');
  expect(first.headers.get('caunoi-article')).toBeNull();
  await ask('/mot/tin/a?fbclid=1&utm_source=x', { from: '203.0.113.8' });
  expect(made).toEqual(['/cong/1/tin/a']);
  now = new Date(now.getTime() + 60_000);
  await ask('/mot/tin/a');
  expect(made).toHaveLength(2);
});

test('squeezed for those who take it, and only the tag for those who have it', async () => {
  const { ask } = open();
  const plain = await (await ask('/mot')).text();
  const squeezed = await ask('/mot', { headers: { 'accept-encoding': 'gzip, br' } });
  expect(squeezed.headers.get('content-encoding')).toBe('gzip');
  const bytes = new Uint8Array(await squeezed.arrayBuffer());
  expect(gunzipSync(bytes).toString()).toBe(plain);
  const again = await ask('/mot', { headers: { 'if-none-match': squeezed.headers.get('etag')! } });
  expect([again.status, await again.text()]).toEqual([304, '']);
  expect(again.headers.get('cache-control')).toBe('public, max-age=60');
});

test('what is published is there a second later, and other sites keep their pages', async () => {
  const { ask } = open({ siteMark: async (site) => (site === 1 ? mark : 'same') });
  for (const path of ['/mot', '/hai']) await ask(path);
  mark = 'two';
  now = new Date(now.getTime() + 1_000);
  for (const path of ['/mot', '/hai']) await ask(path);
  expect(made).toEqual(['/cong/1', '/cong/2', '/cong/1']);
});

test('those who ask for the same page at the same time wait for one', async () => {
  let ready: (response: Response) => void = () => undefined;
  answer = () => new Promise<Response>((resolve) => (ready = resolve));
  const { ask } = open();
  const all = Array.from({ length: 8 }, (_, one) => ask('/mot/tin/a', { from: `203.0.113.${one}` }));
  await new Promise((resolve) => setTimeout(resolve, 20));
  ready(page('<p>một</p>'));
  for (const each of await Promise.all(all)) expect(await each.text()).toBe('<p>một</p>');
  expect(made).toHaveLength(1);
});

test('nothing is kept of what is one person’s, of failures, and of what is sent', async () => {
  const { ask } = open();
  for (const path of ['/mot/tra-cuu?ma=1', '/mot/gui-y-kien']) {
    for (let time = 0; time < 2; time += 1)
      expect((await ask(path)).headers.get('cache-control'), path).toBe('no-store');
  }
  for (let time = 0; time < 2; time += 1) await ask('/mot/tin/a', { method: 'POST', body: 'x' });
  answer = () => new Response('không có', { status: 404, headers: { 'Cache-Control': 'no-store' } });
  for (let time = 0; time < 2; time += 1) expect((await ask('/mot/tin/b')).status).toBe(404);
  answer = () => page('x', { 'Set-Cookie': 'a=b' });
  for (let time = 0; time < 2; time += 1) await ask('/mot/tin/c');
  expect(made).toHaveLength(10);
});

test('views are counted by site and article, kept pages and tags included; failures and machines are not', async () => {
  const { ask, visits } = open();
  const tag = (await ask('/mot/tin/a')).headers.get('etag')!;
  await ask('/mot/tin/a', { headers: { 'if-none-match': tag } });
  await ask('/mot/tin/a', { headers: { 'user-agent': 'Googlebot' } });
  await ask('/mot/tin/a', { headers: { 'sec-purpose': 'prefetch' } });
  answer = () => new Response('', { status: 404 });
  await ask('/mot/tin/b');
  await visits.flush();
  expect(written).toEqual([{ sites: [{ site: 1, views: 2 }], articles: [{ article: 7, views: 2 }] }]);
});

test('a network that asks too much is told when to come back; another one and another site are not held up', async () => {
  const { ask } = open({ limits: { requests: 5, made: 3, sent: 1 } });
  for (let time = 0; time < 3; time += 1) expect((await ask(`/mot/tin/${time}`)).status).toBe(200);
  const refused = await ask('/mot/tin/9');
  expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
  expect(await refused.text()).toContain('Có quá nhiều yêu cầu từ mạng của bạn');
  expect((await ask('/mot/tin/0')).status).toBe(200);
  expect((await ask('/mot/tin/0')).status).toBe(429);
  expect((await ask('/mot/tin/9', { from: '203.0.113.8' })).status).toBe(200);
  expect((await ask('/hai')).status).toBe(200);
  now = new Date(now.getTime() + 60_000);
  expect((await ask('/mot/tin/9')).status).toBe(200);
});

test('sending has a limit of its own', async () => {
  const { ask } = open({ limits: { requests: 50, made: 50, sent: 1 } });
  const send = () => ask('/mot/gui-y-kien', { method: 'POST', body: 'x' });
  expect([(await send()).status, (await send()).status, (await ask('/mot')).status]).toEqual([200, 429, 200]);
});

test('an office behind one address sends ten matters of four posts each in a minute', async () => {
  const { ask } = open();
  for (let post = 0; post < 40; post += 1)
    expect((await ask('/mot/gui-y-kien', { method: 'POST', body: 'x' })).status).toBe(200);
});

test('beyond the queue a page says that many read, and kept pages still come', async () => {
  const { ask } = open({ gate: { atOnce: 1, mostWaiting: 0 } });
  await ask('/mot');
  answer = () => new Promise<Response>(() => undefined);
  void ask('/mot/tin/a');
  await new Promise((resolve) => setTimeout(resolve, 20));
  const full = await ask('/mot/tin/b');
  expect([full.status, full.headers.get('retry-after')]).toEqual([503, '5']);
  expect(await full.text()).toContain('Trang đang có rất đông người xem');
  expect((await ask('/mot')).status).toBe(200);
});

test('somebody who sends slowly holds up nobody who reads', async () => {
  const { ask } = open({ gate: { atOnce: 1, mostWaiting: 0 } });
  answer = (path) => (path.includes('gui') ? new Promise<Response>(() => undefined) : page('<p>một</p>'));
  void ask('/mot/gui-y-kien', { method: 'POST', body: 'x' });
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect((await ask('/mot')).status).toBe(200);
});

test('the size of letters is one word in a cookie, and leads back to the page', async () => {
  const { ask } = open();
  const from = (referer: string) => ask('/mot/co-chu?chu=lon', { headers: { referer, host: 'localhost' } });
  const chosen = await from('http://localhost/mot/tin/a?trang=2');
  expect([chosen.status, chosen.headers.get('location')]).toEqual([303, '/mot/tin/a?trang=2']);
  expect(chosen.headers.get('set-cookie')).toMatch(/^chu=lon; Max-Age=31536000; Path=\/; HttpOnly/);
  for (const stranger of ['https://evil.example/mot/x', 'http://localhost/hai', 'http://localhost//evil.example', 'x'])
    expect((await from(stranger)).headers.get('location'), stranger).toBe('/mot');
  await ask('/mot', { headers: { cookie: 'chu=lon' } });
  await ask('/mot', { headers: { cookie: 'chu=<script>; caunoi_session=x' } });
  expect(shown.map(({ text }) => text ?? null)).toEqual(['lon', null]);
});

test('the data behind a page is asked by nobody', async () => {
  const { ask } = open();
  for (const path of ['/mot/tin/a.data', '/mot/_root.data?index']) expect((await ask(path)).status).toBe(404);
  expect(made).toEqual([]);
});
