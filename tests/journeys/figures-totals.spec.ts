import { readFileSync } from 'node:fs';
import { expect } from '@playwright/test';
import { expectClean, signIn, type widths, test } from './office.ts';

// A total of the province, down to the revision that stands behind it, and out as a file. The figures are those that the
// demonstration collects from the communes.

const indicator = 'Số cuộc tuyên truyền, vận động';

for (const width of ['pc', 'phone'] satisfies (keyof typeof widths)[]) {
  test(`a total is read, explained down to what a commune sent, and taken out as it stands (${width})`, async ({
    browser,
  }) => {
    test.slow();
    const page = await signIn(browser, 'Phạm Thị Minh Họa', width);

    await test.step('an indicator is found by a word', async () => {
      await page.goto('/so-lieu/tong-hop', { waitUntil: 'networkidle' });
      await expectClean(page);
      await page.getByRole('combobox', { name: 'Chỉ tiêu' }).fill('cuoc tuyen truyen');
      await page.getByRole('option', { name: new RegExp(indicator) }).click();
      await page.keyboard.press('Escape');
      await page.getByRole('button', { name: 'Xem', exact: true }).click();
      await expect(page.getByRole('heading', { level: 2, name: indicator })).toBeVisible();
      await expect(page.getByRole('rowheader', { name: 'Tổng cộng' })).toBeVisible();
      await expectClean(page);
    });

    await test.step('the name of a row stays in sight while the table scrolls within itself', async () => {
      const frame = page.locator('section', { has: page.locator('> table') });
      const before = await page.getByRole('rowheader', { name: 'Tổng cộng' }).boundingBox();
      await frame.evaluate((one) => one.scrollTo({ left: one.scrollWidth }));
      const after = await page.getByRole('rowheader', { name: 'Tổng cộng' }).boundingBox();
      expect(after!.x).toBeCloseTo(before!.x, 0);
    });

    const table = page.url();
    const kept = `Bảng thử (${width})`;

    await test.step('a file holds what is shown', async () => {
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải CSV' }).click(),
      ]);
      const written = readFileSync(await file.path(), 'utf8');
      expect(written).toContain(indicator);
      expect(written).toMatch(/Cách tính: như đã báo cáo/);
      expect(written).toMatch(/Tổng cộng;\d/);
    });

    await test.step('the same table on the map, kept by a name and opened again by it', async () => {
      await page.getByRole('link', { name: 'Bản đồ', exact: true }).click();
      await expect(page.getByText('Quần đảo Hoàng Sa')).toBeVisible();
      await expect(page.getByText('Quần đảo Trường Sa')).toBeVisible();
      await page.getByLabel('Số liệu trên bản đồ').selectOption({ index: 0 });
      await page.waitForURL(/cot=/);
      await expectClean(page);
      await page.getByRole('button', { name: 'Lưu bảng này' }).click();
      await page.getByLabel(/^Tên bảng/).fill(kept);
      await expectClean(page);
      await page.getByRole('button', { name: 'Lưu', exact: true }).click();
      await expect(page.getByText('Đã lưu.')).toBeVisible();
      const address = page.url();
      await page.goto('/so-lieu', { waitUntil: 'networkidle' });
      await page.getByRole('link', { name: kept }).click();
      await page.waitForURL(address);
      // The keyboard opens what a bubble stands for.
      await page.getByRole('link', { name: /^Phường La Gi: / }).press('Enter');
      await page.waitForURL(/giai-thich/);
    });

    await test.step('what was kept gets another name, and goes', async () => {
      await page.goto('/so-lieu/bang-da-luu', { waitUntil: 'networkidle' });
      const line = page.getByRole('listitem').filter({ hasText: kept });
      await line.getByText('Đổi tên, chia sẻ').click();
      await expectClean(page);
      await line.getByLabel(/^Tên bảng/).fill(`${kept}, theo xã`);
      await line.getByRole('button', { name: 'Lưu thay đổi' }).click();
      await expect(page.getByRole('link', { name: `${kept}, theo xã` })).toBeVisible();
      await line.getByRole('button', { name: 'Xóa' }).click();
      await page.getByRole('dialog').getByRole('button', { name: 'Xóa' }).click();
      await expect(page.getByRole('link', { name: kept })).toHaveCount(0);
      await page.goto(table, { waitUntil: 'networkidle' });
    });

    await test.step('a number says what it is made of, as far as the records go', async () => {
      await page
        .getByRole('row', { name: /^Tổng cộng/ })
        .getByRole('link')
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 2, name: 'Gồm những gì' })).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: 'Chốt số liệu' })).toBeVisible();
      await expectClean(page);
      await page.getByRole('link', { name: 'Phường La Gi' }).first().click();
      await expect(page.getByText('Mọi tổ chức · Phường La Gi')).toBeVisible();
      await page
        .getByRole('link', { name: /Mặt trận phường La Gi/ })
        .first()
        .click();
      await expect(page.getByRole('heading', { level: 2, name: 'Các lần gửi' })).toBeVisible();
      await expect(page.getByText('Đang tính vào tổng')).toBeVisible();
      await expect(page.getByRole('heading', { level: 2, name: 'Hồ sơ phía sau con số' })).toBeVisible();
      await expectClean(page);
    });
  });
}
