import { Anchor, Checkbox, Stack, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { Link } from 'react-router';
import { CheckField, TextField } from '#web/fields.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { codeOfFragment } from '../codes/rules.ts';
import { enter, type EntranceAnswer } from '../entrance/commands.server.ts';
import { EntranceForm } from '../parts/entrance-form.tsx';
import { useCode } from '../sign-in/commands.server.ts';
import { signInText, useCodeText as text } from '../sign-in/text.vi.ts';
import type { Route } from './+types/use-code.ts';

export { clientAction } from '#web/client-action.ts';

export const meta = () => [{ title: pageTitle(text.title) }];

export function action({ context, request }: Route.ActionArgs) {
  return enter(context, request, useCode);
}

export default function UseCode({ actionData }: Route.ComponentProps) {
  const scanned = useScannedCode();
  const [isShown, setIsShown] = useState(false);
  const type = isShown ? 'text' : 'password';
  return (
    <EntranceForm
      title={text.title}
      about={text.about}
      submit={text.submit}
      refusal={actionData as EntranceAnswer | undefined}
      after={
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {text.sessions}
          </Text>
          <Anchor component={Link} to="/dang-nhap" size="sm" underline="always">
            {text.toSignIn}
          </Anchor>
        </Stack>
      }
    >
      <TextField
        name="phone"
        label={signInText.phone}
        hint={signInText.phoneHint}
        type="tel"
        autoComplete="username"
        maxLength={40}
      />
      <TextField
        key={scanned}
        name="code"
        label={text.code}
        hint={scanned === '' ? text.codeHint : text.codeRead}
        defaultValue={scanned}
        autoComplete="off"
        maxLength={40}
      />
      <TextField
        name="password"
        label={text.password}
        hint={text.passwordHint}
        type={type}
        autoComplete="new-password"
        maxLength={1000}
      />
      <Stack gap="xs">
        <TextField
          name="passwordAgain"
          label={text.passwordAgain}
          type={type}
          autoComplete="new-password"
          maxLength={1000}
        />
        <Checkbox
          label={signInText.showPassword}
          checked={isShown}
          onChange={(event) => setIsShown(event.currentTarget.checked)}
        />
      </Stack>
      <CheckField name="ownDevice" label={signInText.ownDevice} hint={signInText.ownDeviceHint} />
    </EntranceForm>
  );
}

/** The code that a QR put behind the #, taken out of the address at once so that the history does not keep it. */
function useScannedCode(): string {
  const [code, setCode] = useState('');
  useEffect(() => {
    const scanned = codeOfFragment(location.hash);
    if (scanned === null) return;
    // The server never sees what stands behind the #, so it is read after the page has come to life.
    // oxlint-disable-next-line react/set-state-in-effect
    setCode(scanned);
    history.replaceState(history.state, '', location.pathname + location.search);
  }, []);
  return code;
}
