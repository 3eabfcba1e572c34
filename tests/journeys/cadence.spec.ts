import { expect, type Page } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// What repeats, who is in charge, and who takes part: a commune's monthly report with last time's at hand, its cooperating unit's
// answer, a hand-over from one officer to another. That periods open by themselves is shown on the database, where the clock moves.

const officer = 'Huỳnh Nguyễn Thị Thanh Ví Dụ';
const head = 'Nguyễn Đức Ước Lệ';
const province = 'Trần Thị Ví Dụ';
const duty = /báo cáo tình hình Nhân dân trên địa bàn/;

async function openDuty(page: Page): Promise<void> {
  await page.goto('/nhiem-vu?hien=all');
  await page.waitForLoadState('networkidle');
  await page.getByRole('link', { name: duty }).last().click();
  await page.waitForURL(/\/nhiem-vu\/\d+/);
}

for (const width of ['pc', 'phone'] as const) {
  test(`a duty of every month has its last time and its parts at hand, on a ${width}`, async ({ browser }) => {
    const commune = await signIn(browser, officer, width);
    await openDuty(commune);
    await expect(commune.getByRole('heading', { name: 'Nhiệm vụ lặp lại' })).toBeVisible();
    await expect(commune.getByText(/Hằng tháng, hạn ngày \d+/)).toBeVisible();
    await expect(commune.getByText(/tự mở ngày 01\//)).toBeVisible();
    await expect(commune.getByRole('heading', { name: /^Kỳ trước: tháng \d+\/\d{4}$/ })).toBeVisible();
    await expect(commune.getByRole('heading', { name: 'Phần việc phối hợp' })).toBeVisible();
    await expectClean(commune);
    await commune.getByRole('link', { name: 'Xem kỳ trước' }).click();
    await expect(commune.getByText('Báo cáo nhanh của Hội, lưu tại Hội Phụ nữ xã').first()).toBeVisible();
    await commune.goto('/nhiem-vu?phia=phoi-hop');
    await expectClean(commune);
    await commune.goto('/?nguoi=toi');
    await expect(commune.getByRole('link', { name: 'Tôi phụ trách' })).toHaveAttribute('aria-current', 'page');
    await expectClean(commune);
  });
}

test('the asker alone ends what repeats; an officer hands the work of a month over', async ({ browser }) => {
  const asker = await signIn(browser, province, 'pc');
  const leader = await signIn(browser, head, 'phone');

  await test.step('the chair takes over what the officer is in charge of', async () => {
    await leader.goto('/nhiem-vu/ban-giao');
    await leader.waitForLoadState('networkidle');
    await expectClean(leader);
    await leader.getByLabel(/Người bàn giao/).selectOption({ index: 1 });
    await leader.getByLabel(/Người nhận/).selectOption({ label: `${head}, Chủ tịch Ủy ban MTTQ Việt Nam xã` });
    await leader.getByLabel(/Lý do, điều cần lưu ý/).fill('Đồng chí phụ trách đi học tập trung');
    await leader.getByRole('button', { name: 'Bàn giao' }).click();
    await leader.getByRole('dialog').getByRole('button', { name: 'Bàn giao' }).click();
    await expect(leader.getByText(/^Đã bàn giao/)).toBeVisible();
    await expectClean(leader);
  });

  await test.step('the province ends the duty by a paper, and the commune reads why', async () => {
    await asker.goto('/van-ban?so=di');
    await asker
      .getByRole('link', { name: /88\/MTTQ-BTT/ })
      .first()
      .click();
    await asker.waitForURL(/\/van-ban\/\d+/);
    const [paper] = /\d+$/.exec(new URL(asker.url()).pathname)!;
    await asker.goto(`/nhiem-vu?phia=giao&hien=all&van-ban=${paper}`);
    await asker.getByRole('link', { name: duty }).last().click();
    await asker.waitForURL(/\/nhiem-vu\/\d+/);
    await asker.waitForLoadState('networkidle');
    await asker.getByText('Dừng lặp lại', { exact: true }).first().click();
    await asker.getByLabel(/Văn bản làm căn cứ/).fill('Công văn số 120/MTTQ-BTT');
    await asker.getByLabel(/Lý do dừng/).fill('Gộp vào báo cáo quý');
    await expectClean(asker);
    await asker.getByRole('button', { name: 'Dừng lặp lại' }).click();
    await asker.getByRole('dialog').getByRole('button', { name: 'Dừng lặp lại' }).click();
    await expect(asker.getByText(/Nơi giao đã dừng việc lặp lại/)).toBeVisible();
    await leader.goto(new URL(asker.url()).pathname);
    await expect(leader.getByText(/Gộp vào báo cáo quý/)).toBeVisible();
  });
});
