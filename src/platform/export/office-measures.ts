import type { TableBlock } from './office-document.server.ts';

/** Lengths in twips (1/20 pt) as Word counts them; letter sizes in points. */
export const twipsAMillimetre = 1440 / 25.4;

/** A4 upright and its margins (Mục I, Phụ lục I, NĐ 30/2020/NĐ-CP allow 20–25, 20–25, 30–35 and 15–20 mm). */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 },
};

/** Letter sizes of one layout. */
export interface Points {
  /** National name, or the name of the Party. */
  nation: number;
  motto: number;
  superior: number;
  issuer: number;
  symbol: number;
  date: number;
  kind: number;
  title: number;
  /** The abstract of a công văn. */
  subject: number;
  body: number;
  pageNumber: number;
  recipientsHeading: number;
  recipients: number;
}

export interface Layout {
  points: Points;
  /** The indent of a first line. */
  firstLine: number;
  /** The exact distance of the lines of the text; null is single spacing. */
  bodyLine: number | null;
}

// Sizes of the state layout: Phụ lục I, NĐ 30/2020/NĐ-CP, as it is known; the appendix itself was not before us.
const state: Layout = {
  points: {
    nation: 13,
    motto: 14,
    superior: 12,
    issuer: 13,
    symbol: 13,
    date: 13,
    kind: 14,
    title: 14,
    subject: 12,
    body: 14,
    pageNumber: 14,
    recipientsHeading: 12,
    recipients: 11,
  },
  firstLine: 720, // 1.27 cm, as in ten of twelve papers of the Front of 2025–2026
  bodyLine: null,
};

// Quy định 399-QĐ/TW (9/1/2026) and HD 05-HD/VPTW (27/5/2026) through tools that follow them; the originals were not
// before us. Not certain: date 13.5 or 14, kind 14 to 16, lines of exactly 18 or 19 pt, list of recipients 11 or 12.
const party: Layout = {
  points: {
    nation: 14,
    motto: 14, // the Party's head has none
    superior: 13,
    issuer: 13,
    symbol: 13,
    date: 14,
    kind: 16,
    title: 14,
    subject: 12,
    body: 14,
    pageNumber: 14,
    recipientsHeading: 14,
    recipients: 12,
  },
  firstLine: 567, // 10 mm
  bodyLine: 360,
};

export type LayoutName = 'state' | 'party';

export function layoutOf(document: { layout?: LayoutName }): Layout {
  return document.layout === 'party' ? party : state;
}

/** 6 pt between paragraphs: the least in both layouts. */
export const paragraphGap = 120;

/** The width between the side margins. */
export function textWidth(landscape: boolean): number {
  return (landscape ? page.height : page.width) - page.margin.left - page.margin.right;
}

/**
 * How wide a bold line of Times prints, in twips. Averages of the letters are near enough to draw a rule of a third to
 * a half of the line, or as long as the motto.
 */
export function boldLineWidth(text: string, size: number): number {
  const ems = Array.from(text, emsOf).reduce((sum, width) => sum + width, 0);
  return Math.round(ems * size * 20);
}

function emsOf(letter: string): number {
  if (letter === ' ' || letter === '.' || letter === ',') return 0.25;
  if (letter === '-') return 0.333;
  return letter === letter.toLowerCase() ? 0.505 : 0.72;
}

/** Widths in the proportion of the shares that add up exactly to the whole. */
export function divideWidth(whole: number, shares: number[]): number[] {
  const sum = shares.reduce((total, share) => total + share, 0);
  let taken = 0;
  let used = 0;
  return shares.map((share) => {
    taken += share;
    const width = Math.round((whole * taken) / sum) - used;
    used += width;
    return width;
  });
}

/** The width of each column; "TT" takes no more than its figures need. */
export function columnWidths(whole: number, table: Pick<TableBlock, 'columns' | 'rows' | 'numbered'>): number[] {
  const shares = table.columns.map((column) => column.share);
  if (!table.numbered) return divideWidth(whole, shares);
  const ordinal = 300 + 135 * Math.max(2, String(table.rows.length).length);
  return [ordinal, ...divideWidth(whole - ordinal, shares)];
}

/** Letters of a table: 13 pt where the columns leave room, down to 11 in a wide form. */
export function cellPoints(widths: number[]): number {
  const average = widths.reduce((sum, width) => sum + width, 0) / Math.max(1, widths.length);
  if (average >= 1300) return 13;
  return average >= 900 ? 12 : 11;
}
