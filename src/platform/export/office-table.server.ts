import {
  AlignmentType,
  type FileChild,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import type { TableBlock } from './office-document.server.ts';
import { cellPoints, columnWidths } from './office-measures.ts';
import { textRun } from './office-runs.server.ts';
import { type Cell, planTable } from './office-table.ts';
import { paragraphsOf } from './office-words.ts';

// Nothing is written that Word assumes anyway: a table has thousands of cells, and each word of them costs time.
const alignments = { left: undefined, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

interface Look {
  widths: number[];
  style: string;
}

/** The caption and the table. Rows never split, the head comes back on every page, the total keeps a row beside it. */
export function tableChildren(block: TableBlock, width: number, keepNext: boolean): FileChild[] {
  const plan = planTable(block);
  const widths = columnWidths(width, block);
  const look = { widths, style: `OfficeCell${cellPoints(widths)}` };
  const last = plan.rows.length - 1;
  const table = new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 30, bottom: 30 },
    rows: [
      ...plan.head.map((cells) => tableRow(cells, look, true, true)),
      ...plan.rows.map((cells, at) => tableRow(cells, look, at === last && (keepNext || plan.total !== null))),
      ...(plan.total ? [tableRow(plan.total, look, keepNext)] : []),
    ],
  });
  return [...captionLines(plan.caption), table];
}

function captionLines(caption: string[]): Paragraph[] {
  return caption.map(
    (text, at) =>
      new Paragraph({ style: 'OfficeCaption', children: [new TextRun({ text, bold: at === 0, italics: at > 0 })] }),
  );
}

function tableRow(cells: Cell[], look: Look, keepNext: boolean, tableHeader = false): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: tableHeader || undefined,
    children: cells.map(
      (cell) =>
        new TableCell({
          width: { size: widthOf(cell, look.widths), type: WidthType.DXA },
          columnSpan: cell.columns > 1 ? cell.columns : undefined,
          rowSpan: cell.rows > 1 ? cell.rows : undefined,
          verticalAlign: VerticalAlignTable.CENTER,
          children: cellParagraphs(cell, look, keepNext),
        }),
    ),
  });
}

function widthOf({ at, columns }: Cell, widths: number[]): number {
  return widths.slice(at, at + columns).reduce((sum, width) => sum + width, 0);
}

function cellParagraphs({ runs, align }: Cell, { style }: Look, keepNext: boolean): Paragraph[] {
  return paragraphsOf(runs).map(
    (part) =>
      new Paragraph({
        style,
        alignment: alignments[align],
        keepNext: keepNext || undefined,
        children: part.map((run) => textRun(run)),
      }),
  );
}
