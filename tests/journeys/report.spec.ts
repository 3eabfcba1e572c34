import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The half-year of the province: written by the coordinator, signed by the leader, numbered and issued by the clerk.

const title = 'Kết quả công tác Mặt trận 6 tháng đầu năm';
const weakness = 'Một số xã ghi hoạt động còn chậm, phải nhắc.';

async function openReport(page: Page): Promise<void> {
  await page.goto('/bao-cao');
  await page
    .getByRole('link', { name: new RegExp(title) })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: new RegExp(title) })).toBeVisible();
}

const step = (page: Page, name: string) =>
  page.locator('#viec-tiep-theo').getByRole('button', { name, exact: true }).first();

test('a half-year report is written, signed, numbered and issued, and its numbers open their records', async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const writer = await signIn(browser, 'Trần Thị Ví Dụ', 'pc');

  await test.step('words are saved as they are typed', async () => {
    await openReport(writer);
    await writer.getByRole('textbox', { name: /Hạn chế/ }).fill(weakness);
    await expect(writer.getByText(/^Đã lưu/).first()).toBeVisible();
    await expectClean(writer);
    await writer.reload();
    await writer.waitForLoadState('networkidle');
    await expect(writer.getByRole('textbox', { name: /Hạn chế/ })).toHaveValue(weakness);
  });

  await test.step('figures of the forms stand in the report, with plan and who is missing; more can be put in', async () => {
    const table = writer.getByRole('table').filter({ hasText: 'số tiền vận động' });
    await expect(table.getByRole('columnheader', { name: 'Kế hoạch', exact: true })).toBeVisible();
    await expect(writer.getByText(/đơn vị đã gửi đủ; thiếu:/).first()).toBeVisible();
    const section = writer.locator('#muc-causes');
    await section.getByText('Chèn số liệu').click();
    await section.getByLabel('Lấy số từ').selectOption('forms');
    await section.getByLabel('Tìm chỉ tiêu').fill('cuoc tuyen truyen');
    await section.getByRole('checkbox', { name: /Số cuộc tuyên truyền/ }).check();
    await expectClean(writer);
    await section.getByRole('button', { name: 'Chèn', exact: true }).click();
    await expect(section.locator('a[href^="/so-lieu/tong-hop/giai-thich"]')).toBeVisible();
  });

  await test.step('a number opens what it counts', async () => {
    await writer.locator('main a[href*="/so-lieu/activities.held"]').first().click();
    await expect(writer.getByRole('heading', { level: 1, name: 'Hoạt động đã tổ chức' })).toBeVisible();
    await expectClean(writer);
    await writer.locator('main a[href^="/hoat-dong/"]').first().click();
    await expect(writer).toHaveURL(/\/hoat-dong\/\d+$/);
  });

  await test.step('submitted: the figures stand', async () => {
    await openReport(writer);
    await step(writer, 'Trình lãnh đạo').click();
    await writer.getByRole('dialog').getByRole('button', { name: 'Trình lãnh đạo' }).click();
    await expect(writer.getByText('Chờ duyệt').first()).toBeVisible();
    await expect(writer.getByRole('textbox', { name: /Hạn chế/ })).toHaveCount(0);
  });

  await test.step('the leader signs on a phone', async () => {
    const leader = await signIn(browser, 'Phạm Thị Minh Họa', 'phone');
    await openReport(leader);
    await expectClean(leader);
    await step(leader, 'Duyệt, ký').click();
    await expect(leader.getByText('Đã ký duyệt').first()).toBeVisible();
  });

  const clerk = await signIn(browser, 'Hồ Thị Bản Mẫu', 'pc');
  await test.step('the clerk takes a number and sends it out', async () => {
    await openReport(clerk);
    await step(clerk, 'Cấp số').click();
    await expect(clerk.getByText('Đã cấp số').first()).toBeVisible();
    await expect(clerk.getByText(/\d\d\/BC-MTTQ-BTT/).first()).toBeVisible();
    await step(clerk, 'Phát hành').click();
    await clerk.getByRole('dialog').getByRole('button', { name: 'Phát hành' }).click();
    await expect(clerk.getByText('Đã phát hành').first()).toBeVisible();
    await expectClean(clerk);
  });

  await test.step('as a paper: on the screen, and as .docx', async () => {
    await clerk.goto(`${clerk.url()}/xem`);
    await expect(clerk.getByText('KT. CHỦ TỊCH')).toBeVisible();
    await expectClean(clerk);
    const file = await clerk.request.get(`${clerk.url().replace(/\/xem$/, '')}/bao-cao.docx`);
    expect(file.status()).toBe(200);
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    await clerk.goto('/bao-cao/so-van-ban');
    await expect(clerk.getByText(new RegExp(title)).first()).toBeVisible();
    await expectClean(clerk);
  });
});

test('who runs the system sees its jobs', async ({ browser }) => {
  const page = await signIn(browser, 'Nguyễn Văn Mẫu', 'phone');
  await page.goto('/van-hanh');
  await expect(page.getByRole('heading', { level: 1, name: 'Vận hành' })).toBeVisible();
  await expectClean(page);
});
