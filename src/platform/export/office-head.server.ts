import { AlignmentType, type FileChild, Paragraph, TextRun } from 'docx';

import { cleanText } from '#platform/vietnamese/fold.ts';

import type { OfficeDocument } from './office-document.server.ts';
import { boldLineWidth, firstLine, paragraphGap, points, textWidth } from './office-measures.ts';
import { centredLine, layoutTable, shortRule } from './office-runs.server.ts';
import { dashedLines, placeAndDay, subjectLine, symbolLine } from './office-words.ts';
import { officeText } from './text.vi.ts';

const whole = textWidth(false);
// The right column holds "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" on one line, 96 mm in 13 pt bold.
const right = 5557;
const left = whole - right;
/** The rule below the issuer and below the title takes between a third and a half of the line (NĐ 30, Phụ lục I). */
const ruleShare = 0.4;

/** 18 pt between the parts of the head. */
const blockGap = 360;

/** Everything above the body: national name, issuer, number, place and day, title, addressees. */
export function headChildren(document: OfficeDocument): FileChild[] {
  const title = document.kind === null ? [] : titleLines(document.kind, document.title);
  return [
    headTable(document),
    ...title,
    ...addresseeLines(document.addressees ?? [], document.kind === null ? blockGap : 0),
  ];
}

function headTable(document: OfficeDocument): FileChild {
  const subject =
    document.kind === null ? [centredLine(subjectLine(document.title), points.subject, {}, paragraphGap)] : [];
  return layoutTable(
    [left, right],
    [
      [issuerLines(document), nationLines()],
      [
        [centredLine(symbolLine(document.symbol), points.symbol, {}, paragraphGap), ...subject],
        [centredLine(placeAndDay(document.place, document.day), points.date, { italics: true }, paragraphGap)],
      ],
    ],
  );
}

function issuerLines(document: OfficeDocument): Paragraph[] {
  const superior = document.superior === null ? [] : cleanText(document.superior).split('\n');
  const issuer = document.issuer.map((line) => cleanText(line).toUpperCase());
  const last = boldLineWidth(issuer.at(-1) ?? '', points.issuer);
  return [
    ...superior.map((line) => centredLine(line.toUpperCase(), points.superior)),
    ...issuer.map((line) => centredLine(line, points.issuer, { bold: true })),
    shortRule(Math.min(last, left) * ruleShare, left),
  ];
}

function nationLines(): Paragraph[] {
  return [
    centredLine(officeText.nation, points.nation, { bold: true }),
    centredLine(officeText.motto, points.motto, { bold: true }),
    shortRule(boldLineWidth(officeText.motto, points.motto), right),
  ];
}

function titleLines(kind: string, title: string): Paragraph[] {
  const text = cleanText(title).trim();
  const width = Math.min(boldLineWidth(text, points.body), whole);
  return [
    centredLine(cleanText(kind).toUpperCase(), points.body, { bold: true }, blockGap),
    ...text.split('\n').map((line) => centredLine(line, points.body, { bold: true })),
    shortRule(width * ruleShare, whole),
    new Paragraph({ spacing: { after: paragraphGap }, children: [] }),
  ];
}

function addresseeLines(addressees: string[], before: number): Paragraph[] {
  const lines = dashedLines(addressees);
  const [only] = lines;
  if (only === undefined) return [];
  if (lines.length === 1) {
    const name = only.replace(/^- (.*)\.$/u, '$1');
    return [centredLine(`${officeText.addressees} ${name}`, points.body, {}, before), gap()];
  }
  return [
    new Paragraph({
      indent: { left: 3 * firstLine },
      spacing: { before },
      children: [new TextRun(officeText.addressees)],
    }),
    ...lines.map(
      (line) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: 4 * firstLine + 170, hanging: 170 },
          children: [new TextRun(line)],
        }),
    ),
    gap(),
  ];
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: paragraphGap }, children: [] });
}
