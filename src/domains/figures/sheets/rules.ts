import { cleanText, searchKey } from '#platform/vietnamese/fold.ts';
import { parseFigure } from '../entry/rules.ts';

/** Why something in a sheet or a pasted block is no figure of its cell. */
export type FigureFault = 'not-a-number' | 'ambiguous' | 'negative' | 'decimals' | 'percent' | 'too-large';

/** A figure as a whole number of 10^-scale, nothing (null), or "not applicable". */
export type ReadFigure = { value: number | null; notApplicable: boolean } | { fault: FigureFault };

export interface FigureKind {
  scale: number;
  /** The unit of measure: "12 %" is a figure where it is a percentage. */
  unit: string;
}

const empty = { value: null, notApplicable: false };
const notApplicable = { value: null, notApplicable: true };
const notApplicableWords = new Set(['kad', 'khong ap dung', 'x', 'n/a']);
const dongWords = new Set(['d', 'dong', 'vnd']);

/**
 * A figure in any habit of writing it: "1.234,5", "1,234.5", "1 234", "12 %", "12 cuộc" where cuộc is the unit, "kad". A dash is
 * nothing, not zero. What can be read in two ways ("1,234") is told, never guessed.
 */
export function readFigure(words: string, { scale, unit }: FigureKind): ReadFigure {
  const text = cleanText(words).replace(/\s+/gu, ' ').trim();
  if (/^[-–—−._…]*$/u.test(text)) return empty;
  if (notApplicableWords.has(searchKey(text).replace(/^k\.a\.d\.?$/u, 'kad'))) return notApplicable;
  if (/^(?:[-–—−] ?\d|\( ?\d.*\)$)/u.test(text)) return { fault: 'negative' };
  const [, digits = '', suffix = ''] = /^\+?([\d., ]*\d) ?(\D*)$/u.exec(text) ?? [];
  if (digits === '') return { fault: 'not-a-number' };
  if (suffix === '%' && !unit.includes('%')) return { fault: 'percent' };
  if (suffix !== '' && !isUnit(suffix, unit)) return { fault: 'not-a-number' };
  const plain = plainWords(digits, scale);
  return plain === null || 'fault' in plain ? (plain ?? { fault: 'not-a-number' }) : valueOf(plain.words, scale);
}

function isUnit(suffix: string, unit: string): boolean {
  const [said, meant] = [searchKey(suffix), searchKey(unit)];
  return said === meant || (suffix === '%' && unit.includes('%')) || (meant === 'dong' && dongWords.has(said));
}

/** Digits with at most one comma, before the decimals; null for what is no number in any habit. */
function plainWords(digits: string, scale: number): { words: string } | { fault: FigureFault } | null {
  const isSpaced = digits.includes(' ');
  if (isSpaced && !/^\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/u.test(digits)) return null;
  const words = digits.replaceAll(' ', '');
  if (/^\d+$/u.test(words)) return { words };
  if (/^[1-9]\d{0,2}(?:\.\d{3})+(?:,\d+)?$/u.test(words) && !(scale >= 3 && /^\d+\.\d{3}$/u.test(words)))
    return { words: words.replaceAll('.', '') };
  if (/^[1-9]\d{0,2}(?:,\d{3})+\.\d+$|^[1-9]\d{0,2}(?:,\d{3}){2,}$/u.test(words))
    return { words: words.replaceAll(',', '').replace('.', ',') };
  if (!isSpaced && isEitherWay(words, scale)) return { fault: 'ambiguous' };
  return /^\d+[.,]\d+$/u.test(words) ? { words: words.replace('.', ',') } : null;
}

/** Three digits behind the one separator: thousands to one, decimals to the other. "1.234" is ours for a thousand. */
function isEitherWay(words: string, scale: number): boolean {
  return scale < 3 ? /^[1-9]\d{0,2},\d{3}$/u.test(words) : /^[1-9]\d{0,2}\.\d{3}$/u.test(words);
}

function valueOf(words: string, scale: number): ReadFigure {
  const [whole = '', decimals = ''] = words.split(',');
  if (decimals.replace(/0+$/u, '').length > scale) return { fault: 'decimals' };
  const value = parseFigure(`${whole},${decimals.padEnd(scale, '0').slice(0, scale) || '0'}`, scale);
  return value === 'number-invalid' ? { fault: 'too-large' } : { value, notApplicable: false };
}

const largest = 9_000_000_000_000_000;

/** A real number of a sheet; `isPercent` where it is shown with a percent sign (0.12 is 12 %). Sheets keep fifteen digits. */
export function readNumber(number: number, { scale, unit }: FigureKind, isPercent: boolean): ReadFigure {
  if (number < 0) return { fault: 'negative' };
  if (isPercent && number !== 0 && !unit.includes('%')) return { fault: 'percent' };
  const scaled = Number((number * (isPercent ? 100 : 1) * 10 ** scale).toPrecision(15));
  if (!Number.isFinite(scaled) || scaled > largest) return { fault: 'too-large' };
  return Number.isInteger(scaled) ? { value: scaled, notApplicable: false } : { fault: 'decimals' };
}

/** Whose a row of a sheet is. It stands in every row, so that sorting, moving and renaming cannot lose it. */
export interface RowMark {
  collectionId: number;
  unitId: number;
  formVersionId: number;
  position: number;
}

/** 'CN-12-345-6-7-42': the last number tells a mark that was typed over or dragged down. */
export function rowMark({ collectionId, unitId, formVersionId, position }: RowMark): string {
  const parts = [collectionId, unitId, formVersionId, position];
  return `CN-${parts.join('-')}-${checkOf(parts)}`;
}

/** null for words that are no mark; 'mark-broken' for one that was changed. */
export function readRowMark(words: string): RowMark | 'mark-broken' | null {
  const match = /^CN((?:-\d{1,15}){5})$/u.exec(words.trim());
  if (!match) return /^CN(?:-\d+){2,}/u.test(words.trim()) ? 'mark-broken' : null;
  const [collectionId = 0, unitId = 0, formVersionId = 0, position = 0, check] = match[1]!
    .slice(1)
    .split('-')
    .map(Number);
  if (check !== checkOf([collectionId, unitId, formVersionId, position])) return 'mark-broken';
  return { collectionId, unitId, formVersionId, position };
}

const checkOf = (parts: readonly number[]) => parts.reduce((sum, part) => (sum * 31 + part) % 97, 7);
