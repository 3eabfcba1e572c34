import { matchKey, searchKey } from '#platform/vietnamese/fold.ts';
import { narrowing, phrases, silent, unitKinds } from './words/rules.ts';

/** What an indicator means, as far as its words say. `parts` of a ratio: numerator and denominator, in one word. */
export interface Meaning {
  name: string;
  unit: string;
  way: string;
  /** Whose it is; null for all lines. */
  line: string | null;
  parts: string | null;
}

/** 'same': it says the same with other words, so a reason is asked for; 'near': worth a look, nothing more. */
export interface Likeness {
  kind: 'same' | 'near';
  differs: Difference[];
}
export type Difference = 'unit' | 'way' | 'line' | 'accents' | 'words';

type Key = (text: string) => string;

/** The words that carry the meaning: abbreviations and synonyms in one form, fillers left out, in no order. */
function meaningWords(text: string, key: Key): Set<string> {
  const spoken = tokens(text, key);
  const one = phrasesBy(key).reduce((said, [from, to]) => said.replaceAll(from, to), ` ${spoken.join('  ')} `);
  const drop = silentBy(key);
  return new Set(one.split(' ').filter((word) => word !== '' && !drop.has(word)));
}

// One indicator is compared with hundreds: its words are worked out once for each way to read them.
const wordsBy = byKey((key) => {
  const kept = new WeakMap<Meaning, Set<string>>();
  return (one: Meaning) => {
    if (!kept.has(one)) kept.set(one, meaningWords(one.name, key));
    return kept.get(one)!;
  };
});

const tokens = (text: string, key: Key) => key(text).match(/[\p{L}\p{M}\p{N}²%]+/gu) ?? [];
const spaced = (text: string, key: Key) => ` ${tokens(text, key).join('  ')} `;

const phrasesBy = byKey((key) =>
  phrases.map(([from, to]): [string, string] => [spaced(from, key), to === '' ? '  ' : spaced(to, key)]),
);
const silentBy = byKey((key) => new Set(silent.flatMap((word) => tokens(word, key))));
const kindsBy = byKey(
  (key) => new Map(unitKinds.flatMap((kind) => kind.map((word) => [tokens(word, key).join(' '), kind[0]!]))),
);
const narrowingBy = byKey((key) => new Set(narrowing.flatMap((word) => tokens(word, key))));

function byKey<T>(make: (key: Key) => T): (key: Key) => T {
  const kept = new Map<Key, T>();
  return (key) => {
    if (!kept.has(key)) kept.set(key, make(key));
    return kept.get(key)!;
  };
}

/** 'ngôi nhà' and 'căn' count houses, 'đồng' and 'triệu đồng' money: what is counted, whatever it is called. */
function unitKind(unit: string, key: Key): string {
  const said = tokens(unit, key).join(' ');
  return kindsBy(key).get(said) ?? said;
}

/** Without the words of its own unit of measure, which a name may say or leave out: 'số cuộc giám sát', 'giám sát'. */
function core(words: ReadonlySet<string>, unit: string, key: Key): Set<string> {
  const own = meaningWords(unit, key);
  const rest = new Set([...words].filter((word) => !own.has(word)));
  return rest.size > 0 ? rest : new Set(words);
}

const sameWords = (one: ReadonlySet<string>, other: ReadonlySet<string>) =>
  one.size > 0 && one.size === other.size && [...one].every((word) => other.has(word));

/**
 * Whether two indicators mean the same or nearly: null where they do not. Words in another order, abbreviations and synonyms of the
 * field and another unit of the same kind are no difference; male and female, active and passive, years and levels are.
 */
export function likeness(one: Meaning, other: Meaning): Likeness | null {
  const lines: Difference[] = one.line === null || other.line === null || one.line === other.line ? [] : ['line'];
  if (one.parts !== null && one.parts === other.parts) return { kind: 'same', differs: lines };
  // Who types without accents is compared without them.
  const key = isPlain(one.name) || isPlain(other.name) ? searchKey : matchKey;
  const [words, others] = [wordsBy(key)(one), wordsBy(key)(other)];
  const isOneKind = unitKind(one.unit, key) === unitKind(other.unit, key);
  const isSaidBare = () => sameWords(core(words, one.unit, key), core(others, other.unit, key));
  if (sameWords(words, others) || (isOneKind && isSaidBare())) {
    const differs: Difference[] = [
      ...(isOneKind ? [] : (['unit'] as const)),
      ...(one.way === other.way ? [] : (['way'] as const)),
    ];
    // Each line counts its own: the same words of another line are another figure.
    return { kind: lines.length > 0 ? 'near' : 'same', differs: [...differs, ...lines] };
  }
  if (!isOneKind || lines.length > 0) return null;
  if (sameWords(wordsBy(searchKey)(one), wordsBy(searchKey)(other))) return { kind: 'near', differs: ['accents'] };
  return isNearly(words, others, key) ? { kind: 'near', differs: ['words'] } : null;
}

const isPlain = (name: string) => searchKey(name) === name.toLowerCase().replace(/\s+/gu, ' ').trim();

/** All words of the shorter are in the longer, which adds a little that narrows nothing. */
function isNearly(one: ReadonlySet<string>, other: ReadonlySet<string>, key: Key): boolean {
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  const added = [...many].filter((word) => !few.has(word));
  const isWithin = added.length === many.size - few.size;
  const narrows = narrowingBy(key);
  return (
    isWithin &&
    (2 * few.size) / (few.size + many.size) >= 0.8 &&
    added.every((word) => !narrows.has(word) && !/\d/u.test(word))
  );
}

/** Those of the catalogue that mean the same or nearly, the same first, at most `most`. */
export function alike<One extends Meaning>(
  meant: Meaning,
  catalogue: readonly One[],
  most = 6,
): (One & { likeness: Likeness })[] {
  const found = catalogue.flatMap((one) => {
    const how = likeness(meant, one);
    return how ? [{ ...one, likeness: how }] : [];
  });
  const order = ({ likeness: how }: { likeness: Likeness }) => (how.kind === 'same' ? 0 : 10) + how.differs.length;
  return found.toSorted((a, b) => order(a) - order(b)).slice(0, most);
}
