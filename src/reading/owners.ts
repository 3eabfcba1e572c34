import { addresseesAt } from './addressees.ts';
import type { Paper } from './fold.ts';
import { allMatches, matchAt } from './fold.ts';
import type { Addressee, Span } from './reading.ts';

const roles = 'chủ trì|thực hiện|phụ trách|tham mưu|chịu trách nhiệm|theo dõi';
const label = new RegExp(
  `(?<![\\p{L}])(?:(?:đơn vị|cơ quan|bộ phận|cá nhân|người|tổ chức) (?:${roles})(?: thực hiện)?|chủ trì)\\s?:\\s{0,3}`,
  'gu',
);
const duty = new RegExp(`\\s{1,3}(?:${roles})(?![\\p{L}])`, 'uy');
const brackets = /\(([^()]{4,200})\)/gu;
const longest = 2000;

/**
 * Those whom a task names beside its sentence: "(Ban A chủ trì, …)", "(Ban A)" at its end, "Đơn vị thực hiện: A".
 */
export function namedBeside(paper: Paper, span: Span): Addressee[] {
  const plain = paper.plain.slice(span.start, Math.min(span.end, span.start + longest));
  for (const match of allMatches(label, plain)) {
    const list = addresseesAt(paper, span.start + match.index + match[0].length, span.end);
    if (list !== null) return list.names;
  }
  for (const match of allMatches(brackets, plain)) {
    const start = span.start + match.index + 1;
    const end = start + match[0].length - 2;
    const list = addresseesAt(paper, start, end);
    if (list === null) continue;
    const closesTask = /^\)[\s.;,/]{0,4}$/u.test(paper.plain.slice(end, span.end));
    if (list.end === end ? closesTask : matchAt(duty, paper.plain, list.end) !== null) return list.names;
  }
  return [];
}

const ownWork = /^[^.;:]{0,100}(?:vai trò|trách nhiệm|hoạt động|chức năng|nêu gương)[^.;:]{0,40}? của\s/u;

/** "Phát huy vai trò của A trong …", "Đổi mới hoạt động của A": nobody is told, but A is who must do it. */
export function hiddenOwners(paper: Paper, span: Span): Addressee[] {
  const match = ownWork.exec(paper.plain.slice(span.start, Math.min(span.end, span.start + 240)));
  return match === null ? [] : (addresseesAt(paper, span.start + match[0].length, span.end)?.names ?? []);
}
