import { expect, type Page, test } from '@playwright/test';
import { expectClean, signIn } from './office.ts';

// A supervision from its plan to a confirmed recommendation: planned and held by a ward's Front, reported to and answered by the
// supervised body on the phone, confirmed by the Front.

const front = 'Võ Văn Thử';
const body = 'Vương Thị Giả Dụ';
const subject = `Việc công khai thủ tục hành chính ${Date.now()}`;
const what = `Niêm yết thủ tục tại bộ phận một cửa ${Date.now()}`;

/** dd/MM/yyyy in Viet Nam, so many days from now, as one types it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let session = '';

async function open(page: Page, path: string): Promise<void> {
  await page.goto(path, { waitUntil: 'networkidle' });
}
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();

test('the Front plans a supervision and sends the plan; the body sees it from then on', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, '/giam-sat');
  await expectClean(page);
  await open(page, `/giam-sat/chuong-trinh/${new Date().getFullYear()}`);
  await expectClean(page);
  await open(page, '/giam-sat/moi');
  await expectClean(page);
  await page.getByLabel(/^Hình thức/).selectOption('team');
  await page.getByLabel(/^Nội dung giám sát/).fill(subject);
  await page.getByLabel(/^Lĩnh vực/).selectOption('procedures');
  await page.getByLabel(/^Cơ quan, tổ chức được giám sát/).fill('uy ban nhan dan phuong la gi');
  await page.getByRole('listbox').getByRole('option').first().click();
  await page.getByLabel(/^Ngày làm việc/).fill(dayFromNow(0));
  await page.getByLabel(/^Địa điểm/).fill('Hội trường phường');
  await press(page, 'Lập kế hoạch');
  await page.waitForURL(/\/giam-sat\/\d+$/);
  session = new URL(page.url()).pathname;
  await expectClean(page);
  await page
    .getByLabel(/^Số, ngày văn bản/)
    .first()
    .fill('40/KH-MTTQ-BTT');
  await press(page, 'Ghi đã làm');
  await expect(page.getByText('Xong muộn')).toBeVisible();
});

test('the body sends its report on the phone', async ({ browser }) => {
  const page = await signIn(browser, body, 'phone');
  await open(page, '/giam-sat?ben=doi-tuong');
  await expect(page.getByText(subject).first()).toBeVisible();
  await expectClean(page);
  await open(page, session);
  await expectClean(page);
  await page.getByLabel(/^Số, ngày văn bản/).fill('120/BC-UBND');
  await press(page, 'Gửi báo cáo');
  await expect(page.getByText('120/BC-UBND')).toBeVisible();
});

test('the Front holds it, writes what it found and concludes', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, session);
  await press(page, 'Ghi đã làm');
  await expect(page.getByText('Đã làm việc').first()).toBeVisible();
  await press(page, 'Ghi đã làm');
  await expect(page.getByRole('button', { name: 'Ban hành kết luận' })).toBeVisible();
  await page.getByLabel(/^Nội dung phát hiện/).fill('Còn 5 thủ tục chưa niêm yết.');
  await press(page, 'Thêm phát hiện');
  await expect(page.getByText('Còn 5 thủ tục chưa niêm yết.')).toBeVisible();
  await page.getByLabel(/^Nội dung kiến nghị/).fill(what);
  await page.getByLabel(/^Sản phẩm/).fill('Ảnh niêm yết');
  await page.getByLabel(/^Hạn/).fill(dayFromNow(20));
  await press(page, 'Thêm kiến nghị');
  await expect(page.getByText(what)).toBeVisible();
  await page.getByLabel(/^Kết luận/).fill('Phường đã niêm yết phần lớn thủ tục.');
  await page.getByLabel(/^Số, ngày văn bản/).fill('41/TB-MTTQ-BTT');
  await press(page, 'Ban hành kết luận');
  await page.getByRole('dialog').getByRole('button', { name: 'Ban hành kết luận' }).click();
  await expect(page.getByText('Đã kết luận').first()).toBeVisible();
  await expectClean(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải .docx: Kết luận và kiến nghị' }).click();
  expect((await file).suggestedFilename()).toMatch(/^Kết luận và kiến nghị .*\.docx$/u);
});

test('the body accepts the recommendation and says it is done', async ({ browser }) => {
  const page = await signIn(browser, body, 'phone');
  await open(page, session);
  await expectClean(page);
  await page.getByLabel('Tiếp thu', { exact: true }).check();
  await page.getByLabel(/^Số văn bản trả lời/).fill('121/CV-UBND');
  await press(page, 'Gửi trả lời');
  await expect(page.getByText(/Tiếp thu \(121\/CV-UBND/)).toBeVisible();
  await page.getByRole('link', { name: 'Mở việc thực hiện' }).click();
  await page.waitForURL(/\/nhiem-vu\/\d+$/);
  const claim = page.locator('form', { has: page.getByRole('button', { name: 'Báo cáo hoàn thành' }) });
  await claim.getByLabel(/Kết quả đã đạt/).fill('Đã niêm yết đủ.');
  await claim.getByLabel(/Văn bản, biên bản/).fill('Ảnh niêm yết số 5');
  await claim.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible();
});

test('the Front confirms, closes the supervision, and the list of the half year says so', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, session);
  await page.getByRole('link', { name: 'Mở việc thực hiện' }).click();
  await page.waitForURL(/\/nhiem-vu\/\d+$/);
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(page.getByText('Đã hoàn thành').first()).toBeVisible();
  await open(page, session);
  await press(page, 'Kết thúc');
  await expect(page.getByText('Đã kết thúc').first()).toBeVisible();
  await open(page, '/giam-sat/danh-muc');
  await expect(page.getByText(what)).toBeVisible();
  await expectClean(page);
});
