import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { toTcvn3, toVni } from '#platform/vietnamese/testing.ts';

import { documentText, drawText } from './file-jobs.server.ts';
import { docxMediaType } from './file-limits.ts';
import { listParts, makeWordFile } from './testing.ts';

const title = 'Tổ chức hội nghị nhân dân ở khu dân cư';
const order = 'Đề nghị các xã, phường hoàn thành trước ngày 25/06/2026, gửi báo cáo về Ban Thường trực.';
const run = (text: string, font = '', more = '') =>
  `<w:r><w:rPr>${font === '' ? '' : `<w:rFonts w:ascii="${font}" w:hAnsi="${font}"/>`}${more}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const paragraph = (...runs: string[]) => `<w:p>${runs.join('')}</w:p>`;
const word = async (body: string, styles?: string) =>
  drawText(makeWordFile(body, styles === undefined ? {} : listParts('', styles)), docxMediaType);

describe('a Word file in old fonts', () => {
  it.each([
    ['.VnTime', toTcvn3, 'tcvn3'],
    ['VNI-Times', toVni, 'vni'],
  ] as const)('%s is put into Unicode', async (font, encode, encoding) => {
    const { text, converted } = await word(paragraph(run(encode(title), font)) + paragraph(run(encode(order), font)));
    expect(text).toBe(`${title}\n${order}`);
    expect(converted).toMatchObject({ encoding });
    expect(converted!.certainty).toBeGreaterThan(0.9);
  });

  it('is decoded run by run where fonts differ, and across runs that part a word', async () => {
    const vni = toVni(order);
    const cut = vni.indexOf('à');
    const body = paragraph(
      run(toTcvn3(title), '.VnTime'),
      run('; thôn Đạ Nghịt, ', 'Times New Roman'),
      run(vni.slice(0, cut), 'VNI-Times'),
      run(vni.slice(cut), 'VNI-Times', '<w:b/>'),
    );
    expect(await documentText(makeWordFile(body), docxMediaType)).toBe(`${title}; thôn Đạ Nghịt, ${order}`);
  });

  it('shows capital fonts as capitals', async () => {
    const { text } = await word(paragraph(run(toTcvn3(title.toLowerCase()), '.VnTimeH')));
    expect(text).toBe(title.toUpperCase());
  });

  it('knows the font of a style, of the usual paragraph and of the paper', async () => {
    const fonts = '<w:rPr><w:rFonts w:ascii=".VnTime" w:hAnsi=".VnTime"/></w:rPr>';
    const own = `<w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Base"/></w:style><w:style w:type="paragraph" w:styleId="Base">${fonts}</w:style>`;
    const usual = `<w:style w:type="paragraph" w:default="1" w:styleId="Normal">${fonts}</w:style>`;
    const paper = `<w:docDefaults><w:rPrDefault>${fonts}</w:rPrDefault></w:docDefaults>`;
    const styled = `<w:p><w:pPr><w:pStyle w:val="Own"/></w:pPr>${run(toTcvn3(title))}</w:p>`;
    expect((await word(styled, own)).text).toBe(title);
    expect((await word(paragraph(run(toTcvn3('đề nghị'))), usual)).text).toBe('đề nghị');
    expect((await word(paragraph(run(toTcvn3('đề nghị'))), paper)).text).toBe('đề nghị');
  });

  it('is recognised by its words where somebody has changed the font', async () => {
    const { text, converted } = await word(paragraph(run(toTcvn3(`${title}. ${order}`), 'Times New Roman')));
    expect([text, converted?.encoding]).toEqual([`${title}. ${order}`, 'tcvn3']);
  });

  it('stays as it is where Unicode was typed in an old font', async () => {
    const { text, converted } = await word(paragraph(run('à la ', '.VnTime'), run(order, '.VnTime')));
    expect([text, converted]).toEqual([`à la ${order}`, null]);
  });
});

describe('a plain file in an old code page', () => {
  const plain = async (bytes: Uint8Array) => drawText(bytes, 'text/plain');
  const text = `${title}\n${order}`;

  it.each([
    ['TCVN3', 'tcvn3', Buffer.from(toTcvn3(text), 'latin1')],
    ['VNI', 'vni', Buffer.from(toVni(text), 'latin1')],
    ['TCVN3 saved as UTF-8', 'tcvn3', Buffer.from(toTcvn3(text))],
    ['VNI saved as UTF-16', 'vni', Buffer.from(`\uFEFF${toVni(text)}`, 'utf16le')],
  ])('%s', async (_, encoding, bytes) => {
    expect(await plain(bytes)).toMatchObject({ text, converted: { encoding } });
  });

  it('Windows-1258, with its letters in two parts', async () => {
    // "Đề nghị người dân ở xã" as Windows wrote it before Unicode.
    const bytes = Uint8Array.from([
      ...[0xd0, 0xea, 0xcc, 0x20, 0x6e, 0x67, 0x68, 0x69, 0xf2, 0x20, 0x6e, 0x67, 0xfd, 0xf5, 0xcc, 0x69],
      ...[0x20, 0x64, 0xe2, 0x6e, 0x20, 0xf5, 0xd2, 0x20, 0x78, 0x61, 0xde],
    ]);
    const { text: read, converted } = await plain(bytes);
    expect(read).toBe('Đề nghị người dân ở xã');
    expect(converted?.encoding).toBe('windows-1258');
  });

  it('is never made of a text in UTF-8', async () => {
    const words = fc.constantFrom(
      ...order.split(' '),
      ...title.split(' '),
      'hoà',
      'Nông',
      'là',
      'tài',
      'chính',
      'café',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(words, { minLength: 1, maxLength: 40 }), async (chosen) => {
        expect(await plain(Buffer.from(chosen.join(' ')))).toEqual({ text: chosen.join(' '), converted: null });
      }),
      { numRuns: 60 },
    );
  });
});
