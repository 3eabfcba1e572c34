import { Refusal } from '#platform/refusal.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import type { NumberKind } from './workbook-styles.ts';
import { resolveEntities } from './xml-scan.ts';

export type WorkbookCell =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number; shown: NumberKind }
  | { kind: 'truth'; text: 'TRUE' | 'FALSE' }
  /** '#REF!', or '=' for a formula that was saved without its value. */
  | { kind: 'error'; text: string };

export interface WorkbookRow {
  /** As it stands at the edge of the sheet, from 1. */
  number: number;
  /** By column, from 1. Empty cells are left out. */
  cells: Map<number, WorkbookCell>;
}

/** Rows and columns from 1, both ends included. */
export interface Merge {
  top: number;
  left: number;
  bottom: number;
  right: number;
}

interface SheetReading {
  strings: readonly string[];
  kinds: readonly NumberKind[];
  most: number;
}

const token = () => /<(\/?)(?:[\w.-]+:)?(row|c|v|f|t|rPh|si|mergeCell)(?=[\s/>])([^>]*)>/gu;
const lastRow = 1_048_576;

interface Open {
  column: number;
  type: string;
  style: number;
  words: string | null;
  inline: string;
  hasFormula: boolean;
}

/** The rows and merged cells of a worksheet part, in one pass. Refuses with workbook-too-large. */
export function readSheet(xml: string, reading: SheetReading): { rows: WorkbookRow[]; merges: Merge[] } {
  const rows: WorkbookRow[] = [];
  const merges: Merge[] = [];
  let row: WorkbookRow = { number: 0, cells: new Map() };
  let cell: Open | null = null;
  let isReading = true;
  let column = 0;
  let count = 0;
  const close = () => {
    const value = cell && valueOf(cell, reading);
    if (cell && value) {
      count += 1;
      if (count > reading.most) throw new Refusal('workbook-too-large');
      row.cells.set(cell.column, value);
    }
    cell = null;
  };
  const tokens = token();
  for (let found = tokens.exec(xml); found; found = tokens.exec(xml)) {
    const [, slash, name, attributes = ''] = found;
    const isEnd = slash === '/';
    const isAlone = attributes.endsWith('/');
    if (name === 'row' && !isEnd) {
      row = { number: Math.min(numberIn(attributes, 'r') ?? row.number + 1, lastRow), cells: new Map() };
      rows.push(row);
      column = 0;
    } else if (name === 'c' && !isEnd) {
      column = columnIn(attributes) ?? column + 1;
      cell = isAlone ? null : { column, ...formOf(attributes), words: null, inline: '', hasFormula: false };
    } else if (name === 'c') close();
    else if (name === 'rPh') isReading = isEnd || isAlone;
    else if (name === 'f' && cell) cell.hasFormula = true;
    else if (name === 'v' && cell && !isEnd && !isAlone) cell.words = wordsAt(xml, tokens.lastIndex);
    else if (name === 't' && cell && !isEnd && !isAlone && isReading) cell.inline += wordsAt(xml, tokens.lastIndex);
    else if (name === 'mergeCell' && !isEnd) merges.push(...mergeIn(attributes));
  }
  return { rows: rows.filter((one) => one.cells.size > 0), merges };
}

/** Each text of sharedStrings.xml, its runs joined; what says how it is pronounced is none of it. */
export function sharedStrings(xml: string): string[] {
  const strings: string[] = [];
  let isReading = true;
  const tokens = token();
  for (let found = tokens.exec(xml); found; found = tokens.exec(xml)) {
    const [, slash, name, attributes = ''] = found;
    const isAlone = attributes.endsWith('/');
    if (name === 'si' && slash !== '/') strings.push('');
    else if (name === 'rPh') isReading = slash === '/' || isAlone;
    else if (name === 't' && slash !== '/' && !isAlone && isReading && strings.length > 0)
      strings[strings.length - 1] += wordsAt(xml, tokens.lastIndex);
  }
  return strings;
}

function valueOf({ type, style, words, inline, hasFormula }: Open, reading: SheetReading): WorkbookCell | null {
  if (type === 'inlineStr') return textCell(inline);
  if (words === null || words === '') return hasFormula && words === null ? { kind: 'error', text: '=' } : null;
  if (type === 's') return textCell(reading.strings[Number(words)] ?? '');
  if (type === 'str') return textCell(words);
  if (type === 'b') return { kind: 'truth', text: words === '1' ? 'TRUE' : 'FALSE' };
  if (type === 'e') return { kind: 'error', text: words.slice(0, 20) };
  if (type === 'd') return { kind: 'number', number: Date.parse(words) / 86_400_000 + 25_569, shown: 'day' };
  const number = Number(words);
  return Number.isFinite(number) ? { kind: 'number', number, shown: reading.kinds[style] ?? 'plain' } : textCell(words);
}

function textCell(text: string): WorkbookCell | null {
  const clean = cleanText(text).trim();
  return clean === '' ? null : { kind: 'text', text: clean };
}

/** Text up to the next tag; `_x000A_` is how a workbook writes what XML cannot. */
function wordsAt(xml: string, from: number): string {
  if (xml.startsWith('<![CDATA[', from)) return xml.slice(from + 9, endOf(xml, ']]>', from));
  return resolveEntities(xml.slice(from, endOf(xml, '<', from))).replace(/_x([\da-f]{4})_/giu, (_, code: string) =>
    String.fromCodePoint(Number.parseInt(code, 16)),
  );
}

function endOf(xml: string, sign: string, from: number): number {
  const at = xml.indexOf(sign, from);
  return at < 0 ? xml.length : at;
}

function numberIn(attributes: string, name: 'r' | 's'): number | null {
  const match = (name === 'r' ? /\sr=["'](\d{1,7})["']/u : /\ss=["'](\d{1,6})["']/u).exec(attributes);
  return match ? Number(match[1]) : null;
}

function formOf(attributes: string): { type: string; style: number } {
  return { type: /\st=["'](\w+)["']/u.exec(attributes)?.[1] ?? 'n', style: numberIn(attributes, 's') ?? 0 };
}

function columnIn(attributes: string): number | null {
  const letters = /\sr=["']([A-Z]{1,3})\d/u.exec(attributes)?.[1];
  return letters ? columnNumber(letters) : null;
}

const columnNumber = (letters: string) =>
  Array.from(letters).reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0);

/** 7 is 'G', as it stands above the column. */
export function columnLetters(column: number): string {
  return column <= 26
    ? String.fromCodePoint(64 + column)
    : columnLetters(Math.floor((column - 1) / 26)) + columnLetters(((column - 1) % 26) + 1);
}

function mergeIn(attributes: string): Merge[] {
  const match = /\sref=["']([A-Z]{1,3})(\d{1,7}):([A-Z]{1,3})(\d{1,7})["']/u.exec(attributes);
  if (!match) return [];
  const [, left = '', top, right = '', bottom] = match;
  return [{ top: Number(top), left: columnNumber(left), bottom: Number(bottom), right: columnNumber(right) }];
}
