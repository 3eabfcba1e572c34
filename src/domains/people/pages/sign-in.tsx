import { Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Link, redirect } from 'react-router';
import { deskOf, returnPath } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { CheckField, TextField } from '#web/fields.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { enter, type EntranceAnswer } from '../entrance/commands.server.ts';
import { EntranceForm } from '../parts/entrance-form.tsx';
import { signIn } from '../sign-in/commands.server.ts';
import { signInText as text } from '../sign-in/text.vi.ts';
import type { Route } from './+types/sign-in.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export function loader({ context, request }: Route.LoaderArgs) {
  if (deskOf<Database>(context).desk.actor) throw redirect(returnPath(request));
  return null;
}

export function action({ context, request }: Route.ActionArgs) {
  return enter(context, request, signIn);
}

export default function SignIn({ actionData }: Route.ComponentProps) {
  const [isShown, setIsShown] = useState(false);
  return (
    <EntranceForm
      title={text.title}
      submit={text.submit}
      refusal={actionData as EntranceAnswer | undefined}
      after={
        <Stack gap="xs" fz="sm">
          <Text size="sm">
            {text.firstTime}{' '}
            <Anchor component={Link} to="/kich-hoat" underline="always" inherit>
              {text.toCode}
            </Anchor>
          </Text>
          <Text size="sm" c="dimmed">
            {text.forgot}
          </Text>
        </Stack>
      }
    >
      <TextField
        name="phone"
        label={text.phone}
        hint={text.phoneHint}
        type="tel"
        autoComplete="username"
        maxLength={40}
      />
      <Stack gap="xs">
        <TextField
          name="password"
          label={text.password}
          type={isShown ? 'text' : 'password'}
          autoComplete="current-password"
          maxLength={1000}
        />
        <Checkbox
          label={text.showPassword}
          checked={isShown}
          onChange={(event) => setIsShown(event.currentTarget.checked)}
        />
      </Stack>
      <CheckField name="ownDevice" label={text.ownDevice} hint={text.ownDeviceHint} />
    </EntranceForm>
  );
}
