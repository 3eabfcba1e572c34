import type { Line } from './lines.ts';

/** TM. collective, KT. in place of, TL. by order, TUQ. by authority, Q. acting (NĐ 30/2020/NĐ-CP, Article 13); the Party writes T/M. */
export const signingForm = /^(?:t\/m|tm\.|k\/t|kt\.|t\/l|tl\.|tuq\.|t\/u\/q|q\.)\s*\S/u;
const offices =
  'chủ tịch|bí thư|trưởng|giám đốc|chánh|hiệu trưởng|chủ nhiệm|tổng thư ký|cục trưởng|vụ trưởng|viện trưởng|tổ trưởng|ủy viên|tổng giám đốc|chủ tọa|chủ trì|thư ký';
export const office = new RegExp(`^(?:phó |quyền )?(?:${offices})(?![\\p{L}])`, 'u');

/**
 * Where a line of a flattened foot begins its other column: behind a wide gap or a bar; before "Nơi nhận"; before a
 * form or an office in capitals behind the words of a recipient; before a bullet behind capitals; before a name.
 */
const cuts = [
  /(?<=\s{3}|\|\s?)[^\s|]/gu,
  /(?<=\S\s)(?:Nơi nhận|NƠI NHẬN)\s?:/gu,
  /(?<=\S\s)(?:TM\.|T\/M|KT\.|K\/T|TL\.|T\/L|TUQ\.)\s?(?=\p{Lu}{2})/gu,
  /(?<=[\p{Ll}\d;:,)]\s|[\p{Ll}\d)]\.\s)(?:PHÓ |QUYỀN )?(?:CHỦ TỊCH|BÍ THƯ|TRƯỞNG |GIÁM ĐỐC|CHÁNH |HIỆU TRƯỞNG)(?=[\p{Lu}\s]{0,40}$)/gu,
  /(?<=\p{Lu}{2}\s)[-+•]\s?(?=\p{Lu}\p{Ll}|\p{Lu}{2,7}\s)/gu,
  /(?<=[;.]\s)[-+•]\s?(?=\p{Lu})/gu,
  /(?<=(?<!ThS|TS|BS|KS|GS)[;.,]\s)(?:\p{Lu}\p{Ll}+\s){1,4}\p{Lu}\p{Ll}+$/gu,
];

/** "Nơi nhận" and the signature stand side by side: their cells, in the order of the line. */
export function footCells(line: Line): Line[] {
  const places = cuts.flatMap((cut) => Array.from(line.text.matchAll(cut), (match) => match.index));
  const starts = [0, ...places.filter((at) => at > 1).toSorted((a, b) => a - b)];
  return starts.flatMap((start, index) => {
    const raw = line.text.slice(start, starts[index + 1] ?? line.text.length);
    const text = raw.replace(/[\s|]+$/u, '');
    if (text === '') return [];
    const plain = line.plain.slice(start, start + text.length);
    return [{ ...line, start: line.start + start, end: line.start + start + text.length, text, plain }];
  });
}
