import { type Browser, expect, type Page } from '@playwright/test';
import { site, sumIn } from './citizen.ts';
import { address, expectClean, widths, test } from './office.ts';

// A citizen on a phone, with scripts and without: writes, sees who will see what, sends without a name, keeps the code, looks it up,
// and takes it back. A denunciation is sent on, and nothing asks another host for anything.

async function citizen(browser: Browser, javaScriptEnabled: boolean, width: keyof typeof widths) {
  const context = await browser.newContext({ baseURL: address(), viewport: widths[width], javaScriptEnabled });
  const page = await context.newPage();
  const foreign: string[] = [];
  page.on('request', (request) => {
    if (!request.url().startsWith(address()) && !request.url().startsWith('data:')) foreign.push(request.url());
  });
  return { page, foreign };
}

async function write(page: Page, words: string): Promise<void> {
  await page.goto(`${site}/gui-y-kien`);
  await page.getByLabel('Lĩnh vực').selectOption({ label: 'Giao thông, điện, nước' });
  await page.getByLabel('Nơi xảy ra việc').selectOption({ label: 'Tổ dân phố Biển Xanh' });
  await page.getByLabel('Tóm tắt trong một câu').fill('Nắp cống ở đầu hẻm bị vỡ');
  await page.getByLabel('Nội dung đầy đủ').fill(words);
}

for (const [name, scripts, width] of [
  ['with scripts on a phone', true, 'phone'],
  ['without scripts on a phone', false, 'phone'],
  ['with scripts on a PC', true, 'pc'],
] as const) {
  test(`asking ${name}`, async ({ browser }) => {
    const { page, foreign } = await citizen(browser, scripts, width);
    const clean = async () => {
      // The checker itself is a script.
      if (scripts) await expectClean(page);
    };

    await test.step('what is missing is said at its place, and nothing is lost', async () => {
      await write(page, 'Nắp cống vỡ từ hôm qua, xe máy dễ sụp bánh.');
      await clean();
      await page.getByRole('button', { name: /Tiếp tục/ }).click();
      await expect(page.getByRole('link', { name: /^Họ và tên:/ })).toBeVisible();
      await expect(page.getByLabel('Nội dung đầy đủ')).toHaveValue(/Nắp cống vỡ/);
      await clean();
    });

    await test.step('who sees what is said before sending', async () => {
      await page.getByLabel('Không ghi tên').check();
      await expect(page.getByLabel('Tôi đồng ý để câu trả lời')).not.toBeChecked();
      await page.getByRole('button', { name: /Tiếp tục/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Xem lại trước khi gửi' })).toBeVisible();
      await expect(page.getByRole('row', { name: /Mọi người, trên trang này/ })).toContainText('Không thấy gì');
      await clean();
    });

    const code = await test.step('sent: the code is shown once', async () => {
      if (scripts) await expect(page.getByText('Đã kiểm tra xong')).toBeVisible();
      else {
        const question = page.getByLabel(/^Kiểm tra chống gửi tự động/);
        await question.fill(sumIn(await page.getByText(/cộng .* bằng mấy/).innerText()));
      }
      await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
      await expect(page.getByRole('heading', { level: 1, name: 'Đã nhận ý kiến của bạn' })).toBeVisible();
      await clean();
      return page.locator('.asking-code').innerText();
    });

    await test.step('the code opens it, and takes it back', async () => {
      await page.goto(scripts ? `${site}/tra-cuu#${code}` : `${site}/tra-cuu`);
      const field = page.getByLabel('Mã biên nhận');
      if (scripts) await expect(field).toHaveValue(code);
      else await field.fill(code.toLowerCase());
      await clean();
      await page.getByRole('button', { name: 'Xem kết quả' }).click();
      await expect(page.getByText('Đã gửi tới, chờ cán bộ tiếp nhận')).toBeVisible();
      await clean();
      await page.getByText('Rút lại và xóa những gì tôi đã gửi').click();
      await page.getByRole('button', { name: 'Rút lại và xóa' }).click();
      await expect(page.getByText('Hãy đánh dấu vào ô xác nhận')).toBeVisible();
      await page.getByLabel(/Tôi hiểu/).check();
      await page.getByRole('button', { name: 'Rút lại và xóa' }).click();
      await expect(page.getByText('Đã rút lại và xóa.')).toBeVisible();
    });

    await test.step('a denunciation goes elsewhere', async () => {
      await write(page, 'Tôi tố cáo ông cán bộ địa chính nhận hối lộ.');
      await page.getByLabel('Không ghi tên').check();
      await page.getByRole('button', { name: /Tiếp tục/ }).click();
      await expect(page.getByRole('heading', { level: 1, name: /trang này không tiếp nhận/ })).toBeVisible();
      await expect(page.getByLabel('Lời bạn đã viết')).toHaveValue(/địa chính/);
      await clean();
    });
    expect(foreign).toEqual([]);
  });
}
