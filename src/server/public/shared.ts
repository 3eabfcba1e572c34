import { isForAll, keptPage } from './kept-page.ts';
import type { KeptPage } from './page-cache.ts';

/** One page for all who ask for it at the same time; an answer that is not for all is for the first of them alone. */
export function openShared(keep: (key: string, page: KeptPage) => void) {
  const making = new Map<string, Promise<KeptPage | Response>>();
  return async (key: string, site: number, make: () => Promise<Response>): Promise<KeptPage | Response> => {
    const others = making.get(key);
    if (others) {
      const page = await others;
      return page instanceof Response ? make() : page;
    }
    const mine = make().then(async (answer) => (isForAll(answer) ? keptPage(site, answer) : answer));
    making.set(key, mine);
    try {
      const page = await mine;
      if (!(page instanceof Response)) keep(key, page);
      return page;
    } finally {
      making.delete(key);
    }
  };
}
