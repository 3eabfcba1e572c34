import { expect, type Page } from '@playwright/test';
import { readAsCitizen, site } from './citizen.ts';
import { expectClean, signIn, widths, test } from './office.ts';

// What was asked and what was promised, as everybody reads it: with scripts and without, on a phone and on a PC, by place and field,
// as open data that a spreadsheet opens without harm, and gone at once when it is taken back.

const officer = 'Võ Văn Thử';
const stamp = Date.now();
// What a spreadsheet would run as a formula if the file let it.
const formula = `=HYPERLINK("http://example.invalid";"Đường ngõ ${stamp}")`;
const task = `Trải nhựa đường ngõ ${stamp}`;
const area = 'Tổ dân phố Gió Lành';
const columns =
  'ma,loai,da_hoi,da_hua,co_quan_tra_loi,don_vi_cong_khai,linh_vuc,dia_ban,ngay_hoi,han,tinh_trang,ngay_bao_xong,ngay_xac_nhan,nguon,ngay_cong_khai';

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let dialogue = '';
const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });
const sure = (page: Page, name: string) => page.getByRole('dialog').getByRole('button', { name }).click();
const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name });

async function openData(page: Page, name: string): Promise<{ csv: string; rows: Record<string, unknown>[] }> {
  const [csv, json] = await Promise.all([
    page.request.get(`${site}/du-lieu/${name}.csv`),
    page.request.get(`${site}/du-lieu/${name}.json`),
  ]);
  expect(csv.headers()['content-type']).toBe('text/csv; charset=utf-8');
  expect(csv.headers()['content-disposition']).toBe(`attachment; filename="${name}.csv"`);
  expect(json.headers()['content-type']).toBe('application/json; charset=utf-8');
  return { csv: (await csv.body()).toString('utf8'), rows: (await json.json()) as Record<string, unknown>[] };
}

/** What a page says of a kept one may be up to a second old. */
async function soon(page: Page, path: string, check: () => Promise<void>): Promise<void> {
  await expect(async () => {
    await page.goto(path);
    await check();
  }).toPass({ timeout: 10_000 });
}

test('an officer makes a promise public', async ({ browser }) => {
  const page = await signIn(browser, officer, 'pc');
  await open(page, '/doi-thoai/moi');
  await page.getByLabel('Đột xuất').check();
  await page.getByLabel(/^Nội dung đối thoại/).fill(`Đường ngõ sau mưa ${stamp}`);
  await page.getByLabel(/^Đơn vị có người đứng đầu/).fill('uy ban nhan dan phuong la gi');
  await page.getByRole('option', { name: /Ủy ban nhân dân phường La Gi/ }).click();
  await page.getByLabel(/^Người chủ trì/).fill('Chủ tịch Ủy ban nhân dân phường La Gi');
  await page.getByLabel(/^Ngày đối thoại/).fill(dayFromNow(0));
  await page.getByLabel(/^Giờ bắt đầu/).fill('14h');
  await page.getByLabel(/^Địa điểm/).fill('Nhà văn hóa');
  await page.getByRole('button', { name: 'Lưu vào chương trình' }).click();
  await page.waitForURL(/\/doi-thoai\/\d+$/);
  dialogue = new URL(page.url()).pathname;
  await page.getByLabel(/^Số người dự/).fill('21');
  await page.getByRole('button', { name: 'Ghi nhận đã đối thoại' }).click();
  await expect(page.getByText('Đã đối thoại', { exact: true }).first()).toBeVisible();
  await open(page, `${dialogue}/y-kien`);
  await page.getByLabel(/^Nội dung ý kiến/).fill(formula);
  await page.getByLabel(/^Lĩnh vực/).selectOption('traffic');
  await page.getByLabel(/^Khu dân cư/).selectOption({ label: area });
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect(page.getByText('Chưa xử lý')).toBeVisible();
  await open(page, `${dialogue}/ket-luan`);
  await page.getByLabel(/^Nội dung kết luận/).fill(task);
  await page.getByLabel(/^Đơn vị thực hiện/).fill('uy ban nhan dan phuong la gi');
  await page.getByRole('option', { name: /Ủy ban nhân dân phường La Gi/ }).click();
  await page.getByLabel(/^Sản phẩm/).fill('Biên bản nghiệm thu');
  await page.getByLabel(/^Hoàn thành trước/).fill(dayFromNow(15));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.getByText('Mọi ý kiến đã được xử lý.')).toBeVisible();
  await page.getByLabel(/^Số thông báo/).fill('17/TB-UBND');
  await page.getByRole('button', { name: 'Ghi số thông báo và giao việc' }).click();
  await sure(page, 'Ghi số thông báo và giao việc');
  await page.waitForURL(new RegExp(`${dialogue}$`));
  await page.getByRole('button', { name: 'Công khai kết luận' }).click();
  await sure(page, 'Công khai kết luận');
  await expect(page.getByText('Kết luận đã công khai.')).toBeVisible();
});

