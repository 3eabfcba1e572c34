import { expect, type Locator, type Page } from '@playwright/test';
import { readAsCitizen, site, sumIn } from './citizen.ts';
import { expectClean, signIn, test } from './office.ts';

// A dialogue from the programme of the month to what everybody reads of it: a question sent beforehand without a name, held, each
// matter answered on the spot or carried on, concluded by a notice, promised, said to be done, sent back, done again and confirmed.

const host = 'Võ Văn Thử';
const owner = 'Vương Thị Giả Dụ';
const ownerUnit = 'UBND phường La Gi';
const stamp = Date.now();
const subject = `Đối thoại về chợ và bến cá ${stamp}`;
const question = `Chợ tạm ở đầu hẻm bao giờ được dời ${stamp}`;
const task = `Dời chợ tạm vào khu mới ${stamp}`;

const dayFromNow = (days: number) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('en-GB', { timeZone: 'Asia/Ho_Chi_Minh' });
const today = dayFromNow(0);

test.describe.configure({ mode: 'serial', timeout: 180_000 });

let dialogue = '';
let work = '';
const open = (page: Page, path: string) => page.goto(path, { waitUntil: 'networkidle' });
const publicDialogue = () => `${site}${dialogue}`;
const row = (page: Page, words: string | RegExp): Locator =>
  page.getByRole('listitem').filter({ hasText: words }).last();

async function pick(page: Page, label: RegExp, typed: string, name: RegExp): Promise<void> {
  await page.getByLabel(label).fill(typed);
  await page.getByRole('option', { name }).click();
}

/** What the list of promises counts for the owner: given, said to be done, confirmed. */
async function tally(page: Page): Promise<number[]> {
  await open(page, '/doi-thoai/da-hua');
  const cells = page
    .getByRole('table', { name: 'Theo đơn vị thực hiện' })
    .getByRole('row', { name: ownerUnit })
    .getByRole('cell');
  const words = await cells.allInnerTexts();
  return words.slice(-5, -2).map(Number);
}

test('the plan is written, public in time, and stands in the programme of its month', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, '/doi-thoai/moi');
  await expectClean(page);
  await page.getByLabel(/^Nội dung đối thoại/).fill(subject);
  await pick(page, /^Đơn vị có người đứng đầu/, 'uy ban nhan dan phuong la gi', /Ủy ban nhân dân phường La Gi/);
  await page.getByLabel(/^Người chủ trì/).fill('Chủ tịch Ủy ban nhân dân phường La Gi');
  await page.getByLabel(/^Ngày đối thoại/).fill(dayFromNow(12));
  await page.getByLabel(/^Giờ bắt đầu/).fill('8h');
  await page.getByLabel(/^Địa điểm/).fill('Hội trường phường');
  await page.getByLabel(/^Nhận câu hỏi trước/).fill(dayFromNow(10));
  await page.getByRole('button', { name: 'Lưu vào chương trình' }).click();
  await page.waitForURL(/\/doi-thoai\/\d+$/);
  dialogue = new URL(page.url()).pathname;
  await page.getByRole('button', { name: 'Công khai kế hoạch' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai kế hoạch' }).click();
  await expect(page.getByRole('heading', { name: 'Chuẩn bị đối thoại' })).toBeVisible();
  const clock = row(page, /Công khai kế hoạch chậm nhất/);
  await expect(clock).toContainText(today);
  await expect(clock).not.toContainText('chậm,');
  await expect(clock.getByText(`${today}, chậm`)).toHaveCount(0);
  await expectClean(page);
  const [, month, year] = dayFromNow(12).split('/');
  await open(page, `/doi-thoai?thang=${year}-${month}`);
  await expect(page.getByRole('row', { name: new RegExp(subject) })).toContainText('Đã lên lịch');
  await expectClean(page);
  await open(page, `${dialogue}/in/ke-hoach`);
  await expect(page.getByText(/Nhận câu hỏi, kiến nghị gửi trước đến hết ngày/)).toContainText(dayFromNow(10));
});

