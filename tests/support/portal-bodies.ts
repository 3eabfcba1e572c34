import { execute } from '#platform/command/execute.server.ts';
import { startArticle } from '#domains/portal/articles/commands.server.ts';
import { openSite } from '#domains/portal/sites/commands.server.ts';
import type { TestOffice } from './office.ts';
import { worldUnits } from './world.ts';

const text = { title: 'Trao nhà đại đoàn kết', body: '<p>Xã trao 12 nhà.</p>' };
const settings = { place: 'thu-nghiem/xa-an-hoa', name: 'Mặt trận xã An Hòa' };

/** The site of commune A with a draft. */
export async function makePortalRows(office: TestOffice) {
  const administrator = await office.desk('administrator');
  const { id: siteId } = await execute(administrator, openSite, { unitId: worldUnits.frontA, ...settings });
  const input = { siteId, kind: 'article' as const, ...text };
  return { siteId, articleId: (await execute(await office.desk('officerA'), startArticle, input)).id };
}

/** A right body for each address of sites, articles and placements. */
export const portalBodies = {
  '/sites': { unitId: worldUnits.womenA, place: 'thu-nghiem/phu-nu', name: 'Phụ nữ xã An Hòa' },
  '/sites/{id}/change': { version: 1, ...settings },
  '/sites/{id}/links': { menu: [{ label: 'Văn bản', target: '/van-ban' }], links: [] },
  '/sites/{id}/close': { version: 1 },
  '/sites/{id}/reopen': { version: 1 },
  '/sites/{siteId}/articles': { kind: 'article', ...text },
  '/articles/{id}/write': { version: 1, ...text },
  '/articles/{id}/correct': { version: 1, correction: 'Sai số nhà', ...text },
  '/articles/{id}/ask': { version: 1 },
  '/articles/{id}/send-back': { version: 1 },
  '/articles/{id}/publish': { version: 1 },
  '/articles/{id}/schedule': { version: 1, onDay: '2026-06-20', hour: '7h30' },
  '/articles/{id}/withdraw': { version: 1, reason: 'Nhầm ảnh' },
  '/articles/{articleId}/placements': { siteIds: [1] },
  '/articles/{articleId}/placements/accept': { siteId: 1 },
  '/articles/{articleId}/placements/decline': { siteId: 1, reason: 'Đã có bài' },
  '/articles/{articleId}/placements/take-off': { siteId: 1 },
};
