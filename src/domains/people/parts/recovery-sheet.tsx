import { Button, Group, List, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { productName } from '#web/text.vi.ts';
import { secondFactorText } from '../second-factor/text.vi.ts';

const text = secondFactorText.codes;

/** The recovery codes, to be printed: shown once, they are nowhere else. */
export function RecoverySheet({ name, codes }: { name: string; codes: readonly string[] }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <div className="no-print">
        <Notice tone="warning">{text.once}</Notice>
      </div>
      <Section>
        <Text c="dimmed" size="sm">
          {productName} · {text.of(name)}
        </Text>
        <Title ref={heading} tabIndex={-1} order={1} fz="xl" mb="xs">
          {text.title}
        </Title>
        <Text mb="lg">{text.about}</Text>
        <List type="ordered" withPadding spacing={6} ff="monospace" fz="lg" fw={600} data-codes>
          {codes.map((code) => (
            <List.Item key={code}>{code}</List.Item>
          ))}
        </List>
      </Section>
      <Group className="no-print">
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {text.print}
        </Button>
        <LinkButton to="/toi" variant="secondary">
          {text.done}
        </LinkButton>
      </Group>
    </Stack>
  );
}
