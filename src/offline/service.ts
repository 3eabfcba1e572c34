const workerAddress = '/ghi-nhanh-worker.js';
const scope = '/ghi-nhanh';

/** The part of Background Sync that we use; few browsers have it. */
type Syncing = ServiceWorkerRegistration & { sync?: { register(tag: string): Promise<void> } };

/** Lets the page open without a line. False where the browser cannot: no https, or no such thing. */
export async function keepPage(): Promise<boolean> {
  if (!('serviceWorker' in navigator)) return false;
  return navigator.serviceWorker.register(workerAddress, { scope }).then(
    () => true,
    () => false,
  );
}

/** Asks the browser to wake the worker when the line is back, and not to clear our store when it runs out of room. */
export async function askToSendLater(): Promise<void> {
  const registration: Syncing | undefined = await navigator.serviceWorker?.getRegistration(scope);
  await registration?.sync?.register('caunoi-outbox').catch(() => null);
  await navigator.storage?.persist?.().catch(() => false);
}
