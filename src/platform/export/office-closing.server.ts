import { type FileChild, LineRuleType, Paragraph, TextRun } from 'docx';

import { cleanText } from '#platform/vietnamese/fold.ts';

import type { OfficeDocument } from './office-document.server.ts';
import { divideWidth, paragraphGap, points } from './office-measures.ts';
import { centredLine, layoutTable } from './office-runs.server.ts';
import { dashedLines } from './office-words.ts';
import { officeText } from './text.vi.ts';

/** Room for the hand and the stamp between the post and the name: 78 pt. */
const signingRoom = 1560;

/** "Nơi nhận" on the left and the signature on the right, in one row that does not split. */
export function closingChildren(document: OfficeDocument, width: number): FileChild[] {
  return [
    layoutTable(divideWidth(width, [45, 55]), [[recipientLines(document.recipients), signatureLines(document)]]),
    // Word wants a paragraph after a table; one without height adds no page.
    new Paragraph({ spacing: { line: 20, lineRule: LineRuleType.EXACT }, children: [] }),
  ];
}

function recipientLines(recipients: string[]): Paragraph[] {
  if (recipients.length === 0) return [new Paragraph({ children: [] })];
  return [
    new Paragraph({
      spacing: { before: paragraphGap },
      children: [
        new TextRun({ text: officeText.recipients, bold: true, italics: true, size: points.recipientsHeading * 2 }),
      ],
    }),
    ...dashedLines(recipients).map(
      (line) =>
        new Paragraph({
          indent: { left: 113, hanging: 113 },
          children: [new TextRun({ text: line, size: points.recipients * 2 })],
        }),
    ),
  ];
}

function signatureLines({ signature }: OfficeDocument): Paragraph[] {
  return [
    ...signature.form.map((line, at) =>
      centredLine(cleanText(line).toUpperCase(), points.body, { bold: true }, at === 0 ? paragraphGap : 0),
    ),
    centredLine(cleanText(signature.name ?? '').trim(), points.body, { bold: true }, signingRoom),
  ];
}
