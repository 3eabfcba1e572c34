import { randomBytes, randomUUID } from 'node:crypto';
import { getConnInfo } from '@hono/node-server/conninfo';
import type { Context, MiddlewareHandler } from 'hono';

/** What every later step knows of a request. */
export interface RequestFacts {
  requestId: string;
  nonce: string;
  /** Address of the one who asks. */
  network: string;
  /** As the browser sees it: behind a proxy not the protocol and host of our own port. */
  protocol: 'http' | 'https';
  host: string;
}

export interface ServerEnv {
  Variables: { facts: RequestFacts };
}

/** The first step: gives the request its id, its nonce, and the place that it truly came from. */
export function requestFacts(trustProxy: boolean): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const told = (name: string) => (trustProxy ? c.req.header(name)?.split(',').at(-1)?.trim() : undefined);
    c.set('facts', {
      requestId: randomUUID(),
      nonce: randomBytes(16).toString('base64'),
      network: told('x-forwarded-for') ?? socketAddress(c),
      protocol: told('x-forwarded-proto') === 'https' ? 'https' : 'http',
      host: told('x-forwarded-host') ?? c.req.header('host') ?? new URL(c.req.url).host,
    });
    await next();
  };
}

export function isLoopback(address: string): boolean {
  return address === '::1' || /^(::ffff:)?127\./u.test(address);
}

/** Cookies carry Secure but for http on this very machine, where there is no wire to listen on. */
export function needsSecureCookies({ protocol, host }: RequestFacts): boolean {
  return protocol === 'https' || !/^(localhost|127(\.\d+){3}|\[::1\])(:\d+)?$/u.test(host);
}

/** Without a socket (a request made inside a test) there is no address to tell. */
function socketAddress(c: Context): string {
  try {
    return getConnInfo(c).remote.address ?? 'unknown';
  } catch {
    return 'unknown';
  }
}
