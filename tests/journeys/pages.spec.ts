import { expect, test } from '@playwright/test';
import { address, expectClean, signIn, widths } from './office.ts';

// Every page that opens without a past of its own, at both widths: it answers, passes axe and stays within the screen.

const pages = [
  '/',
  '/nhiem-vu',
  '/nhiem-vu?phia=giao',
  '/hoat-dong',
  '/hoat-dong/lich',
  '/hoat-dong/moi',
  '/van-ban',
  '/van-ban/moi',
  '/don-vi',
  '/tai-khoan',
  '/toi',
];

for (const width of ['pc', 'phone'] as const) {
  test(`pages of a leader, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);
    for (const path of [...pages, '/tai-khoan/moi', '/khong-co']) {
      const response = await page.goto(path);
      expect(response?.status(), path).toBe(path === '/khong-co' ? 404 : 200);
      await expectClean(page);
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
