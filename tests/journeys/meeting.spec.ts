import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectClean, signIn, test } from './office.ts';

// A briefing from the invitation to the work that it gives: called at the province, answered and counted by a commune on
// the phone, minuted, concluded.

const host = 'Trần Thị Ví Dụ';
const guest = 'Đỗ Thị Hình Dung';
const guestUnit = 'Ủy ban MTTQ Việt Nam xã Tân Hà Lâm Hà';
const title = `Giao ban thử ${Date.now()}`;
const task = `Gửi danh sách hộ cần giúp ${Date.now()}`;

/** dd/MM/yyyy in Viet Nam, so many days from now, as one types it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let meeting = '';
let link = '';

async function pickUnit(page: Page, label: RegExp): Promise<void> {
  await page.getByLabel(label).fill('tan ha lam ha');
  await page.getByRole('option', { name: new RegExp(guestUnit) }).click();
}

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}

test('the province calls a meeting; what is wrong is said at its field and nothing is lost', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, '/hop/moi');
  await expectClean(page);
  await page.getByLabel(/^Tên cuộc họp/).fill(title);
  await page.getByLabel(/^Người chủ trì/).fill('Phó Chủ tịch Thường trực');
  await page.getByLabel(/^Ngày họp/).fill(dayFromNow(0));
  await page.getByLabel(/^Giờ bắt đầu/).fill('10h');
  await page.getByLabel(/^Giờ kết thúc/).fill('9h30');
  await page.getByLabel(/^Địa điểm/).fill('Phòng họp số 1');
  await page.getByLabel(/^Đơn vị được mời/).fill('tan ha lam ha');
  await page.getByRole('button', { name: 'Lên lịch và gửi giấy mời' }).click();
  await expect(page.getByText('Tên vừa gõ chưa được chọn').first()).toBeVisible();
  await pickUnit(page, /^Đơn vị được mời/);
  await page.getByRole('button', { name: 'Thêm nội dung' }).click();
  await page.getByLabel(/^Nội dung 1/).fill('Kiểm điểm việc đã giao');
  await page.getByRole('button', { name: 'Lên lịch và gửi giấy mời' }).click();
  await expect(page.getByText('Thời điểm kết thúc phải sau lúc bắt đầu').first()).toBeVisible();
  await expect(page.getByLabel(/^Nội dung 1/)).toHaveValue('Kiểm điểm việc đã giao');
  await page.getByLabel(/^Giờ kết thúc/).fill('11h30');
  await page.getByRole('button', { name: 'Lên lịch và gửi giấy mời' }).click();
  await page.waitForURL(/\/hop\/\d+$/);
  meeting = new URL(page.url()).pathname;
  await expect(page.getByText('10:00–11:30').first()).toBeVisible();
  await expectClean(page);
});

test('the commune answers on the phone', async ({ browser }) => {
  const page = await signIn(browser, guest, 'phone');
  await open(page, '/hop');
  await expect(page.getByText('Cần trả lời giấy mời').first()).toBeVisible();
  await expectClean(page);
  await open(page, meeting);
  await expectClean(page);
  await page.getByLabel(/^Số người dự/).fill('3');
  await page.getByRole('button', { name: 'Gửi trả lời' }).click();
  await expect(page.getByText('Đơn vị đã trả lời giấy mời')).toBeVisible();
});

test('the host makes a code, the commune marks itself present with it, a wrong one tells nothing', async ({
  browser,
}) => {
  const hosting = await signIn(browser, host, 'pc');
  await open(hosting, `${meeting}/diem-danh`);
  await hosting.getByRole('button', { name: 'Tạo mã điểm danh' }).click();
  await expect(hosting.getByRole('img', { name: /Mã QR/ })).toBeVisible();
  await expectClean(hosting);
  link = new URL((await hosting.locator('a[href*="/hop/diem-danh/"]').getAttribute('href'))!).pathname;

  const page = await signIn(browser, guest, 'phone');
  await open(page, `${link.slice(0, -4)}xxxx`);
  await expect(page.getByRole('heading', { name: 'Không mở được điểm danh' })).toBeVisible();
  await expect(page.getByText(title)).toHaveCount(0);
  await expectClean(page);
  await open(page, link);
  await expect(page.getByLabel(/^Số người của đơn vị/)).toHaveValue('3');
  await page.getByLabel(/^Số người của đơn vị/).fill('4');
  await page.getByRole('button', { name: 'Ghi có mặt' }).click();
  await expect(page.getByText('Đã ghi 4 người tại Phòng họp số 1')).toBeVisible();
  await expectClean(page);
});

test('the host counts the hall, writes the minutes and holds the meeting; it stands in the log once', async ({
  browser,
}) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, `${meeting}/diem-danh`);
  await page.getByLabel(/Người dự khác, đếm tại chỗ/).fill('10');
  await page.getByRole('button', { name: 'Lưu điểm danh' }).click();
  await expect(page.getByText('Tổng cộng 14 người')).toBeVisible();
  await open(page, `${meeting}/bien-ban`);
  await expectClean(page);
  await page.getByLabel(/^1. Kiểm điểm việc đã giao/).fill('Đã xong 5 trong 6 việc');
  await page.getByRole('button', { name: 'Lưu biên bản' }).click();
  await page.waitForURL(new RegExp(`${meeting}$`));
  await expect(page.getByText('Đã xong 5 trong 6 việc')).toBeVisible();
  await page.getByRole('button', { name: 'Ghi nhận đã họp' }).click();
  await expect(page.getByText('Đã họp', { exact: true }).first()).toBeVisible();
  await page.getByRole('link', { name: 'Mở hoạt động' }).click();
  await expect(page.getByText('14 người').first()).toBeVisible();
  const guesting = await signIn(browser, guest, 'phone');
  await open(guesting, link);
  await expect(guesting.getByRole('heading', { name: 'Không mở được điểm danh' })).toBeVisible();
});

test('a conclusion becomes work of the commune, which leads back to the meeting', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, `${meeting}/ket-luan`);
  await expectClean(page);
  await page.getByLabel(/^Nội dung kết luận/).fill(task);
  await pickUnit(page, /^Đơn vị thực hiện/);
  await page.getByLabel(/^Sản phẩm/).fill('Danh sách');
  await page.getByLabel(/^Thời hạn/).fill(dayFromNow(20));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await page.getByRole('button', { name: 'Giao 1 kết luận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Giao 1 kết luận' }).click();
  await expect(page.getByText('Chờ tiếp nhận')).toBeVisible();
  await expectClean(page);

  const guesting = await signIn(browser, guest, 'phone');
  await open(guesting, '/nhiem-vu?hien=all');
  await guesting.getByRole('link', { name: task }).click();
  await guesting.getByRole('link', { name: new RegExp(`Kết luận cuộc họp: ${title}`) }).click();
  await guesting.waitForURL(new RegExp(`${meeting}$`));
  await expect(guesting.getByText(task)).toBeVisible();
  await expectClean(guesting);
});

test('everything comes in one pack and as papers of the office; the next of the row shows what is open', async ({
  browser,
}) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, meeting);
  await page.locator('summary', { hasText: 'Thêm tài liệu' }).click();
  await page.getByLabel(/^Hoặc đường dẫn/).fill('https://example.vn/de-cuong');
  await page.getByLabel(/^Tên tài liệu/).fill('Đề cương');
  await page.getByRole('button', { name: 'Thêm tài liệu' }).click();
  await expect(page.getByRole('link', { name: 'Đề cương' })).toBeVisible();
  const download = async (name: string) => {
    const response = await page.request.get(`${meeting}/tai-ve/${name}`);
    expect(response.status(), name).toBe(200);
    return new Uint8Array(await response.body());
  };
  for (const name of ['giay-moi.docx', 'bien-ban.docx', 'thong-bao-ket-luan.docx'])
    expect(Object.keys(unzipSync(await download(name)))).toContain('word/document.xml');
  expect(Object.keys(unzipSync(await download('tai-lieu.zip')))).toEqual([
    '00 Danh mục tài liệu.docx',
    '01 Giấy mời và chương trình.docx',
  ]);
  for (const paper of ['giay-moi', 'bien-ban', 'thong-bao-ket-luan']) {
    await open(page, `${meeting}/in/${paper}`);
    await expectClean(page);
  }
  await open(page, meeting);
  await page.getByRole('link', { name: 'Lên lịch kỳ tiếp theo' }).click();
  await page.waitForURL(/tu=\d+/);
  await page.waitForLoadState('networkidle');
  await page.getByLabel(/^Ngày họp/).fill(dayFromNow(7));
  await page.getByRole('button', { name: 'Lên lịch và gửi giấy mời' }).click();
  await page.waitForURL(/\/hop\/\d+$/);
  await expect(page.getByRole('heading', { name: 'Việc còn lại từ các kỳ trước' })).toBeVisible();
  await expect(page.getByText(task).first()).toBeVisible();
  await expectClean(page);
});

for (const width of ['pc', 'phone'] as const) {
  test(`every page of a meeting, of the host, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, host, width);
    const paths = ['', '/diem-danh', '/bien-ban', '/ket-luan', '/sua', '/in/giay-moi'].map((part) => meeting + part);
    for (const path of ['/hop', '/hop?hien=da-qua', '/hop/moi', ...paths]) {
      await open(page, path);
      await expectClean(page);
    }
  });
}

test('who may not log is told so before a form is filled in', async ({ browser }) => {
  const page = await signIn(browser, 'Nguyễn Văn Mẫu', 'pc');
  const response = await page.goto('/hop/moi');
  expect(response?.status()).toBe(403);
  await expectClean(page);
});
