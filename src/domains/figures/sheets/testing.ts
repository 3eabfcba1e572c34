import { strToU8, zipSync } from 'fflate';

/** A cell as XML of a worksheet would say it: a type, a style, what stands in it; or plain words and numbers. */
export type RawCell = string | number | null | { xml: string };

interface RawSheet {
  name: string;
  /** From row 1, from column A. */
  rows: RawCell[][];
  merges?: string[];
}

const escaped = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Cell formats of the workbooks below, by index: plain, 14 (a day), 9 (percent), an own one of hours, an own one with words. */
export const styleOf = { plain: 0, day: 1, percent: 2, hours: 3, words: 4 };

const styles = `<styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="[h]:mm"/><numFmt numFmtId="165" formatCode="#,##0&quot; dòng&quot;"/></numFmts>
<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>
<cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"><alignment/></xf><xf numFmtId="9"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>`;

/** The parts of a small workbook, by name; `zipSync` of them is an .xlsx. */
export function workbookParts(sheets: readonly RawSheet[]): Record<string, Uint8Array> {
  const parts: Record<string, string> = {
    '[Content_Types].xml':
      '<Types><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>',
    'xl/styles.xml': styles,
    'xl/workbook.xml': `<workbook><sheets>${sheets.map(({ name }, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships>${sheets.map((_, at) => `<Relationship Id="rId${at + 1}" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}</Relationships>`,
  };
  for (const [at, sheet] of sheets.entries()) parts[`xl/worksheets/sheet${at + 1}.xml`] = sheetXml(sheet);
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)]));
}

export function workbook(sheets: readonly RawSheet[]): Uint8Array {
  return zipSync(workbookParts(sheets));
}

function sheetXml({ rows, merges = [] }: RawSheet): string {
  const lines = rows.map((row, at) => {
    const cells = row.map((cell, column) => cellXml(cell, `${letters[column]}${at + 1}`));
    return `<row r="${at + 1}">${cells.join('')}</row>`;
  });
  const joined = merges.map((ref) => `<mergeCell ref="${ref}"/>`);
  return `<worksheet><sheetData>${lines.join('')}</sheetData><mergeCells>${joined.join('')}</mergeCells></worksheet>`;
}

function cellXml(cell: RawCell, ref: string): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return `<c r="${ref}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return `<c r="${ref}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`;
  return cell.xml.replace('<c', `<c r="${ref}"`);
}
