import { type OfficeDocument, renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { archiveName } from '#platform/export/zip.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';

/** A paper as a file to keep, named in words. After the reading: nothing waits inside it. */
export async function docxResponse(paper: OfficeDocument, words: string, on: string): Promise<Response> {
  const bytes = await renderOfficeDocument(paper);
  const name = archiveName(`${words} ${on}`, '.docx');
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(name).replaceAll("'", '%27')}`,
      'cache-control': 'private, no-store',
    },
  });
}
