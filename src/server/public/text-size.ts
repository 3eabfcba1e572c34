import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PublicSite } from '#platform/command/request.server.ts';
import { needsSecureCookies, type ServerEnv } from '../facts.ts';
import { allSites, listOfAll } from '../sites.ts';

const sizes = ['lon', 'rat-lon'] as const;

/** The size of letters that the reader has chosen; undefined is the usual one. */
export function chosenText(c: Context<ServerEnv>): PublicSite['text'] {
  return sizes.find((size) => size === getCookie(c, 'chu'));
}

/**
 * Keeps the reader's size of letters: one of three words, the same for thousands, so it identifies nobody. In a cookie and
 * not in the address, so that links stay short, shared links carry no one else's size, and colleagues' pages need not know.
 */
export function chooseText(c: Context<ServerEnv>, site: PublicSite): Response {
  const wanted = sizes.find((size) => size === c.req.query('chu'));
  const home = site.id === allSites ? listOfAll : site.base || '/';
  // Of the whole host: who reads large letters on one site reads them on the next, and on the list of all.
  setCookie(c, 'chu', wanted ?? '', {
    ...{ path: '/', sameSite: 'Lax', httpOnly: true, secure: needsSecureCookies(c.get('facts')) },
    maxAge: wanted ? 365 * 24 * 3600 : 0,
  });
  c.header('Cache-Control', 'no-store');
  return c.redirect(backTo(c, home), 303);
}

/** The page that the reader comes from, if it is one of this very site. */
function backTo(c: Context<ServerEnv>, home: string): string {
  const from = URL.parse(c.req.header('referer') ?? '');
  const isOurs =
    from?.host === c.get('facts').host &&
    (from.pathname === home || from.pathname.startsWith(home === '/' ? '/' : `${home}/`));
  return isOurs && from ? from.pathname.replace(/^\/+/u, '/') + from.search : home;
}
