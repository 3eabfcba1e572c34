import { outboxCalls } from './calls.ts';
import { type Sending, sendOutbox } from './send.ts';
import type { AccountStore } from './store.ts';

const name = 'caunoi-outbox';

/** Sends what waits, one page or worker at a time, and tells the others; null when another one is at it already. */
export async function sendAll(store: AccountStore, accountId: number): Promise<Sending | null> {
  const send = async () => {
    const sending = await sendOutbox(store, outboxCalls(accountId));
    tell(sending.received);
    return sending;
  };
  // Without https a browser has no locks; then the receipts alone see to it that nothing arrives twice.
  if (!('locks' in navigator)) return send();
  return navigator.locks.request(name, { ifAvailable: true }, (lock) => (lock ? send() : null));
}

/** Listens for what this page, another one or the worker has sent: the numbers of the records. Gives the way to stop. */
export function onSent(listen: (received: readonly number[]) => void): () => void {
  const channel = new BroadcastChannel(name);
  channel.addEventListener('message', (event: MessageEvent<number[]>) => listen(event.data));
  return () => channel.close();
}

function tell(received: readonly number[]): void {
  const channel = new BroadcastChannel(name);
  channel.postMessage(received);
  channel.close();
}
