import { PassThrough } from 'node:stream';
import { createReadableStreamFromReadable } from '@react-router/node';
import { renderToPipeableStream } from 'react-dom/server';
import { type EntryContext, type HandleErrorFunction, type RouterContextProvider, ServerRouter } from 'react-router';
import { deskContext } from '#platform/command/request.server.ts';
import { contentPolicy } from '#server/content-policy.server.ts';
import { AnswerFacts } from '#web/answer-facts.tsx';

/** Milliseconds that a page may wait for what its loaders left open. */
export const streamTimeout = 5_000;

/** Writes the page as a stream, under the content policy that fits its layout. */
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routerContext: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const { requestId, desk, site, ...asked } = context.get(deskContext);
  // A public page is kept and given to many: it has nothing of this one answer in it, and needs no script or style inside.
  const nonce = site ? null : asked.nonce;
  // Only the layouts that bring Mantine carry the handle `mantine`; it writes style attributes.
  const writesStyles = routerContext.staticHandlerContext.matches.some(
    ({ route }) =>
      (routerContext.routeModules[route.id]?.handle as { mantine?: boolean } | undefined)?.mantine === true,
  );
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Security-Policy', contentPolicy(nonce, writesStyles ? 'allowed' : 'refused'));
  const isForAll = site !== null && request.method === 'GET' && status === 200;
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', isForAll ? 'public, max-age=60' : 'no-store');
  if (request.method === 'HEAD') return new Response(null, { status, headers });
  const once = nonce === null ? {} : { nonce };
  return new Promise((resolve, reject) => {
    let isStarted = false;
    const { pipe, abort } = renderToPipeableStream(
      <AnswerFacts value={{ nonce: nonce ?? '', requestId }}>
        <ServerRouter context={routerContext} url={request.url} {...once} />
      </AnswerFacts>,
      {
        ...once,
        onShellReady() {
          isStarted = true;
          const body = new PassThrough({
            final(done) {
              clearTimeout(timer);
              done();
            },
          });
          pipe(body);
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
        },
        onShellError: reject,
        onError(error) {
          if (isStarted) desk.system.log.error({ requestId, err: error }, 'page broke while streaming');
        },
      },
    );
    const timer = setTimeout(abort, streamTimeout + 1_000);
  });
}

/** What a loader, an action or a page throws and nobody expected; the person sees the same request id. */
export const handleError: HandleErrorFunction = (error, { context, request }) => {
  if (request.signal.aborted) return;
  const { requestId, desk } = context.get(deskContext);
  desk.system.log.error({ requestId, err: error }, 'page failed');
};
