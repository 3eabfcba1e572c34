import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions, LineRuleType, UnderlineType } from 'docx';

import { firstLine, paragraphGap, points } from './office-measures.ts';

const font = 'Times New Roman';

const heading = {
  run: { font, size: points.body * 2, bold: true, italics: false, color: '000000' },
  paragraph: {
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { before: paragraphGap, after: paragraphGap },
    keepNext: true,
  },
};

const body: IParagraphStyleOptions = {
  id: 'OfficeBody',
  name: 'Nội dung văn bản',
  basedOn: 'Normal',
  quickFormat: true,
  paragraph: {
    alignment: AlignmentType.BOTH,
    indent: { firstLine },
    spacing: { after: paragraphGap },
  },
};

const cell: IParagraphStyleOptions = {
  id: 'OfficeCell',
  name: 'Ô bảng',
  basedOn: 'Normal',
  quickFormat: true,
  run: { size: points.cell * 2 },
};

/** Times New Roman 14 in black, Vietnamese as the language of the spelling check. */
export const officeStyles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: points.body * 2, language: { value: 'vi-VN', eastAsia: 'vi-VN' } },
      paragraph: { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } },
    },
    heading1: heading,
    heading2: heading,
    heading3: heading,
    hyperlink: { run: { color: '000000', underline: { type: UnderlineType.SINGLE, color: '000000' } } },
  },
  paragraphStyles: [body, cell],
};
