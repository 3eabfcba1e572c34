import { expect } from '@playwright/test';
import { expectClean, signIn, type widths, test } from './office.ts';

// A target of a year: the province sets it and shares it out, a commune accepts what waits for its word.

const people = { pc: 'Đỗ Thị Hình Dung', phone: 'Phan Thị Làm Mẫu' };
/** By its place in the catalogue: one for each width, so that neither meets what the other has set. */
const places = { pc: 5, phone: 7 };

for (const width of ['pc', 'phone'] satisfies (keyof typeof widths)[]) {
  test(`a target is shared out exactly, and accepted with all that waits (${width})`, async ({ browser }) => {
    test.slow();
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);

    await test.step('shares add up to the whole, and the gap is said as it is typed', async () => {
      await page.goto('/chi-tieu/giao/moi', { waitUntil: 'networkidle' });
      await page.getByLabel(/Chỉ tiêu trong danh mục/).selectOption({ index: places[width] });
      await page.getByLabel(/^Mức/).fill('301');
      await page.getByLabel(/Cộng chung/).check();
      await page.getByRole('button', { name: 'Đặt chỉ tiêu' }).click();
      await page.getByRole('link', { name: 'Giao xuống' }).click();
      await page.getByRole('button', { name: 'Chia đều' }).click();
      await expect(page.getByText('Đúng bằng mức chung', { exact: true })).toBeVisible();
      const first = page.getByRole('textbox', { name: /^Mức giao cho/ }).first();
      await first.fill('1');
      await expect(page.getByText(/^Còn thiếu/)).toBeVisible();
      await expectClean(page);
      await page.getByRole('button', { name: 'Chia đều' }).click();
      await page.getByRole('button', { name: 'Giao xuống' }).click();
      await expect(page.getByText('Tổng đã giao đúng bằng mức của đơn vị giao.')).toBeVisible();
    });

    await test.step('a commune accepts all at once', async () => {
      const commune = await signIn(browser, people[width], width);
      await commune.getByRole('link', { name: /chỉ tiêu được giao chờ tiếp nhận/ }).click();
      await expect(commune.getByRole('heading', { level: 1, name: 'Chỉ tiêu chờ tiếp nhận' })).toBeVisible();
      await expectClean(commune);
      await commune.getByRole('button', { name: 'Tiếp nhận các chỉ tiêu đã chọn' }).click();
      await expect(commune.getByText('Không có chỉ tiêu nào chờ tiếp nhận')).toBeVisible();
    });
  });
}
