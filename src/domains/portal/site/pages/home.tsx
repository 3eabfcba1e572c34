import { data } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { publicPage } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { getSiteFrame } from '../queries.server.ts';
import { siteText as text } from '../text.vi.ts';
import type { Route } from './+types/home.ts';

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.name }];

export async function loader({ context }: Route.LoaderArgs) {
  const { site, desk } = await publicPage<Database>(context);
  const frame = await read(desk, (ctx) => getSiteFrame(ctx, site.id));
  if (!frame) throw data(null, { status: 404 });
  return { name: frame.name, theme: frame.theme };
}

export default function SiteHome({ loaderData: { name, theme } }: Route.ComponentProps) {
  return (
    <>
      <h1>{name}</h1>
      {theme ? (
        <p>
          {text.theme(theme.year)}: {theme.words}
        </p>
      ) : null}
    </>
  );
}
