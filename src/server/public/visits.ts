import { createHmac, randomBytes } from 'node:crypto';
import type { Logger } from 'pino';

/** How long somebody counts as reading. The key that makes visitors countable lives as long and is kept nowhere. */
export const onlineMilliseconds = 5 * 60_000;
/** Digests that one stretch of time may hold, over all sites: memory stays bounded under a flood. */
const mostDigests = 100_000;
const machines = /bot|crawl|spider|slurp|externalhit|preview|monitor|curl|wget|python|java\/|go-http|scan/iu;

export interface Seen {
  site: number;
  article: number | null;
  network: string;
  agent: string;
}

export interface Views {
  sites: { site: number; views: number }[];
  articles: { article: number; views: number }[];
}

export interface Visits {
  /** One page was shown. Machines that say what they are do not count. */
  saw(seen: Seen, now: Date): void;
  /** How many read a site: the fuller of this stretch and the one before it. At least 1, who asks. */
  online(site: number, now: Date): number;
  /** Hands over what was counted since the last time; what could not be written is counted on. */
  flush(): Promise<void>;
}

interface Stretch {
  number: number;
  key: Buffer;
  held: number;
  digests: Map<number, Set<string>>;
}

/**
 * Counts visits in memory, by nothing that leads to a visitor: views are sums, and who reads just now is a digest of
 * address and browser under a random key that is thrown away after five minutes. Neither is stored or logged.
 */
export function openVisits(write: (views: Views) => Promise<void>, log: Pick<Logger, 'warn'>): Visits {
  let sites = new Map<number, number>();
  let articles = new Map<number, number>();
  let now: Stretch = begin(0);
  let before: Stretch = begin(-1);

  function stretchAt(at: Date): Stretch {
    const number = Math.floor(at.getTime() / onlineMilliseconds);
    if (number === now.number) return now;
    before = number === now.number + 1 ? now : begin(number - 1);
    now = begin(number);
    return now;
  }

  return {
    saw({ site, article, network, agent }, at) {
      if (agent === '' || machines.test(agent)) return;
      add(sites, site, 1);
      if (article !== null) add(articles, article, 1);
      const stretch = stretchAt(at);
      if (stretch.held >= mostDigests) return;
      const known = stretch.digests.get(site) ?? new Set();
      stretch.digests.set(site, known);
      const digest = createHmac('sha256', stretch.key).update(`${network}\n${agent}`).digest('base64').slice(0, 12);
      if (!known.has(digest)) stretch.held += 1;
      known.add(digest);
    },
    online(site, at) {
      const stretch = stretchAt(at);
      return Math.max(1, stretch.digests.get(site)?.size ?? 0, before.digests.get(site)?.size ?? 0);
    },
    async flush() {
      if (sites.size === 0) return;
      const [ofSites, ofArticles] = [sites, articles];
      [sites, articles] = [new Map(), new Map()];
      try {
        await write({
          sites: Array.from(ofSites, ([site, views]) => ({ site, views })),
          articles: Array.from(ofArticles, ([article, views]) => ({ article, views })),
        });
      } catch (error) {
        for (const [site, views] of ofSites) add(sites, site, views);
        for (const [article, views] of ofArticles) add(articles, article, views);
        log.warn({ err: error }, 'visits could not be written');
      }
    },
  };
}

function begin(number: number): Stretch {
  return { number, key: randomBytes(32), held: 0, digests: new Map() };
}

function add(counts: Map<number, number>, id: number, views: number): void {
  counts.set(id, (counts.get(id) ?? 0) + views);
}
