import sharp from 'sharp';
import { Refusal } from '#platform/refusal.ts';

const sides = [1600, 1280, 1024, 800, 640];

/** A picture that `preparePhoto` has drawn, smaller until it has at most so many bytes. Refusal 'photo-too-large'. */
export async function fitPhoto(drawn: Uint8Array, most: number): Promise<Uint8Array> {
  if (drawn.length <= most) return drawn;
  for (const side of sides) {
    const smaller = await sharp(drawn)
      .resize(side, side, { fit: 'inside', withoutEnlargement: true })
      .flatten({ background: '#ffffff' })
      .jpeg({ quality: 70, mozjpeg: true })
      .toBuffer();
    if (smaller.length <= most) return smaller;
  }
  throw new Refusal('photo-too-large', { size: drawn.length, limit: most });
}
