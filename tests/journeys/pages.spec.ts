import { expect, type Page } from '@playwright/test';
import { address, expectClean, signIn, widths, test } from './office.ts';

// Every page that opens without a past of its own, at both widths, full, empty and failing: it answers, passes axe and
// stays within the screen.

const log = [
  '/hoat-dong',
  '/hoat-dong/lich',
  '/hoat-dong/moi',
  '/bao-cao',
  '/bao-cao/moi',
  '/so-lieu',
  '/don-vi/ban-do',
];
const full = [
  '/',
  '/nhac-viec',
  '/nhiem-vu',
  '/nhiem-vu?phia=giao',
  ...log,
  '/van-ban',
  '/van-ban/moi',
  '/don-vi',
  '/tai-khoan',
  '/toi',
];
const lists = ['late', 'claimed', 'ended'].map((show) => `hien=${show}`);

async function visit(page: Page, path: string, status = 200): Promise<void> {
  const response = await page.goto(path);
  expect(response?.status(), path).toBe(status);
  await expectClean(page);
}

/** Many pages in one test: the time is theirs together. */
test.describe.configure({ timeout: 300_000 });

/** Opens the first link of the list that leads to a page of one thing. */
async function openFirst(page: Page, list: string, to: RegExp): Promise<string> {
  await page.goto(list);
  const links = page.getByRole('main').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''));
  const found = addresses.find((one) => to.test(one));
  if (!found) throw new Error(`${list} links to nothing like ${to.source}`);
  await visit(page, found);
  return found;
}

for (const width of ['pc', 'phone'] as const) {
  test(`pages of a leader, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);
    for (const path of [...full, '/tai-khoan/moi']) await visit(page, path);
    await visit(page, '/khong-co', 404);
  });

  test(`commitments in full, empty and refused, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);
    for (const list of lists) await visit(page, `/nhiem-vu?phia=giao&${list}`);
    await openFirst(page, '/nhiem-vu?phia=giao', /^\/nhiem-vu\/\d+$/);
    const own = await openFirst(page, '/nhiem-vu?hien=all', /^\/nhiem-vu\/\d+$/);
    for (const folded of await page.locator('summary').all()) await folded.click();
    await expectClean(page);
    await page.goto(`${own}/giao-tiep`);
    await expectClean(page);
    const nobody = await signIn(browser, 'Nguyễn Văn Mẫu', width);
    await visit(nobody, '/nhiem-vu?hien=ended');
    await expect(nobody.getByText('Không có nhiệm vụ nào')).toBeVisible();
    await visit(nobody, '/nhiem-vu/999999', 404);
  });

  test(`units: the country, a province, a commune, a closed place, forms, nothing found, ${width}`, async ({
    browser,
  }) => {
    const page = await signIn(browser, 'Nguyễn Văn Mẫu', width);
    await visit(page, '/');
    await expect(page.getByText('Hôm nay không có việc nào đang chờ')).toBeVisible();
    await openFirst(page, '/don-vi', /dia-ban=\d+$/);
    await openFirst(page, '/don-vi?q=tinh binh thuan', /dia-ban=\d+$/);
    const place = await openFirst(page, '/don-vi?q=tan ha lam ha', /dia-ban=\d+$/);
    const territory = /\d+$/.exec(place)![0];
    await visit(page, `/don-vi/moi?dia-ban=${territory}`);
    await openFirst(page, `/don-vi/moi?dia-ban=${territory}`, /to-chuc=/);
    const unit = await openFirst(page, place, /^\/don-vi\/\d+$/);
    await visit(page, `/don-vi/moi?cap-tren=${/\d+$/.exec(unit)![0]}`);
    await page.getByRole('button', { name: 'Mở đơn vị' }).click();
    await expectClean(page);
    await visit(page, '/don-vi?q=khong co noi nay');
    await expect(page.getByText('Không có đơn vị hay địa bàn nào')).toBeVisible();
    await visit(page, '/don-vi?dia-ban=999999999', 404);
    const officer = await signIn(browser, 'Đỗ Thị Hình Dung', width);
    await visit(officer, `/don-vi/moi?cap-tren=${/\d+$/.exec(unit)![0]}`, 403);
  });

  test(`a page that fails leaves the way to all others, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);
    for (const [status, title] of [
      [500, 'Hệ thống gặp lỗi'],
      [503, 'Máy chủ đang tạm ngừng'],
    ] as const) {
      await page.goto('/');
      await page.route('**/nhiem-vu.data*', (route) => route.fulfill({ status, body: '' }));
      await page
        .getByRole('navigation', { name: 'Các phần của hệ thống' })
        .getByRole('link', { name: 'Nhiệm vụ' })
        .click();
      await expect(page.getByRole('heading', { name: title })).toBeVisible();
      await expectClean(page);
      await page.unroute('**/nhiem-vu.data*');
      await page.getByRole('button', { name: 'Thử lại' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Nhiệm vụ' })).toBeVisible();
    }
  });

  test(`the entrance, ${width}`, async ({ browser }) => {
    const context = await browser.newContext({ baseURL: address(), viewport: widths[width] });
    const page = await context.newPage();
    for (const path of ['/dang-nhap', '/kich-hoat']) {
      await page.goto(path);
      await expectClean(page);
    }
    await page.goto('/nhiem-vu');
    await expect(page).toHaveURL(/\/dang-nhap\?ve=/);
  });
}
