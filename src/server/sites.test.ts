import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { openSites, pageOfAll } from './sites.ts';

let office: TestOffice;
let find: ReturnType<typeof openSites>;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    await query(`insert into portal.site (id, unit_id, unit_path, place, name, changed_at, changed_by)
      select 1, id, path, 'thu-nghiem', 'x', now(), 1 from organisation.unit where path = 'vn.t2.front'
      union all select 2, id, path, 'thu-nghiem/xa-an', 'x', now(), 1 from organisation.unit where path = 'vn.t2.t3.front'`);
    await query(`insert into portal.host values ('mattran.example', 2, now(), 1)`);
  });
  find = openSites(office.system, new Set(['nhiem-vu']));
});
afterAll(() => office.close());

const at = (host: string, path: string) => find(host, `https://${host}`, new URL(`http://inside${path}`));

test('the longest place wins, and what follows it is the page', async () => {
  expect(await at('a.example', '/thu-nghiem/tin/mot?trang=2')).toEqual({
    site: { id: 1, unitId: 201, base: '/thu-nghiem', origin: 'https://a.example' },
    inside: '/cong/1/tin/mot?trang=2',
  });
  expect((await at('a.example', '/thu-nghiem/xa-an/'))?.inside).toBe('/cong/2');
});

test('a host name of its own needs no place', async () => {
  expect(await at('mattran.example:8443', '/tin/mot')).toMatchObject({
    site: { id: 2, base: '' },
    inside: '/cong/2/tin/mot',
  });
});

test('the pages of the workspace, unknown places and strange words are no site', async () => {
  for (const path of ['/', '/nhiem-vu/1', '/khong-co', '/Thu-Nghiem', '/thu-nghiem-2', '/%2e%2e/x'])
    expect(await at('a.example', path), path).toBeNull();
});

test('what was closed is gone after ten seconds', async () => {
  expect(await at('b.example', '/thu-nghiem')).not.toBeNull();
  await office.asOwner((query) => query(`update portal.site set open = false where id = 1`));
  expect(await at('b.example', '/thu-nghiem')).not.toBeNull();
  office.clock.set(new Date(office.system.clock.now().getTime() + 11_000).toISOString());
  expect(await at('b.example', '/thu-nghiem')).toBeNull();
});

test('the bare host is the list of all sites for those who are not at work here', () => {
  const inside = (path: string, isAtWork: boolean) =>
    pageOfAll('https://a.example', new URL(`http://inside${path}`), isAtWork)?.inside;
  expect([inside('/?q=la', false), inside('/', true), inside('/cac-trang', true)]).toEqual([
    ...['/cong/0?q=la', undefined, '/cong/0'],
  ]);
  expect([inside('/robots.txt', false), inside('/sitemap.xml', true)]).toEqual([
    ...['/cong/0/robots.txt', '/cong/0/sitemap.xml'],
  ]);
  expect(inside('/co-chu?chu=lon', true)).toBe('/cong/0/co-chu?chu=lon');
  expect(inside('/nhiem-vu', false)).toBeUndefined();
});
