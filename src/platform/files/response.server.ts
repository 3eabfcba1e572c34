import type { FileStore } from './store.server.ts';

/** Sends a stored file as an attachment: nothing that somebody uploaded is ever shown as a page of this site. */
export async function fileResponse(
  files: FileStore,
  file: { hash: string; name: string; mediaType: string; size: number },
): Promise<Response> {
  return new Response(await files.stream(file.hash), {
    headers: {
      'content-type': file.mediaType,
      'content-length': String(file.size),
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
