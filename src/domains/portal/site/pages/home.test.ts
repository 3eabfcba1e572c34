import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { createMemoryRouter, RouterContextProvider, RouterProvider } from 'react-router';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute } from '#platform/command/execute.server.ts';
import { deskContext } from '#platform/command/request.server.ts';
import { openPublicDesk } from '#server/session.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { worldUnits } from '../../../../../tests/support/world.ts';
import { makeSite, type MadeSite } from '../testing.ts';
import SiteHome, { loader } from './home.tsx';

let office: TestOffice;
let site: MadeSite;
beforeAll(async () => {
  office = await openTestOffice();
  site = await office.asOwner((query) =>
    makeSite(query, { path: 'vn.t2.t3.front', place: 'thu/xa', name: 'Xã An Hòa' }),
  );
});
afterAll(() => office.close());

async function home(): Promise<string> {
  const context = new RouterContextProvider();
  const shown = { id: site.id, unitId: site.unitId, base: '/thu/xa', origin: 'https://vi-du.example' };
  context.set(deskContext, { site: shown, publicDesk: openPublicDesk(office.system) } as never);
  const loaderData = await loader({ context } as never);
  const router = createMemoryRouter([{ path: '/', element: createElement(SiteHome, { loaderData } as never) }]);
  return renderToStaticMarkup(createElement(RouterProvider, { router }));
}

test('where nothing was promised yet the page says so and leads to asking', async () => {
  const html = await home();
  expect(html).toContain('Chưa có lời hứa nào được công khai ở đây.');
  expect(html).toContain('<a class="site-button" href="/thu/xa/gui-y-kien">');
});

test('what was asked and promised stands with its state, its clock in words and the counts', async () => {
  const commitmentId = await execute(
    await office.desk('coordinator'),
    openForTest,
    newCommitments({ dueOn: '2026-06-20' }),
  );
  await office.asOwner((query) =>
    query(`insert into portal.promise (kind, source_key, source_part, commitment_id, unit_id, unit_path, owner_unit_id, asked, promised,
        source_label, asked_on, due_on, published_on)
      values ('conclusion', 'dialogue:1', 1, ${commitmentId}, ${worldUnits.frontA}, 'vn.t2.t3.front', ${worldUnits.frontA},
        'Bao giờ sửa cầu?', 'Sửa trong tháng', 'Thông báo', '2026-06-01', '2026-06-20', '2026-06-10')`),
  );
  const html = await home();
  expect(html).toMatch(/<a href="\/thu\/xa\/loi-hua\/\d+">Bao giờ sửa cầu\?<\/a>/u);
  expect(html).toContain('Đang làm, còn 4 ngày');
  expect(html).toContain('<dd>1</dd><dt>đã hứa</dt>');
  expect(html).not.toContain('Chưa có lời hứa nào');
});
