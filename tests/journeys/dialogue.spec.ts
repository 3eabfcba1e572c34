import { expect, type Page, test } from '@playwright/test';
import { expectClean, signIn } from './office.ts';

// A dialogue of today from its plan to the promises that everybody may read: held, taken down without names, concluded, made public.

const host = 'Trần Thị Ví Dụ';
const owner = 'Đỗ Thị Hình Dung';
const subject = `Đối thoại thử ${Date.now()}`;
const task = `Sửa đường vào khu dân cư ${Date.now()}`;

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let dialogue = '';
const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });

async function pick(page: Page, label: RegExp, typed: string, name: RegExp): Promise<void> {
  await page.getByLabel(label).fill(typed);
  await page.getByRole('option', { name }).click();
}

test('a plan is written', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, '/doi-thoai/moi');
  await expectClean(page);
  await page.getByLabel(/^Nội dung đối thoại/).fill(subject);
  await pick(page, /^Đơn vị có người đứng đầu/, 'tan ha lam ha', /Ủy ban MTTQ Việt Nam xã Tân Hà Lâm Hà/);
  await page.getByLabel(/^Người chủ trì/).fill('Chủ tịch Ủy ban MTTQ Việt Nam xã');
  await page.getByLabel(/^Ngày đối thoại/).fill(dayFromNow(0));
  await page.getByLabel(/^Giờ bắt đầu/).fill('8h');
  await page.getByLabel(/^Địa điểm/).fill('Hội trường xã');
  await page.getByRole('button', { name: 'Lưu vào chương trình' }).click();
  await page.waitForURL(/\/doi-thoai\/\d+$/);
  dialogue = new URL(page.url()).pathname;
  await expectClean(page);
});

test('it is held; what is raised warns of a name, and is carried on to a conclusion', async ({ browser }) => {
  const page = await signIn(browser, host, 'phone');
  await open(page, dialogue);
  await page.getByLabel(/^Số người dự/).fill('45');
  await page.getByRole('button', { name: 'Ghi nhận đã đối thoại' }).click();
  await expect(page.getByText('Đã đối thoại', { exact: true }).first()).toBeVisible();
  await open(page, `${dialogue}/y-kien`);
  await expectClean(page);
  await page.getByLabel(/^Nội dung ý kiến/).fill('Ông Nguyễn Văn Mẫu nói đường hỏng');
  await expect(page.getByText('Có vẻ nêu một người cụ thể').first()).toBeVisible();
  await page.getByLabel(/^Nội dung ý kiến/).fill('Đường vào khu dân cư hỏng');
  await page.getByLabel(/^Lĩnh vực/).selectOption('traffic');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect(page.getByText('Chưa xử lý')).toBeVisible();
});

test('until its conclusions are public it stands among what waits', async ({ browser }) => {
  const page = await signIn(browser, host, 'phone');
  await page
    .getByRole('region', { name: 'Việc khác đang chờ đơn vị' })
    .getByRole('link', { name: /buổi đối thoại chờ bước tiếp theo/ })
    .click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
  await expectClean(page);
});

test('the notice makes the conclusion a promise, and everybody may read it', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, `${dialogue}/ket-luan`);
  await expectClean(page);
  await page.getByLabel(/^Nội dung kết luận/).fill(task);
  await pick(page, /^Đơn vị thực hiện/, 'tan ha lam ha', /Ủy ban MTTQ Việt Nam xã Tân Hà Lâm Hà/);
  await page.getByLabel(/^Sản phẩm/).fill('Biên bản nghiệm thu');
  await page.getByLabel(/^Hoàn thành trước/).fill(dayFromNow(20));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.getByText('Mọi ý kiến đã được xử lý.')).toBeVisible();
  await page.getByLabel(/^Số thông báo/).fill('09/TB-MTTQ');
  await page.getByRole('button', { name: 'Ghi số thông báo và giao việc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi số thông báo và giao việc' }).click();
  await page.waitForURL(new RegExp(`${dialogue}$`));
  await page.getByRole('button', { name: 'Công khai kết luận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai kết luận' }).click();
  await expect(page.getByText('Kết luận đã công khai.')).toBeVisible();
  await expectClean(page);
});

test('the promise leads back to the dialogue and stands in the list of what was promised', async ({ browser }) => {
  const working = await signIn(browser, owner, 'phone');
  await open(working, '/nhiem-vu?hien=all');
  await working.getByRole('link', { name: task }).click();
  await expect(working.getByRole('link', { name: new RegExp(subject) })).toBeVisible();
  const page = await signIn(browser, host, 'phone');
  await open(page, '/doi-thoai/da-hua');
  await expect(page.getByRole('link', { name: task })).toBeVisible();
  await expectClean(page);
});
