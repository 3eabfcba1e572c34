// The tables of the access walk: how a row of each is written, and which rights stand behind each verb.

export const walkDay = '2026-06-16';

export interface Unit {
  id: number;
  path: string;
}

/** The right behind a verb: any one of these permissions at this column's path is enough. */
export type Rights = { permission: string; at: 'own' | 'sender' }[];
export interface Walk {
  table: string;
  /** SQL for the row of a unit as the walker would write it; `sender` is always the province Front. */
  insert: (unit: Unit, accountId: number) => string;
  select: Rights | 'everybody';
  write: Rights;
  change: Rights;
  /** A column that the application role may update, set to itself; null where nothing is ever changed. */
  column: string | null;
  /** Where the row that `insert` writes stands, if not at the unit itself. */
  newPath?: (unit: Unit) => string;
}

export const sender = { id: 201, path: 'vn.t2.front' };
/** Reports of the sender, far from the numbers that the database gives. */
export const delivered = [900_001, 900_002] as const;
