import { CompiledQuery, type Kysely } from 'kysely';
import { dayOf } from '#platform/calendar/day.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { JobDesk } from './define.server.ts';

/** A database as pg-boss takes it: one statement at a time. */
export interface Handle {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
}

export function handleOf<DB>(db: Kysely<DB>): Handle {
  return { executeSql: (text, values = []) => db.executeQuery(CompiledQuery.raw(text, values)) };
}

/** A short transaction of a service account, in which pg-boss sees the queue of that service and no other. */
export async function asService<DB, R>(desk: JobDesk<DB>, body: (db: Handle) => Promise<R>): Promise<R> {
  const as = { accountId: desk.actor.accountId, today: dayOf(desk.system.clock.now()) };
  return inTransaction(desk.system.db, as, 'read write', (tx) => body(handleOf(tx)));
}
