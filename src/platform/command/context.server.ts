import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { dayOf } from '#platform/calendar/day.ts';
import type { GrantPlace } from '#platform/access/pattern.ts';
import type { FileStore } from '#platform/files/store.server.ts';
import type { MeasureSource } from '#platform/measure.server.ts';
import type { EventOf, Reaction } from './events.server.ts';

/** A right as the actor carries it; the pattern is the one the database uses. */
export interface HeldGrant extends GrantPlace {
  id: number;
  role: string;
  pattern: string;
}

export interface ActorUnit {
  id: number;
  path: string;
  name: string;
  shortName: string;
  organisation: string;
  level: string;
  territoryId: number;
}

/** Who acts: an account with the grants of today and the unit it acts for. */
export interface Actor {
  accountId: number;
  personId: number | null;
  sessionId: number | null;
  name: string;
  positionTitle: string | null;
  unit: ActorUnit | null;
  grants: HeldGrant[];
}

/** What a running product consists of. Made once by server, CLI or test; never imported. */
export interface System<DB> {
  db: Kysely<DB>;
  clock: { now(): Date };
  log: Logger;
  /** Bytes are put here before a command runs; the command writes the row that holds them. */
  files: FileStore;
  /** Role → permissions, who reacts to what, what can be counted: registered by the domains. */
  permissions: Readonly<Record<string, readonly string[]>>;
  reactions: readonly Reaction<DB>[];
  measureSources: readonly MeasureSource<DB>[];
}

/** A request that has an actor. Loaders read with it, actions execute with it. */
export interface Desk<DB> {
  system: System<DB>;
  actor: Actor | null;
}

/** Inside one transaction: the only database handle there is. */
export interface ReadContext<DB> {
  db: Kysely<DB>;
  actor: Actor | null;
  permissions: System<DB>['permissions'];
  measureSources: System<DB>['measureSources'];
  today: string;
  now: Date;
}

export interface CommandContext<DB> extends ReadContext<DB> {
  actor: Actor;
  /** Tells the domains that may use this one; they react in the same transaction. */
  announce(event: EventOf): Promise<void>;
  /** Names a row that the command touched, for the audit: 'commitment:12'. */
  touched(...subjects: string[]): void;
}

export function readContext<DB>(desk: Desk<DB>, tx: Kysely<DB>): ReadContext<DB> {
  const { clock, permissions, measureSources } = desk.system;
  const now = clock.now();
  return { db: tx, actor: desk.actor, permissions, measureSources, today: dayOf(now), now };
}
