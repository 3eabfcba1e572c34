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

/** What a refusal says of open findings, as plain as its details are: so many, and the findings as JSON. */
export function askedFor(open: readonly Finding[]): { count: number; findings: string } {
  const findings = open.map(({ problem, quote, claimed, computed }) => ({ problem, quote, claimed, computed }));
  return { count: open.length, findings: JSON.stringify(findings) };
}

/** What was said, each with the finding that it is about as that stands now; what is about nothing is left out. */
export function answered(findings: readonly Finding[], given: readonly (FindingName & { words: string })[]) {
  return given.flatMap((one) => {
    const about = explanationOf(one, findings);
    if (!about) return [];
    const { problem, quote, claimed, computed } = about;
    return [{ problem, quote, claimed, computed, words: one.words }];
  });
}
