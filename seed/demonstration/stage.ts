import type { Day } from '#platform/calendar/day.ts';
import type { stoppedClock } from '#platform/command/clock.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { deskOf } from '#cli/acting.ts';
import type { OfficeDesk, OfficeSystem } from '#domains/tables.ts';
import { dayAt, type Offset } from './days.ts';
import { deskFor, type PersonKey } from './people.ts';
import type { UnitKey } from './places.ts';

/** An open office whose clock stands where it is put. */
export interface MovableOffice {
  system: OfficeSystem;
  asOwner<R>(body: (query: OwnerQuery) => Promise<R>): Promise<R>;
  clock: ReturnType<typeof stoppedClock>;
}

/** What the loading knows of what it has made. */
export interface Stage extends MovableOffice {
  today: Day;
  accounts: Map<PersonKey, number>;
  /** Second posts: the account that works for the unit. */
  posts: Map<UnitKey, number>;
  units: Map<UnitKey, number>;
}

/** Puts the clock on a day, at an hour 'HH:MM'. Time only goes on: a record is as old as it says. */
export function goTo(stage: Stage, offset: Offset, hour: string): void {
  const next = `${dayAt(stage.today, offset)}T${hour}:00+07:00`;
  if (new Date(next) < stage.clock.now()) throw new Error(`time does not go back to ${next}`);
  stage.clock.set(next);
}

/** The desk of a person at this hour. */
export function deskAt(stage: Stage, person: PersonKey): Promise<OfficeDesk> {
  return deskOf(stage.system, known(stage.accounts, person));
}

/** The desk on which the work of a unit lies. */
export function deskOfUnit(stage: Stage, unit: UnitKey): Promise<OfficeDesk> {
  const post = stage.posts.get(unit);
  return post === undefined ? deskAt(stage, deskFor(unit)) : deskOf(stage.system, post);
}

export function known<Key, Value>(among: ReadonlyMap<Key, Value>, key: Key): Value {
  const found = among.get(key);
  if (found === undefined) throw new Error(`the demonstration has no ${String(key)}`);
  return found;
}
