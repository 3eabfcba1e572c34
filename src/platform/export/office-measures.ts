/** Lengths in twips (1/20 pt) as Word counts them; letter sizes in points. */
export const twipsAMillimetre = 1440 / 25.4;

/** A4 upright and its margins (Mục I, Phụ lục I, NĐ 30/2020/NĐ-CP allow 20–25, 20–25, 30–35 and 15–20 mm). */
export const page = {
  width: 11_906,
  height: 16_838,
  margin: { top: 1134, bottom: 1134, left: 1701, right: 850, header: 567, footer: 567 },
};

export const points = {
  nation: 13,
  motto: 14,
  superior: 12,
  issuer: 13,
  symbol: 13,
  date: 13,
  subject: 12,
  body: 14,
  cell: 13,
  pageNumber: 14,
  recipientsHeading: 12,
  recipients: 11,
};

/** 1.27 cm. */
export const firstLine = 720;
/** 6 pt, the least space between paragraphs. */
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
