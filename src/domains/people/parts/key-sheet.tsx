import { Button, CopyButton, Group, Text, Title } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { keyText } from '../keys/text.vi.ts';

const text = keyText.made;

export interface MadeKey {
  name: string;
  token: string;
  validUntil: string;
}

/** A key that has just been made: shown once, it is nowhere else. */
export function KeySheet({ made }: { made: MadeKey }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <Notice tone="warning">{text.once}</Notice>
      <Section>
        <Title ref={heading} tabIndex={-1} order={1} fz="xl" mb="md">
          {made.name}
        </Title>
        <Text c="dimmed" size="sm">
          {text.token}
        </Text>
        <Text ff="monospace" fz="lg" fw={600} lh={1.5} data-token>
          {breakable(made.token)}
        </Text>
        <Text size="sm" mt="xs" mb="lg">
          {text.until(formatDay(made.validUntil))}
        </Text>
        <Group>
          <CopyButton value={made.token} timeout={4000}>
            {({ copied, copy }) => (
              <Button
                onClick={copy}
                leftSection={copied ? <IconCheck size={18} aria-hidden /> : <IconCopy size={18} aria-hidden />}
              >
                <span aria-live="polite">{copied ? text.copied : text.copy}</span>
              </Button>
            )}
          </CopyButton>
          <LinkButton to="/toi" variant="secondary">
            {text.done}
          </LinkButton>
        </Group>
      </Section>
    </Stack>
  );
}

/** One long word: places to break, so that it stays inside a phone and is still copied whole. */
function breakable(token: string) {
  return (token.match(/.{1,11}/gu) ?? []).map((part) => (
    <span key={part}>
      {part}
      <wbr />
    </span>
  ));
}
