import { compareTarget } from '../compare-target.ts';
import type { Target } from '../reading.ts';
import type { Finding } from './finding.ts';
import { auditText as text } from './text.vi.ts';

/**
 * Targets of a paper that ask for less than the paper it carries out: one day a month where two are set. `own` are
 * the targets read from `ownText`. Only targets that say the same of the same thing are compared.
 */
export function weakerTargets(own: readonly Target[], upper: readonly Target[], ownText: string): Finding[] {
  return own.flatMap((target) => {
    const above = upper.filter((one) => isSame(target, one));
    const [set] = above;
    if (set === undefined || above.length > 1 || compareTarget(set, target.value) !== 'easier') return [];
    return [
      {
        problem: 'weaker-target',
        quote: ownText.slice(target.span.start, target.span.end).replace(/\s+/gu, ' ').trim(),
        span: target.span,
        claimed: text.ownTarget(target.text),
        computed: text.upperTarget(set.text),
        certainty: 'ask',
      },
    ];
  });
}

function isSame(one: Target, other: Target): boolean {
  if (one.unit !== other.unit || one.per !== other.per || wantsLess(one) !== wantsLess(other)) return false;
  const [a, b] = [wordsOf(one), wordsOf(other)];
  const common = a.filter((word) => b.includes(word)).length;
  return common >= 3 && common >= Math.min(a.length, b.length) * 0.75;
}

function wantsLess({ comparator }: Target): boolean {
  return comparator === '<=' || comparator === '<';
}

/** The words of a target without its figures and its comparing words. */
function wordsOf({ text: words }: Target): string[] {
  const plain = words.normalize('NFC').toLowerCase();
  const kept = plain.replace(/ít nhất|tối thiểu|trở lên|không quá|tối đa|phấn đấu|đạt|trên|mỗi|hằng|hàng/gu, ' ');
  return Array.from(new Set(kept.match(/\p{L}{2,}/gu) ?? []));
}
