import { data, isRouteErrorResponse, Outlet, useLocation, useMatches } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import siteStyles from '#web/site/site.css?url';
import { failureWords } from '#web/failure-kind.ts';
import { type FrameData, SiteAround } from './portal/site/parts/site-around.tsx';
import type { Crumb } from './portal/site/parts/site-crumbs.tsx';
import { getSiteFrame } from './portal/site/queries.server.ts';
import { siteOrigin } from './portal/site/rules.ts';
import { siteText as text } from './portal/site/text.vi.ts';
import type { Database } from './tables.ts';
import type { Route } from './+types/public-site.ts';

export const links: Route.LinksFunction = () => [{ rel: 'stylesheet', href: siteStyles }];

/** What is not there is named by its own title; every other page names itself. */
export const meta: Route.MetaFunction = ({ error, loaderData }) => {
  if (!error) return [];
  const { title } = wordsOf(error);
  return [
    { title: loaderData ? `${title} – ${loaderData.frame.name}` : title },
    { name: 'robots', content: 'noindex' },
  ];
};

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const frame = await read(desk, (ctx) => getSiteFrame(ctx, site.id));
  if (!frame) throw data(null, { status: 404 });
  const reading = { text: site.text ?? '', online: site.online ?? 1 };
  return { frame, origin: siteOrigin(frame, site), base: site.base, reading };
}

/** A page says where it stands by `crumbs` in what its loader gives, itself last and without an address. */
function Around({ loaded, children }: { loaded: FrameData; children: React.ReactNode }) {
  const here = useLocation().pathname.replace(/^\/cong\/\d+/u, '') || '/';
  const crumbs = (useMatches().at(-1)?.loaderData as { crumbs?: Crumb[] } | undefined)?.crumbs ?? [];
  return (
    <SiteAround {...loaded} {...{ here, crumbs }}>
      {children}
    </SiteAround>
  );
}

export default function PublicSite({ loaderData }: Route.ComponentProps) {
  return (
    <Around loaded={loaderData}>
      <Outlet />
    </Around>
  );
}

/** Of a page that is not there nobody here is refused a right. */
function wordsOf(error: unknown): { title: string; body: string } {
  return isRouteErrorResponse(error) && error.status === 404 ? text.missing : failureWords(error);
}

/** What is not there, and what failed, in the frame of the site as long as the frame itself stands. */
export function ErrorBoundary({ error, loaderData }: Route.ErrorBoundaryProps) {
  const { title, body } = wordsOf(error);
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
