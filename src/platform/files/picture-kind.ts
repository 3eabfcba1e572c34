import { extensionOf } from './file-limits.ts';

const PICTURE_EXTENSIONS = new Set('jpg jpeg jfif jpe png webp heic heif hif avif gif bmp tif tiff dng'.split(' '));
/** Brands of the container that phones write by default; Windows and older browsers cannot show it. */
const HEIC_BRAND = /^(?:hei[cxms]|hev[cxms]|mif1|msf1)$/u;

export type PictureKind = 'jpeg' | 'png' | 'webp' | 'heic' | 'other';

/** What the first bytes show, whatever the name says; null for no picture. 'other' are kinds that are not taken in. */
export function pictureKind(bytes: Uint8Array): PictureKind | null {
  const head = String.fromCodePoint(...bytes.subarray(0, 16));
  if (head.startsWith('\u00FF\u00D8\u00FF')) return 'jpeg';
  if (head.startsWith('\u0089PNG\r\n\u001A\n')) return 'png';
  if (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') return 'webp';
  if (head.slice(4, 8) === 'ftyp') return brandKind(head.slice(8, 12));
  return /^(?:GIF8[79]a|BM[\s\S]{4}\0\0\0\0|II\*\0|MM\0\*)/u.test(head) ? 'other' : null;
}

/** Films have the same container and other brands. */
function brandKind(brand: string): PictureKind | null {
  if (HEIC_BRAND.test(brand)) return 'heic';
  return brand === 'avif' || brand === 'avis' ? 'other' : null;
}

/** Whether an upload goes through the door of the photos: named as a picture, or a nameless one that looks like one. */
export function isPictureUpload(bytes: Uint8Array, name: string): boolean {
  const extension = extensionOf(name);
  return extension === '' ? pictureKind(bytes) !== null : PICTURE_EXTENSIONS.has(extension);
}
