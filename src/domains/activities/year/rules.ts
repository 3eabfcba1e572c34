/** Through whom a unit speaks, as the kind "Tuyên truyền" names them. */
export const speakers = ['officer', 'communicator', 'respected', 'core'] as const;
export type Speaker = (typeof speakers)[number];

export const itemKinds = ['key_task', 'communication'] as const;
export type ItemKind = (typeof itemKinds)[number];

/** Where an item of the year stands: done is by count, where one was set; late when its months are over without it. */
export type ItemStanding = 'done' | 'running' | 'coming' | 'late' | 'dropped';

export interface ItemFacts {
  year: number;
  fromMonth: number;
  untilMonth: number;
  target: number | null;
  activities: number;
  dropped: boolean;
}

export function standingOf(item: ItemFacts, today: string): ItemStanding {
  if (item.dropped) return 'dropped';
  // Without a number, one record of work is what shows that it was done.
  if (item.activities >= (item.target ?? 1)) return 'done';
  const month = Number(today.slice(0, 4)) * 12 + Number(today.slice(5, 7));
  if (month < item.year * 12 + item.fromMonth) return 'coming';
  return month > item.year * 12 + item.untilMonth ? 'late' : 'running';
}

/** The year that an address asks for, or the one of today; plans are made from the one before last to the next. */
export function yearOf(word: string | null, today: string): number {
  const present = Number(today.slice(0, 4));
  const asked = Number(word);
  return word !== null && Number.isInteger(asked) && Math.abs(asked - present) <= 5 ? asked : present;
}
