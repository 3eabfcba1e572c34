import { type Browser, expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// At the province figures of communes without a network are typed and pasted into one grid, and sent by name; a unit that types
// meanwhile is not written over.

const form = 'Biểu tháng của Mặt trận xã';
const at = (page: Page, row: number, column: number) => page.locator(`[data-row="${row}"][data-column="${column}"]`);
const kept = (page: Page) =>
  expect(page.getByRole('region', { name: 'Lưu và gửi biểu' }).getByText('Đã lưu')).toBeVisible();

/** The grid of the period that runs. */
async function openGrid(browser: Browser, width: 'pc' | 'phone'): Promise<Page> {
  const page = await signIn(browser, 'Phạm Thị Minh Họa', width);
  await page.goto('/so-lieu/bieu');
  await page.getByRole('link', { name: form }).click();
  await page.waitForURL(/\/so-lieu\/bieu\/\d+$/);
  await page
    .getByRole('list')
    .filter({ hasText: 'đơn vị có số liệu' })
    .getByRole('listitem')
    .first()
    .getByRole('link')
    .click();
  await page.getByRole('link', { name: 'Bảng nhiều đơn vị' }).click();
  await page.waitForURL(/\/bang$/);
  await page.waitForLoadState('networkidle');
  return page;
}

/** What Ctrl+V does: the tests' browser has no clipboard of its own to fill. */
async function paste(page: Page, block: string[][]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', text);
      document.activeElement!.dispatchEvent(
        new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    block.map((line) => line.join('\t')).join('\n'),
  );
}

test('two communes are typed and pasted into one grid, a conflict is settled, and both are sent', async ({
  browser,
}) => {
  test.setTimeout(180_000);
  const page = await openGrid(browser, 'pc');
  await expectClean(page);
  const names = await page
    .getByRole('rowheader')
    .getByRole('link', { name: /^(Xã|Phường)/ })
    .allTextContents();
  expect(names.slice(0, 2)).toEqual(['Phường La Gi', 'Phường Phước Hội']);

  await test.step('typed by the keyboard, kept as it is typed, taken back by Esc', async () => {
    await at(page, 0, 1).click();
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await expect(at(page, 1, 1)).toBeFocused();
    await page.keyboard.type('7');
    await page.keyboard.press('Enter');
    await expect(at(page, 2, 1)).toBeFocused();
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('F2');
    await page.keyboard.type('99');
    await page.keyboard.press('Escape');
    await expect(at(page, 1, 1)).toHaveText(/^7(,|$)/);
    await kept(page);
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(at(page, 0, 1)).toHaveText(/^12(,|$)/);
    await expect(at(page, 1, 1)).toHaveText(/^7(,|$)/);
    await expect(
      page
        .getByRole('row', { name: /^Cộng cả số đang nhập/ })
        .getByRole('gridcell')
        .first(),
    ).toHaveText('19');
  });

  await test.step('a block says what it changes before it does, and what has no place', async () => {
    await at(page, 0, 1).click();
    await paste(page, [
      ['Đơn vị', 'Văn bản'],
      ['phường Phước Hội', '8'],
      ['La Gi', '12a'],
      ['Xã Không Có', '5'],
    ]);
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Điền 1 ô của 1 đơn vị?');
    await expect(dialog).toContainText('Dòng 4, cột 2 (“5”): không đơn vị nào trong bảng có tên hay mã này');
    await expectClean(page);
    await dialog.getByRole('button', { name: 'Điền 1 ô' }).click();
    await expect(at(page, 1, 1)).toHaveText(/^8(,|$)/);
    await expect(at(page, 0, 1)).toContainText('12a');
    await expect(at(page, 0, 1)).toHaveAttribute('aria-invalid', 'true');
    await expectClean(page);
    await at(page, 0, 1).click();
    await page.keyboard.press('F2');
    await page.keyboard.type('12');
    await page.keyboard.press('Enter');
    await kept(page);
  });

  await test.step('what the commune typed meanwhile stays until one is chosen', async () => {
    const commune = await signIn(browser, 'Võ Văn Thử', 'pc');
    const own = await page.getByRole('link', { name: 'Phường La Gi' }).getAttribute('href');
    await commune.goto(own!);
    await commune.waitForLoadState('networkidle');
    await commune.getByRole('textbox', { name: /^Văn bản chỉ đạo/ }).fill('15');
    await commune.keyboard.press('Enter');
    await expect(commune.getByRole('region', { name: 'Gửi biểu' }).getByText('Đã lưu')).toBeVisible();
    await at(page, 0, 1).click();
    await page.keyboard.type('13');
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowUp');
    await expect(page.getByText(/Võ Văn Thử vừa nhập ô này/)).toBeVisible();
    await expectClean(page);
    await page.getByRole('button', { name: 'Lấy số kia: 15' }).click();
    await expect(at(page, 0, 1)).toHaveText(/^15(,|$)/);
  });

  await test.step('what is missing is told by name; both go, each by itself', async () => {
    await page.getByRole('button', { name: /^Gửi biểu của .*La Gi/ }).click();
    await expect(page.getByText(/La Gi: Còn \d+ ô cần xem lại/)).toBeVisible();
    const columns = (await page.getByRole('columnheader').count()) - 1;
    const lines: string[][] = [];
    for (const row of [0, 1]) {
      const line: string[] = [];
      for (let column = 2; (await at(page, row, column).count()) > 0 && column <= columns; column += 1)
        line.push((await at(page, row, column).getAttribute('data-counted')) === null ? '1' : '');
      lines.push(line);
    }
    await at(page, 0, 2).click();
    await paste(page, lines);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: /^Điền \d+ ô/ })
      .click();
    await kept(page);
    await page.getByRole('button', { name: 'Chọn các biểu đủ số liệu' }).click();
    await expect(page.getByText('Đã chọn 2 biểu')).toBeVisible();
    await page.getByRole('button', { name: 'Gửi 2 biểu' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Gửi 2 biểu' }).click();
    await expect(page.getByText('Đã gửi 2 biểu')).toBeVisible();
    await expect(page.getByRole('row', { name: /Phường La Gi/ }).getByText('Chờ tiếp nhận')).toBeVisible();
    await expect(page.getByRole('link', { name: 'Tiếp nhận 2 biểu đang chờ' })).toBeVisible();
    await expectClean(page);
  });

  const phone = await openGrid(browser, 'phone');
  await expect(phone.getByRole('grid')).toBeHidden();
  await expect(phone.getByRole('link', { name: /La Gi.*Chờ tiếp nhận/ })).toBeVisible();
  await expectClean(phone);
});
