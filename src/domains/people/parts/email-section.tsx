import { Group, Text } from '@mantine/core';
import { HiddenField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { MyEmail } from '../email/queries.server.ts';
import { emailText as text } from '../email/text.vi.ts';

/** One's own address for the daily message. Sends the intents `email`, `email-code`, `email-daily` and `email-remove`. */
export function EmailSection({ email, isOn }: { email: MyEmail | null; isOn: boolean }) {
  return (
    <div id="thu-nhac-viec">
      <Section title={text.title}>
        <Text size="sm" c="dimmed" mb="md">
          {text.about}
        </Text>
        {isOn ? null : <Notice tone="neutral">{text.off}</Notice>}
        {email === null ? null : <Standing email={email} />}
        {isOn && email === null ? <Address /> : null}
        {isOn && email !== null && !email.isConfirmed ? <Code /> : null}
        {email === null ? null : <Change isOn={isOn} />}
      </Section>
    </div>
  );
}

function Standing({ email }: { email: MyEmail }) {
  const { address, isConfirmed, daily } = email;
  const tone = !isConfirmed ? 'waiting' : daily ? 'success' : 'neutral';
  const state = daily ? text.isOn : text.isOff;
  return (
    <>
      <Group justify="space-between" gap="xs" mb="sm">
        <Text>{isConfirmed ? text.confirmed(address) : text.waiting(address)}</Text>
        <StatusBadge tone={tone}>{isConfirmed ? state : text.isWaiting}</StatusBadge>
      </Group>
      {isConfirmed ? (
        <CommandForm submit={daily ? text.turnOff : text.turnOn} intent="email-daily" layout="inline" tone="quiet">
          <HiddenField name="daily" value={daily ? 'off' : 'on'} />
        </CommandForm>
      ) : null}
    </>
  );
}

function Address() {
  return (
    <CommandForm submit={text.sendCode} intent="email" layout="inline">
      <TextField
        name="address"
        label={text.address}
        hint={text.addressHint}
        type="email"
        autoComplete="email"
        required
        maxLength={254}
      />
    </CommandForm>
  );
}

function Code() {
  return (
    <CommandForm submit={text.confirm} intent="email-code" layout="inline">
      <TextField
        name="code"
        label={text.code}
        inputMode="numeric"
        autoComplete="one-time-code"
        required
        maxLength={12}
      />
    </CommandForm>
  );
}

function Change({ isOn }: { isOn: boolean }) {
  return (
    <Fold title={text.change} about={isOn ? text.changeHint : undefined}>
      {isOn ? <Address /> : null}
      <CommandForm
        submit={text.remove}
        intent="email-remove"
        tone="danger"
        layout="inline"
        confirm={{ title: text.removeQuestion, body: text.removeBody }}
      >
        {null}
      </CommandForm>
    </Fold>
  );
}
