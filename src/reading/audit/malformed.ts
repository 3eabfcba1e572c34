import { allMatches } from '../fold.ts';
import { quantityText } from './amounts.ts';
import { valueOf } from './arithmetic.ts';
import type { Certainty } from './finding.ts';
import type { Doubt, Passage } from './passage.ts';
import { spanIn } from './passage.ts';
import type { Quantity } from './quantity.ts';
import { auditText as text } from './text.vi.ts';

/** Numbers in a form that no habit of writing knows, or that their unit makes absurd. */
export function checkForms(passage: Passage): Doubt[] {
  const numbers = passage.quantities.flatMap((one) => {
    const fault = faultOf(one);
    return fault === null ? [] : [doubt(passage, one, ...fault)];
  });
  return [...numbers, ...lettersForZero(passage)];
}

function faultOf(one: Quantity): [computed: string, certainty: Certainty] | null {
  if (isBroken(one)) return [text.mixedSeparators, 'likely'];
  if (hasThreeDecimals(one)) return [text.threeDecimals, 'ask'];
  return isHuge(one) ? [text.hugeAmount(quantityText(one)), 'ask'] : null;
}

/** "50.700.00", "102,750.000"; "1, 2, 3" and versions have no group of three. */
function isBroken({ written, unit, head }: Quantity): boolean {
  const groups = written.split(/[.,]/u);
  if (groups.length < 3 || !groups.some((group) => group.length === 3)) return false;
  if (unit === '' && head === '') return false;
  const separators = written.replace(/\d/gu, '');
  const isOneKind = separators === separators.charAt(0).repeat(separators.length);
  const inner = groups.slice(1, -1).every((group) => group.length === 3) && (groups[0] ?? '').length <= 3;
  const last = groups.at(-1) ?? '';
  if (isOneKind) return !inner || last.length !== 3;
  // 1.234,5 and 1,234.5: groups first, then one decimal separator.
  const isDecimal = separators.slice(0, -1) === separators.charAt(0).repeat(separators.length - 1);
  return !inner || !isDecimal || (last.length === 3 && separators.startsWith(','));
}

/** "117,113%": a turnout of 99,996% may need its thousandth, what was done of a plan does not. */
function hasThreeDecimals({ written, unit }: Quantity): boolean {
  return unit === '%' && /^[1-9]\d{2}[.,]\d{3}$/u.test(written);
}

/** "163.200.000 ngàn đồng": nobody counts thousands down to the last zero. */
function isHuge(one: Quantity): boolean {
  if (one.unit !== 'đồng' || one.factor === 1) return false;
  const isFull = /^\d{1,3}(?:[.,]\d{3}){2,}$/u.test(one.written) && /[.,]000$/u.test(one.written);
  return isFull && valueOf(one) >= 1e10;
}

const withLetter = /(?<![\p{L}\d.,/-])\d[\d.,]*O[\dO.,]*(?![\p{L}\d/-])/gu;

function lettersForZero(passage: Passage): Doubt[] {
  return allMatches(withLetter, passage.text).map((match) => {
    const written = match[0].replace(/[.,]+$/u, '');
    return {
      problem: 'malformed' as const,
      span: spanIn(passage, match.index, match.index + written.length),
      claimed: text.written(written),
      computed: text.letterForZero,
      certainty: 'likely' as const,
    };
  });
}

function doubt(passage: Passage, one: Quantity, computed: string, certainty: Certainty): Doubt {
  return {
    problem: 'malformed',
    span: spanIn(passage, one.start, one.unitEnd),
    claimed: text.written(passage.text.slice(one.start, one.unitEnd)),
    computed,
    certainty,
  };
}
