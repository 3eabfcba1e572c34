import { crc32 } from 'node:zlib';

import { strToU8, zipSync } from 'fflate';

const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const namespace = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';

/** A small .docx: the XML of its body, and parts to add or to replace. */
export function makeWordFile(
  body = '<w:p><w:r><w:t>Kế hoạch</w:t></w:r></w:p>',
  parts: Record<string, string> = {},
): Uint8Array {
  const all = {
    '[Content_Types].xml': contentTypes(documentType),
    '_rels/.rels': relationList(relation('officeDocument', 'word/document.xml')),
    'word/document.xml': `<w:document ${namespace}><w:body>${body}</w:body></w:document>`,
    ...parts,
  };
  return zipSync(Object.fromEntries(Object.entries(all).map(([name, xml]) => [name, strToU8(xml)])));
}

export function contentTypes(mainType: string): string {
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="${mainType}"/></Types>`;
}

export function relationList(...tags: string[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${tags.join('')}</Relationships>`;
}

export function relation(type: string, target: string, mode = 'Internal'): string {
  return `<Relationship Id="r-${type}" Type="${relations}/${type}" Target="${target}" TargetMode="${mode}"/>`;
}

/** word/styles.xml and word/numbering.xml with their relations, for `makeWordFile`. */
export function listParts(numbering: string, styles = ''): Record<string, string> {
  return {
    'word/_rels/document.xml.rels': relationList(
      relation('numbering', 'numbering.xml'),
      relation('styles', 'styles.xml'),
    ),
    'word/numbering.xml': `<w:numbering ${namespace}>${numbering}</w:numbering>`,
    'word/styles.xml': `<w:styles ${namespace}>${styles}</w:styles>`,
  };
}

/** The head of a file in the container of HEIC; `brand` says what it holds. */
export function heicHead(brand = 'heic'): Uint8Array {
  return Buffer.from(`\0\0\0\u0018ftyp${brand}\0\0\0\0mif1heic${'\0'.repeat(200)}`, 'latin1');
}

/** A PNG whose head claims another size than its pixels have. */
export function claimPixels(png: Uint8Array, side: number): Uint8Array {
  const lying = Buffer.from(png);
  lying.writeUInt32BE(side, 16);
  lying.writeUInt32BE(side, 20);
  lying.writeUInt32BE(crc32(lying.subarray(12, 29)), 29);
  return lying;
}
