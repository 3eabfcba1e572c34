import { AlignmentType, type FileChild, Paragraph, TextRun } from 'docx';

import type { OfficeDocument } from './office-document.server.ts';
import { boldLineWidth, type Layout, layoutOf, paragraphGap, type Points, textWidth } from './office-measures.ts';
import { centredLine, layoutTable, shortRule } from './office-runs.server.ts';
import type { OfficeWords } from './office-words.ts';
import { officeText, partyText } from './text.vi.ts';

// The right column holds "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM" on one line, 96 mm in 13 pt bold; what a page across has
// more is for both columns.
const narrowest = 5557;
const rightOf = (whole: number) => narrowest + Math.round((whole - textWidth(false)) / 2);
/** The rule below the issuer and below the title takes between a third and a half of the line (NĐ 30, Phụ lục I). */
const ruleShare = 0.4;

/** 18 pt between the parts of the head. */
const blockGap = 360;

/** Everything above the body: name of the nation or the Party, issuer, number, place and day, title, addressees. */
export function headChildren(document: OfficeDocument, words: OfficeWords, whole: number): FileChild[] {
  const right = rightOf(whole);
  const left = whole - right;
  const layout = layoutOf(document);
  const isParty = document.layout === 'party';
  const { points } = layout;
  return [
    layoutTable(
      [left, right],
      [
        [issuerLines(words, points, isParty, left), isParty ? partyLines(points, right) : nationLines(points, right)],
        [
          numberLines(words, points, isParty),
          [centredLine(words.placeAndDay, points.date, { italics: true }, paragraphGap)],
        ],
      ],
    ),
    ...titleLines(words, points, isParty, whole),
    ...addresseeLines(words, layout),
  ];
}

function issuerLines({ superior, issuer }: OfficeWords, points: Points, isParty: boolean, left: number): Paragraph[] {
  const last = boldLineWidth(issuer.at(-1) ?? '', points.issuer);
  return [
    ...superior.map((line) => centredLine(line, points.superior)),
    ...issuer.map((line) => centredLine(line, points.issuer, { bold: true })),
    isParty ? centredLine(partyText.star, points.issuer) : shortRule(Math.min(last, left) * ruleShare, left),
  ];
}

function nationLines(points: Points, right: number): Paragraph[] {
  return [
    centredLine(officeText.nation, points.nation, { bold: true }),
    centredLine(officeText.motto, points.motto, { bold: true }),
    shortRule(boldLineWidth(officeText.motto, points.motto), right),
  ];
}

function partyLines(points: Points, right: number): Paragraph[] {
  return [
    centredLine(partyText.party, points.nation, { bold: true }),
    shortRule(boldLineWidth(partyText.party, points.nation), right),
  ];
}

function numberLines({ symbol, subject }: OfficeWords, points: Points, isParty: boolean): Paragraph[] {
  return [
    centredLine(symbol, points.symbol, {}, paragraphGap),
    ...(subject === null ? [] : [centredLine(subject, points.subject, { italics: isParty }, paragraphGap)]),
  ];
}

function titleLines({ kind, title }: OfficeWords, points: Points, isParty: boolean, whole: number): Paragraph[] {
  if (kind === null) return [];
  const longest = Math.max(0, ...title.map((line) => boldLineWidth(line, points.title)));
  return [
    centredLine(kind, points.kind, { bold: true }, blockGap),
    ...title.map((line) => centredLine(line, points.title, { bold: true })),
    isParty ? centredLine(partyText.dashes, points.title) : shortRule(Math.min(longest, whole) * ruleShare, whole),
    gap(),
  ];
}

function addresseeLines({ addressees, kind }: OfficeWords, { points, firstLine }: Layout): Paragraph[] {
  if (addressees === null) return [];
  const { label, names } = addressees;
  const before = kind === null ? blockGap : 0;
  if (names.length === 1) return [centredLine(`${label} ${names.join('')}`, points.body, {}, before), gap()];
  return [
    new Paragraph({ indent: { left: 3 * firstLine }, spacing: { before }, children: [new TextRun(label)] }),
    ...names.map(
      (name) =>
        new Paragraph({
          alignment: AlignmentType.LEFT,
          indent: { left: 4 * firstLine + 170, hanging: 170 },
          children: [new TextRun(name)],
        }),
    ),
    gap(),
  ];
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: paragraphGap }, children: [] });
}
