import { type Context, Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import type { Call, Endpoint } from '#platform/api/endpoint.server.ts';
import { openApiDocument } from '#platform/api/document.server.ts';
import { problemOf } from '#platform/api/problem.server.ts';
import type { Desk } from '#platform/command/context.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { refusalText } from '#domains/refusal-text.ts';
import { refusalWords } from '#web/refusal-text.ts';
import type { ServerEnv } from './facts.ts';
import { serverText } from './text.vi.ts';

const about = {
  title: serverText.product,
  description:
    'The same commands and queries as the pages. Days are YYYY-MM-DD in Asia/Ho_Chi_Minh; sums of money are decimal strings. ' +
    'Every error has one form (RFC 9457). A UUID in Idempotency-Key makes a call safe to send again.',
};

export interface ApiParts<DB> {
  largestBody: number;
  /** Says who calls. */
  openDesk(c: Context<ServerEnv>): Promise<Desk<DB>>;
  /** Keeps what broke for the operator; the caller hears the number of the request alone. */
  failed(error: unknown, requestId: string): void;
}

/** /api/v1: each address ends in `read` or `execute`, as the pages do. */
export function createApi<DB>(endpoints: readonly Endpoint<DB>[], parts: ApiParts<DB>): Hono<ServerEnv> {
  const api = new Hono<ServerEnv>();
  const document = openApiDocument(endpoints, about);
  api.get('/openapi.json', (c) => c.json(document));
  api.use(bodyLimit({ maxSize: parts.largestBody, onError: (c) => refused(c, new Refusal('body-too-large')) }));
  for (const endpoint of endpoints) {
    // Every name in braces is the number of a row: /figures/totals is no collection, whichever stands first.
    api.on(endpoint.method, endpoint.path.replaceAll(/\{(\w+)\}/gu, ':$1{[0-9]+}'), async (c) => {
      const answer = await endpoint.run(await parts.openDesk(c), await callOf(c));
      if (answer instanceof Response) return answer;
      return c.json(answer as object, 200, { 'Cache-Control': 'no-store' });
    });
  }
  api.all('*', (c) => refused(c, new Refusal('address-not-found')));
  api.onError((error, c) => {
    if (error instanceof Refusal) return refused(c, error);
    parts.failed(error, c.get('facts').requestId);
    return refused(c, new Refusal('server-failed'));
  });
  return api;
}

function refused(c: Context<ServerEnv>, refusal: Refusal): Response {
  const found = problemOf(refusal, c.get('facts').requestId, (code, details) =>
    refusalWords(refusalText, code, details),
  );
  const headers = { 'Content-Type': 'application/problem+json', 'Cache-Control': 'no-store' };
  return c.body(JSON.stringify(found), found.status as 400, {
    ...headers,
    ...(found.status === 401 && { 'WWW-Authenticate': 'Bearer' }),
    ...(found.status === 429 && { 'Retry-After': String(refusal.details.seconds) }),
  });
}

async function callOf(c: Context<ServerEnv>): Promise<Call> {
  const { protocol, host } = c.get('facts');
  const call = {
    ...{ params: c.req.param(), query: c.req.query(), once: c.req.header('idempotency-key') },
    ...{ origin: `${protocol}://${host}`, knownTag: c.req.header('if-none-match') },
  };
  if (c.req.method !== 'POST') return { ...call, body: {}, files: [] };
  if (!c.req.header('content-type')?.startsWith('multipart/form-data'))
    return { ...call, body: jsonObject(await c.req.text()), files: [] };
  const form = await c.req.formData().catch(() => unreadable());
  const files = form.getAll('files').filter((part) => part instanceof File);
  const input = form.get('input');
  return { ...call, body: jsonObject(typeof input === 'string' ? input : ''), files };
}

function jsonObject(text: string): Record<string, unknown> {
  if (text === '') return {};
  try {
    const body: unknown = JSON.parse(text);
    if (typeof body === 'object' && body !== null && !Array.isArray(body)) return body as Record<string, unknown>;
  } catch {
    // Said below in the form of every other error.
  }
  return unreadable();
}

function unreadable(): never {
  throw new Refusal('input-invalid', {}, { body: 'field-invalid' });
}
