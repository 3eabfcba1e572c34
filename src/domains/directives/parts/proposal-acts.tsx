import { Button } from '@mantine/core';
import { useState } from 'react';
import { AreaField } from '#web/fields.tsx';
import { CommandForm } from '#web/form.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { Theme } from '../proposals/queries.server.ts';
import { proposalText as text } from '../proposals/text.vi.ts';
import { type Above, ProposalFields } from './proposal-fields.tsx';

/** The form to which the boxes of the list belong: whichever of the two is shown. */
export const proposalForm = 'da-chon';

/** What can be done with what is ticked: one answer for all, or one item of one's own to the next level. */
export function ProposalActs({ themes, above }: { themes: readonly Theme[]; above: Above | null }) {
  const [isGathering, setIsGathering] = useState(false);
  const other = isGathering ? text.answerInstead : text.gather;
  return (
    <Section
      title={isGathering ? text.gather : text.answer}
      aside={
        <Button variant="default" onClick={() => setIsGathering(!isGathering)}>
          {other}
        </Button>
      }
    >
      <Stack>
        <p>{text.chosen}</p>
        {isGathering ? (
          <CommandForm key="gather" id={proposalForm} intent="gather" submit={text.gatherDo}>
            <p>{text.gatherHint}</p>
            <ProposalFields themes={themes} above={above} />
          </CommandForm>
        ) : (
          <CommandForm key="answer" id={proposalForm} intent="answer" submit={text.answerDo}>
            <AreaField name="answer" label={text.answer} hint={text.answerHint} maxLength={4000} rows={4} required />
          </CommandForm>
        )}
      </Stack>
    </Section>
  );
}
