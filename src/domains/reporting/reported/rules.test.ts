import { describe, expect, test } from 'vitest';
import type { Reported } from '#domains/figures/reported/rules.ts';
import { rhythmFor } from '#domains/figures/reported/rules.ts';
import { auditFigures } from '#reading/audit/audit-figures.ts';
import { tokenOf } from '../sections/rules.ts';
import { changedReported, reachedTenths, shownNumber, tableLine, tokensOf, valueWords, wantedIn } from './rules.ts';
import { reportedTables, tableAsText } from './table/rules.ts';

const value = (amount: string, scale = 0) => ({ kind: 'value' as const, value: amount, scale });
const none = { kind: 'none' as const, value: null, scale: 0 };
const number = (more: Partial<Reported> = {}): Reported => ({
  ...{ code: 'MT-002', of: '', at: 0, name: 'Số cuộc tuyên truyền', unit: 'cuộc', result: value('1260'), before: none },
  ...{ plan: null, met: null, expected: 5, complete: 5, missing: [], periods: ['2026-h1'], lacking: [], sources: [] },
  ...{ to: '/so-lieu/tong-hop/giai-thich?chi-tieu=2', ...more },
});
const plan = (amount: string, more = {}) => ({
  value: amount,
  scale: 0,
  comparator: '>=' as const,
  isEach: false,
  ...more,
});

describe('tokens', () => {
  test('what words need: numbers once, tables with their indicators, places only where they are asked for', () => {
    const words = [
      '{{MT-002}} và {{MT-002:ke-hoach}}, {{MT-091:women}}, {{activities.held}}',
      '{{bang-noi:MT-100A,MT-002}}',
    ];
    expect(wantedIn(words).map(({ code, of }) => `${code}:${of}`)).toEqual([
      ...['MT-002:', 'MT-091:women', 'MT-100A:', 'MT-100A:noi', 'MT-002:noi'],
    ]);
  });

  test('a table stands on a line of its own; what the chooser writes is read again', () => {
    expect(tableLine(' {{bang:MT-001,MT-002}} ')).toMatchObject({ measure: 'bang', group: 'MT-001,MT-002' });
    expect(tableLine('Xem {{bang:MT-001}}')).toBeNull();
    expect(tableLine('{{MT-001}}')).toBeNull();
    expect(tableLine(tokensOf('bang', ['MT-001', 'MT-002']))).not.toBeNull();
    expect(tokensOf('rieng', ['MT-001', 'MT-002'])).toBe('{{MT-001:rieng}}; {{MT-002:rieng}}');
    expect(tokenOf({ measure: 'MT-001', group: '' })).toBe('{{MT-001}}');
  });
});

describe('words of a number', () => {
  test('null, 0, not applicable and not readable are four', () => {
    const kinds = ['none', 'not-applicable', 'no-right'] as const;
    const words = [valueWords(value('0')), ...kinds.map((kind) => valueWords({ kind, value: null, scale: 0 }))];
    expect(words).toEqual(['0', 'chưa có số liệu', '–', 'chưa được xem']);
    expect(valueWords(value('123456789012345678', 1))).toBe('12.345.678.901.234.567,8');
  });

  test('a total of a period that is not complete has who is missing beside it; a complete one stands alone', () => {
    const name = { measure: 'MT-002', group: '' };
    expect(shownNumber([number()], name)).toMatchObject({ words: '1.260', note: null });
    const partial = number({ complete: 4, missing: ['Xã Tân Hà'], lacking: ['2026-m01', '2026-m02'] });
    expect(shownNumber([partial], name)).toMatchObject({ note: '4/5 đơn vị đã gửi đủ' });
    expect(shownNumber([partial], { ...name, group: 'da-gui' }).words).toBe(
      '4/5 đơn vị đã gửi đủ; thiếu: Xã Tân Hà. Chưa thu số liệu tháng 1, 2/2026',
    );
    expect(shownNumber([number({ lacking: ['2026-m01'] })], name).note).toBe('Chưa thu số liệu tháng 1/2026');
    expect(shownNumber([], name)).toMatchObject({ words: 'chưa có số liệu', to: null });
  });

  test('a per cent of the plan is rounded half up, across scales, and of a plan of each unit it is how many met it', () => {
    expect(reachedTenths({ result: value('5415', 1), plan: plan('400') })).toBe(1354n);
    expect(reachedTenths({ result: value('12345', 1), plan: plan('400') })).toBe(3086n);
    expect(reachedTenths({ result: value('1'), plan: plan('0') })).toBeNull();
    const each = number({ plan: plan('4', { isEach: true }), met: { met: 3, missed: 1, silent: 1 } });
    expect(shownNumber([each], { measure: 'MT-002', group: 'dat-ke-hoach' }).words).toBe('3/5 đơn vị đạt');
    expect(shownNumber([each], { measure: 'MT-002', group: 'ke-hoach' }).words).toBe('mỗi đơn vị 4');
  });
});

