import { Box, Button, Flex, Group, Image, List, Text, Title } from '@mantine/core';
import { IconPrinter } from '@tabler/icons-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { FactList } from '#web/fact-list.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { productName } from '#web/text.vi.ts';
import { text as allText } from '../text.vi.ts';

const text = allText.sheet;

interface CodeSheetProps {
  title: string;
  person: { name: string; unit: string | null; positionTitle: string | null };
  printed: { code: string; until: string; address: string; picture: string };
  /** What to do next, beside printing. */
  next?: ReactNode;
}

/** What is printed and handed over in person. Shown once: the code is nowhere else. */
export function CodeSheet({ title, person, printed, next }: CodeSheetProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  // It takes the place of a long form: whoever sent that looks at its end.
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack>
      <div className="no-print">
        <Notice tone="warning">{text.once}</Notice>
      </div>
      <Section>
        <Text c="dimmed" size="sm">
          {productName}
        </Text>
        <Title ref={heading} tabIndex={-1} order={2} fz="xl" mb="lg">
          {title}
        </Title>
        <FactList
          items={[
            { label: text.name, value: person.name },
            { label: text.position, value: person.positionTitle },
            { label: text.unit, value: person.unit, wide: true },
          ]}
        />
        <Flex direction={{ base: 'column', xs: 'row' }} gap="xl" mt="xl" align="flex-start">
          <Image src={printed.picture} alt={text.picture} w={200} h={200} flex="none" />
          <Box>
            <Text c="dimmed" size="sm">
              {text.code}
            </Text>
            <Text ff="monospace" fz="2rem" fw={700} lh={1.3} data-code>
              {printed.code}
            </Text>
            <Text size="sm" mb="md">
              {text.until} {printed.until}
            </Text>
            <Text fw={600} mb={4}>
              {text.how}
            </Text>
            <List type="ordered" spacing={4} size="sm">
              {text.steps(printed.address).map((step) => (
                <List.Item key={step}>{step}</List.Item>
              ))}
            </List>
          </Box>
        </Flex>
      </Section>
      <Group className="no-print">
        <Button leftSection={<IconPrinter size={18} aria-hidden />} onClick={() => window.print()}>
          {text.print}
        </Button>
        {next}
      </Group>
    </Stack>
  );
}