test('a citizen on a phone, without scripts, reads the plan and sends a question without a name', async ({
  browser,
}) => {
  const page = await readAsCitizen(browser, 'phone');
  await page.goto(`${site}/doi-thoai`);
  await page.getByRole('link', { name: subject }).click();
  await expect(page.getByText(`Nhận câu hỏi đến hết ngày ${dayFromNow(10)}`)).toBeVisible();
  await page.getByRole('link', { name: 'Gửi câu hỏi trước' }).click();
  await page.getByLabel('Lĩnh vực').selectOption({ index: 1 });
  await page.getByLabel('Nơi xảy ra việc').selectOption({ label: 'Tổ dân phố Biển Xanh' });
  await page.getByLabel('Tóm tắt trong một câu').fill(question);
  await page.getByLabel('Nội dung đầy đủ').fill(`${question}, bà con đi lại rất khó?`);
  // A question beforehand is always without a name: there is nothing to choose.
  await expect(page.getByLabel('Họ và tên')).toHaveCount(0);
  await page.getByRole('button', { name: /Tiếp tục/ }).click();
  await page
    .getByLabel(/^Kiểm tra chống gửi tự động/)
    .fill(sumIn(await page.getByText(/cộng .* bằng mấy/).innerText()));
  await page.getByRole('button', { name: 'Gửi ý kiến' }).click();
  await expect(page.locator('.asking-code')).toHaveText(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
});

test('the question is taken over by its words; the dialogue is brought forward and held', async ({ browser }) => {
  const page = await signIn(browser, host, 'phone');
  await open(page, `${dialogue}/y-kien`);
  await expectClean(page);
  const waiting = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('button', { name: 'Đưa vào danh sách ý kiến' }) });
  await expect(waiting.getByLabel(/^Nội dung ý kiến/)).toHaveValue(new RegExp(question));
  await waiting.getByRole('button', { name: 'Đưa vào danh sách ý kiến' }).click();
  await expect(page.getByRole('button', { name: 'Đưa vào danh sách ý kiến' })).toHaveCount(0);
  await expect(row(page, question)).toContainText('Gửi trước');
  await open(page, `${dialogue}/sua`);
  await page.getByLabel(/^Ngày đối thoại/).fill(today);
  await page.getByLabel(/^Nhận câu hỏi trước/).fill('');
  await page.getByRole('button', { name: 'Lưu thay đổi' }).click();
  await page.waitForURL(new RegExp(`${dialogue}$`));
  await page.getByLabel(/^Số người dự/).fill('45');
  await page.getByRole('button', { name: 'Ghi nhận đã đối thoại' }).click();
  await expect(page.getByText('Đã đối thoại', { exact: true }).first()).toBeVisible();
  await expectClean(page);
});

test('until its conclusions are public it stands among what waits', async ({ browser }) => {
  const page = await signIn(browser, host, 'phone');
  await page
    .getByRole('region', { name: 'Việc khác đang chờ đơn vị' })
    .getByRole('link', { name: /buổi đối thoại chờ bước tiếp theo/ })
    .click();
  await expect(page.getByRole('link', { name: subject })).toBeVisible();
  await expectClean(page);
});

test('a name is warned of; one matter is answered on the spot, none is left out of the notice', async ({ browser }) => {
  const page = await signIn(browser, host, 'phone');
  await open(page, `${dialogue}/y-kien`);
  await page
    .getByLabel(/^Nội dung ý kiến/)
    .first()
    .fill('Ông Nguyễn Văn Mẫu nói đường hỏng');
  await expect(page.getByText('Có vẻ nêu một người cụ thể').first()).toBeVisible();
  await page
    .getByLabel(/^Nội dung ý kiến/)
    .first()
    .fill('Lệ phí chợ được thu theo quy định nào');
  await page
    .getByLabel(/^Lĩnh vực/)
    .first()
    .selectOption('procedures');
  await page.getByLabel('Vượt thẩm quyền').first().check();
  await page
    .getByLabel(/^Trả lời tại chỗ/)
    .first()
    .fill('Theo nghị quyết của Hội đồng nhân dân tỉnh, niêm yết tại chợ.');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  // Without the post of whoever answered it is refused at its place.
  await expect(page.getByLabel(/^Người trả lời/).first()).toHaveAttribute('aria-invalid', 'true');
  await page
    .getByLabel(/^Người trả lời/)
    .first()
    .fill('Chủ tịch Ủy ban nhân dân phường La Gi');
  await page.getByRole('button', { name: 'Ghi ý kiến' }).click();
  await expect(row(page, 'Lệ phí chợ')).toContainText('Đã trả lời tại chỗ');
  await expect(row(page, 'Lệ phí chợ')).toContainText('Vượt thẩm quyền');
  await open(page, `${dialogue}/ket-luan`);
  await expect(page.getByText('Còn 1 ý kiến chưa trả lời tại chỗ và chưa có kết luận.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Ghi số thông báo và giao việc' })).toHaveCount(0);
});

