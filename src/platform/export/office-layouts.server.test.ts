import { strFromU8, unzipSync } from 'fflate';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from '#platform/vietnamese/fold.ts';

import type { Block, Column, OfficeDocument, Run, TableBlock } from './office-document.server.ts';
import { buildOfficeFile } from './office-file.server.ts';

const partyReport: OfficeDocument = {
  layout: 'party',
  superior: 'Đảng bộ tỉnh Lâm Đồng',
  issuer: ['Đảng ủy xã Đơn Dương'],
  symbol: { number: '5', suffix: 'BC/ĐU' },
  place: 'Đơn Dương',
  day: '2026-02-05',
  kind: 'Báo cáo',
  title: 'về lãnh đạo công tác Mặt trận quý I năm 2026',
  body: [
    { type: 'heading', level: 1, text: 'I- KẾT QUẢ' },
    { type: 'paragraph', runs: [{ text: 'Đảng ủy xã trân trọng báo cáo./.' }] },
  ],
  signature: { form: ['T/M Ban Thường vụ', 'Phó Bí thư'], name: 'Trần Thị Mẫu' },
  recipients: ['Ban Thường vụ Tỉnh ủy (báo cáo)', 'Lưu Văn phòng Đảng ủy'],
};

const table: TableBlock = {
  type: 'table',
  caption: 'Bảng 1. Kết quả tuyên truyền\nĐơn vị tính: cuộc',
  numbered: true,
  columns: [
    { header: 'Đơn vị', share: 2 },
    { header: 'Kế hoạch', share: 1, align: 'right', group: 'Tuyên truyền' },
    { header: 'Thực hiện', share: 1, align: 'right', group: 'Tuyên truyền' },
  ],
  rows: ['Xã Ka Đô', 'Xã D’Ran'].map((name, at) => [[{ text: name }], [{ text: `1${at}` }], [{ text: `2${at}` }]]),
  total: [[], [{ text: '21' }], [{ text: '41' }]],
};

async function partsOf(document: OfficeDocument): Promise<Record<string, string>> {
  const entries = unzipSync(await buildOfficeFile(document));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function bodyOf(body: Block[], more: Partial<OfficeDocument> = {}): Promise<string> {
  return (await partsOf({ ...partyReport, ...more, body }))['word/document.xml'] ?? '';
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/gu)]
    .map((match) => match[1]!)
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/gu, (_, name: string) => signs[name]!);
}

const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** The paragraph that holds a text. */
function paragraphWith(xml: string, text: string): string {
  return (xml.match(/<w:p>.*?<\/w:p>/gu) ?? []).find((part) => textOf(part).includes(text)) ?? '';
}

