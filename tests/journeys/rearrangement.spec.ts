import { type Browser, expect, type Page } from '@playwright/test';
import { expectClean, signIn, type widths, test } from './office.ts';

// Two hamlets become one: the plan, its dry run, the carrying out, what stands then; and everything put back.

// Several batches and a job that starts up to two seconds later, twice.
test.setTimeout(180_000);

const administrator = 'Nguyễn Văn Mẫu';
const hamlets = ['Thôn Đồi Chè', 'Thôn Suối Trong'];

/** dd/MM/yyyy in Viet Nam, so many days from now, as one types it. */
const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

async function confirmed(page: Page, button: string): Promise<void> {
  await page.getByRole('button', { name: button }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: button }).click();
}

async function openCommune(page: Page): Promise<void> {
  await page.goto('/don-vi?q=Đinh+Văn+Lâm+Hà', { waitUntil: 'networkidle' });
  await page.getByRole('link', { name: 'Xã Đinh Văn Lâm Hà', exact: true }).first().click();
  await page.getByRole('link', { name: 'Sắp xếp thôn, tổ dân phố' }).click();
  await page.waitForURL(/\/don-vi\/sap-xep\?/);
}

for (const width of ['pc', 'phone'] as const satisfies readonly (keyof typeof widths)[]) {
  test(`hamlets are merged and the merger is undone (${width})`, ({ browser }) => merge(browser, width));
}

async function merge(browser: Browser, width: keyof typeof widths): Promise<void> {
  const page = await signIn(browser, administrator, width);
  const merged = `Thôn Đoàn Kết ${width === 'pc' ? 'Một' : 'Hai'}`;

  await test.step('a plan on a paper', async () => {
    await openCommune(page);
    await expectClean(page);
    await page.getByRole('link', { name: 'Lập phương án' }).click();
    await page.waitForURL(/\/moi\?/);
    await page.waitForLoadState('networkidle');
    await page.getByLabel(/^Văn bản quyết định/).fill('Nghị quyết số 09/NQ-HĐND');
    await page.getByLabel(/^Ngày ban hành/).fill(dayFromNow(-3));
    await page.getByLabel(/^Ngày có hiệu lực/).fill(dayFromNow(0));
    await expectClean(page);
    await page.getByRole('button', { name: 'Tạo phương án' }).click();
    await page.waitForURL(/\/sap-xep\/\d+$/);
  });

  await test.step('two hamlets into one, with what it touches', async () => {
    for (const name of hamlets) await page.getByRole('checkbox', { name }).check();
    await page.getByRole('textbox', { name: /^Tên mới/ }).fill(merged);
    await page.getByRole('button', { name: 'Thêm nội dung' }).click();
    await expect(page.getByRole('heading', { name: 'Tác động khi thực hiện' })).toBeVisible();
    await expect(page.getByText(/Đơn vị kết thúc: \d/)).toBeVisible();
    await expect(page.getByText('Chuyển về đơn vị mới, giữ nguyên mật khẩu và chức danh')).toBeVisible();
    await expectClean(page);
  });

  await test.step('carried out, counted before and after', async () => {
    await confirmed(page, 'Thực hiện sắp xếp');
    await expect(page.getByText('Đã thực hiện, chưa chốt').first()).toBeVisible({ timeout: 60_000 });
    await expect(page.getByRole('heading', { name: 'Đối chiếu trước và sau' })).toBeVisible();
    await expect(page.getByText('Lệch')).toHaveCount(0);
    await expectClean(page);
  });

  await test.step('the successor leads to those before it', async () => {
    const plan = page.url();
    await page.getByRole('link', { name: merged }).click();
    await page.waitForURL(/dia-ban=/);
    await page
      .getByRole('link', { name: new RegExp(`^Ban Công tác Mặt trận thôn Đoàn Kết`) })
      .first()
      .click();
    await expect(page.getByRole('heading', { name: 'Đơn vị trước sắp xếp' })).toBeVisible();
    await page.getByRole('link', { name: 'Hoạt động của Ban Công tác Mặt trận thôn Đồi Chè' }).scrollIntoViewIfNeeded();
    await expectClean(page);
    await page.goto(plan, { waitUntil: 'networkidle' });
  });

  await test.step('undone, the hamlets stand as before', async () => {
    await confirmed(page, 'Hoàn lại');
    await expect(page.getByText('Đã trả về như trước khi thực hiện.')).toBeVisible({ timeout: 60_000 });
    await expectClean(page);
    await page.getByRole('link', { name: 'Xã Đinh Văn Lâm Hà' }).click();
    await page.waitForURL(/dia-ban=/);
    for (const name of hamlets)
      await expect(page.getByRole('link', { name }).filter({ visible: true }).first()).toBeVisible();
  });
}
