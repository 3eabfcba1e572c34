import { data, Outlet } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import { getSiteFrame } from './portal/site/queries.server.ts';
import siteStyles from '#web/site.css?url';
import { siteText as text } from './portal/site/text.vi.ts';
import type { Database } from './tables.ts';
import type { Route } from './+types/public-site.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const frame = await read(desk, (ctx) => getSiteFrame(ctx, site.id));
  if (!frame) throw data(null, { status: 404 });
  return { frame, base: site.base };
}

/** What stands around every page of a public site: no script, one style sheet. */
export default function PublicSite({ loaderData: { frame, base } }: Route.ComponentProps) {
  const to = (target: string) => (target.startsWith('/') ? base + target : target);
  return (
    <>
      <a className="site-skip" href="#noi-dung">
        {text.skip}
      </a>
      <header className="site-page">
        <p>
          <a href={to('/')}>{frame.name}</a>
        </p>
        <nav aria-label={text.menu}>
          {frame.menu.map(({ label, target }) => (
            <a key={target} href={to(target)}>
              {label}
            </a>
          ))}
        </nav>
      </header>
      <main id="noi-dung" className="site-page">
        <Outlet />
      </main>
    </>
  );
}
