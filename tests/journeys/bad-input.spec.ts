import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// What goes wrong on an ordinary day: nothing that was typed is lost, and the words say how to go on.

const officer = 'Đỗ Thị Hình Dung';
const leader = 'Phạm Thị Minh Họa';

const steps = { 'Báo cáo tiến độ': 'progress', 'Xác nhận hoàn thành': 'confirm' } as const;

/** The first commitment of the list that offers this step, with the form of the step open. */
async function openStep(page: Page, list: string, step: keyof typeof steps) {
  await page.goto(list);
  const links = page.getByRole('row').getByRole('link');
  const addresses = await links.evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  for (const address of addresses) {
    await page.goto(address);
    const form = page.locator(`form[id^="${steps[step]}-"]`);
    if ((await form.count()) === 0) continue;
    const folded = page.locator('summary', { hasText: step });
    if ((await folded.count()) > 0) await folded.click();
    return form;
  }
  throw new Error(`no commitment of ${list} offers ${step}`);
}

for (const width of ['pc', 'phone'] as const) {
  test(`an ended session keeps the form, and the same form is sent after signing in, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, officer, width);
    const form = await openStep(page, '/nhiem-vu', 'Báo cáo tiến độ');
    const note = form.getByLabel(/Đã làm được gì/);
    await note.fill('Gõ trước khi phiên kết thúc');
    const cookies = await page.context().cookies();
    await page.context().clearCookies();
    await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await expect(page.getByText('Phiên đăng nhập đã kết thúc')).toBeVisible();
    await expect(note).toHaveValue('Gõ trước khi phiên kết thúc');
    await expectClean(page);
    await page.context().addCookies(cookies);
    await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await expect(page.getByText('Gõ trước khi phiên kết thúc')).toBeVisible();
    await expect(page.getByText('Phiên đăng nhập đã kết thúc')).toHaveCount(0);
  });

  test(`whoever is second is told, sees the new page and keeps the words, ${width}`, async ({ browser }) => {
    const page = await signIn(browser, officer, width);
    const form = await openStep(page, '/nhiem-vu', 'Báo cáo tiến độ');
    await form.getByLabel(/Đã làm được gì/).fill('Mười phút gõ');
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.locator('summary', { hasText: 'Báo cáo tiến độ' }).click();
    const quicker = other.locator('form[id^="progress-"]');
    await quicker.getByLabel(/Đã làm được gì/).fill(`Nhanh hơn trên ${width}`);
    await quicker.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await expect(other.getByText(`Nhanh hơn trên ${width}`)).toBeVisible();
    await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await expect(page.getByText(/Người khác vừa cập nhật/)).toBeVisible();
    await expect(page.getByText(`Nhanh hơn trên ${width}`)).toBeVisible();
    await expect(form.getByLabel(/Đã làm được gì/)).toHaveValue('Mười phút gõ');
    await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
    await expect(page.getByText('Mười phút gõ').first()).toBeVisible();
    await expect(page.getByText(/Người khác vừa cập nhật/)).toHaveCount(0);
  });
}

test('a dropped line and two clicks at once: sent once, when the line is back', async ({ browser }) => {
  const page = await signIn(browser, officer, 'phone');
  const form = await openStep(page, '/nhiem-vu', 'Báo cáo tiến độ');
  const words = `Họp dân ở nhà văn hóa 😀 ${'Hòa'.normalize('NFD')}`;
  await form.getByLabel(/Đã làm được gì/).fill(words);
  await page.context().setOffline(true);
  await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
  await expect(page.getByText(/Mất kết nối nên chưa gửi được/)).toBeVisible();
  await page.context().setOffline(false);
  await form.evaluate((element: HTMLFormElement) => {
    element.requestSubmit();
    element.requestSubmit();
  });
  await expect(page.getByText(words.normalize('NFC'))).toHaveCount(1);
});

test('a text that is too long is counted, not cut, and nothing is sent', async ({ browser }) => {
  const page = await signIn(browser, officer, 'phone');
  const form = await openStep(page, '/nhiem-vu', 'Báo cáo tiến độ');
  await form.getByLabel(/Đã làm được gì/).fill('Đã họp');
  const cause = form.getByLabel(/Nguyên nhân chậm/);
  await cause.focus();
  await page.keyboard.insertText('x'.repeat(10_000));
  await expect(cause).toHaveValue('x'.repeat(10_000));
  await expect(form.getByText('10.000 ký tự, nhiều nhất 1.000')).toBeVisible();
  await form.getByRole('button', { name: 'Báo cáo tiến độ' }).click();
  await expect(page.getByText('Chưa gửi được: có 1 chỗ cần sửa')).toBeVisible();
  await expectClean(page);
});

test('addresses typed by hand are not found, or begin at the beginning; none breaks the page', async ({ browser }) => {
  const page = await signIn(browser, officer, 'pc');
  const answers = [
    [404, '/nhiem-vu/abc', '/nhiem-vu/1.5', '/nhiem-vu/99999999999999999999', '/nhiem-vu/abc/giao-tiep'],
    [404, '/nhiem-vu/minh-chung/abc', '/don-vi/abc', '/don-vi/99999999999999999999', '/don-vi?dia-ban=999999999'],
    [200, '/nhiem-vu?sau=9999-99-99_1', '/nhiem-vu?truoc=2026-02-31_5', '/nhiem-vu?hien=%00', '/don-vi?dia-ban=x'],
  ] as const;
  for (const [status, ...addresses] of answers)
    for (const address of addresses) expect((await page.request.get(address)).status(), address).toBe(status);
});

test('the number of what waits stands in the menu, and goes down by what is done', async ({ browser }) => {
  const page = await signIn(browser, leader, 'pc');
  const waiting = async () => {
    const words = await page.getByRole('link', { name: /^Hôm nay/ }).textContent();
    return Number(/\d+/.exec(words!)?.[0] ?? 0);
  };
  const form = await openStep(page, '/nhiem-vu?phia=giao&hien=claimed', 'Xác nhận hoàn thành');
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  await form.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect.poll(waiting).toBe(before - 1);
});

test('the units open at one’s own province, with the way up to the whole country', async ({ browser }) => {
  const page = await signIn(browser, leader, 'phone');
  await page.goto('/don-vi');
  await expect(page.getByRole('heading', { level: 1, name: 'Tỉnh Lâm Đồng' })).toBeVisible();
  await page.getByRole('navigation', { name: 'Địa bàn cấp trên' }).getByRole('link', { name: 'Cả nước' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Đơn vị' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Tỉnh An Giang' }).first()).toBeVisible();
});
