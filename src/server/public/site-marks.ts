/** How long a mark holds before the database is asked again, and how long a reader waits for the answer. */
const holdsMilliseconds = 1_000;
const waitsMilliseconds = 300;

export interface SiteMarks {
  /** Tells `changed` of a site whose mark is another one than before. Never waits long: what is kept is at most a minute old anyway. */
  check(site: number, now: Date): Promise<void>;
}

/**
 * Publishing happens in other processes too (a job, the command line), so what tells that kept pages are old is the
 * database: one small question for each site that is read, at most once a second.
 */
export function openSiteMarks(ask: (site: number) => Promise<string>, changed: (site: number) => void): SiteMarks {
  const marks = new Map<number, { mark: string | null; at: number; asking: Promise<void> | null }>();

  async function renew(site: number, now: Date): Promise<void> {
    const entry = marks.get(site)!;
    try {
      const mark = await ask(site);
      if (entry.mark !== null && mark !== entry.mark) changed(site);
      entry.mark = mark;
    } catch {
      // Without an answer pages stay as long as they may; the page itself says what is wrong.
    } finally {
      entry.at = now.getTime();
      entry.asking = null;
    }
  }

  return {
    async check(site, now) {
      const entry = marks.get(site) ?? { mark: null, at: -Infinity, asking: null };
      marks.set(site, entry);
      if (Math.abs(now.getTime() - entry.at) < holdsMilliseconds) return;
      entry.asking ??= renew(site, now);
      let timer: ReturnType<typeof setTimeout> | undefined;
      const patience = new Promise<void>((resolve) => (timer = setTimeout(resolve, waitsMilliseconds)));
      await Promise.race([entry.asking, patience]);
      clearTimeout(timer);
    },
  };
}
