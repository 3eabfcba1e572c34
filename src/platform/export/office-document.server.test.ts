import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';

import { type OfficeDocument, renderOfficeDocument } from './office-document.server.ts';

const longName =
  'Hội Cựu thanh niên xung phong và Ban Công tác Mặt trận khu dân cư liên thôn Đạ Nghịt – Đạ Huoai – Đơn Dương';

const report: OfficeDocument = {
  superior: null,
  issuer: ['Ủy ban MTTQ Việt Nam', 'tỉnh Lâm Đồng', 'Ban Thường trực'],
  symbol: { number: '5', suffix: 'BC-MTTQ-BTT' },
  place: 'Lâm Đồng',
  day: '2026-02-05',
  kind: 'Báo cáo',
  title: 'Kết quả công tác Mặt trận 6 tháng đầu năm 2026',
  body: [
    { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { type: 'paragraph', runs: [{ text: 'Tổ chức ' }, { text: '1.284 cuộc', href: 'https://example.test/a?b=1&c=2' }] },
    { type: 'item', runs: [{ text: 'Sinh hoạt định kỳ: 812 cuộc;' }] },
    {
      type: 'table',
      columns: [
        { header: 'Đơn vị', share: 2 },
        { header: 'Số cuộc', share: 1, align: 'right' },
      ],
      rows: [
        [[{ text: longName }], [{ text: '12' }]],
        [[{ text: 'Cộng', bold: true }], [{ text: '12', bold: true }]],
      ],
    },
    { type: 'paragraph', runs: [{ text: 'Trên đây là báo cáo của Ban Thường trực./.' }] },
  ],
  signature: { form: ['TM. Ban Thường trực', 'Chủ tịch'], name: 'Nguyễn Văn Mẫu' },
  recipients: ['Ban Thường trực tỉnh (b/c)', 'Lưu: VT.'],
};

async function partsOf(document: OfficeDocument): Promise<Record<string, string>> {
  const entries = unzipSync(await renderOfficeDocument(document));
  return Object.fromEntries(Object.entries(entries).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

async function bodyOf(document: OfficeDocument): Promise<string> {
  return (await partsOf(document))['word/document.xml'] ?? '';
}

function textOf(xml: string): string {
  return [...xml.matchAll(/<w:t[ >][^<]*?>?([^<>]*)<\/w:t>/gu)].map((match) => match[1]).join('');
}

function count(xml: string, part: string): number {
  return xml.split(part).length - 1;
}

describe('the page', () => {
  it('is A4 with 20, 20, 30 and 15 mm of margin and a number from page 2', async () => {
    const parts = await partsOf(report);
    const xml = parts['word/document.xml'] ?? '';
    expect(xml).toContain('<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/>');
    for (const side of ['w:top="1134"', 'w:bottom="1134"', 'w:left="1701"', 'w:right="850"'])
      expect(xml).toContain(side);
    expect(xml).toContain('<w:titlePg/>');
    const [first, later] = ['first', 'default'].map((type) => {
      const id = new RegExp(`<w:headerReference w:type="${type}" r:id="(\\w+)"`, 'u').exec(xml)?.[1];
      const rels = parts['word/_rels/document.xml.rels'] ?? '';
      const target = new RegExp(`Id="${id}"[^>]*Target="(header\\d\\.xml)"`, 'u').exec(rels)?.[1];
      return parts[`word/${target}`];
    });
    expect(first).not.toContain('PAGE');
    expect(later).toContain('PAGE');
    expect(later).toContain('<w:jc w:val="center"/>');
  });

  it('is written in Times New Roman 14, justified, first line 1.27 cm, 6 pt between paragraphs', async () => {
    const styles = (await partsOf(report))['word/styles.xml'] ?? '';
    expect(styles).toContain('w:ascii="Times New Roman"');
    expect(styles).toMatch(/<w:rPrDefault>.*?<w:sz w:val="28"\/>/u);
    const body = /<w:style [^>]*w:styleId="OfficeBody".*?<\/w:style>/u.exec(styles)?.[0];
    expect(body).toContain('<w:jc w:val="both"/>');
    expect(body).toContain('w:firstLine="720"');
    expect(body).toContain('w:after="120"');
  });

  it('turns for an orientation block and turns back', async () => {
    const [first, second] = report.body;
    const turned = [first, { type: 'orientation', landscape: true }, second, { type: 'orientation', landscape: false }];
    const xml = await bodyOf({ ...report, body: [...turned, second] as OfficeDocument['body'] });
    expect([...xml.matchAll(/w:orient="(\w+)"/gu)].map((match) => match[1])).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ]);
    expect(count(xml, '<w:titlePg/>')).toBe(1);
  });
});

describe('the head', () => {
  it('carries the national name, the motto, the issuer, the number and the padded day', async () => {
    const text = textOf(await bodyOf(report));
    for (const part of [
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'ỦY BAN MTTQ VIỆT NAM',
      'BAN THƯỜNG TRỰC',
      'Số: 05/BC-MTTQ-BTT',
      'Lâm Đồng, ngày 05 tháng 02 năm 2026',
      'BÁO CÁO',
    ]) {
      expect(text).toContain(part);
    }
    expect(text).toBe(text.normalize('NFC'));
  });

  it('leaves room for a number and a day not yet known', async () => {
    const text = textOf(await bodyOf({ ...report, symbol: { number: null, suffix: 'BC-MTTQ-BTT' }, day: null }));
    expect(text).toMatch(/Số:\u0020\u00A0{5,}\/BC-MTTQ-BTT/u);
    expect(text).toMatch(/Lâm Đồng, ngày\u00A0+tháng\u00A0+năm\u00A0+/u);
  });

  it('sets a công văn without a kind: V/v once under the number, addressees below', async () => {
    const text = textOf(
      await bodyOf({
        ...report,
        kind: null,
        title: 'V/v đăng ký mô hình',
        addressees: ['- Chi bộ khu dân cư;', 'Các hội'],
      }),
    );
    expect(text).toContain('Số: 05/BC-MTTQ-BTTV/v đăng ký mô hìnhLâm Đồng, ngày');
    expect(text).toContain('Kính gửi:- Chi bộ khu dân cư;- Các hội.');
    expect(text).not.toContain('BÁO CÁO');
    const one = textOf(await bodyOf({ ...report, addressees: ['Ban Thường vụ Đảng ủy xã.'] }));
    expect(one).toContain('Kính gửi: Ban Thường vụ Đảng ủy xãI. KẾT QUẢ');
  });
});

describe('the body', () => {
  it('repeats the header row, splits no row and spreads the columns over the page', async () => {
    const xml = await bodyOf(report);
    const table = xml.slice(xml.indexOf('<w:tblHeader/>') - 1500, xml.indexOf('Trên đây'));
    expect(count(xml, '<w:tblHeader/>')).toBe(1);
    expect(count(xml, '<w:tr>')).toBe(count(xml, '<w:cantSplit/>'));
    expect(table).toContain('<w:gridCol w:w="6237"/><w:gridCol w:w="3118"/>');
    expect(xml).toContain(longName);
  });

  it('links a figure and lets it look like underlined text', async () => {
    const parts = await partsOf(report);
    expect(parts['word/_rels/document.xml.rels']).toContain('Target="https://example.test/a?b=1&amp;c=2"');
    expect(parts['word/document.xml']).toMatch(/<w:hyperlink [^>]*r:id="rIdLink1">.*?1\.284 cuộc.*?<\/w:hyperlink>/u);
    const style = /w:styleId="Hyperlink".*?<\/w:style>/u.exec(parts['word/styles.xml'] ?? '')?.[0];
    expect(style).toContain('<w:color w:val="000000"/><w:u w:val="single"');
  });

  it('does not link what is no web or mail address', async () => {
    const run = { text: 'mở', href: 'javascript:alert(1)' };
    expect(await bodyOf({ ...report, body: [{ type: 'paragraph', runs: [run] }] })).not.toContain('w:hyperlink');
  });

  it('ends with one end mark, kept on the page of the signature', async () => {
    const xml = await bodyOf(report);
    expect(count(textOf(xml), './.')).toBe(1);
    const last = xml.slice(xml.lastIndexOf('<w:p>', xml.indexOf('Trên đây')), xml.indexOf('Trên đây'));
    expect(last).toContain('<w:keepNext/>');
  });

  it('holds no more than the last lines to the signature, or half a page stays empty', async () => {
    const paragraphs = ['một', 'hai\nba'].map((text) => ({ type: 'paragraph' as const, runs: [{ text }] }));
    const xml = await bodyOf({ ...report, body: paragraphs });
    const kept = (xml.match(/<w:p>.*?<\/w:p>/gu) ?? []).filter((paragraph) => paragraph.includes('<w:keepNext/>'));
    expect(kept.map(textOf)).toEqual(['ba./.']);
  });

  it('composes decomposed Vietnamese and drops what XML cannot hold', async () => {
    const text = 'Ủy ban Mặt trận'.normalize('NFD');
    const xml = await bodyOf({ ...report, body: [{ type: 'paragraph', runs: [{ text: `${text}\u0001 <&>\uFFFF` }] }] });
    expect(xml).toContain('Ủy ban Mặt trận &lt;&amp;&gt;');
    for (const letter of ['\u0001', '\uFFFF']) expect(xml).not.toContain(letter);
  });
});

describe('the closing', () => {
  it('lists the recipients and the form of signing with the name', async () => {
    const text = textOf(await bodyOf(report));
    expect(text).toContain('Nơi nhận:- Ban Thường trực tỉnh (b/c);- Lưu: VT.');
    expect(text).toContain('TM. BAN THƯỜNG TRỰCCHỦ TỊCHNguyễn Văn Mẫu');
  });
});

describe('the file', () => {
  it('is the same, byte for byte, for the same paper and names no machine', async () => {
    const [first, second] = await Promise.all([renderOfficeDocument(report), renderOfficeDocument(report)]);
    expect(first.equals(second)).toBe(true);
    const core = (await partsOf(report))['docProps/core.xml'] ?? '';
    expect(core).toContain('<dc:creator>Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng Ban Thường trực</dc:creator>');
    expect(core.match(/\d{4}-\d\d-\d\dT[\d:.]+Z/gu)).toEqual(['2026-02-05T00:00:00Z', '2026-02-05T00:00:00Z']);
  });

  it('holds a table of 300 rows', async () => {
    const rows = Array.from({ length: 300 }, (_, at) => [[{ text: `Thôn ${at + 1}` }], [{ text: String(at) }]]);
    const columns = [
      { header: 'Thôn', share: 3 },
      { header: 'Số', share: 1 },
    ];
    const xml = await bodyOf({ ...report, body: [{ type: 'table', columns, rows }] });
    expect(count(xml, '<w:cantSplit/>')).toBe(300 + 1 + 3);
    expect(textOf(xml)).toContain('Thôn 300299./.Nơi nhận:');
  });

  it('says what is wrong with a day that does not exist', async () => {
    await expect(renderOfficeDocument({ ...report, day: '2026-02-30' })).rejects.toThrow('not a day: 2026-02-30');
  });
});
