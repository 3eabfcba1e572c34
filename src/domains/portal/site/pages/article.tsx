import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { findArticle } from '../page/queries.server.ts';
import { listRelated } from '../articles/queries.server.ts';
import { articleCrumbs, ArticleView } from '../parts/article-view.tsx';
import { siteMeta } from '../parts/site-meta.ts';
import { siteOrigin } from '../rules.ts';
import type { Route } from './+types/article.ts';

export const meta: Route.MetaFunction = ({ loaderData, matches }) => {
  if (!loaderData) return [];
  const { article, origin, picture } = loaderData;
  const { title, summary: description, publishedAt } = article;
  return siteMeta(matches, { title, description, path: `/tin/${article.owner.slug}`, origin, picture, publishedAt });
};

/** Names the article to the server, which counts its views (server/public/kept-page.ts). */
export const headers: Route.HeadersFunction = ({ loaderHeaders }) => loaderHeaders;

export async function loader({ context, params }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const found = await read(desk, async (ctx) => {
    const article = await findArticle(ctx, site.id, params.slug);
    return article && { article, related: await listRelated(ctx, site.id, article) };
  });
  if (!found) throw data(null, { status: 404 });
  const { article, related } = found;
  const loaded = {
    ...{ article, related, base: site.base },
    origin: siteOrigin(article.owner, site),
    picture: article.image && `${site.origin}${site.base}/anh/${article.image.id}/960`,
    crumbs: articleCrumbs(article),
  };
  return data(loaded, { headers: { 'Caunoi-Article': String(article.id) } });
}

export default function ArticlePage({ loaderData: { article, related, base } }: Route.ComponentProps) {
  return <ArticleView {...{ article, related, base }} />;
}
