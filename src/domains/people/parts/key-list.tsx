import { Box, Group, Stack as Lines, Text } from '@mantine/core';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import { StatusBadge } from '#web/status-badge.tsx';
import { placeText, roleName } from '../grants/text.vi.ts';
import type { KeyView } from '../keys/queries.server.ts';
import { keyStateText, keyText as text } from '../keys/text.vi.ts';

const tones = { holding: 'success', lapsed: 'warning', expired: 'neutral', ended: 'neutral' } as const;

/** One's own access keys, with a way to end each. Sends the intent `end-key`. */
export function KeyList({ keys }: { keys: KeyView[] }) {
  return (
    <Section title={text.title}>
      <Text size="sm" c="dimmed" mb="md">
        {text.about}
      </Text>
      {keys.length === 0 ? <Text mb="md">{text.none}</Text> : null}
      <Lines component="ul" gap="lg" p={0} mt={0} mb={keys.length === 0 ? 0 : 'lg'} mx={0}>
        {keys.map((key) => (
          <Box component="li" key={key.id} display="block">
            <Group justify="space-between" align="flex-start" gap="xs">
              <Text fw={600}>{key.name}</Text>
              <StatusBadge tone={tones[key.state]}>{keyStateText[key.state]}</StatusBadge>
            </Group>
            <Text>
              {roleName(key.role)} · {placeText(key)}
            </Text>
            <Text size="sm" c="dimmed">
              {text.period(formatDay(key.madeOn), formatDay(key.until))} ·{' '}
              {text.used(key.lastUsedOn && formatDay(key.lastUsedOn))}
            </Text>
            {key.state === 'holding' || key.state === 'lapsed' ? <End id={key.id} name={key.name} /> : null}
          </Box>
        ))}
      </Lines>
      <LinkButton to="/toi/khoa-moi" variant="secondary">
        {text.make}
      </LinkButton>
    </Section>
  );
}

function End({ id, name }: { id: number; name: string }) {
  return (
    <Fold title={text.endNamed(name)}>
      <CommandForm
        submit={text.end}
        intent="end-key"
        tone="danger"
        layout="inline"
        confirm={{ title: text.endQuestion(name), body: text.endBody }}
      >
        <HiddenField name="keyId" value={String(id)} />
      </CommandForm>
    </Fold>
  );
}
