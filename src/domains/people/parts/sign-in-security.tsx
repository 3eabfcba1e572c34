import { Box, Divider, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { CheckField, TextField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { passwordText } from '../password/text.vi.ts';
import { secondFactorText } from '../second-factor/text.vi.ts';
import { text as allText } from '../text.vi.ts';

/** One's own password and second factor. Sends the intents `password` and `second-off`. */
export function SignInSecurity({ second }: { second: { onSince: string; codesLeft: number } | null }) {
  return (
    <Section title={allText.me.security}>
      <ChangePassword />
      <Divider my="md" />
      <Group justify="space-between" gap="xs" mb={4}>
        <Text fw={600}>{secondFactorText.title}</Text>
        <StatusBadge tone={second ? 'success' : 'neutral'}>
          {second ? secondFactorText.on : secondFactorText.off}
        </StatusBadge>
      </Group>
      <Text size="sm" c="dimmed" mb="sm">
        {second ? secondFactorText.onSince(formatDayTime(second.onSince), second.codesLeft) : secondFactorText.offAbout}
      </Text>
      {second ? (
        <Stop />
      ) : (
        <LinkButton to="/toi/hai-buoc" variant="secondary">
          {secondFactorText.toSetUp}
        </LinkButton>
      )}
    </Section>
  );
}

function ChangePassword() {
  const [ended, setEnded] = useState<number | null>(null);
  return (
    <>
      {ended === null ? null : (
        <Box component="output" display="block">
          <Notice tone="success">{passwordText.done(ended)}</Notice>
        </Box>
      )}
      <Fold title={passwordText.title}>
        <CommandForm
          submit={passwordText.submit}
          intent="password"
          onDone={(result) => setEnded((result as { ended: number }).ended)}
        >
          <TextField
            name="oldPassword"
            label={passwordText.old}
            type="password"
            autoComplete="current-password"
            required
            maxLength={1000}
          />
          <TextField
            name="password"
            label={passwordText.password}
            hint={passwordText.passwordHint}
            type="password"
            autoComplete="new-password"
            required
            maxLength={1000}
          />
          <TextField
            name="passwordAgain"
            label={passwordText.again}
            type="password"
            autoComplete="new-password"
            required
            maxLength={1000}
          />
          <CheckField
            name="endOthers"
            label={passwordText.endOthers}
            hint={passwordText.endOthersHint}
            defaultChecked
          />
        </CommandForm>
      </Fold>
    </>
  );
}

function Stop() {
  const { stop } = secondFactorText;
  return (
    <Fold title={stop.title} about={stop.about}>
      <CommandForm
        submit={stop.submit}
        intent="second-off"
        tone="danger"
        layout="inline"
        confirm={{ title: stop.question, body: stop.body }}
      >
        <TextField
          name="password"
          label={passwordText.old}
          type="password"
          autoComplete="current-password"
          required
          maxLength={1000}
        />
      </CommandForm>
    </Fold>
  );
}
