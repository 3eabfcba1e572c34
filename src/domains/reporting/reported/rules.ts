import type { Reported, ReportedValue, Wanted } from '#domains/figures/reported/rules.ts';
import { bigWords, changeOf, type Shown } from '#domains/figures/totals/rules.ts';
import { type Figures, figureOf } from '../figures/rules.ts';
import { type FigureName, figuresIn, figureWords, partsOf, tokenOf } from '../sections/rules.ts';
import { changeWordsText, reportedText as text, valueText } from './text.vi.ts';

/** What a token of an indicator may ask for beside its result; another word names a line. */
export const aspects = ['ke-hoach', 'dat-ke-hoach', 'cung-ky', 'so-cung-ky', 'don-vi-dat', 'da-gui'] as const;
export type Aspect = (typeof aspects)[number];

/** Of the names of figures those of indicators: 'MT-002'. Measures are written in small letters. */
export const isReported = ({ measure }: Pick<FigureName, 'measure'>): boolean => /^[A-Z]/u.test(measure);

/** The table that a token stands for; null for a number. */
export function tableNamed({ measure, group }: FigureName): { by: 'indicator' | 'place'; codes: string[] } | null {
  if (measure === 'bang') return { by: 'indicator', codes: group.split(',') };
  return measure === 'bang-noi' ? { by: 'place', codes: group.split(',') } : null;
}

/** The table of a line that holds a token of one and nothing else. */
export function tableLine(line: string): FigureName | null {
  const [only, ...others] = partsOf(line.trim());
  return only && !('text' in only) && others.length === 0 && tableNamed(only) ? only : null;
}

const aspectOf = (group: string): Aspect | null => aspects.find((one) => one === group) ?? null;

/** What the chooser puts into the text: tables on lines of their own, numbers one behind the other. */
export function tokensOf(kind: string, codes: readonly string[]): string {
  if (kind === 'bang' || kind === 'bang-noi') return `\n{{${kind}:${codes.join(',')}}}\n`;
  return codes.map((code) => tokenOf({ measure: code, group: kind })).join('; ');
}

/** Whether words name a number that is not there yet: it is counted when the page is read again. */
export function namesMore(words: string, all: readonly Reported[]): boolean {
  const known = new Set(all.map((one) => one.code));
  return wantedIn([words]).some(
    (one) => !known.has(one.code) || (one.of !== 'noi' && !reportedAt(all, one.code, one.of)),
  );
}

/** Every number that these words need, each once. */
export function wantedIn(words: readonly string[]): Wanted[] {
  const wanted = words.flatMap(figuresIn).flatMap((name): Wanted[] => {
    const table = tableNamed(name);
    if (table)
      return table.codes.flatMap((code) => [{ code, of: '' }, ...(table.by === 'place' ? [{ code, of: 'noi' }] : [])]);
    return isReported(name) ? [{ code: name.measure, of: aspectOf(name.group) === null ? name.group : '' }] : [];
  });
  return [...new Map(wanted.map((one) => [`${one.code}:${one.of}`, one])).values()];
}

export function reportedAt(all: readonly Reported[], code: string, of: string): Reported | null {
  return all.find((one) => one.code === code && one.of === of) ?? null;
}

/** Any token of a report as words; a table is named. */
export function numberWords(figures: Figures, name: FigureName): string {
  if (tableNamed(name)) return `(${text.table})`;
  if (isReported(name)) return shownNumber(figures.reported, name).words;
  return figureWords(figureOf(figures, name.measure, name.group), valueText.none);
}

/** A number as people read it, or the word of what is none. */
export function valueWords(value: ReportedValue): string {
  return value.value === null || value.kind !== 'value'
    ? valueText[value.kind === 'value' ? 'none' : value.kind]
    : bigWords(BigInt(value.value), value.scale);
}

const shownOf = (value: ReportedValue): Shown =>
  value.kind === 'value' && value.value !== null
    ? { kind: 'value', value: BigInt(value.value), scale: value.scale }
    : { kind: 'none' };

/** Tenths of a per cent of the plan that was reached; null where there is nothing to divide, or each unit has its own plan. */
export function reachedTenths({ result, plan }: Pick<Reported, 'result' | 'plan'>): bigint | null {
  if (result.kind !== 'value' || result.value === null || plan === null || plan.isEach || BigInt(plan.value) === 0n)
    return null;
  const dividend = BigInt(result.value) * 1000n * 10n ** BigInt(plan.scale);
  const divisor = BigInt(plan.value) * 10n ** BigInt(result.scale);
  return (2n * dividend + divisor) / (2n * divisor);
}

export function planWords(plan: Reported['plan']): string {
  if (plan === null) return text.noPlan;
  const value = bigWords(BigInt(plan.value), plan.scale);
  const asked = plan.comparator === '<=' ? text.atMost(value) : value;
  return plan.isEach ? text.each(asked) : asked;
}

const metWords = ({ met }: Pick<Reported, 'met'>): string | null =>
  met && text.met(met.met, met.met + met.missed + met.silent);

