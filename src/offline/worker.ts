import { sendAll } from '#platform/outbox/send-all.ts';
import { openStore } from '#platform/outbox/store.ts';
import { askServer } from './who.ts';

// The worker of the quick log, for addresses that begin with /ghi-nhanh and no others: it keeps that page and its
// files, and nothing that anybody has signed in for. vite.offline.config.ts writes the list.
declare const kept: { version: string; files: string[] };

/** What TypeScript's library for pages does not know of a worker. */
interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Asking extends Waiting {
  request: Request;
  respondWith(answer: Promise<Response>): void;
}
const worker = self as unknown as {
  addEventListener(name: string, listen: (event: never) => void): void;
  skipWaiting(): Promise<void>;
  clients: { claim(): Promise<void> };
};

const family = 'ghi-nhanh-';
const shelf = family + kept.version;

worker.addEventListener('install', (event: Waiting) => {
  event.waitUntil(keepFiles());
});

worker.addEventListener('activate', (event: Waiting) => {
  event.waitUntil(dropFormer());
});

worker.addEventListener('fetch', (event: Asking) => {
  const { pathname, origin } = new URL(event.request.url);
  const isKept = origin === location.origin && event.request.method === 'GET' && kept.files.includes(pathname);
  if (isKept) event.respondWith(fromShelf(event.request, pathname));
});

// Where the browser knows Background Sync it wakes the worker when the line is back, also with the page closed.
worker.addEventListener('sync', (event: Waiting) => {
  event.waitUntil(sendWhatWaits());
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(shelf);
  await cache.addAll(kept.files.map((file) => new Request(file, { cache: 'reload', credentials: 'omit' })));
  // The page has all its files when it is open: a new version may take over at once. The outbox is not of its making.
  await worker.skipWaiting();
}

async function dropFormer(): Promise<void> {
  const names = await caches.keys();
  await Promise.all(names.filter((one) => one.startsWith(family) && one !== shelf).map((one) => caches.delete(one)));
  await worker.clients.claim();
}

async function fromShelf(request: Request, pathname: string): Promise<Response> {
  return (await (await caches.open(shelf)).match(pathname)) ?? fetch(request);
}

/** For the account that the server names now, and for no other. Fails where the browser should try again by itself. */
async function sendWhatWaits(): Promise<void> {
  const asked = await askServer();
  if (asked.line === 'offline') throw new Error('no line');
  if (asked.line === 'ended') return;
  const { id } = asked.start.account;
  const store = await openStore(id);
  const sending = await sendAll(store, id);
  store.close();
  if (sending?.stopped?.code === 'connection-lost') throw new Error('the line broke');
}
