import * as fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { Refusal } from '#platform/refusal.ts';
import { columnLetters } from './workbook-sheet.ts';
import { readWorkbook } from './workbook.server.ts';

const types =
  '<Types><Override ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>';
const styles =
  '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[Red]#,##0&quot; d&quot;"/><numFmt numFmtId="165" formatCode="dd\\-mm"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="10"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>';

function workbookOf(sheet: string, more: Record<string, string> = {}): Uint8Array {
  const parts = {
    '[Content_Types].xml': types,
    'xl/workbook.xml': '<workbook><sheets><sheet name="Một &amp; hai" sheetId="1" r:id="rId7"/></sheets></workbook>',
    'xl/_rels/workbook.xml.rels': '<Relationships><Relationship Id="rId7" Target="worksheets/a.xml"/></Relationships>',
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml':
      '<sst><si><t>Xã</t></si><si><r><t>Đạ </t></r><r><t xml:space="preserve">Huoai</t></r><rPh><t>đọc</t></rPh></si><si/></sst>',
    'xl/worksheets/a.xml': sheet,
    ...more,
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, strToU8(xml)])));
}

const cellsOf = (rows: string) =>
  readWorkbook(workbookOf(`<worksheet><sheetData>${rows}</sheetData></worksheet>`))[0]!.rows.map((row) => [
    row.number,
    Object.fromEntries([...row.cells].map(([column, cell]) => [columnLetters(column), cell])),
  ]);
const codeOf = (bytes: Uint8Array) => {
  try {
    readWorkbook(bytes);
    return null;
  } catch (error) {
    return error instanceof Refusal ? error.code : error;
  }
};

describe('cells by what they show', () => {
  test('texts, shared, in runs, inline, with what XML cannot hold', () => {
    expect(
      cellsOf(
        '<row r="2"><c r="B2" t="s"><v>0</v></c><c r="C2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t>a_x000A_b &#7841;</t></is></c><c r="E2" t="s"><v>2</v></c><c r="F2" t="s"><v>99</v></c><c r="AA2" t="str"><f>A1</f><v>ok</v></c></row>',
      ),
    ).toEqual([
      [
        2,
        {
          B: { kind: 'text', text: 'Xã' },
          C: { kind: 'text', text: 'Đạ Huoai' },
          D: { kind: 'text', text: 'a\nb ạ' },
          AA: { kind: 'text', text: 'ok' },
        },
      ],
    ]);
  });

  test('numbers with the kind of their format; formulas by what they were saved with', () => {
    expect(
      cellsOf(
        '<row><c s="0"><v>1.5E2</v></c><c s="1"><v>46143</v></c><c s="2"><v>0.12</v></c><c s="3"><f>SUM(A1)</f><v>7</v></c><c s="4"><v>3</v></c><c t="e"><f>B9</f><v>#REF!</v></c><c><f>B9</f></c><c t="b"><v>1</v></c><c t="d"><v>2026-05-01</v></c></row>',
      ),
    ).toEqual([
      [
        1,
        {
          A: { kind: 'number', number: 150, shown: 'plain' },
          B: { kind: 'number', number: 46_143, shown: 'day' },
          C: { kind: 'number', number: 0.12, shown: 'percent' },
          D: { kind: 'number', number: 7, shown: 'plain' },
          E: { kind: 'number', number: 3, shown: 'day' },
          F: { kind: 'error', text: '#REF!' },
          G: { kind: 'error', text: '=' },
          H: { kind: 'truth', text: 'TRUE' },
          I: { kind: 'number', number: 46_143, shown: 'day' },
        },
      ],
    ]);
  });

  test('rows and cells that do not say where they stand follow each other; prefixes are no matter', () => {
    expect(cellsOf('<x:row r="5"><x:c><x:v>1</x:v></x:c></x:row><row/><row><c/><c><v>2</v></c></row>')).toEqual([
      [5, { A: { kind: 'number', number: 1, shown: 'plain' } }],
      [7, { B: { kind: 'number', number: 2, shown: 'plain' } }],
    ]);
  });

  test('names of sheets and joined cells', () => {
    const [sheet] = readWorkbook(
      workbookOf('<worksheet><sheetData/><mergeCells><mergeCell ref="B2:AB4"/></mergeCells></worksheet>'),
    );
    expect(sheet).toEqual({ name: 'Một & hai', rows: [], merges: [{ top: 2, left: 2, bottom: 4, right: 28 }] });
  });
});

describe('what is no workbook is named', () => {
  const compound = Buffer.from('d0cf11e0a1b11ae1', 'hex');
  test.each([
    ['an old workbook', Buffer.concat([compound, Buffer.alloc(600)]), 'workbook-old'],
    [
      'one behind a password',
      Buffer.concat([compound, Buffer.alloc(64), Buffer.from('EncryptedPackage', 'utf16le')]),
      'workbook-encrypted',
    ],
    ['CSV', Buffer.from('Mã,Số\nMT-1,5\n'), 'workbook-is-text'],
    ['a web page that calls itself .xls', Buffer.from('<html><table></table></html>'), 'workbook-is-text'],
    ['a picture', Buffer.from('89504e470d0a1a0a0000000000ff', 'hex'), 'workbook-not-excel'],
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'workbook-not-excel'],
    [
      'one with macros',
      workbookOf('', {
        '[Content_Types].xml': `${types}<Default ContentType="application/vnd.ms-office.vbaProject"/>`,
      }),
      'workbook-has-macros',
    ],
    ['one that inflates beyond measure', workbookOf(' '.repeat(30_000_000)), 'workbook-too-large'],
    [
      'one with more cells than a form',
      workbookOf(
        `<row>${'<c><v>1</v></c>'.repeat(300_001)}${Array.from({ length: 40_000 }, (_, at) => at).join(' ')}</row>`,
      ),
      'workbook-too-large',
    ],
    ['one without sheets', workbookOf('', { 'xl/workbook.xml': '<workbook/>' }), 'file-broken'],
    ['one cut off', workbookOf('<worksheet/>').slice(0, 400), 'file-broken'],
  ])('%s', (_, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });

  test('however it is damaged, it is read or refused by name', () => {
    const whole = workbookOf('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>5</v></c></row>');
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.integer({ min: 0, max: 255 }), fc.boolean(), (at, byte, isCut) => {
        const damaged = isCut ? whole.slice(0, at) : whole.map((one, index) => (index === at ? byte : one));
        const code = codeOf(damaged);
        expect(code === null || typeof code === 'string').toBe(true);
      }),
    );
  });

  test('whatever stands in its parts, it is read or refused by name', () => {
    const piece = fc.constantFrom(
      ...['<row', ' r="1"', '>', '/>', '<c', ' r="A1"', ' t="s"', '<v>', '9', '</v>', '<is><t>', '</c>', '</row>'],
      ...['<mergeCell', ' ref="A1:B2"', '<rPh>', '<![CDATA[', '&#1114112;', '_xD800_', '<f>', 'ộ', '"'],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
        const code = codeOf(workbookOf(pieces.join(''), { 'xl/sharedStrings.xml': pieces.toReversed().join('') }));
        expect(code).toBeNull();
      }),
    );
  });
});
