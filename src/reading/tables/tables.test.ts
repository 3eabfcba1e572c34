import { describe, expect, it } from 'vitest';
import { readDocument } from '../read-document.ts';

const head = `ỦY BAN MTTQ VIỆT NAM
XÃ SUỐI NGÀ
Số: 9/KH-MTTQ-BTT
Suối Ngà, ngày 03 tháng 6 năm 2026
KẾ HOẠCH
Làm sạch suối năm 2026
I. PHÂN CÔNG
1. Các cơ quan làm theo bảng sau.
`;
const rows = [
  ['TT', 'Nội dung công việc', 'Chủ trì', 'Phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'],
  ['1', 'Vớt rác ở đập', 'Hội Nông dân xã', 'Đoàn Thanh niên xã; Công an xã', '31/8/2026', 'Biên bản'],
  ['2', 'Đo nước, phấn đấu đạt 90% hộ', 'Trạm Y tế', 'Các thôn', 'Hằng quý', 'Ít nhất 02 mẫu/quý'],
  ['3', 'Báo cáo kết quả', 'Văn phòng', 'Các thôn', 'Trước ngày 18 hằng tháng', 'Báo cáo'],
];
const tail = '\nII. KINH PHÍ\nDo xã lo.\n';

const forms: [string, string][] = [
  ['bars', rows.map((row) => row.join(' | ')).join('\n')],
  [
    'Markdown',
    rows.map((row, at) => `| ${row.join(' | ')} |${at === 0 ? '\n|---|---|---|---|---|---|' : ''}`).join('\n'),
  ],
  ['tabs', rows.map((row) => row.join('\t')).join('\n')],
  ['a line for each cell', rows.flat().join('\n')],
  [
    'a line for each cell, with groups',
    [...rows.slice(0, 2).flat(), 'II', 'NƯỚC VÀ BÁO CÁO', ...rows.slice(2).flat()].join('\n'),
  ],
];

describe('a table of work', () => {
  it.each(forms)('set with %s', (_, table) => {
    const text = `${head}${table}${tail}`;
    const { tasks, targets, reportDuties, clauses } = readDocument(text);
    const fromRows = tasks.filter((task) => task.clause.startsWith('bảng'));
    expect(fromRows.map((task) => [task.clause, task.what, task.deadline?.value, task.cadence, task.product])).toEqual([
      ['bảng 1.1', 'Vớt rác ở đập', '2026-08-31', null, 'Biên bản'],
      ['bảng 1.2', 'Đo nước, phấn đấu đạt 90% hộ', undefined, 'quarterly', 'Ít nhất 02 mẫu/quý'],
      ['bảng 1.3', 'Báo cáo kết quả', undefined, 'monthly', 'Báo cáo'],
    ]);
    expect(fromRows[0]?.assignees.map((one) => [one.name, one.role])).toEqual([
      ['Hội Nông dân xã', 'leads'],
      ['Đoàn Thanh niên xã', 'supports'],
      ['Công an xã', 'supports'],
    ]);
    for (const task of fromRows) expect(text.slice(task.span.start, task.span.end)).toBe(task.what);
    expect(targets.map((one) => [one.comparator, one.value])).toEqual([
      ['=', 90],
      ['>=', 2],
    ]);
    expect(reportDuties.map((one) => [one.clause, one.cadence, one.dayOfMonth])).toEqual([['bảng 1.3', 'monthly', 18]]);
    expect(clauses.some((clause) => text.slice(clause.lead.start, clause.lead.end).includes('Vớt rác'))).toBe(false);
    expect(clauses.some((clause) => clause.path === 'II')).toBe(true);
  });

  it('keeps rows apart where a cell is left empty or has two paragraphs', () => {
    const table = ['TT', 'Nhiệm vụ', 'Chủ trì', 'Phối hợp', 'Thời hạn'];
    const cells = [
      '1',
      'Vét kênh',
      'Công an xã',
      '20/6/2026',
      '2',
      'Trồng tre',
      'ven suối',
      'Đoàn xã',
      'Các thôn',
      'Tháng 7',
    ];
    const { tasks } = readDocument(`${head}${[...table, ...cells].join('\n')}${tail}`);
    const fromRows = tasks.filter((task) => task.clause.startsWith('bảng'));
    expect(fromRows.map((task) => [task.what, task.deadline?.value])).toEqual([
      ['Vét kênh', '2026-06-20'],
      ['Trồng tre ven suối', '2026-07'],
    ]);
  });
});

describe('a table of figures', () => {
  it('has targets with their results', () => {
    const table = [
      ['STT', 'Chỉ tiêu', 'Đơn vị tính', 'Kế hoạch', 'Thực hiện'],
      ['1', 'Hộ có nước sạch', '%', 'Từ 95 trở lên', '96,5'],
      ['2', 'Bể chứa', 'bể', '1.200', '1.060'],
    ];
    const { targets } = readDocument(`${head}${table.map((row) => row.join(' | ')).join('\n')}${tail}`);
    expect(targets.map((one) => [one.comparator, one.value, one.unit, one.subject, one.result?.value])).toEqual([
      ['>=', 95, '%', 'Hộ có nước sạch', 96.5],
      ['=', 1200, 'bể', 'Bể chứa', 1060],
    ]);
  });

  it('of costs sets nothing', () => {
    const table = ['STT | Nội dung chi | Số lượng | Đơn giá (đồng)', '1 | Nước uống | 130 | 20.000'].join('\n');
    const { tasks, targets } = readDocument(`${head}${table}${tail}`);
    expect([tasks.filter((task) => task.clause.startsWith('bảng')), targets]).toEqual([[], []]);
  });
});
