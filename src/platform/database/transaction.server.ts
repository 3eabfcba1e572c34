import { type Kysely, sql } from 'kysely';
import { ahead } from './ahead.server.ts';

export interface ActingAs {
  accountId: number | null;
  /** Of the access key that narrows the rights of the account. */
  keyId?: number | null;
  today: string;
}

/**
 * One short transaction on one connection. Who acts and which day it is travel ahead of its first statement, so every policy
 * has what it asks; what the body sent ahead travels with the commit, which fails in its place. The body gets the only handle that may be used inside: with the embedded database a second
 * connection would wait for this one for ever.
 */
export async function inTransaction<T, R>(
  db: Kysely<T>,
  as: ActingAs,
  mode: 'read only' | 'read write',
  body: (tx: Kysely<T>) => Promise<R>,
): Promise<R> {
  const number = (id: number | null | undefined) => (id === null || id === undefined ? '' : String(Math.trunc(id)));
  if (!/^\d{4}-\d{2}-\d{2}$/.test(as.today)) throw new RangeError(`not a day: ${as.today}`);
  const begin = `begin ${mode}; set local app.account = '${number(as.accountId)}'; set local app.key = '${number(as.keyId)}'; set local app.today = '${as.today}'`;
  return db.connection().execute(async (tx) => {
    await sql`${ahead} ${sql.raw(begin)}`.execute(tx);
    let result: R;
    try {
      result = await body(tx);
    } catch (error) {
      await sql.raw('rollback').execute(tx);
      throw error;
    }
    await sql.raw('commit').execute(tx);
    return result;
  });
}
