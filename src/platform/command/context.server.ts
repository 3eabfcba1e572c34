import type { Kysely } from 'kysely';
import type { Logger } from 'pino';
import { dayOf } from '#platform/calendar/day.ts';
import type { GrantPlace } from '#platform/access/pattern.ts';
import type { DraftBody } from '#platform/drafts/saved-draft.ts';
import type { FileStore } from '#platform/files/store.server.ts';
import type { Mail } from '#platform/mail/mail.server.ts';
import type { MeasureSource } from '#platform/measure.server.ts';
import type { ReminderSource } from '#platform/reminder.server.ts';
import type { Rearranged } from '#platform/rearrangement.server.ts';
import type { Secret } from '#platform/secret/secret.server.ts';
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

/** One of the open accounts of a person: a unit with the position held there. */
export interface ActorPost {
  accountId: number;
  unitName: string | null;
  positionTitle: string | null;
}

/**
 * Who acts: an account with the unit it acts for. The grants of today are those of all open posts of the person; what is
 * written names this one account.
 */
export interface Actor {
  accountId: number;
  personId: number | null;
  sessionId: number | null;
  /** The access key that the request came with; its one grant is then all there is. */
  keyId?: number;
  /** This account's post and the person's others, in the order in which they were opened. */
  posts: ActorPost[];
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
  /** Of the installation: for what the database may keep but not read. */
  secret: Secret;
  /** The way to people's mailboxes; null where none is set. Never inside a transaction. */
  mail: Mail | null;
  /** Role → permissions, who reacts to what, what can be counted, what reminds: registered by the domains. */
  permissions: Readonly<Record<string, readonly string[]>>;
  reactions: readonly Reaction<DB>[];
  measureSources: readonly MeasureSource<DB>[];
  reminderSources: readonly ReminderSource[];
  /** What a plan of rearrangement hands over, in order. */
  rearrangements: readonly Rearranged<DB>[];
  /** Why a form that is being typed must not be kept, as a refusal code; null for almost all. */
  refuseDraft(form: string, body: DraftBody): string | null;
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
  reminderSources: System<DB>['reminderSources'];
  rearrangements: System<DB>['rearrangements'];
  today: string;
  now: Date;
}

export interface CommandContext<DB> extends ReadContext<DB> {
  actor: Actor;
  refuseDraft: System<DB>['refuseDraft'];
  /** Tells the domains that may use this one; they react in the same transaction. */
  announce(event: EventOf): Promise<void>;
  /** Names a row that the command touched, for the audit: 'commitment:12'. */
  touched(...subjects: string[]): void;
}

export function readContext<DB>(desk: Desk<DB>, tx: Kysely<DB>): ReadContext<DB> {
  const { clock, permissions, measureSources, reminderSources, rearrangements } = desk.system;
  const now = clock.now();
  const registered = { permissions, measureSources, reminderSources, rearrangements };
  return { db: tx, actor: desk.actor, ...registered, today: dayOf(now), now };
}
