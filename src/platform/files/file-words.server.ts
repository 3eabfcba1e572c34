import { Refusal } from '#platform/refusal.ts';
import { plainLetters } from '#platform/vietnamese/plain-letters.ts';
import { documentText } from './file-jobs.server.ts';
import { fileLimits, type MediaType } from './file-limits.ts';
import type { FileStore } from './store.server.ts';

/** What search keeps of a file: its beginning as written, and folded as long as that with a space on both sides; or why nothing is there. */
export type FileWords = { text: string; folded: string; refusal: null } | { text: null; folded: null; refusal: string };

/** Refusals that say something of this hour, not of the file. */
const passing = new Set(['documents-busy', 'file-not-found']);

/**
 * The words of a stored file. A scan, a broken or encrypted file and one that is too large give the code of the reader and no words;
 * throws only what another try may mend.
 */
export async function wordsOfFile(files: FileStore, file: { hash: string; mediaType: string }): Promise<FileWords> {
  const bytes = await files.get(file.hash);
  try {
    return wordsOfText(await documentText(bytes, file.mediaType as MediaType));
  } catch (error) {
    if (!(error instanceof Refusal) || passing.has(error.code)) throw error;
    return { text: null, folded: null, refusal: error.code };
  }
}

/** Letters beyond the first plane become spaces: the database counts each as one letter, the program as two. */
export function wordsOfText(whole: string): FileWords {
  const text = whole.slice(0, fileLimits.searchedLetters).replaceAll(/[\u{10000}-\u{10FFFF}\uD800-\uDFFF]/gu, ' ');
  const folded = ` ${plainLetters(text)} `;
  if (folded.trim() === '') return { text: null, folded: null, refusal: 'file-has-no-text' };
  return { text, folded, refusal: null };
}
