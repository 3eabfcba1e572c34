import type { Offset } from '../days.ts';
import type { UnitKey } from '../places.ts';

/** What lies beside a claim: a photograph, minutes of a meeting, or a paper that is kept elsewhere. */
export type Evidence = { photo: string } | { minutes: string } | { paper: string };

export type Happening = { on: Offset } & (
  | { step: 'receive' }
  | { step: 'progress'; note: string; cause?: string; expected?: Offset }
  | { step: 'claim'; claim: string; evidence: Evidence }
  | { step: 'confirm'; note?: string }
  | { step: 'return' | 'decline'; note: string }
  | { step: 'withdraw'; paper: string; note: string }
  | { step: 'pass-down'; what: string; product: string; due: Offset; to: readonly UnitKey[] }
);

/** What becomes of one task at one unit. The task is named by how it begins. */
export interface Course {
  task: string;
  unit: UnitKey;
  /** Whose desk decides: the unit that asked. */
  asker: UnitKey;
  happenings: readonly Happening[];
}

/** Courses of one task, unit by unit. */
export function coursesOf(
  task: string,
  asker: UnitKey,
  units: Partial<Record<UnitKey, readonly Happening[]>>,
): Course[] {
  return Object.entries(units).map(([unit, happenings]) => ({ task, unit: unit as UnitKey, asker, happenings }));
}

export const receive = (on: Offset): Happening => ({ on, step: 'receive' });

export const progress = (on: Offset, note: string): Happening => ({ on, step: 'progress', note });

/** Behind: why, and by when it will be done. */
export const behind = (on: Offset, note: string, cause: string, expected: Offset): Happening => ({
  ...{ on, step: 'progress', note, cause, expected },
});

export const claim = (on: Offset, words: string, evidence: Evidence): Happening => ({
  ...{ on, step: 'claim', claim: words, evidence },
});

export const confirm = (on: Offset, note?: string): Happening => ({ on, step: 'confirm', ...(note && { note }) });

export const sendBack = (on: Offset, note: string): Happening => ({ on, step: 'return', note });
