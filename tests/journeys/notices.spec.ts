import { expect } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The morning of a commune: the bell says that something came in, the page says by which rule and leads to the one next
// action; what was read is read for this account alone. Two people of one office, a width each.

const people = { pc: 'Huỳnh Nguyễn Thị Thanh Ví Dụ', phone: 'Nguyễn Đức Ước Lệ' } as const;

for (const width of ['pc', 'phone'] as const) {
  test(`reminders of the morning, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, people[width], width);
    const bell = page.getByRole('banner').getByRole('link', { name: /^Nhắc việc/ });

    await test.step('the bell counts what this account has not read', async () => {
      await expect(bell).toHaveAccessibleName(/Nhắc việc: \d+ chưa đọc/);
      await bell.click();
      await expect(page.getByRole('heading', { level: 1, name: 'Nhắc việc' })).toBeVisible();
      await expectClean(page);
    });

    await test.step('each says the rule that sent it, and what to do next', async () => {
      const toDo = page.getByRole('region', { name: 'Đơn vị phải làm' });
      await expect(toDo.getByText(/Nhắc vì còn 3 ngày làm việc đến hạn \d{2}\/\d{2}\/\d{4}/).first()).toBeVisible();
      await toDo.getByRole('link', { name: 'Báo cáo kết quả' }).first().click();
      await expect(page).toHaveURL(/\/nhiem-vu\/\d+$/);
      await page.goBack();
    });

    await test.step('read is read, and stays in the list', async () => {
      await expect(page.getByRole('button', { name: 'Đánh dấu đã đọc' })).toBeVisible();
      await page.waitForLoadState('networkidle');
      const before = await page.getByRole('listitem').filter({ hasText: 'Nhắc vì' }).count();
      await page.getByRole('button', { name: 'Đánh dấu đã đọc' }).click();
      await expect(bell).toHaveAccessibleName('Nhắc việc');
      await expect(page.getByText('Mới', { exact: true })).toHaveCount(0);
      await expect(page.getByRole('listitem').filter({ hasText: 'Nhắc vì' })).toHaveCount(before);
      await expectClean(page);
    });

    await test.step('without a mail server the product says so', async () => {
      await page.goto('/toi');
      await expect(page.getByText(/chưa đặt việc gửi thư điện tử/)).toBeVisible();
      await expectClean(page);
    });
  });
}
