import { Button } from '@mantine/core';
import { useState } from 'react';
import { Timeline } from '#web/timeline.tsx';
import type { CommitmentDetail } from '../page/queries.server.ts';
import { takenText, text } from '../text.vi.ts';

const tones = {
  confirm: 'success',
  return: 'warning',
  withdraw: 'neutral',
  decline: 'neutral',
  claim: 'progress',
  progress: 'progress',
  receive: 'progress',
} as const;
const titleOf = (step: string) => takenText[step as keyof typeof takenText] ?? step;
const toneOf = (step: string) => tones[step as keyof typeof tones] ?? 'neutral';

const firstSeen = 20;

/** Everything that happened, newest first, from the steps and the asking itself; a long story begins folded. */
export function History({ commitment }: { commitment: CommitmentDetail }) {
  const [isWhole, setIsWhole] = useState(false);
  const taken = commitment.steps.map((step) => ({
    key: String(step.id),
    at: new Date(step.at).toISOString(),
    title: step.becauseOf === null ? titleOf(step.step) : text.page.withdrawnFromAbove,
    by: [step.personName, step.unitName].filter(Boolean).join(' · '),
    body: [step.paper, step.note].filter(Boolean).join('\n') || undefined,
    tone: toneOf(step.step),
  }));
  const asked = {
    key: 'asked',
    at: new Date(commitment.askedAt).toISOString(),
    title: text.page.asked,
    by: [commitment.asker.personName, commitment.askerName].filter(Boolean).join(' · '),
    body: commitment.originLabel,
    tone: 'neutral' as const,
  };
  const items = [...taken.toReversed(), asked];
  if (isWhole || items.length <= firstSeen + 5) return <Timeline items={items} />;
  return (
    <>
      <Timeline items={items.slice(0, firstSeen)} />
      <Button variant="subtle" fullWidth onClick={() => setIsWhole(true)}>
        {text.page.wholeTimeline(items.length)}
      </Button>
    </>
  );
}
