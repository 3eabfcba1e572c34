import {
  convertOldText,
  decodeOldText,
  encodingOfFont,
  isCapitalFont,
  isTrulyOld,
  type OldEncoding,
  vietnameseShare,
} from '#platform/vietnamese/old-encoding.ts';

import type { DrawnText } from './text-encoding.ts';
import type { WordNode } from './word-lines.ts';
import { attribute, elements, valueOf } from './xml-scan.ts';

/** Text that one font wrote without a break. Word parts runs in mid-word, so the pieces are decoded together. */
interface Stretch {
  nodes: WordNode[];
  font: string;
}

/**
 * Puts text under fonts of TCVN3 and VNI into Unicode, in place, stretch by stretch; where the fonts say nothing, the
 * words decide. Gives what was converted; null when nothing was.
 */
export function convertOldFonts(root: WordNode, styles: string): DrawnText['converted'] {
  const stretches = stretchesOf(root, fontsOf(styles));
  let found: OldEncoding | null = null;
  const rest: Stretch[] = [];
  const converted: Stretch[] = [];
  for (const encoding of ['tcvn3', 'vni'] as const) {
    const named = stretches.filter(({ font }) => encodingOfFont(font) === encoding);
    if (!isTrulyOld(joined(named), encoding)) {
      rest.push(...named);
      continue;
    }
    found ??= encoding;
    converted.push(...named);
    for (const stretch of named) rewrite(stretch, encoding);
  }
  rest.push(...stretches.filter(({ font }) => encodingOfFont(font) === null));
  const byWords = convertOldText(joined(rest))?.encoding;
  if (byWords === 'tcvn3' || byWords === 'vni') {
    found ??= byWords;
    converted.push(...rest);
    for (const stretch of rest) rewrite(stretch, byWords);
  }
  return found && { encoding: found, certainty: vietnameseShare(joined(converted)) ?? 1 };
}

function joined(stretches: readonly Stretch[]): string {
  return stretches.map(textOf).join('\n');
}

function textOf({ nodes }: Stretch): string {
  return nodes.map((node) => node.value ?? '').join('');
}

function rewrite(stretch: Stretch, encoding: 'tcvn3' | 'vni'): void {
  const text = decodeOldText(textOf(stretch), encoding);
  for (const [at, node] of stretch.nodes.entries()) node.value = at > 0 ? '' : capital(text, stretch.font);
}

function capital(text: string, font: string): string {
  return isCapitalFont(font) ? text.toUpperCase() : text;
}

type FontOf = (run: WordNode | null, paragraph: WordNode | null) => string;

function stretchesOf(root: WordNode, fontOf: FontOf): Stretch[] {
  const found: Stretch[] = [];
  let open: { stretch: Stretch; isAllCaps: boolean } | null = null;
  const visit = (node: WordNode, paragraph: WordNode | null, run: WordNode | null): void => {
    if (node.type === 'text') {
      const font = fontOf(run, paragraph);
      const isAllCaps = run?.isAllCaps ?? false;
      if (!open || open.stretch.font !== font || open.isAllCaps !== isAllCaps) {
        open = { stretch: { nodes: [], font }, isAllCaps };
        found.push(open.stretch);
      }
      open.stretch.nodes.push(node);
      return;
    }
    if (node.type === 'paragraph' || node.type === 'tab' || node.type === 'break') open = null;
    const inside = node.type === 'paragraph' ? node : paragraph;
    for (const child of node.children ?? []) visit(child, inside, node.type === 'run' ? node : run);
  };
  visit(root, null, null);
  return found;
}

/** The font of a run: its own, or of its style, of the style of its paragraph, of the paper. */
function fontsOf(styles: string): FontOf {
  const byId = new Map(
    elements(styles, 'w:style').map((xml) => {
      const tag = xml.slice(0, xml.indexOf('>') + 1);
      return [attribute(tag, 'w:styleId'), { xml, tag, font: fontIn(xml), basedOn: valueOf(xml, 'w:basedOn') }];
    }),
  );
  const usual = fontIn(elements(styles, 'w:docDefaults')[0] ?? '');
  const isDefault = ({ tag }: { tag: string }) =>
    /w:default="(?:1|true)"/u.test(tag) && /w:type="paragraph"/u.test(tag);
  const plain = [...byId].find(([, style]) => isDefault(style))?.[0] ?? '';
  const ofStyle = (start: string): string => {
    const seen = new Set<string>();
    for (let id = start; byId.has(id) && !seen.has(id); id = byId.get(id)!.basedOn) {
      seen.add(id);
      const { font } = byId.get(id)!;
      if (font !== '') return font;
    }
    return '';
  };
  return (run, paragraph) => run?.font || ofStyle(run?.styleId ?? '') || ofStyle(paragraph?.styleId || plain) || usual;
}

function fontIn(xml: string): string {
  const tag = /<w:rFonts(?=[\s/>])[^>]*>/u.exec(xml)?.[0] ?? '';
  return attribute(tag, 'w:ascii') || attribute(tag, 'w:hAnsi');
}