test('the notice makes each conclusion a promise with owner, product and day, and is printed', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, `${dialogue}/ket-luan`);
  await expectClean(page);
  await page.getByLabel(/^Nội dung kết luận/).fill(task);
  await pick(page, /^Đơn vị thực hiện/, 'uy ban nhan dan phuong la gi', /Ủy ban nhân dân phường La Gi/);
  await page.getByLabel(/^Sản phẩm/).fill('Biên bản bàn giao khu chợ mới');
  await page.getByLabel(/^Hoàn thành trước/).fill(dayFromNow(20));
  await page.getByRole('button', { name: 'Ghi kết luận' }).click();
  await expect(page.getByText('Mọi ý kiến đã được xử lý.')).toBeVisible();
  await page.getByLabel(/^Số thông báo/).fill('09/TB-UBND');
  await page.getByRole('button', { name: 'Ghi số thông báo và giao việc' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Ghi số thông báo và giao việc' }).click();
  await page.waitForURL(new RegExp(`${dialogue}$`));
  await expect(row(page, task)).toContainText('Chờ tiếp nhận');
  await open(page, `${dialogue}/in/thong-bao-ket-luan`);
  for (const words of [task, 'Biên bản bàn giao khu chợ mới', dayFromNow(20), 'niêm yết tại chợ'])
    await expect(page.getByText(words).first()).toBeVisible();
  await expectClean(page);
  const file = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Tải .docx' }).click();
  expect((await file).suggestedFilename()).toMatch(/\.docx$/u);
});

test('made public, everybody reads what was asked, answered and promised', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, dialogue);
  await page.getByRole('button', { name: 'Công khai kết luận' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Công khai kết luận' }).click();
  await expect(page.getByText('Kết luận đã công khai.')).toBeVisible();
  await expectClean(page);
  for (const width of ['phone', 'pc'] as const) {
    const citizen = await readAsCitizen(browser, width, { scripts: true });
    // The plan was kept for up to a minute; what is published drops it at once.
    await expect(async () => {
      await citizen.goto(publicDialogue());
      await expect(citizen.getByRole('heading', { name: 'Kết luận và việc đã hứa' })).toBeVisible({ timeout: 500 });
    }).toPass({ timeout: 5_000 });
    await expect(citizen.getByText('niêm yết tại chợ')).toBeVisible();
    await expect(row(citizen, task)).toContainText('Đang làm, còn 20 ngày');
    await expect(citizen.getByText('Nguyễn Văn Mẫu')).toHaveCount(0);
    await expectClean(citizen);
    await citizen.context().close();
  }
});

test('the owner takes it up on the phone and says it is done; that counts as said, not as done', async ({
  browser,
}) => {
  const list = await signIn(browser, host, 'pc');
  const before = await tally(list);
  const page = await signIn(browser, owner, 'phone');
  await open(page, '/nhiem-vu?hien=all');
  await page.getByRole('link', { name: task }).click();
  await page.waitForURL(/\/nhiem-vu\/\d+$/);
  work = new URL(page.url()).pathname;
  await expect(page.getByRole('link', { name: new RegExp(subject) })).toBeVisible();
  await page.getByRole('button', { name: 'Tiếp nhận' }).click();
  await claim(page, 'Đã dời 34 sạp.', 'Biên bản bàn giao số 05');
  const after = await tally(list);
  expect(after.map((count, at) => count - before[at]!)).toEqual([0, 1, 0]);
  await expect(list.getByRole('row', { name: new RegExp(task) })).toContainText('Chờ xác nhận');
});

