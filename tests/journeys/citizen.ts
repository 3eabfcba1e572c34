import type { Browser, BrowserContext, Page } from '@playwright/test';
import { address, widths } from './office.ts';

/** The public site that the journeys read. */
export const site = '/lam-dong/phuong-la-gi';

/** A browser in which nobody has signed in; without scripts unless asked for. */
export async function readAsCitizen(
  browser: Browser,
  width: keyof typeof widths,
  { scripts = false } = {},
): Promise<Page> {
  const context: BrowserContext = await browser.newContext({
    baseURL: address(),
    viewport: widths[width],
    javaScriptEnabled: scripts,
  });
  return context.newPage();
}

/** "ba cộng bốn bằng mấy" as a person reads it: the answer. */
export function sumIn(question: string): string {
  const words = ['không', 'một', 'hai', 'ba', 'bốn', 'năm', 'sáu', 'bảy', 'tám', 'chín'];
  const [, one, other] = /(\p{L}+) cộng (\p{L}+) bằng/u.exec(question)!;
  return String(words.indexOf(one!) + words.indexOf(other!));
}
