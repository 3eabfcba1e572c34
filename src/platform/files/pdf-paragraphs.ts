import type { PageLine } from './pdf-columns.ts';

const MARK =
  /^(?:[-–+*•▪]\s|\(?\d{1,3}[.)]\s|\d{1,2}(?:\.\d{1,2})+\.?\s|[a-zđ][.)]\s|[IVX]{1,5}[.)]\s|(?:Điều|Chương|Mục|Phần|Căn cứ)\s)/u;

/** The text of the pages: lines that the width of the page has broken are paragraphs again, also across pages. */
export function paragraphsOf(pages: readonly (readonly PageLine[])[]): string[] {
  const lines = pages.flatMap((page, number) => page.map((line) => ({ ...line, page: number })));
  const text = lines.filter((line) => !line.isSet);
  const edges = {
    left: edgeOf(
      text.map((line) => line.left),
      0.1,
    ),
    right: edgeOf(
      text.map((line) => line.right),
      0.9,
    ),
  };
  const paragraphs: { text: string; first: PageLine; last: PageLine & { page: number } }[] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open && continues(open.first, open.last, line, edges)) {
      open.text = `${open.text.trimEnd()} ${line.text.trim()}`;
      open.last = line;
    } else paragraphs.push({ text: line.text.trim(), first: line, last: line });
  }
  return paragraphs.map((paragraph) => paragraph.text).filter((words) => words !== '');
}

type Line = PageLine & { page: number };

function continues(first: PageLine, last: Line, line: Line, edges: { left: number; right: number }): boolean {
  if (last.isSet !== line.isSet || MARK.test(line.text)) return false;
  if (Math.abs(line.size - last.size) > last.size * 0.12) return false;
  if (line.page === last.page && (line.y < last.y || line.y - last.y > last.size * 1.9)) return false;
  // No paragraph begins with a small letter, wherever the line stands: a title, a subject, a list of recipients.
  if (/^\p{Ll}/u.test(line.text) && !/[.;:!?|]$/u.test(last.text) && !line.text.includes(' | ')) return true;
  if (line.isSet) return false;
  // A line that ends well before the margin ends its paragraph.
  if (last.right < edges.right - last.size * 4) return false;
  if (/[.;:!?]$/u.test(last.text.trim()) && last.right < edges.right - last.size * 0.5) return false;
  if (line.left < edges.left + line.size * 0.6) return true;
  // Below a mark the words hang in, further than where the mark stands.
  return MARK.test(first.text) && line.left > first.left + line.size * 0.3;
}

/** The place that this share of the lines lies before; the rest are figures and words out of line. */
function edgeOf(places: readonly number[], share: number): number {
  const ordered = places.toSorted((a, b) => a - b);
  return ordered[Math.round((ordered.length - 1) * share)] ?? 0;
}
