import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// The reading view by keyboard alone on a PC and by touch on a phone; what officers corrected, taken by the leader of the unit.

const coordinator = 'Trần Thị Ví Dụ';
const leader = 'Phạm Thị Minh Họa';
const administrator = 'Nguyễn Văn Mẫu';

const paperText = `ỦY BAN MTTQ VIỆT NAM
TỈNH LÂM ĐỒNG
BAN THƯỜNG TRỰC
Số: 131/KH-MTTQ-BTT
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Lâm Đồng, ngày 02 tháng 11 năm 2026
KẾ HOẠCH
Giữ sạch đường làng trong mùa mưa năm 2026
Thực hiện Kế hoạch số 64-KH/TU ngày 12/10/2026 của Tỉnh ủy, Ban Thường trực ban hành kế hoạch như sau:
I. CHỈ TIÊU
1. Phấn đấu 90% khu dân cư có lịch dọn đường hằng tuần.
II. NHIỆM VỤ
1. Ủy ban MTTQ Việt Nam các xã, phường:
- Lập danh sách đoạn đường hay ngập, gửi về tỉnh trước ngày 05/12/2026.
- Vận động mỗi khu dân cư nhận một đoạn đường để giữ sạch.
2. Xây dựng phóng sự về cách làm hay.
III. TỔ CHỨC THỰC HIỆN
Ủy ban MTTQ Việt Nam các xã, phường báo cáo kết quả về Ban Thường trực trước ngày 20 hằng tháng.
TM. BAN THƯỜNG TRỰC
CHỦ TỊCH
Trần Văn Thử
`;

/** Registers the paper as a program would and gives the address of its reading view. */
async function register(page: Page, symbol: string): Promise<string> {
  const id = await page.evaluate(
    async ([text, number]) => {
      const me = (await (await fetch('/api/v1/me')).json()) as { unit: { id: number } };
      const answer = await fetch('/api/v1/directives', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({
          ...{ unitId: me.unit.id, direction: 'out', issuer: 'Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng', kind: 'kế hoạch' },
          ...{ symbol: number, issuedOn: '2026-11-02', title: 'Giữ sạch đường làng trong mùa mưa năm 2026', text },
        }),
      });
      return ((await answer.json()) as { id: number }).id;
    },
    [paperText, symbol] as const,
  );
  return `/van-ban/${id}/doc`;
}

