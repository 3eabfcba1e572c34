import type { Outcome } from '#domains/commitments/rules.ts';
import { formatRate } from '#platform/vietnamese/number-format.ts';
import { ProgressLine } from '#web/progress-line.tsx';
import type { Tone } from '#web/status-badge.tsx';
import { resultsText } from '../pages/text.vi.ts';
import { recordsAddress, type Tally } from '../results/rules.ts';
import { outcomeText } from '../text.vi.ts';

const tones: Record<Outcome, Tone> = {
  done: 'success',
  claimed: 'waiting',
  'in-progress': 'progress',
  behind: 'danger',
  ended: 'neutral',
};

/** How the work of a paper stands: a bar, exact words, and a way to the records of each part. */
export function OutcomeLine({ documentId, tally }: { documentId: number; tally: Tally }) {
  const shown = (Object.keys(tones) as Outcome[]).filter((outcome) => outcome !== 'ended' || tally.ended > 0);
  return (
    <ProgressLine
      label={resultsText.of(tally.total)}
      total={tally.total}
      parts={shown.map((outcome) => ({
        tone: tones[outcome],
        count: tally[outcome],
        words: `${outcomeText[outcome]}: ${formatRate(tally[outcome], tally.total)}`,
        to: recordsAddress('', { documentId, outcome }),
      }))}
    />
  );
}
