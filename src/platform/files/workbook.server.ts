import { Refusal } from '#platform/refusal.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { readArchive } from './archive.server.ts';
import { refuseSize } from './file-bytes.ts';
import { decodeText } from './text-encoding.ts';
import { type Merge, readSheet, sharedStrings, type WorkbookRow } from './workbook-sheet.ts';
import { numberKinds } from './workbook-styles.ts';
import { attribute, xmlText } from './xml-scan.ts';

export interface WorkbookSheet {
  name: string;
  /** Rows that hold something. */
  rows: WorkbookRow[];
  merges: Merge[];
}

/** How many cells of a workbook are read: a form has thousands, never more. */
const mostCells = 300_000;
const COMPOUND_FILE = 'd0cf11e0a1b11ae1';
const ENCRYPTED_STREAM = Buffer.from('EncryptedPackage', 'utf16le');

/**
 * The sheets of an .xlsx with the values that their cells show: a formula by the value that it was saved with, numbers with the
 * kind of their format. Refuses with workbook-old, -is-text, -not-excel, -too-large, -encrypted, -has-macros, file-empty,
 * file-too-large and file-broken. For a worker thread.
 */
export function readWorkbook(bytes: Uint8Array): WorkbookSheet[] {
  refuseSize(bytes.length);
  const parts = partsOf(bytes);
  const main = xmlText(parts.get('xl/workbook.xml'));
  const targets = new Map(
    tags(xmlText(parts.get('xl/_rels/workbook.xml.rels')), 'Relationship').map((tag) => [
      attribute(tag, 'Id'),
      attribute(tag, 'Target'),
    ]),
  );
  const strings = sharedStrings(xmlText(parts.get('xl/sharedStrings.xml')));
  const kinds = numberKinds(xmlText(parts.get('xl/styles.xml')));
  let left = mostCells;
  const sheets: WorkbookSheet[] = [];
  for (const tag of tags(main, 'sheet')) {
    const target = targets.get(attribute(tag, '[\\w.-]+:id')) ?? '';
    const part = parts.get(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (!part) continue;
    const { rows, merges } = readSheet(xmlText(part), { strings, kinds, most: left });
    left -= rows.reduce((sum, row) => sum + row.cells.size, 0);
    sheets.push({ name: cleanText(attribute(tag, 'name')), rows, merges });
  }
  if (sheets.length === 0) throw new Refusal('file-broken');
  return sheets;
}

const tags = (xml: string, name: string) => xml.match(new RegExp(`<(?:[\\w.-]+:)?${name}\\s[^>]*>`, 'gu')) ?? [];

function partsOf(bytes: Uint8Array): Map<string, Uint8Array> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (buffer.toString('hex', 0, 8) === COMPOUND_FILE)
    throw new Refusal(buffer.includes(ENCRYPTED_STREAM) ? 'workbook-encrypted' : 'workbook-old');
  if (!buffer.toString('latin1', 0, 2).startsWith('PK'))
    throw new Refusal(decodeText(bytes) === null ? 'workbook-not-excel' : 'workbook-is-text');
  const parts = archiveOf(bytes);
  const types = xmlText(parts.get('[Content_Types].xml'));
  if (/macroEnabled\.main\+xml|vbaProject/u.test(types)) throw new Refusal('workbook-has-macros');
  if (!types.includes('spreadsheetml.sheet.main+xml')) throw new Refusal('workbook-not-excel');
  return parts;
}

/** Sizes are judged before anything is inflated; a bomb is a workbook beyond measure. */
function archiveOf(bytes: Uint8Array): Map<string, Uint8Array> {
  try {
    return readArchive(bytes);
  } catch (error) {
    const code = error instanceof Refusal ? error.code : '';
    if (code === 'file-bomb') throw new Refusal('workbook-too-large');
    if (code === 'file-encrypted') throw new Refusal('workbook-encrypted');
    // A directory that points nowhere.
    throw new Refusal('file-broken');
  }
}
