import { type Outcome, outcomes } from '#domains/commitments/rules.ts';

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

/** The sum of some tallies; of none, nothing. */
export function tallyOf(parts: readonly Tally[]): Tally {
  const tally = { total: 0 } as Tally;
  for (const count of [...outcomes, 'total'] as const) tally[count] = parts.reduce((sum, part) => sum + part[count], 0);
  return tally;
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
