import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { FactList } from '#web/fact-list.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Section } from '#web/section.tsx';
import type { SeriesView } from '../cadence/queries.server.ts';
import { cadenceText as words } from '../cadence/text.vi.ts';
import { isOpen } from '../rules.ts';
import { stateText, text } from '../text.vi.ts';
import { EvidenceList } from './evidence-list.tsx';
import styles from './panel.module.css';

type Previous = NonNullable<SeriesView['previous']>;

/** Last time's product: what was said, what was given, what the asker found, what was late; its words to begin with. */
export function PreviousPeriod({ previous, claimForm }: { previous: Previous; claimForm: string | null }) {
  const { claim, claimedOn, verdict, verdictOn } = previous;
  return (
    <Section
      title={words.previous(previous.period)}
      aside={
        <LinkButton to={`/nhiem-vu/${previous.id}`} variant="quiet">
          {words.openPrevious}
        </LinkButton>
      }
    >
      <div className={styles.inside}>
        <FactList
          items={[
            { label: text.list.state, value: stateText[previous.state] },
            ...(previous.daysLate > 0 ? [{ label: words.late, value: lateWords(previous) }] : []),
            { label: words.claim, value: dated(claim, claimedOn) || words.noClaim, wide: true },
            ...(verdictOn ? [{ label: words.verdict, value: dated(verdict, verdictOn), wide: true }] : []),
            ...(previous.evidence.length > 0
              ? [{ label: words.evidence, value: <EvidenceList evidence={previous.evidence} />, wide: true }]
              : []),
          ]}
        />
        {claim && claimForm ? (
          <div>
            <Button
              variant="default"
              leftSection={<IconCopy size={18} aria-hidden />}
              onClick={() => putWords(claimForm, claim)}
            >
              {words.reuse}
            </Button>
            <p className={styles.note}>{words.reuseHint}</p>
          </div>
        ) : null}
      </div>
    </Section>
  );
}

function dated(said: string | null, on: string | null): string {
  return [on && formatDay(on), said].filter(Boolean).join(': ');
}

function lateWords({ state, daysLate, cause }: Previous): string {
  const isDone = !isOpen(state) || state === 'claimed';
  return [isDone ? words.lateBy(daysLate) : words.lateOpen, cause && words.cause(cause)].filter(Boolean).join(' ');
}

/** Into the field as if typed, so that it is counted and kept like typed words; the form may be folded away. */
function putWords(formId: string, said: string): void {
  const field = document.querySelector<HTMLTextAreaElement>(`#${formId} textarea[name="claim"]`);
  if (!field) return;
  field.closest('details')?.setAttribute('open', '');
  Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')?.set?.call(field, said);
  field.dispatchEvent(new Event('input', { bubbles: true }));
  field.focus();
}
