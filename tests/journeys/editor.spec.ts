import { type Browser, expect, type Page } from '@playwright/test';
import { address, expectClean, signIn, widths, test } from './office.ts';

// An editor's day: a text that outlives a lost line, its picture and table, a preview, somebody's consent, a correction in the
// open; the article goes up to the province and another one comes down; two persons where the site wants it; paper.

const laGi = '/lam-dong/phuong-la-gi';
const province = 'Mặt trận Tổ quốc Việt Nam tỉnh Lâm Đồng';
const commune = 'Mặt trận Tổ quốc Việt Nam phường La Gi';
const dot = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
  'base64',
);
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });
const main = (page: Page) => page.getByRole('main');
const press = (page: Page, name: string) => main(page).getByRole('button', { name, exact: true }).click();
const body = (page: Page) => page.getByRole('textbox', { name: /^Nội dung/ });
const saved = (page: Page) => expect(page.getByText(/^Đã lưu bản nháp lúc/)).toBeVisible();

/** Opens the articles of a site from the menu of all sites. */
async function enter(page: Page, site: string): Promise<void> {
  await open(page, '/trang-tin');
  await main(page).getByRole('link', { name: site }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: site })).toBeVisible();
}

async function confirm(page: Page, name: string): Promise<void> {
  await press(page, name);
  await page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
}

/** A page as a stranger gets it: no session, no script. */
async function asReader<T>(
  browser: Browser,
  width: keyof typeof widths,
  path: string,
  look: (page: Page, status: number) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ viewport: widths[width], baseURL: address(), javaScriptEnabled: false });
  const page = await context.newPage();
  const answer = await page.goto(path);
  const seen = await look(page, answer!.status());
  await context.close();
  return seen;
}

