import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, UnderlineType } from 'docx';

import { type Layout, paragraphGap } from './office-measures.ts';

const font = 'Times New Roman';

/** Times New Roman 14 in black, Vietnamese as the language of the spelling check. */
export function officeStyles(layout: Layout): IStylesOptions {
  const size = layout.points.body * 2;
  const heading = {
    run: { font, size, bold: true, italics: false, color: '000000' },
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: layout.firstLine },
      spacing: { before: paragraphGap, after: paragraphGap, ...lines(layout) },
      keepNext: true,
    },
  };
  return {
    default: {
      document: {
        run: { font, size, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
        paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
      },
      heading1: heading,
      heading2: heading,
      heading3: heading,
      hyperlink: { run: { color: '000000', underline: { type: UnderlineType.SINGLE, color: '000000' } } },
    },
    paragraphStyles: [bodyStyle(layout), caption, ...[13, 12, 11].map(cellStyle)],
  };
}

function lines({ bodyLine }: Layout) {
  return bodyLine === null ? {} : { line: bodyLine, lineRule: LineRuleType.EXACT };
}

function bodyStyle(layout: Layout): IParagraphStyleOptions {
  return {
    id: 'OfficeBody',
    name: 'Nội dung văn bản',
    basedOn: 'Normal',
    quickFormat: true,
    paragraph: {
      alignment: AlignmentType.BOTH,
      indent: { firstLine: layout.firstLine },
      spacing: { after: paragraphGap, ...lines(layout) },
    },
  };
}

const caption: IParagraphStyleOptions = {
  id: 'OfficeCaption',
  name: 'Tên bảng',
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.CENTER,
    spacing: { before: paragraphGap / 2, after: paragraphGap / 2 },
    keepNext: true,
  },
};

function cellStyle(points: number): IParagraphStyleOptions {
  return {
    id: `OfficeCell${points}`,
    name: `Ô bảng ${points}`,
    basedOn: 'Normal',
    quickFormat: true,
    run: { size: points * 2 },
  };
}
