import { expect, type Page } from '@playwright/test';
import { unzipSync } from 'fflate';
import { expectClean, signIn, test } from './office.ts';

// A commune opens a board, logs a visit on a phone and corrects it; households are asked, counted, minuted and published;
// the province sees how many and how much, and no names.

const officer = 'Huỳnh Nguyễn Thị Thanh Ví Dụ';
const above = 'Trần Thị Ví Dụ';
const board = `Ban Giám sát đầu tư thử ${Date.now()}`;
const subject = `Mức góp làm đường thử ${Date.now()}`;

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let boardPath = '';
let asked = '';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}

test('a board of investment needs five members; what was typed stays', async ({ browser }) => {
  const page = await signIn(browser, officer, 'pc');
  await open(page, '/giam-sat/ban/moi');
  await expectClean(page);
  await page.getByLabel('Ban Giám sát đầu tư của cộng đồng').check();
  await page.getByLabel(/^Tên ban/).fill(board);
  await page.getByLabel(/^Chương trình, dự án/).fill('Đường liên thôn');
  await page.getByLabel(/^Bắt đầu nhiệm kỳ/).fill(dayFromNow(-30));
  await page.getByLabel(/^Hết nhiệm kỳ/).fill(dayFromNow(400));
  for (const at of [1, 2, 3, 4]) await page.getByLabel(`Họ và tên ${at}`).fill(`Người Mẫu Thứ ${at}`);
  await page.getByRole('button', { name: 'Lập ban' }).click();
  await expect(page.getByText('phải có ít nhất 5 thành viên').first()).toBeVisible();
  await expect(page.getByLabel('Họ và tên 4')).toHaveValue('Người Mẫu Thứ 4');
  await page.getByLabel('Họ và tên 5').fill('Người Mẫu Thứ 5');
  await page.getByRole('button', { name: 'Lập ban' }).click();
  await page.waitForURL(/\/giam-sat\/ban\/\d+$/);
  boardPath = new URL(page.url()).pathname;
  await expect(page.getByText('Người Mẫu Thứ 5').first()).toBeVisible();
  await expectClean(page);
});

test('a visit is logged on the phone, corrected, and taken off with a reason', async ({ browser }) => {
  const page = await signIn(browser, officer, 'phone');
  await open(page, boardPath);
  await expectClean(page);
  await page.getByRole('link', { name: 'Ghi cuộc giám sát' }).click();
  await page.waitForURL(/\/ghi$/);
  await page.getByLabel(/^Nội dung giám sát/).fill('Kích thước mặt đường');
  await page.getByLabel(/^Kiến nghị xử lý/).fill('2');
  await expectClean(page);
  await page.getByRole('button', { name: 'Ghi vào sổ' }).click();
  await page.waitForURL(new RegExp(`${boardPath}$`));
  await page.getByRole('link', { name: 'Kích thước mặt đường' }).click();
  await page.waitForURL(/\/cuoc\/\d+$/);
  await expectClean(page);
  await page.getByLabel(/^Kiến nghị đã giải quyết/).fill('1');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.waitForURL(new RegExp(`${boardPath}$`));
  await expect(page.getByText('1/2 đã giải quyết').first()).toBeVisible();
  await page.getByRole('link', { name: 'Kích thước mặt đường' }).click();
  await page.waitForURL(/\/cuoc\/\d+$/);
  await page.locator('summary', { hasText: 'Bỏ khỏi sổ' }).click();
  await page.getByLabel(/^Lý do/).fill('Ghi nhầm ban');
  await page.getByRole('button', { name: 'Bỏ khỏi sổ' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Bỏ khỏi sổ' }).click();
  await page.waitForURL(new RegExp(`${boardPath}$`));
  await expect(page.getByText('Đã bỏ khỏi sổ').first()).toBeVisible();
});

test('households are asked: counts on the phone say what is missing, and the minutes come as a paper', async ({
  browser,
}) => {
  const page = await signIn(browser, officer, 'phone');
  await open(page, '/lay-y-kien/moi');
  await expectClean(page);
  await page.getByLabel(/^Nội dung lấy ý kiến/).fill(subject);
  await page.getByLabel(/^Ngày thông báo/).fill(dayFromNow(-3));
  await page.getByLabel(/^Từ ngày/).fill(dayFromNow(0));
  await page.getByLabel(/^Đến ngày/).fill(dayFromNow(0));
  await page.getByLabel('Thôn Đồi Chè').fill('100');
  await page.getByRole('button', { name: 'Lưu kế hoạch' }).click();
  await page.waitForURL(/\/lay-y-kien\/[0-9a-f-]{36}$/);
  asked = new URL(page.url()).pathname;
  await page.waitForLoadState('networkidle');
  await page.getByLabel(/^Phát ra/).fill('98');
  await page.getByLabel(/^Đồng ý/).fill('40');
  await page.getByRole('button', { name: 'Lưu số phiếu' }).click();
  await expect(page.getByText('Còn thiếu 11 hộ đồng ý; 60 hộ chưa gửi phiếu')).toBeVisible();
  await page.locator('summary', { hasText: 'Thôn Đồi Chè' }).click();
  await page.getByLabel(/^Đồng ý/).fill('60');
  await page.getByRole('button', { name: 'Lưu số phiếu' }).click();
  await expect(page.getByText(/Đã thông qua: 60\/100/)).toBeVisible();
  await expectClean(page);
  await page.getByRole('button', { name: 'Khóa kết quả kiểm phiếu' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khóa kết quả kiểm phiếu' }).click();
  await expect(page.getByLabel(/^Số biên bản/)).toBeVisible();
  const response = await page.request.get(`${asked}/bien-ban.docx`);
  expect(response.status()).toBe(200);
  expect(Object.keys(unzipSync(new Uint8Array(await response.body())))).toContain('word/document.xml');
  await page.getByLabel(/^Số biên bản/).fill('Biên bản số 09/BB-TPP');
  await page.getByRole('button', { name: 'Ghi biên bản' }).click();
  await page.getByRole('button', { name: 'Công khai kết quả' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai kết quả' }).click();
  await expect(page.getByText(/Đã công khai ngày/)).toBeVisible();
  await expectClean(page);
});

for (const width of ['pc', 'phone'] as const) {
  test(`the province sees how many, not who, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, above, width);
    for (const path of ['/giam-sat/ban', boardPath, '/lay-y-kien', asked]) {
      await open(page, path);
      await expectClean(page);
    }
    await open(page, boardPath);
    await expect(page.getByText('Họ tên thành viên chỉ hiển thị ở đơn vị có ban.')).toBeVisible();
    await expect(page.getByText('Người Mẫu Thứ')).toHaveCount(0);
    await expect(page.getByText('5 người').first()).toBeVisible();
  });
}
