import { expect, type Locator, type Page } from '@playwright/test';
import { readAsCitizen, site } from './citizen.ts';
import { expectClean, signIn, test } from './office.ts';

// A supervision seen from both sides: the plan and its outline reach the body in time, the body reports and answers each
// recommendation on its phone, what it says to be done is sent back once and then confirmed, the level above has its copy, and the
// half year's list and the public page say what became of it.

const front = 'Võ Văn Thử';
const body = 'Vương Thị Giả Dụ';
const above = 'Trần Thị Ví Dụ';
const bodyUnit = 'Ủy ban nhân dân phường La Gi';
const stamp = Date.now();
const subject = `Việc công khai thủ tục hành chính ${stamp}`;
const posted = `Niêm yết thủ tục tại bộ phận một cửa ${stamp}`;
const hotline = `Công bố số điện thoại nhận phản ánh ${stamp}`;
const evening = `Mở bộ phận một cửa buổi tối ${stamp}`;

/** dd/MM/yyyy in Viet Nam, so many days from now, as one types it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
const today = dayFromNow(0);

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let session = '';
const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });
const press = (page: Page, name: string) => page.getByRole('button', { name, exact: true }).first().click();
const row = (page: Page, words: string): Locator => page.getByRole('listitem').filter({ hasText: words }).last();

test('the Front plans it and sends plan and outline more than 15 days before', async ({ browser }) => {
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
  await page.getByLabel(/^Ngày làm việc/).fill(dayFromNow(30));
  await page.getByLabel(/^Địa điểm/).fill('Hội trường phường');
  // The Front one level up is chosen already.
  await expect(page.getByText('Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng').first()).toBeVisible();
  await press(page, 'Lập kế hoạch');
  await page.waitForURL(/\/giam-sat\/\d+$/);
  session = new URL(page.url()).pathname;
  // The body sees nothing of it before the plan is sent.
  const other = await signIn(browser, body, 'phone');
  expect((await other.goto(session))!.status()).toBe(404);
  await page
    .getByLabel(/^Số, ngày văn bản/)
    .first()
    .fill('40/KH-MTTQ-BTT');
  await press(page, 'Ghi đã làm');
  await expect(row(page, 'Gửi kế hoạch, quyết định')).toContainText('Đã xong');
  await expect(page.getByText('Xong muộn')).toHaveCount(0);
  await expect(page.getByText(`Đang chờ báo cáo của ${bodyUnit}.`)).toBeVisible();
  await expectClean(page);
});

test('the body reads plan and outline on the phone and sends its report in time', async ({ browser }) => {
  const page = await signIn(browser, body, 'phone');
  await open(page, '/giam-sat?ben=doi-tuong');
  await expect(page.getByText(subject).first()).toBeVisible();
  await expectClean(page);
  await open(page, session);
  await expectClean(page);
  for (const paper of ['Kế hoạch', 'Đề cương báo cáo']) {
    await page.getByRole('link', { name: paper, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: paper })).toBeVisible();
    await expect(page.getByText(subject).first()).toBeVisible();
    await open(page, session);
  }
  await page.getByLabel(/^Số, ngày văn bản/).fill('120/BC-UBND');
  await press(page, 'Gửi báo cáo');
  await expect(row(page, '120/BC-UBND')).toContainText('Đã xong');
  // Its part is done: nothing more to do until the conclusion, and the page says so.
  await expect(page.getByText('Đơn vị đã gửi báo cáo.')).toBeVisible();
  await expect(page.getByText(`Buổi làm việc: ngày ${dayFromNow(30)}`)).toBeVisible();
  await expectClean(page);
});

test('brought forward to today, held, and concluded with three recommendations', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, `${session}/sua`);
  await expectClean(page);
  await page.getByLabel(/^Ngày làm việc/).fill(today);
  await press(page, 'Lưu kế hoạch');
  await page.waitForURL(new RegExp(`${session}$`));
  await press(page, 'Ghi đã làm');
  await expect(page.getByText('Đã làm việc').first()).toBeVisible();
  await press(page, 'Ghi đã làm');
  await expect(page.getByRole('button', { name: 'Ban hành kết luận' })).toBeVisible();
  await page.getByLabel(/^Nội dung phát hiện/).fill('Còn 5 thủ tục chưa niêm yết.');
  await press(page, 'Thêm phát hiện');
  await expect(page.getByText('Còn 5 thủ tục chưa niêm yết.')).toBeVisible();
  for (const what of [posted, hotline, evening]) {
    if (!(await page.getByLabel(/^Nội dung kiến nghị/).isVisible()))
      await page.locator('summary').getByText('Thêm kiến nghị').click();
    await page.getByLabel(/^Nội dung kiến nghị/).fill(what);
    await page.getByLabel(/^Sản phẩm/).fill('Ảnh niêm yết');
    await page.getByLabel(/^Hạn/).fill(dayFromNow(20));
    await press(page, 'Thêm kiến nghị');
    await expect(row(page, what)).toContainText('Sản phẩm: Ảnh niêm yết');
  }
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

test('the body accepts one, another in part, refuses the third with its reason, each by number and day', async ({
  browser,
}) => {
  const page = await signIn(browser, body, 'phone');
  await open(page, session);
  await expectClean(page);
  for (const [what, stance, reason, paper] of [
    [posted, 'Tiếp thu', '', '121/CV-UBND'],
    [hotline, 'Tiếp thu một phần', 'Chỉ công bố trong giờ hành chính.', '122/CV-UBND'],
    [evening, 'Không tiếp thu', 'Chưa bố trí được biên chế.', '123/CV-UBND'],
  ] as const) {
    const form = row(page, what);
    await form.getByLabel(stance, { exact: true }).check();
    await form.getByLabel(/^Số văn bản trả lời/).fill(paper);
    await press2(form, 'Gửi trả lời');
    if (reason !== '') {
      // Without a reason only a full yes is taken.
      await expect(form.getByLabel(/^Lý do/)).toHaveAttribute('aria-invalid', 'true');
      await form.getByLabel(/^Lý do/).fill(reason);
      await press2(form, 'Gửi trả lời');
    }
    await expect(row(page, what)).toContainText(`${stance} (${paper} ngày ${today})`);
    if (reason !== '') await expect(row(page, what)).toContainText(reason);
  }
  await expect(row(page, evening)).toContainText('Không nhận');
  await row(page, posted).getByRole('link', { name: 'Mở việc thực hiện' }).click();
  await page.waitForURL(/\/nhiem-vu\/\d+$/);
  await claim(page, 'Đã niêm yết đủ.', 'Ảnh niêm yết số 5');
});

const press2 = (form: Locator, name: string) => form.getByRole('button', { name, exact: true }).click();

async function claim(page: Page, words: string, paper: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Báo cáo hoàn thành' }) });
  await form.getByLabel(/Kết quả đã đạt/).fill(words);
  await form.getByLabel(/Văn bản, biên bản/).fill(paper);
  await form.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible();
}

test('made public: what was said to be done is not done', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, session);
  await expect(page.getByRole('link', { name: 'Xác nhận việc đã báo xong' })).toBeVisible();
  await press(page, 'Công khai kiến nghị');
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai kiến nghị' }).click();
  await expect(page.getByText(`Đã công khai từ ngày ${today}.`)).toBeVisible();
  const citizen = await readAsCitizen(browser, 'phone');
  await citizen.goto(`${site}${session}`);
  await expect(row(citizen, posted)).toContainText('chờ bên yêu cầu xác nhận');
  await expect(row(citizen, evening)).toContainText('Không còn thực hiện');
  await expect(citizen.getByText('Còn 5 thủ tục')).toHaveCount(0);
});

test('the Front sends it back once, then confirms; the level above has its copy', async ({ browser }) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, session);
  await page.getByRole('link', { name: 'Xác nhận việc đã báo xong' }).click();
  await page.waitForURL(/\/nhiem-vu\/\d+$/);
  const work = new URL(page.url()).pathname;
  await page.locator('summary').getByText('Trả lại', { exact: true }).click();
  await page.getByLabel(/Cần bổ sung gì/).fill('Còn thiếu thủ tục về đất đai.');
  await page.locator('form[id^="return-"]').getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Trả lại, cần bổ sung').first()).toBeVisible();
  const other = await signIn(browser, body, 'phone');
  await open(other, work);
  await claim(other, 'Đã niêm yết thêm thủ tục về đất đai.', 'Ảnh niêm yết số 6');
  await open(page, work);
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(page.getByText('Đã hoàn thành').first()).toBeVisible();
  const province = await signIn(browser, above, 'pc');
  await open(province, '/giam-sat?ben=cap-duoi');
  await province.getByRole('link', { name: subject }).click();
  await expect(row(province, posted)).toContainText('Đã hoàn thành');
  await expect(province.getByRole('button', { name: 'Kết thúc' })).toHaveCount(0);
  await expectClean(province);
});

test('open while one is not settled; the half year’s list tells the body each answer and result', async ({
  browser,
}) => {
  const page = await signIn(browser, front, 'pc');
  await open(page, session);
  // Of three one is confirmed and one refused: the third is followed on.
  await expect(page.getByRole('button', { name: 'Kết thúc', exact: true })).toHaveCount(0);
  await open(page, '/giam-sat/danh-muc');
  await expect(page.getByText(bodyUnit).first()).toBeVisible();
  const line = (what: string) => page.getByRole('row', { name: new RegExp(what) });
  await expect(line(posted)).toContainText('Đã thực hiện xong');
  await expect(line(hotline)).toContainText(`Tiếp thu một phần (122/CV-UBND ngày ${today})`);
  await expect(line(evening)).toContainText('Không thực hiện');
  await expectClean(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải .docx' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.docx$/u);
  const other = await signIn(browser, body, 'phone');
  await open(other, session);
  await row(other, hotline).getByRole('link', { name: 'Mở việc thực hiện' }).click();
  await other.waitForURL(/\/nhiem-vu\/\d+$/);
  const work = new URL(other.url()).pathname;
  await claim(other, 'Đã công bố số điện thoại.', 'Thông báo số 88');
  await open(page, work);
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(page.getByText('Đã hoàn thành').first()).toBeVisible();
  await open(page, session);
  await press(page, 'Kết thúc');
  await expect(page.getByText('Đã kết thúc').first()).toBeVisible();
  await expectClean(page);
});
