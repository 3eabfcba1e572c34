import { expect } from '@playwright/test';
import { address, expectClean, signIn, type widths, test } from './office.ts';

// The year of a unit: its theme, a key task, what is done for it; and its calendar in a program of one's own.

const officer = 'Bùi Tấn Mô Phỏng';

for (const width of ['pc', 'phone'] satisfies (keyof typeof widths)[]) {
  test(`a unit sets its year and an activity counts for its key task (${width})`, async ({ browser }) => {
    test.slow();
    const page = await signIn(browser, officer, width);
    const stamp = `${width} ${Date.now()}`;
    const theme = `Gần dân, sát việc ${stamp}`;
    const task = `Mỗi tháng một lần nghe dân nói ${stamp}`;

    await test.step('the theme', async () => {
      await page.goto('/hoat-dong/ke-hoach-nam', { waitUntil: 'networkidle' });
      await page.getByRole('button', { name: /^(Đặt|Đổi) chủ đề$/ }).click();
      await page.getByRole('textbox', { name: /^Chủ đề/ }).fill(theme);
      await page.getByRole('textbox', { name: /^Văn bản/ }).fill('Kế hoạch số 05/KH-MTTQ');
      await expectClean(page);
      await page.getByRole('button', { name: 'Lưu chủ đề' }).click();
      await expect(page.getByText(theme).first()).toBeVisible();
    });

    await test.step('a key task, which nothing was done for', async () => {
      await page.getByRole('button', { name: 'Thêm nhiệm vụ' }).first().click();
      await page.getByRole('textbox', { name: /^Nhiệm vụ/ }).fill(task);
      await page.getByRole('textbox', { name: /^Số hoạt động dự kiến/ }).fill('2');
      await page.getByRole('button', { name: 'Lưu nhiệm vụ' }).click();
      const row = page.locator('tr', { hasText: task });
      await expect(row).toContainText('0/2 hoạt động');
      await expectClean(page);
      await row.getByRole('link', { name: task }).click();
      await expect(page.getByRole('heading', { level: 1, name: task })).toBeVisible();
      await expect(page.getByText('Chưa có hoạt động nào')).toBeVisible();
      await expectClean(page);
    });

    await test.step('an activity for it', async () => {
      await page.getByRole('link', { name: 'Ghi hoạt động' }).click();
      await page.waitForURL(/\/hoat-dong\/moi\?muc=\d+$/);
      await page.goto(page.url(), { waitUntil: 'networkidle' });
      await page.getByRole('radio', { name: 'Giao ban' }).check({ force: true });
      await page.getByLabel(/^Địa điểm/).fill(`Nhà văn hóa ${stamp}`);
      await page.getByLabel(/^Số người dự/).fill('31');
      await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
      await page.waitForURL(/\/hoat-dong\/\d+$/);
      await expect(page.getByRole('checkbox', { name: new RegExp(task) })).toBeChecked();
      await expectClean(page);
      await page.goto('/hoat-dong/ke-hoach-nam');
      await expect(page.locator('tr', { hasText: task })).toContainText('1/2 hoạt động');
    });

    await test.step('the theme stands above the day, the list and the calendar', async () => {
      for (const shown of ['/', '/hoat-dong', '/hoat-dong/lich', '/hoat-dong/lich?pham-vi=duoi']) {
        await page.goto(shown);
        await expect(page.getByRole('link', { name: theme })).toBeVisible();
        await expectClean(page);
      }
    });
  });

  test(`a calendar program reads the calendar until its link is ended (${width})`, async ({ browser, playwright }) => {
    const page = await signIn(browser, officer, width);
    await page.goto('/hoat-dong/lich', { waitUntil: 'networkidle' });
    await page.getByRole('link', { name: 'Liên kết lịch' }).click();
    await page.waitForURL(/\/hoat-dong\/lich\/lien-ket$/);
    await page.getByRole('button', { name: /^Tạo liên kết/ }).click();
    const link = await page.getByLabel(/^Liên kết vừa tạo/).inputValue();
    expect(link).toMatch(/\/lich\/[\w-]{43}\.ics$/u);
    await expectClean(page);

    const program = await playwright.request.newContext({ baseURL: address() });
    const path = new URL(link).pathname;
    const answer = await program.get(path);
    expect(answer.status()).toBe(200);
    expect(answer.headers()['content-type']).toContain('text/calendar');
    const calendar = await answer.text();
    expect(calendar).toMatch(/^BEGIN:VCALENDAR\r\n/u);
    expect(calendar).toContain('UID:nhiem-vu-');

    await page.getByRole('button', { name: 'Thu hồi' }).first().click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await expect(page.getByText('Chưa có liên kết nào đang dùng.')).toBeVisible();
    expect((await program.get(path)).status()).toBe(404);
    await program.dispose();
  });
}
