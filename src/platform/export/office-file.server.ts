import {
  AlignmentType,
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  Table,
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { cleanText } from '#platform/vietnamese/fold.ts';

import { bodyChildren } from './office-body.server.ts';
import { closingChildren } from './office-closing.server.ts';
import type { OfficeDocument } from './office-document.server.ts';
import { headChildren } from './office-head.server.ts';
import { layoutOf, page, paragraphGap, textWidth } from './office-measures.ts';
import { thinLine } from './office-runs.server.ts';
import { officeStyles } from './office-styles.server.ts';
import { sheetsOf, wordsOf } from './office-words.ts';

/** Builds the .docx in this thread; outside the render worker use `renderOfficeDocument`. */
export async function buildOfficeFile(document: OfficeDocument): Promise<Uint8Array> {
  const issuer = document.issuer.map((line) => cleanText(line)).join(' ');
  const file = new Document({
    title: cleanText([document.kind, document.title].filter(Boolean).join(' ')),
    creator: issuer,
    lastModifiedBy: issuer,
    compatibility: { version: 15 },
    styles: officeStyles(layoutOf(document)),
    sections: sectionsOf(document),
  });
  return settleBytes(await Packer.toBuffer(file), document.day);
}

function sectionsOf(document: OfficeDocument): ISectionOptions[] {
  const words = wordsOf(document);
  const sheets = sheetsOf(words.body);
  return sheets.map((sheet, at) => {
    const width = textWidth(sheet.landscape);
    const isLast = at === sheets.length - 1;
    const children = [
      ...(at === 0 ? headChildren(document, words, width) : []),
      ...bodyChildren(sheet.blocks, width, isLast),
      ...(isLast ? closingChildren(document, words, width) : []),
    ];
    return section(sheet.landscape, at === 0, tablesApart(children), layoutOf(document).points.pageNumber);
  });
}

/** Word joins tables without a paragraph between them, and the library ends a section after a table with a whole line. */
function tablesApart(children: FileChild[]): FileChild[] {
  return children.flatMap((child, at) => {
    const next = children[at + 1];
    if (!(child instanceof Table)) return [child];
    if (next instanceof Table) return [child, thinLine({ keepNext: true }, paragraphGap)];
    return next === undefined ? [child, thinLine()] : [child];
  });
}

function section(landscape: boolean, isFirst: boolean, children: FileChild[], points: number): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst, // no number on page 1
      page: { size: { width: page.width, height: page.height, orientation }, margin: page.margin },
    },
    headers: {
      default: pageNumberHeader(points),
      ...(isFirst ? { first: new Header({ children: [new Paragraph('')] }) } : {}),
    },
    children,
  };
}

function pageNumberHeader(points: number): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: points * 2 });
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] });
}

/**
 * The library stamps the hour of the machine and random link ids. Both are replaced, so that one paper has one hash:
 * the day of the paper stands as its date, links are numbered.
 */
function settleBytes(packed: Uint8Array, day: string | null): Uint8Array {
  const entries = unzipSync(packed);
  edit(entries, 'docProps/core.xml', (xml) =>
    day === null
      ? xml.replace(/<dcterms:(created|modified)[^>]*>[^<]*<\/dcterms:\1>/gu, '')
      : xml.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/gu, `$1${day}T00:00:00Z`),
  );
  const numbers = new Map<string, string>();
  for (const path of ['word/_rels/document.xml.rels', 'word/document.xml']) {
    edit(entries, path, (xml) =>
      xml.replace(/"(rId[\w-]{21})"/gu, (_, link: string) => {
        const number = numbers.get(link) ?? `rIdLink${numbers.size + 1}`;
        numbers.set(link, number);
        return `"${number}"`;
      }),
    );
  }
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 3 });
}

function edit(entries: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const entry = entries[path];
  if (entry) entries[path] = strToU8(change(strFromU8(entry)));
}
