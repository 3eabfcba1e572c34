import { attribute, elements } from './xml-scan.ts';

/** How a number is shown: plain, with a percent sign, or as a day or an hour. */
export type NumberKind = 'plain' | 'percent' | 'day';

/** The kind of each cell format of a workbook's styles.xml, by its index. */
export function numberKinds(styles: string): NumberKind[] {
  const own = new Map(
    (styles.match(/<(?:[\w.-]+:)?numFmt\s[^>]*>/gu) ?? []).map((tag) => [
      attribute(tag, 'numFmtId'),
      kindOf(attribute(tag, 'formatCode')),
    ]),
  );
  const formats = elements(styles, '(?:[\\w.-]+:)?cellXfs')[0] ?? '';
  return (formats.match(/<(?:[\w.-]+:)?xf\s[^>]*>/gu) ?? []).map((tag) => {
    const id = attribute(tag, 'numFmtId');
    return own.get(id) ?? builtIn(Number(id));
  });
}

/** Quoted words, escaped letters and what stands in brackets say nothing of the kind. */
function kindOf(format: string): NumberKind {
  const signs = format.replace(/"[^"]*"?|\\.|_.|\*.|\[[^\]]*\]|general/giu, '');
  if (signs.includes('%')) return 'percent';
  return /[dmyhs]/iu.test(signs) ? 'day' : 'plain';
}

/** ECMA-376 part 1, 18.8.30: the formats that a workbook does not write out. */
function builtIn(id: number): NumberKind {
  if (id === 9 || id === 10) return 'percent';
  const isDay = (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
  return isDay ? 'day' : 'plain';
}
