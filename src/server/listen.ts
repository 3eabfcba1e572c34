import type { Server } from 'node:http';
import type { Logger } from 'pino';

/** Starts to listen and gives the port; throws when the port is taken. */
export function listen(server: Server, port: number, host: string): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/**
 * A way to close a server: it takes no more connections, lets the running requests finish, at most for `graceMs`, and
 * holds no connection that is merely kept alive, also one that falls idle meanwhile.
 */
export function closerOf(server: Server, graceMs: number): () => Promise<void> {
  let isClosing = false;
  server.on('request', (_request, response) => {
    response.once('close', () => {
      if (isClosing) setImmediate(() => server.closeIdleConnections());
    });
  });
  return async () => {
    isClosing = true;
    const cut = setTimeout(() => server.closeAllConnections(), graceMs);
    await new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.closeIdleConnections();
    });
    clearTimeout(cut);
  };
}

/** On the first signal: takes no more requests, lets the running ones finish (10 seconds), closes, ends. */
export function stopOnSignal(server: Server, log: Logger, close: () => Promise<void>): void {
  let stopping = false;
  const closing = closerOf(server, 10_000);
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    await closing();
    await close();
    log.info('stopped');
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
}
