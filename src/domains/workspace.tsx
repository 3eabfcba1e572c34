import { Outlet, type ShouldRevalidateFunctionArgs } from 'react-router';
import { mayAnywhere } from '#platform/access/may.ts';
import { signedInDesk } from '#platform/command/request.server.ts';
import { Providers } from '#web/providers.tsx';
import { Shell } from '#web/shell.tsx';
import type { Route } from './+types/workspace.ts';
import { accountLinks, navigation } from './navigation.ts';
import { refusalText } from './refusal-text.ts';
import type { Database } from './tables.ts';

/** Mantine writes style attributes: the content policy of these pages allows them. */
export const handle = { mantine: true };

export function loader({ context, request }: Route.LoaderArgs) {
  const { actor, system } = signedInDesk<Database>({ context, request });
  const shown = [...navigation, ...accountLinks].filter(
    ({ needs }) => !needs || mayAnywhere(actor.grants, system.permissions, needs),
  );
  return {
    shown: shown.map((entry) => entry.to),
    account: { name: actor.name, position: actor.positionTitle, unit: actor.unit?.name ?? null },
  };
}

/** Who one is changes by a form, if at all: between pages the shell asks nothing, and so outlives a dropped line. */
export const shouldRevalidate = ({ formMethod, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formMethod !== undefined && defaultShouldRevalidate;

/** All pages after sign-in: the shell of web/ with the parts that the domains bring. */
export default function Workspace({ loaderData: { shown, account } }: Route.ComponentProps) {
  return (
    <Providers refusalText={refusalText}>
      <Shell
        navigation={navigation.filter((entry) => shown.includes(entry.to))}
        accountLinks={accountLinks.filter((entry) => shown.includes(entry.to))}
        account={account}
      >
        <Outlet />
      </Shell>
    </Providers>
  );
}
