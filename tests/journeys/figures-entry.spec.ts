import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// A commune types its month by the keyboard, sends it, and mends it; on a phone another one answers what came back.

const form = 'Biểu tháng của Mặt trận xã';
const cell = (page: Page, name: RegExp) => page.getByRole('textbox', { name });
const saved = (page: Page) => expect(page.getByRole('region', { name: 'Gửi biểu' }).getByText('Đã lưu')).toBeVisible();

async function openFirst(page: Page): Promise<void> {
  await page.goto('/so-lieu');
  await page.getByRole('link', { name: form }).first().click();
  await expect(page.getByRole('heading', { level: 1, name: form })).toBeVisible();
  await page.waitForLoadState('networkidle');
}

async function send(page: Page, words: string): Promise<void> {
  await page.getByRole('region', { name: 'Gửi biểu' }).getByRole('button', { name: words, exact: true }).click();
  await page.getByRole('dialog').getByRole('button', { name: words, exact: true }).click();
  await expect(page.getByText('Đã gửi, chờ tiếp nhận').first()).toBeVisible();
}

test('a month is typed by the keyboard, sent with what is missing told, and corrected', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, 'Huỳnh Nguyễn Thị Thanh Ví Dụ', 'pc');

  await test.step('what the unit owes stands first, on the page of today too', async () => {
    await expect(page.getByRole('link', { name: /Phải nộp \d+ biểu số liệu/ })).toBeVisible();
    await page.goto('/so-lieu');
    await expect(page.getByRole('heading', { name: 'Phải nộp' })).toBeVisible();
    await expectClean(page);
    await openFirst(page);
    await expectClean(page);
  });

  await test.step('Enter goes from cell to cell; figures are kept as they are typed', async () => {
    await cell(page, /^Văn bản chỉ đạo/).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(cell(page, /^Cuộc tuyên truyền/)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await expect(cell(page, /^Văn bản chỉ đạo/)).toBeFocused();
    await saved(page);
    await cell(page, /^Số tiền vận động/).fill('12500000');
    await page.keyboard.press('Enter');
    await expect(cell(page, /^Số tiền vận động/)).toHaveValue('12.500.000');
    await cell(page, /^Điểm nóng/).fill('0');
    await cell(page, /^Tin, bài/).fill('12a');
    await expect(page.getByText('Chưa đọc được số này').first()).toBeVisible();
    await cell(page, /^Tin, bài/).fill('4');
    await saved(page);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(cell(page, /^Văn bản chỉ đạo/)).toHaveValue('12');
    await expect(cell(page, /^Điểm nóng/)).toHaveValue('0');
  });

  await test.step('a line that drops keeps what is typed', async () => {
    await page.context().setOffline(true);
    await cell(page, /^Công trình/).fill('3');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Mất kết nối/)).toBeVisible();
    await page.context().setOffline(false);
    await saved(page);
  });

  await test.step('a counted cell opens its records and wants a word for another figure', async () => {
    await page
      .getByRole('button', { name: /Đếm từ sổ công việc: .* [1-9]\d* ghi chép/ })
      .first()
      .click();
    await expect(page.locator('main a[href^="/hoat-dong/"]').first()).toBeVisible();
    await cell(page, /^Suất quà/).fill('999');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/Nhập 999, sổ công việc đếm được/)).toBeVisible();
    await expectClean(page);
    await page.getByRole('textbox', { name: /Vì sao khác số đếm: Suất quà/ }).fill('Có đợt trao do tỉnh ghi sổ');
    await saved(page);
  });

  await test.step('"không áp dụng" by a key; sending tells what is missing and leads there', async () => {
    await cell(page, /^Diện tích đất/).focus();
    await page.keyboard.press('k');
    await expect(cell(page, /^Diện tích đất/)).toHaveAttribute('placeholder', 'không áp dụng');
    await cell(page, /^Số tiền Quỹ chi/).fill('3.000.000');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Gửi biểu', exact: true }).click();
    await expect(cell(page, /^Số dư Quỹ/)).toBeFocused();
    await page.keyboard.type('40000000');
    // Counted as well: a figure beyond the one that bounds it is told, and the counted one is right again.
    const answered = cell(page, /^Phản ánh đã trả lời/);
    const counted = await answered.inputValue();
    await answered.fill('500');
    await page.keyboard.press('Enter');
    await expect(page.getByText(/không thể nhiều hơn phản ánh tiếp nhận/)).toBeVisible();
    await answered.fill(counted);
    await send(page, 'Gửi biểu');
    await expectClean(page);
  });

  await test.step('a correction shows what changes against what was sent, and every sending stays', async () => {
    await page.getByRole('link', { name: 'Sửa và gửi lại' }).click();
    await page.waitForLoadState('networkidle');
    await cell(page, /^Văn bản chỉ đạo/).fill('13');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Đã gửi: 12')).toBeVisible();
    await page.getByRole('region', { name: 'Gửi biểu' }).getByRole('button', { name: 'Gửi lại' }).click();
    await expect(page.getByRole('dialog')).toContainText('1 ô khác lần gửi trước');
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi lại' }).click();
    await expect(page.getByText(/Gửi lần 2/)).toBeVisible();
    await page.getByRole('link', { name: 'Các lần gửi' }).click();
    await expect(page.getByText('Lần gửi 2')).toBeVisible();
    await expect(page.getByText('1 ô thay đổi')).toBeVisible();
    await expectClean(page);
  });
});

test('on a phone: what was sent back stands at its cell, two officers choose, and it goes again', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const page = await signIn(browser, 'Đỗ Thị Hình Dung', 'phone');
  await openFirst(page);
  await expect(page.getByText('Đơn vị thu trả lại biểu này')).toBeVisible();
  await expect(page.getByText(/Đơn vị thu yêu cầu:/)).toBeVisible();
  await expectClean(page);

  const other = await signIn(browser, 'Đỗ Thị Hình Dung', 'pc');
  await openFirst(other);
  await cell(other, /^Công trình/).fill('7');
  await other.keyboard.press('Enter');
  await saved(other);

  await cell(page, /^Công trình/).fill('8');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/vừa nhập ô này/)).toBeVisible();
  await expectClean(page);
  await page.getByRole('button', { name: 'Giữ của tôi: 8' }).click();
  await saved(page);
  await page.getByRole('button', { name: /^Không áp dụng: Tin, bài/ }).click();
  await saved(page);
  await send(page, 'Gửi lại');
  await expectClean(page);
});
