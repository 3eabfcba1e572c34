import { Box } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { SavedDraft } from '#platform/drafts/saved-draft.ts';
import { Fold } from '#web/fold.tsx';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { Wish } from '../changes/parts/wish.tsx';
import { text as changeText } from '../changes/text.vi.ts';
import { Appeal } from '../clocks/parts/appeal.tsx';
import { ClockPanel } from '../clocks/parts/clock-panel.tsx';
import { openBelow } from '../below/rules.ts';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { type Step, stepDraftName } from '../rules.ts';
import { stepText, text } from '../text.vi.ts';
import { StepForm } from './step-form.tsx';

interface NextStepProps {
  commitment: CommitmentDetail;
  /** What was being typed for its steps. */
  drafts: readonly SavedDraft[];
  today: string;
  /** What one reads before deciding. */
  children?: ReactNode;
}

/** Whose move it is and by when; then the next action open, the other steps folded away. */
export function NextStep(props: NextStepProps) {
  const [taken, setTaken] = useState(0);
  return <OfferedSteps key={taken} {...props} onTaken={() => setTaken(taken + 1)} />;
}

/**
 * The steps offered stay those that the forms began with until one of them is taken: when somebody else was quicker,
 * the page around is new, while the refusal and what was typed remain.
 */
function OfferedSteps({ commitment, drafts, today, children, onTaken }: NextStepProps & { onTaken: () => void }) {
  const { clock, id, version } = commitment;
  const [{ nextMove: next, mayTake }] = useState(commitment);
  const others = mayTake.filter((step) => step !== next);
  const [kept] = useState(drafts);
  const draftOf = (step: Step) => kept.find((draft) => draft.form === stepDraftName(id, step));
  const words = text.page;
  const below = commitment.progress ? openBelow(commitment.progress) : 0;
  const form = { version, commitment, openBelow: below, onDone: onTaken };
  return (
    <Section title={titleOf(next)}>
      <Stack>
        {clock ? (
          <ClockPanel commitment={commitment} today={today} />
        ) : (
          <Notice tone="neutral">{closedWords(commitment)}</Notice>
        )}
        <Wish commitment={commitment} />
        <Appeal commitment={commitment} />
        {children}
        {next ? <StepForm step={next} draft={draftOf(next)} {...form} /> : null}
        {clock && mayTake.length === 0 ? words.notMine : null}
        {commitment.mayPassDown ? (
          <div>
            <LinkButton to={`/nhiem-vu/${id}/giao-tiep`} variant="secondary">
              {words.passDown}
            </LinkButton>
          </div>
        ) : null}
        {others.map((step) => (
          <Fold key={step} open={Boolean(draftOf(step)?.saved)} title={stepText[step]}>
            <Box mt="sm">
              <StepForm step={step} draft={draftOf(step)} {...form} />
            </Box>
          </Fold>
        ))}
      </Stack>
    </Section>
  );
}

/** Another day is offered by itself only where it is asked for. */
function titleOf(next: Step | null): string {
  if (next === 'change') return changeText.decide;
  return next ? stepText[next] : text.page.nextStep;
}

/** That it is over; what was withdrawn says by which paper and why, since nobody else tells those who worked on it. */
function closedWords({ steps, state }: CommitmentDetail): string {
  const words = text.page;
  const last = steps.findLast((step) => step.step === 'withdraw');
  if (state !== 'withdrawn' || !last) return words.closed;
  return [
    last.becauseOf === null ? null : words.above,
    words.withdrawn(last.paper ?? ''),
    last.note && words.why(last.note),
  ]
    .filter(Boolean)
    .join(' ');
}
