import { outboxCalls } from '#platform/outbox/calls.ts';
import { type Sending, sendOutbox } from '#platform/outbox/send.ts';
import type { AccountStore } from '#platform/outbox/store.ts';

/** Tells the other pages, and the page that the worker works for, that the outbox has changed. */
export const changes = () => new BroadcastChannel('caunoi-outbox');

/** Sends what waits, one page or worker at a time; null when another one is at it already. */
export async function sendAll(store: AccountStore, accountId: number): Promise<Sending | null> {
  const send = () => sendOutbox(store, outboxCalls(accountId));
  // Without https a browser has no locks; then the receipts alone see to it that nothing arrives twice.
  if (!('locks' in navigator)) return send();
  return navigator.locks.request('caunoi-outbox', { ifAvailable: true }, (lock) => (lock ? send() : null));
}
