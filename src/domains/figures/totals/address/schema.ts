import type { Basis } from '../queries.server.ts';
import { partsOf, type Rhythm, type Span } from '../periods/rules.ts';

/** What an address asks for; what it does not say is chosen by what there is. */
export interface TableAddress {
  indicatorIds: number[];
  placeId: number | null;
  rows: 'places' | 'lines' | 'periods';
  organisation: string | null;
  rhythm: Rhythm | null;
  span: Span;
  year: number | null;
  basis: Basis;
  isCompared: boolean;
  /** The same table on a map, and which of its columns: 'indicator period'. */
  view?: 'map' | null;
  column?: string | null;
  /** Plan beside result. */
  isPlanned: boolean;
}

/** One number of a table. */
export interface NumberAddress {
  indicatorId: number;
  placeId: number | null;
  organisation: string | null;
  rhythm: Rhythm | null;
  /** The column: a period, which may hold several of the rhythm. */
  period: string | null;
  basis: Basis;
  /** A part that has no place of its own today: divided communes, or the province's own level. */
  part: 'divided' | 'own' | null;
  unitId: number | null;
}

export const mostIndicators = 6;
const rowWords = { noi: 'places', khoi: 'lines', ky: 'periods' } as const;
const rhythmWords = { thang: 'month', quy: 'quarter', 'nua-nam': 'half', nam: 'year' } as const;
const spanWords = { 'gan-nhat': 'last', 'ca-nam': 'year', 'theo-quy': 'quarters' } as const;
const partWords = { 'khong-chia-duoc': 'divided', 'cap-tinh': 'own' } as const;
export const wordOf = {
  rows: flipped(rowWords),
  rhythm: flipped(rhythmWords),
  span: flipped(spanWords),
  part: flipped(partWords),
};

function flipped<Word extends string, Value extends string>(words: Record<Word, Value>): Record<Value, Word> {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [value, word])) as Record<Value, Word>;
}

const read = <Value>(words: Record<string, Value>, word: string | null): Value | null =>
  word !== null && Object.hasOwn(words, word) ? words[word]! : null;
const rowNumber = (word: string | null): number | null =>
  word !== null && /^[1-9]\d{0,14}$/u.test(word) ? Number(word) : null;
const lineOf = (word: string | null): string | null => (word !== null && /^[a-z_]{1,40}$/u.test(word) ? word : null);
const columnOf = (word: string | null): string | null => {
  const [, id, period] = /^([1-9]\d{0,14})\.(.{1,10})$/u.exec(word ?? '') ?? [];
  return id && period && partsOf(period) ? `${id} ${period}` : null;
};
const basisOf = (word: string | null): Basis => (word === 'hom-nay' ? 'today' : 'reported');

/** An address that was typed wrongly shows what it can. */
export function tableAddress(search: URLSearchParams): TableAddress {
  const ids = search.getAll('chi-tieu').flatMap((word) => word.split(','));
  const year = rowNumber(search.get('nam'));
  return {
    indicatorIds: [...new Set(ids.map(rowNumber).filter((one) => one !== null))].slice(0, mostIndicators),
    placeId: rowNumber(search.get('noi')),
    rows: read(rowWords, search.get('hang')) ?? 'places',
    organisation: lineOf(search.get('khoi')),
    rhythm: read(rhythmWords, search.get('nhip')),
    span: read(spanWords, search.get('ky')) ?? 'last',
    year: year !== null && year >= 2019 && year <= 2040 ? year : null,
    basis: basisOf(search.get('goc')),
    isCompared: search.get('so-sanh') === '1',
    view: search.get('xem') === 'ban-do' ? 'map' : null,
    column: columnOf(search.get('cot')),
    isPlanned: search.get('ke-hoach') === '1',
  };
}

export function numberAddress(search: URLSearchParams): NumberAddress | null {
  const indicatorId = rowNumber(search.get('chi-tieu'));
  if (indicatorId === null) return null;
  const period = search.get('ky');
  return {
    indicatorId,
    placeId: rowNumber(search.get('noi')),
    organisation: lineOf(search.get('khoi')),
    rhythm: read(rhythmWords, search.get('nhip')),
    period: period !== null && partsOf(period) ? period : null,
    basis: basisOf(search.get('goc')),
    part: read(partWords, search.get('phan')),
    unitId: rowNumber(search.get('don-vi')),
  };
}

const query = (facts: Record<string, string | number | null | undefined>): string =>
  Object.entries(facts)
    .flatMap(([name, value]) => (value === null || value === undefined || value === '' ? [] : [`${name}=${value}`]))
    .join('&');

export function tableQuery(address: TableAddress): string {
  return query({
    'chi-tieu': address.indicatorIds.join(','),
    noi: address.placeId,
    hang: address.rows === 'places' ? null : wordOf.rows[address.rows],
    khoi: address.organisation,
    nhip: address.rhythm && wordOf.rhythm[address.rhythm],
    ky: address.span === 'last' ? null : wordOf.span[address.span],
    nam: address.span === 'last' ? null : address.year,
    goc: address.basis === 'today' ? 'hom-nay' : null,
    'so-sanh': address.isCompared ? 1 : null,
    xem: address.view === 'map' ? 'ban-do' : null,
    cot: address.view === 'map' ? address.column?.replace(' ', '.') : null,
    'ke-hoach': address.isPlanned ? 1 : null,
  });
}

export const tablePath = '/so-lieu/tong-hop';
export const tableTo = (address: TableAddress): string => `${tablePath}?${tableQuery(address)}`;

export function explainTo(address: NumberAddress): string {
  return `${tablePath}/giai-thich?${query({
    'chi-tieu': address.indicatorId,
    noi: address.placeId,
    khoi: address.organisation,
    nhip: address.rhythm && wordOf.rhythm[address.rhythm],
    ky: address.period,
    goc: address.basis === 'today' ? 'hom-nay' : null,
    phan: address.part && wordOf.part[address.part],
    'don-vi': address.unitId,
  })}`;
}
