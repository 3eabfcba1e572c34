import type { MetaDescriptor } from 'react-router';
import type { SiteFrame } from '../queries.server.ts';
import { shortened } from '../rules.ts';

interface Described {
  /** What the page shows, and whose it is: 'what – unit – site'; no unit where the site is its own. */
  title: string;
  unit?: string | null | undefined;
  /** Without one the site says what it is about. */
  description?: string | null | undefined;
  /** The page below its site: '/loi-hua'. */
  path?: string;
  /** The whole address of the site where the page is at home, where that is another one. */
  origin?: string | null | undefined;
  picture?: string | null | undefined;
  publishedAt?: string | undefined;
}

/** What the frame of a site tells its pages; `origin` is the whole address of the site, null where nobody can tell. */
interface Around {
  frame: SiteFrame;
  origin: string | null;
}
type Matches = readonly ({ loaderData?: unknown } | undefined)[];

const longest = { title: 90, description: 200 };

/** What a page tells of itself to search engines and to those who pass its address on. */
export function siteMeta(matches: Matches, page: Described): MetaDescriptor[] {
  const around = aroundOf(matches);
  const name = around?.frame.name;
  const what = shortened(page.title, longest.title).replace(/\.$/u, '');
  const shared = page.unit ? `${what} – ${page.unit}` : what;
  const description = shortened(page.description ?? around?.frame.about ?? '', longest.description);
  const origin = page.origin ?? around?.origin;
  const canonical = origin && page.path !== undefined ? origin + page.path : null;
  const open = (property: string, content: string | null | undefined): MetaDescriptor[] =>
    content ? [{ property, content }] : [];
  return [
    { title: name && name !== what ? `${shared} – ${name}` : shared },
    ...(description ? [{ name: 'description', content: description }] : []),
    ...(canonical ? [{ tagName: 'link', rel: 'canonical', href: canonical }] : []),
    { property: 'og:type', content: page.publishedAt ? 'article' : 'website' },
    { property: 'og:locale', content: 'vi_VN' },
    ...open('og:site_name', name),
    ...open('og:title', shared),
    ...open('og:description', description),
    ...open('og:url', canonical),
    ...open('og:image', page.picture),
    ...open('article:published_time', page.publishedAt),
  ];
}

function aroundOf(matches: Matches): Around | null {
  for (const match of matches) {
    const loaded = match?.loaderData as Partial<Around> | undefined;
    if (loaded?.frame) return { frame: loaded.frame, origin: loaded.origin ?? null };
  }
  return null;
}
