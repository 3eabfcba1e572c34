import { listDefinitions, type ListDefinition, type ListLevel, styleLists } from './list-definitions.server.ts';
import { listNumber } from './list-numbers.ts';
import { elements, escapeText, valueOf } from './xml-scan.ts';

const PROPERTIES = /<w:pPr(?=[\s>])[^>]*(?<!\/)>[\s\S]*?<\/w:pPr>/gu;
/** What a paragraph looked like before a tracked change; it nests another w:pPr. */
const EARLIER_PROPERTIES = /<w:pPrChange(?=[\s>])[\s\S]*?<\/w:pPrChange>/gu;

type Counters = Map<number, number>;

/**
 * word/document.xml with the marks that Word numbers by itself ("I.", "1.", "a)", "-") written into the paragraphs,
 * since mammoth drops them. Lists linked through a numbering style and numbers inside text boxes are not recovered.
 */
export function writeListMarks(document: string, numbering: string, styles: string): string {
  const lists = listDefinitions(numbering);
  if (lists.size === 0) return document;
  const listOfStyle = styleLists(styles);
  const counters = new Map<string, Counters>();
  const started = new Set<string>();
  return document.replace(EARLIER_PROPERTIES, '').replace(PROPERTIES, (properties) => {
    const place = placeOf(properties, lists, listOfStyle);
    if (!place) return properties;
    const family = counters.get(place.list.family) ?? new Map<number, number>();
    counters.set(place.list.family, family);
    restart(family, place, started);
    count(family, place.list, place.level);
    const mark = markOf(place.list, place.level, family);
    return mark === '' ? properties : `${properties}<w:r><w:t xml:space="preserve">${escapeText(mark)} </w:t></w:r>`;
  });
}

interface Place {
  id: string;
  list: ListDefinition;
  level: number;
}

function placeOf(
  properties: string,
  lists: Map<string, ListDefinition>,
  listOfStyle: ReturnType<typeof styleLists>,
): Place | null {
  const own = elements(properties, 'w:numPr')[0] ?? '';
  const style = valueOf(properties, 'w:pStyle');
  const inherited = listOfStyle(style);
  const id = valueOf(own, 'w:numId') || (inherited?.list ?? '');
  const list = lists.get(id);
  if (!list) return null;
  const named = [...list.levels].find(([, level]) => style !== '' && level.style === style)?.[0];
  const written = valueOf(own, 'w:ilvl');
  return { id, list, level: written === '' ? (named ?? inherited?.level ?? 0) : Number(written) };
}

/** A list that overrides its start begins anew where it is first used. */
function restart(counters: Counters, place: Place, started: Set<string>): void {
  if (started.has(place.id)) return;
  started.add(place.id);
  for (const [level, start] of place.list.restarts) counters.set(level, start - 1);
}

function count(counters: Counters, list: ListDefinition, level: number): void {
  counters.set(level, (counters.get(level) ?? startOf(list, level) - 1) + 1);
  for (const deeper of counters.keys()) if (deeper > level) counters.delete(deeper);
}

function startOf(list: ListDefinition, level: number): number {
  return list.levels.get(level)?.start ?? 1;
}

function markOf(list: ListDefinition, level: number, counters: Counters): string {
  const own = list.levels.get(level);
  if (!own) return '';
  if (own.format === 'bullet') return own.pattern.trim() === '+' ? '+' : '-';
  return own.pattern
    .replace(/%(\d)/gu, (_, digit: string) => {
      const at = Number(digit) - 1;
      return listNumber(counters.get(at) ?? startOf(list, at), formatOf(list.levels.get(at), own));
    })
    .trim();
}

/** Below "II" may stand "2.1": a level of legal numbering shows the upper ones as plain numbers. */
function formatOf(level: ListLevel | undefined, own: ListLevel): string {
  return own.isLegal ? 'decimal' : (level?.format ?? 'decimal');
}
