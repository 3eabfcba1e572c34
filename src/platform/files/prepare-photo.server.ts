import sharp, { type Sharp } from 'sharp';

import { Refusal } from '#platform/refusal.ts';

import { fileLimits } from './file-limits.ts';
import { pictureKind } from './picture-kind.ts';

/** A picture as it is kept: upright, for the screen, without anything but its pixels. */
export interface PreparedPhoto {
  bytes: Uint8Array;
  mediaType: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** JPEG for lists. */
  small: Uint8Array;
}

// The library reads some thirty formats; only three have any business here.
sharp.block({ operation: ['VipsForeignLoad'] });
sharp.unblock({ operation: ['VipsForeignLoadJpegBuffer', 'VipsForeignLoadPngBuffer', 'VipsForeignLoadWebpBuffer'] });
sharp.cache(false);
sharp.concurrency(1);

/** Above this a PNG is a photograph and not the picture of a screen. */
const LARGEST_PNG = 1024 * 1024;

/**
 * Draws a photo anew in this thread; outside the photo worker use `preparePhoto` of photo-jobs. Metadata (place, camera,
 * time) and whatever was hidden behind the pixels do not come along. Refuses with the photo codes.
 */
export async function drawPhoto(bytes: Uint8Array): Promise<PreparedPhoto> {
  const kind = pictureKind(bytes);
  if (kind === null) throw new Refusal('photo-not-a-picture');
  if (kind === 'heic') throw new Refusal('photo-is-heic');
  if (kind === 'other') throw new Refusal('photo-kind-not-accepted');
  try {
    await refusePixels(bytes);
    const large = await drawLarge(bytes, kind === 'png');
    const small = await scaled(sharp(large.bytes), fileLimits.smallSide)
      .flatten(white)
      .jpeg({ quality: 75 })
      .toBuffer();
    return { ...large, small };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('photo-broken');
  }
}

/** The same picture once more for each longest side, as JPEG; from a picture that was drawn anew. For a worker, as `drawPhoto`. */
export async function drawSides(bytes: Uint8Array, sides: readonly number[]): Promise<Uint8Array[]> {
  const drawn: Uint8Array[] = [];
  for (const side of sides)
    drawn.push(await scaled(sharp(bytes), side).flatten(white).jpeg({ quality: 92 }).toBuffer());
  return drawn;
}

const white = { background: '#ffffff' };

/** Read from the head of the file, before a pixel is unpacked. */
async function refusePixels(bytes: Uint8Array): Promise<void> {
  const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
  if (width * height > fileLimits.photoPixels) {
    throw new Refusal('photo-too-many-pixels', { width, height, limit: fileLimits.photoPixels });
  }
}

async function drawLarge(bytes: Uint8Array, isPng: boolean): Promise<Omit<PreparedPhoto, 'small'>> {
  const upright = scaled(
    sharp(bytes, { limitInputPixels: fileLimits.photoPixels, failOn: 'error', sequentialRead: true }).autoOrient(),
    fileLimits.photoSide,
  ).timeout({ seconds: 10 });
  if (isPng) {
    const png = await upright.clone().png({ compressionLevel: 9 }).toBuffer({ resolveWithObject: true });
    if (png.data.length <= LARGEST_PNG) return kept(png, 'image/png');
  }
  // JPEG, not WebP: the pictures go on into Word files and messages of people whose programs know nothing newer.
  // Letters on a screen blur when colours are kept at half the resolution.
  const jpeg = isPng ? { quality: 88, chromaSubsampling: '4:4:4' } : { quality: 80 };
  const drawn = await upright
    .flatten(white)
    .jpeg({ ...jpeg, mozjpeg: true })
    .toBuffer({ resolveWithObject: true });
  return kept(drawn, 'image/jpeg');
}

function scaled(picture: Sharp, side: number): Sharp {
  return picture.resize(side, side, { fit: 'inside', withoutEnlargement: true });
}

function kept(
  drawn: { data: Uint8Array; info: { width: number; height: number } },
  mediaType: PreparedPhoto['mediaType'],
): Omit<PreparedPhoto, 'small'> {
  return { bytes: drawn.data, mediaType, width: drawn.info.width, height: drawn.info.height };
}
