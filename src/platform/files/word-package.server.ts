import { Refusal } from '#platform/refusal.ts';

import { readArchive } from './archive.server.ts';
import { attribute, xmlText } from './xml-scan.ts';

const DOCUMENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml';
const CONTENT_TYPES = '[Content_Types].xml';
const MACRO_PART = /(?:^|\/)(?:vbaProject\.bin|vbaData\.xml)$|(?:^|\/)activeX\//iu;
const MACRO_TYPE = /vbaProject|macroEnabled/iu;
/**
 * The parts of a .docx, or null when the zip is something else. Refuses with file-has-macros when it carries macros,
 * controls, or objects and templates fetched from elsewhere, and with what `readArchive` refuses.
 */
export function readWordPackage(bytes: Uint8Array): Map<string, Uint8Array> | null {
  const parts = readArchive(bytes);
  const types = xmlText(parts.get(CONTENT_TYPES));
  if (!types.includes('wordprocessingml') && !/ms-word/iu.test(types)) return null;
  const names = [...parts.keys()];
  if (MACRO_TYPE.test(types) || names.some((name) => MACRO_PART.test(name))) throw new Refusal('file-has-macros');
  const relations = names.filter((name) => name.endsWith('.rels')).flatMap((name) => relationTags(parts.get(name)));
  if (relations.some(isDangerous)) throw new Refusal('file-has-macros');
  return types.includes(DOCUMENT_TYPE) ? parts : null;
}

function relationTags(part: Uint8Array | undefined): string[] {
  return xmlText(part).match(/<(?:\w+:)?Relationship\s[^>]*>/gu) ?? [];
}

function isDangerous(tag: string): boolean {
  const type = attribute(tag, 'Type');
  if (MACRO_TYPE.test(type)) return true;
  if (attribute(tag, 'TargetMode').toLowerCase() !== 'external') return false;
  if (/\/(?:oleObject|package|frame|subDocument|aFChunk)$/iu.test(type)) return true;
  return /\/attachedTemplate$/iu.test(type) && isRemote(attribute(tag, 'Target'));
}

/** On the web or on a share. The path of a template on the author's own disk (file:///C:\…) is common and harmless. */
function isRemote(target: string): boolean {
  const path = target.replaceAll(/\\|%5c/giu, '/').replace(/^file:/iu, '');
  return /^(?:https?|ftp):/iu.test(path) || /^(?:\/\/|\/{4,})[^/]/u.test(path);
}
