import type { MetaDescriptor } from 'react-router';
import type { SiteFrame } from '../queries.server.ts';

interface Described {
  title: string;
  description?: string | null | undefined;
  /** The one whole address of the page. */
  canonical?: string | null | undefined;
  picture?: string | null | undefined;
  publishedAt?: string | undefined;
}

type Matches = readonly ({ loaderData?: unknown } | undefined)[];

/** What a page tells of itself to search engines and to those who pass its address on. */
export function siteMeta(matches: Matches, page: Described): MetaDescriptor[] {
  const name = siteName(matches);
  const title = name && name !== page.title ? `${page.title} – ${name}` : page.title;
  const open = (property: string, content: string | null | undefined): MetaDescriptor[] =>
    content ? [{ property, content }] : [];
  return [
    { title },
    ...(page.description ? [{ name: 'description', content: page.description }] : []),
    ...(page.canonical ? [{ tagName: 'link', rel: 'canonical', href: page.canonical }] : []),
    { property: 'og:type', content: page.publishedAt ? 'article' : 'website' },
    { property: 'og:locale', content: 'vi_VN' },
    ...open('og:site_name', name),
    ...open('og:title', page.title),
    ...open('og:description', page.description),
    ...open('og:url', page.canonical),
    ...open('og:image', page.picture),
    ...open('article:published_time', page.publishedAt),
  ];
}

function siteName(matches: Matches): string | null {
  for (const match of matches) {
    const loaded = match?.loaderData as { frame?: SiteFrame } | undefined;
    if (loaded?.frame) return loaded.frame.name;
  }
  return null;
}
