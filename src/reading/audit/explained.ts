import type { Finding } from './finding.ts';

/** A finding as an explanation names it. */
export type FindingName = { problem: string; quote: string };

/**
 * The same fault in the same words is the same finding wherever it stands and however often it is read; changed words
 * are another one, so an explanation never covers what was written after it.
 */
export function findingKey({ problem, quote }: FindingName): string {
  return `${problem}|${quote.normalize('NFC').replace(/\s+/gu, ' ').trim()}`;
}

/** The explanation of a finding: the last word that was said, where there are several in the order of their saying. */
export function explanationOf<E extends FindingName>(finding: FindingName, explanations: readonly E[]): E | null {
  const key = findingKey(finding);
  return explanations.findLast((one) => findingKey(one) === key) ?? null;
}

/**
 * What must be mended or explained before a paper is signed, each once. A question ('ask') is for the writer to think
 * about and never stands in the way: the audit does not know enough to ask for a word on paper.
 */
export function openFindings<F extends Pick<Finding, 'problem' | 'quote' | 'certainty'>>(
  findings: readonly F[],
  explanations: readonly FindingName[],
): F[] {
  const known = new Set(explanations.map(findingKey));
  return findings.filter((finding) => {
    const key = findingKey(finding);
    const isOpen = finding.certainty !== 'ask' && !known.has(key);
    known.add(key);
    return isOpen;
  });
}
