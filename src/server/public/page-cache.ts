/** A page as it went out once, ready to go out again. */
export interface KeptPage {
  site: number;
  article: number | null;
  headers: Readonly<Record<string, string>>;
  tag: string;
  body: Uint8Array<ArrayBuffer>;
  gzip: Uint8Array<ArrayBuffer>;
}

export interface PageCache {
  find(key: string, now: Date): KeptPage | null;
  keep(key: string, page: KeptPage, now: Date): void;
  /** Something of the site was published, corrected or taken down. */
  dropSite(site: number): void;
  bytes(): number;
}

export interface PageCacheSize {
  mostBytes?: number;
  largestPage?: number;
  milliseconds?: number;
}

/** In memory, for one process; the page that nobody asked for longest goes first. */
export function openPageCache(size: PageCacheSize = {}): PageCache {
  const { mostBytes = 64 * 1024 * 1024, largestPage = 1024 * 1024, milliseconds = 60_000 } = size;
  const pages = new Map<string, { page: KeptPage; at: number; weight: number }>();
  let total = 0;

  function drop(key: string): void {
    const entry = pages.get(key);
    if (!entry) return;
    total -= entry.weight;
    pages.delete(key);
  }

  return {
    find(key, now) {
      const entry = pages.get(key);
      if (!entry) return null;
      const age = now.getTime() - entry.at;
      if (age < 0 || age >= milliseconds) {
        drop(key);
        return null;
      }
      pages.delete(key);
      pages.set(key, entry);
      return entry.page;
    },
    keep(key, page, now) {
      drop(key);
      const weight = page.body.byteLength + page.gzip.byteLength + 2 * key.length + 1_000;
      if (weight > largestPage) return;
      pages.set(key, { page, at: now.getTime(), weight });
      total += weight;
      while (total > mostBytes) drop(pages.keys().next().value!);
    },
    dropSite(site) {
      for (const [key, { page }] of pages) if (page.site === site) drop(key);
    },
    bytes: () => total,
  };
}
