import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';
import type { ServerEnv } from './facts.ts';
import { serverText } from './text.vi.ts';

type Saying = 'crossSite' | 'tooLarge' | 'failed' | 'notFound' | 'tooMany' | 'busy' | 'noPage';

// In the face of the public pages, in a few hundred bytes: whoever is told to come back must not ask for more files.
const style = `body{margin:0;font:1.125rem/1.6 'Be Vietnam Pro',system-ui,sans-serif;color:#241f1a;background:#faf7f2;border-top:5px solid #8c241d}
main{max-width:36rem;margin:0 auto;padding:3rem 1.25rem}h1{margin:0 0 .875rem;font-size:clamp(1.5rem,1.2rem + 1.5vw,2rem);line-height:1.3;text-wrap:balance}
p{margin:0 0 1.25rem}a{color:#7d2019}.go{display:inline-block;padding:.6rem 1.25rem;border-radius:6px;font-weight:600;text-decoration:none;color:#fff;background:#8c241d}
:focus-visible{outline:3px solid #241f1a;outline-offset:2px}small{color:#5b5147}`;

/** A page in plain HTML for what goes wrong outside the product's own pages. `home` is where the reader may go on. */
export function plainPage(c: Context<ServerEnv>, status: ContentfulStatusCode, saying: Saying, home = '/'): Response {
  const { title, body } = serverText[saying];
  const { requestId, nonce } = c.get('facts');
  const page = `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${title} – ${serverText.product}</title><style nonce="${nonce}">${style}</style></head>
<body><main><h1>${title}</h1><p>${body}</p><p><a class="go" href="${home}">${serverText.home}</a></p>
<p><small>${serverText.requestId}: ${requestId}</small></p></main></body>
</html>`;
  return c.html(page, status);
}
