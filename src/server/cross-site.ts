import type { Context, MiddlewareHandler } from 'hono';
import type { ServerEnv } from './facts.ts';
import { plainPage } from './plain-page.ts';

const reading = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Whether a request that changes something comes from a page of this very site. Says no when nothing tells. */
export function isSameSite(headers: { site: string | undefined; origin: string | undefined }, host: string): boolean {
  if (headers.site !== undefined) return headers.site === 'same-origin';
  if (headers.origin === undefined || !URL.canParse(headers.origin)) return false;
  return new URL(headers.origin).host === host;
}

export function isFromHere(c: Context<ServerEnv>): boolean {
  const headers = { site: c.req.header('sec-fetch-site'), origin: c.req.header('origin') };
  return reading.has(c.req.method) || isSameSite(headers, c.get('facts').host);
}

/** Refuses what another site makes a browser send with our cookies. */
export const refuseCrossSite: MiddlewareHandler<ServerEnv> = async (c, next) => {
  if (isFromHere(c)) return next();
  return plainPage(c, 403, 'crossSite');
};
