import type { Composed, Place } from './composed.ts';
import { placeOf } from './composed.ts';
import { explanationOf, findingKey, type FindingName } from './explained.ts';
import type { Finding } from './finding.ts';
import type { Span } from '../reading.ts';
import { certaintyText, problemText } from './text.vi.ts';

/** What was said to a finding, by whom and when. */
export type Explanation = FindingName & { words: string; by: string | null; at: string };

/** A finding in the words of a page, with its explanation where there is one. */
export type ShownFinding = {
  key: string;
  problem: string;
  quote: string;
  title: string;
  claimed: string;
  computed: string;
  certainty: string;
  isQuestion: boolean;
  answer: { words: string; by: string | null; at: string } | null;
  span: Span;
  place: Place | null;
};

/** Findings as a page lists them, each once, in the order of the text. */
export function shownFindings(
  findings: readonly Finding[],
  explanations: readonly Explanation[],
  composed: Composed | null = null,
): ShownFinding[] {
  const shown = new Map<string, ShownFinding>();
  for (const finding of findings) {
    const key = findingKey(finding);
    if (shown.has(key)) continue;
    const { problem, quote, claimed, computed, certainty } = finding;
    shown.set(key, {
      ...{ key, problem, quote, claimed, computed, span: finding.span },
      title: problemText(problem),
      certainty: certaintyText(certainty),
      isQuestion: certainty === 'ask',
      answer: explanationOf(finding, explanations),
      place: composed && placeOf(composed, finding.span),
    });
  }
  return [...shown.values()];
}
