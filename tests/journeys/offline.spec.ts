import { type Browser, type BrowserContext, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { accountOf, address, expectClean, signIn, widths, test } from './office.ts';

// What was done where there is no signal: written down at once, kept on the phone, and in the log when the line is back.

const branchHead = 'Ngô Văn Thí Dụ';
const photo = (colour: string) =>
  sharp({ create: { width: 900, height: 600, channels: 3, background: colour } })
    .jpeg()
    .toBuffer();

/** Signs in on the quick log itself, as one's own device or a shared PC. */
async function signInHere(page: Page, name: string, device: 'own' | 'shared', withWorker = true): Promise<void> {
  const account = accountOf(name);
  await page.goto('/dang-nhap?ve=%2Fghi-nhanh', { waitUntil: 'networkidle' });
  await page.getByLabel(/Số điện thoại/).fill(account.phone);
  await page.getByLabel(/^Mật khẩu/).fill(account.password);
  if (device === 'own') await page.getByLabel(/Máy dùng riêng/).check();
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.waitForURL(`${address()}/ghi-nhanh`);
  await expect(page.getByRole('heading', { name: 'Hoạt động mới' })).toBeVisible();
  if (withWorker) await page.evaluate(async () => void (await navigator.serviceWorker.ready));
}

async function openPage(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/ghi-nhanh');
  return page;
}

function newContext(browser: Browser, width: keyof typeof widths): Promise<BrowserContext> {
  return browser.newContext({ baseURL: address(), viewport: widths[width] });
}

/** Where the worker would send by itself what the test wants to see waiting. */
function withoutWorker(browser: Browser): Promise<BrowserContext> {
  return browser.newContext({ baseURL: address(), viewport: widths.phone, serviceWorkers: 'block' });
}

/** One entry, typed; the photo where there is one. */
async function type(page: Page, place: string, colour?: string): Promise<void> {
  await page.getByRole('radio', { name: 'Sinh hoạt định kỳ' }).check({ force: true });
  await page.getByLabel(/^Địa điểm/).fill(place);
  await page.getByLabel(/^Số người dự/).fill('14');
  if (colour === undefined) return;
  const file = { name: 'hop.jpg', mimeType: 'image/jpeg', buffer: await photo(colour) };
  await page.locator('input[type=file]').setInputFiles(file);
  await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible();
}
const save = (page: Page) => page.getByRole('button', { name: 'Ghi hoạt động' }).click();

for (const width of ['phone', 'pc'] as const) {
  test(`logged without a line, ${width}: kept over the closing of the page, and in the log once when the line is back`, async ({
    browser,
  }) => {
    const context = await newContext(browser, width);
    const mark = `${width} ${Date.now()}`;
    const first = await context.newPage();
    await signInHere(first, branchHead, 'own');
    await expectClean(first);

    await test.step('without a line the page opens, takes two entries and says what is wrong with a third', async () => {
      await context.setOffline(true);
      await first.reload();
      await expect(first.getByText('Đang mất kết nối')).toBeVisible();
      await type(first, `Nhà văn hóa ${mark}`, '#88aa66');
      await save(first);
      await expect(first.getByText('1 hoạt động chưa gửi')).toBeVisible();
      await type(first, `Sân bóng ${mark}`, '#6688aa');
      await save(first);
      await expect(first.getByText('2 hoạt động chưa gửi')).toBeVisible();
      await save(first);
      await expect(first.getByText('Chưa ghi được: có 2 chỗ cần sửa')).toBeVisible();
      await expect(first.getByLabel(/^Số người dự/)).toHaveAttribute('aria-invalid', 'true');
      await expectClean(first);
    });

    await test.step('a draft and both entries are there when the page is opened again', async () => {
      await first.getByLabel(/^Số người dự/).fill('9');
      await first.getByLabel(/^Địa điểm/).fill(`Đang gõ ${mark}`);
      await expect.poll(() => kept(first, `Đang gõ ${mark}`)).toBe(true);
      await first.close();
      const second = await openPage(context);
      await expect(second.getByText('2 hoạt động chưa gửi')).toBeVisible();
      await expect(second.getByLabel(/^Địa điểm/)).toHaveValue(`Đang gõ ${mark}`);
      await second.close();
    });

    const page = await openPage(context);
    await test.step('the line is back: both arrive, each once, with its photo', async () => {
      await context.setOffline(false);
      await page.evaluate(() => window.dispatchEvent(new Event('online')));
      await expect(page.getByText('Đã gửi 2 hoạt động.')).toBeVisible();
      await expect(page.getByText('chưa gửi')).toBeHidden();
      expect(await photosKept(page)).toBe(0);
      await page.reload();
      await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
      for (const place of [`Nhà văn hóa ${mark}`, `Sân bóng ${mark}`]) {
        const line = page.getByRole('main').getByText(place);
        await expect(line).toHaveCount(1);
      }
      await page.getByRole('main').locator('a[href^="/hoat-dong/"]', { hasText: 'Sinh hoạt định kỳ' }).first().click();
      await expect(page.getByRole('img', { name: /^Ảnh/ })).toHaveCount(1);
    });

    await test.step('the worker keeps the page and its files, and nothing that was signed in for', async () => {
      const names = await page.evaluate(async () => {
        const all = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
        return all.flat().map((request) => new URL(request.url).pathname);
      });
      expect(names).toContain('/ghi-nhanh');
      expect(names.filter((name) => !/^\/ghi-nhanh(?:$|\/[\w.-]+\.(?:js|css|woff2|svg)$)/.test(name))).toEqual([]);
    });
    await context.close();
  });
}

/** Whether what is typed has reached the store. */
function kept(page: Page, place: string): Promise<boolean> {
  return page.evaluate(async (wanted) => {
    const entries = (await readShelf('entries')) as { input: { place?: string } }[];
    return entries.some((entry) => entry.input.place === wanted);

    async function readShelf(name: string): Promise<unknown[]> {
      const found = (await indexedDB.databases()).filter((one) => one.name?.startsWith('caunoi-'));
      const rows = found.map(
        ({ name: base }) =>
          new Promise<unknown[]>((give) => {
            indexedDB.open(base!).onsuccess = (opened) => {
              const db = (opened.target as IDBOpenDBRequest).result;
              db.transaction(name).objectStore(name).getAll().onsuccess = (read) => {
                db.close();
                give((read.target as IDBRequest<unknown[]>).result);
              };
            };
          }),
      );
      return (await Promise.all(rows)).flat();
    }
  }, place);
}

function photosKept(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let count = 0;
    for (const { name } of await indexedDB.databases()) {
      if (!name?.startsWith('caunoi-')) continue;
      count += await new Promise<number>((give) => {
        indexedDB.open(name).onsuccess = (opened) => {
          const db = (opened.target as IDBOpenDBRequest).result;
          db.transaction('photos').objectStore('photos').count().onsuccess = (read) => {
            db.close();
            give((read.target as IDBRequest<number>).result);
          };
        };
      });
    }
    return count;
  });
}

