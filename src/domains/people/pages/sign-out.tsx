import { Button, Stack, Text } from '@mantine/core';
import { Form, redirect, redirectDocument } from 'react-router';
import { deskOf, endedSessionCookie, sessionToken } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { pageTitle } from '#web/text.vi.ts';
import { signOut } from '../sessions/commands.server.ts';
import { signInText as text } from '../sign-in/text.vi.ts';
import type { Route } from './+types/sign-out.ts';

export const meta = () => [{ title: pageTitle(text.signOutTitle) }];

export function loader({ context }: Route.LoaderArgs) {
  const { actor } = deskOf<Database>(context).desk;
  if (!actor) throw redirect('/dang-nhap');
  return { name: actor.name };
}

/** Loads the sign-in page anew, so that nothing of the pages before stays in the memory of a shared PC. */
export async function action({ context }: Route.ActionArgs) {
  const asked = deskOf<Database>(context);
  const token = sessionToken(asked);
  if (token !== null) await signOut(asked.desk.system, token);
  return redirectDocument('/dang-nhap', { headers: { 'Set-Cookie': endedSessionCookie(asked) } });
}

export default function SignOut({ loaderData: { name } }: Route.ComponentProps) {
  return (
    <Form method="post">
      <Stack gap="lg">
        <h1>{text.signOutTitle}</h1>
        <Text>
          {text.signedIn(name)} {text.signOutBody}
        </Text>
        <Button type="submit" size="lg" fullWidth>
          {text.signOut}
        </Button>
      </Stack>
    </Form>
  );
}
