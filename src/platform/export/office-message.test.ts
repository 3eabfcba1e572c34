import { describe, expect, it } from 'vitest';

import type { OfficeDocument, TableBlock } from './office-document.server.ts';
import { plainOfficeText } from './office-message.ts';

const table: TableBlock = {
  type: 'table',
  caption: 'Kết quả theo đơn vị',
  numbered: true,
  columns: [
    { header: 'Đơn vị', share: 2 },
    { header: 'Số cuộc', share: 1, group: 'Quý I' },
    { header: 'Số người', share: 1, group: 'Quý I' },
  ],
  rows: Array.from({ length: 14 }, (_, at) => [[{ text: `Xã ${at}` }], [{ text: String(at) }], []]),
};

const report: OfficeDocument = {
  superior: 'Tỉnh',
  issuer: ['Ủy ban MTTQ Việt Nam', 'xã Ka Đô'],
  symbol: { number: '5', suffix: 'BC-MTTQ-BTT' },
  place: 'Ka Đô',
  day: '2026-06-05',
  kind: 'Báo cáo',
  title: 'Kết quả quý II',
  body: [
    { type: 'heading', level: 1, text: 'I. KẾT QUẢ' },
    {
      type: 'paragraph',
      runs: [{ text: 'Tổ chức ' }, { text: '12 cuộc', href: 'https://example.test/1' }, { text: '.' }],
    },
    { ...table, total: [[], [{ text: '91' }], [{ text: '1.204' }]] },
    { type: 'item', runs: [{ text: 'Còn một việc' }] },
  ],
  signature: { form: ['TM. Ban Thường trực', 'Chủ tịch'], name: 'Nguyễn Văn Mẫu' },
  recipients: ['Lưu: VT'],
};

describe('a paper as a message', () => {
  it('has issuer, title, number and day, text, totals and who signed; no recipients and no links', () => {
    expect(plainOfficeText(report).split('\n')).toEqual([
      'ỦY BAN MTTQ VIỆT NAM XÃ KA ĐÔ',
      'BÁO CÁO',
      'Kết quả quý II',
      'Số: 05/BC-MTTQ-BTT, ngày 05/06/2026',
      '',
      'I. KẾT QUẢ',
      'Tổ chức 12 cuộc.',
      'Kết quả theo đơn vị',
      '- Tổng cộng: Số cuộc 91; Số người 1.204',
      '(còn 14 dòng, xem trong văn bản)',
      '- Còn một việc./.',
      '',
      'TM. BAN THƯỜNG TRỰC, CHỦ TỊCH',
      'Nguyễn Văn Mẫu',
    ]);
  });

  it('shows the first rows of a table without a total and says how many follow', () => {
    const lines = plainOfficeText({ ...report, body: [table] }).split('\n');
    expect(lines.filter((line) => line.startsWith('- Xã'))).toHaveLength(10);
    expect(lines).toContain('- Xã 3: Số cuộc 3');
    expect(lines).toContain('(còn 4 dòng, xem trong văn bản)');
  });

  it('names the group where two columns have one head', () => {
    const columns = ['Quý I', 'Quý II'].map((group) => ({ header: 'Số cuộc', share: 1, group }));
    const body = [
      {
        ...table,
        columns: [{ header: 'Đơn vị', share: 1 }, ...columns],
        rows: [[[{ text: 'Xã A' }], [{ text: '3' }], [{ text: '4' }]]],
      },
    ];
    expect(plainOfficeText({ ...report, body })).toContain('- Xã A: Quý I Số cuộc 3; Quý II Số cuộc 4');
  });

  it('marks a number and a day that are not known yet', () => {
    const draft = { ...report, layout: 'party' as const, symbol: { number: null, suffix: 'BC/ĐU' }, day: null };
    expect(plainOfficeText(draft)).toContain('Số …-BC/ĐU, ngày …/…/…');
  });
});
