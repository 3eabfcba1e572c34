import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ServerEnv } from './facts.ts';
import { serverText } from './text.vi.ts';

type Saying = 'crossSite' | 'tooLarge' | 'failed' | 'notFound' | 'tooMany' | 'busy' | 'noPage';

/** A page in plain HTML for what goes wrong outside the product's own pages. */
export function plainPage(c: Context<ServerEnv>, status: ContentfulStatusCode, saying: Saying): Response {
  const { title, body } = serverText[saying];
  const { requestId } = c.get('facts');
  const page = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${title} – ${serverText.product}</title></head>
<body><main><h1>${title}</h1><p>${body}</p><p><a href="/">${serverText.home}</a></p>
<p><small>${serverText.requestId}: ${requestId}</small></p></main></body>
</html>`;
  return c.html(page, status);
}
