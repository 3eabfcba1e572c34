import { describe, expect, it } from 'vitest';
import { clauseTree } from './clauses.ts';
import { composePaper } from './fold.ts';
import { reflow, splitLines } from './lines.ts';

function paths(text: string): string[] {
  const paper = composePaper(text);
  const body = reflow(paper, splitLines(paper));
  return clauseTree(body.paper, body.paragraphs).map((node) => node.clause.path);
}

describe('clauseTree', () => {
  it('nests numbered marks by rank and bullets by appearance', () => {
    expect(paths('I. Một\n1. Hai\na) ba\n- bốn\n+ năm\n- sáu\n2. Bảy\nII- Tám')).toEqual([
      'I',
      'I.1',
      'I.1.a',
      'I.1.a-1',
      'I.1.a-1+1',
      'I.1.a-2',
      'I.2',
      'II',
    ]);
  });

  it('keeps marks that repeat or skip as written', () => {
    expect(paths('I. A\nII. B\nII. C\nV. D')).toEqual(['I', 'II', 'II(2)', 'V']);
  });

  it('reads "1.2" under "1" as its second part', () => {
    expect(paths('1. Chung\n1.1. Đầu\n1.2. Sau\n2. Riêng')).toEqual(['1', '1.1', '1.2', '2']);
  });

  it('knows articles and counted words', () => {
    expect(paths('Điều 1. Lập tổ\nĐiều 2. Việc\n+ Một là: giữ rừng\n- trồng cây\n+ Hai là: giữ nước')).toEqual([
      'Điều 1',
      'Điều 2',
      'Điều 2.Một là',
      'Điều 2.Một là-1',
      'Điều 2.Hai là',
    ]);
  });

  it('takes no figure or date for a mark', () => {
    expect(paths('1.060 hộ đã ký\n10/07/2019 là ngày mở\n14/14 xã đạt')).toEqual([':1', ':2', ':3']);
  });

  it('puts a paragraph without a mark under the open heading, not under a bullet or a whole sentence', () => {
    expect(paths('1. Việc chung\nLàm ngay trong tuần này.\n- một\nXong rồi.')).toEqual(['1', '1:1', '1-1', '1:2']);
    expect(
      paths('1. Ban A mời bà con tới họp ở nhà văn hóa thôn vào tối thứ bảy hằng tuần.\nTrên đây là kế hoạch.'),
    ).toEqual(['1', ':1']);
  });
});