for (const width of ['pc', 'phone'] as const) {
  test.describe(`on a ${width}`, () => {
    test.describe.configure({ mode: 'serial', timeout: 120_000 });
    const stamp = `${width} ${Date.now()}`;
    const title = `Ngày thứ Bảy tình nguyện ở tổ dân phố Biển Xanh ${stamp}`;
    const notice = `Thông báo lịch đối thoại quý này ${stamp}`;
    let editor = '';
    let article = '';

    test('what is typed outlives a lost line and a closed page', async ({ browser }) => {
      const page = await signIn(browser, 'Võ Văn Thử', width);
      await enter(page, commune);
      await main(page).getByRole('link', { name: 'Ảnh', exact: true }).click();
      await page.getByLabel(/^Tệp ảnh/).setInputFiles({ name: 'anh.png', mimeType: 'image/png', buffer: dot });
      await press(page, 'Thêm ảnh');
      await expect(page.getByText('Chưa gửi được: có 1 chỗ cần sửa')).toBeVisible();
      await page.getByLabel(/^Ảnh cho thấy gì/).fill(`Thanh niên quét đường, ${stamp}`);
      await press(page, 'Thêm ảnh');
      await expect(page.getByRole('img', { name: `Thanh niên quét đường, ${stamp}` })).toBeVisible();

      await main(page).getByRole('link', { name: 'Bài viết', exact: true }).click();
      await main(page).getByRole('link', { name: 'Viết bài' }).first().click();
      await page.getByLabel(/^Tiêu đề/).fill(title);
      await body(page).click();
      await page.keyboard.type('Sáu giờ sáng, cả tổ đã có mặt.');
      await saved(page);
      await expectClean(page);
      await page.context().setOffline(true);
      await page.keyboard.type(' Đường sạch trước khi chợ họp.');
      await expect(page.getByText(/^Chưa lưu được bản nháp/)).toBeVisible();
      await page.context().setOffline(false);
      await page.keyboard.type(' Bà con rất vui.');
      await saved(page);
      const address = page.url();
      await page.close({ runBeforeUnload: false });

      const later = await signIn(browser, 'Võ Văn Thử', width);
      await open(later, address);
      await expect(later.getByText(/^Đã khôi phục bản đang gõ dở/)).toBeVisible();
      await expect(later.getByLabel(/^Tiêu đề/)).toHaveValue(title);
      await expect(body(later)).toContainText('Đường sạch trước khi chợ họp. Bà con rất vui.');

      await test.step('a picture with its description, and a table', async () => {
        await body(later).click();
        await later.keyboard.press('Control+End');
        await later.keyboard.press('Enter');
        await later.getByRole('button', { name: 'Chèn ảnh' }).click();
        await later.getByRole('button', { name: `Thanh niên quét đường, ${stamp}` }).click();
        await later.getByRole('button', { name: 'Chèn bảng' }).click();
        for (const words of ['Tổ', 'Đoạn đường', 'Số hộ', 'Tổ 1', 'Từ cầu đến chợ', '34']) {
          await later.keyboard.type(words);
          await later.keyboard.press('Tab');
        }
        await later.getByRole('button', { name: 'Thêm hàng' }).click();
        await expect(body(later).locator('tr')).toHaveCount(4);
        await expect(body(later).locator('figure')).toHaveCount(1);
        await expectClean(later);
      });
      await test.step('m² as it is pasted, CO₂ by its button', async () => {
        await body(later).locator('p').first().click();
        await later.keyboard.press('End');
        const below = later.getByRole('button', { name: /^Chỉ số dưới/ });
        const press = async (isOn: boolean) => {
          await below.click();
          await expect(below).toHaveAttribute('aria-pressed', String(isOn));
          await expect(body(later)).toBeFocused();
        };
        await later.keyboard.type(' CO');
        await press(true);
        await later.keyboard.type('2');
        await press(false);
        await later.keyboard.type(', sân rộng');
        await body(later).evaluate((element) => {
          const clipboardData = new DataTransfer();
          clipboardData.setData('text/html', '<p> 120 m<sup>2</sup></p>');
          element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
        });
      });
      await press(later, 'Lưu bản nháp');
      await later.waitForURL(/\/trang-tin\/bai\/\d+$/);
      editor = new URL(later.url()).pathname;
      await expect(body(later).locator('th')).toHaveText(['Tổ', 'Đoạn đường', 'Số hộ']);
      await expect(body(later).locator('sub')).toHaveText('2');
      await expect(body(later).locator('sup')).toHaveText('2');
    });

    test('the preview is the page of the public, for who writes alone', async ({ browser }) => {
      const page = await signIn(browser, 'Võ Văn Thử', width);
      await open(page, editor);
      await expectClean(page);
      await page.getByRole('link', { name: 'Xem trước' }).click();
      await expect(page.getByRole('note')).toContainText('Bản xem trước');
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByRole('link', { name: 'Gửi ý kiến' })).toBeVisible();
      await expect(page.locator('meta[name=robots]')).toHaveAttribute('content', 'noindex, nofollow');
      const picture = page.getByRole('img', { name: `Thanh niên quét đường, ${stamp}` });
      expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBeGreaterThan(0);
      await expect(page.getByRole('region', { name: 'Bảng 1' }).getByRole('row')).toHaveCount(4);
      await expectClean(page);
      const path = new URL(page.url()).pathname;
      await asReader(browser, width, path, async (reader) => expect(reader).toHaveURL(/\/dang-nhap/));
      const stranger = await signIn(browser, 'Bùi Tấn Mô Phỏng', width);
      expect((await stranger.goto(path))!.status()).toBe(404);
    });

    test('who is named must have agreed; then it goes out, and what was wrong is put right in the open', async ({
      browser,
    }) => {
      const page = await signIn(browser, 'Võ Văn Thử', width);
      await open(page, editor);
      await page.getByLabel(/^Bài có nêu tên/).check();
      await press(page, 'Lưu bản nháp');
      await expect(page.getByText('Chưa ghi sự đồng ý nào')).toBeVisible();
      await confirm(page, 'Đăng ngay');
      await expect(page.getByText(/sự đồng ý/).first()).toBeVisible();
      await expect(main(page).getByText('Bản nháp', { exact: true }).first()).toBeVisible();
      await page.getByLabel(/^Họ và tên/).fill('Người Được Nêu Mẫu');
      await page.getByLabel(/^Ngày đồng ý/).fill(dayFromNow(0));
      await page.getByLabel(/^Đồng ý bằng cách nào/).fill('Ký phiếu tại nhà văn hóa');
      await press(page, 'Ghi sự đồng ý');
      await expect(page.getByText(/^Đồng ý ngày .*: Ký phiếu/)).toBeVisible();
      await confirm(page, 'Đăng ngay');
      await expect(main(page).getByText('Đã đăng', { exact: true }).first()).toBeVisible();
      article = (await page.getByRole('link', { name: 'Mở bài đã đăng' }).getAttribute('href'))!;

      await page.getByLabel(/^Đính chính điều gì/).fill('Số hộ của tổ 1 là 34, bản đầu ghi nhầm 43.');
      await press(page, 'Đăng bản đính chính');
      await expect(page.getByText('Đính chính đang hiện')).toBeVisible();
      await asReader(browser, width, article, async (reader) => {
        await expect(reader.getByRole('heading', { level: 1, name: title })).toBeVisible();
        await expect(reader.getByText(/^Đã đính chính ngày/)).toBeVisible();
        await expect(reader.getByText('Số hộ của tổ 1 là 34')).toBeVisible();
        expect(await reader.content()).not.toContain('Người Được Nêu Mẫu');
      });
    });

    test('on paper stands the text alone', async ({ browser }) => {
      const page = await (await browser.newContext({ viewport: widths[width], baseURL: address() })).newPage();
      await page.emulateMedia({ media: 'print' });
      await page.goto(article);
      await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
      await expect(page.getByRole('region', { name: 'Bảng 1' })).toBeVisible();
      for (const hidden of ['Gửi ý kiến', 'Tra cứu', 'Lượt truy cập'])
        await expect(page.getByText(hidden, { exact: true }).first()).toBeHidden();
      await page.context().close();
    });

    test('it is offered up, taken, and keeps its one address', async ({ browser }) => {
      const page = await signIn(browser, 'Võ Văn Thử', width);
      await open(page, editor);
      await page.getByLabel(province).check();
      await press(page, 'Mời đăng');
      await expect(page.getByText('Chờ nơi nhận quyết định')).toBeVisible();

      const receiver = await signIn(browser, 'Phạm Thị Minh Họa', width);
      await enter(receiver, province);
      await main(receiver).getByRole('link', { name: 'Mời đăng' }).click();
      const offer = main(receiver).locator('section').filter({ hasText: title }).last();
      await offer.getByRole('button', { name: 'Nhận đăng' }).click();
      await expect(offer.getByText('Đã nhận đăng')).toBeVisible();
      await expectClean(receiver);

      await asReader(browser, width, '/lam-dong/chuyen-muc/tin-tuc', async (reader) => {
        await reader.getByRole('link', { name: title }).click();
        await expect(reader.getByText(`Theo ${commune}`)).toBeVisible();
        await expect(reader.locator('link[rel=canonical]')).toHaveAttribute('href', `${address()}${article}`);
      });
    });

    test('where a site wants two, the writer alone lets nothing out; an hour is set; it goes down', async ({
      browser,
    }) => {
      const writer = await signIn(browser, 'Trần Thị Ví Dụ', width);
      await enter(writer, province);
      await main(writer).getByRole('link', { name: 'Viết bài' }).first().click();
      await main(writer).getByRole('link', { name: 'Thông báo', exact: true }).click();
      await expect(writer).toHaveURL(/loai=notice/);
      await writer.getByLabel(/^Tiêu đề/).fill(notice);
      await body(writer).click();
      await writer.keyboard.type('Đối thoại mở cho mọi người.');
      await press(writer, 'Lưu bản nháp');
      await writer.waitForURL(/\/trang-tin\/bai\/\d+$/);
      await expect(writer.getByText(/^Trang này cần hai người/)).toBeVisible();
      await expect(writer.getByRole('button', { name: 'Đăng ngay' })).toHaveCount(0);
      await press(writer, 'Gửi duyệt đăng');
      await expect(writer.getByText(/^Bài đang chờ người có quyền đăng/)).toBeVisible();
      await expectClean(writer);

      const leader = await signIn(browser, 'Phạm Thị Minh Họa', width);
      await open(leader, new URL(writer.url()).pathname);
      await leader.getByLabel(/^Ngày đăng/).fill(dayFromNow(1));
      await leader.getByLabel(/^Giờ đăng/).fill('7h30');
      await press(leader, 'Hẹn giờ đăng');
      await expect(leader.getByText(/^Bài sẽ tự đăng lúc/)).toBeVisible();
      await expectClean(leader);
      await confirm(leader, 'Đăng ngay');
      await expect(main(leader).getByText('Đã đăng', { exact: true }).first()).toBeVisible();
      await leader.getByLabel(commune).check();
      await press(leader, 'Mời đăng');
      await expect(leader.getByText('Chờ nơi nhận quyết định')).toBeVisible();

      const receiver = await signIn(browser, 'Võ Văn Thử', width);
      await enter(receiver, commune);
      await main(receiver).getByRole('link', { name: 'Mời đăng' }).click();
      const offer = main(receiver).locator('section').filter({ hasText: notice }).last();
      await expect(offer.getByText('chuyển xuống cấp dưới')).toBeVisible();
      await offer.getByRole('button', { name: 'Nhận đăng' }).click();
      await expect(offer.getByText('Đã nhận đăng')).toBeVisible();
      await asReader(browser, width, `${laGi}/chuyen-muc/thong-bao`, async (reader) => {
        await reader.getByRole('link', { name: notice }).click();
        await expect(reader.getByText(`Theo ${province}`)).toBeVisible();
      });
    });

    test('a stranger finds the site from the bare host, without accents and without a script', async ({ browser }) => {
      await asReader(browser, width, '/', async (reader) => {
        await reader.getByRole('searchbox').fill('la gi');
        await reader.getByRole('button', { name: 'Tìm' }).click();
        await reader.getByRole('link', { name: commune }).click();
        await expect(reader).toHaveURL(new RegExp(`${laGi}$`));
      });
      const context = await browser.newContext({ viewport: widths[width], baseURL: address() });
      const page = await context.newPage();
      await page.goto('/cac-trang');
      await expectClean(page);
      await context.close();
    });
  });
}
