import {
  AlignmentType,
  BorderStyle,
  ExternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';

import type { Run } from './office-document.server.ts';

const LINK_SCHEMES = new Set(['http:', 'https:', 'mailto:']);
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' };

export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
};

/** `look` fills in what the run leaves open. */
export function textRun(run: Run, look: IRunOptions = {}): ParagraphChild {
  const looks = { ...look, bold: run.bold ?? look.bold, italics: run.italic ?? look.italics, text: run.text };
  if (!run.href || !isLink(run.href)) return new TextRun(looks);
  return new ExternalHyperlink({ link: run.href, children: [new TextRun({ ...looks, style: 'Hyperlink' })] });
}

function isLink(href: string): boolean {
  return URL.canParse(href) && LINK_SCHEMES.has(new URL(href).protocol);
}

/** A centred line of the head or of the signature; `size` in points, `before` in twips. */
export function centredLine(text: string, size: number, look: IRunOptions = {}, before = 0): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    spacing: { before },
    children: [new TextRun({ ...look, text, size: size * 2 })],
  });
}

/** A thin rule of `length` in the middle of `within`, in twips: the upper border of a paragraph without height. */
export function shortRule(length: number, within: number): Paragraph {
  const indent = Math.max(0, Math.round((within - length) / 2));
  return new Paragraph({
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: 'auto' } },
    indent: { left: indent, right: indent },
    spacing: { before: 30, line: 40, lineRule: LineRuleType.EXACT },
    children: [],
  });
}

/** A paragraph of next to no height, in twips: between tables, which Word would join, and around what needs a paragraph. */
export function thinLine(options: Pick<IParagraphOptions, 'children' | 'keepNext'> = {}, before = 0): Paragraph {
  return new Paragraph({ ...options, spacing: { before, line: 20, lineRule: LineRuleType.EXACT } });
}

/** A table that only places its cells; rows do not split. */
export function layoutTable(widths: number[], rows: Paragraph[][][]): Table {
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { left: 0, right: 0, top: 0, bottom: 0 },
    rows: rows.map((cells) => layoutRow(cells, widths)),
  });
}

function layoutRow(cells: Paragraph[][], widths: number[]): TableRow {
  return new TableRow({
    cantSplit: true,
    children: cells.map(
      (children, at) => new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children }),
    ),
  });
}
