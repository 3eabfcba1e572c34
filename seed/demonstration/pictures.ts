import { readFileSync } from 'node:fs';
import path from 'node:path';
import sharp from 'sharp';

const width = 960;
const height = 720;
/** "Ảnh minh họa", drawn once and kept, so that it needs no font where the demonstration runs. */
const caption = readFileSync(path.join(import.meta.dirname, 'caption.png'));

type Colour = readonly [red: number, green: number, blue: number];
const within = (x: number, y: number, [left, top, right, bottom]: readonly number[]) =>
  x >= left! && x < right! && y >= top! && y < bottom!;

/** A landscape: sky, sun and three hills. */
function hills(x: number, y: number, seed: number): Colour {
  const rows: readonly [base: number, swing: number, colour: Colour][] = [
    [420, 68, [122, 158, 126]],
    [520, 52, [88, 129, 87]],
    [620, 36, [58, 90, 64]],
  ];
  const hill = rows.findLast(([base, swing], at) => y > base + swing * Math.sin((x / 2 + seed * 37) / (70 - at * 14)));
  if (hill) return hill[2];
  if (Math.hypot(x - 200 - ((seed * 106) % 560), y - 160) < 60) return [246, 189, 96];
  return [196 + Math.round(y / 16), 222, 240 - Math.round(y / 20)];
}

/** A hall: a stage with a curtain and rows of seats. */
function hall(x: number, y: number, seed: number): Colour {
  if (within(x, y, [180, 90, 780, 130])) return [178, 58, 62];
  if (within(x, y, [180, 130, 780, 290])) return seed % 2 === 0 ? [214, 168, 105] : [226, 192, 141];
  if (within(x, y, [430, 210, 530, 290])) return [120, 82, 52];
  const [row, seat] = [Math.floor((y - 350) / 70), Math.floor((x - 60) / 70)];
  const isSeat = row >= 0 && row < 5 && seat >= 0 && seat < 12 && (x - 60) % 70 < 44 && (y - 350) % 70 < 40;
  if (isSeat) return (row + seat * 2 + seed) % 5 === 0 ? [96, 125, 160] : [71, 98, 133];
  return y > 310 ? [225, 219, 208] : [240, 236, 226];
}

/** Boxes in a row, each with a ribbon. */
function gifts(x: number, y: number, seed: number): Colour {
  const colours: readonly Colour[] = [
    [204, 91, 86],
    [96, 140, 108],
    [224, 168, 82],
    [99, 128, 168],
  ];
  const at = Math.floor((x - 80) / 210);
  const left = 80 + at * 210;
  if (at >= 0 && at < 4 && within(x, y, [left, 250 + (at % 2) * 50, left + 160, 500])) {
    return Math.abs(x - left - 80) < 14 || Math.abs(y - 390) < 12 ? [250, 244, 230] : colours[(at + seed) % 4]!;
  }
  return y > 480 ? [196, 172, 140] : [238, 230, 216];
}

/** Young trees along a path. */
function trees(x: number, y: number, seed: number): Colour {
  const at = Math.floor(x / 160);
  const [centre, crown] = [at * 160 + 80, 250 + ((at + seed) % 3) * 36];
  if (Math.hypot(x - centre, (y - crown) * 1.1) < 62) return (at + seed) % 2 === 0 ? [92, 143, 96] : [118, 164, 104];
  if (Math.abs(x - centre) < 8 && y > crown && y < 470) return [116, 86, 60];
  if (y > 520) return [214, 200, 174];
  return y > 450 ? [150, 178, 120] : [206 + Math.round(y / 20), 228, 238];
}

const motifs = { hills, hall, gifts, trees };
export type Motif = keyof typeof motifs;

/** A drawn picture in place of a photograph, another one for each number, with the words that say so. PNG. */
export async function picture(motif: Motif, seed: number): Promise<Uint8Array> {
  const pixels = Buffer.alloc(width * height * 3);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) pixels.set(motifs[motif](x, y, seed), (y * width + x) * 3);
  }
  const drawn = sharp(pixels, { raw: { width, height, channels: 3 } });
  return drawn
    .composite([{ input: caption, left: 24, top: height - 72 }])
    .png()
    .toBuffer();
}
