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
  TextRun,
} from 'docx';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

import { cleanText } from '#platform/vietnamese/fold.ts';

import { bodyChildren } from './office-body.server.ts';
import { closingChildren } from './office-closing.server.ts';
import type { Block, OfficeDocument } from './office-document.server.ts';
import { headChildren } from './office-head.server.ts';
import { page, points, textWidth } from './office-measures.ts';
import { officeStyles } from './office-styles.server.ts';
import { closeBody } from './office-words.ts';

interface Part {
  landscape: boolean;
  blocks: Block[];
}

/** Builds the .docx in this thread; outside the render worker use `renderOfficeDocument`. */
export async function buildOfficeFile(document: OfficeDocument): Promise<Uint8Array> {
  const issuer = document.issuer.map((line) => cleanText(line)).join(' ');
  const file = new Document({
    title: cleanText([document.kind, document.title].filter(Boolean).join(' ')),
    creator: issuer,
    lastModifiedBy: issuer,
    compatibility: { version: 15 },
    styles: officeStyles,
    sections: sectionsOf(document),
  });
  return settleBytes(await Packer.toBuffer(file), document.day);
}

function sectionsOf(document: OfficeDocument): ISectionOptions[] {
  const parts = partsOf(closeBody(document.body));
  return parts.map((part, at) => {
    const width = textWidth(part.landscape);
    const isLast = at === parts.length - 1;
    return section(part.landscape, at === 0, [
      ...(at === 0 ? headChildren(document) : []),
      ...bodyChildren(part.blocks, width, isLast),
      ...(isLast ? closingChildren(document, width) : []),
    ]);
  });
}

/** The first part is upright, since it carries the head. */
function partsOf(body: Block[]): Part[] {
  const parts: Part[] = [{ landscape: false, blocks: [] }];
  for (const block of body) {
    if (block.type === 'orientation') parts.push({ landscape: block.landscape, blocks: [] });
    else parts.at(-1)?.blocks.push(block);
  }
  return parts;
}

function section(landscape: boolean, isFirst: boolean, children: FileChild[]): ISectionOptions {
  const orientation = landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT;
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      titlePage: isFirst, // no number on page 1
      page: { size: { width: page.width, height: page.height, orientation }, margin: page.margin },
    },
    headers: {
      default: pageNumberHeader(),
      ...(isFirst ? { first: new Header({ children: [new Paragraph('')] }) } : {}),
    },
    children,
  };
}

function pageNumberHeader(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: points.pageNumber * 2 });
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
  return zipSync(entries, { mtime: new Date(1980, 0, 1), level: 6 });
}

function edit(entries: Record<string, Uint8Array>, path: string, change: (xml: string) => string): void {
  const entry = entries[path];
  if (entry) entries[path] = strToU8(change(strFromU8(entry)));
}
