import { Outlet, type ShouldRevalidateFunctionArgs, useLocation } from 'react-router';
import { mayAnywhere } from '#platform/access/may.ts';
import { read } from '#platform/command/execute.server.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { Providers } from '#web/providers.tsx';
import { Shell } from '#web/shell.tsx';
import { useOutbox } from '#web/use-outbox.ts';
import type { Route } from './+types/workspace.ts';
import { countWaiting } from './commitments/today/queries.server.ts';
import { OwedLine } from './figures/parts/owed-line.tsx';
import { waitingForms } from './figures/owed/queries.server.ts';
import { countUnread } from './notices/queries.server.ts';
import { text as noticeText } from './notices/text.vi.ts';
import { hasSite } from './portal/sites/queries.server.ts';
import { accountLinks, navigation } from './navigation.ts';
import { refusalText } from './refusal-text.ts';
import type { Database } from './tables.ts';

/** Mantine writes style attributes: the content policy of these pages allows them. */
export const handle = { mantine: true };

export async function loader({ context, request }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ context, request });
  const { actor, system } = desk;
  const { unit } = actor;
  const shown = [...navigation, ...accountLinks].filter(
    ({ needs }) => !needs || [needs].flat().some((one) => mayAnywhere(actor.grants, system.permissions, one)),
  );
  const [waiting, unread, figures] = unit
    ? await read(
        desk,
        async (ctx) =>
          [
            await countWaiting(ctx, unit.id),
            await countUnread(ctx, unit.id),
            await waitingForms(ctx, unit.id),
          ] as const,
      )
    : [0, 0, null];
  // Only where there is a public site, or one may open it.
  const hasSites =
    mayAnywhere(actor.grants, system.permissions, 'portal.manage') ||
    (unit !== null && (await read(desk, (ctx) => hasSite(ctx, unit.id))));
  return {
    shown: shown.map((entry) => entry.to).filter((to) => to !== '/trang-tin' || hasSites),
    /** By entry: what waits there. */
    counts: { '/': waiting, '/so-lieu': figures?.count ?? 0 } as Record<string, number>,
    figures,
    unread,
    account: {
      ...{ name: actor.name, position: actor.positionTitle, unit: actor.unit?.name ?? null },
      posts: actor.posts.map(({ accountId, unitName, positionTitle }) => ({
        ...{ id: accountId, unit: unitName, position: positionTitle },
        isActing: accountId === actor.accountId,
      })),
    },
  };
}

/** Who one is and what waits change by a form, if at all: between pages the shell asks nothing, and so outlives a dropped line. */
export const shouldRevalidate = ({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined && defaultShouldRevalidate;

/** All pages after sign-in: the shell of web/ with the parts that the domains bring. */
export default function Workspace({ loaderData: { shown, counts, figures, unread, account } }: Route.ComponentProps) {
  const { pathname } = useLocation();
  const { waiting } = useOutbox(account.posts.map((post) => post.id));
  const entries = navigation
    .filter((entry) => shown.includes(entry.to))
    .map((entry) => ({ ...entry, count: entry.to === '/ghi-nhanh' ? waiting : (counts[entry.to] ?? 0) }));
  return (
    <Providers refusalText={refusalText}>
      <Shell
        navigation={entries}
        accountLinks={accountLinks.filter((entry) => shown.includes(entry.to))}
        account={account}
        bell={{ to: '/nhac-viec', label: noticeText.bell(unread), count: unread }}
      >
        {pathname === '/' ? <OwedLine waiting={figures} /> : null}
        <Outlet />
      </Shell>
    </Providers>
  );
}
