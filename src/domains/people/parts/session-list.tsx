import { Box, Group, Stack as Lines, Text } from '@mantine/core';
import { formatDayTime } from '#platform/vietnamese/day-format.ts';
import { HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import type { SessionView } from '../sessions/queries.server.ts';
import { text as allText } from '../text.vi.ts';

const text = allText.me;

/** Where one is signed in, with a way to end each. Sends the intents `one` and `others`. */
export function SessionList({ sessions }: { sessions: SessionView[] }) {
  return (
    <Section title={text.sessions}>
      <Lines component="ul" gap="lg" p={0} m={0}>
        {sessions.map((session) => (
          <Box component="li" key={session.id} display="block">
            <Group justify="space-between" align="flex-start" gap="sm">
              <div>
                <Group gap="xs">
                  <Text fw={600}>{session.device}</Text>
                  {session.isThisOne ? <StatusBadge tone="success">{text.thisOne}</StatusBadge> : null}
                </Group>
                <Text size="sm" c="dimmed">
                  {[
                    session.ownDevice ? text.ownDevice : text.sharedDevice,
                    text.seen(formatDayTime(session.seenAt)),
                    text.until(formatDayTime(session.expiresAt)),
                  ].join(' · ')}
                </Text>
              </div>
              {session.isThisOne ? null : (
                <Fold title={text.endNamed(session.device)}>
                  <CommandForm submit={text.end} intent="one" layout="inline">
                    <HiddenField name="sessionId" value={String(session.id)} />
                  </CommandForm>
                </Fold>
              )}
            </Group>
          </Box>
        ))}
      </Lines>
      {sessions.length > 2 ? (
        <Box mt="xl">
          <CommandForm
            submit={text.endOthers}
            intent="others"
            layout="inline"
            confirm={{ title: text.endOthersQuestion, body: text.endOthersBody }}
          />
        </Box>
      ) : null}
    </Section>
  );
}
