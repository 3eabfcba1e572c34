import {
  AlignmentType,
  type FileChild,
  HeadingLevel,
  type IParagraphOptions,
  PageBreak,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';

import type { Block, Column, Run } from './office-document.server.ts';
import { divideWidth, paragraphGap } from './office-measures.ts';
import { textRun } from './office-runs.server.ts';
import { paragraphsOf } from './office-words.ts';

type TableBlock = Extract<Block, { type: 'table' }>;

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };
const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

/** The blocks within `width` twips. With `keepEnd` the last lines stay on the page of what follows. */
export function bodyChildren(blocks: Block[], width: number, keepEnd: boolean): FileChild[] {
  return blocks.flatMap((block, at) => {
    const afterTable = blocks[at - 1]?.type === 'table';
    const ends = at === blocks.length - 1 || (at === blocks.length - 2 && block.type === 'table');
    return blockChildren(block, width, afterTable, keepEnd && ends);
  });
}

function blockChildren(block: Block, width: number, afterTable: boolean, keepNext: boolean): FileChild[] {
  const spacing = afterTable ? { before: paragraphGap, after: paragraphGap } : undefined;
  switch (block.type) {
    case 'heading':
      return [
        new Paragraph({ heading: headings[block.level], spacing, children: [textRun({ text: lineOf(block.text) })] }),
      ];
    case 'paragraph':
      return bodyParagraphs(block.runs, { spacing, keepNext });
    case 'item':
      return bodyParagraphs([{ text: '- ' }, ...block.runs], { spacing, keepNext });
    case 'table':
      return [dataTable(block, width, keepNext)];
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })];
    default: // 'orientation' is a matter of sections
      return [];
  }
}

function lineOf(text: string): string {
  return paragraphsOf([{ text }])
    .flatMap((runs) => runs.map((run) => run.text))
    .join(' ');
}

function bodyParagraphs(runs: Run[], { keepNext, ...options }: IParagraphOptions): Paragraph[] {
  return paragraphsOf(runs).map(
    (part, at, parts) =>
      new Paragraph({
        ...options,
        keepNext: keepNext && at === parts.length - 1,
        style: 'OfficeBody',
        children: part.map((run) => textRun(run)),
      }),
  );
}

/** Rows never split and the header row comes back on every page. */
function dataTable(block: TableBlock, width: number, keepNext: boolean): Table {
  const widths = divideWidth(
    width,
    block.columns.map((column) => column.share),
  );
  const header = block.columns.map((column) => [{ text: column.header, bold: true }]);
  const centred = block.columns.map((column) => ({ ...column, align: 'center' as const }));
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    margins: { left: 85, right: 85, top: 30, bottom: 30 },
    rows: [
      dataRow(header, centred, widths, { tableHeader: true, keepNext: true }),
      ...block.rows.map((row, at) =>
        dataRow(row, block.columns, widths, { keepNext: keepNext && at === block.rows.length - 1 }),
      ),
    ],
  });
}

function dataRow(
  cells: Run[][],
  columns: Column[],
  widths: number[],
  options: { tableHeader?: boolean; keepNext: boolean },
): TableRow {
  return new TableRow({
    cantSplit: true,
    tableHeader: options.tableHeader,
    children: columns.map(
      (column, at) =>
        new TableCell({
          width: { size: widths[at] ?? 0, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.CENTER,
          children: cellParagraphs(cells[at] ?? [], column.align ?? 'left', options.keepNext),
        }),
    ),
  });
}

function cellParagraphs(runs: Run[], align: 'left' | 'center' | 'right', keepNext: boolean): Paragraph[] {
  return paragraphsOf(runs).map(
    (part) =>
      new Paragraph({
        style: 'OfficeCell',
        alignment: alignments[align],
        keepNext,
        children: part.map((run) => textRun(run)),
      }),
  );
}
