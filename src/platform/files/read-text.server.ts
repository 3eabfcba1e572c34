import { strToU8, zipSync } from 'fflate';
import mammoth from 'mammoth';

import { Refusal } from '#platform/refusal.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';

import { docxMediaType, fileLimits, type MediaType } from './file-limits.ts';
import { writeListMarks } from './list-marks.server.ts';
import { convertOldFonts } from './old-fonts.server.ts';
import { decodeText, type DrawnText } from './text-encoding.ts';
import { type WordNode, wordLines } from './word-lines.ts';
import { readWordPackage } from './word-package.server.ts';
import { xmlText } from './xml-scan.ts';

/** `drawText` in this thread; outside the file worker use that. */
export async function readText(bytes: Uint8Array, mediaType: MediaType): Promise<DrawnText> {
  const { text, converted } = await rawText(bytes, mediaType);
  return { text: tidyText(text), converted };
}

async function rawText(bytes: Uint8Array, mediaType: MediaType): Promise<DrawnText> {
  if (mediaType === docxMediaType) return wordText(bytes);
  if (mediaType !== 'text/plain') throw new Refusal('file-has-no-text');
  const text = decodeText(bytes);
  if (text === null) throw new Refusal('text-encoding-unknown');
  return text;
}

/** Text as a paper keeps it; refuses with text-too-long. */
export function tidyText(raw: string): string {
  const text = tidy(raw);
  if (Buffer.byteLength(text) > fileLimits.textBytes) {
    throw new Refusal('text-too-long', { limit: fileLimits.textBytes });
  }
  return text;
}

function tidy(text: string): string {
  return cleanText(text.replace(/\f/gu, '\n'))
    .replace(/[ \t]+$/gmu, '')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

async function wordText(bytes: Uint8Array): Promise<DrawnText> {
  const parts = readWordPackage(bytes);
  if (!parts) throw new Refusal('file-type-mismatch');
  const root = await parse(parts);
  const converted = convertOldFonts(root, xmlText(parts.get('word/styles.xml')));
  return { text: wordLines(root).join('\n'), converted };
}

/** mammoth gets a package of the XML alone, packed anew: nothing in it can differ from what was checked. */
async function parse(parts: Map<string, Uint8Array>): Promise<WordNode> {
  const texts = [...parts].filter(([name]) => /\.(?:xml|rels)$/u.test(name));
  const xml = Object.fromEntries(texts);
  const document = xml['word/document.xml'];
  if (document) {
    const numbering = xmlText(xml['word/numbering.xml']);
    xml['word/document.xml'] = strToU8(writeListMarks(xmlText(document), numbering, xmlText(xml['word/styles.xml'])));
  }
  let root: WordNode | undefined;
  const transformDocument = (node: WordNode): WordNode => {
    root = node;
    return { ...node, children: [] }; // the HTML is not wanted
  };
  try {
    await mammoth.convertToHtml({ buffer: Buffer.from(zipSync(xml, { level: 0 })) }, { transformDocument });
  } catch {
    throw new Refusal('file-broken');
  }
  if (!root) throw new Refusal('file-broken');
  return root;
}