for (const width of Object.keys(widths) as (keyof typeof widths)[]) {
  test(`a citizen finds it by place and field and reads what became of it, without scripts, ${width}`, async ({
    browser,
  }) => {
    const page = await readAsCitizen(browser, width);
    await soon(page, `${site}/loi-hua`, () =>
      expect(page.getByRole('link', { name: formula })).toBeVisible({ timeout: 500 }),
    );
    await page.getByLabel('Địa bàn').selectOption({ label: area });
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Giao thông, điện, nước' });
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect(page.getByLabel('Địa bàn')).toHaveValue(/^\d+$/);
    const entries = page
      .getByRole('main')
      .getByRole('listitem')
      .filter({ has: page.getByRole('heading', { level: 2 }) });
    await expect(entries).toHaveCount(1);
    await expect(entries.first()).toContainText('Đang làm, còn 15 ngày');
    await expect(entries.first()).toContainText(area);
    // Another field of the same place: nothing, said so, with a way back.
    await page.getByLabel('Lĩnh vực').selectOption({ label: 'Môi trường, rác thải' });
    await page.getByRole('button', { name: 'Xem', exact: true }).click();
    await expect(page.getByText('Không có nội dung nào khớp với lựa chọn này.')).toBeVisible();
    await page.getByRole('link', { name: 'Xem tất cả' }).click();
    await page.getByRole('link', { name: formula }).click();
    await expect(heading(page, formula)).toBeVisible();
    const history = page.getByRole('article').getByRole('listitem');
    await expect(history).toHaveText([/Công khai trên trang này/, /Người dân nêu/]);
    await page.getByRole('link', { name: /17\/TB-UBND/ }).click();
    await expect(heading(page, `Đường ngõ sau mưa ${stamp}`)).toBeVisible();
    await expect(page.getByText('21 người')).toBeVisible();
    await page.getByRole('navigation').getByRole('link', { name: 'Đối thoại với Nhân dân' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: `Đường ngõ sau mưa ${stamp}` })).toContainText(
      'Đã công khai, 1 kết luận',
    );
  });

  test(`a confirmed promise tells each step by its day, ${width}`, async ({ browser }) => {
    const page = await readAsCitizen(browser, width, { scripts: true });
    await page.goto(`${site}/loi-hua?tinh-trang=confirmed&loai=recommendation`);
    await page.getByRole('link', { name: /Niêm yết lịch tiếp công dân/ }).click();
    const history = page.getByRole('article').getByRole('listitem');
    await expect(history).toHaveText([
      /^\d\d\/\d\d\/\d{4} Bên yêu cầu xác nhận đã làm xong$/,
      /Nơi làm báo đã xong/,
      /Nơi làm đã nhận việc/,
      /Công khai trên trang này/,
      /Kiến nghị được gửi/,
    ]);
    await expectClean(page);
    await page.getByRole('link', { name: /Việc tiếp nhận, trả lời ý kiến/ }).click();
    await expect(page).toHaveURL(/\/giam-sat\/\d+$/);
    await expect(page.getByRole('heading', { name: 'Kiến nghị và kết quả thực hiện' })).toBeVisible();
    await expect(page.getByText('Không còn thực hiện')).toBeVisible();
    await expectClean(page);
  });

  test(`every page of it is accessible, fits, and loads no script, ${width}`, async ({ browser }) => {
    const page = await readAsCitizen(browser, width, { scripts: true });
    const problems: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) problems.push(message.text());
    });
    page.on('request', (request) => {
      if (request.resourceType() === 'script') problems.push(request.url());
    });
    const lists = ['/loi-hua', '/loi-hua?tinh-trang=late', '/doi-thoai', '/giam-sat', '/lay-y-kien', '/du-lieu'];
    for (const path of [...lists, dialogue]) {
      await page.goto(site + path);
      await expectClean(page);
    }
    await page.goto(`${site}/lay-y-kien`);
    await page.getByRole('heading', { level: 2 }).getByRole('link').first().click();
    await expect(page.getByRole('table', { name: 'Kết quả' })).toBeVisible();
    await expectClean(page);
    expect(problems).toEqual([]);
  });
}

