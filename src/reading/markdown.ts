import type { Span } from './reading.ts';

const marks = [
  // "**bold**"; a line of stars alone is the rule of a Party head.
  /\*{2,3}(?=[^\s*])|(?<=[^\s*])\*{2,3}/gu,
  /(?<=^[ \t]{0,3})#{1,6}[ \t]+(?=\S)/gmu,
  /\\(?=[-\\`*_{}[\]()#+.!|>"'])/gu,
];
/** "* Word" and "*Word" without a partner begin a clause and stay. */
const italic = /(?<![\p{L}\d*\\])\*[^\s*](?:[^*\n]{0,300}[^\s*\\])?\*(?![\p{L}\d*])/gu;
const link = /\[([^\]\n]{1,300})\]\(https?:[^)\s]{0,400}\)/gu;

/** Where Markdown has left its own signs around the words of a paper: they are no part of the text. In order. */
export function markdownRemains(given: string): Span[] {
  const spans = marks.flatMap((mark) =>
    Array.from(given.matchAll(mark), ({ index, 0: sign }) => ({ start: index, end: index + sign.length })),
  );
  for (const { index, 0: whole } of given.matchAll(italic)) {
    const end = index + whole.length;
    spans.push({ start: index, end: index + 1 }, { start: end - 1, end });
  }
  for (const { index, 0: whole, 1: words = '' } of given.matchAll(link))
    spans.push({ start: index, end: index + 1 }, { start: index + 1 + words.length, end: index + whole.length });
  return spans.toSorted((a, b) => a.start - b.start);
}
