import { Feed } from 'feed';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { listEntries, placedIds } from '../articles/queries.server.ts';
import { getSiteFrame } from '../queries.server.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/feed.ts';

/** The newest of every kind, for readers of feeds. */
export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const home = site.origin + site.base;
  const { frame, entries } = await read(desk, async (ctx) => {
    const at = { siteId: site.id, placed: await placedIds(ctx, site.id) };
    return {
      frame: (await getSiteFrame(ctx, site.id))!,
      entries: (await listEntries(ctx, at, {}, { most: 30 })).entries,
    };
  });
  const feed = new Feed({
    ...{ title: frame.name, description: frame.about ?? text.feedOf(frame.name), id: home, link: home, language: 'vi' },
    ...{ copyright: frame.name, generator: frame.name, feedLinks: { rss: `${home}/rss.xml` } },
    updated: new Date(entries[0]?.publishedAt ?? 0),
  });
  for (const entry of entries) {
    const link = home + entry.place;
    feed.addItem({
      ...{ title: plain(entry.title), id: link, link, date: new Date(entry.publishedAt) },
      ...(entry.summary ? { description: plain(entry.summary) } : {}),
      category: [{ name: text.kinds[entry.kind] }],
    });
  }
  return xml(feed.rss2(), 'application/rss+xml');
}

/** Readers of feeds take these words for HTML: nothing in them may look like a mark. */
function plain(words: string): string {
  return words.replaceAll('<', '‹').replaceAll('>', '›');
}

function xml(words: string, type: string): Response {
  return new Response(words, {
    headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'public, max-age=60' },
  });
}
