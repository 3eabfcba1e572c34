import { useState } from 'react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { TextField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { MatterPage } from '../page/queries.server.ts';
import { pageText as words } from '../pages/text.vi.ts';
import type { Petitioner } from '../reveal/commands.server.ts';
import { text } from '../text.vi.ts';
import styles from './matter.module.css';

export function MatterFacts({ matter }: { matter: MatterPage }) {
  const { stage } = matter;
  return (
    <Stack>
      <Section title={words.facts}>
        <FactList
          items={[
            ...(stage && stage !== 'verdict' ? [{ label: text.stages[stage], value: formatDay(matter.dueOn) }] : []),
            { label: words.kind, value: text.kinds[matter.kind] },
            { label: words.field, value: matter.fieldName },
            { label: words.area, value: matter.areaName },
            { label: words.received, value: formatDay(matter.receivedOn) },
            { label: words.at, value: matter.unitName },
            { label: words.mode, value: text.modes[matter.mode ?? 'anonymous'] },
            { label: words.mayPublish, value: matter.mayPublish ? words.mayPublishYes : words.mayPublishNo },
          ]}
        />
      </Section>
      {matter.mayReveal ? <Sender /> : null}
    </Stack>
  );
}

/** Shown once, after a reason has been given; it is in no loader and gone with the page. */
function Sender() {
  const [found, setFound] = useState<Petitioner | null>(null);
  return (
    <Section title={words.sender}>
      {found ? (
        <FactList
          items={[
            { label: words.fullName, value: found.fullName },
            { label: words.phone, value: found.phone },
            { label: words.email, value: found.email },
            { label: words.address, value: found.address },
          ]}
        />
      ) : (
        <CommandForm
          intent="reveal"
          submit={words.senderShow}
          tone="quiet"
          onDone={(result) => setFound(result as Petitioner)}
        >
          <p className={styles.soft}>{words.senderHint}</p>
          <TextField name="reason" label={words.senderReason} required maxLength={500} />
        </CommandForm>
      )}
    </Section>
  );
}
