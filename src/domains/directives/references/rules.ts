import type { Day } from '#platform/calendar/day.ts';
import { matchKey } from '#platform/vietnamese/fold.ts';

/** What a paper does with another that it names. */
export const relations = ['carries-out', 'basis', 'replaces', 'amends', 'mentions'] as const;
export type Relation = (typeof relations)[number];

/** A symbol as document_key folds it: one spelling, no blanks. */
export function symbolKey(symbol: string): string {
  return matchKey(symbol).replaceAll(' ', '');
}

interface Named {
  relation: Relation;
  key: string;
  issuedOn: Day | null;
}

/** What a text names, each paper once and never itself; the fuller date and the stronger relation are kept. */
export function distinctNamed<One extends Named>(named: readonly One[], ownKey: string): One[] {
  const kept: One[] = [];
  for (const one of named) {
    if (one.key === ownKey) continue;
    const same = kept.findIndex(
      (other) => other.key === one.key && (other.issuedOn === one.issuedOn || !other.issuedOn || !one.issuedOn),
    );
    if (same < 0) kept.push(one);
    else if (kept[same]!.issuedOn === null) kept[same] = { ...one, relation: stronger(kept[same]!, one) };
    else kept[same] = { ...kept[same]!, relation: stronger(kept[same]!, one) };
  }
  return kept;
}

function stronger(one: Named, other: Named): Relation {
  return one.relation === 'mentions' ? other.relation : one.relation;
}
