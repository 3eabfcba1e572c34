import { data, Outlet, useLocation, useMatches } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import siteStyles from '#web/site/site.css?url';
import { failureWords } from '#web/failure-kind.ts';
import { type Crumb, SiteCrumbs } from './portal/site/parts/site-crumbs.tsx';
import { SiteFoot } from './portal/site/parts/site-foot.tsx';
import { SiteHead } from './portal/site/parts/site-head.tsx';
import { getSiteFrame, type SiteFrame } from './portal/site/queries.server.ts';
import { siteText as text } from './portal/site/text.vi.ts';
import type { Database } from './tables.ts';
import type { Route } from './+types/public-site.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const frame = await read(desk, (ctx) => getSiteFrame(ctx, site.id));
  if (!frame) throw data(null, { status: 404 });
  return { frame, base: site.base, reading: { text: site.text ?? '', online: site.online ?? 1 } };
}

interface FrameData {
  frame: SiteFrame;
  base: string;
  reading: { text: string; online: number };
}

/** What stands around every page of a public site: no script, one style sheet. */
function Around({ loaded, children }: { loaded: FrameData; children: React.ReactNode }) {
  const { frame, base, reading } = loaded;
  const here = useLocation().pathname.replace(/^\/cong\/\d+/u, '') || '/';
  // A page says where it stands by `crumbs` in what its loader gives, itself last and without an address.
  const crumbs = (useMatches().at(-1)?.loaderData as { crumbs?: Crumb[] } | undefined)?.crumbs ?? [];
  return (
    <div className="site" data-text={reading.text || undefined}>
      <a className="site-skip" href="#noi-dung">
        {text.skip}
      </a>
      <SiteHead frame={frame} base={base} here={here} />
      <main id="noi-dung" className="site-main site-inner" tabIndex={-1}>
        <SiteCrumbs base={base} crumbs={crumbs} />
        {children}
      </main>
      <SiteFoot frame={frame} base={base} reading={reading} />
    </div>
  );
}

export default function PublicSite({ loaderData }: Route.ComponentProps) {
  return (
    <Around loaded={loaderData}>
      <Outlet />
    </Around>
  );
}

/** What is not there, and what failed, in the frame of the site as long as the frame itself stands. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const { title, body } = failureWords(error);
  const words = (
    <>
      <h1>{title}</h1>
      <p className="site-lead">{body}</p>
    </>
  );
  if (!loaderData) return <main className="bare-failure">{words}</main>;
  return (
    <Around loaded={loaderData}>
      {words}
      <p>
        <a className="site-button" href={loaderData.base || '/'}>
          {text.home}
        </a>
      </p>
    </Around>
  );
}
