import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';

import { describe, expect, it } from 'vitest';

import { toTcvn3, toVni } from '#platform/vietnamese/testing.ts';

import { documentText, drawText } from './file-jobs.server.ts';
import { makePdf, packedStream, pdfOf, stream, type TestWords } from './pdf-testing.ts';
import { openFileStore } from './store.server.ts';

const PDF = 'application/pdf';
const left = 85;
/** As wide as the page, to within a letter. */
const full = 'Đề nghị các xã, phường tổ chức hội nghị nhân dân ở từng khu d';
const at = (y: number, text: string, x = left, size = 14): TestWords => ({ text, x, y, size });
const centred = (y: number, text: string, middle: number, size = 14) =>
  at(y, text, middle - (text.length * size) / 4, size);
const linesOf = async (...pages: TestWords[][]) => (await documentText(makePdf(pages), PDF)).split('\n');

describe('the lines of a PDF', () => {
  it('are paragraphs again: broken at an indent, a mark, a short line', async () => {
    const indented = full.slice(0, 56).trimEnd();
    const lines = await linesOf([
      at(700, indented, left + 36),
      at(683, full),
      at(666, 'hoàn thành trước ngày 25/06/2026.'),
      at(649, `- ${indented}`, left + 36),
      at(632, 'cư của xã.'),
      at(615, indented.replace('Đề nghị', 'Yêu cầu'), left + 36),
      at(598, full),
    ]);
    expect(lines).toEqual([
      `${indented} ${full} hoàn thành trước ngày 25/06/2026.`,
      `- ${indented} cư của xã.`,
      `${indented.replace('Đề nghị', 'Yêu cầu')} ${full}`,
    ]);
  });

  it('of the head and the foot are read column after column', async () => {
    const lines = await linesOf([
      centred(774, 'ỦY BAN MTTQ VIỆT NAM', 160, 13),
      centred(773, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 425, 13),
      centred(758, 'TỈNH THỬ NGHIỆM', 160, 13),
      centred(756, 'Độc lập - Tự do - Hạnh phúc', 425),
      centred(727, 'Số: 12/MTTQ-BTT', 160, 13),
      centred(727, 'Thử Nghiệm, ngày 02 tháng 6 năm 2026', 425, 13),
      centred(707, 'V/v hội nghị nhân dân ở', 160, 12),
      centred(693, 'khu dân cư', 160, 12),
      centred(660, 'Kính gửi:', 220),
      at(640, full, left + 36),
      at(623, 'hoàn thành trước ngày 25/06/2026.'),
      at(600, 'Nơi nhận:', left, 12),
      centred(598, 'TM. BAN THƯỜNG TRỰC', 424),
      at(588, '- Như trên;', left, 11),
      centred(582, 'CHỦ TỊCH', 424),
      at(576, '- Lưu: VT.', left, 11),
      centred(500, 'Nguyễn Văn Mẫu', 424),
    ]);
    expect(lines).toEqual([
      ...['ỦY BAN MTTQ VIỆT NAM', 'TỈNH THỬ NGHIỆM', 'Số: 12/MTTQ-BTT', 'V/v hội nghị nhân dân ở khu dân cư'],
      ...['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc', 'Thử Nghiệm, ngày 02 tháng 6 năm 2026'],
      ...['Kính gửi:', `${full} hoàn thành trước ngày 25/06/2026.`],
      ...['Nơi nhận:', '- Như trên;', '- Lưu: VT.', 'TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH', 'Nguyễn Văn Mẫu'],
    ]);
  });

  it('keep the rows of a table, marks that hang before their words, and words that were set one by one', async () => {
    const words = full.split(' ').reduce<TestWords[]>((placed, text) => {
      const before = placed.at(-1);
      return [...placed, at(560, text, before ? before.x + before.text.length * 7 + 5 : left)];
    }, []);
    const lines = await linesOf([
      ...[at(700, 'TT'), at(700, 'Nội dung', 150), at(700, 'Thời hạn', 400)],
      ...[at(680, '1'), at(680, 'Rà soát hộ nghèo', 150), at(680, '30/6', 400)],
      ...[at(640, 'a)', left + 20), at(640, 'Rà soát danh sách', left + 56)],
      ...words,
    ]);
    expect(lines).toEqual(['TT | Nội dung | Thời hạn', '1 | Rà soát hộ nghèo | 30/6', 'a) Rà soát danh sách', full]);
  });

  it('go on over the page, without its number', async () => {
    const lines = await linesOf(
      [at(100, full), at(83, full)],
      [at(800, '2', 297, 13), at(760, 'cư trước ngày 25/06/2026, gửi kết quả về Ban Thường trực để tổng hợp.')],
    );
    expect(lines).toEqual([`${full} ${full} cư trước ngày 25/06/2026, gửi kết quả về Ban Thường trực để tổng hợp.`]);
  });

  it('are put into Unicode where the paper was written in VNI, and in TCVN3 as far as it can be', async () => {
    const vni = await drawText(makePdf([[at(700, toVni(full))]]), PDF);
    expect(vni).toMatchObject({ text: full, converted: { encoding: 'vni' } });
    const { text, converted } = await drawText(makePdf([[at(700, toTcvn3(full))]]), PDF);
    expect(converted).toMatchObject({ encoding: 'tcvn3', lost: 'ư' });
    // The letter is left out by the reader of PDF, and stands again where the spelling leaves one choice.
    expect(text).toBe(full);
  });
});

