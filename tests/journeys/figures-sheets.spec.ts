import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { expectClean, signIn, test } from './office.ts';

// A form goes out as Excel, is filled elsewhere and comes back: what is wrong is named by sheet, row and column, the rest is taken.

const form = 'Biểu tháng của Mặt trận xã';
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const cell = (page: Page, name: RegExp) => page.getByRole('textbox', { name });

/** A file that a link hands out. */
async function download(page: Page, link: RegExp): Promise<{ name: string; bytes: Buffer }> {
  const waiting = page.waitForEvent('download');
  await page.getByRole('link', { name: link }).click();
  const file = await waiting;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
}

/** Types words into the column of this period, by row, as a person would. */
function fill(bytes: Uint8Array, words: Record<number, string>): Buffer {
  const parts = unzipSync(bytes);
  const at = 'xl/worksheets/sheet1.xml';
  let xml = strFromU8(parts[at]!);
  for (const [row, text] of Object.entries(words)) {
    const typed = /^\d+$/.test(text) ? `><v>${text}</v></c>` : ` t="inlineStr"><is><t>${text}</t></is></c>`;
    xml = xml.replace(
      new RegExp(`<c r="G${row}"( s="\\d+")?[^>]*?(?:/>|>.*?</c>)`),
      (_, style = '') => `<c r="G${row}"${style}${typed}`,
    );
  }
  return Buffer.from(zipSync({ ...parts, [at]: strToU8(xml) }));
}

async function take(page: Page, files: { name: string; bytes: Buffer }[]): Promise<void> {
  await page
    .getByLabel(/Tệp Excel đã điền/)
    .setInputFiles(files.map(({ name, bytes }) => ({ name, mimeType: xlsx, buffer: bytes })));
  await page.getByRole('button', { name: 'Đọc tệp' }).click();
}

test('a commune fills its form in Excel; wrong rows are named, right ones are kept', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, 'Huỳnh Nguyễn Thị Thanh Ví Dụ', 'pc');
  await page.goto('/so-lieu');
  await page.getByRole('link', { name: form }).first().click();
  await page.getByRole('link', { name: 'Điền bằng Excel' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Điền biểu bằng Excel' })).toBeVisible();
  await page.waitForLoadState('networkidle');
  await expectClean(page);
  const file = await download(page, /Tải biểu \(\.xlsx\)/);
  expect(file.name).toMatch(/^Biểu tháng của Mặt trận xã, .*\.xlsx$/);
  // Under three lines of title, the heads and the first section.
  const [first, second] = [6, 7];
  const bytes = fill(file.bytes, { [first]: 'mười hai', [second]: '1.234' });

  await test.step('the look before: by sheet, row and column', async () => {
    await take(page, [{ name: 'da-dien.xlsx', bytes }]);
    await expect(page.getByText(new RegExp(`dòng ${first}, cột G: “mười hai” không phải là số`))).toBeVisible();
    await expect(page.getByRole('cell', { name: '1.234' })).toBeVisible();
    await expectClean(page);
  });

  await test.step('one act, and it stands in the form, not sent', async () => {
    await page.getByRole('button', { name: 'Đưa 1 ô vào biểu' }).click();
    await expect(page.getByText('Đã đưa 1 ô vào biểu')).toBeVisible();
    await expectClean(page);
    await page.getByRole('link', { name: 'Mở biểu' }).click();
    await page.waitForLoadState('networkidle');
    await expect(page.locator('[data-cell="2"]')).toHaveValue('1.234');
    await expect(page.getByRole('button', { name: 'Gửi biểu', exact: true })).toBeVisible();
  });

  await test.step('a column from a spreadsheet is pasted, and taken back in one step', async () => {
    await cell(page, /^Văn bản chỉ đạo/).evaluate((input) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '21\r\nba mươi\r\n');
      input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    });
    await expect(page.getByText(/Đã dán 1 ô\. 1 ô chưa đọc được/)).toBeVisible();
    await expect(page.locator('[data-cell="1"]')).toHaveValue('21');
    await expect(page.locator('[data-cell="2"]')).toHaveAttribute('aria-invalid', 'true');
    await expectClean(page);
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await expect(page.locator('[data-cell="2"]')).toHaveValue('1.234');
    await expect(page.getByRole('region', { name: 'Gửi biểu' }).getByText('Đã lưu')).toBeVisible();
  });

  await test.step('another file, and no workbook, are refused by name', async () => {
    await page.getByRole('link', { name: 'Điền bằng Excel' }).click();
    await take(page, [{ name: 'so-lieu.xlsx', bytes: Buffer.from('Mã,Số\n1,2\n') }]);
    await expect(page.getByText('Không đọc được tệp “so-lieu.xlsx”')).toBeVisible();
    await expect(page.getByText(/văn bản hoặc CSV/)).toBeVisible();
  });
});

test('the collecting unit hands out a file for each unit; on a phone the page holds', async ({ browser }) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, 'Phạm Thị Minh Họa', 'phone');
  await page.goto('/so-lieu/bieu');
  await page.getByRole('link', { name: form }).first().click();
  await page.locator('main a[href^="/so-lieu/thu/"]').first().click();
  await page.getByRole('link', { name: 'Điền bằng Excel' }).click();
  await page.waitForLoadState('networkidle');
  await expectClean(page);
  const { name, bytes } = await download(page, /Tải biểu của \d+ đơn vị/);
  expect(name).toMatch(/\.zip$/);
  const files = Object.entries(unzipSync(bytes)).map(([file, part]) => ({ name: file, bytes: Buffer.from(part) }));
  expect(files.length).toBeGreaterThan(1);
  expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
  await take(page, files.slice(0, 2));
  await expect(page.getByText(/2 tệp · 2 đơn vị/)).toBeVisible();
  await expectClean(page);
});
