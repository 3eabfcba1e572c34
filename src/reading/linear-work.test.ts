import { describe, expect, it } from 'vitest';
import { auditFigures } from './audit/audit-figures.ts';
import { readDocument } from './read-document.ts';
import { corpusTexts } from './testing.ts';

/**
 * Characters that a reader cuts out of strings, looks through or hands to a pattern: a count of its work that no clock
 * disturbs. What a pattern does inside itself is not seen; the hard texts would hang on one that backtracks.
 */
function work(reader: (text: string) => unknown, text: string): number {
  let characters = 0;
  const restores = [
    watch(String.prototype, 'slice', (_, cut) => (characters += (cut as string).length + 1)),
    watch(String.prototype, 'replaceAll', (given) => (characters += given.length + 1)),
    watch(String.prototype, 'toLowerCase', (given) => (characters += given.length + 1)),
    watch(String.prototype, 'normalize', (given) => (characters += given.length + 1)),
    watch(RegExp.prototype, 'exec', (pattern, found, [given], from) => {
      const match = found as RegExpExecArray | null;
      const end = match ? match.index + match[0].length : pattern.sticky ? from + 1 : String(given).length;
      characters += Math.max(1, end - from);
    }),
  ];
  try {
    reader(text);
  } finally {
    for (const restore of restores) restore();
  }
  return characters;
}

/** As much of strings and patterns as the counts need. */
type Watched = Pick<string, 'length'> & Pick<RegExp, 'global' | 'sticky' | 'lastIndex'>;

/** Counts each call of a method of all strings or patterns; `from` is where a pattern began to look. */
function watch(
  prototype: object,
  name: string,
  count: (self: Watched, result: unknown, given: unknown[], from: number) => void,
): () => void {
  const kept = Object.getOwnPropertyDescriptor(prototype, name)!;
  const method = kept.value as (...given: unknown[]) => unknown;
  function watched(this: Watched, ...given: unknown[]): unknown {
    const from = this.global || this.sticky ? this.lastIndex : 0;
    const result = Reflect.apply(method, this, given);
    count(this, result, given, from);
    return result;
  }
  Object.defineProperty(prototype, name, { ...kept, value: watched });
  return () => void Object.defineProperty(prototype, name, kept);
}

const repeated: [string, string][] = [
  ['papers', corpusTexts.join('\n')],
  ['one line without an end', `${corpusTexts.join(' ').replaceAll('\n', ' ')} `],
  ['names in a row', 'Ban Thường trực, các xã, phường và '],
  ['requests in a row', 'đề nghị các '],
  ['lead lines', 'Đề nghị các xã thực hiện:\n'],
  ['bullets', '- Tổ chức họp dân\n'],
  ['symbols', '12/KH-UBND ngày 12/3/2026 '],
  ['shares', 'ít nhất 100% hộ, '],
  ['blanks', 'số  : \n \n'],
  ['digits', '0123456789'],
  ['dots', '.'],
  ['letters', 'ngà'],
  ['open brackets', '('],
  ['quotation marks', '“Vì người nghèo '],
  ['cells', '1 | Rà soát hộ nghèo | Hội Nông dân | 15/9/2026\n'],
  ['cells, a line each', '1\nRà soát hộ nghèo\nHội Nông dân\n15/9/2026\n'],
  ['dates', 'ngày 12/3/2026, '],
  ['months', 'trong tháng 3, quý II, năm 2026, '],
  ['parts of a whole', '12 hộ (gồm 5 hộ nghèo, 7 hộ cận nghèo), '],
  ['per cents', 'đạt 12/24 hộ (50%), tăng 3 hộ so với 21 hộ, '],
  ['articles', 'Điều 1. Giao các xã\n1. Họp dân\na) Báo cáo\n'],
  ['Markdown', '**a** *b [c](https://d.example) \\- '],
  ['numbers of pages', 'việc làm của các cấp, các ngành trong toàn xã và\n2\ncủa thôn\n'],
  ['stamps of pages', 'Thứ hai, 15/06/2026 08:00\n'],
  ['signatures', 'Nơi nhận: TM. BAN CHỦ TỊCH - Như trên; Lò Văn Thử\n'],
  ['heads', 'ỦY BAN XÃ\nSố: \n12\nngày 1\ntháng 2\n'],
  ['sums of money', '1.200.000 đồng x 3 thôn = 3.600.000 đồng; '],
  ['targets', 'mỗi thôn vận động từ 1.200.000 đồng trở lên, trồng ít nhất 3 cây; '],
  ['accounts', 'thu được 6 triệu đồng, chi 5 triệu đồng, còn 1 triệu đồng, số hộ không đủ điều kiện là 3 hộ, '],
  ['rhythms', 'hằng tháng, quý và năm báo cáo 6 tháng '],
  ['plans and results', 'đạt 41,6 tỷ đồng/KH 80 tỷ đồng, bằng 52%, '],
  ['rows of tables', 'TT | Nội dung | Chủ trì\n1 | Vớt rác | Công an xã\n2 | Vét kênh | Các thôn\n'],
  ['cells of tables', 'TT\nNội dung\nChủ trì\n1\nVớt rác\nCông an xã\n2\nVét kênh\n3\n'],
  ['phases', 'Đợt 1 (từ 01/02 đến 31/3/2026): họp dân\n'],
];

describe.each([
  ['readDocument', readDocument],
  ['auditFigures', auditFigures],
])('the work of %s', (_, reader) => {
  it.each(repeated)('grows with the length of %s', (__, piece) => {
    const times = Math.max(4, Math.ceil(12_000 / piece.length));
    const once = work(reader, piece.repeat(times));
    expect(work(reader, piece.repeat(times * 4))).toBeLessThan(once * 5 + 10_000);
  });
});
