import { getDocumentProxy } from 'unpdf';

import { Refusal } from '#platform/refusal.ts';
import { restoreHorn } from '#platform/vietnamese/lost-horn.ts';
import { softHyphenLetter } from '#platform/vietnamese/tcvn3.ts';

import { fileLimits } from './file-limits.ts';
import { type PageLine, readingOrder } from './pdf-columns.ts';
import { paragraphsOf } from './pdf-paragraphs.ts';
import { type PlacedText, rowsOf } from './pdf-rows.ts';
import { refuseHeavyStreams } from './pdf-streams.server.ts';
import { tidyText } from './read-text.server.ts';
import { type DrawnText, unmixed } from './text-encoding.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;
type Page = Awaited<ReturnType<Pdf['getPage']>>;

/** Fewer letters a page than this are a stamp or a page number on a picture of a page. */
const LEAST_LETTERS = 40;

/** `drawText` of a PDF in this thread; outside the PDF worker use that. Refuses with the codes of files and of PDF. */
export async function readPdf(bytes: Uint8Array): Promise<DrawnText> {
  await refuseHeavyStreams(bytes);
  const pdf = await open(bytes);
  try {
    if (pdf.numPages === 0) throw new Refusal('file-broken');
    if (pdf.numPages > fileLimits.pdfPages) throw new Refusal('pdf-too-many-pages', { pages: pdf.numPages });
    await refusePrograms(pdf);
    const text = paragraphsOf(await linesOf(pdf)).join('\n');
    if ((text.match(/[\p{L}\p{N}]/gu)?.length ?? 0) < LEAST_LETTERS * pdf.numPages) {
      throw new Refusal('pdf-is-scan', { pages: pdf.numPages });
    }
    const { text: drawn, converted } = unmixed(text);
    const isLossy = converted?.encoding === 'tcvn3';
    if (!isLossy) return { text: tidyText(drawn), converted };
    return { text: tidyText(restoreHorn(drawn)), converted: { ...converted, lost: softHyphenLetter } };
  } catch (error) {
    throw error instanceof Refusal ? error : new Refusal('file-broken');
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** Nothing of the paper is run, drawn or fetched. */
async function open(bytes: Uint8Array): Promise<Pdf> {
  const still = { isEvalSupported: false, enableXfa: false, useSystemFonts: false, disableFontFace: true };
  try {
    return await getDocumentProxy(new Uint8Array(bytes), { ...still, useWorkerFetch: false, verbosity: 0 });
  } catch (error) {
    throw new Refusal((error as Error).name === 'PasswordException' ? 'file-encrypted' : 'file-broken');
  }
}

async function refusePrograms(pdf: Pdf): Promise<void> {
  const [actions, attachments] = await Promise.all([pdf.getJSActions(), pdf.getAttachments()]);
  if (actions || attachments) throw new Refusal('pdf-has-programs');
}

async function linesOf(pdf: Pdf): Promise<PageLine[][]> {
  const pages: PageLine[][] = [];
  let letters = 0;
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const items = await placedTexts(page);
    letters += items.reduce((sum, item) => sum + item.text.length, 0);
    if (letters > fileLimits.textBytes) throw new Refusal('text-too-long', { limit: fileLimits.textBytes });
    pages.push(withoutNumber(readingOrder(rowsOf(items))));
    page.cleanup();
  }
  return pages;
}

/** Text as the page shows it, upright; what runs across it (a watermark, a stamp in the margin) is left out. */
async function placedTexts(page: Page): Promise<PlacedText[]> {
  const { items } = await page.getTextContent();
  const [a, b, c, d, e, f] = page.getViewport({ scale: 1 }).transform as [
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  return items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [along, up, , , x, y] = item.transform as [number, number, number, number, number, number];
    const right = { x: a * along + c * up, y: b * along + d * up };
    if (right.x <= 0 || Math.abs(right.y) > right.x * 0.1) return [];
    const left = a * x + c * y + e;
    const size = item.height || Math.hypot(right.x, right.y);
    return [{ text: item.str, left, right: left + item.width, y: b * x + d * y + f, size }];
  });
}

function withoutNumber(lines: PageLine[]): PageLine[] {
  const isNumber = (line: PageLine | undefined) => line !== undefined && /^[-–\s]*\d{1,4}[-–\s]*$/u.test(line.text);
  if (isNumber(lines[0])) return lines.slice(1);
  return isNumber(lines.at(-1)) ? lines.slice(0, -1) : lines;
}