test('an answer that never came back: sent again, and still there once', async ({ browser }) => {
  const context = await withoutWorker(browser);
  const page = await context.newPage();
  const place = `Đường liên thôn ${Date.now()}`;
  await signInHere(page, branchHead, 'own', false);
  const lost = new Set<string>();
  // The server carries it out, and the line breaks before the answer: once for the record, once for the photo.
  await context.route('**/api/v1/activities{,/*/photos}', async (route) => {
    const { pathname } = new URL(route.request().url());
    if (route.request().method() !== 'POST' || lost.has(pathname)) return route.continue();
    lost.add(pathname);
    await route.fetch();
    return route.abort();
  });
  await type(page, place, '#aa8866');
  await save(page);
  await expect(page.getByText('Chờ máy chủ trả lời')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByText('Đã ghi, còn 1 ảnh chưa gửi')).toBeVisible();
  await page.getByRole('button', { name: 'Gửi ngay' }).click();
  await expect(page.getByText('Đã gửi 1 hoạt động.')).toBeVisible();
  expect(lost.size).toBe(2);
  await page.getByRole('link', { name: 'Xem' }).click();
  await expect(page.getByRole('img', { name: /^Ảnh/ })).toHaveCount(1);
  await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
  await expect(page.getByRole('main').getByText(place)).toHaveCount(1);
  await context.close();
});

