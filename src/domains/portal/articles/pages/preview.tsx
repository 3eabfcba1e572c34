import { read } from '#platform/command/execute.server.ts';
import { found } from '#platform/command/found.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import siteStyles from '#web/site/site.css?url';
import { rowId } from '#web/row-id.ts';
import { pageTitle } from '#web/text.vi.ts';
import { ArticleSheet } from '../parts/article-sheet.tsx';
import { getArticle } from '../queries.server.ts';
import { kindText, text } from '../text.vi.ts';
import type { Route } from './+types/preview.ts';

const words = text.sheet;

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];
export const meta = () => [{ title: pageTitle(words.previewTitle) }, { name: 'robots', content: 'noindex' }];

/** As it was last saved, under the style sheet of the public pages: no script, no Mantine. */
export async function loader({ request, context, params }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  return { article: await found(read(desk, (ctx) => getArticle(ctx, rowId(params.id)))) };
}

export default function Preview({ loaderData: { article } }: Route.ComponentProps) {
  return (
    <div className="site">
      <p className="site-page">
        {words.preview} <a href={`/trang-tin/bai/${article.id}`}>{words.toEditor}</a>
      </p>
      <main className="site-main site-inner site-page">
        <p className="site-meta">
          {article.siteName} · {kindText[article.kind]}
        </p>
        <h1>{article.title}</h1>
        <ArticleSheet article={article} />
      </main>
    </div>
  );
}
