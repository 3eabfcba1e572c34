/** Words at a place of an A4 page, in points from the bottom left; every letter is half as wide as its size. */
export interface TestWords {
  text: string;
  x: number;
  y: number;
  size?: number;
}

interface TestPdf {
  /** Dictionary entries of the catalog and of the trailer, such as "/OpenAction 20 0 R". */
  catalog?: string;
  trailer?: string;
  /** Further objects by number, from 20 on. */
  objects?: Record<number, string>;
}

/** Readers pass over codes for which a font of this kind has no letter. */
const FIRST_CODE = 0x21;

/** A PDF written by hand: one font whose codes are given their letters by a ToUnicode map. */
export function makePdf(pages: readonly (readonly TestWords[])[], more: TestPdf = {}): Uint8Array {
  const letters = [...new Set(pages.flat().flatMap(({ text }) => Array.from(text)))];
  const codeOf = new Map(letters.map((letter, at) => [letter, hex(FIRST_CODE + at, 2)]));
  const contents = pages.map((words) =>
    words
      .map(({ text, x, y, size = 14 }) => {
        const codes = Array.from(text, (letter) => codeOf.get(letter)).join('');
        return `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${codes}> Tj ET`;
      })
      .join('\n'),
  );
  const first = 100;
  const kids = pages.map((_, at) => `${first + at * 2} 0 R`).join(' ');
  const map = letters.map((letter, at) => `<${hex(FIRST_CODE + at, 2)}> <${hex(letter.charCodeAt(0), 4)}>`).join('\n');
  const objects: [number, string][] = [
    [1, `<< /Type /Catalog /Pages 2 0 R ${more.catalog ?? ''} >>`],
    [2, `<< /Type /Pages /Kids [${kids}] /Count ${pages.length} >>`],
    [
      3,
      `<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /FirstChar 0 /LastChar 255 /Widths [${'500 '.repeat(256)}] /ToUnicode 4 0 R >>`,
    ],
    [
      4,
      stream(
        `/CIDInit /ProcSet findresource begin begincmap 1 begincodespacerange <00> <FF> endcodespacerange ${letters.length} beginbfchar\n${map}\nendbfchar endcmap end`,
      ),
    ],
    ...contents.flatMap((content, at): [number, string][] => [
      [
        first + at * 2,
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + at * 2 + 1} 0 R >>`,
      ],
      [first + at * 2 + 1, stream(content)],
    ]),
    ...Object.entries(more.objects ?? {}).map(([number, body]): [number, string] => [Number(number), body]),
  ];
  return pdfOf(objects, more.trailer);
}

/** A PDF of these objects; the first is the catalog. */
export function pdfOf(objects: readonly (readonly [number, string | Uint8Array])[], trailer = ''): Uint8Array {
  const parts: Buffer[] = [Buffer.from('%PDF-1.7\n')];
  const places = new Map<number, number>();
  let at = parts[0]!.length;
  for (const [number, body] of objects) {
    const part = Buffer.concat([
      Buffer.from(`${number} 0 obj\n`),
      Buffer.from(body as string),
      Buffer.from('\nendobj\n'),
    ]);
    places.set(number, at);
    parts.push(part);
    at += part.length;
  }
  const rows = [...places].map(([number, place]) => `${number} 1\n${String(place).padStart(10, '0')} 00000 n \n`);
  const size = Math.max(...places.keys()) + 1;
  const table = `xref\n0 1\n0000000000 65535 f \n${rows.join('')}trailer\n<< /Size ${size} /Root 1 0 R ${trailer} >>\nstartxref\n${at}\n%%EOF\n`;
  return Buffer.concat([...parts, Buffer.from(table)]);
}

export function stream(content: string, entries = ''): string {
  return `<< /Length ${content.length} ${entries} >>\nstream\n${content}\nendstream`;
}

/** A stream of bytes that need not be text. */
export function packedStream(content: Uint8Array, entries: string): Uint8Array {
  const head = Buffer.from(`<< /Length ${content.length} ${entries} >>\nstream\n`);
  return Buffer.concat([head, content, Buffer.from('\nendstream')]);
}

function hex(value: number, digits: number): string {
  return value.toString(16).padStart(digits, '0');
}
