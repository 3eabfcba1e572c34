import { FindingAnswerFields } from '#web/finding-answer.tsx';
import { AreaField, ChoiceField, HiddenField } from '#web/fields.tsx';
import { Fold } from '#web/fold.tsx';
import { CommandForm } from '#web/form.tsx';
import { Notice } from '#web/notice.tsx';
import { Section, Stack } from '#web/section.tsx';
import { findingsPlace } from '../checking/parts/figure-check.tsx';
import { needsExplained } from '../checking/rules.ts';
import { checkingText } from '../checking/text.vi.ts';
import { reportText as text } from '../pages/text.vi.ts';
import { isOpen, type Side, type State, type Step, sideToMove, steps } from '../rules.ts';
import { postText, sideText, stepText } from '../text.vi.ts';

interface NextStepProps {
  report: { version: number; state: State; paper: { number: number } | null; mayTake: Step[]; sides: Side[] };
  posts: { id: number; post: 'head' | 'deputy' | 'delegate'; title: string }[];
  gaps: number;
  /** Figures that do not add up and have no explanation yet. */
  openFindings: number;
}

/** Where a link to the next action leads: on a phone it stands below the sections. */
export const nextStepPlace = 'viec-tiep-theo';

/** Whose move it is; the next action open, the other steps folded away. */
export function NextStep({ report, posts, gaps, openFindings }: NextStepProps) {
  const { state, paper, mayTake, version } = report;
  const side = sideToMove({ state, number: paper?.number ?? null });
  const next = mayTake.find((step) => step !== 'correct');
  const others = mayTake.filter((step) => step !== next);
  return (
    <div id={nextStepPlace}>
      <Section title={next ? stepText[next] : text.next}>
        <Stack>
          {side === null ? <Notice tone="success">{text.done}</Notice> : null}
          {side !== null && !next ? <Notice tone="neutral">{text.waitsFor(sideText[side])}</Notice> : null}
          {isOpen(state) && gaps > 0 ? <Notice tone="warning">{text.gaps(gaps)}</Notice> : null}
          {openFindings > 0 && next && needsExplained(next) ? (
            <Notice tone="neutral">
              <p>{checkingText.open(openFindings)}</p>
              <a href={`#${findingsPlace}`}>{checkingText.toList}</a>
            </Notice>
          ) : null}
          {next === 'approve' && posts.length === 0 ? <Notice tone="warning">{text.notNamed}</Notice> : null}
          {next ? <StepForm key={`${next}-${version}`} step={next} version={version} posts={posts} /> : null}
          {others.map((step) => (
            <Fold key={`${step}-${version}`} title={stepText[step]}>
              <StepForm step={step} version={version} posts={posts} />
            </Fold>
          ))}
        </Stack>
      </Section>
    </div>
  );
}

function StepForm({ step, version, posts }: { step: Step; version: number; posts: NextStepProps['posts'] }) {
  const confirm = step === 'submit' || step === 'issue' ? text.confirm[step] : undefined;
  const noted = step === 'return' || step === 'correct' ? text.note[step] : null;
  const options = posts.map(({ id, post, title }) => ({ value: String(id), label: `${title} (${postText[post]})` }));
  return (
    <CommandForm intent={step} submit={stepText[step]} confirm={confirm} layout="inline">
      <HiddenField name="version" value={String(version)} />
      {step === 'approve' && posts[0] ? (
        <ChoiceField
          name="signatoryId"
          label={text.signAs}
          options={options}
          defaultValue={String(posts[0].id)}
          empty={false}
        />
      ) : null}
      {noted && steps[step].needs === 'note' ? (
        <AreaField name="note" label={noted} required rows={3} maxLength={4000} />
      ) : null}
      {needsExplained(step) ? <FindingAnswerFields /> : null}
    </CommandForm>
  );
}
