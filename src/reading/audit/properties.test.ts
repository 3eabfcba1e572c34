import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { auditFigures } from './audit-figures.ts';

type Habit = '.' | ',';
const habit = fc.constantFrom<Habit>('.', ',');

/** Grouped by one separator, with the other before the decimals. */
function written(value: number, decimals: number, groups: Habit): string {
  const [whole = '', rest = ''] = value.toFixed(decimals).split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, groups);
  return rest === '' ? grouped : `${grouped}${groups === '.' ? ',' : '.'}${rest}`;
}
const count = fc.integer({ min: 2, max: 9000 });
const cents = fc.integer({ min: 100, max: 900_000 }).map((value) => value / 100);

describe('figures that are right', () => {
  it('differences, in both habits and rounded', () => {
    fc.assert(
      fc.property(cents, cents, habit, fc.constantFrom(1, 2), (was, more, groups, decimals) => {
        const [a, b, c] = [was, was + more, more].map((value) => written(value, decimals, groups));
        expect(auditFigures(`Thu từ ${a} triệu đồng lên ${b} triệu đồng (tăng ${c} triệu đồng).`)).toEqual([]);
      }),
    );
  });

  it('sums of counts and of money', () => {
    fc.assert(
      fc.property(fc.array(count, { minLength: 2, maxLength: 5 }), habit, (parts, groups) => {
        const total = written(
          parts.reduce((a, b) => a + b, 0),
          0,
          groups,
        );
        const list = parts.map((part) => `thôn Trên ${written(part, 0, groups)} hộ`).join(', ');
        expect(auditFigures(`Tổng số ${total} hộ, gồm: ${list}.`)).toEqual([]);
        const money = parts.map((part) => `đơn vị ${written(part * 1e6, 0, groups)} đồng`).join('; ');
        expect(auditFigures(`Thu ${total} triệu đồng, gồm: ${money}.`)).toEqual([]);
      }),
    );
  });

  it('shares, rounded or cut off', () => {
    fc.assert(
      fc.property(
        count,
        count,
        habit,
        fc.constantFrom(0, 1, 2),
        fc.boolean(),
        (one, other, groups, decimals, isCut) => {
          const [part, whole] = [Math.min(one, other), Math.max(one, other)];
          const share = (part / whole) * 100;
          const step = 10 ** decimals;
          const shown = isCut && decimals > 0 ? Math.floor(share * step) / step : share;
          const text = `Có ${written(part, 0, groups)}/${written(whole, 0, groups)} hộ, đạt ${written(shown, decimals, groups)}%.`;
          expect(auditFigures(text)).toEqual([]);
        },
      ),
    );
  });

  it('products', () => {
    fc.assert(
      fc.property(count, fc.integer({ min: 1, max: 900 }), habit, (gifts, thousands, groups) => {
        const [price, total] = [thousands * 1000, gifts * thousands * 1000].map((value) => written(value, 0, groups));
        expect(
          auditFigures(`Trao ${written(gifts, 0, groups)} suất quà, trị giá ${price} đồng/suất, tổng ${total} đồng.`),
        ).toEqual([]);
      }),
    );
  });
});

describe('figures that are wrong by more than rounding', () => {
  const off = fc.integer({ min: 1, max: 40 });

  it('differences, sums and products of whole things', () => {
    fc.assert(
      fc.property(count, count, off, habit, (a, b, error, groups) => {
        const [was, is, wrong] = [a, a + b, b + error].map((value) => written(value, 0, groups));
        expect(auditFigures(`Tăng từ ${was} hộ lên ${is} hộ (tăng ${wrong} hộ).`)).toMatchObject([
          { problem: 'difference' },
        ]);
        const [x, y, total] = [a, b, a + b - Math.min(error, a + b - 1)].map((value) => written(value, 0, groups));
        expect(auditFigures(`Tổng số ${total} hộ, gồm: ${x} hộ nghèo, ${y} hộ cận nghèo.`)).toMatchObject([
          { problem: 'sum' },
        ]);
        const [gifts, price, cost] = [a, 50_000, (a + error) * 50_000].map((value) => written(value, 0, groups));
        expect(auditFigures(`Trao ${gifts} suất quà, ${price} đồng/suất, tổng ${cost} đồng.`)).toMatchObject([
          { problem: 'product' },
        ]);
      }),
    );
  });

  it('shares', () => {
    fc.assert(
      fc.property(count, count, habit, fc.integer({ min: 3, max: 60 }), (one, other, groups, tenths) => {
        const [part, whole] = [Math.min(one, other), Math.max(one, other)];
        const share = (part / whole) * 100;
        const wrong = share > 50 ? share - tenths / 10 : share + tenths / 10;
        const text = `Có ${written(part, 0, groups)}/${written(whole, 0, groups)} hộ, đạt ${written(wrong, 1, groups)}%.`;
        expect(auditFigures(text)).toMatchObject([{ problem: 'share' }]);
      }),
    );
  });
});

describe('any text', () => {
  const words = fc.constantFrom(
    'tổng số',
    'gồm',
    'đạt',
    '45/60',
    '75%',
    'hộ',
    '1.2.3',
    '(',
    ')',
    'từ',
    'còn',
    'ngày 31/6',
    '|',
    '\n',
    '1',
    '2',
    '3',
    'tăng',
    '1,5 tỷ đồng',
    'kế hoạch',
    'mỗi suất',
    ';',
    '.',
    'năm 2026',
  );
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(words, { maxLength: 60 }).map((all) => all.join(' ')),
  );

  it('never throws, and every span holds its quote', () => {
    fc.assert(
      fc.property(text, (given) => {
        for (const { span, quote } of auditFigures(given)) {
          expect(given.slice(span.start, span.end).replace(/\s+/gu, ' ').trim().normalize('NFC')).toBe(quote);
        }
      }),
      { numRuns: 400 },
    );
  });
});

/** Characters that an audit cuts out of strings: a count of its work that no clock disturbs. */
function work(text: string): number {
  let characters = 0;
  const slice = Object.getOwnPropertyDescriptor(String.prototype, 'slice')?.value as typeof String.prototype.slice;
  const spy = vi.spyOn(String.prototype, 'slice').mockImplementation(function counted(
    this: string,
    from?: number,
    to?: number,
  ) {
    const piece = slice.call(this, from, to);
    characters += piece.length + 1;
    return piece;
  });
  try {
    auditFigures(text);
  } finally {
    spy.mockRestore();
  }
  return characters;
}

describe('work', () => {
  it.each([
    'Tổng số 45 hộ, gồm: 20 hộ nghèo, ',
    'trong đó 45/60 hộ, đạt 75%; ',
    '- Tổng số 45 hộ, gồm:\n',
    'Tỷ lệ cử tri đi bầu đạt 96,6%.\n',
    '1\nThôn Trên\n40\n2\nThôn Dưới\n50\n',
    'TT | Thôn | 40\n',
    'kế hoạch 5 ha, đạt 6 ha, tăng 1 ha, ',
    'Tổng số tiền là 5 triệu đồng. ',
    '(',
  ])('grows with the length of “%s”', (piece) => {
    const times = Math.ceil(9000 / piece.length);
    expect(work(piece.repeat(times * 4))).toBeLessThan(work(piece.repeat(times)) * 5 + 10_000);
  });
});
