import { expect, type Page } from '@playwright/test';
import { startPortal } from '../support/portal/start.ts';
import { expectClean, widths, test } from './office.ts';

// A citizen reads the site of a commune, without JavaScript, on a phone and on a PC. The site is one of the tests' own, so
// that what the pages weigh does not hang on what a demonstration happens to hold.

let site: string;
let stop: () => Promise<void>;
test.beforeAll(async () => {
  ({ site, stop } = await startPortal());
});
test.afterAll(() => stop());

for (const [name, viewport] of Object.entries(widths)) {
  test(`a citizen reads, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport, javaScriptEnabled: false });
    const page = await context.newPage();
    const heading = (words: string | RegExp) => page.getByRole('heading', { level: 1, name: words });
    const menu = async (link: string) => {
      if (name === 'phone') await page.getByRole('button', { name: 'Danh mục' }).click();
      await page.getByRole('navigation', { name: 'Danh mục' }).getByRole('link', { name: link }).click();
    };

    await test.step('home says the theme of the year, what is new and what comes', async () => {
      await page.goto(site);
      await expect(page.getByText('Chủ đề năm 2026')).toBeVisible();
      for (const part of ['Tin mới', 'Sắp diễn ra', 'Thông báo', 'Văn bản', 'Làm rõ thông tin', 'Đã hỏi, đã hứa'])
        await expect(page.getByRole('heading', { level: 2, name: part })).toBeVisible();
    });

    await test.step('an article, with what was corrected and what is related', async () => {
      await page.getByRole('link', { name: /ra quân làm sạch/ }).click();
      await expect(heading(/ra quân làm sạch/)).toBeVisible();
      await expect(page.getByText('Đã đính chính ngày 16/06/2026.')).toBeVisible();
      await expect(page.getByRole('complementary', { name: 'Bài liên quan' }).getByRole('link').first()).toBeVisible();
    });

    await test.step('lists go on page by page', async () => {
      await menu('Tin tức');
      await expect(
        page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading') }),
      ).toHaveCount(20);
      await page.getByRole('link', { name: 'Cũ hơn' }).click();
      await expect(
        page
          .getByRole('main')
          .getByRole('listitem')
          .filter({ has: page.getByRole('heading') }),
      ).toHaveCount(6);
      await page.getByRole('link', { name: 'Về mới nhất' }).click();
      await expect(page).toHaveURL(/\/tin-tuc$/);
    });

    await test.step('a clarification: what is said, what is true, how we know', async () => {
      await menu('Làm rõ thông tin');
      await page.getByRole('link', { name: /vỉa hè/ }).click();
      const parts = page.getByRole('article').getByRole('heading', { level: 2 });
      await expect(parts).toHaveText(['Thông tin đang được nêu', 'Sự thật', 'Nguồn đối chiếu']);
    });

    await test.step('documents by field and year', async () => {
      await menu('Văn bản');
      await page.getByLabel('Năm ban hành').selectOption('2025');
      await page.getByRole('button', { name: 'Lọc' }).click();
      await expect(page.getByText('Không có văn bản nào')).toBeVisible();
      await page.getByLabel('Năm ban hành').selectOption('2026');
      await page.getByRole('button', { name: 'Lọc' }).click();
      await page.getByRole('link', { name: /Kế hoạch giám sát/ }).click();
      await expect(page.getByText('12/KH-MTTQ-BTT')).toBeVisible();
    });

    await test.step('search without accents marks what it found', async () => {
      await page.getByRole('searchbox', { name: 'Tìm trong trang này' }).fill('via he');
      await page.getByRole('searchbox', { name: 'Tìm trong trang này' }).press('Enter');
      await expect(heading('Kết quả cho “via he”')).toBeVisible();
      await expect(page.locator('mark').filter({ hasText: 'vỉa' }).first()).toBeVisible();
    });

    await test.step('a document is found by what stands only in its file, and says so', async () => {
      await page.getByRole('searchbox', { name: 'Từ cần tìm' }).fill('doi chieu phieu thu');
      await page.getByRole('searchbox', { name: 'Từ cần tìm' }).press('Enter');
      const found = page.getByRole('listitem').filter({ hasText: 'Trong tệp Kế hoạch 12.docx:' });
      await expect(found.locator('mark').filter({ hasText: 'đối' })).toBeVisible();
      await found.getByRole('link', { name: /Kế hoạch giám sát/ }).click();
      await expect(page.getByRole('link', { name: /Tải tệp Kế hoạch 12.docx/ })).toBeVisible();
      await page.goto(`${site}/tim?q=via+he`);
    });

    await test.step('letters grow, stay grown, and shrink again', async () => {
      const size = () => page.getByRole('main').evaluate((main) => parseFloat(getComputedStyle(main).fontSize));
      const usual = await size();
      await page.getByRole('button', { name: 'A++ Cỡ rất lớn' }).click();
      await expect(heading('Kết quả cho “via he”')).toBeVisible();
      expect(await size()).toBeGreaterThan(usual * 1.4);
      await menu('Lịch');
      expect(await size()).toBeGreaterThan(usual * 1.4);
      await page.getByRole('button', { name: 'A Cỡ vừa' }).click();
      expect(await size()).toBe(usual);
    });

    await test.step('what is not there stays in the frame of the site', async () => {
      expect((await page.goto(`${site}/khong-co-trang-nay`))!.status()).toBe(404);
      await page.getByRole('main').getByRole('link', { name: 'Trang chủ' }).click();
      await expect(page).toHaveURL(site);
    });
    await context.close();
  });

  test(`pages are accessible and fit, ${name}`, async ({ browser }) => {
    const context = await browser.newContext({ viewport });
    const page = await context.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()) && !message.text().includes('404'))
        problems.push(message.text());
    });
    for (const path of pages) {
      await page.goto(site + path);
      await expectClean(page);
      await expectFits(page);
    }
    expect(problems).toEqual([]);
    await context.close();
  });
}

const pages = [
  ...['', '/tin/ra-quan-lam-sach-duong-ven-bien', '/tin/ve-tin-thu-tien-via-he', '/tin/ke-hoach-12'],
  ...[
    '/tin/ngay-hoi-doan-ket',
    '/chuyen-muc/tin-tuc',
    '/van-ban',
    '/lich',
    '/tim?q=khu+pho',
    '/tim?q=doi+chieu+phieu+thu',
    '/tim?q=khongcogi',
    '/khong-co',
  ],
];

/** At 200 % (half the width) and with the largest letters nothing pushes the page sideways. */
async function expectFits(page: Page): Promise<void> {
  const size = page.viewportSize()!;
  const wider = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  await page.setViewportSize({ width: Math.max(320, size.width / 2), height: size.height });
  expect(await wider(), `${page.url()} at 200 %`).toBeLessThanOrEqual(0);
  await page.evaluate(() => document.querySelector('.site')!.setAttribute('data-text', 'rat-lon'));
  expect(await wider(), `${page.url()} with large letters`).toBeLessThanOrEqual(0);
  await page.setViewportSize(size);
}

test('every page says what it is, whose, and where it stands', async ({ browser }) => {
  const page = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  await page.goto(site);
  const name = await page.title();
  const content = (of: string) => page.locator(`meta[${of}]`).getAttribute('content');
  const answered = ['/loi-hua', '/loi-hua?loai=answer', '/doi-thoai', '/giam-sat', '/lay-y-kien', '/du-lieu'];
  for (const path of ['', '/lich', '/van-ban', '/chuyen-muc/tin-tuc', ...answered]) {
    expect((await page.goto(site + path))!.status(), path).toBe(200);
    expect((await page.title()).endsWith(name), path).toBe(true);
    expect((await content('name=description'))!.length, path).toBeGreaterThan(10);
    expect(await content('property="og:title"'), path).toBeTruthy();
    await expect(page.locator('link[rel=canonical]'), path).toHaveAttribute('href', site + path);
  }
  expect((await page.goto(`${site}/khong-co`))!.status()).toBe(404);
  expect(await page.title()).toMatch(new RegExp(`^Không tìm thấy.* – ${name}$`, 'u'));
  expect(await content('name=robots')).toBe('noindex');
});

test('an article of 3,000 words weighs at most 100 kB with all it loads, and a line has at most 70 letters', async ({
  browser,
}) => {
  const page = await browser.newPage({ viewport: widths.pc });
  const network = await page.context().newCDPSession(page);
  await network.send('Network.enable');
  let bytes = 0;
  const addresses: string[] = [];
  network.on('Network.loadingFinished', (event) => (bytes += event.encodedDataLength));
  page.on('request', (request) => {
    if (!request.url().startsWith('data:')) addresses.push(new URL(request.url()).pathname);
  });
  await page.goto(`${site}/tin/ba-nghin-chu`, { waitUntil: 'networkidle' });
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes, addresses.join('\n')).toBeLessThanOrEqual(100_000);
  expect(addresses.length, addresses.join('\n')).toBeLessThanOrEqual(7);
  expect(addresses.filter((address) => address.endsWith('.js'))).toEqual([]);
  test.info().annotations.push({ type: 'weight', description: `${bytes} bytes, ${addresses.length} requests` });

  await page.goto(`${site}/tin/ra-quan-lam-sach-duong-ven-bien`);
  const letters = await page
    .locator('.site-text > p')
    .first()
    .evaluate((paragraph) => {
      const height = parseFloat(getComputedStyle(paragraph).lineHeight);
      return paragraph.textContent.length / Math.round(paragraph.getBoundingClientRect().height / height);
    });
  expect(letters).toBeLessThanOrEqual(70);
  await page.close();
});

test('the keyboard goes from the skip link through the head to the text', async ({ browser }) => {
  const page = await browser.newPage({ viewport: widths.pc });
  await page.goto(`${site}/tin/ke-hoach-12`);
  const focused = () => page.evaluate(() => document.activeElement!.textContent);
  const seen: string[] = [];
  for (let step = 0; step < 6; step += 1) {
    await page.keyboard.press('Tab');
    seen.push((await focused()).slice(0, 30));
  }
  expect(seen[0]).toBe('Tới nội dung chính');
  expect(seen.slice(2, 5)).toEqual(['Gửi ý kiến', 'Tra cứu', 'Trang chủ']);
  await page.goto(`${site}/tin/ke-hoach-12`);
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement!.id)).toBe('noi-dung');
  await page.close();
});

test('on paper there is the text and who speaks, nothing to press', async ({ browser }) => {
  const page = await browser.newPage({ viewport: widths.pc });
  await page.emulateMedia({ media: 'print' });
  await page.goto(`${site}/tin/ra-quan-lam-sach-duong-ven-bien`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  for (const hidden of ['Gửi ý kiến', 'Danh mục', 'Bài liên quan', 'Cỡ chữ'])
    await expect(page.getByText(hidden, { exact: true }).first()).toBeHidden();
  await page.close();
});
