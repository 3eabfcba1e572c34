import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { KeptPage } from './page-cache.ts';

/** A page names the article that it shows, for the counts; nobody outside sees it. */
export const articleHeader = 'Caunoi-Article';
const squeeze = promisify(gzip);

/** Whether an answer of the pages is words that may be given to everybody who asks. */
export function isForAll(answer: Response): boolean {
  return (
    answer.status === 200 &&
    /^text\/|\b(?:xml|json)\b/u.test(answer.headers.get('Content-Type') ?? '') &&
    /\bpublic\b/u.test(answer.headers.get('Cache-Control') ?? '') &&
    answer.headers.get('Set-Cookie') === null
  );
}

export async function keptPage(site: number, answer: Response): Promise<KeptPage> {
  const body = new Uint8Array(await answer.arrayBuffer());
  const { [articleHeader.toLowerCase()]: article, ...headers } = Object.fromEntries(answer.headers);
  delete headers['content-length'];
  return {
    ...{ site, article: article ? Number(article) : null, headers, body },
    gzip: Uint8Array.from(await squeeze(body)),
    // Weak: the same words, squeezed or not.
    tag: `W/"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"`,
  };
}

/** The kept page as an answer to this request: nothing but the tag where the reader has it already. */
export function answerFrom(page: KeptPage, asked: Headers): Response {
  const headers = new Headers(page.headers);
  headers.set('ETag', page.tag);
  headers.set('Vary', 'Accept-Encoding, Cookie');
  if (known(asked.get('If-None-Match')).includes(page.tag)) {
    headers.delete('Content-Type');
    return new Response(null, { status: 304, headers });
  }
  const isSqueezed = /\bgzip\b/u.test(asked.get('Accept-Encoding') ?? '');
  if (isSqueezed) headers.set('Content-Encoding', 'gzip');
  const body = isSqueezed ? page.gzip : page.body;
  headers.set('Content-Length', String(body.byteLength));
  return new Response(body, { headers });
}

function known(tags: string | null): string[] {
  return (tags ?? '').split(',').map((tag) => tag.trim());
}
