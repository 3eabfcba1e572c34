import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The province makes a form, publishes and opens it, sees who is missing; a commune sends; it comes back with a reason, is accepted
// among others, and sealed.

const name = 'Biểu thử về tuyên truyền ở cơ sở';
const waits = 'Biểu tháng của Mặt trận xã';

async function goTo(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await page.waitForLoadState('networkidle');
}

async function add(page: Page, words: string): Promise<string> {
  await page.getByLabel('Tìm chỉ tiêu trong danh mục').fill(words);
  const button = page.getByRole('button', { name: /^Thêm / }).first();
  await expect(page.getByRole('list', { name: 'Chỉ tiêu tìm được' }).getByText(words).first()).toBeVisible();
  const label = (await button.getAttribute('aria-label'))!.replace('Thêm ', '');
  await button.click();
  await expect(page.getByRole('group', { name: /^Ô / }).last().getByLabel('Tên ô trong biểu')).toHaveValue(label);
  return label;
}

test('a form is made, published and opened, and says who is missing', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, 'Phạm Thị Minh Họa', 'pc');

  await test.step('a form with its dates before anything is saved', async () => {
    await goTo(page, '/so-lieu/bieu');
    await expectClean(page);
    await page.getByRole('link', { name: 'Lập biểu mới' }).click();
    await page.getByLabel(/^Tên biểu/).fill(name);
    await page.getByLabel(/^Mã biểu/).fill('thu-tuyen-truyen');
    await page.getByLabel(/^Hệ nộp/).selectOption({ label: 'Mặt trận' });
    await page.getByLabel(/^Ngày chốt số liệu/).selectOption('last');
    // The last day of a month is not before the 20th of the same one.
    await expect(page.getByText(/^Chưa tính được/)).toBeVisible();
    await page.getByLabel(/^Tháng nộp/).selectOption('1');
    await page.getByLabel(/^Hạn nộp vào ngày/).fill('5');
    await expect(page.getByRole('region', { name: 'Ba kỳ tới' }).getByRole('row')).toHaveCount(4);
    await expectClean(page);
    await page.getByRole('button', { name: 'Lập biểu' }).click();
    await page.waitForURL(/\/phien-ban$/);
    await page.waitForLoadState('networkidle');
  });

  await test.step('what another form asks for is told; order by the keyboard', async () => {
    await page.getByLabel('Tìm chỉ tiêu trong danh mục').fill('MT-002');
    await expect(page.getByText(`Đã hỏi ở biểu “${waits}”`).first()).toBeVisible();
    const first = await add(page, 'MT-004');
    await add(page, 'MT-027');
    await page.getByRole('group', { name: /^Ô 2/ }).getByLabel('Tên ô trong biểu').press('Alt+ArrowUp');
    await expect(page.getByRole('group', { name: /^Ô 2/ }).getByLabel('Tên ô trong biểu')).toHaveValue(first);
    await page.getByText('Xem như đơn vị nộp nhìn thấy').click();
    await expectClean(page);
    // Closed and opened again: what was made by typing and by buttons stands.
    await expect(page.getByText(/Đã lưu bản nháp/)).toBeVisible();
    await page.reload();
    await page.waitForLoadState('networkidle');
    await expect(page.getByRole('button', { name: 'Bỏ bản này' })).toBeVisible();
    await expect(page.getByRole('group', { name: /^Ô 2/ }).getByLabel('Tên ô trong biểu')).toHaveValue(first);
    await page.getByRole('button', { name: 'Ban hành phiên bản này' }).click();
    await expect(page.getByText('Phiên bản 1')).toBeVisible();
  });

  await test.step('it opens, and every commune is missing', async () => {
    await page.getByRole('button', { name: 'Mở kỳ thu' }).click();
    await page.waitForURL(/\/so-lieu\/thu\/\d+$/);
    await expect(page.getByText(/6 đơn vị phải nộp/)).toBeVisible();
    await page.getByRole('link', { name: '6 chưa gửi' }).click();
    await expect(page.getByRole('row')).toHaveCount(7);
    await expectClean(page);
  });
});

