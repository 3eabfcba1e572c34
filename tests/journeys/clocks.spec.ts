import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// A commune asks for more time and gets it, its work is returned, it does not agree, and the province confirms.

const open = (page: Page, step: string) => page.locator('summary', { hasText: step }).click();
const formOf = (page: Page, step: string) => page.locator(`form[id^="${step}-"]`);

/** Later than any due date of the demonstration. */
const later = `29/12/${new Date().getFullYear() + 1}`;

/** The page of the work anew, awake. */
async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

test('an extension is asked for and granted, a return is appealed and answered', async ({ browser }) => {
  const commune = await signIn(browser, 'Huỳnh Nguyễn Thị Thanh Ví Dụ', 'phone');
  const province = await signIn(browser, 'Trần Thị Ví Dụ', 'pc');
  await commune.goto('/nhiem-vu');
  await commune
    .getByRole('link', { name: /Hoàn thành 02 cuộc giám sát/ })
    .first()
    .click();
  await commune.waitForURL(/\/nhiem-vu\/\d+/);
  const work = new URL(commune.url()).pathname;

  await test.step('the commune asks for more time on a phone', async () => {
    await goTo(commune, work);
    await expect(commune.getByText('Hạn hoàn thành')).toBeVisible();
    await open(commune, 'Xin gia hạn');
    const form = formOf(commune, 'ask_extension');
    await form.getByLabel(/^Xin hoàn thành vào ngày/).fill(later);
    await form.getByLabel(/Lý do xin gia hạn/).fill('Hội nghị phản biện phải lùi theo kỳ họp.');
    await form.getByRole('button', { name: 'Xin gia hạn' }).click();
    await expect(commune.getByText(/chờ nơi giao quyết/)).toBeVisible();
    await expectClean(commune);
  });

  await test.step('it stands on top of the province’s day, and is granted by a paper', async () => {
    await goTo(province, '/');
    await expect(province.getByRole('heading', { name: /Chờ tôi quyết/ })).toBeVisible();
    await expectClean(province);
    await goTo(province, work);
    await expect(province.getByText(`Đơn vị chủ trì xin gia hạn đến ${later}`)).toBeVisible();
    const form = formOf(province, 'change');
    await form.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    // Without a paper an order that came by a paper is not changed, and what was typed stays.
    await expect(form.getByLabel(/Văn bản làm căn cứ/)).toHaveAttribute('aria-invalid', 'true');
    await form.getByLabel(/Văn bản làm căn cứ/).fill('Công văn số 231/MTTQ-BTT');
    await form.getByRole('button', { name: 'Đồng ý gia hạn' }).click();
    await expect(province.getByRole('heading', { name: 'Thay đổi đã quyết' })).toBeVisible();
    await expectClean(province);
  });

  await test.step('the commune says that it is done, and the province returns it', async () => {
    await goTo(commune, work);
    await expect(commune.getByText(later).first()).toBeVisible();
    const claim = formOf(commune, 'claim');
    await claim.getByLabel(/Kết quả đã đạt/).fill('Xong hai cuộc giám sát, hai hội nghị phản biện.');
    await claim.getByLabel(/Văn bản, biên bản/).fill('Báo cáo số 51/BC-MTTQ-BTT');
    // Its villages are not done: the commune says why it reports all the same.
    await claim.getByLabel(/^Vì sao báo cáo hoàn thành/).fill('Hai thôn báo bổ sung sau, số liệu đã đủ.');
    await claim.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    await expect(commune.getByText('Chờ xác nhận').first()).toBeVisible();
    await goTo(province, work);
    await open(province, 'Trả lại');
    await formOf(province, 'return')
      .getByLabel(/Cần bổ sung gì/)
      .fill('Thiếu biên bản hội nghị thứ hai.');
    await formOf(province, 'return').getByRole('button', { name: 'Trả lại' }).click();
    await expect(province.getByText('Trả lại, cần bổ sung').first()).toBeVisible();
  });

  await test.step('the commune does not agree, and the province confirms', async () => {
    await goTo(commune, work);
    await open(commune, 'Gửi ý kiến về việc trả lại');
    const appeal = formOf(commune, 'appeal');
    await appeal.getByLabel(/Vì sao kết quả đã đủ/).fill('Biên bản thứ hai ở phụ lục 2 của báo cáo.');
    await appeal.getByRole('button', { name: 'Gửi ý kiến về việc trả lại' }).click();
    await expect(commune.getByText('Hạn trả lời ý kiến về việc trả lại')).toBeVisible();
    await expectClean(commune);
    await goTo(province, work);
    await expect(province.getByText('Đơn vị chủ trì không đồng ý việc trả lại')).toBeVisible();
    await province.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await expect(province.getByText('Đã hoàn thành').first()).toBeVisible();
    await expectClean(province);
  });
});
