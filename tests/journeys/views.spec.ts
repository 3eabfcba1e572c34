import { readFile } from 'node:fs/promises';
import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The specialist looks at the same work in seven ways, acts on several at once, and takes it along as a file.

const specialist = 'Trần Thị Ví Dụ';
const tabs = ['Danh sách', 'Tuần này', 'Bảng', 'Lịch', 'Dòng thời gian', 'Theo văn bản', 'Đơn vị cấp dưới'];

const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });
const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Cách xem nhiệm vụ' }).getByRole('link', { name, exact: true });

for (const width of ['pc', 'phone'] as const) {
  test(`every way to look at the work, with the side that was chosen (${width})`, async ({ browser }) => {
    const page = await signIn(browser, specialist, width);
    await open(page, '/nhiem-vu?phia=giao');
    for (const name of tabs) {
      await tab(page, name).click();
      await expect(tab(page, name)).toHaveAttribute('aria-current', 'page');
      await expect(page).toHaveURL(/phia=giao/);
      await page.waitForLoadState('networkidle');
      await expectClean(page);
    }
  });
}

test('a unit below opens as its own work, and the way back is one chip away', async ({ browser }) => {
  const page = await signIn(browser, specialist, 'pc');
  await open(page, '/nhiem-vu/don-vi-duoi');
  await page.getByRole('link', { name: /^Mặt trận xã Phú Sơn/ }).click();
  await expect(page).toHaveURL(/cua=\d+/);
  await expect(page.getByText(/^Việc của .*Phú Sơn/)).toBeVisible();
  await tab(page, 'Tuần này').click();
  await expect(page.getByRole('heading', { name: /^Chậm tiến độ/ })).toBeVisible();
  await page.getByRole('link', { name: /^Bỏ lọc Đơn vị được xem/ }).click();
  await expect(page.getByText('Những việc đơn vị phải làm')).toBeVisible();
});

test('what was ticked is reminded at once, and a second time today names why not', async ({ browser }) => {
  const page = await signIn(browser, specialist, 'pc');
  const remind = async () => {
    await open(page, '/nhiem-vu?phia=giao&hien=late');
    const boxes = page.getByRole('checkbox', { name: /^Chọn: / });
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    const form = page.getByRole('region', { name: 'Xử lý các nhiệm vụ đã chọn' });
    await form.getByRole('radio', { name: 'Đôn đốc' }).check();
    await form.getByLabel(/^Lời nhắn/).fill('Đề nghị báo cáo trong tuần');
    await expectClean(page);
    await form.getByRole('button', { name: 'Đôn đốc' }).click();
  };
  await remind();
  await expect(page.getByText('Đã đôn đốc 2 nhiệm vụ.')).toBeVisible();
  await remind();
  await expect(page.getByText('Không nhiệm vụ nào được xử lý.')).toBeVisible();
  await expect(page.getByText(/Đã đôn đốc trong ngày làm việc này/).first()).toBeVisible();
});

test('what was claimed is confirmed together', async ({ browser }) => {
  const page = await signIn(browser, specialist, 'pc');
  await open(page, '/nhiem-vu?phia=giao&hien=claimed');
  const before = await page.getByRole('checkbox', { name: /^Chọn: / }).count();
  await page
    .getByRole('checkbox', { name: /^Chọn: / })
    .first()
    .check();
  await page.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(page.getByText('Đã xác nhận hoàn thành 1 nhiệm vụ.')).toBeVisible();
  await expect(page.getByRole('checkbox', { name: /^Chọn: / })).toHaveCount(before - 1);
});

test('what is shown goes along as a sheet and as a paper', async ({ browser }) => {
  const page = await signIn(browser, specialist, 'pc');
  await open(page, '/nhiem-vu?phia=giao&hien=late');
  for (const [name, ending] of [
    ['Tải Excel', 'xlsx'],
    ['Tải Word', 'docx'],
  ] as const) {
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name, exact: true }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(new RegExp(`^Nhiem-vu-danh-sach-[0-9-]+\\.${ending}$`));
    const bytes = await readFile(await download.path());
    expect(bytes.subarray(0, 2).toString()).toBe('PK');
  }
});
