import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit/audit-figures.ts';
import { readDocument } from './read-document.ts';
import { secrecyMark } from './refuse-secret.ts';
import { corpusTexts, spansOutside } from './testing.ts';

/** Both readers see the text twice, to the end, and say the same with every place inside it. */
function expectCalmReading(text: string): void {
  const read = () => JSON.stringify([readDocument(text), auditFigures(text), secrecyMark(text)]);
  const first = read();
  expect(read() === first).toBe(true);
  expect(spansOutside(text, JSON.parse(first))).toEqual([]);
}

const paper = corpusTexts[0]!;
const letters = Array.from(paper);
const many = 100_000;
const marks = ['I. ', 'A. ', '1. ', '1.1. ', '1.1.1. ', 'a) ', '- ', '+ ', '* '];

const hardTexts: [string, string][] = [
  ['nothing', ''],
  ['blanks', ' \t\u00a0\u3000'.repeat(many / 4)],
  ['line ends of all kinds', '\n\r\n\r\u2028\u2029\u0085\f\v'.repeat(many / 8)],
  ['control characters', String.fromCodePoint(...Array.from({ length: 32 }, (_, code) => code)).repeat(1000)],
  ['letters read in the wrong code page', 'á»¦Y BAN NHÃ‚N DÃ‚N XÃƒ Sá»‘: 12/KH-UBND\n'.repeat(1000)],
  ['a page of markup', '<p class="a">Điều 1.</p>&nbsp;<td>12%</td>\n'.repeat(1000)],
  ['lone high surrogates', '\ud83d'.repeat(1000) + letters.join('\ud83d')],
  ['lone low surrogates', '\ude00'.repeat(1000) + letters.join('\ude00')],
  ['zero-width characters between all letters', letters.join('\u200b\u200c\u200d\ufeff\u00ad\u2060')],
  ['marks of direction between all letters', letters.join('\u202e\u202c\u2066\u2069')],
  ['many marks over one letter', `1. Giao xã ${'ê'.normalize('NFD')}${'\u0301\u0323'.repeat(many / 2)}`],
  ['Vietnamese marks alone', '\u0300\u0301\u0302\u0303\u0306\u0309\u031b\u0323'.repeat(many / 8)],
  ['digits alone', '0123456789'.repeat(many / 10)],
  ['groups of digits', '1.234.567,89.'.repeat(many / 13)],
  ['dots alone', '.'.repeat(many)],
  ['every separator', '.,;:/-–—…|()[]"“”'.repeat(many / 16)],
  ['slashes and dashes', '/-'.repeat(many / 2)],
  ['open brackets', '(['.repeat(many / 2)],
  ['open quotation marks', '“"‘'.repeat(many / 3)],
  ['one mark of 100,000 levels', `${'1.'.repeat(many)} Giao xã tổ chức họp dân`],
  ['marks within marks on one line', '1. a) - + '.repeat(many / 4)],
  [
    'marks within marks, a line each',
    Array.from({ length: many }, (_, at) => marks[at % marks.length]!).join('Giao xã\n'),
  ],
  [
    'a list within a list within a list',
    Array.from({ length: 400 }, (_, at) => `${' '.repeat(at)}- Giao xã\n`).join(''),
  ],
  [
    'letters of a list beyond the alphabet',
    Array.from({ length: 500 }, (_, at) => `${at + 1}${'a'.repeat(at % 40)}) họp\n`).join(''),
  ],
  ['numbers beyond all measure', `Đạt ${'9'.repeat(5000)}% của ${'9'.repeat(5000)} hộ, ngày 99/99/${'9'.repeat(500)}`],
  ['Roman numbers without an end', `${'MDCLXVI'.repeat(2000)}. Giao xã`],
  ['empty cells', ' | \t| '.repeat(many / 6)],
];

describe('hard texts', () => {
  it.each(hardTexts)('%s', (_, text) => expectCalmReading(text), 60_000);

  it('a line of 5 MB', () => {
    const line = corpusTexts.join(' ').replaceAll(/\s+/gu, ' ');
    const text = line.repeat(Math.ceil(5_000_000 / line.length));
    expect(spansOutside(text, readDocument(text))).toEqual([]);
    expect(spansOutside(text, auditFigures(text))).toEqual([]);
  }, 240_000);
});

describe('every block of Unicode', () => {
  const last = 0x10ffff;
  // Blocks begin and end on multiples of 16, so that every sixteenth code point touches each; planes 4 to 13 have none.
  const everyBlock = Array.from({ length: (last + 1) / 16 }, (_, at) => at * 16 + (at % 16))
    .filter((code) => code < 0x40000 || code >= 0xe0000)
    .filter((code) => code < 0xf0000 || code % 0x10000 < 16)
    .map((code) => String.fromCodePoint(code));

  it('is read in one text', () => expectCalmReading(everyBlock.join('')), 60_000);

  it('is read within the words of a task, a figure and a symbol', () => {
    const text = everyBlock
      .map((one) => `1. Giao ${one} họp ${one}5% (${one}3${one} hộ) theo số 1${one}/KH-UBND\n`)
      .join('');
    expectCalmReading(text);
  }, 120_000);

  it('is read whole, 256 code points at a time', () => {
    for (let first = 0; first <= last; first += 256) {
      const run = String.fromCodePoint(...Array.from({ length: 256 }, (_, at) => first + at));
      const text = `KẾ HOẠCH\n1. Giao ${run} thực hiện`;
      expect(spansOutside(text, [readDocument(text), auditFigures(text)])).toEqual([]);
    }
  }, 120_000);
});
