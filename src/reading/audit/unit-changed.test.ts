import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('what is counted', () => {
  it.each([
    [
      'near-poor become poor',
      'Giảm từ 38 hộ cận nghèo năm 2021 giảm còn 35 hộ nghèo cuối năm 2022.',
      '38 hộ cận nghèo',
    ],
    ['then and now', 'Đầu năm 41 hộ nghèo, nay còn 26 hộ cận nghèo.', '41 hộ nghèo'],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('unit-changed');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Giảm từ 43 hộ nghèo năm 2021 giảm còn 37 hộ cuối năm 2022.',
    'Giảm từ 43 hộ nghèo xuống còn 37 hộ nghèo; hộ cận nghèo còn 12 hộ.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
