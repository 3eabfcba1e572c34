import { expect } from '@playwright/test';
import { address as server, expectClean, signIn, widths, test } from './office.ts';

// What somebody says at the office, from the slip with the code to the answer, their word on it, and the answer anew.

const officer = 'Võ Văn Thử';
const subject = `Cống nghẹt ở chợ ${Date.now()}`;

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let address = '';
let code = '';
const site = '/lam-dong/phuong-la-gi';

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
  code = await page.getByText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/).innerText();
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
  await page.getByLabel(/^Tệp gửi kèm/).setInputFiles({
    ...{ name: 'Lịch nạo vét.pdf', mimeType: 'application/pdf' },
    buffer: Buffer.from('%PDF-1.4\n1 0 obj<</Type/Catalog>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n'),
  });
  await page.getByRole('button', { name: 'Trả lời', exact: true }).click();
  await expect(page.getByText('Im lặng không được tính là đã giải quyết')).toBeVisible();
  await expectClean(page);
});

test('whoever asked reads where it has been, takes the file, and says that it is not solved', async ({ browser }) => {
  const context = await browser.newContext({ baseURL: server(), viewport: widths.phone });
  const page = await context.newPage();
  await page.goto(`${site}/tra-cuu#${code}`);
  await page.getByRole('button', { name: 'Xem kết quả' }).click();
  await expect(page.getByText('Việc chỉ được tính là xong khi bạn cho biết đã xong')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Việc đã qua những đâu' })).toBeVisible();
  await expect(page.locator('main')).not.toContainText(officer);
  await expectClean(page);
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Lịch nạo vét\.pdf/ }).click();
  expect((await download).suggestedFilename()).toBe('Lịch nạo vét.pdf');
  expect(page.url()).not.toContain(code);
  await page.getByLabel('Điều gì chưa xong?').fill('Mưa tối qua nước vẫn tràn ra đường.');
  await page.getByRole('button', { name: 'Gửi: việc chưa được giải quyết' }).click();
  await expect(page.getByText('Đã ghi lời của bạn.')).toBeVisible();
  await expect(page.getByText('Bạn cho biết việc chưa được giải quyết')).toBeVisible();
  await expectClean(page);
});

test('the officer finds it on the first screen, in a list of just as many', async ({ browser }) => {
  const page = await signIn(browser, officer, 'pc');
  const waiting = page.getByRole('region', { name: 'Việc khác đang chờ đơn vị' });
  await expect(waiting).toBeVisible();
  await expectClean(page);
  for (const line of await waiting.getByRole('link').all()) {
    const number = Number(/^\d+/.exec(await line.innerText())![0]);
    const at = (await line.getAttribute('href'))!;
    const list = await page.context().newPage();
    await list.goto(at, { waitUntil: 'networkidle' });
    await expect(list.getByRole('table').first().locator('tbody tr'), at).toHaveCount(number);
    await expectClean(list);
    await list.close();
  }
  await waiting.getByRole('link', { name: /người gửi cho biết chưa xong/ }).click();
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByRole('heading', { level: 1, name: subject })).toBeVisible();
});

test('another unit finds nothing', async ({ browser }) => {
  const page = await signIn(browser, 'Trần Thị Ví Dụ', 'pc');
  const answer = await page.goto(address);
  expect(answer!.status()).toBe(404);
  await page.goto('/kien-nghi/tong-hop', { waitUntil: 'networkidle' });
  await expectClean(page);
});
