import { readFileSync } from 'node:fs';
import path from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type Browser, type BrowserContext, expect, type Page, test as plain } from '@playwright/test';

interface Account {
  key: string;
  name: string;
  phone: string;
  password: string;
}

export const widths = { pc: { width: 1440, height: 900 }, phone: { width: 390, height: 844 } } as const;

/** Whatever a journey opened is closed after it: pages left open go on working, and slow down all that come later. */
export const test = plain.extend<{ closing: void }>({
  closing: [
    async ({ browser }, use) => {
      await use();
      await Promise.all(browser.contexts().map((context) => context.close()));
    },
    { auto: true },
  ],
});

/** The server of this worker (start.ts). */
function office(): { address: string; folder: string } {
  const offices = JSON.parse(process.env.JOURNEY_OFFICES!) as { address: string; folder: string }[];
  return offices[Number(process.env.TEST_PARALLEL_INDEX)]!;
}

export function address(): string {
  return office().address;
}

export function accountOf(name: string): Account {
  const file = path.join(office().folder, 'demonstration.json');
  const { accounts } = JSON.parse(readFileSync(file, 'utf8')) as { accounts: Account[] };
  return accounts.find((account) => account.name === name)!;
}

/** A browser of its own in which this person of the demonstration has signed in. */
export async function signIn(browser: Browser, name: string, width: keyof typeof widths): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: address(),
    viewport: widths[width],
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const account = accountOf(name);
  await page.goto('/dang-nhap');
  await page.getByLabel(/Số điện thoại/).fill(account.phone);
  await page.getByLabel(/^Mật khẩu/).fill(account.password);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Việc của tôi hôm nay' })).toBeVisible();
  return page;
}

/** No accessibility fault that a machine can find, and nothing that pushes the page sideways. */
export async function expectClean(page: Page): Promise<void> {
  // From the top: what has scrolled half below the bar above counts as too small a target.
  await page.evaluate(() => window.scrollTo(0, 0));
  const { violations } = await new AxeBuilder({ page })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21aa', 'wcag22aa'])
    .analyze();
  expect(violations.map((one) => `${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
}
