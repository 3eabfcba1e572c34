import { RouterContextProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { deskContext } from '#platform/command/request.server.ts';
import { openPublicDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { makeSite } from '../../site/testing.ts';
import { loader } from './all.tsx';
import { loader as robots } from './robots.ts';
import { loader as sitemap } from './sitemap.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

function asked(search = ''): never {
  const context = new RouterContextProvider();
  const site = { id: 0, unitId: 0, base: '', origin: 'https://chung.example' };
  context.set(deskContext, { site, publicDesk: openPublicDesk(office.system) } as never);
  return { context, request: new Request(`https://chung.example/cong/0${search}`) } as never;
}
const words = async (answer: Promise<Response>) => (await answer).text();

test('where nobody has a site yet the host leads to work', async () => {
  const answer = (await loader(asked()).catch((thrown: unknown) => thrown)) as Response;
  expect(answer.headers.get('location')).toBe('/dang-nhap');
});

test('open sites stand below their province and in the map; closed ones nowhere; hosts of their own speak for themselves', async () => {
  await office.asOwner(async (query) => {
    await makeSite(query, { path: 'vn.t2.front', place: 'thu-nghiem', name: 'Mặt trận tỉnh' });
    const commune = await makeSite(query, { path: 'vn.t2.t3.front', place: 'thu-nghiem/xa', name: 'Mặt trận xã' });
    const closed = await makeSite(query, { path: 'vn.t2.t4.front', place: 'thu-nghiem/phuong', name: 'Đã đóng' });
    await query(`update portal.site set open = false where id = ${closed.id}`);
    await query(`insert into portal.host values ('xa.example', ${commune.id}, now(), 1)`);
  });
  const { places, count } = await loader(asked('?q=mat+tran'));
  expect(count).toBe(2);
  expect(places.map(({ name, sites }) => [name, ...sites.map(({ address }) => address)])).toEqual([
    ['Tỉnh Thử Nghiệm', '/thu-nghiem', 'https://xa.example'],
  ]);
  expect((await loader(asked('?q=dong'))).count).toBe(0);
  const map = await words(sitemap(asked()));
  expect(map.match(/<loc>.*?<\/loc>/gu)).toEqual(['<loc>https://chung.example/thu-nghiem/sitemap.xml</loc>']);
  expect(await words(robots(asked()))).toContain('Sitemap: https://chung.example/sitemap.xml');
});
