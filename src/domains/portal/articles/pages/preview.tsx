import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import siteStyles from '#web/site/site.css?url';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { getPreview } from '../../site/page/queries.server.ts';
import { articleCrumbs, ArticleView } from '../../site/parts/article-view.tsx';
import { SiteAround } from '../../site/parts/site-around.tsx';
import { text } from '../text.vi.ts';
import type { Route } from './+types/preview.ts';

const words = text.preview;

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];
export const meta = ({ loaderData }: Route.MetaArgs) => [
  { title: pageTitle(loaderData ? words.of(loaderData.article.title) : words.title) },
  { name: 'robots', content: 'noindex, nofollow' },
];
export const headers: Route.HeadersFunction = () => ({
  'Cache-Control': 'private, no-store',
  'X-Robots-Tag': 'noindex',
});

/** As it was last saved, in the very frame and page that the public will read; for those who may write it. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return found(read(desk, (ctx) => getPreview(ctx, rowId(params.id))));
}

export default function Preview({ loaderData: { frame, article, related, base } }: Route.ComponentProps) {
  const editor = `/trang-tin/bai/${article.id}`;
  return (
    <SiteAround
      {...{ frame, base, reading: { text: '', online: 1 }, here: article.place, crumbs: articleCrumbs(article) }}
      notice={
        <p className="site-preview" role="note">
          <b>{words.title}.</b> {words.about} <a href={editor}>{words.back}</a>
        </p>
      }
    >
      <ArticleView {...{ article, related, base }} stored={{ pictures: '', file: `${editor}/tep` }} />
    </SiteAround>
  );
}
