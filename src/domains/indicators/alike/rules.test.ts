import { beforeAll, describe, expect, test } from 'vitest';
import { readCatalogue } from '../catalogue/commands.server.ts';
import { alike, likeness, type Meaning } from './rules.ts';
import { anotherOnes, saidAgain } from './testing.ts';

const meaning = (name: string, unit: string, more: Partial<Meaning> = {}): Meaning => ({
  ...{ name, unit, way: 'sum', line: 'front', parts: null, ...more },
});

type Known = Meaning & { code: string };
let catalogue: Known[];
beforeAll(async () => {
  catalogue = (await readCatalogue()).map((row) => ({
    ...{ code: row.code, name: row.name, unit: row.unit, way: row.adds, line: row.line },
    parts: row.numerator ? `${row.numerator}/${row.denominator}` : null,
  }));
});
const known = (code: string) => catalogue.find((one) => one.code === code)!;

describe('measured on the catalogue of the product', () => {
  test('finds what is said again: at least 95 of 100, and the right one first', () => {
    const missed = saidAgain.filter(([code, name, unit]) => {
      const { way, line } = known(code);
      const [first] = alike(meaning(name, unit, { way, line }), catalogue);
      return first?.code !== code || first.likeness.kind !== 'same';
    });
    expect(saidAgain.length).toBeGreaterThanOrEqual(50);
    expect({ missed, holds: 1 - missed.length / saidAgain.length >= 0.95 }).toEqual({ missed, holds: true });
  });

  test('leaves alone what is another: of the warnings at least 95 of 100 are right', () => {
    const wrong = anotherOnes.filter(([code, name, unit]) => {
      const { way, line } = known(code);
      return likeness(meaning(name, unit, { way, line }), known(code)) !== null;
    });
    expect(anotherOnes.length).toBeGreaterThanOrEqual(40);
    const right = saidAgain.length;
    expect({ wrong, holds: right / (right + wrong.length) >= 0.95 }).toEqual({ wrong, holds: true });
  });

  test('no two of the catalogue mean the same or nearly', () => {
    const pairs = catalogue.flatMap((one, at) => catalogue.slice(at + 1).map((other) => [one, other] as const));
    expect(pairs.filter(([one, other]) => likeness(one, other)).map(([one, other]) => [one.code, other.code])).toEqual(
      [],
    );
  });
});

describe('what the likeness says', () => {
  const count = meaning('Số hộ nghèo', 'hộ', { way: 'stock' });
  test.each([
    ['the same words of another kind of unit', meaning('Số hộ nghèo', 'đồng', { way: 'stock' }), ['unit']],
    ['the same words that add otherwise', meaning('Tổng số hộ nghèo', 'hộ'), ['way']],
  ])('%s mean the same and say what differs', (_, other, differs) => {
    expect(likeness(count, other)).toEqual({ kind: 'same', differs });
  });

  test('the same words of another line are near, those for all lines the same', () => {
    expect(likeness(count, { ...count, line: 'women' })).toEqual({ kind: 'near', differs: ['line'] });
    expect(likeness(count, { ...count, line: null })).toEqual({ kind: 'same', differs: [] });
  });

  test('two ratios of the same parts mean the same, whatever they are called', () => {
    const ratio = meaning('Tỷ lệ hộ nghèo', '%', { way: 'ratio', parts: 'MT-102A/MT-005B' });
    expect(likeness(ratio, { ...ratio, name: 'Tình hình nghèo' })).toEqual({ kind: 'same', differs: [] });
  });

  test('other accents and a wider wording are near', () => {
    const dues = meaning('Số dư quỹ hội', 'đồng');
    expect(likeness(dues, meaning('Số dự quỹ hội', 'đồng'))).toEqual({ kind: 'near', differs: ['accents'] });
    const told = meaning('Số văn bản chỉ đạo, hướng dẫn ban hành', 'văn bản');
    expect(likeness(told, meaning('Số văn bản chỉ đạo, hướng dẫn thi hành ban hành', 'văn bản'))).toEqual({
      ...{ kind: 'near', differs: ['words'] },
    });
  });

  test('is the same both ways, and everything is like itself', () => {
    for (const [code, name, unit] of [...saidAgain, ...anotherOnes]) {
      const one = meaning(name, unit);
      expect([name, likeness(one, known(code))]).toEqual([name, likeness(known(code), one)]);
      expect([name, likeness(one, one)?.kind]).toEqual([name, 'same']);
    }
  });
});
