import { Text } from '@mantine/core';
import { useState } from 'react';
import { FactList } from '#web/fact-list.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { RequestDetail } from '../queries.server.ts';
import { text } from '../text.vi.ts';

interface Shown {
  fullName: string;
  contact: string;
}

/** Who asked: by name where there is an account, else by a button that writes the look down. */
export function Requester({ asked }: { asked: RequestDetail }) {
  const [shown, setShown] = useState<Shown | null>(null);
  const facts = shown
    ? [
        { label: text.fullName, value: shown.fullName, wide: true },
        { label: text.contact, value: shown.contact, wide: true },
      ]
    : [{ label: text.fullName, value: asked.askedBy, wide: true }];
  return (
    <Section title={text.who}>
      <Stack>
        {shown || asked.askedBy !== null ? <FactList items={facts} /> : null}
        {asked.came === 'portal' && shown === null ? (
          <>
            <Text size="sm">{text.whoAbout}</Text>
            <CommandForm
              submit={text.reveal}
              intent="reveal"
              layout="inline"
              tone="quiet"
              onDone={(result) => setShown(result as Shown)}
            />
          </>
        ) : null}
        <Text size="sm">{text.identity}</Text>
      </Stack>
    </Section>
  );
}
