import type { Kind } from '#domains/activities/rules.ts';
import { forget, remember, remembered, type Shelves } from '#platform/outbox/device.ts';
import { type AccountStore, openStore } from '#platform/outbox/store.ts';

/** The answer of /api/v1/activities/start. */
export interface Start {
  account: { id: number; name: string; others: number[] };
  device: { isOwn: boolean; until: string } | null;
  entry: {
    unit: { id: number; name: string };
    kinds: Kind[];
    place: string;
    commitments: { id: number; what: string; dueOn: string }[];
  } | null;
}

export type Asked = { line: 'online'; start: Start } | { line: 'ended' } | { line: 'offline' };

const patience = 10_000;

/** Asks the server who is signed in. What is no answer of ours (a proxy, the page of a hotel) is no line. */
export async function askServer(): Promise<Asked> {
  try {
    const answer = await fetch('/api/v1/activities/start', {
      ...{ cache: 'no-store', redirect: 'error', signal: AbortSignal.timeout(patience) },
    });
    if (!answer.headers.get('content-type')?.includes('json')) return { line: 'offline' };
    if (answer.status === 401) return { line: 'ended' };
    return answer.ok ? { line: 'online', start: (await answer.json()) as Start } : { line: 'offline' };
  } catch {
    return { line: 'offline' };
  }
}

/** Whose quick log this is, with the store of that account alone; null where nobody may go on. */
export interface Standing {
  start: Start;
  store: AccountStore;
  line: Asked['line'];
}

const known = 'start';

/**
 * With a line the server decides who stands here; a session that has ended opens nothing. Without one the choice at
 * sign-in decides: one's own device goes on with what was last known, a shared PC does while its session lasts.
 */
export async function findStanding(asked: Asked, shelves: Shelves): Promise<Standing | null> {
  if (asked.line === 'online') {
    const { start } = asked;
    if (start.device) remember(shelves, { accountId: start.account.id, ...start.device });
    const store = await openStore(start.account.id);
    await store.keep(known, start);
    return { start, store, line: 'online' };
  }
  const last = remembered(shelves, new Date());
  if (asked.line === 'ended' || last === null) {
    if (last?.isOwn !== true) forget(shelves);
    return null;
  }
  const store = await openStore(last.accountId);
  const start = (await store.known(known)) as Start | undefined;
  if (start) return { start, store, line: 'offline' };
  store.close();
  return null;
}
