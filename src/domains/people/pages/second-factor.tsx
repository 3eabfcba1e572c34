import { Box, Flex, Image, Text, Title } from '@mantine/core';
import { useState } from 'react';
import { redirect, type ShouldRevalidateFunctionArgs } from 'react-router';
import { read } from '#platform/command/execute.server.ts';
import { deskOf, formInput, signedInDesk } from '#platform/command/request.server.ts';
import type { Database } from '#domains/tables.ts';
import { TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { PageHeader } from '#web/page-header.tsx';
import { Section } from '#web/section.tsx';
import { pageTitle, productName } from '#web/text.vi.ts';
import { answered, originOf } from '../entrance/commands.server.ts';
import { RecoverySheet } from '../parts/recovery-sheet.tsx';
import { beginSecondFactor, confirmSecondFactor } from '../second-factor/commands.server.ts';
import { secretPicture } from '../second-factor/prints.server.ts';
import { mySecondFactor, waitingSecret } from '../second-factor/queries.server.ts';
import { shownSecret } from '../second-factor/rules.ts';
import { secondFactorText } from '../second-factor/text.vi.ts';
import { text as allText } from '../text.vi.ts';
import type { Route } from './+types/second-factor.ts';

export { clientAction } from '#web/client-action.ts';

const text = secondFactorText.setUp;

export const meta = () => [{ title: pageTitle(secondFactorText.toSetUp) }];

export async function loader({ request, context }: Route.LoaderArgs) {
  const desk = signedInDesk<Database>({ request, context });
  const { name } = desk.actor;
  const { isOn, waiting } = await read(desk, async (ctx) => ({
    isOn: (await mySecondFactor(ctx)) !== null,
    waiting: await waitingSecret(ctx, desk.system.secret),
  }));
  if (isOn) throw redirect('/toi');
  if (waiting === null) return { name, waiting: null };
  const { secret } = waiting;
  return {
    name,
    waiting: { typed: shownSecret(secret), picture: await secretPicture(secret, productName, name) },
  };
}

/** Once it is on, this page has nothing to show any more but the recovery codes, which only the answer holds. */
export const shouldRevalidate = ({ formData, defaultShouldRevalidate }: ShouldRevalidateFunctionArgs) =>
  formData?.get('intent') !== 'confirm' && defaultShouldRevalidate;

/** Nothing goes with `once`: a receipt would keep the recovery codes. */
export async function action({ request, context }: Route.ActionArgs) {
  const asked = deskOf<Database>(context);
  const { input, intent } = formInput(await request.formData());
  if (intent === 'confirm') return answered(() => confirmSecondFactor(asked.desk, input));
  const begun = await answered(() => beginSecondFactor(asked.desk, input, originOf(asked, request)));
  return begun.ok ? redirect('/toi/hai-buoc') : begun;
}

export default function SecondFactor({ loaderData: { name, waiting } }: Route.ComponentProps) {
  const [codes, setCodes] = useState<string[] | null>(null);
  const back = { to: '/toi', label: allText.me.title };
  if (codes) return <RecoverySheet name={name} codes={codes} />;
  return (
    <>
      <PageHeader title={secondFactorText.toSetUp} context={text.about} back={back} />
      <Section>{waiting === null ? <Begin /> : <Confirm waiting={waiting} onDone={setCodes} />}</Section>
    </>
  );
}

function Begin() {
  return (
    <CommandForm submit={text.begin} intent="begin" cancel="/toi">
      <TextField
        name="password"
        label={text.password}
        hint={text.passwordHint}
        type="password"
        autoComplete="current-password"
        required
        maxLength={1000}
      />
    </CommandForm>
  );
}

function Confirm({
  waiting,
  onDone,
}: {
  waiting: { typed: string; picture: string };
  onDone: (codes: string[]) => void;
}) {
  return (
    <Flex direction={{ base: 'column', sm: 'row' }} gap="xl" align="flex-start">
      <Box>
        <Title order={2} fz="lg" mb="sm">
          {text.scan}
        </Title>
        <Image src={waiting.picture} alt={text.picture} w={220} h={220} />
      </Box>
      <Box maw="32rem">
        <Text mb={4}>{text.byHand}</Text>
        <Text ff="monospace" fw={600} mb="xl" data-secret>
          {waiting.typed}
        </Text>
        <Title order={2} fz="lg" mb="sm">
          {text.confirmTitle}
        </Title>
        <CommandForm
          submit={text.confirm}
          intent="confirm"
          cancel="/toi"
          onDone={(result) => onDone((result as { codes: string[] }).codes)}
        >
          <TextField
            name="code"
            label={text.code}
            hint={text.codeHint}
            inputMode="numeric"
            autoComplete="one-time-code"
            required
            maxLength={10}
          />
        </CommandForm>
      </Box>
    </Flex>
  );
}
