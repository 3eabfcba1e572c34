import { Button, Stack, Text } from '@mantine/core';
import { Form, redirect, redirectDocument } from 'react-router';
import { deskOf, endedSessionCookie, sessionToken } from '#platform/command/request.server.ts';
import { forgetAccounts } from '#platform/outbox/device.ts';
import { clearStore, countUnsent } from '#platform/outbox/store.ts';
import type { Database } from '#domains/tables.ts';
import { pageTitle } from '#web/text.vi.ts';
import { useOutbox } from '#web/use-outbox.ts';
import { UnsentWarning } from '../parts/unsent-warning.tsx';
import { signOut } from '../sessions/commands.server.ts';
import { signInText as text } from '../sign-in/text.vi.ts';
import type { Route } from './+types/sign-out.ts';

export const meta = () => [{ title: pageTitle(text.signOutTitle) }];

export function loader({ context }: Route.LoaderArgs) {
  const { actor } = deskOf<Database>(context).desk;
  if (!actor) throw redirect('/dang-nhap');
  return { name: actor.name, accountId: actor.accountId, accountIds: actor.posts.map((post) => post.accountId) };
}

/** Loads the sign-in page anew, so that nothing of the pages before stays in the memory of a shared PC. */
export async function action({ context }: Route.ActionArgs) {
  const asked = deskOf<Database>(context);
  const token = sessionToken(asked);
  if (token !== null) await signOut(asked.desk.system, token);
  return redirectDocument('/dang-nhap', { headers: { 'Set-Cookie': endedSessionCookie(asked) } });
}

/** What the quick log has unsent on this device is warned of first; once the session has ended, it is cleared. */
export async function clientAction({ request, serverAction }: Route.ClientActionArgs) {
  const form = await request.clone().formData();
  const named = form.get('accounts');
  const accountIds = typeof named === 'string' ? named.split(' ').map(Number) : [];
  const { waiting, drafts } = await countUnsent(accountIds).catch(() => ({ waiting: 0, drafts: 0 }));
  if (waiting + drafts > 0 && !form.has('sure')) return redirect('/dang-xuat');
  try {
    return await serverAction();
  } catch (ended) {
    if (ended instanceof Response) await clearDevice(accountIds);
    throw ended;
  }
}

async function clearDevice(accountIds: readonly number[]): Promise<void> {
  forgetAccounts({ lasting: localStorage, passing: sessionStorage }, accountIds);
  for (const accountId of accountIds) await clearStore(accountId).catch(() => null);
}

export default function SignOut({ loaderData: { name, accountId, accountIds } }: Route.ComponentProps) {
  const unsent = useOutbox(accountIds);
  const isUnsent = unsent.waiting + unsent.drafts > 0;
  return (
    <Stack gap="lg">
      <h1>{text.signOutTitle}</h1>
      <Text>
        {text.signedIn(name)} {text.signOutBody}
      </Text>
      {isUnsent ? <UnsentWarning accountId={accountId} unsent={unsent} /> : null}
      <Form method="post">
        <input type="hidden" name="accounts" value={accountIds.join(' ')} />
        {isUnsent ? <input type="hidden" name="sure" value="1" /> : null}
        <Button type="submit" size="lg" fullWidth variant={isUnsent ? 'default' : 'filled'}>
          {isUnsent ? text.dropAndSignOut : text.signOut}
        </Button>
      </Form>
    </Stack>
  );
}
