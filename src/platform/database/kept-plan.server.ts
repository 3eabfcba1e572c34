import { sql } from 'kysely';
import type { ClientBase } from 'pg';

const mark = '/* kept */';

/**
 * Put into a statement that is sent very often and always looks the same: a server's connection then parses and plans it once.
 * Under policies that costs more than the statement itself. Not where the best plan depends on what is asked (long lists).
 */
export const keptPlan = sql.raw<void>(mark);

/** By text: one name on every connection. As many as there are marked statements in the program. */
const names = new Map<string, string>();

function nameOf(text: string): string {
  const name = names.get(text) ?? `kept_${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** Lets a connection keep the plans of marked statements; all others go as they are. */
export function keepPlans(client: Pick<ClientBase, 'query'>): void {
  const send = client.query.bind(client) as (...sent: unknown[]) => unknown;
  const named = (text: unknown, values: unknown, ...rest: unknown[]) =>
    typeof text === 'string' && text.includes(mark)
      ? send({ name: nameOf(text), text, values }, ...rest)
      : send(text, values, ...rest);
  client.query = named as ClientBase['query'];
}
