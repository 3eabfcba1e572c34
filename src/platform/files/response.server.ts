import type { FileStore } from './store.server.ts';

/** A file as its row names it; the last two only where it is a picture. */
export interface ServedFile {
  hash: string;
  name: string;
  mediaType: string;
  size: number;
  smallHash?: string | null;
  smallSize?: number | null;
}

/**
 * Sends a stored file as an attachment: nothing that somebody uploaded is ever shown as a page of this site. Pictures
 * that were drawn anew are shown in place, with `?co=nho` the small one. The browser may keep those and asks every time
 * whether it may still show them: several people share one machine.
 */
export async function fileResponse(files: FileStore, file: ServedFile, request: Request): Promise<Response> {
  const isSmall = new URL(request.url).searchParams.get('co') === 'nho';
  return sendFile(files, file, { isSmall, knownTag: request.headers.get('if-none-match') ?? undefined });
}

/** `isSmall` is for pictures; `knownTag` is the etag of what the asker has kept. */
export async function sendFile(
  files: FileStore,
  file: ServedFile,
  { isSmall, knownTag }: { isSmall: boolean; knownTag: string | undefined },
): Promise<Response> {
  if (!file.smallHash || !file.smallSize) {
    return send(files, file, { ...headersOf(file, 'attachment'), 'cache-control': 'private, no-store' });
  }
  const shown = isSmall ? { ...file, hash: file.smallHash, size: file.smallSize, mediaType: 'image/jpeg' } : file;
  const kept = { etag: `"${shown.hash.slice(0, 32)}"`, 'cache-control': 'private, no-cache' };
  if (knownTag === kept.etag) return new Response(null, { status: 304, headers: kept });
  return send(files, shown, { ...headersOf(shown, 'inline'), ...kept });
}

async function send(files: FileStore, { hash }: ServedFile, headers: Record<string, string>): Promise<Response> {
  return new Response(await files.stream(hash), { headers });
}

function headersOf({ name, mediaType, size }: ServedFile, disposition: string): Record<string, string> {
  return {
    'content-type': mediaType,
    'content-length': String(size),
    'content-disposition': `${disposition}; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
    'x-content-type-options': 'nosniff',
  };
}
