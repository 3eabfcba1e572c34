import { describe, expect, it } from 'vitest';
import { composePaper } from './fold.ts';
import { markdownRemains } from './markdown.ts';

const read = (text: string) => composePaper(text).text;

describe('what Markdown leaves', () => {
  it.each([
    ['**Số:** 19/KH\\-MTTQ\\-BTT', 'Số: 19/KH-MTTQ-BTT'],
    ['## **I. MỤC ĐÍCH**', 'I. MỤC ĐÍCH'],
    ['vướng mắc (*nếu có*).', 'vướng mắc (nếu có).'],
    ['1\\. Nắm tình hình', '1. Nắm tình hình'],
    ['Luật số [10/2022/QH15](https://thu.example/luat) và', 'Luật số 10/2022/QH15 và'],
  ])('%s', (given, text) => {
    expect(read(given)).toBe(text);
  });

  it.each(['***', '*', '* Đối với thôn', '*Đối với thôn', '3 * 4 * 5', '[1] và (2)', '- Họp #1'])(
    'stays: %s',
    (text) => {
      expect(read(text)).toBe(text);
    },
  );

  it('gives its signs in order, none over another', () => {
    const spans = markdownRemains('# **a** *b* [c](https://d.example) \\- **e**');
    for (const [at, span] of spans.entries()) expect(span.start).toBeGreaterThanOrEqual(spans[at - 1]?.end ?? 0);
  });
});
