import { attribute, elements, valueOf } from './xml-scan.ts';

export interface ListLevel {
  /** w:numFmt, such as 'decimal', 'upperRoman' or 'bullet'. */
  format: string;
  /** w:lvlText, such as "%1." or "Điều %1." */
  pattern: string;
  start: number;
  /** w:isLgl: upper levels inside the mark are plain numbers. */
  isLegal: boolean;
  /** The paragraph style that carries this level, or ''. */
  style: string;
}

/** A list as paragraphs name it; lists of one `family` count on together unless `restarts` says otherwise. */
export interface ListDefinition {
  family: string;
  levels: Map<number, ListLevel>;
  restarts: Map<number, number>;
}

interface StyleNumbering {
  list: string;
  level: number;
  basedOn: string;
}

/** The lists of word/numbering.xml by their id. */
export function listDefinitions(numbering: string): Map<string, ListDefinition> {
  const families = new Map(
    elements(numbering, 'w:abstractNum').map((xml) => [attribute(opening(xml), 'w:abstractNumId'), levelsOf(xml)]),
  );
  return new Map(
    elements(numbering, 'w:num').map((xml) => {
      const family = valueOf(xml, 'w:abstractNumId');
      const restarts = elements(xml, 'w:lvlOverride').flatMap((override): [number, number][] => {
        const start = valueOf(override, 'w:startOverride');
        return start === '' ? [] : [[Number(attribute(opening(override), 'w:ilvl')), Number(start)]];
      });
      return [
        attribute(opening(xml), 'w:numId'),
        { family, levels: families.get(family) ?? new Map(), restarts: new Map(restarts) },
      ];
    }),
  );
}

function levelsOf(xml: string): Map<number, ListLevel> {
  return new Map(
    elements(xml, 'w:lvl').map((level) => [
      Number(attribute(opening(level), 'w:ilvl')),
      {
        format: valueOf(level, 'w:numFmt') || 'decimal',
        pattern: valueOf(level, 'w:lvlText'),
        start: Number(valueOf(level, 'w:start') || 0),
        isLegal: level.includes('<w:isLgl'),
        style: valueOf(level, 'w:pStyle'),
      },
    ]),
  );
}

function opening(xml: string): string {
  return xml.slice(0, xml.indexOf('>') + 1);
}

/** Finds the list that a paragraph style stands in, through the styles it is based on. */
export function styleLists(styles: string): (style: string) => StyleNumbering | null {
  const byId = new Map(
    elements(styles, 'w:style').map((xml) => [
      attribute(opening(xml), 'w:styleId'),
      { list: valueOf(xml, 'w:numId'), level: Number(valueOf(xml, 'w:ilvl')), basedOn: valueOf(xml, 'w:basedOn') },
    ]),
  );
  return (style) => {
    const seen = new Set<string>();
    for (let id = style; byId.has(id) && !seen.has(id); id = byId.get(id)?.basedOn ?? '') {
      seen.add(id);
      const numbering = byId.get(id);
      if (numbering && numbering.list !== '') return numbering;
    }
    return null;
  };
}
