import type { Day } from '#platform/calendar/day.ts';
import type { PlaceKey } from '../places.ts';

export type Organisation = 'front' | 'trade_union' | 'farmers' | 'women' | 'youth' | 'veterans';
export type Rung = 'province' | 'commune' | 'area';

/**
 * When something is done, year after year: the week of a month that is meant ('03-12'), every month ('every-05'), on the very
 * day ('=11-18'), or so many days before the Lunar New Year ('tet-14').
 */
export type When = `${number}-${number}` | `every-${number}` | `=${number}-${number}` | `tet-${number}`;

/**
 * What units of a sort do in the course of a year. Words are variants, of which a unit takes one by its name and the day;
 * in them `{place}`, `{rank}`, `{hamlet}` are the unit's own and `{3-8}` is a number between the two.
 */
export interface Occasion {
  of: readonly Organisation[];
  at: Rung;
  when: readonly When[];
  kind: string;
  title?: readonly string[];
  place: readonly string[];
  heads: readonly [least: number, most: number];
  values?: Readonly<Record<string, readonly string[]>>;
  /** Organisations of the same place that join. */
  with?: readonly Organisation[];
  /** Halls beside the first, each with its heads. */
  points?: readonly [name: string, heads: readonly [number, number]][];
  result?: readonly string[];
  /** At a weekend, when people have time; otherwise on a working day. */
  onRestDay?: true;
  /** One unit in so many does it. */
  oneIn?: number;
}

/** An occasion of a unit on its day, before words and numbers are chosen. */
export interface Held {
  occasion: Occasion;
  place: PlaceKey;
  organisation: Organisation;
  on: Day;
}
