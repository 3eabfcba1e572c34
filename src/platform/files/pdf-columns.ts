import type { PlacedText, Row } from './pdf-rows.ts';

/** A line of a page in the order in which one reads; `isSet` for what stands in a column or a table, not in the text. */
export interface PageLine extends PlacedText {
  isSet: boolean;
}

interface Gutter {
  left: number;
  right: number;
}

/** Two rows stand together when less than this lies between them, in sizes of their letters. */
const NEAR = 1.9;
const WITHIN = 3.2;

/**
 * The lines of a page. Where two columns stand side by side (the head and the foot of an office paper) the left one is
 * read first; rows of three and more pieces are rows of a table, with " | " between the cells.
 */
export function readingOrder(rows: readonly Row[]): PageLine[] {
  const lines: PageLine[] = [];
  let at = 0;
  while (at < rows.length) {
    const zone = zoneAt(rows, at);
    if (zone) {
      const inside = rows.slice(at, zone.end).flatMap((row) => row.pieces);
      const isLeft = (piece: PlacedText) => piece.right <= zone.gutter.right;
      lines.push(...[...inside.filter(isLeft), ...inside.filter((piece) => !isLeft(piece))].map(set));
      at = zone.end;
    } else {
      lines.push(lineOf(rows[at]!));
      at += 1;
    }
  }
  return lines;
}

function set(piece: PlacedText): PageLine {
  return { ...piece, isSet: true };
}

function lineOf({ pieces, size }: Row): PageLine {
  const text = pieces.map((piece) => piece.text.trim()).join(pieces.length > 2 ? ' | ' : ' ');
  return { ...pieces[0]!, text, right: pieces.at(-1)!.right, size, isSet: pieces.length > 2 };
}

/** Two columns that begin at this row: where they end, and the white between them. */
function zoneAt(rows: readonly Row[], start: number): { end: number; gutter: Gutter } | null {
  const first = rows.findIndex((row, at) => at >= start && row.pieces.length === 2);
  if (first === -1) return null;
  const opening = rows[first]!;
  let gutter: Gutter = { left: opening.pieces[0]!.right, right: opening.pieces[1]!.left };
  // The right column may begin higher; what stands higher on the left is read before in any case.
  for (let at = first - 1; at >= start; at -= 1) {
    const row = rows[at]!;
    if (gap(row, rows[at + 1]!) > NEAR || row.pieces[0]!.left < gutter.right) return null;
  }
  let end = first + 1;
  for (let at = end; at < rows.length && gap(rows[at - 1]!, rows[at]!) < WITHIN; at += 1) {
    const narrowed = between(gutter, rows[at]!);
    if (!narrowed) break;
    const isWhole = rows[at]!.pieces.length === 2;
    if (!isWhole && !belongs(rows.slice(first, at), rows[at]!, narrowed)) break;
    gutter = narrowed;
    end = at + 1;
  }
  return end - start < 2 ? null : { end, gutter };
}

function gap(above: Row, below: Row): number {
  return (below.y - above.y) / Math.max(above.size, below.size);
}

/** The white that is left when the row stands there, too; null when the row crosses it. */
function between(gutter: Gutter, row: Row): Gutter | null {
  if (row.pieces.length > 2) return null;
  const [one, other] = row.pieces;
  if (!one) return null;
  const middle = (gutter.left + gutter.right) / 2;
  const isRight = !other && one.left > middle;
  const left = isRight ? gutter.left : Math.max(gutter.left, one.right);
  const right = isRight ? Math.min(gutter.right, one.left) : Math.min(gutter.right, other?.left ?? gutter.right);
  return right - left > row.size * 0.3 ? { left, right } : null;
}

/** A row on one side continues that column: close below it, and in line with it at its left edge or its middle. */
function belongs(above: readonly Row[], row: Row, gutter: Gutter): boolean {
  const [piece] = row.pieces;
  if (!piece) return false;
  const isLeft = piece.right <= gutter.right;
  const column = above.flatMap((one) => one.pieces).filter((one) => one.right <= gutter.right === isLeft);
  const last = column.at(-1);
  if (!last || (piece.y - last.y) / Math.max(last.size, piece.size) > NEAR) return false;
  const middle = (one: PlacedText) => (one.left + one.right) / 2;
  return column.some(
    (one) => Math.abs(one.left - piece.left) < row.size * 0.5 || Math.abs(middle(one) - middle(piece)) < row.size,
  );
}