test('open data: the header, Vietnamese, no person, and nothing that a spreadsheet runs', async ({ browser }) => {
  const page = await readAsCitizen(browser, 'pc');
  await page.goto(`${site}/du-lieu`);
  await expect(page.getByRole('link', { name: 'loi-hua.csv' })).toBeVisible();
  const { csv, rows } = await openData(page, 'loi-hua');
  expect(csv.startsWith(`\uFEFF${columns}\r\n`)).toBe(true);
  expect(csv).toContain('Mương thoát nước tổ dân phố Biển Xanh hay tắc vì rác, mưa là ngập.');
  expect(csv).toBe(csv.normalize('NFC'));
  // Quoted for its quotation marks, and text by its apostrophe: no cell begins with what a spreadsheet takes for a formula.
  expect(csv).toContain(`"'${formula.replaceAll('"', '""')}"`);
  expect(csv).not.toMatch(/(?:^|,|\n)"?[=+@]/u);
  expect(Object.keys(rows[0]!).join(',')).toBe(columns);
  const own = rows.find((row) => row.da_hoi === formula)!;
  expect(own).toMatchObject({ da_hua: task, dia_ban: area, tinh_trang: 'Đang làm', ngay_bao_xong: null });
  for (const [name, first] of [
    ['doi-thoai', 'ma,loai,noi_dung,nguoi_chu_tri,co_quan_chu_tri,ngay,dia_diem,so_nguoi_du,so_ket_luan'],
    ['lay-y-kien', 'ma,don_vi,hinh_thuc,noi_dung,tu_ngay,den_ngay,so_ho,dong_y,khong_dong_y,thong_qua,ngay_cong_khai'],
  ] as const) {
    const set = await openData(page, name);
    expect(set.csv.startsWith(`\uFEFF${first}\r\n`)).toBe(true);
    expect(set.rows.length).toBeGreaterThan(0);
  }
  for (const wrong of ['nguoi.csv', 'loi-hua.xml', '__proto__.json'])
    expect((await page.request.get(`${site}/du-lieu/${wrong}`)).status(), wrong).toBe(404);
});

test('taken back it is gone from page, list and file; worded anew it comes again', async ({ browser }) => {
  const page = await signIn(browser, officer, 'phone');
  await open(page, dialogue);
  await page.locator('summary').getByText('Rút khỏi trang công khai').click();
  await page.getByRole('button', { name: 'Rút khỏi trang công khai' }).click();
  await sure(page, 'Rút khỏi trang công khai');
  await expect(page.getByRole('button', { name: 'Công khai kết luận' })).toBeVisible();
  const citizen = await readAsCitizen(browser, 'phone');
  await soon(citizen, `${site}/loi-hua`, () =>
    expect(citizen.getByRole('link', { name: formula })).toHaveCount(0, { timeout: 500 }),
  );
  expect((await openData(citizen, 'loi-hua')).csv).not.toContain(String(stamp));
  await open(page, `${dialogue}/y-kien`);
  await page.locator('summary').getByText('Sửa hoặc ghi trả lời').click();
  await page.getByLabel(/^Nội dung ý kiến/).fill(`Đường ngõ ngập sau mưa ${stamp}`);
  await page.getByRole('button', { name: 'Lưu ý kiến' }).click();
  await expect(page.getByText(`Đường ngõ ngập sau mưa ${stamp}`).first()).toBeVisible();
  await open(page, dialogue);
  await page.getByRole('button', { name: 'Công khai kết luận' }).click();
  await sure(page, 'Công khai kết luận');
  await expect(page.getByText('Kết luận đã công khai.')).toBeVisible();
  // Another reader: one's own browser may show for a minute what it has read.
  const other = await readAsCitizen(browser, 'phone');
  await soon(other, `${site}/loi-hua`, () =>
    expect(other.getByRole('link', { name: `Đường ngõ ngập sau mưa ${stamp}` })).toBeVisible({ timeout: 500 }),
  );
  await expect(other.getByRole('link', { name: formula })).toHaveCount(0);
});
