import { describe, expect, it } from 'vitest';

import { type OfficeDocument, renderOfficeDocument } from '#platform/export/office-document.server.ts';

import { documentText } from './file-jobs.server.ts';
import { docxMediaType, fileLimits } from './file-limits.ts';
import { listParts, makeWordFile } from './testing.ts';

const plan: OfficeDocument = {
  superior: 'Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng',
  issuer: ['Hội Nông dân'],
  symbol: { number: '12', suffix: 'KH-HND' },
  place: 'Đơn Dương',
  day: '2026-06-04',
  kind: 'Kế hoạch',
  title: 'Ra quân làm thủy lợi',
  body: [
    { type: 'heading', level: 1, text: 'I. MỤC ĐÍCH' },
    { type: 'item', runs: [{ text: 'Nạo vét ' }, { text: '7,6 ha', bold: true }, { text: ' mương.' }] },
    {
      type: 'table',
      columns: [
        { header: 'Thôn', share: 1 },
        { header: 'Số người', share: 1 },
      ],
      rows: [[[{ text: 'Nam Hiệp\n(cả thôn)' }], [{ text: '25' }]]],
    },
  ],
  signature: { form: ['TM. Ban Thường vụ', 'Chủ tịch'], name: 'Nguyễn Văn Mẫu' },
  recipients: ['Lưu: VT'],
};

function paragraph(text: string, properties = ''): string {
  return `<w:p>${properties}<w:r><w:t>${text}</w:t></w:r></w:p>`;
}

function inList(list: number, level: number): string {
  return `<w:pPr><w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${list}"/></w:numPr></w:pPr>`;
}

function level(at: number, format: string, pattern: string, more = ''): string {
  return `<w:lvl w:ilvl="${at}"><w:start w:val="1"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${pattern}"/></w:lvl>`;
}

describe('the text of a Word file', () => {
  it('reads a paper of our own column after column, with rows of the table', async () => {
    const text = await documentText(await renderOfficeDocument(plan), docxMediaType);
    expect(text.split('\n').filter((line) => line !== '')).toEqual([
      'ỦY BAN MTTQ VIỆT NAM TỈNH LÂM ĐỒNG',
      'HỘI NÔNG DÂN',
      'Số: 12/KH-HND',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Đơn Dương, ngày 04 tháng 6 năm 2026',
      'KẾ HOẠCH',
      'Ra quân làm thủy lợi',
      'I. MỤC ĐÍCH',
      '- Nạo vét 7,6 ha mương.',
      'Thôn | Số người',
      'Nam Hiệp (cả thôn) | 25',
      './.',
      'Nơi nhận:',
      '- Lưu: VT.',
      'TM. BAN THƯỜNG VỤ',
      'CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it('writes out the marks that Word numbers by itself', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%1.%2.', '<w:isLgl/>')}${level(2, 'lowerLetter', '%3)')}</w:abstractNum><w:abstractNum w:abstractNumId="1">${level(0, 'bullet', '\uF0B7')}${level(1, 'bullet', '+')}</w:abstractNum><w:num w:numId="5"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="6"><w:abstractNumId w:val="1"/></w:num><w:num w:numId="7"><w:abstractNumId w:val="0"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>`;
    const steps: [number, number][] = [
      [5, 0],
      [5, 1],
      [5, 1],
      [5, 2],
      [6, 0],
      [6, 1],
      [5, 0],
      [5, 1],
      [7, 0],
      [9, 0],
    ];
    const body = steps.map(([list, at]) => paragraph('việc', inList(list, at))).join('');
    const text = await documentText(makeWordFile(body, listParts(numbering)), docxMediaType);
    expect(text.split('\n')).toEqual([
      'I. việc',
      '1.1. việc',
      '1.2. việc',
      'a) việc',
      '- việc',
      '+ việc',
      'II. việc',
      '2.1. việc',
      'I. việc',
      'việc',
    ]);
  });

  it('finds lists through paragraph styles, and lets a paragraph leave its list', async () => {
    const numbering = `<w:abstractNum w:abstractNumId="0">${level(0, 'decimal', 'Điều %1.', '<w:pStyle w:val="Article"/>')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>`;
    const styles =
      '<w:style w:type="paragraph" w:styleId="Article"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Own"><w:basedOn w:val="Article"/></w:style>';
    const style = (name: string, more = '') => `<w:pPr><w:pStyle w:val="${name}"/>${more}</w:pPr>`;
    const body = [
      paragraph('một', style('Article')),
      paragraph('hai', style('Own')),
      paragraph('ngoài', style('Article', '<w:numPr><w:numId w:val="0"/></w:numPr>')),
    ].join('');
    const text = await documentText(makeWordFile(body, listParts(numbering, styles)), docxMediaType);
    expect(text).toBe('Điều 1. một\nĐiều 2. hai\nngoài');
  });

  it('keeps line breaks, tabs and capitals by format, drops tracked deletions', async () => {
    const body =
      '<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:p><w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>báo cáo</w:t></w:r><w:del><w:r><w:delText>bỏ</w:delText></w:r></w:del></w:p>';
    expect(await documentText(makeWordFile(body), docxMediaType)).toBe('một\nhai\tba\nBÁO CÁO');
  });

  it('refuses what cannot be read', async () => {
    await expect(documentText(makeWordFile('<w:p>'), docxMediaType)).rejects.toMatchObject({ code: 'file-broken' });
    await expect(documentText(new Uint8Array([1, 2, 3]), docxMediaType)).rejects.toMatchObject({ code: 'file-broken' });
    await expect(documentText(new Uint8Array(), docxMediaType)).rejects.toMatchObject({ code: 'file-empty' });
    const one = new Uint8Array([1]);
    await expect(documentText(one, 'image/png')).rejects.toMatchObject({ code: 'file-has-no-text' });
    await expect(documentText(one, 'application/pdf')).rejects.toMatchObject({ code: 'file-broken' });
  });
});

describe('the text of a plain file', () => {
  it('comes out composed, with plain spaces and line ends and without control signs', async () => {
    const bytes = new TextEncoder().encode('\uFEFFỦy ban\u00A0Mặt trận\r\nDòng hai\u0007 \fTrang hai'.normalize('NFD'));
    expect(await documentText(bytes, 'text/plain')).toBe('Ủy ban Mặt trận\nDòng hai\nTrang hai');
  });

  it.each(['le', 'be'])('is read in UTF-16 %s by its mark', async (order) => {
    const bytes = Buffer.from('\uFEFFKính gửi', 'utf16le');
    expect(await documentText(order === 'le' ? bytes : bytes.swap16(), 'text/plain')).toBe('Kính gửi');
  });

  it('is refused in an unknown code page and beyond 2 MB', async () => {
    const other = Buffer.from('für Größe und schöne Straßen', 'latin1');
    await expect(documentText(other, 'text/plain')).rejects.toMatchObject({ code: 'text-encoding-unknown' });
    const long = new TextEncoder().encode('a'.repeat(fileLimits.textBytes + 1));
    await expect(documentText(long, 'text/plain')).rejects.toMatchObject({ code: 'text-too-long' });
  });
});
