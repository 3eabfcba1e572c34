import { expect, type Locator, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// A sum that does not add up in the report of a ward: seen while one writes, jumped to, asked about before it is sent,
// explained on a phone, and read with its explanation by the province.

const officer = 'Võ Văn Thử';
const wrong = '70 suất quà, trị giá 600.000 đồng/suất, tổng kinh phí 45.000.000 đồng';
const right = '70 suất quà, trị giá 600.000 đồng/suất, tổng kinh phí 42.000.000 đồng';
const reason = 'Có 5 suất dành cho người cao tuổi neo đơn, mỗi suất 1.200.000 đồng';

const words = (page: Page) => page.getByRole('textbox', { name: /Chăm lo đời sống/ });
const findings = (page: Page) => page.getByRole('region', { name: 'Số liệu nên xem lại' });
const next = (page: Page): Locator => page.locator('#viec-tiep-theo');

async function openOwnReport(page: Page): Promise<void> {
  await page.goto('/bao-cao');
  await page
    .getByRole('link', { name: /Kết quả công tác Mặt trận 6 tháng đầu năm/ })
    .first()
    .click();
  await page.waitForURL(/\/bao-cao\/\d+$/);
  await page.waitForLoadState('networkidle');
}

async function submit(page: Page): Promise<void> {
  await next(page).getByRole('button', { name: 'Trình lãnh đạo', exact: true }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
}

test('a sum that does not add up is explained before a report is sent, and read with it', async ({ browser }) => {
  test.slow();
  const writer = await signIn(browser, officer, 'pc');

  await test.step('it shows beside the text while one writes, and goes when it is mended', async () => {
    await openOwnReport(writer);
    await words(writer).fill(`Dịp Tết, đã hỗ trợ ${wrong}.`);
    await expect(findings(writer)).toContainText('42');
    await expect(writer.getByText(/^Đã lưu/).first()).toBeVisible();
    await expectClean(writer);
    await words(writer).fill(`Dịp Tết, đã hỗ trợ ${right}.`);
    await expect(writer.getByText('70 suất quà', { exact: false }).and(writer.getByRole('button'))).toHaveCount(0);
    await words(writer).fill(`Dịp Tết, đã hỗ trợ ${wrong}.`);
  });

  await test.step('its quote leads to the words, selected in their field', async () => {
    await findings(writer)
      .getByRole('button', { name: /70 suất quà/ })
      .press('Enter');
    await expect(words(writer)).toBeFocused();
    const selected = await words(writer).evaluate((field: HTMLTextAreaElement) =>
      field.value.slice(field.selectionStart, field.selectionEnd),
    );
    expect(selected).toContain('70 suất quà');
  });

  const phone = await signIn(browser, officer, 'phone');
  await test.step('sending asks for a word, and sends with it', async () => {
    await openOwnReport(phone);
    await expect(next(phone).getByText(/chỗ số liệu chưa khớp/)).toBeVisible();
    await expectClean(phone);
    await submit(phone);
    await expect(next(phone).getByRole('alert')).toContainText('số liệu chưa khớp');
    await expectClean(phone);
    await next(phone)
      .getByLabel(/^Giải trình: “.*70 suất quà/)
      .fill(reason);
    await submit(phone);
    await expect(phone.getByText('Chờ duyệt').first()).toBeVisible();
    await expect(findings(phone)).toContainText(reason);
    await expectClean(phone);
  });

  await test.step('the province reads the figure with its explanation', async () => {
    const province = await signIn(browser, 'Phạm Thị Minh Họa', 'pc');
    await province.goto(new URL(phone.url()).pathname);
    await expect(findings(province)).toContainText(reason);
    await expect(findings(province)).toContainText('Đã giải trình');
    await expect(province.getByText(/Giải trình số liệu lần/).first()).toBeVisible();
    await expectClean(province);
  });
});
