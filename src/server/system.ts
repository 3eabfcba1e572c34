import path from 'node:path';
import type { Logger } from 'pino';
import { systemClock } from '#platform/command/clock.ts';
import { openDatabase } from '#platform/database/open.server.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { type MailSettings, openMail } from '#platform/mail/mail.server.ts';
import { syncQueues } from '#platform/jobs/queues.server.ts';
import { jobs } from '#domains/jobs.ts';
import { openSecret } from '#platform/secret/secret.server.ts';
import { registered } from '#domains/registered.ts';
import { syncServices } from '#domains/people/services/commands.server.ts';
import { syncRoles } from '#domains/people/start/commands.server.ts';
import { syncCatalogue } from '#domains/indicators/catalogue/commands.server.ts';
import { syncTemplates } from '#domains/reporting/templates/commands.server.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { serveCopies } from './folder-copy.ts';
import { lockFolder } from './folder-lock.ts';

export interface SystemLocation {
  /** Holds the stored files, and without `databaseUrl` the database and the lock too. */
  folder: string;
  databaseUrl?: string | null;
  /** Instead of the secret file in the folder: for several servers on one database. */
  secret?: string | null;
}

export interface OpenSystem {
  system: OfficeSystem;
  /** Runs as the owner of the tables, past every policy: import of the map, checks. Never in a request. */
  asOwner<R>(body: (query: OwnerQuery) => Promise<R>): Promise<R>;
  close(): Promise<void>;
}

/** Opens the product on its data: lock, database, migrations, roles, services, queues. For the server, the CLI and the demonstration. */
export async function openSystem(options: {
  location: SystemLocation;
  log: Logger;
  clock?: { now(): Date };
  mail?: MailSettings | null;
}): Promise<OpenSystem> {
  const { folder, databaseUrl, secret = null } = options.location;
  const lock = databaseUrl ? null : await lockFolder(folder);
  try {
    const opened = await openDatabase<Database>(
      databaseUrl ? { url: databaseUrl } : { folder: path.join(folder, 'database') },
    );
    if (lock) await serveCopies(lock, folder, opened);
    await opened.asOwner(async (query) => {
      await syncRoles(query);
      await syncServices(query, systemClock.now());
      await syncQueues(query, jobs);
      await syncTemplates(query);
      await syncCatalogue(query, systemClock.now());
    });
    const system: OfficeSystem = {
      db: opened.db,
      clock: options.clock ?? systemClock,
      log: options.log,
      files: openFileStore(path.join(folder, 'files')),
      secret: await openSecret(folder, secret),
      mail: options.mail ? openMail(options.mail) : null,
      ...registered,
    };
    const close = async () => {
      await opened.close();
      await lock?.release();
    };
    return { system, asOwner: opened.asOwner, close };
  } catch (error) {
    await lock?.release();
    throw error;
  }
}
