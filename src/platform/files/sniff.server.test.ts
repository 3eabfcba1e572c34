import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { Refusal } from '#platform/refusal.ts';

import { docxMediaType, fileLimits } from './file-limits.ts';
import { sniffFile } from './sniff.server.ts';
import { contentTypes, makeWordFile, relation, relationList } from './testing.ts';

const jpeg = Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70, 73, 70, 0, 1, 0, 0, 0xff, 0xd9]);
const png = Uint8Array.from([0x89, 80, 78, 71, 13, 10, 26, 10, 0, 0, 0, 0, 73, 69, 78, 68, 0xae, 0x42, 0x60, 0x82]);
const webp = Uint8Array.from([82, 73, 70, 70, 8, 0, 0, 0, 87, 69, 66, 80, 86, 80, 56, 32]);
const pdf = strToU8('%PDF-1.7\n1 0 obj\nendobj\ntrailer\n%%EOF\n');
const compoundFile = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const utf16 = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from('Kính gửi: Ủy ban', 'utf16le')]);
// "Kính gửi" as the old TCVN3 (ABC) fonts write it.
const oldVietnamese = Uint8Array.from([0x4b, 0xdd, 0x6e, 0x68, 0x20, 0x67, 0xf6, 0x69]);

function code(bytes: Uint8Array, name: string): string {
  try {
    return sniffFile(bytes, name);
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

describe('accepted files', () => {
  it.each([
    ['kế hoạch.docx', makeWordFile(), docxMediaType],
    ['ghi chép.TXT', strToU8('Họp chi hội tháng 6'), 'text/plain'],
    ['ghi chép.txt', utf16, 'text/plain'],
    ['cũ.txt', oldVietnamese, 'text/plain'],
    ['quyết định.pdf', pdf, 'application/pdf'],
    ['ảnh.jpg', jpeg, 'image/jpeg'],
    ['ảnh.jfif', jpeg, 'image/jpeg'],
    ['ảnh.png', png, 'image/png'],
    ['ảnh.webp', webp, 'image/webp'],
    ['không đuôi', jpeg, 'image/jpeg'],
  ])('%s', (name, bytes, mediaType) => {
    expect(code(bytes, name)).toBe(mediaType);
  });

  it('takes what the system itself exports', async () => {
    const file = await renderOfficeDocument({
      superior: null,
      issuer: ['Hội Nông dân'],
      symbol: { number: '1', suffix: 'BC-HND' },
      place: 'Đơn Dương',
      day: '2026-06-14',
      kind: 'Báo cáo',
      title: 'Thử',
      body: [{ type: 'paragraph', runs: [{ text: 'Nội dung', href: 'https://example.test/' }] }],
      signature: { form: ['Chủ tịch'], name: null },
      recipients: [],
    });
    expect(code(file, 'báo cáo.docx')).toBe(docxMediaType);
  });

  it('takes a paper made from a template on the author’s own disk', () => {
    const rels = relationList(relation('attachedTemplate', 'file:///C:\\Mau\\Normal.dotm', 'External'));
    expect(code(makeWordFile(undefined, { 'word/_rels/settings.xml.rels': rels }), 'a.docx')).toBe(docxMediaType);
  });
});

describe('refused by name or size', () => {
  it.each([
    ['trống.docx', new Uint8Array(), 'file-empty'],
    ['lớn.pdf', new Uint8Array(fileLimits.bytes + 1), 'file-too-large'],
    ['cũ.doc', Uint8Array.from([...compoundFile, ...Buffer.alloc(600)]), 'file-type-not-accepted'],
    ['bảng.xlsx', makeWordFile(), 'file-type-not-accepted'],
    ['có macro.docm', makeWordFile(), 'file-has-macros'],
    ['chạy.exe', strToU8('MZ'), 'file-type-not-accepted'],
  ])('%s', (name, bytes, refusal) => {
    expect(code(bytes, name)).toBe(refusal);
  });
});

describe('names that lie', () => {
  it.each([
    ['ảnh.png', jpeg],
    ['văn bản.docx', strToU8('chỉ là chữ')],
    ['văn bản.txt', pdf],
    ['ảnh.jpg', makeWordFile()],
    ['văn bản.docx', Uint8Array.from([...compoundFile, ...Buffer.alloc(600)])],
    ['văn bản.docx', zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') })],
    ['chương trình.txt', Uint8Array.from([0x4d, 0x5a, 0, 0, 0xff])],
  ])('%s', (name, bytes) => {
    expect(code(bytes, name)).toBe('file-type-mismatch');
  });

  it('hints at code pages that nobody can name', () => {
    expect(code(Buffer.from('für schöne Straßen', 'latin1'), 'cũ.txt')).toBe('text-encoding-unknown');
  });

  it('refuses unknown bytes without an extension', () => {
    expect(code(oldVietnamese, 'cũ')).toBe('file-type-not-accepted');
  });
});

describe('macros and foreign objects', () => {
  const macroType = 'application/vnd.ms-word.document.macroEnabled.main+xml';
  const external = (type: string, target: string, mode = 'External') => ({
    'word/_rels/document.xml.rels': relationList(relation(type, target, mode)),
  });

  it.each<[string, Record<string, string>]>([
    ['a macro type', { '[Content_Types].xml': contentTypes(macroType) }],
    ['a VBA project', { 'word/vbaProject.bin': 'x' }],
    ['a control', { 'word/activeX/activeX1.xml': '<x/>' }],
    ['a linked object', external('oleObject', 'https://example.test/a.xls')],
    ['a linked object in disguise', external('oleObject', 'x', '&#69;xternal')],
    ['a template on a server', external('attachedTemplate', 'http://example.test/a.dotm')],
    ['a template on a share', external('attachedTemplate', '\\\\share\\a.dotm')],
    ['a template on a share as an address', external('attachedTemplate', 'file:///\\share\\a.dotm')],
    ['a template on a named host', external('attachedTemplate', 'file://share/a.dotm')],
  ])('refuses %s', (_, parts) => {
    expect(code(makeWordFile(undefined, parts), 'a.docx')).toBe('file-has-macros');
  });
});

describe('broken and hostile containers', () => {
  const good = makeWordFile();

  it('refuses a file cut off anywhere', () => {
    for (const share of [0.1, 0.5, 0.9, 0.99]) {
      expect(code(good.slice(0, Math.floor(good.length * share)), 'a.docx')).toBe('file-broken');
    }
    expect(code(png.slice(0, 10), 'a.png')).toBe('file-broken');
    expect(code(pdf.slice(0, 20), 'a.pdf')).toBe('file-broken');
    expect(code(webp.slice(0, 13), 'a.webp')).toBe('file-broken');
    expect(code(jpeg.slice(0, 12), 'a.jpg')).toBe('file-broken');
  });

  it('refuses changed content', () => {
    const bytes = good.slice();
    const at = Buffer.from(bytes).indexOf('word/document.xml') + 'word/document.xml'.length + 5;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect(code(bytes, 'a.docx')).toBe('file-broken');
  });

  it('refuses two parts of one name', () => {
    const bytes = Buffer.from(makeWordFile(undefined, { 'word/DOCUMENT.xml': '<x/>' }));
    expect(code(bytes, 'a.docx')).toBe('file-broken');
  });

  it('refuses a password, on the container and on a part', () => {
    const stream = Buffer.from('EncryptedPackage', 'utf16le');
    expect(code(Uint8Array.from([...compoundFile, ...Buffer.alloc(512), ...stream]), 'a.docx')).toBe('file-encrypted');
    const locked = Buffer.from(good);
    const entry = locked.indexOf(Buffer.from([0x50, 0x4b, 1, 2]));
    locked.writeUInt16LE(locked.readUInt16LE(entry + 8) | 1, entry + 8);
    expect(code(locked, 'a.docx')).toBe('file-encrypted');
  });

  it('refuses too much inside: by ratio, by sum, by number', () => {
    const padded = (size: number) => zipSync({ 'word/document.xml': new Uint8Array(size) });
    expect(code(padded(5_000_000), 'a.docx')).toBe('file-bomb');
    const noise = Buffer.alloc(600_000, 'noise'); // stored, so that the ratio alone would pass
    const entries = Object.fromEntries(Array.from({ length: 3 }, (_, at) => [`a${at}`, new Uint8Array(35_000_000)]));
    expect(code(zipSync({ ...entries, noise: [noise, { level: 0 }] }, { level: 1 }), 'a.docx')).toBe('file-bomb');
    const many = Object.fromEntries(
      Array.from({ length: fileLimits.entries + 1 }, (_, at) => [`p${at}`, strToU8('x')]),
    );
    expect(code(zipSync(many), 'a.docx')).toBe('file-bomb');
  });

  it('refuses a directory that understates a size', () => {
    const bytes = Buffer.from(makeWordFile(`<w:p>${'<w:r/>'.repeat(5000)}</w:p>`));
    const entry = bytes.lastIndexOf('word/document.xml') - 46;
    bytes.writeUInt32LE(10, entry + 24);
    expect(code(bytes, 'a.docx')).toBe('file-bomb');
  });
});