const page = [at(700, full), at(683, full)];
const script = '<< /S /JavaScript /JS (app.alert\\(1\\)) >>';
const treeOf = (contents: string | Uint8Array): Uint8Array =>
  pdfOf([
    [1, '<< /Type /Catalog /Pages 2 0 R >>'],
    [2, '<< /Type /Pages /Kids [3 0 R] /Count 1 >>'],
    [3, '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R >>'],
    [4, contents],
  ]);
const spaces = (megabytes: number) => deflateSync(Buffer.alloc(megabytes * 1024 * 1024, 32));

const hostile: [string, string, () => Uint8Array][] = [
  ['a picture of a page', 'pdf-is-scan', () => makePdf([[at(20, '12')]])],
  ['a scan with a stamp', 'pdf-is-scan', () => makePdf([[at(20, 'Ngày ký: 02/06/2026')], [], []])],
  ['301 pages', 'pdf-too-many-pages', () => makePdf(Array.from({ length: 301 }, () => page))],
  [
    'a million pages that are not there',
    'file-broken',
    () =>
      pdfOf([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Kids [] /Count 1000000 >>'],
      ]),
  ],
  [
    'a tree of pages that holds itself',
    'file-broken',
    () =>
      pdfOf([
        [1, '<< /Type /Catalog /Pages 2 0 R >>'],
        [2, '<< /Type /Pages /Kids [2 0 R] /Count 3 >>'],
      ]),
  ],
  ['brackets 50,000 deep', 'file-broken', () => makePdf([page], { catalog: `/OpenAction ${'['.repeat(50_000)}` })],
  [
    'a password',
    'file-encrypted',
    () =>
      makePdf([page], {
        trailer: '/Encrypt 20 0 R /ID [<00><00>]',
        objects: { 20: `<< /Filter /Standard /V 1 /R 2 /P -4 /O <${'41'.repeat(32)}> /U <${'42'.repeat(32)}> >>` },
      }),
  ],
  ['a program on opening', 'pdf-has-programs', () => makePdf([page], { catalog: `/OpenAction ${script}` })],
  ['a program on closing', 'pdf-has-programs', () => makePdf([page], { catalog: `/AA << /WC ${script} >>` })],
  [
    'a program by name',
    'pdf-has-programs',
    () => makePdf([page], { catalog: '/Names << /JavaScript << /Names [(a) 20 0 R] >> >>', objects: { 20: script } }),
  ],
  [
    'a file inside',
    'pdf-has-programs',
    () =>
      makePdf([page], {
        catalog: '/Names << /EmbeddedFiles << /Names [(a.exe) 20 0 R] >> >>',
        objects: { 20: '<< /Type /Filespec /F (a.exe) /EF << /F 21 0 R >> >>', 21: stream('MZ') },
      }),
  ],
  ['a stream of 120 MB in 120 kB', 'file-bomb', () => treeOf(packedStream(spaces(120), '/Filter /FlateDecode'))],
  ['the same under an escaped name', 'file-bomb', () => treeOf(packedStream(spaces(120), '/Filter /Fl#61teDecode'))],
  [
    'the same in two streams',
    'file-bomb',
    () =>
      Buffer.concat([
        treeOf(packedStream(spaces(60), '/Filter /FlateDecode')),
        packedStream(spaces(60), '/Filter /FlateDecode'),
        Buffer.from('%%EOF'),
      ]),
  ],
  [
    'a stream packed twice',
    'file-bomb',
    () => treeOf(packedStream(deflateSync(spaces(120)), '/Filter [/FlateDecode /FlateDecode]')),
  ],
  ['a file cut off', 'file-broken', () => Buffer.concat([makePdf([page]).subarray(0, 700), Buffer.from('%%EOF')])],
  ['noise', 'file-broken', () => Buffer.from(`%PDF-1.7\n${'\u0007(<[/'.repeat(900)}%%EOF`)],
];

describe('what is not taken as a paper', () => {
  it.each(hostile)('%s', async (_, code, make) => {
    await expect(documentText(make(), PDF)).rejects.toMatchObject({ code });
  });

  it('is unpacked within limits where a picture is said to be a page', async () => {
    const picture = treeOf(packedStream(spaces(40), '/Subtype /Image /Filter /FlateDecode'));
    await expect(documentText(picture, PDF)).rejects.toMatchObject({ code: 'pdf-is-scan' });
  });

  it('leaves nothing in the store', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'caunoi-pdf-'));
    const store = openFileStore(join(folder, 'store'));
    await expect(store.put(makePdf([page]).subarray(0, 700), 'a.pdf')).rejects.toMatchObject({ code: 'file-broken' });
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});
