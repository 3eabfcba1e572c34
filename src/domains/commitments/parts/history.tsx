import { Button } from '@mantine/core';
import { useState } from 'react';
import type { Tone } from '#web/status-badge.tsx';
import { Timeline } from '#web/timeline.tsx';
import { changeWords } from '../changes/parts/change-list.tsx';
import type { CommitmentDetail } from '../page/queries.server.ts';
import type { TakenStep } from '../rules.ts';
import { chargeText } from '../in-charge/text.vi.ts';
import { partText } from '../taking-part/text.vi.ts';
import { takenText, text } from '../text.vi.ts';

const tones = {
  confirm: 'success',
  return: 'warning',
  withdraw: 'neutral',
  decline: 'neutral',
  claim: 'progress',
  progress: 'progress',
  receive: 'progress',
  remind: 'warning',
  appeal: 'warning',
  ask_extension: 'waiting',
  refuse_extension: 'neutral',
  change: 'neutral',
  stop: 'waiting',
  resume: 'progress',
  put_in_charge: 'neutral',
  hand_over: 'neutral',
} as const satisfies Record<TakenStep, Tone>;

type Taken = CommitmentDetail['steps'][number];

/** A step that a cooperating unit took, or that names somebody, says so. */
function titleOf({ step, unitId, chargedName, note }: Taken, ownerId: number): string {
  if (step === 'progress' && unitId !== ownerId) return partText.takenAnswer;
  if (step === 'hand_over' && chargedName) return chargeText.handedOver(chargedName);
  if (step !== 'put_in_charge') return takenText[step];
  if (chargedName) return chargeText.taken(chargedName);
  return note ? partText.takenAsk : chargeText.takenNone;
}

const firstSeen = 20;

/** Everything that happened, newest first, from the steps and the asking itself; a long story begins folded. */
export function History({ commitment }: { commitment: CommitmentDetail }) {
  const [isWhole, setIsWhole] = useState(false);
  const taken = commitment.steps.map((step) => ({
    key: String(step.id),
    at: new Date(step.at).toISOString(),
    title: step.becauseOf === null ? titleOf(step, commitment.owner.id) : text.page.withdrawnFromAbove,
    by: [step.personName, step.unitName].filter(Boolean).join(' · '),
    body: [...changeWords(step), step.paper, step.note].filter(Boolean).join('\n') || undefined,
    tone: tones[step.step],
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
