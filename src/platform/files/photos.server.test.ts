import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import sharp from 'sharp';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { fileLimits } from './file-limits.ts';
import { storePhoto, storePhotos } from './photos.server.ts';
import { fileResponse } from './response.server.ts';
import { type FileStore, openFileStore } from './store.server.ts';
import { claimPixels, heicHead } from './testing.ts';

let folder: string;
let files: FileStore;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'caunoi-photos-'));
  files = openFileStore(join(folder, 'store'));
});
afterEach(async () => rm(folder, { recursive: true, force: true }));

/** A landscape, dark on the left, as a phone held upright writes it: turned by its EXIF, with a place. */
async function phonePhoto(width = 2400, height = 1800): Promise<Uint8Array> {
  const dark = await sharp({ create: { width: width / 2, height, channels: 3, background: '#102030' } })
    .png()
    .toBuffer();
  return sharp({ create: { width, height, channels: 3, background: '#e0d0c0' } })
    .composite([{ input: dark, left: 0, top: 0 }])
    .withExif({
      IFD0: { Make: 'Camera', Artist: 'Secret Name' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 56/1 30/1' },
    })
    .withMetadata({ orientation: 6 })
    .withXmp('<x:xmpmeta xmlns:x="adobe:ns:meta/"><note>Secret Name</note></x:xmpmeta>')
    .jpeg()
    .toBuffer();
}

async function screenshot(width: number, height: number): Promise<Uint8Array> {
  const paper = { create: { width, height, channels: 3, background: '#ffffff' } } as const;
  const rule = await sharp({ create: { width: 20, height: 2, channels: 3, background: '#202020' } })
    .png()
    .toBuffer();
  const rules = Array.from({ length: 10 }, (_, at) => ({ input: rule, left: at * 2, top: at * 4 }));
  return sharp(paper).composite(rules).png().toBuffer();
}

async function darkSide(bytes: Uint8Array): Promise<'left' | 'top' | 'other'> {
  const { data } = await sharp(bytes)
    .resize(2, 2, { fit: 'fill' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const [topLeft, topRight, bottomLeft] = [data[0]!, data[1]!, data[2]!].map((grey) => grey < 128);
  if (topLeft && topRight && !bottomLeft) return 'top';
  return topLeft && bottomLeft && !topRight ? 'left' : 'other';
}

describe('a stored photo', () => {
  it('is upright, made for the screen, and says nothing but its pixels', async () => {
    const taken = await phonePhoto();
    expect(Buffer.from(taken).includes('Secret Name')).toBe(true);
    const photo = await storePhoto(files, taken, 'IMG_0001.JPG');
    expect(photo).toMatchObject({
      name: 'IMG_0001.JPG',
      mediaType: 'image/jpeg',
      picture: { width: 1200, height: 1600 },
    });
    for (const hash of [photo.hash, photo.picture.smallHash]) {
      const bytes = await files.get(hash);
      const { exif, xmp, icc, iptc, orientation } = await sharp(bytes).metadata();
      expect({ exif, xmp, icc, iptc, orientation }).toEqual({});
      expect(Buffer.from(bytes).includes('Secret')).toBe(false);
      expect(await darkSide(bytes)).toBe('top');
    }
    const small = await sharp(await files.get(photo.picture.smallHash)).metadata();
    expect([small.width, small.height, small.format]).toEqual([240, 320, 'jpeg']);
    expect((await files.get(photo.hash)).length).toBe(photo.size);
  });

  it('keeps the pixels of a screenshot exactly, and enlarges nothing', async () => {
    const shot = await screenshot(600, 400);
    const stored = await storePhoto(files, shot, 'màn hình.png');
    expect(stored).toMatchObject({
      name: 'màn hình.png',
      mediaType: 'image/png',
      picture: { width: 600, height: 400 },
    });
    const pixels = async (bytes: Uint8Array) => sharp(bytes).removeAlpha().raw().toBuffer();
    expect((await pixels(await files.get(stored.hash))).equals(await pixels(shot))).toBe(true);
  });

  it('is a JPEG where a PNG or WebP holds a photograph; the name follows', async () => {
    const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
    const busy = sharp({ create: { width: 900, height: 700, channels: 3, background: '#888888', noise } });
    const webp = await storePhoto(files, await busy.clone().webp().toBuffer(), 'thôn 3.webp');
    expect(webp).toMatchObject({ name: 'thôn 3.jpg', mediaType: 'image/jpeg' });
    const png = await storePhoto(files, await busy.clone().png().toBuffer(), 'thôn 3.png');
    expect(png).toMatchObject({ name: 'thôn 3.jpg', mediaType: 'image/jpeg' });
  });

  it('goes by what it is, where a phone has named a JPEG .png', async () => {
    expect(await storePhoto(files, await phonePhoto(60, 40), 'a.png')).toMatchObject({ mediaType: 'image/jpeg' });
    expect(await storePhoto(files, await phonePhoto(60, 40), 'image')).toMatchObject({ name: 'image.jpg' });
  });

  it('is cleaned on the way of all files, too', async () => {
    const stored = await files.put(await phonePhoto(), 'minh chứng.jpeg');
    expect(stored.picture).toMatchObject({ width: 1200, height: 1600 });
    expect(Buffer.from(await files.get(stored.hash)).includes('Secret')).toBe(false);
  });
});

describe('what is refused leaves nothing behind', () => {
  const large = Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(40 * 1024 * 1024)]);
  const cases: [string, string, string, () => Promise<Uint8Array> | Uint8Array][] = [
    ['a photo of 40 MB', 'a.jpg', 'photo-too-large', () => large],
    ['nothing', 'a.jpg', 'file-empty', () => new Uint8Array()],
    ['a renamed text', 'a.jpg', 'photo-not-a-picture', () => Buffer.from('chỉ là chữ')],
    ['a renamed page', 'a.png', 'photo-not-a-picture', () => Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a drawing with scripts',
      'a.jpg',
      'photo-not-a-picture',
      () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
    ],
    ['a renamed PDF', 'a.jpg', 'photo-not-a-picture', () => Buffer.from('%PDF-1.7\n%%EOF')],
    ['a paper', 'a.docx', 'photo-not-a-picture', () => Buffer.from('PK')],
    ['HEIC', 'IMG_1.HEIC', 'photo-is-heic', () => heicHead()],
    ['HEIC named .jpg', 'IMG_1.jpg', 'photo-is-heic', () => heicHead('mif1')],
    ['a film named .jpg', 'a.jpg', 'photo-not-a-picture', () => heicHead('isom')],
    ['GIF', 'a.gif', 'photo-kind-not-accepted', () => Buffer.from('GIF89a\u0001\0\u0001\0')],
    ['a JPEG cut off', 'a.jpg', 'photo-broken', async () => (await phonePhoto()).subarray(0, 9000)],
    ['a PNG cut off', 'a.png', 'photo-broken', async () => (await screenshot(600, 400)).subarray(0, 300)],
    ['the head of a JPEG alone', 'a.jpg', 'photo-broken', () => Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    [
      'a PNG that says it is 60,000 × 60,000',
      'a.png',
      'photo-too-many-pixels',
      async () => claimPixels(await screenshot(60, 40), 60_000),
    ],
  ];

  it.each(cases)('%s', async (_, name, code, make) => {
    await expect(storePhoto(files, await make(), name)).rejects.toMatchObject({ code });
    expect(await readdir(folder)).toEqual([]);
  });

  it('a bomb of real pixels', async () => {
    const side = Math.ceil(Math.sqrt(fileLimits.photoPixels)) + 10;
    const flat = { width: side, height: side, channels: 3, background: '#ffffff' } as const;
    const bomb = await sharp({ create: flat, limitInputPixels: false }).png({ compressionLevel: 1 }).toBuffer();
    expect(bomb.length).toBeLessThan(fileLimits.photoBytes);
    await expect(storePhoto(files, bomb, 'a.png')).rejects.toMatchObject({ code: 'photo-too-many-pixels' });
    expect(await readdir(folder)).toEqual([]);
  });

  it('one bad photo among good ones', async () => {
    const good = { bytes: await phonePhoto(60, 40), name: 'a.jpg' };
    const bad = { bytes: Buffer.from('chữ'), name: 'b.jpg' };
    await expect(storePhotos(files, [good, bad])).rejects.toMatchObject({
      code: 'photo-not-a-picture',
      details: { name: 'b.jpg' },
    });
    const document = { ...bad, name: 'biên bản.txt' };
    await expect(storePhotos(files, [good, document])).rejects.toMatchObject({ details: { name: 'biên bản.txt' } });
    await expect(files.putAll([good, bad])).rejects.toMatchObject({
      code: 'photo-not-a-picture',
      details: { name: 'b.jpg' },
    });
    expect(await readdir(folder)).toEqual([]);
  });

  it('any bytes behind the head of a picture', async () => {
    for (const [at, head] of [
      [0xff, 0xd8, 0xff],
      [0x89, 80, 78, 71, 13, 10, 26, 10],
    ].entries()) {
      const bytes = Uint8Array.from([...head, ...Array.from({ length: 3000 }, (_, by) => (by * 37 + at * 11) % 256)]);
      await expect(storePhoto(files, bytes, 'a.jpg')).rejects.toMatchObject({ code: 'photo-broken' });
    }
  });
});

describe('sending', () => {
  const request = (query = '', headers = {}) => new Request(`http://127.0.0.1/anh/1${query}`, { headers });

  it('shows a picture in place, the small one where it is asked for', async () => {
    const photo = await storePhoto(files, await phonePhoto(), "Lễ 'ra quân'.jpg");
    const row = { ...photo, ...photo.picture };
    const large = await fileResponse(files, row, request());
    expect(Object.fromEntries(large.headers)).toEqual({
      'content-type': 'image/jpeg',
      'content-length': String(photo.size),
      'content-disposition': "inline; filename*=UTF-8''L%E1%BB%85%20%27ra%20qu%C3%A2n%27.jpg",
      'x-content-type-options': 'nosniff',
      'cache-control': 'private, no-cache',
      etag: `"${photo.hash.slice(0, 32)}"`,
    });
    expect((await large.bytes()).length).toBe(photo.size);
    const small = await fileResponse(files, row, request('?co=nho'));
    expect((await sharp(await small.bytes()).metadata()).height).toBe(fileLimits.smallSide);
  });

  it('sends nothing anew that the browser still has', async () => {
    const photo = await storePhoto(files, await phonePhoto(60, 40), 'a.jpg');
    const row = { ...photo, ...photo.picture };
    const etag = (await fileResponse(files, row, request())).headers.get('etag')!;
    expect((await fileResponse(files, row, request('', { 'if-none-match': etag }))).status).toBe(304);
    expect((await fileResponse(files, row, request('?co=nho', { 'if-none-match': etag }))).status).toBe(200);
  });

  it('sends everything else as an attachment that nobody keeps', async () => {
    const stored = await files.put(Buffer.from('Biên bản'), 'biên bản.txt');
    const { headers } = await fileResponse(files, stored, request('?co=nho'));
    expect(headers.get('content-disposition')).toMatch(/^attachment; /);
    expect([headers.get('cache-control'), headers.get('x-content-type-options')]).toEqual([
      'private, no-store',
      'nosniff',
    ]);
  });
});