describe('the layout of the Party', () => {
  it('has the name of the Party, a star, a number with a hyphen, the padded day and dashes, in that order', async () => {
    const text = textOf(await bodyOf(partyReport.body));
    const order = [
      // The name of the place holds together where the line breaks.
      'ĐẢNG BỘ TỈNH\u00a0LÂM\u00a0ĐỒNG',
      'ĐẢNG ỦY XÃ\u00a0ĐƠN\u00a0DƯƠNG',
      '*',
      'ĐẢNG CỘNG SẢN VIỆT NAM',
      'Số 05-BC/ĐU',
      'Đơn Dương, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
      'về lãnh đạo công tác',
      '-----',
      'I- KẾT QUẢ',
      'Nơi nhận:',
      'T/M BAN THƯỜNG VỤ',
    ].map((part) => text.indexOf(part));
    expect(order).toEqual(order.toSorted((a, b) => a - b));
    expect(order).not.toContain(-1);
    for (const state of ['CỘNG HÒA', 'Độc lập', 'Số:']) expect(text).not.toContain(state);
  });

  it('sets lines of exactly 18 pt, first lines of 10 mm, the kind in 16 and the superior in light 13', async () => {
    const parts = await partsOf(partyReport);
    const style = /<w:style [^>]*w:styleId="OfficeBody".*?<\/w:style>/u.exec(parts['word/styles.xml'] ?? '')?.[0];
    expect(style).toContain('w:line="360" w:lineRule="exact"');
    expect(style).toContain('w:firstLine="567"');
    const xml = parts['word/document.xml'] ?? '';
    expect(paragraphWith(xml, 'BÁO CÁO')).toContain('<w:sz w:val="32"/>');
    expect(paragraphWith(xml, 'ĐẢNG BỘ TỈNH')).toContain('<w:sz w:val="26"/>');
    expect(paragraphWith(xml, 'ĐẢNG BỘ TỈNH')).not.toContain('<w:b/>');
    expect(paragraphWith(xml, 'ĐẢNG CỘNG SẢN')).toMatch(/<w:b\/>.*<w:sz w:val="28"\/>/u);
    for (const side of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
      expect(xml).toContain(side);
  });

  it('ends with a point, underlines "Nơi nhận" and writes the post in light letters below the authority', async () => {
    const xml = await bodyOf(partyReport.body);
    expect(textOf(xml)).toContain(
      'trân trọng báo cáo.Nơi nhận:- Ban Thường vụ Tỉnh ủy (báo cáo);- Lưu Văn phòng Đảng ủy.',
    );
    expect(paragraphWith(xml, 'Nơi nhận:')).toContain('<w:u w:val="single"/>');
    expect(paragraphWith(xml, 'T/M BAN THƯỜNG VỤ')).toContain('<w:b/>');
    expect(paragraphWith(xml, 'PHÓ BÍ THƯ')).not.toContain('<w:b/>');
  });

  it('keeps an exclamation, and adds no mark below a table', async () => {
    const cheer = await bodyOf([{ type: 'paragraph', runs: [{ text: 'Trân trọng cảm ơn!' }] }]);
    expect(textOf(cheer)).toContain('cảm ơn!Nơi nhận');
    expect(textOf(await bodyOf([table]))).toContain('41Nơi nhận');
  });

  it('writes out the abstract of a công văn and proposes with "Kính trình"', async () => {
    const letter = { kind: null, title: 'V/v cử cán bộ', addressees: ['Ban Tổ chức Tỉnh ủy'] };
    const text = textOf(await bodyOf(partyReport.body, letter));
    expect(text).toContain('Số 05-BC/ĐUvề việc cử cán bộ');
    expect(text).toContain('Kính gửi: Ban Tổ chức Tỉnh ủyI- KẾT QUẢ');
    expect(text).not.toContain('-----');
    const proposal = { kind: 'Tờ trình', addressees: ['Ban Thường vụ Tỉnh ủy'] };
    expect(textOf(await bodyOf(partyReport.body, proposal))).toContain('Kính trình: Ban Thường vụ Tỉnh ủy');
  });
});

describe('a table of a report', () => {
  it('has two heads that return on each page, with a group over its columns', async () => {
    const xml = await bodyOf([table]);
    expect(xml.split('<w:tblHeader/>')).toHaveLength(3);
    expect(textOf(xml)).toContain('TTĐơn vịTuyên truyềnKế hoạchThực hiện1Xã Ka Đô1020');
    expect(xml).toMatch(/<w:gridSpan w:val="2"\/>(?:(?!<\/w:tc>).)*Tuyên truyền/u);
    expect(xml.match(/<w:vMerge w:val="restart"\/>/gu)).toHaveLength(2);
  });

  it('numbers the rows in a narrow column and fills the width to the twip', async () => {
    const xml = await bodyOf([table]);
    const grid = /<w:tblGrid>((?:<w:gridCol w:w="\d+"\/>){4})<\/w:tblGrid>/u.exec(xml)?.[1] ?? '';
    const widths = [...grid.matchAll(/w:w="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(widths[0]).toBe(570);
    expect(widths.reduce((sum, width) => sum + width, 0)).toBe(9355);
  });

  it('closes with a bold total that reaches over "TT" and keeps a row beside it', async () => {
    const xml = await bodyOf([table, { type: 'paragraph', runs: [{ text: 'Hết' }] }]);
    const rows = xml.match(/<w:tr>.*?<\/w:tr>/gu) ?? [];
    const total = rows.find((row) => textOf(row).startsWith('Tổng cộng'))!;
    expect(textOf(total)).toBe('Tổng cộng2141');
    expect(total).toContain('<w:gridSpan w:val="2"/>');
    expect(total.split('<w:b/>')).toHaveLength(4);
    expect(total).toContain('<w:jc w:val="right"/>');
    const before = rows.find((row) => textOf(row).includes('Xã D’Ran'))!;
    expect(before.split('<w:keepNext/>')).toHaveLength(5);
    expect(rows.filter((row) => row.includes('<w:cantSplit/>'))).toHaveLength(rows.length);
  });

  it('has its caption above, held to it: the first line bold, the unit of measure in italics', async () => {
    const parts = await partsOf({ ...partyReport, body: [table] });
    const xml = parts['word/document.xml'] ?? '';
    expect(paragraphWith(xml, 'Bảng 1.')).toContain('<w:b/>');
    expect(paragraphWith(xml, 'Đơn vị tính')).toContain('<w:i/>');
    const style = /w:styleId="OfficeCaption".*?<\/w:style>/u.exec(parts['word/styles.xml'] ?? '')?.[0];
    expect(style).toContain('<w:keepNext/>');
  });

  it('takes smaller letters where many columns share the page', async () => {
    const columns = Array.from({ length: 11 }, (_, at): Column => ({ header: `Cột ${at}`, share: 1, align: 'right' }));
    const wide: TableBlock = { type: 'table', columns, rows: [columns.map((_, at) => [{ text: `số ${at}` }])] };
    expect(paragraphWith(await bodyOf([wide]), 'số 3')).toContain('w:val="OfficeCell11"');
    expect(paragraphWith(await bodyOf([{ type: 'orientation', landscape: true }, wide]), 'số 3')).toContain(
      'w:val="OfficeCell12"',
    );
    const { 'word/document.xml': xml = '', 'word/styles.xml': styles = '' } = await partsOf({
      ...partyReport,
      body: [table],
    });
    expect(paragraphWith(xml, 'Ka Đô')).toContain('w:val="OfficeCell13"');
    expect(styles).toMatch(/w:styleId="OfficeCell13"(?:(?!<\/w:style>).)*<w:sz w:val="26"\/>/u);
  });

  it('does not run into the table before it, nor into the signature', async () => {
    const xml = await bodyOf([table, { ...table, caption: undefined }]);
    expect(xml).not.toContain('</w:tbl><w:tbl>');
    const between = [...xml.matchAll(/<\/w:tbl>(<w:p>(?:(?!<w:p>).)*<\/w:p>)<w:tbl>/gu)].map((match) => match[1]);
    expect(between).toHaveLength(2);
    for (const line of between) expect(line).toContain('<w:keepNext/>');
  });
});

describe('the signature', () => {
  const form = ['TM. Ban Thường trực', 'KT. Chủ tịch', 'Phó Chủ tịch'];

  it('stands line by line with room to sign, in one row that no page divides', async () => {
    const signed = { layout: 'state' as const, signature: { form, name: 'Nguyễn Văn Mẫu' } };
    const xml = await bodyOf(partyReport.body, signed);
    const row = (xml.match(/<w:tr>.*?<\/w:tr>/gu) ?? []).at(-1)!;
    expect(textOf(row)).toContain('TM. BAN THƯỜNG TRỰCKT. CHỦ TỊCHPHÓ CHỦ TỊCHNguyễn Văn Mẫu');
    expect(paragraphWith(row, 'PHÓ CHỦ TỊCH')).toContain('<w:b/>');
    expect(paragraphWith(row, 'Nguyễn Văn Mẫu')).toContain('w:before="1560"');
    expect(row).toContain('<w:cantSplit/>');
  });

  it('never comes alone on a page that was turned for nothing', async () => {
    const empty: Block[] = [{ type: 'orientation', landscape: true }, { type: 'page-break' }];
    const xml = await bodyOf([...partyReport.body, ...empty]);
    expect(xml.match(/<w:sectPr/gu)).toHaveLength(1);
    expect(xml).not.toContain('w:type="page"');
  });

  it('holds a table that ends the text by its last row', async () => {
    const rows = (await bodyOf([{ ...table, total: undefined }])).match(/<w:tr>.*?<\/w:tr>/gu) ?? [];
    expect(rows.find((row) => textOf(row).includes('Xã D’Ran'))).toContain('<w:keepNext/>');
  });
});

const word = fc.string({ unit: 'binary', maxLength: 12 });
const runs: fc.Arbitrary<Run[]> = fc.array(
  fc.record({ text: word, bold: fc.boolean(), href: fc.option(fc.webUrl(), { nil: undefined }) }),
  { maxLength: 3 },
);
const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ type: fc.constant('paragraph' as const), runs }),
  fc.record({ type: fc.constant('item' as const), runs }),
  fc.record({ type: fc.constant('heading' as const), level: fc.constantFrom(1, 2, 3), text: word }),
  fc.record({
    type: fc.constant('table' as const),
    caption: word,
    numbered: fc.boolean(),
    columns: fc.constant([
      { header: 'Một', share: 1 },
      { header: 'Hai', share: 2, group: 'Nhóm' },
    ] as Column[]),
    rows: fc.array(fc.tuple(runs, runs), { maxLength: 3 }),
  }),
  fc.record({ type: fc.constant('orientation' as const), landscape: fc.boolean() }),
);

/** The letters that print, without spaces. */
function letters(text: string): string {
  return cleanText(text).replace(/[\s\uFFFE\uFFFF]/gu, '');
}

function lettersOf(block: Block): string[] {
  if (block.type === 'heading') return [block.text];
  if (block.type === 'table') return [block.caption ?? '', ...block.rows.flat(2).map((run) => run.text)];
  return 'runs' in block ? block.runs.map((run) => run.text) : [];
}

describe('any text', () => {
  it('is in document.xml, letter by letter and in its order, in both layouts', async () => {
    const layouts = fc.constantFrom('state' as const, 'party' as const);
    await fc.assert(
      fc.asyncProperty(fc.array(block, { maxLength: 5 }), layouts, async (blocks, layout) => {
        const end: Block = { type: 'paragraph', runs: [{ text: 'Hết' }] };
        const written = letters(textOf(await bodyOf([...blocks, end], { layout })));
        let from = 0;
        for (const part of blocks.flatMap(lettersOf).map(letters)) {
          const at = written.indexOf(part, from);
          expect(at, part).toBeGreaterThanOrEqual(from);
          from = at + part.length;
        }
      }),
      { numRuns: 60 },
    );
  });
});
