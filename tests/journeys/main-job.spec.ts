import { expect } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The main job of the product, by three people at two widths: a paper becomes tasks, a commune answers for one, the
// province confirms, the report comes out.

const coordinator = 'Trần Thị Ví Dụ';
const communeOfficer = 'Đỗ Thị Hình Dung';

test('a directive comes in, a commune answers for it, the province confirms, the report comes out', async ({
  browser,
}) => {
  const province = await signIn(browser, coordinator, 'pc');

  await test.step('the coordinator accepts what the reader drafted', async () => {
    await province.goto('/van-ban?so=di');
    await province
      .getByRole('link', { name: /96\/KH-MTTQ-BTT/ })
      .first()
      .click();
    await province.waitForURL(/\/van-ban\/\d+/);
    await province.goto(`${/\/van-ban\/\d+/.exec(province.url())![0]}/doc`);
    await expectClean(province);
    const sections = province.getByRole('button', { name: /Duyệt cả mục/ });
    while ((await sections.count()) > 0) {
      const before = await sections.count();
      await sections.first().click();
      await expect(sections).not.toHaveCount(before);
    }
    const singles = province.getByRole('button', { name: 'Duyệt', exact: true });
    while ((await singles.count()) > 0) {
      const before = await singles.count();
      await singles.first().click();
      await expect(singles).not.toHaveCount(before);
    }
    await expect(province.getByText('0 chờ duyệt')).toBeVisible();
  });

  await test.step('and sends it after a review', async () => {
    await province.getByRole('link', { name: /Gửi cho \d+ đơn vị/ }).click();
    const lacking = province.getByRole('button', { name: /Ghi cho/ });
    await expect(province.getByRole('heading', { level: 1, name: 'Xem lại trước khi gửi' })).toBeVisible();
    if ((await lacking.count()) > 0) {
      await lacking.click();
      await expect(lacking).toHaveCount(0);
    }
    await expectClean(province);
    await province.getByRole('button', { name: /Gửi cho \d+ đơn vị/ }).click();
    await province
      .getByRole('dialog')
      .getByRole('button', { name: /Gửi cho \d+ đơn vị/ })
      .click();
    await expect(province.getByText('Đã gửi').first()).toBeVisible();
  });

  const commune = await signIn(browser, communeOfficer, 'phone');
  const task = /Lập danh sách hộ cần hỗ trợ sửa chữa/;

  await test.step('the commune receives the task on a phone and reports it done with evidence', async () => {
    await expectClean(commune);
    await commune.goto('/nhiem-vu');
    await commune.getByRole('link', { name: task }).first().click();
    await expectClean(commune);
    await commune.getByRole('button', { name: 'Tiếp nhận' }).click();
    await commune.getByLabel(/Kết quả đã đạt/).fill('Đã lập danh sách 12 hộ, niêm yết tại nhà văn hóa các thôn.');
    await commune.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    // Without evidence it is refused at its place, and what was typed stays.
    await expect(commune.getByText(/Cần ít nhất một minh chứng/).first()).toBeVisible();
    await expect(commune.getByLabel(/Kết quả đã đạt/)).toHaveValue(/12 hộ/);
    await commune.getByLabel(/Văn bản, biên bản làm minh chứng/).fill('Danh sách số 03/DS-MTTQ lưu tại xã');
    await commune.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
    await expect(commune.getByText('Chờ xác nhận').first()).toBeVisible();
  });

  await test.step('the province confirms, and the results count it', async () => {
    await province.goto(new URL(commune.url()).pathname);
    await expectClean(province);
    await province.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
    await expect(province.getByText('Đã hoàn thành').first()).toBeVisible();
    await province.goto('/van-ban?so=di');
    await province
      .getByRole('link', { name: /96\/KH-MTTQ-BTT/ })
      .first()
      .click();
    await province.waitForURL(/\/van-ban\/\d+/);
    const paper = /\/van-ban\/\d+/.exec(province.url())![0];
    await province.goto(`${paper}/ket-qua`);
    await expectClean(province);
    const response = await province.request.get(`${paper}/ket-qua.docx`);
    expect(response.status()).toBe(200);
    expect(response.headers()['content-type']).toContain('wordprocessingml');
    expect((await response.body()).subarray(0, 2).toString()).toBe('PK');
  });
});

test('the commune sees nothing of its neighbours, and no paper that was not sent to it', async ({ browser }) => {
  const commune = await signIn(browser, communeOfficer, 'pc');
  for (const path of ['/nhiem-vu/999999', '/van-ban/999999', '/van-ban/999999/tep']) {
    const response = await commune.goto(path);
    expect(response?.status(), path).toBe(404);
  }
});
