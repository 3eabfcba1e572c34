import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { pageContext } from '../../../../../tests/support/page-action.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { makeArticle, makeSite } from '../../site/testing.ts';
import Preview, { headers, loader, meta } from './preview.tsx';

let office: TestOffice;
let draft: number;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    const site = await makeSite(query, { path: 'vn.t2.t3.front', place: 'thu/xa', name: 'Mặt trận xã An Hòa' });
    draft = await makeArticle(query, site, {
      ...{ slug: 'bai-nhap', title: 'Bài còn nháp', state: 'draft' },
      body: '<p><a href="/lich">Lịch</a></p><figure><img src="/anh/3/960" alt="Ảnh"></figure>',
    });
  });
});
afterAll(() => office.close());

async function previewOf(who: WorldAccount | null): Promise<unknown> {
  const desk = who ? await office.desk(who) : { system: office.system, actor: null };
  const request = new Request(`http://office.test/xem-truoc/${draft}`);
  const args = { request, params: { id: String(draft) }, context: pageContext(desk) };
  return loader(args as never).catch((error: unknown) => error);
}

test('who writes sees a draft in the very frame and page of the public, marked, pictures by the workspace', async () => {
  const loaderData = await previewOf('officerA');
  const router = createMemoryRouter([{ path: '/', element: createElement(Preview, { loaderData } as never) }]);
  const html = renderToStaticMarkup(createElement(RouterProvider, { router }));
  for (const part of ['Bản xem trước', 'class="site-head"', 'Mặt trận xã An Hòa', '<h1>Bài còn nháp</h1>', 'site-foot'])
    expect(html).toContain(part);
  expect(html).toContain('href="/thu/xa/lich"');
  expect(html).toContain('src="/anh/3/960"');
});

test('nobody else finds it, and no search engine may keep it', async () => {
  for (const who of ['officerB', 'observer'] as const)
    expect(await previewOf(who)).toMatchObject({ init: { status: 404 } });
  const visitor = (await previewOf(null)) as Response;
  expect(visitor.headers.get('location')).toContain('/dang-nhap');
  expect(meta({} as never)).toContainEqual({ name: 'robots', content: 'noindex, nofollow' });
  expect(headers({} as never)).toMatchObject({ 'X-Robots-Tag': 'noindex', 'Cache-Control': 'private, no-store' });
});
