import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { cleanText } from '#platform/vietnamese/fold.ts';

import type { OfficeDocument } from './office-document.server.ts';
import { safeAddress } from './office-html.ts';
import { previewOfficeDocument } from './office-preview.ts';

const report: OfficeDocument = {
  superior: 'Ủy ban Trung ương MTTQ Việt Nam',
  issuer: ['Ủy ban MTTQ Việt Nam', 'tỉnh Lâm Đồng'],
  symbol: { number: '5', suffix: 'BC-MTTQ-BTT' },
  place: 'Lâm Đồng',
  day: '2026-06-05',
  kind: 'Báo cáo',
  title: 'Kết quả 6 tháng đầu năm',
  body: [
    { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    { type: 'paragraph', runs: [{ text: 'Tổ chức ' }, { text: '12 cuộc', bold: true, href: '/nhiem-vu?hien=all' }] },
    {
      type: 'table',
      caption: 'Bảng 1. Kết quả',
      numbered: true,
      columns: [
        { header: 'Đơn vị', share: 2 },
        { header: 'Kế hoạch', share: 1, align: 'right', group: 'Tuyên truyền' },
        { header: 'Thực hiện', share: 1, align: 'right', group: 'Tuyên truyền' },
      ],
      rows: [[[{ text: 'Xã Ka Đô' }], [{ text: '10' }], [{ text: '12' }]]],
      total: [[], [{ text: '10' }], [{ text: '12' }]],
    },
    { type: 'paragraph', runs: [{ text: 'Trên đây là báo cáo.' }] },
  ],
  signature: { form: ['TM. Ban Thường trực', 'Chủ tịch'], name: 'Nguyễn Văn Mẫu' },
  recipients: ['Lưu: VT'],
};

function textOf(html: string): string {
  const signs: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html.replace(/<[^>]*>/gu, '').replace(/&(#39|\w+);/gu, (_, name: string) => signs[name]!);
}

describe('the preview', () => {
  it('shows the parts of the paper in its order', () => {
    const text = textOf(previewOfficeDocument(report));
    const order = [
      'TỈNH LÂM ĐỒNG',
      'Độc lập - Tự do - Hạnh phúc',
      'Số: 05/BC-MTTQ-BTT',
      'Lâm Đồng, ngày 05 tháng 6 năm 2026',
      'BÁO CÁO',
      'I. KẾT QUẢ',
      'Bảng 1. Kết quả',
      'TTĐơn vịTuyên truyềnKế hoạchThực hiện1Xã Ka Đô1012Tổng cộng1012',
      'Trên đây là báo cáo./.',
      'Nơi nhận:- Lưu: VT.',
      'TM. BAN THƯỜNG TRỰCCHỦ TỊCHNguyễn Văn Mẫu',
    ].map((part) => text.indexOf(part));
    expect(order).not.toContain(-1);
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  it("shows the Party's layout as such", () => {
    const html = previewOfficeDocument({ ...report, layout: 'party', symbol: { number: '5', suffix: 'BC/ĐU' } });
    expect(html).toContain('class="office-paper office-party"');
    const text = textOf(html);
    for (const part of ['ĐẢNG CỘNG SẢN VIỆT NAM', '*Đ', 'Số 05-BC/ĐU', '-----']) expect(text).toContain(part);
    expect(text).not.toContain('CỘNG HÒA');
  });

  it('goes down by one heading level at a time, with and without a title', () => {
    const levels = (html: string) => [...html.matchAll(/<h(\d)/gu)].map((match) => match[1]);
    expect(levels(previewOfficeDocument(report))).toEqual(['2', '3']);
    expect(levels(previewOfficeDocument({ ...report, kind: null }))).toEqual(['2']);
  });

  it('gives a table its head, its spans and a frame that the keyboard can scroll', () => {
    const html = previewOfficeDocument(report);
    expect(html).toContain('<th scope="colgroup" colspan="2">Tuyên truyền</th>');
    expect(html).toContain('<th scope="col" rowspan="2">Đơn vị</th>');
    expect(html).toContain('role="region" aria-label="Bảng 1. Kết quả" tabindex="0"');
    expect(html).toContain('<td class="office-right"><p><b>12</b></p></td>');
  });

  it('turns the sheet of a landscape table', () => {
    const [first, second] = report.body;
    const body = [first!, { type: 'orientation' as const, landscape: true }, second!];
    const sheets = previewOfficeDocument({ ...report, body }).match(/<section class="[^"]*"/gu);
    expect(sheets).toEqual(['<section class="office-sheet"', '<section class="office-sheet office-sheet-wide"']);
  });

  it('uses no class that its stylesheet does not know', () => {
    const css = readFileSync(new URL('./office-preview.css', import.meta.url), 'utf8');
    const papers = [report, { ...report, layout: 'party' as const }, { ...report, kind: null, addressees: ['A', 'B'] }];
    const names = papers
      .map(previewOfficeDocument)
      .flatMap((html) => [...html.matchAll(/class="([^"]*)"/gu)].flatMap((match) => match[1]!.split(' ')));
    const unknown = [...new Set(names)].filter((name) => !css.includes(`.${name}`));
    expect(unknown).toEqual([]);
  });
});

describe('what others wrote', () => {
  const evil = "<script>alert(1)</script>\" onclick='x' &amp;";

  it('stands as text wherever it is put', () => {
    const html = previewOfficeDocument({
      ...report,
      superior: evil,
      issuer: [evil],
      symbol: { number: evil, suffix: evil },
      place: evil,
      kind: evil,
      title: evil,
      addressees: [evil],
      body: [
        { type: 'heading', level: 2, text: evil },
        { type: 'item', runs: [{ text: evil, href: `https://example.test/"onclick="${evil}` }] },
        {
          type: 'table',
          caption: evil,
          columns: [{ header: evil, share: 1, group: evil }],
          rows: [[[{ text: evil }]]],
        },
      ],
      signature: { form: [evil], name: evil },
      recipients: [evil],
    });
    const tags = html.replace(/="[^"]*"/gu, '=""').match(/<[^>]*>/gu) ?? [];
    const names = new Set(tags.map((tag) => /^<\/?([a-z0-9]+)(?: [a-z-]+="")*>$/u.exec(tag)?.[1] ?? tag));
    const attributes = new Set(tags.flatMap((tag) => tag.match(/[a-z-]+(?==)/gu) ?? []));
    expect([...names].toSorted().join(' ')).toBe(
      'a article col colgroup div figcaption figure h2 h4 p section span table tbody td th thead tr',
    );
    expect([...attributes].toSorted().join(' ')).toBe('aria-label class href lang role scope tabindex width');
  });

  it('is whole: any text comes back from the HTML', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const html = previewOfficeDocument({ ...report, body: [{ type: 'item', runs: [{ text: `${text} hết` }] }] });
        const letters = (from: string) => from.replace(/[\s\uFFFE\uFFFF]/gu, '');
        expect(letters(textOf(html))).toContain(letters(cleanText(`- ${text} hết./.`)));
      }),
    );
  });
});

describe('safeAddress', () => {
  it.each([
    ['https://caunoi.example/a?b=1&c=2', 'https://caunoi.example/a?b=1&c=2'],
    ['http://caunoi.example', 'http://caunoi.example/'],
    ['/nhiem-vu/12?hien=all#muc', '/nhiem-vu/12?hien=all#muc'],
    ['javascript:alert(1)', null],
    [' javascript:alert(1)', null],
    ['java\nscript:alert(1)', null],
    ['data:text/html,x', null],
    ['mailto:a@example.test', null],
    ['//evil.test/x', null],
    ['/\\evil.test', null],
    ['/\t/evil.test', null],
    ['nhiem-vu', null],
    ['https:evil', null],
    ['', null],
  ])('%j', (href, address) => {
    expect(safeAddress(href)).toBe(address);
  });

  it('never leads to another scheme or, from a path, to another site', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `/${text}`),
        ),
        (href) => {
          const address = safeAddress(href);
          if (address === null) return;
          const url = new URL(address, 'https://caunoi.example');
          expect(['http:', 'https:']).toContain(url.protocol);
          if (href.startsWith('/')) expect(url.host).toBe('caunoi.example');
        },
      ),
      { numRuns: 500 },
    );
  });
});