test('a paper is walked, understood and decided by keyboard alone', async ({ browser }) => {
  const page = await signIn(browser, coordinator, 'pc');
  await page.goto(await register(page, '131/KH-MTTQ-BTT'), { waitUntil: 'networkidle' });
  await expectClean(page);
  const press = (key: string) => page.keyboard.press(key);
  const number = (name: string) => page.getByRole('button', { name, exact: true });
  const card = (name: RegExp) => page.getByRole('article', { name });

  await test.step('the tab leads to the first mark, arrows and letters from mark to mark', async () => {
    for (let at = 0; at < 60; at += 1) {
      await press('Tab');
      if (await page.evaluate(() => document.activeElement?.matches('[data-stop]') ?? false)) break;
    }
    await expect(page.getByRole('link', { name: '64-KH/TU' })).toBeFocused();
    await press('ArrowDown');
    await expect(page.getByRole('link', { name: /90%/ })).toBeFocused();
    await press('j');
    await expect(number('Nhiệm vụ 1')).toBeFocused();
    await expect(number('Nhiệm vụ 1')).toHaveAccessibleDescription(/Nhiệm vụ 1: Chờ duyệt/);
  });

  await test.step('Enter leads to the draft with its reason, from there to the clause and back', async () => {
    await press('Enter');
    await expect(card(/^Nhiệm vụ 1:/)).toBeFocused();
    const reason = card(/^Nhiệm vụ 1:/).getByRole('button', { name: 'của mục II.1' });
    await reason.focus();
    await press('Enter');
    await expect(page.locator(':focus')).toHaveText(/^1\. Ủy ban MTTQ Việt Nam các xã, phường/);
    await card(/^Nhiệm vụ 1:/).focus();
    await press('j');
    await expect(card(/^Nhiệm vụ 2:/)).toBeFocused();
    await press('Escape');
    await expect(number('Nhiệm vụ 2')).toBeFocused();
    await press('Enter');
    await expect(card(/^Nhiệm vụ 2:/)).toBeFocused();
  });

  await test.step('one draft is corrected, its section accepted without what is doubtful', async () => {
    await press('k');
    await expect(card(/^Nhiệm vụ 1:/)).toBeFocused();
    await press('s');
    const product = card(/^Nhiệm vụ 1:/).getByLabel(/^Sản phẩm/);
    await product.fill('Danh sách kèm ảnh chụp');
    await press('Enter');
    await expect(card(/^Nhiệm vụ 1:/).getByText('Danh sách kèm ảnh chụp')).toBeVisible();
    await expect(page.getByText('Cần xem lại: chưa rõ ai làm').first()).toBeVisible();
    await expect(page.getByText('Chừa lại 1 việc cần xem lại.')).toBeVisible();
    await number('Duyệt cả mục II (2 việc)').focus();
    await press('Enter');
    await expect(card(/^Nhiệm vụ 2: Đã duyệt/)).toBeVisible();
    await card(/^Nhiệm vụ 3: Chờ duyệt/).focus();
    await press('d');
    await expect(card(/^Nhiệm vụ 3: Đã bỏ/)).toBeVisible();
    await expectClean(page);
  });

  await test.step('what else was read leads to its place, and back', async () => {
    await page.getByRole('button', { name: /^Đọc được/ }).focus();
    await press('Enter');
    await expect(page.getByText(/90 %/).first()).toBeVisible();
    await expectClean(page);
    await page.getByRole('link', { name: /90%/ }).focus();
    await press('Enter');
    await expect(page.locator('li:focus')).toContainText('90 %');
    await press('Escape');
    await expect(page.getByRole('link', { name: /90%/ })).toBeFocused();
  });
});

test('on a phone a mark turns to the draft, and the draft back to the mark', async ({ browser }) => {
  const page = await signIn(browser, coordinator, 'phone');
  await page.goto(await register(page, '132/KH-MTTQ-BTT'), { waitUntil: 'networkidle' });
  await expectClean(page);
  const number = page.getByRole('button', { name: 'Nhiệm vụ 3', exact: true });
  await number.click();
  const card = page.getByRole('article', { name: /^Nhiệm vụ 3:/ });
  await expect(card).toBeInViewport();
  await expect(number).toBeHidden();
  await expect(card.getByText('Có động từ giao việc nhưng không nêu ai.')).toBeVisible();
  await expectClean(page);
  await card.getByRole('button', { name: 'Xem trong văn bản' }).click();
  await expect(number).toBeInViewport();
  await page.getByRole('button', { name: /^Đọc được/ }).click();
  await expect(page.getByText('Người ký')).toBeVisible();
  await expectClean(page);
});

test('what officers corrected is taken by who may export and read, as pairs of the corpus', async ({ browser }) => {
  const page = await signIn(browser, leader, 'pc');
  await page.goto('/van-ban/vi-du', { waitUntil: 'networkidle' });
  await expect(page.getByRole('link', { name: /88\/MTTQ-BTT/ })).toBeVisible();
  await expectClean(page);
  const downloading = page.waitForEvent('download');
  await page.getByRole('button', { name: /^Tải \d+ ví dụ/ }).click();
  expect((await downloading).suggestedFilename()).toBe('vi-du-doc-van-ban.zip');
  const other = await signIn(browser, administrator, 'phone');
  await other.goto('/van-ban/vi-du', { waitUntil: 'networkidle' });
  await expect(other.getByText('Tài khoản này không xem văn bản')).toBeVisible();
  await expectClean(other);
});
