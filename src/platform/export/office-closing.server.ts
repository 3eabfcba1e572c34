import { type FileChild, type IRunOptions, Paragraph, TextRun } from 'docx';

import type { OfficeDocument } from './office-document.server.ts';
import { layoutOf, divideWidth, paragraphGap, type Points } from './office-measures.ts';
import { centredLine, layoutTable, thinLine } from './office-runs.server.ts';
import type { OfficeWords } from './office-words.ts';
import { officeText } from './text.vi.ts';

/** Room for the hand and the stamp between the post and the name: 78 pt. */
const signingRoom = 1560;

/** "Nơi nhận" on the left and the signature on the right, in one row that does not split. */
export function closingChildren(document: OfficeDocument, words: OfficeWords, width: number): FileChild[] {
  const { points } = layoutOf(document);
  const label = document.layout === 'party' ? { underline: {} } : { bold: true, italics: true };
  return [
    layoutTable(divideWidth(width, [45, 55]), [
      [recipientLines(words.recipients, points, label), signatureLines(words.signature, points)],
    ]),
    thinLine(), // Word wants a paragraph after a table; one without height adds no page
  ];
}

function recipientLines(recipients: string[], points: Points, label: IRunOptions): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ children: [] })];
  return [
    new Paragraph({
      spacing: { before: paragraphGap },
      children: [new TextRun({ ...label, text: officeText.recipients, size: points.recipientsHeading * 2 })],
    }),
    ...recipients.map(
      (line) =>
        new Paragraph({
          indent: { left: 113, hanging: 113 },
          children: [new TextRun({ text: line, size: points.recipients * 2 })],
        }),
    ),
  ];
}

function signatureLines({ form, name }: OfficeWords['signature'], points: Points): Paragraph[] {
  return [
    ...form.map(({ text, bold }, at) => centredLine(text, points.body, { bold }, at === 0 ? paragraphGap : 0)),
    centredLine(name, points.body, { bold: true }, signingRoom),
  ];
}
