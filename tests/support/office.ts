import { tmpdir } from 'node:os';
import path from 'node:path';
import { pino } from 'pino';
import { stoppedClock } from '#platform/command/clock.ts';
import type { Actor } from '#platform/command/context.server.ts';
import { type DatabaseLocation, type OpenDatabase, openDatabase } from '#platform/database/open.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { syncQueues } from '#platform/jobs/queues.server.ts';
import { jobs } from '#domains/jobs.ts';
import { syncServices } from '#domains/people/services/commands.server.ts';
import { secretOf } from '#platform/secret/secret.server.ts';
import { registered } from '#domains/registered.ts';
import type { Database, OfficeDesk, OfficeSystem } from '#domains/tables.ts';
import { dayOf } from '#platform/calendar/day.ts';
import { freshDatabase } from './server.ts';
import { migratedSnapshot, migratedTemplate } from './snapshot.ts';
import { makeWorld, type WorldAccount, worldAccounts } from './world.ts';

export interface TestOffice {
  system: OfficeSystem;
  clock: ReturnType<typeof stoppedClock>;
  kind: 'server' | 'embedded';
  asOwner: OpenDatabase<Database>['asOwner'];
  /** Signs nobody in: gives the desk of an account as a request would have it. */
  desk(account: WorldAccount | number): Promise<OfficeDesk>;
  close(): Promise<void>;
}

/**
 * An office with the little world of world.ts, on the embedded database, or on a PostgreSQL server when
 * TEST_DATABASE_URL names one (each office then gets a database of its own). The clock stands at 10:00, 16/06/2026.
 */
export async function openTestOffice(): Promise<TestOffice> {
  const server = process.env.TEST_DATABASE_URL;
  const made = server ? await freshDatabase(server, await migratedTemplate(server)) : null;
  const office = await openOfficeAt(made ? { url: made.url } : { snapshot: await migratedSnapshot() });
  return {
    ...office,
    close: async () => {
      await office.close();
      await made?.drop();
    },
  };
}

/** The same where the data shall stay: the little world is made at the first opening. */
export async function openOfficeAt(location: DatabaseLocation): Promise<TestOffice> {
  const opened = await openDatabase<Database>(location);
  const clock = stoppedClock('2026-06-16T10:00:00+07:00');
  await opened.asOwner(async (query) => {
    const { rows } = await query('select exists (select from organisation.unit) as made');
    if (!rows[0]!.made) await makeWorld(query);
    await syncServices(query, clock.now());
    await syncQueues(query, jobs);
  });
  const system: OfficeSystem = {
    db: opened.db,
    clock,
    log: pino({ level: 'silent' }),
    files: openFileStore(path.join(tmpdir(), 'caunoi-tests', `files-${process.pid}`)),
    secret: secretOf('the secret of a test office, made for all'),
    mail: null,
    ...registered,
  };
  return {
    system,
    clock,
    kind: opened.kind,
    asOwner: opened.asOwner,
    desk: async (account) => ({
      system,
      actor: await actorOf(opened, typeof account === 'number' ? account : worldAccounts[account], clock),
    }),
    close: () => opened.close(),
  };
}

async function actorOf(opened: OpenDatabase<Database>, accountId: number, clock: { now(): Date }): Promise<Actor> {
  const { rows } = await opened.asOwner((query: OwnerQuery) =>
    query('select people.account_actor($1, $2) as actor', [accountId, dayOf(clock.now())]),
  );
  return { ...(rows[0]!.actor as Actor), sessionId: null };
}
