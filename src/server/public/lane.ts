import type { Context } from 'hono';
import { getCookie, setCookie } from 'hono/cookie';
import type { PublicSite } from '#platform/command/request.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { openCallLimit } from '../call-limit.ts';
import { needsSecureCookies, type ServerEnv } from '../facts.ts';
import { plainPage } from '../plain-page.ts';
import { type SiteAddress, sitesPrefix } from '../sites.ts';
import { answerFrom, articleHeader, isForAll, keptPage } from './kept-page.ts';
import { networkOf } from './network.ts';
import { type KeptPage, openPageCache, type PageCacheSize } from './page-cache.ts';
import { GateFull, type GateSize, openRenderGate } from './render-gate.ts';
import { openSiteMarks } from './site-marks.ts';
import type { Visits } from './visits.ts';

export interface LaneParts {
  clock: { now(): Date };
  visits: Visits;
  /** What changes when something of a site is published (portal.site_mark). */
  siteMark(site: number): Promise<string>;
  /** Null keeps no pages: for measuring. */
  cache?: PageCacheSize | null;
  gate?: GateSize;
  limits?: { requests: number; made: number; sent: number };
}

export type MakePage = (site: PublicSite) => Promise<Response>;

export interface PublicLane {
  answer(c: Context<ServerEnv>, found: SiteAddress, make: MakePage): Promise<Response>;
  /** Around what the workspace does: meanwhile public pages are made one at a time. */
  atWork<T>(body: () => Promise<T>): Promise<T>;
}

/** Requests of one network to one site in a minute: all, those that make a page anew, those that send something. */
const usualLimits = { requests: 600, made: 120, sent: 20 };
/** What somebody types or is given there is nobody else's, whatever the page says of itself. */
const neverKept = /^\/(?:gui-y-kien|tra-cuu)(?:[/?.]|$)/u;
/** Added by those who pass addresses on; the page is the same without. */
const strays = /^(?:utm_|fbclid$|gclid$|zarsrc$|mc_)/u;
const longestKey = 600;
const sizes = ['lon', 'rat-lon'] as const;

/** How a request to a public site is answered: limits, kept pages, and a gate before whatever has to be made. */
export function openPublicLane(parts: LaneParts): PublicLane {
  const { clock, visits } = parts;
  const limits = parts.limits ?? usualLimits;
  const [all, made, sent] = [limits.requests, limits.made, limits.sent].map((most) => openCallLimit({ most }));
  const cache = parts.cache === null ? null : openPageCache(parts.cache);
  const marks = openSiteMarks(parts.siteMark, (site) => cache?.dropSite(site));
  const making = new Map<string, Promise<KeptPage | Response>>();
  let atWork = 0;
  const gate = openRenderGate(() => atWork > 0, parts.gate);

  /** One page for all who ask for it at the same time; an answer that is not for all is for the first of them alone. */
  async function shared(key: string, site: number, make: () => Promise<Response>): Promise<KeptPage | Response> {
    const others = making.get(key);
    if (others) {
      const page = await others;
      return page instanceof Response ? make() : page;
    }
    const mine = make().then(async (answer) => (isForAll(answer) ? keptPage(site, answer) : answer));
    making.set(key, mine);
    try {
      const page = await mine;
      if (!(page instanceof Response)) cache?.keep(key, page, clock.now());
      return page;
    } finally {
      making.delete(key);
    }
  }

  async function pageOf(c: Context<ServerEnv>, { site, inside }: SiteAddress, rest: string, make: MakePage) {
    const text = sizes.find((size) => size === getCookie(c, 'chu'));
    const render = () => {
      const shown = { ...site, online: visits.online(site.id, clock.now()), ...(text ? { text } : {}) };
      return gate.pass(() => make(shown));
    };
    const key = keyOf(site, inside, text);
    const mayBeKept = c.req.method === 'GET' && !neverKept.test(rest) && key.length <= longestKey;
    if (mayBeKept) await marks.check(site.id, clock.now());
    const kept = mayBeKept ? cache?.find(key, clock.now()) : null;
    if (!kept) made!.count(callerOf(c, site), clock.now());
    if (!mayBeKept) return notKept(await render());
    const page = kept ?? (await shared(key, site.id, render));
    if (page instanceof Response) return page;
    if (/\bhtml\b/u.test(page.headers['content-type'] ?? '')) seen(c, site.id, page.article);
    return answerFrom(page, c.req.raw.headers);
  }

  function seen(c: Context<ServerEnv>, site: number, article: number | null): void {
    if (c.req.header('sec-purpose') || c.req.header('purpose')) return;
    const { network } = c.get('facts');
    visits.saw({ site, article, network, agent: c.req.header('user-agent') ?? '' }, clock.now());
  }

  return {
    async answer(c, found, make) {
      const rest = found.inside.slice(`${sitesPrefix}${found.site.id}`.length);
      // Public pages run no script, so nobody asks for the data behind them.
      if (/\.data(?:\?|$)/u.test(rest)) return plainPage(c, 404, 'noPage');
      try {
        all!.count(callerOf(c, found.site), clock.now());
        if (!['GET', 'HEAD'].includes(c.req.method)) sent!.count(callerOf(c, found.site), clock.now());
        if (/^\/co-chu(?:\?|$)/u.test(rest)) return chooseText(c, found.site);
        return await pageOf(c, found, rest, make);
      } catch (error) {
        if (error instanceof GateFull) return later(c, 503, 5);
        if (error instanceof Refusal && error.code === 'too-many-calls')
          return later(c, 429, Number(error.details.seconds));
        throw error;
      }
    },
    async atWork(body) {
      atWork += 1;
      try {
        return await body();
      } finally {
        atWork -= 1;
      }
    },
  };
}

function callerOf(c: Context<ServerEnv>, site: PublicSite): string {
  return `${networkOf(c.get('facts').network)} ${site.id}`;
}

function keyOf(site: PublicSite, inside: string, text: string | undefined): string {
  const url = new URL(inside, 'http://inside');
  for (const name of Array.from(url.searchParams.keys())) if (strays.test(name)) url.searchParams.delete(name);
  return `${text ?? ''} ${site.origin}${site.base} ${url.pathname}?${url.searchParams}`;
}

function notKept(answer: Response): Response {
  const open = new Response(answer.body, answer);
  if (/\bpublic\b/u.test(open.headers.get('Cache-Control') ?? '')) open.headers.set('Cache-Control', 'no-store');
  open.headers.delete(articleHeader);
  return open;
}

function later(c: Context<ServerEnv>, status: 429 | 503, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  c.header('Cache-Control', 'no-store');
  return plainPage(c, status, status === 429 ? 'tooMany' : 'busy');
}

/**
 * Keeps the reader's size of letters: one of three words, the same for thousands, so it identifies nobody. In a cookie and
 * not in the address, so that links stay short, shared links carry no one else's size, and colleagues' pages need not know.
 */
function chooseText(c: Context<ServerEnv>, site: PublicSite): Response {
  const wanted = sizes.find((size) => size === c.req.query('chu'));
  const home = site.base || '/';
  setCookie(c, 'chu', wanted ?? '', {
    ...{ path: home, sameSite: 'Lax', httpOnly: true, secure: needsSecureCookies(c.get('facts')) },
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
