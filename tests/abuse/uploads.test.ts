import { zipSync } from 'fflate';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { preparePhoto } from '#platform/files/photo-jobs.server.ts';
import { storePhotos } from '#platform/files/photos.server.ts';
import { prepareUpload } from '#platform/files/prepare-upload.server.ts';
import { fileResponse } from '#platform/files/response.server.ts';
import { drawImage } from '#domains/portal/images/commands.server.ts';
import { openTestOffice, type TestOffice } from '../support/office.ts';

// Files that are not what they say, at every door for pictures and files: refused, or nothing of them is left but the pixels.

let office: TestOffice;
let jpeg: Buffer;
let png: Buffer;
beforeAll(async () => {
  office = await openTestOffice();
  const plain = sharp({ create: { width: 90, height: 60, channels: 3, background: '#446622' } });
  jpeg = await plain
    .clone()
    .withExif({
      IFD0: { Artist: 'Secret Name', ImageDescription: '<script>' },
      IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '11/1 56/1 30/1' },
    })
    .jpeg()
    .toBuffer();
  png = await plain.clone().png().toBuffer();
});
afterAll(() => office.close());

const script = '<script>alert(document.domain)</script>';
const svg = `<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"><script>alert(1)</script></svg>`;
const bytes = (text: string) => Buffer.from(text);

/** Three doors: a picture of a citizen, a photograph of an activity, a picture of a site. Each gives what is kept. */
const doors: Record<string, (file: Buffer, name: string) => Promise<Uint8Array[]>> = {
  citizen: async (file) => [(await preparePhoto(file)).bytes],
  activity: async (file, name) => {
    const stored = await storePhotos(office.system.files, [{ bytes: file, name }]);
    return Promise.all(stored.map(({ hash }) => office.system.files.get(hash)));
  },
  site: async (file, name) => {
    const sizes = await drawImage(office.system.files, { bytes: file, name });
    return Promise.all(sizes.map(({ hash }) => office.system.files.get(hash)));
  },
};

describe.each(Object.keys(doors))('a picture at the door: %s', (door) => {
  test.each<[string, () => Buffer]>([
    ['a page', () => bytes(`<!doctype html>${script}`)],
    ['a drawing that runs', () => bytes(svg)],
    ['a drawing behind a byte order mark', () => bytes(`\uFEFF<?xml version="1.0"?>${svg}`)],
    ['a page behind the head of a GIF', () => bytes(`GIF89a/*${script}*/=1;`)],
    ['a page behind the head of a JPEG', () => Buffer.concat([jpeg.subarray(0, 20), bytes(script)])],
    ['a paper', () => bytes('%PDF-1.7\n1 0 obj<</OpenAction<</S/JavaScript/JS(app.alert(1))>>>>')],
    ['an archive', () => Buffer.from(zipSync({ 'x.jpg': bytes('x') }))],
    ['a program', () => bytes('MZ\u0090\u0000\u0003')],
    ['nothing', () => Buffer.alloc(0)],
    ['a megabyte of noughts', () => Buffer.alloc(1_000_000)],
  ])('%s named .jpg is refused', async (_, make) => {
    await expect(doors[door]!(make(), 'anh.jpg')).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:photo|file|picture|image)-/u),
    });
  });

  test.each<[string, () => Buffer, string]>([
    ['a page behind the last byte of a JPEG', () => Buffer.concat([jpeg, bytes(script)]), 'anh.jpg'],
    [
      'a page in a remark of a JPEG',
      () =>
        Buffer.concat([
          jpeg.subarray(0, 2),
          Buffer.from([0xff, 0xfe, 0, script.length + 2]),
          bytes(script),
          jpeg.subarray(2),
        ]),
      'anh.jpg',
    ],
    [
      'an archive behind a PNG',
      () => Buffer.concat([png, Buffer.from(zipSync({ 'x.html': bytes(script) }))]),
      'anh.png',
    ],
    ['a photograph with its place and its owner', () => jpeg, 'IMG_20260616_100000.jpg'],
  ])('%s: only the pixels are kept', async (_, make, name) => {
    for (const kept of await doors[door]!(make(), name)) {
      const words = Buffer.from(kept).toString('latin1');
      for (const trace of ['<script', 'Secret', 'x.html', 'PK\u0003\u0004'])
        expect(words.includes(trace), trace).toBe(false);
      const { format, exif, xmp, iptc } = await sharp(kept).metadata();
      expect(['jpeg', 'png', 'webp']).toContain(format);
      expect([exif, xmp, iptc]).toEqual([undefined, undefined, undefined]);
    }
  });
});

test.each(['activity', 'site'])('a picture that is called something else is refused at the door: %s', async (door) => {
  for (const name of ['"><script>.html', 'anh.svg', 'anh.jpg.exe'])
    await expect(doors[door]!(png, name), name).rejects.toMatchObject({ code: 'photo-not-a-picture' });
});

describe('a file of a workspace', () => {
  test.each<[string, Buffer | (() => Buffer), string]>([
    ['a page named as a paper', bytes(`<!doctype html>${script}`), 'cong-van.pdf'],
    ['a page named as a page', bytes(`<!doctype html>${script}`), 'cong-van.html'],
    ['a drawing', bytes(svg), 'so-do.svg'],
    ['a drawing named as a picture', bytes(svg), 'so-do.png'],
    ['a program', bytes('MZ\u0090\u0000'), 'cong-van.docx'],
    ['any archive named as a paper', () => Buffer.from(zipSync({ 'a.txt': bytes('x') })), 'cong-van.docx'],
    [
      'a bomb',
      () =>
        Buffer.from(
          zipSync({ 'word/document.xml': new Uint8Array(60_000_000), '[Content_Types].xml': bytes('<Types/>') }),
        ),
      'cong-van.docx',
    ],
  ])('%s is refused', async (_, make, name) => {
    const file = typeof make === 'function' ? make() : make;
    await expect(prepareUpload({ bytes: file, name })).rejects.toMatchObject({
      code: expect.stringMatching(/^(?:file|photo)-/u),
    });
  });

  test('whatever was taken is given back as what it is, to be saved and not to be run', async () => {
    const name = '../../"\r\nX-La: 1;<script>.txt';
    const file = await office.system.files.put(bytes(`Biên bản ${script}`), name);
    const answer = await fileResponse(office.system.files, file, new Request('http://office.test/tep/1'));
    expect(answer.headers.get('content-type')).toMatch(/^text\/plain/u);
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment;/u);
    expect(answer.headers.get('x-la')).toBeNull();
    expect(file.name).not.toMatch(/[\\/\r\n]/u);
  });
});