export const reachedWords = (one: Reported): string => {
  const tenths = reachedTenths(one);
  if (tenths !== null) return bigWords(tenths, 1);
  return one.plan?.isEach ? (metWords(one) ?? valueText.none) : one.plan === null ? text.noPlan : valueText.none;
};

/** What changed since last year: the difference, and of what is no rate the per cent. */
export function changeWords({ result, before, unit }: Reported): { by: string; percent: string } {
  const change = changeOf(shownOf(result), shownOf(before));
  if (!change) return { by: valueText.none, percent: valueText.none };
  const signed = (value: bigint, scale: number) => `${value > 0n ? '+' : ''}${bigWords(value, scale)}`;
  const isRate = unit.startsWith('%') || change.tenths === null;
  return { by: signed(change.by, result.scale), percent: isRate ? '–' : signed(change.tenths!, 1) };
}

function sinceLastYear(one: Reported): string {
  const change = changeOf(shownOf(one.result), shownOf(one.before));
  if (!change) return valueText.none;
  if (change.by === 0n) return changeWordsText.same;
  const size = (value: bigint) => (value < 0n ? -value : value);
  const words =
    change.tenths === null || one.unit.startsWith('%')
      ? bigWords(size(change.by), one.result.scale)
      : `${bigWords(size(change.tenths), 1)}%`;
  return change.by > 0n ? changeWordsText.up(words) : changeWordsText.down(words);
}

/** Whether a total lacks somebody or some of its time: then it never stands alone. */
export const isPartial = ({ expected, complete, lacking }: Reported): boolean =>
  complete < expected || lacking.length > 0;

const completeness = (one: Reported): string =>
  [
    one.complete < one.expected
      ? text.sentNote(one.complete, one.expected, one.missing)
      : one.expected === 0
        ? text.notOwed
        : text.allSent(one.expected),
    ...(one.lacking.length > 0 ? [text.lacking(one.lacking)] : []),
  ].join(' ');

export interface ShownNumber {
  words: string;
  /** Beside the number where it is of a period that is not complete. */
  note: string | null;
  to: string | null;
  isKnown: boolean;
}

/** A token of an indicator as the report shows it. */
export function shownNumber(all: readonly Reported[], { measure, group }: FigureName): ShownNumber {
  const aspect = aspectOf(group);
  const one = reportedAt(all, measure, aspect === null ? group : '');
  if (!one) return { words: valueText.none, note: null, to: null, isKnown: false };
  const words = {
    'ke-hoach': () => planWords(one.plan),
    'dat-ke-hoach': () => (reachedTenths(one) === null ? reachedWords(one) : `${reachedWords(one)}%`),
    'cung-ky': () => valueWords(one.before),
    'so-cung-ky': () => sinceLastYear(one),
    'don-vi-dat': () => metWords(one) ?? text.noPlan,
    'da-gui': () => completeness(one).replace(/\.$/u, ''),
  };
  const needsNote = aspect === null && one.result.kind === 'value' && isPartial(one);
  const note = one.complete < one.expected ? text.sent(one.complete, one.expected) : text.lacking(one.lacking);
  return {
    words: aspect === null ? valueWords(one.result) : words[aspect](),
    note: needsNote ? note.replace(/\.$/u, '') : null,
    to: one.to,
    isKnown: aspect !== null || one.result.kind === 'value',
  };
}

/** Who is missing in these numbers, said once for all that miss the same; nothing where all is complete. */
export function completenessNotes(numbers: readonly Reported[]): string[] {
  const noted = numbers.flatMap((one): { name: string; note: string }[] => {
    if (one.result.kind === 'no-right') return [{ name: one.name, note: text.noRight }];
    if (one.expected === 0) return [{ name: one.name, note: text.notOwed }];
    return isPartial(one) ? [{ name: one.name, note: completeness(one) }] : [];
  });
  const byNote = Map.groupBy(noted, ({ note }) => note);
  return [...byNote].map(([note, same]) =>
    text.of(same.length === numbers.length ? '' : same.map(({ name }) => name).join('; '), note),
  );
}

export interface ChangedReported {
  code: string;
  of: string;
  name: string;
  what: 'result' | 'plan';
  before: string;
  now: string;
  to: string;
}

/** What is another number now than it was; what cannot be read now is not compared. */
export function changedReported(seen: readonly Reported[], live: readonly Reported[]): ChangedReported[] {
  return seen.flatMap((one) => {
    const now = reportedAt(live, one.code, one.of);
    if (!now || now.result.kind === 'no-right' || one.result.kind === 'no-right') return [];
    const about = { code: one.code, of: one.of, name: now.name, to: now.to };
    const pairs: [ChangedReported['what'], string, string][] = [
      ['result', valueWords(one.result), valueWords(now.result)],
      ['plan', planWords(one.plan), planWords(now.plan)],
    ];
    return pairs.flatMap(([what, before, after]) => (before === after ? [] : [{ ...about, what, before, now: after }]));
  });
}
