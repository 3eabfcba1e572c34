import { type Outcome, outcomes } from '#domains/commitments/rules.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';

/** One promise made from the paper, as the report counts it. */
export interface OutcomeRow {
  id: number;
  originPart: number | null;
  ownerUnitId: number;
  ownerName: string;
  outcome: Outcome;
  dueOn: string;
  cause: string | null;
  expectedOn: string | null;
}

export type Tally = Record<Outcome, number> & { total: number };

/** How many of each outcome; the parts add up to the total. */
export function tallyOf(rows: readonly { outcome: Outcome }[]): Tally {
  const tally = { total: rows.length } as Tally;
  for (const outcome of outcomes) tally[outcome] = 0;
  for (const row of rows) tally[row.outcome] += 1;
  return tally;
}

export interface Share<Key> {
  key: Key;
  rows: OutcomeRow[];
  tally: Tally;
}

/** The rows in groups, in the order in which each group is first met, every row in exactly one. */
export function sharesBy<Key>(rows: readonly OutcomeRow[], keyOf: (row: OutcomeRow) => Key): Share<Key>[] {
  const groups = new Map<Key, OutcomeRow[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups].map(([key, group]) => ({ key, rows: group, tally: tallyOf(group) }));
}

/** '12/50 (24,0%)'. A rate is never shown without what it is made of; of nothing there is none. */
export function rateWords(part: number, whole: number): string {
  const counts = `${formatNumber(part)}/${formatNumber(whole)}`;
  return whole === 0 ? counts : `${counts} (${formatNumber(Math.round((part * 1000) / whole) / 10, 1)}%)`;
}

export interface RecordFilter {
  documentId: number;
  /** Left out: all of them. */
  outcome?: Outcome;
  part?: number | null;
  unitId?: number;
}

/** The address of the list of the very records that a number counts. */
export function recordsAddress(origin: string, filter: RecordFilter): string {
  const words = new URLSearchParams({ phia: 'giao', 'van-ban': String(filter.documentId) });
  words.set('hien', filter.outcome ?? 'all');
  if (filter.part) words.set('phan', String(filter.part));
  if (filter.unitId) words.set('don-vi', String(filter.unitId));
  return `${origin}/nhiem-vu?${words.toString()}`;
}