test('figures come back with a reason at a cell, are accepted and sealed', async ({ browser }) => {
  test.setTimeout(180_000);
  const page = await signIn(browser, 'Phạm Thị Minh Họa', 'phone');
  await goTo(page, '/so-lieu/bieu');
  await page.getByRole('link', { name: waits }).click();
  await page.waitForURL(/\/so-lieu\/bieu\/\d+$/);
  await expectClean(page);
  // The newest period but one is under way: some sent, some not.
  await page
    .getByRole('list')
    .filter({ hasText: 'đơn vị có số liệu' })
    .getByRole('listitem')
    .nth(1)
    .getByRole('link')
    .click();
  await page.waitForURL(/\/so-lieu\/thu\/\d+$/);
  const collection = new URL(page.url()).pathname;
  await page.waitForLoadState('networkidle');
  await expectClean(page);

  await test.step('accepted, and sent back all the same when something shows', async () => {
    await page.getByRole('link', { name: /biểu chờ tiếp nhận/ }).click();
    await page.getByRole('checkbox', { name: /La Gi/ }).check();
    await page.getByRole('button', { name: 'Tiếp nhận các biểu đã chọn' }).click();
    // Others may wait still: what was accepted is no longer among them.
    await expect(page.getByRole('checkbox', { name: /La Gi/ })).toHaveCount(0);
    await expectClean(page);
    await goTo(page, `${collection}?trang-thai=accepted`);
    await page.getByRole('link', { name: /La Gi/ }).click();
    await page.waitForURL(/\/so-lieu\/thu\/\d+\/\d+$/);
    await page.waitForLoadState('networkidle');
    await page.getByRole('button', { name: 'Trả lại để sửa' }).click();
    await page.getByRole('button', { name: 'Trả lại biểu' }).click();
    await expect(page.getByText('Hãy ghi lý do tại một ô, hoặc lý do chung.').first()).toBeVisible();
    await page.getByText('Ghi lý do ở ô 3', { exact: true }).click();
    await page.getByLabel('Lý do trả lại ô 3').fill('Tháng trước trên hai trăm lượt, tháng này bằng 0.');
    await expectClean(page);
    await page.getByRole('button', { name: 'Trả lại biểu' }).click();
    await expect(page.getByText('Đã trả lại, chờ đơn vị gửi lại')).toBeVisible();
    await expect(page.getByText(/Lý do trả lại: Tháng trước/)).toBeVisible();
    await expectClean(page);
  });

  await test.step('what is accepted is sealed, with a code to compare by', async () => {
    await goTo(page, `${collection}?xem=chot`);
    await page.getByRole('button', { name: /^Chốt \d+ biểu đã tiếp nhận/ }).click();
    await page.getByRole('dialog').getByRole('button', { name: /^Chốt/ }).click();
    await expect(page.getByText('Mã đối chiếu', { exact: true })).toBeVisible();
    await expectClean(page);
    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: /Tải tệp đối chiếu/ }).click();
    expect((await download).suggestedFilename()).toMatch(/^ban-chot-\d+\.json$/);
  });

  await test.step('the same over all periods, and place by place', async () => {
    await goTo(page, `${collection}?xem=dia-ban`);
    await expect(page.getByRole('link', { name: 'Phường La Gi', exact: true })).toBeVisible();
    await expectClean(page);
    await page.getByRole('link', { name: 'Theo dõi nhiều kỳ' }).click();
    await expect(page.getByRole('link', { name: /La Gi.*Đã trả lại/ })).toBeVisible();
    await expectClean(page);
  });

  await test.step('one period on the map, where the keyboard opens a commune', async () => {
    await page.getByRole('link', { name: 'Bản đồ một kỳ' }).click();
    await expect(page.getByText('Quần đảo Trường Sa')).toBeVisible();
    await expect(page.getByText(/^Chưa có số liệu \(\d+\)$/)).toBeVisible();
    await expectClean(page);
    await page.getByRole('link', { name: /^Phường La Gi: có số liệu/ }).press('Enter');
    await page.waitForURL(/\/so-lieu\/thu\/\d+\/\d+$/);
  });
});

test('a unit sees the seal that its correction stands against, and what it left to the next month', async ({
  browser,
}) => {
  test.setTimeout(120_000);
  const sealed = await signIn(browser, 'Đỗ Thị Hình Dung', 'phone');
  await goTo(sealed, '/so-lieu');
  const notice = sealed.getByText(/sửa bản đã chốt/);
  for (const link of await sealed.getByRole('link', { name: waits }).all()) {
    const to = await link.getAttribute('href');
    const page = await sealed.context().newPage();
    await goTo(page, to!);
    if ((await page.getByText(/sửa bản đã chốt/).count()) > 0) {
      await expect(page.getByText(/1 ô khác bản chốt/)).toBeVisible();
      await expect(page.getByText(/Cả hai đều giữ/)).toBeVisible();
      await expectClean(page);
      return;
    }
    await page.close();
  }
  await expect(notice).toBeVisible();
});
