import path from 'node:path';
import { serveStatic } from '@hono/node-server/serve-static';
import type { Hono } from 'hono';
import { contentPolicy } from './content-policy.server.ts';
import type { ServerEnv } from './facts.ts';
import { plainPage } from './plain-page.ts';

/** What a browser asks for by its plain name, and asks for again: the names stay, what they hold does not. */
const named = {
  '/ghi-nhanh': 'ghi-nhanh.html',
  '/ghi-nhanh-worker.js': 'ghi-nhanh-worker.js',
  '/ghi-nhanh.webmanifest': 'ghi-nhanh.webmanifest',
};

/** The one page that is made without data and works without a line (src/offline), from build/offline. */
export function serveQuickLog(app: Hono<ServerEnv>, root: string): void {
  for (const [address, file] of Object.entries(named)) {
    app.use(address, async (c, next) => {
      await next();
      c.header('Cache-Control', 'no-cache');
      c.header('Content-Security-Policy', contentPolicy(null, 'refused'));
    });
    app.get(address, serveStatic({ path: path.join(root, file) }));
  }
  app.use('/ghi-nhanh/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/ghi-nhanh/*', serveStatic({ root }), async (c) => plainPage(c, 404, 'notFound'));
}