describe('tables', () => {
  const planned = number({ plan: plan('4000'), before: value('1000') });
  const named = { measure: 'bang', group: 'MT-002,MT-091' };

  test('what no row knows is said once below, and who is missing for all that miss the same', () => {
    const missing = { complete: 4, missing: ['Xã Tân Hà'] };
    const [bare] = reportedTables([number(missing), number({ ...missing, code: 'MT-091' })], named);
    expect(bare!.columns.map(({ key }) => key)).toEqual(['result']);
    expect(bare!.notes).toEqual([
      '4/5 đơn vị đã gửi đủ; thiếu: Xã Tân Hà.',
      'Chưa giao kế hoạch năm cho các chỉ tiêu trong bảng.',
      'Hệ thống chưa có số liệu cùng kỳ năm trước.',
    ]);
    const [full] = reportedTables([planned, number({ code: 'MT-091', name: 'Quỹ', ...missing })], named);
    expect(full!.rows.map(({ cells }) => cells)).toEqual([
      ['4.000', '1.260', '31,5', '1.000', '+260', '+26'],
      ['chưa giao', '1.260', 'chưa giao', 'chưa có số liệu', 'chưa có số liệu', 'chưa có số liệu'],
    ]);
    expect(full!.notes).toEqual(['Quỹ: 4/5 đơn vị đã gửi đủ; thiếu: Xã Tân Hà.']);
    expect(reportedTables([], named)[0]).toMatchObject({ rows: [], notes: ['Chưa có số liệu của các chỉ tiêu này.'] });
  });

  test('the audit reads their rows: right ones pass, a wrong per cent, difference or sum is found', () => {
    const places = [planned, number({ code: 'MT-091', name: 'Quỹ', plan: plan('2520'), before: value('1300') })];
    const text = tableAsText(reportedTables(places, named)[0]!);
    expect(auditFigures(text)).toEqual([]);
    expect(auditFigures(text.replace('31,5', '41,5'))).toMatchObject([{ problem: 'share' }]);
    expect(auditFigures(text.replace('+260', '+360'))).toMatchObject([{ problem: 'difference' }]);
    expect(auditFigures(text.replace('-40', '-45'))).toMatchObject([{ problem: 'difference' }]);
    const rows = [700, 500].map((amount, at) =>
      number({ of: `t${at}`, at, name: `Xã ${at}`, result: value(String(amount)) }),
    );
    const sums = (whole: string) =>
      tableAsText(
        reportedTables([...rows, number({ result: value(whole) })], { measure: 'bang-noi', group: 'MT-002' })[0]!,
      );
    expect(auditFigures(sums('1200'))).toEqual([]);
    expect(auditFigures(sums('1250'))).toMatchObject([{ problem: 'sum' }]);
  });
});

test('what changed is told old → new; what cannot be read now is not compared', () => {
  const now = number({ result: value('1270') });
  expect(changedReported([number()], [now])).toMatchObject([{ what: 'result', before: '1.260', now: '1.270' }]);
  expect(changedReported([number()], [number({ result: { ...none, kind: 'no-right' } })])).toEqual([]);
  expect(changedReported([number()], [number({ plan: plan('9') })])).toMatchObject([{ what: 'plan', now: '9' }]);
  expect(changedReported([number()], [])).toEqual([]);
});

test('the rhythm of a period is the finest that was collected for all of it', () => {
  const months = [1, 2, 3, 4, 5, 6].map((at) => ({ rhythm: 'month' as const, code: `2026-m0${at}` }));
  const half = { rhythm: 'half' as const, code: '2026-h1' };
  expect(rhythmFor('2026-h1', [...months, half])).toMatchObject({ rhythm: 'month', lacking: [] });
  expect(rhythmFor('2026-h1', [...months.slice(2), half])).toMatchObject({ rhythm: 'half' });
  expect(rhythmFor('2026-h1', months.slice(4))).toMatchObject({
    periods: ['2026-m05', '2026-m06'],
    lacking: { length: 4 },
  });
  expect(rhythmFor('2026-h1', [{ rhythm: 'year', code: '2026-y' }])).toBeNull();
});
