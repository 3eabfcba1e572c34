import type { PlanCell } from '../plan/rules.ts';
import { answeredOf, bigWords, changeOf, type Figure, plainNumber } from '../rules.ts';

/** A number as a page, a file or a chart takes it. */
export interface TableCell {
  kind: Figure['kind'];
  /** '1.234,5', or empty. */
  words: string;
  /** '1234.5', or null. */
  value: string | null;
  answered: number;
  expected: number;
  /** Of a share of units: how many did it, of all that owe it. */
  units: { met: string; of: string } | null;
  /** The same period of last year, where it was asked for. */
  before: { kind: Figure['kind']; words: string; value: string | null } | null;
  change: { words: string; isUp: boolean | null } | null;
  /** Where plans were asked for and one is measured over these very days. */
  plan: PlanCell | null;
  /** Where it is explained. */
  to: string;
}

export function cellOf(
  figure: Figure,
  before: Figure | null,
  unit: string,
  to: string,
  plan: PlanCell | null = null,
): TableCell {
  return {
    kind: figure.kind,
    ...written(figure),
    answered: answeredOf(figure),
    expected: figure.expected,
    units:
      figure.kind === 'value' && figure.units ? { met: String(figure.units.met), of: String(figure.units.of) } : null,
    before: before && { kind: before.kind, ...written(before) },
    change: before && changeWords(figure, before, unit),
    plan,
    to,
  };
}

const written = (figure: Figure) =>
  figure.kind === 'value'
    ? { words: bigWords(figure.value, figure.scale), value: plainNumber(figure.value, figure.scale) }
    : { words: '', value: null };

/** '+4,2 %'; of a rate, and where there was 0 before, the difference itself. */
function changeWords(now: Figure, before: Figure, unit: string): TableCell['change'] {
  const change = changeOf(now, before);
  if (!change || now.kind !== 'value') return null;
  const isUp = change.by === 0n ? null : change.by > 0n;
  const sign = isUp ? '+' : '';
  if (change.by === 0n) return { words: '=', isUp };
  if (unit.startsWith('%') || change.tenths === null)
    return { words: `${sign}${bigWords(change.by, now.scale)}`, isUp };
  return { words: `${sign}${bigWords(change.tenths, 1)} %`, isUp };
}
