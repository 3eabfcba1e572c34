import { isLate, type Stage, stageOf } from '#domains/opinion/feedback/rules.ts';
import type { Matter } from '#domains/opinion/feedback/schema.ts';

/** The views of a unit's list; `again`: the asker says that it is not solved; `given`: it handed it over and another has it now. */
export const views = ['open', 'waiting', 'late', 'again', 'unconfirmed', 'given', 'ended'] as const;
export type View = (typeof views)[number];

/** Where a page of the list begins: the rows of both stores stand in the order of day, store and key. */
export interface Cursor {
  dueOn: string;
  key: string;
}

export function readCursor(text: string | null): Cursor | null {
  const found = /^(\d{4}-\d{2}-\d{2})_([0-9a-f-]{1,36})$/u.exec(text ?? '');
  return found ? { dueOn: found[1]!, key: found[2]! } : null;
}
export const writeCursor = ({ dueOn, key }: Cursor): string => `${dueOn}_${key}`;

/** What the list and the page say of a matter's clock. */
export function clockOf(matter: Matter, today: string): { stage: Stage | null; isLate: boolean } {
  return { stage: stageOf(matter), isLate: isLate(matter, today) };
}

export function petitionPath(key: string): string {
  return key.includes('-') ? `/kien-nghi/an-danh/${key}` : `/kien-nghi/${key}`;
}

/** How the matters of a year stand, as they are counted; the first is the sum of the others. */
export const parts = ['received', 'solved', 'not_solved', 'unconfirmed', 'open', 'ended'] as const;
export type Part = (typeof parts)[number];
