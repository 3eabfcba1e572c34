import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit-figures.ts';

describe('pace', () => {
  it.each([['more than told', 'Trong 26 tuần đã đăng 185 tin, bình quân mỗi tuần 4 - 6 tin.', '7,1 tin/tuần']])(
    'finds %s',
    (_, text, computed) => {
      const [finding, ...others] = auditFigures(text);
      expect(finding?.problem).toBe('pace');
      expect(finding?.computed).toContain(computed);
      expect(others).toEqual([]);
    },
  );

  it.each([
    'Trong 26 tuần đã đăng 130 tin, bình quân mỗi tuần 4 - 6 tin.',
    'Trong 6 tháng đã đăng 185 tin, mỗi tuần 4 - 6 tin.',
  ])('says nothing of: %s', (text) => {
    expect(auditFigures(text)).toEqual([]);
  });
});
