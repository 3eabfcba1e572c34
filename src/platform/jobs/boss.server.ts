import type { Kysely } from 'kysely';
import { PgBoss } from 'pg-boss';
import { handleOf } from './service.server.ts';

/**
 * pg-boss on our handle, with none of its own machinery: the schema comes from the migrations, and fetching, clearing
 * and planning are asked for by the worker, so that nothing runs beside it on the one connection of the embedded database.
 */
export async function openBoss<DB>(db: Kysely<DB>): Promise<PgBoss> {
  const boss = new PgBoss({
    db: handleOf(db),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
    queueCacheIntervalSeconds: 86_400,
  });
  await boss.start();
  return boss;
}
