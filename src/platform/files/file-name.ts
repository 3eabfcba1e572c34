import { cleanText } from '#platform/vietnamese/fold.ts';

import { fileLimits } from './file-limits.ts';
import { unnamedFile } from './text.vi.ts';

/** The last part of a path as a name to show: NFC, without control signs, at most 200 letters with its extension kept. */
export function cleanFileName(name: string): string {
  const last = cleanText(name).split(/[\\/]/u).at(-1) ?? '';
  const letters = Array.from(last.replace(/\s+/gu, ' ').trim());
  if (letters.length === 0) return unnamedFile;
  if (letters.length <= fileLimits.nameLength) return letters.join('');
  const extension = /\.\w{1,5}$/u.exec(letters.join(''))?.[0] ?? '';
  return letters.slice(0, fileLimits.nameLength - extension.length).join('') + extension;
}
