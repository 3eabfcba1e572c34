import { formatDay, relativeDay } from '#platform/vietnamese/day-format.ts';
import { LinkButton } from '#web/link-button.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { stepText, text } from '../text.vi.ts';
import { StepForm } from './step-form.tsx';

/** Whose move it is and by when; then the next action open, the other steps folded away. */
export function NextStep({ commitment, today }: { commitment: CommitmentDetail; today: string }) {
  const { clock, mayTake } = commitment;
  const [next, ...others] = mayTake;
  const words = text.page;
  return (
    <Section title={next ? stepText[next] : words.facts}>
      <Stack>
        {clock ? (
          <Notice tone={clock.standing === 'late' ? 'danger' : clock.standing === 'due-soon' ? 'warning' : 'neutral'}>
            {`${words.nextMove[clock.side]}. ${words.stages[clock.stage]}: ${formatDay(clock.dueOn)} (${relativeDay(clock.dueOn, today)}).`}
          </Notice>
        ) : (
          <Notice tone="neutral">{closedWords(commitment)}</Notice>
        )}
        {next ? (
          <StepForm
            key={`${next}-${commitment.version}`}
            step={next}
            version={commitment.version}
            commitmentId={commitment.id}
          />
        ) : null}
        {clock && !next ? words.notMine : null}
        {commitment.mayPassDown ? (
          <LinkButton to={`/nhiem-vu/${commitment.id}/giao-tiep`} variant="secondary">
            {words.passDown}
          </LinkButton>
        ) : null}
        {others.map((step) => (
          <details key={`${step}-${commitment.version}`}>
            <summary>{stepText[step]}</summary>
            <StepForm step={step} version={commitment.version} commitmentId={commitment.id} />
          </details>
        ))}
      </Stack>
    </Section>
  );
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