test('what the server refuses stands with its words, and goes when it is mended', async ({ browser }) => {
  const context = await withoutWorker(browser);
  const page = await context.newPage();
  const place = `Điểm chốt ${Date.now()}`;
  await signInHere(page, branchHead, 'own', false);
  await context.route('**/api/v1/activities', async (route) => {
    const body = JSON.parse(route.request().postData() ?? '{}') as { attendance?: string };
    // As if the rules had become stricter since the page was kept: the server is sent what it refuses.
    if (body.attendance !== '14') return route.continue();
    return route.continue({ postData: JSON.stringify({ ...body, women: '15' }) });
  });
  await type(page, place);
  await save(page);
  await expect(page.getByText('Chưa được nhận')).toBeVisible();
  await expect(page.getByText('Số nữ không thể nhiều hơn số người dự.')).toBeVisible();
  await expectClean(page);
  await page.getByRole('button', { name: 'Sửa' }).click();
  await expect(page.getByLabel(/^Địa điểm/)).toHaveValue(place);
  await page.getByLabel(/^Số người dự/).fill('20');
  await save(page);
  await expect(page.getByText('Đã gửi 1 hoạt động.')).toBeVisible();
  await context.close();
});

test('an ended session loses nothing; another account sees nothing of it; the sign-out warns, and clears', async ({
  browser,
}) => {
  const context = await newContext(browser, 'pc');
  const place = `Hội trường xã ${Date.now()}`;
  const page = await context.newPage();
  await signInHere(page, branchHead, 'own');

  await test.step('the session ends while something waits', async () => {
    await context.setOffline(true);
    await type(page, place, '#886688');
    await save(page);
    await expect(page.getByText('1 hoạt động chưa gửi')).toBeVisible();
    await context.clearCookies();
    await context.setOffline(false);
    await page.evaluate(() => window.dispatchEvent(new Event('online')));
    await expect(page.getByText('Phiên đăng nhập đã kết thúc.')).toBeVisible();
    await expect(page.getByText(place)).toBeVisible();
    await expectClean(page);
    await page.reload();
    await expect(page.getByRole('heading', { name: 'Đăng nhập để ghi' })).toBeVisible();
    await expect(page.getByText(place)).toBeHidden();
    await expectClean(page);
  });

  await test.step('the next officer on this PC neither sees nor sends it', async () => {
    await signInHere(page, 'Bùi Tấn Mô Phỏng', 'shared');
    await expect(page.getByText('chưa gửi')).toBeHidden();
    await expect(page.getByText(place)).toBeHidden();
    await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
    await expect(page.getByText('ghi nhanh chưa gửi')).toBeHidden();
    await page.getByRole('button', { name: /^Tài khoản của/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/dang-nhap/);
  });

  await test.step('its owner finds it, is warned at the sign-out, and may send it first', async () => {
    await context.route('**/api/v1/activities', (route) =>
      route.request().method() === 'POST' ? route.abort() : route.continue(),
    );
    await signInHere(page, branchHead, 'own');
    await expect(page.getByText('1 hoạt động chưa gửi')).toBeVisible();
    await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
    await expect(page.getByText('Máy này còn 1 hoạt động ghi nhanh chưa gửi.')).toBeVisible();
    await page.getByRole('button', { name: /^Tài khoản của/ }).click();
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await expect(page.getByText('1 hoạt động ghi nhanh chưa gửi')).toBeVisible();
    await expectClean(page);
    await context.unroute('**/api/v1/activities');
    await page.getByRole('button', { name: 'Gửi trước khi đăng xuất' }).click();
    await expect(page.getByText('ghi nhanh chưa gửi')).toBeHidden();
    await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
    await expect(page.getByRole('main').getByText(place)).toHaveCount(1);
  });

  await test.step('signed out, nothing is left on the device', async () => {
    await page.goto('/dang-xuat', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Đăng xuất' }).click();
    await page.waitForURL(/dang-nhap/);
    await context.setOffline(true);
    await page.goto('/ghi-nhanh');
    await expect(page.getByRole('heading', { name: 'Cần đăng nhập khi có mạng' })).toBeVisible();
    await expectClean(page);
  });
  await context.close();
});

test('the quick log stands in the menu of a phone and beside the list', async ({ browser }) => {
  const page = await signIn(browser, branchHead, 'phone');
  await page.getByRole('button', { name: 'Thêm' }).click();
  await expect(page.getByRole('link', { name: 'Ghi nhanh' })).toBeVisible();
  await page.goto('/hoat-dong', { waitUntil: 'networkidle' });
  await expectClean(page);
  await page.getByRole('link', { name: 'Ghi nhanh', exact: true }).click();
  await expect(page.getByRole('heading', { name: 'Hoạt động mới' })).toBeVisible();
});
