import { drawText, inspectFile } from '#platform/files/file-jobs.server.ts';
import { namingFile } from '#platform/files/name-refusal.ts';
import type { FileStore, StoredFile } from '#platform/files/store.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { secrecyMark } from '#reading/refuse-secret.ts';

interface Upload {
  name: string;
  bytes: Uint8Array;
}

/**
 * Stores papers that others will read: each is read and judged before a byte is stored (Law 29/2018/QH14); pictures and scans have no
 * words. Refusals 'document-secret' and those of reading, with the name of the file.
 */
export async function storedPapers(files: FileStore, uploads: readonly Upload[]): Promise<StoredFile[]> {
  for (const upload of uploads) {
    const text = await namingFile(upload.name, () => wordsOf(upload));
    if (secrecyMark(text) !== null) throw new Refusal('document-secret', { name: upload.name });
  }
  return files.putAll(uploads);
}

async function wordsOf({ bytes, name }: Upload): Promise<string> {
  const mediaType = await inspectFile(bytes, name);
  if (mediaType.startsWith('image/')) return '';
  try {
    return (await drawText(bytes, mediaType)).text;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'pdf-is-scan') return '';
    throw error;
  }
}
