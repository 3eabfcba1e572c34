import { describe, expect, it } from 'vitest';
import { readDocument } from './read-document.ts';

const head = 'UBND XÃ SUỐI NGÀ\nSố: 31/KH-UBND\nKẾ HOẠCH\nTrồng cây\n';
const paragraphs = (body: string) => {
  const text = head + body;
  return readDocument(text).clauses.map((one) => text.slice(one.lead.start, one.lead.end).replace(/\s+/gu, ' '));
};
const first = '1. Quán triệt sâu sắc chủ trương, tạo sự thống nhất về nhận thức và';

describe('the paragraphs of a body', () => {
  it.each(['2', '- 2 -', 'Trang 2/5', '                                   2\n'])(
    'go on over the number of a page: %s',
    (number) => {
      const [one] = paragraphs(`${first}\n${number}\nhành động trong toàn xã.\n2. Trồng cây.`);
      expect(one?.startsWith('Quán triệt sâu sắc')).toBe(true);
      expect(one?.endsWith('toàn xã.')).toBe(true);
    },
  );

  it('keep the numbers of a table', () => {
    expect(paragraphs('STT\nViệc\n1\nTrồng cây\n2\nTưới cây')).toContain('2');
    expect(paragraphs('I. VIỆC\nSuối | Cây | Ngày\n1 | Trồng cây | 30/6\n2 | Tưới cây | 31/7')).toEqual([
      'VIỆC',
      'Suối | Cây | Ngày',
      '1 | Trồng cây | 30/6',
      '2 | Tưới cây | 31/7',
    ]);
    expect(paragraphs('I. VIỆC\nViệc | Ai làm\nTrồng cây của | thôn\ntưới cây | hội')).toHaveLength(4);
  });

  it('go on behind a word that ends none', () => {
    expect(paragraphs('Thực hiện Chỉ thị về rừng của Ban Thường vụ\nTỉnh ủy, xã lập kế hoạch.')).toHaveLength(1);
  });
});
