import { Anchor, Stack, Text } from '@mantine/core';
import { Link, redirect } from 'react-router';
import { deskOf } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { TextField } from '#web/fields.tsx';
import { pageTitle } from '#web/text.vi.ts';
import { enter, type EntranceAnswer, halfToken } from '../entrance/commands.server.ts';
import { EntranceForm } from '../parts/entrance-form.tsx';
import { passSecondStep } from '../second-factor/commands.server.ts';
import { secondFactorText } from '../second-factor/text.vi.ts';
import type { Route } from './+types/second-step.ts';

export { clientAction } from '#web/client-action.ts';

const text = secondFactorText.step;

export const meta = () => [{ title: pageTitle(text.title) }];

/** Only on the way in: without the password before, there is nothing to do here. */
export function loader({ context }: Route.LoaderArgs) {
  if (halfToken(deskOf<Database>(context)) === null) throw redirect('/dang-nhap');
  return null;
}

export function action({ context, request }: Route.ActionArgs) {
  const token = halfToken(deskOf<Database>(context));
  return enter(context, request, (system, input, origin) =>
    passSecondStep(system, input, { ...origin, halfToken: token }),
  );
}

export default function SecondStep({ actionData }: Route.ComponentProps) {
  return (
    <EntranceForm
      title={text.title}
      about={text.about}
      submit={text.submit}
      refusal={actionData as EntranceAnswer | undefined}
      after={
        <Stack gap="xs">
          <Text size="sm" c="dimmed">
            {text.lost}
          </Text>
          <Anchor component={Link} to="/dang-nhap" size="sm" underline="always">
            {text.again}
          </Anchor>
        </Stack>
      }
    >
      <TextField name="code" label={text.code} hint={text.codeHint} autoComplete="one-time-code" maxLength={40} />
    </EntranceForm>
  );
}
