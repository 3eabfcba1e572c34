import type { ServerResponse } from 'node:http';
import type { Context } from 'hono';
import type { PublicSite } from '#platform/command/request.server.ts';
import { networkOf } from '#platform/abuse/window-limit.ts';
import { Refusal } from '#platform/refusal.ts';
import { openCallLimit } from '../call-limit.ts';
import type { ServerEnv } from '../facts.ts';
import { plainPage } from '../plain-page.ts';
import { allSites, type SiteAddress, sitesPrefix } from '../sites.ts';
import { answerFrom, articleHeader } from './kept-page.ts';
import { openPageCache, type PageCacheSize } from './page-cache.ts';
import { GateFull, type GateSize, openRenderGate } from './render-gate.ts';
import { openShared } from './shared.ts';
import { openSiteMarks } from './site-marks.ts';
import { isSpokenAt } from './spoken.ts';
import { chooseText, chosenText } from './text-size.ts';
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
  /** Around what the workspace does, until it has gone out: meanwhile hardly any public page is made. */
  atWork<T>(c: Context<ServerEnv>, body: () => Promise<T>): Promise<T>;
}

/**
 * Requests of one network (networkOf) to one site in a minute: all, those that make a page anew, those that send something.
 * `sent` counts posts, not matters: one matter takes three or four (its steps, a slip mended, the receipt), and a household,
 * an office or the subscribers that an operator hides behind one IPv4 address share the count. So it only stops what no room
 * full of people sends; how much one may send of what is the business of each form (dialogue/asking).
 */
const usualLimits = { requests: 600, made: 120, sent: 60 };
/** Added by those who pass addresses on; the page is the same without. */
const strays = /^(?:utm_|fbclid$|gclid$|zarsrc$|mc_)/u;
const longestKey = 600;

/** How a request to a public site is answered: limits, kept pages, and a gate before whatever has to be made. */
export function openPublicLane(parts: LaneParts): PublicLane {
  const { clock, visits } = parts;
  const limits = parts.limits ?? usualLimits;
  const [all, made, sent] = [limits.requests, limits.made, limits.sent].map((most) => openCallLimit({ most }));
  const cache = parts.cache === null ? null : openPageCache(parts.cache);
  const marks = openSiteMarks(parts.siteMark, (site) => cache?.dropSite(site));
  const shared = openShared((key, page) => cache?.keep(key, page, clock.now()));
  let atWork = 0;
  const gate = openRenderGate(() => atWork > 0, parts.gate);

  async function pageOf(c: Context<ServerEnv>, { site, inside }: SiteAddress, rest: string, make: MakePage) {
    const text = chosenText(c);
    const render = () => {
      const shown = { ...site, online: visits.online(site.id, clock.now()), ...(text ? { text } : {}) };
      // What is sent comes as slowly as its sender likes: it must not stand in the way of those who read.
      return isReading(c) ? gate.pass(() => make(shown)) : make(shown);
    };
    const key = keyOf(site, inside, text);
    const mayBeKept = c.req.method === 'GET' && !isSpokenAt(rest.replace(/\?.*$/su, '')) && key.length <= longestKey;
    if (mayBeKept) await marks.check(site.id, clock.now());
    const kept = mayBeKept ? cache?.find(key, clock.now()) : null;
    if (!kept) made!.count(callerOf(c, site), clock.now());
    if (!mayBeKept) return notKept(await render());
    const page = kept ?? (await shared(key, site.id, render));
    if (page instanceof Response) return page;
    const isShown = /\bhtml\b/u.test(page.headers['content-type'] ?? '') && !isAhead(c);
    if (isShown && site.id !== allSites)
      visits.saw({ site: site.id, article: page.article, ...readerOf(c) }, clock.now());
    return answerFrom(page, c.req.raw.headers);
  }

  return {
    async answer(c, found, make) {
      const rest = found.inside.slice(`${sitesPrefix}${found.site.id}`.length);
      // Public pages run no script, so nobody asks for the data behind them.
      if (/\.data(?:\?|$)/u.test(rest)) return plainPage(c, 404, 'noPage', homeOf(found.site));
      try {
        all!.count(callerOf(c, found.site), clock.now());
        if (!isReading(c)) sent!.count(callerOf(c, found.site), clock.now());
        if (/^\/co-chu(?:\?|$)/u.test(rest)) return chooseText(c, found.site);
        return await pageOf(c, found, rest, make);
      } catch (error) {
        if (error instanceof GateFull) return later(c, found.site, 503, 5);
        if (error instanceof Refusal && error.code === 'too-many-calls')
          return later(c, found.site, 429, Number(error.details.seconds));
        throw error;
      }
    },
    atWork(c, body) {
      atWork += 1;
      const end = () => {
        atWork -= 1;
        if (atWork === 0) setImmediate(gate.wake);
      };
      // A page is streamed: it is only there when its last part has gone out.
      const outgoing = (c.env as { outgoing?: ServerResponse } | undefined)?.outgoing;
      if (outgoing) {
        outgoing.once('close', end);
        return body();
      }
      return body().finally(end);
    },
  };
}

function isReading(c: Context<ServerEnv>): boolean {
  return c.req.method === 'GET' || c.req.method === 'HEAD';
}

/** Fetched in case somebody might read it. */
function isAhead(c: Context<ServerEnv>): boolean {
  return Boolean(c.req.header('sec-purpose') ?? c.req.header('purpose'));
}

function readerOf(c: Context<ServerEnv>) {
  return { network: c.get('facts').network, agent: c.req.header('user-agent') ?? '' };
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

/** A base is made of letters, digits, hyphens and slashes (sites.ts), so it may stand in HTML. */
const homeOf = ({ base }: PublicSite) => base || '/';

function later(c: Context<ServerEnv>, site: PublicSite, status: 429 | 503, seconds: number): Response {
  c.header('Retry-After', String(seconds));
  c.header('Cache-Control', 'no-store');
  return plainPage(c, status, status === 429 ? 'tooMany' : 'busy', homeOf(site));
}
