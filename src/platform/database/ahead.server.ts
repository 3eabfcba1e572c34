import { sql } from 'kysely';
import type { Client } from 'pg';

const mark = '/* ahead */';

/**
 * Put into a statement whose answer nobody looks at: a server gets it together with the next one, in one round trip, and
 * what it refuses fails the next one. Inside a transaction only: what stands behind a refused statement is not carried out.
 */
export const ahead = sql.raw<void>(mark);

/** Lets a connection in pipeline mode hold marked statements back until one comes whose answer is waited for. */
export function sendAhead(client: Pick<Client, 'query' | 'connection'>): void {
  const send = client.query.bind(client) as (...sent: unknown[]) => Promise<unknown>;
  const { stream } = client.connection;
  let behind: Promise<unknown>[] = [];
  const joined = (text: unknown, ...rest: unknown[]) => {
    if (typeof text === 'string' && text.includes(mark)) {
      if (behind.length === 0) stream.cork();
      const answer = send(text, ...rest);
      // Heard below, perhaps only after it has failed.
      answer.catch(() => {});
      behind.push(answer);
      return Promise.resolve({ rows: [] });
    }
    if (behind.length === 0) return send(text, ...rest);
    const all = [...behind, send(text, ...rest)];
    behind = [];
    stream.uncork();
    return lastOf(all);
  };
  client.query = joined as Client['query'];
}

/** Once all have been answered, so that nothing is left on the line: the first refusal, else what the last one gave. */
async function lastOf(all: Promise<unknown>[]): Promise<unknown> {
  const answers = await Promise.allSettled(all);
  const refused = answers.find((answer) => answer.status === 'rejected');
  if (refused) throw refused.reason;
  return (answers.at(-1) as PromiseFulfilledResult<unknown>).value;
}
