import { describe, expect, it } from 'vitest';
import { addresseesAt } from './addressees.ts';
import { composePaper } from './fold.ts';
import { personAt } from './persons.ts';

const person = (text: string) => {
  const span = personAt(composePaper(text), 0, text.length);
  return span === null ? null : text.slice(span.start, span.end);
};

describe('personAt', () => {
  it.each([
    ['đồng chí Mạc Thị Yên (Phó Chủ tịch Hội) theo dõi', 'Mạc Thị Yên'],
    ['Bà Lò Thị Gấm - Chi hội trưởng', 'Lò Thị Gấm'],
    ['Vi Văn Thuần, Bí thư chi bộ', 'Vi Văn Thuần'],
  ])('reads "%s"', (text, name) => {
    expect(person(text)).toBe(name);
  });

  it.each(['Ban Thường Trực, Chủ tịch', 'Đồng Lá là một xã', 'đồng chí Bí thư chi bộ', 'Vi Văn Thuần làm ruộng'])(
    'takes "%s" for no person',
    (text) => {
      expect(person(text)).toBeNull();
    },
  );

  it('leaves the office behind the name out of the name', () => {
    const text = 'đồng chí Mạc Thị Yên, Phó Chủ tịch Hội Nông dân xã (phụ trách chung) và Công an xã trực';
    expect(addresseesAt(composePaper(text), 0, text.length)?.names[0]?.name).toBe('Mạc Thị Yên');
  });
});
