import { type Browser, expect, type Page } from '@playwright/test';
import sharp from 'sharp';
import { expectClean, signIn, test } from './office.ts';

// What was done in a village, written down on the phone on the way home: a minute, with a photo, for a task.

const officer = 'Bùi Tấn Mô Phỏng';
const task = /Rà soát, ký lại quy chế phối hợp/;
const sentence = 'Thống nhất 5 điều của quy chế, hẹn ký trong tuần';
const place = `Phòng họp số 2 ${Date.now()}`;

/** dd/MM/yyyy in Viet Nam, so many days from now, as one types it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

const photo = () =>
  sharp({ create: { width: 1200, height: 900, channels: 3, background: '#88aa66' } })
    .jpeg()
    .toBuffer();

/** The form of a kind, open, with the parts that are folded at first. */
async function openForm(page: Page): Promise<void> {
  await page.goto('/hoat-dong/moi', { waitUntil: 'networkidle' });
  await page.getByRole('radio', { name: 'Giao ban' }).check({ force: true });
  await page.locator('summary', { hasText: 'Tên, đơn vị phối hợp, nhiệm vụ' }).click();
}

let entry = '';

test('an officer logs a meeting on the phone, with a photo and for a task; a day to come is refused at its field', async ({
  browser,
}) => {
  const page = await signIn(browser, officer, 'phone');
  await openForm(page);
  await page.getByLabel(/^Địa điểm/).fill(place);
  await page.getByLabel(/^Số người dự/).fill('14');
  await page.getByLabel(/^Kết quả/).fill(sentence);
  await page.getByRole('checkbox', { name: task }).check();
  await page.locator('input[type=file]').setInputFiles({
    name: 'giao-ban.jpg',
    mimeType: 'image/jpeg',
    buffer: await photo(),
  });
  const day = page.getByLabel(/^Ngày/);

  await test.step('tomorrow has not happened yet', async () => {
    await day.fill(dayFromNow(2));
    await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
    await expect(page.getByText('Ngày này chưa tới').first()).toBeVisible();
    await expect(day).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel(/^Địa điểm/)).toHaveValue(place);
    await expect(page.getByLabel(/^Kết quả/)).toHaveValue(sentence);
    await expect(page.getByRole('checkbox', { name: task })).toBeChecked();
    await expect(page.getByText('giao-ban.jpg')).toBeVisible();
    await expectClean(page);
  });

  await test.step('today it is kept', async () => {
    await day.fill(dayFromNow(0));
    await page.getByRole('button', { name: 'Ghi hoạt động' }).click();
    await page.waitForURL(/\/hoat-dong\/\d+$/);
    entry = new URL(page.url()).pathname;
    await expect(page.getByText(sentence)).toBeVisible();
    await expect(page.getByRole('img', { name: /^Ảnh 1/ })).toBeVisible();
    await expectClean(page);
  });

  await test.step('it stands in the list and in the calendar', async () => {
    for (const list of ['/hoat-dong', '/hoat-dong/lich']) {
      await page.goto(list);
      await expect(page.locator(`a[href="${entry}"]`).first()).toBeVisible();
      await expect(page.getByText(place).first()).toBeVisible();
      await expectClean(page);
    }
  });

  await test.step('and as evidence on the task', async () => {
    await page.goto(entry);
    await page.getByRole('link', { name: task }).click();
    await page.waitForURL(/\/nhiem-vu\/\d+/);
    await expect(page.locator(`a[href="${entry}"]`).first()).toBeVisible();
  });
});

const changeForm = async (browser: Browser) => {
  const page = await signIn(browser, officer, 'pc');
  // Filling selects and writes in two steps: the page must have woken up, or the words land beside those that stood there.
  await page.goto(`${entry}/sua`, { waitUntil: 'networkidle' });
  return page;
};

test('of two who change the same entry, the second hears what the first changed and keeps the words', async ({
  browser,
}) => {
  const second = await changeForm(browser);
  await second.getByLabel(/^Kết quả/).fill('Chữ của người thứ hai');
  const first = await changeForm(browser);
  await first.getByLabel(/^Số người dự/).fill('16');
  await first.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await first.waitForURL(new RegExp(`${entry}$`));
  await second.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await expect(second.getByText(/vừa sửa hoạt động này \(số người dự\)/)).toBeVisible();
  await expect(second.getByLabel(/^Kết quả/)).toHaveValue('Chữ của người thứ hai');
  await second.goto(entry);
  await expect(second.getByText('16 người').first()).toBeVisible();
  await expect(second.getByText('Trước đó ghi 14 người dự.')).toBeVisible();
});
