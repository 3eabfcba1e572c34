import { type FileChild, HeadingLevel, type IParagraphOptions, PageBreak, Paragraph } from 'docx';

import type { Block, Run } from './office-document.server.ts';
import { paragraphGap } from './office-measures.ts';
import { textRun, thinLine } from './office-runs.server.ts';
import { tableChildren } from './office-table.server.ts';
import { lineOf, paragraphsOf } from './office-words.ts';

const headings = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 };

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
      return tableChildren(block, width, keepNext);
    case 'page-break':
      return [thinLine({ children: [new PageBreak()] })];
    default: // 'orientation' is a matter of sections
      return [];
  }
}

function bodyParagraphs(runs: Run[], { keepNext, ...options }: IParagraphOptions): Paragraph[] {
  return paragraphsOf(runs).map(
    (part, at, parts) =>
      new Paragraph({
        ...options,
        keepNext: (keepNext && at === parts.length - 1) || undefined,
        style: 'OfficeBody',
        children: part.map((run) => textRun(run)),
      }),
  );
}
