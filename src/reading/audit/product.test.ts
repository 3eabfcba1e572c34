import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('products', () => {
  it.each([
    [
      'count, price, total',
      'Trao 70 suất quà, trị giá 600.000 đồng/suất, tổng kinh phí 45.000.000 đồng.',
      '42 triệu đồng',
    ],
    ['price by the piece', 'Trao 45 suất quà, mỗi suất 200k, tổng 9,5tr.', '9 triệu đồng'],
  ])('finds %s', (_, text, computed) => {
    const [finding, ...others] = auditFigures(text);
    expect(finding?.problem).toBe('product');
    expect(finding?.computed).toContain(computed);
    expect(others).toEqual([]);
  });

  it.each([
    'Trao 70 suất quà, trị giá 600.000 đồng/suất, tổng kinh phí 42.000.000 đồng.',
    'Trao 125 suất quà, gồm 500.000 đồng tiền mặt và hiện vật trị giá 500.000 đồng/suất.',
    'Trao 214 phần quà, mỗi phần 150.000 đồng, tổng trị giá 32,1 triệu đồng.',
    'Trao 12 suất, mỗi suất từ 500.000 đồng đến 1 triệu đồng, tổng 9,5 triệu đồng.',
    'Trao 20 suất quà 500.000 đồng/suất và 10 suất 300.000 đồng/suất, tổng 13 triệu đồng.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
