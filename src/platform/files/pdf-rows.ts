/** Words on a page as they were set; the origin is the top left corner, `y` the line that the letters stand on. */
export interface PlacedText {
  text: string;
  left: number;
  right: number;
  y: number;
  /** Of the letters, in the unit of the page. */
  size: number;
}

/** What stands on one line of a page, in pieces with a wide gap between them. */
export interface Row {
  y: number;
  size: number;
  pieces: PlacedText[];
}

/** A mark of a list stands apart from its words by a tab, and belongs to them. */
const LONE_MARK = /^(?:[-–+*•▪]|\(?\d{1,3}[.)]|\d{1,2}(?:\.\d{1,2})+\.?|[a-zđ][.)]|[IVX]{1,5}[.)])$/u;

/** The rows of a page from top to bottom. */
export function rowsOf(items: readonly PlacedText[]): Row[] {
  const rows: Row[] = [];
  for (const item of items.toSorted((a, b) => a.y - b.y || a.left - b.left)) {
    const row = rows.findLast((one, at) => at >= rows.length - 2 && standsIn(one, item));
    if (row) row.pieces.push(item);
    else rows.push({ y: item.y, size: item.size, pieces: [item] });
  }
  return rows.map((row) => ({ ...row, size: largest(row.pieces), pieces: joinPieces(row.pieces) }));
}

/** Letters of one line may stand a little higher; two columns side by side seldom stand on quite the same line. */
function standsIn(row: Row, item: PlacedText): boolean {
  const apart = Math.abs(item.y - row.y) / Math.max(row.size, item.size);
  if (apart < 0.35) return true;
  return apart < 0.7 && row.pieces.every((piece) => gapBetween(piece, item) > item.size);
}

function gapBetween(a: PlacedText, b: PlacedText): number {
  return Math.max(a.left, b.left) - Math.min(a.right, b.right);
}

function largest(pieces: readonly PlacedText[]): number {
  return Math.max(...pieces.map((piece) => piece.size));
}

function joinPieces(pieces: readonly PlacedText[]): PlacedText[] {
  const joined: PlacedText[] = [];
  for (const piece of pieces.toSorted((a, b) => a.left - b.left)) {
    const before = joined.at(-1);
    const gap = before ? piece.left - before.right : Infinity;
    const size = Math.max(before?.size ?? 0, piece.size);
    if (before && (gap < size || LONE_MARK.test(before.text))) {
      // Letters that were set one by one carry no spaces of their own.
      const space = gap > size * 0.15 && !/\s$/u.test(before.text) && !/^\s/u.test(piece.text) ? ' ' : '';
      joined[joined.length - 1] = {
        ...before,
        text: before.text + space + piece.text,
        right: Math.max(before.right, piece.right),
        size,
      };
    } else joined.push(piece);
  }
  return joined;
}
