import { expect } from '@playwright/test';
import { expectClean, signIn, test } from './office.ts';

// A commune makes its own paper from one of the province, on a phone: received, written, refused where it is weaker without
// a reason, signed and entered; another sends its paper on; the province sees who has one; the lineage shows the levels.

const coordinator = 'Trần Thị Ví Dụ';
const communeOfficer = 'Phan Thị Làm Mẫu';
const wardCoordinator = 'Võ Văn Thử';
const provincial = /91\/KH-MTTQ-BTT/;

test('a commune writes its own paper from one of the province, and the province sees it', async ({ browser }) => {
  // Five people's worth of steps.
  test.slow();
  const commune = await signIn(browser, communeOfficer, 'phone');

  await test.step('the commune receives the paper and begins its own', async () => {
    await commune.goto('/van-ban?so=gui-toi');
    await commune.getByRole('link', { name: provincial }).first().click();
    await commune.waitForURL(/\/van-ban\/\d+/);
    await commune.getByRole('button', { name: 'Tiếp nhận' }).click();
    await expect(commune.getByText(/Đã vào sổ, số đến/)).toBeVisible();
    await commune.getByText('Xây dựng văn bản triển khai').first().click();
    await expectClean(commune);
    await commune.getByRole('button', { name: 'Xây dựng văn bản triển khai' }).click();
    await commune.waitForURL(/\/van-ban\/trien-khai\/\d+$/);
    await expect(commune.getByLabel(/^Căn cứ/)).toHaveValue(/Nghị quyết số 18-NQ\/TW/);
    await expectClean(commune);
  });

  await test.step('a later day than the province gave asks for its reason', async () => {
    await commune.waitForLoadState('networkidle');
    const first = commune.getByRole('region', { name: 'Nhiệm vụ 1' });
    await first.getByLabel(/^Thời hạn/).fill('30/06/2027');
    await expect(first.getByText(/Muộn hơn thời hạn cấp trên giao/)).toBeVisible();
    await expectClean(commune);
    await commune.getByRole('button', { name: 'Xem bản in và vào sổ' }).click();
    await commune.waitForURL(/\/ban-in$/);
    await expect(commune.getByText('Chưa vào sổ được')).toBeVisible();
    await expectClean(commune);
    await commune.getByRole('link', { name: 'Nhiệm vụ 1, thời hạn' }).click();
    await commune.waitForURL(/\/van-ban\/trien-khai\/\d+#/);
    await commune.waitForLoadState('networkidle');
    await commune.getByLabel(/^Lý do lùi thời hạn/).fill('Khu dân cư đang sắp xếp lại, chờ bầu trưởng ban');
    await commune.getByRole('button', { name: 'Xem bản in và vào sổ' }).click();
    await commune.waitForURL(/\/ban-in$/);
  });

  await test.step('the paper comes out as a document, and enters the register with its number', async () => {
    const address = new URL(commune.url()).pathname.replace(/ban-in$/, 'van-ban.docx');
    const file = await commune.request.get(address);
    expect(file.headers()['content-type']).toContain('wordprocessingml');
    expect((await file.body()).subarray(0, 2).toString()).toBe('PK');
    await commune.waitForLoadState('networkidle');
    await commune.getByLabel(/^Số/).fill('33');
    await commune.getByRole('button', { name: 'Vào sổ và xem lại để gửi' }).click();
    await commune.waitForURL(/\/van-ban\/\d+\/gui$/);
    await expect(commune.getByRole('heading', { level: 1, name: 'Xem lại trước khi gửi' })).toBeVisible();
    await expectClean(commune);
  });

  await test.step('its lineage shows the levels above, named or open', async () => {
    await commune.goto(new URL(commune.url()).pathname.replace(/gui$/, 'dong-chay'));
    await expect(commune.getByText('Văn bản đang xem')).toBeVisible();
    await expect(commune.getByText(/Kế hoạch số 33\/KH-MTTQ-BTT/).first()).toBeVisible();
    await expect(commune.getByRole('link', { name: provincial }).first()).toBeVisible();
    await expect(commune.getByRole('list', { name: /Các cấp văn bản/ })).toContainText('18-NQ/TW');
    await expectClean(commune);
  });

  await test.step('another commune sends its own paper on', async () => {
    const ward = await signIn(browser, wardCoordinator, 'pc');
    await ward.goto('/van-ban?so=di');
    await ward
      .getByRole('link', { name: /15\/KH-MTTQ-BTT/ })
      .first()
      .click();
    await ward.waitForURL(/\/van-ban\/\d+/);
    await ward.getByRole('link', { name: 'Xem lại và gửi' }).click();
    await ward.waitForURL(/\/gui$/);
    await ward.getByRole('button', { name: /Gửi cho \d+ đơn vị/ }).click();
    await ward
      .getByRole('dialog')
      .getByRole('button', { name: /Gửi cho \d+ đơn vị/ })
      .click();
    await expect(ward.getByText('Đã gửi').first()).toBeVisible();
    await expectClean(ward);
  });

  await test.step('the province sees who has a paper of its own, and who has not', async () => {
    const province = await signIn(browser, coordinator, 'pc');
    await province.goto('/van-ban?so=di');
    await province.getByRole('link', { name: provincial }).first().click();
    await province.waitForURL(/\/van-ban\/\d+/);
    await expect(province.getByText('Đã có văn bản triển khai: 3/6 đơn vị')).toBeVisible();
    await province.getByRole('link', { name: 'Xem từng đơn vị' }).click();
    await expect(province.getByText(/Kế hoạch số 33\/KH-MTTQ-BTT.*1 nội dung nhẹ hơn, có lý do/).first()).toBeVisible();
    await expectClean(province);
    await province.getByRole('link', { name: '3 chưa có' }).click();
    await expect(province.getByText('Ủy ban MTTQ Việt Nam xã Phú Sơn Lâm Hà').first()).toBeVisible();
    await province.goto(new URL(province.url()).pathname.replace(/trien-khai$/, 'dong-chay'));
    await expect(province.getByText('Thời gian qua các cấp')).toBeVisible();
    await expectClean(province);
    await province.getByRole('link', { name: 'Sửa dẫn chiếu' }).click();
    await expect(province.getByRole('heading', { level: 1, name: 'Văn bản dẫn chiếu' })).toBeVisible();
    await expectClean(province);
  });
});
