import { composePaper, givenSpan } from './fold.ts';
import type { Line } from './lines.ts';
import { splitLines } from './lines.ts';
import type { Found, Secrecy } from './reading.ts';

const grades: Record<string, Secrecy> = { mật: 'confidential', 'tối mật': 'secret', 'tuyệt mật': 'top-secret' };
const labelled = /^(?:độ|mức độ|dấu độ) mật\s?[:.-]\s?\[?(tuyệt mật|tối mật|mật)\]?[.;]?$/u;
const alone = /^[[(*\s]{0,3}(tuyệt mật|tối mật|mật)[\])*\s.]{0,3}$/u;
/** In a flattened head the stamp may stand in one line with its neighbour column. */
const beside = /(?:^|\s{3})(TUYỆT MẬT|TỐI MẬT|MẬT)(?:\s{3}|$)/u;

/**
 * The marking of a state secret (Law 29/2018/QH14, Article 8) standing as a mark of the paper; the word in
 * running text ("bảo mật", "bí mật") is none. Such a paper must not be kept here.
 */
export function secrecyMark(text: string): Found<Secrecy> | null {
  const paper = composePaper(text);
  const found = secrecyOfLines(splitLines(paper).slice(0, 60));
  return found && { ...found, span: givenSpan(paper, found.span) };
}

export function secrecyOfLines(lines: Line[]): Found<Secrecy> | null {
  for (const line of lines) {
    const label = labelled.exec(line.plain)?.[1];
    const single = alone.exec(line.plain)?.[1];
    const column = line.text.length < 160 ? beside.exec(line.text)?.[1]?.toLowerCase() : undefined;
    const value = grades[label ?? single ?? column ?? ''];
    if (value === undefined) continue;
    const capitals = label !== undefined || /\p{Lu}{3}/u.test(line.text);
    return { value, span: { start: line.start, end: line.end }, doubtful: !capitals };
  }
  return null;
}
