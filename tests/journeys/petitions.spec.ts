import { expect, test } from '@playwright/test';
import { expectClean, signIn } from './office.ts';

// What somebody says at the office, from the slip with the code to the answer that waits to be confirmed.

const officer = 'Võ Văn Thử';
const subject = `Cống nghẹt ở chợ ${Date.now()}`;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let address = '';

test('an officer writes it down and hands out the code once', async ({ browser }) => {
  const page = await signIn(browser, officer, 'pc');
  await page.goto('/kien-nghi', { waitUntil: 'networkidle' });
  await expectClean(page);
  await page.getByRole('link', { name: 'Ghi kiến nghị' }).click();
  await page.waitForURL(/\/kien-nghi\/moi$/);
  await expectClean(page);
  await page.getByLabel(/^Loại/).selectOption('petition');
  await page.getByLabel(/^Lĩnh vực/).selectOption('environment');
  await page.getByLabel(/^Nơi nói tới/).selectOption({ index: 1 });
  await page.getByLabel(/^Tóm tắt/).fill(subject);
  await page
    .getByLabel(/^Nội dung/)
    .fill('Cống trước chợ nghẹt đã lâu, nước thải tràn ra đường, đề nghị phường nạo vét.');
  await page.getByLabel(/^Họ và tên/).fill('Trần Văn Thí Dụ');
  await page.getByRole('button', { name: 'Ghi và lấy mã tra cứu' }).click();
  await expect(page.getByText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/)).toBeVisible();
  await expectClean(page);
  await page.getByRole('link', { name: 'Mở kiến nghị' }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
  address = new URL(page.url()).pathname;
  await expect(page.getByText(/(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}/)).toHaveCount(0);
});

test('it is taken up and answered on a phone; silence is not success', async ({ browser }) => {
  const page = await signIn(browser, officer, 'phone');
  await page.goto(address, { waitUntil: 'networkidle' });
  await expectClean(page);
  await expect(page.getByText('Trần Văn Thí Dụ')).toHaveCount(0);
  await page.getByLabel(/^Lý do cần xem/).fill('Gọi hẹn ngày xem cống');
  await page.getByRole('button', { name: 'Xem người gửi' }).click();
  await expect(page.getByText('Trần Văn Thí Dụ')).toBeVisible();
  await page.getByRole('button', { name: 'Thụ lý', exact: true }).click();
  await page
    .getByLabel(/^Câu trả lời/)
    .fill('Phường nạo vét cống trước chợ trong tuần này và thông báo cho bà con khi xong.');
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await expect(page.getByText('Im lặng không được tính là đã giải quyết')).toBeVisible();
  await expectClean(page);
});

test('another unit finds nothing', async ({ browser }) => {
  const page = await signIn(browser, 'Trần Thị Ví Dụ', 'pc');
  const answer = await page.goto(address);
  expect(answer!.status()).toBe(404);
  await page.goto('/kien-nghi/tong-hop', { waitUntil: 'networkidle' });
  await expectClean(page);
});