async function claim(page: Page, words: string, paper: string): Promise<void> {
  const form = page.locator('form', { has: page.getByRole('button', { name: 'Báo cáo hoàn thành' }) });
  await form.getByLabel(/Kết quả đã đạt/).fill(words);
  await form.getByLabel(/Văn bản, biên bản/).fill(paper);
  await form.getByRole('button', { name: 'Báo cáo hoàn thành' }).click();
  await expect(page.getByText('Chờ xác nhận').first()).toBeVisible();
}

test('who asked says that it is not solved, and the public page says so', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, dialogue);
  await page.getByRole('link', { name: 'Xác nhận việc đã báo xong' }).click();
  await page.waitForURL(new RegExp(`${work}$`));
  await page.locator('summary').getByText('Trả lại', { exact: true }).click();
  const form = page.locator('form', { has: page.locator('input[name=intent][value=return]') });
  await form.getByLabel(/Cần bổ sung gì/).fill('Còn 6 sạp ở đầu hẻm.');
  await form.getByRole('button', { name: 'Trả lại' }).click();
  await expect(page.getByText('Trả lại, cần bổ sung').first()).toBeVisible();
  const citizen = await readAsCitizen(browser, 'phone');
  await citizen.goto(`${site}/loi-hua?loai=conclusion&tinh-trang=disputed`);
  await citizen.getByRole('link', { name: question }).click();
  await expect(citizen.getByText('Chưa được chấp nhận, phải làm lại').first()).toBeVisible();
  // What the two offices wrote to each other stays between them.
  await expect(citizen.getByText('Còn 6 sạp')).toHaveCount(0);
});

test('done again and confirmed: now it is done, in the list and in public', async ({ browser }) => {
  const page = await signIn(browser, owner, 'phone');
  await open(page, work);
  await claim(page, 'Đã dời đủ 40 sạp.', 'Biên bản bàn giao số 06');
  const asker = await signIn(browser, host, 'pc');
  const before = await tally(asker);
  await open(asker, work);
  await asker.getByRole('button', { name: 'Xác nhận hoàn thành' }).click();
  await expect(asker.getByText('Đã hoàn thành').first()).toBeVisible();
  const after = await tally(asker);
  expect(after.map((count, at) => count - before[at]!)).toEqual([0, 0, 1]);
  await expectClean(asker);
  const citizen = await readAsCitizen(browser, 'pc', { scripts: true });
  await citizen.goto(`${site}/loi-hua?loai=conclusion&tinh-trang=confirmed`);
  await citizen.getByRole('link', { name: question }).click();
  // What was kept goes at once, here too.
  await expect(async () => {
    await citizen.reload();
    await expect(citizen.getByText(`Đã xác nhận làm xong ngày ${today}`).first()).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await expectClean(citizen);
  await citizen.getByRole('link', { name: /09\/TB-UBND/ }).click();
  await expect(citizen).toHaveURL(new RegExp(`${publicDialogue()}$`));
});

test('what is taken back is gone from the public pages at once; the promise goes on', async ({ browser }) => {
  const page = await signIn(browser, host, 'pc');
  await open(page, dialogue);
  await page.getByText('Rút khỏi trang công khai').first().click();
  await page.getByRole('button', { name: 'Rút khỏi trang công khai' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Rút khỏi trang công khai' }).click();
  await expect(page.getByRole('button', { name: 'Công khai kết luận' })).toBeVisible();
  const citizen = await readAsCitizen(browser, 'phone');
  await expect(async () => {
    await citizen.goto(publicDialogue());
    await expect(citizen.getByText('Kết luận được công khai chậm nhất')).toBeVisible({ timeout: 500 });
  }).toPass({ timeout: 5_000 });
  await expect(citizen.getByText('niêm yết tại chợ')).toHaveCount(0);
  await citizen.goto(`${site}/loi-hua?loai=conclusion`);
  await expect(citizen.getByRole('link', { name: question })).toHaveCount(0);
  await open(page, '/doi-thoai/da-hua');
  await expect(page.getByRole('row', { name: new RegExp(task) })).toContainText('Đã hoàn thành');
});
