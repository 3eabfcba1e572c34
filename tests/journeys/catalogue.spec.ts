import { expect } from '@playwright/test';
import { expectClean, signIn, type widths, test } from './office.ts';

// The administrator adds an indicator that looks like one that is there, says why it is another, words it anew and retires it.

for (const width of ['pc', 'phone'] satisfies (keyof typeof widths)[]) {
  test(`an indicator is added with a reason, worded anew and retired (${width})`, async ({ browser }) => {
    test.slow();
    const page = await signIn(browser, 'Nguyễn Văn Mẫu', width);
    const group = width === 'pc' ? 'thứ nhất' : 'thứ hai';
    const name = `Số hộ nghèo theo chuẩn ${group}`;

    await test.step('the catalogue is searched without accents', async () => {
      await page.goto('/chi-tieu', { waitUntil: 'networkidle' });
      await expectClean(page);
      await page.getByRole('searchbox').fill('quy che phoi hop');
      await page.getByRole('searchbox').press('Enter');
      await page.getByRole('link', { name: /^Tỷ lệ chính quyền cấp xã đã ký quy chế phối hợp/ }).click();
      await expect(page.getByRole('heading', { level: 2, name: 'Cách tính' })).toBeVisible();
      await expect(page.getByRole('link', { name: /^MT-178A/ })).toBeVisible();
      await expectClean(page);
    });

    await test.step('one that looks the same is warned of while it is typed, and another name is not', async () => {
      await page.goto('/chi-tieu/danh-muc/moi', { waitUntil: 'networkidle' });
      await page.getByLabel(/^Đơn vị tính/).fill('hộ');
      await page.getByLabel(/^Tên chỉ tiêu/).fill('Tổng số nghèo hộ');
      await expect(page.getByText('Danh mục đã có chỉ tiêu cùng nghĩa')).toBeVisible();
      await expect(page.getByRole('link', { name: 'MT-102A Số hộ nghèo' })).toBeVisible();
      await expectClean(page);
      await page.getByLabel(/^Tên chỉ tiêu/).fill(name);
      await expect(page.getByText('Danh mục đã có chỉ tiêu cùng nghĩa')).toBeHidden();
      await page.getByLabel(/^Tên chỉ tiêu/).fill('Số hộ nghèo');
      await page.getByLabel(/^Khác chỉ tiêu đã có ở chỗ nào/).fill('Theo chuẩn nghèo riêng của tỉnh.');
      await page.getByLabel(/^Chủ đề/).selectOption('Quỹ, an sinh xã hội');
      await page.getByRole('button', { name: 'Thêm vào danh mục' }).click();
      await expect(page.getByText('Theo chuẩn nghèo riêng của tỉnh.')).toBeVisible();
    });

    await test.step('other words are a new version; the meaning stays', async () => {
      await page.getByRole('link', { name: 'Sửa hoặc ngừng dùng' }).click();
      await expect(page.getByText(/không sửa được/)).toBeVisible();
      await expectClean(page);
      await page.getByLabel(/^Tên chỉ tiêu/).fill(name);
      await page.getByRole('button', { name: 'Lưu phiên bản mới' }).click();
      await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
      await expect(page.getByText('Phiên bản 2')).toBeVisible();
    });

    await test.step('retired, it names what follows', async () => {
      await page.getByRole('link', { name: 'Sửa hoặc ngừng dùng' }).click();
      await page.getByLabel(/^Lý do ngừng dùng/).fill('Tỉnh bỏ chuẩn nghèo riêng.');
      await page.getByLabel(/^Chỉ tiêu thay thế/).selectOption({ label: 'MT-102A · Số hộ nghèo' });
      await page.getByRole('button', { name: 'Ngừng dùng' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Ngừng dùng' }).click();
      await expect(page.getByText(/^Ngừng dùng từ/)).toBeVisible();
      await expect(page.getByRole('link', { name: 'MT-102A Số hộ nghèo' })).toBeVisible();
      await expectClean(page);
    });
  });
}
