import { serveStatic } from '@hono/node-server/serve-static';
import { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import { compress } from 'hono/compress';
import { getCookie } from 'hono/cookie';
import { sql } from 'kysely';
import { RouterContextProvider } from 'react-router';
import { deskContext, type PublicSite, type RequestDesk, sessionToken } from '#platform/command/request.server.ts';
import { endpoints } from '#domains/api.ts';
import type { Database, OfficeSystem } from '#domains/tables.ts';
import { createApi } from './api.ts';
import { openCallLimit } from './call-limit.ts';
import { callerDesk } from './caller.ts';
import { refuseCrossSite } from './cross-site.ts';
import { needsSecureCookies, requestFacts, type ServerEnv } from './facts.ts';
import { openMetrics, showMetrics } from './metrics.ts';
import { plainPage } from './plain-page.ts';
import type { PublicLane } from './public/lane.ts';
import { serveQuickLog } from './quick-log.ts';
import { requestLog } from './request-log.ts';
import { securityHeaders } from './security-headers.ts';
import { openPublicDesk, sessionActor } from './session.ts';
import { openSites, pageOfAll, sitesPrefix } from './sites.ts';

export const largestBody = 25 * 1024 * 1024;

export interface AppParts {
  system: OfficeSystem;
  /** React Router: everything that nothing before it has answered. */
  pages(request: Request, context: RouterContextProvider): Promise<Response>;
  /** First path segments of the pages, for the metrics. */
  routeGroups: ReadonlySet<string>;
  /** How public sites are answered (public/open.ts). */
  publicLane: PublicLane;
  /** build/client; null in development, where Vite serves the assets. */
  assets: string | null;
  /** build/offline; null where it has not been built. */
  quickLog: string | null;
  trustProxy: boolean;
  metricsToken: string | null;
}

/** The whole server as one function from request to answer; the order of the steps is the order of the lines. */
export function createApp(parts: AppParts): Hono<ServerEnv> {
  const { system } = parts;
  const metrics = openMetrics(parts.routeGroups);
  const limit = openCallLimit();
  const app = new Hono<ServerEnv>();
  app.use(requestFacts(parts.trustProxy), securityHeaders, requestLog(system.log, metrics), compress());
  app.get('/healthz', (c) => c.text('ok'));
  app.get('/readyz', async (c) => ((await databaseAnswers(system)) ? c.text('ok') : c.text('database', 503)));
  app.get('/metrics', showMetrics(metrics, parts.metricsToken));
  if (parts.quickLog) serveQuickLog(app, parts.quickLog);
  if (parts.assets) serveAssets(app, parts.assets);
  const failed = (error: unknown, requestId: string) => system.log.error({ requestId, err: error }, 'request failed');
  app.route('/api/v1', createApi(endpoints, { largestBody, failed, openDesk: (c) => callerDesk(system, limit, c) }));
  app.use(bodyLimit({ maxSize: largestBody, onError: (c) => plainPage(c, 413, 'tooLarge') }), refuseCrossSite);
  const findSite = openSites(system, parts.routeGroups);
  const publicDesk = openPublicDesk(system);
  app.all('*', async (c) => {
    const facts = c.get('facts');
    const url = new URL(c.req.url);
    if (url.pathname.startsWith(sitesPrefix)) return plainPage(c, 404, 'notFound');
    const origin = `${facts.protocol}://${facts.host}`;
    const isAtWork = sessionToken({ cookies: getCookie(c) }) !== null || c.req.method !== 'GET';
    const found = (await findSite(facts.host, origin, url)) ?? pageOfAll(origin, url, isAtWork);
    // What a visitor of a public site is elsewhere is nobody's business there: no session is read.
    const cookies = found ? {} : getCookie(c);
    const answer = async (site: PublicSite | null) => {
      const actor = site ? null : await sessionActor(system, sessionToken({ cookies }));
      const { requestId, nonce, network } = facts;
      const context = new RouterContextProvider();
      const desk: RequestDesk<Database> = {
        ...{ desk: { system, actor }, requestId, nonce, network, secure: needsSecureCookies(facts), cookies },
        ...{ site, publicDesk },
      };
      context.set(deskContext, desk as unknown as RequestDesk<unknown>);
      return parts.pages(found ? new Request(new URL(found.inside, url), c.req.raw) : c.req.raw, context);
    };
    if (found) return parts.publicLane.answer(c, found, answer);
    return parts.publicLane.atWork(c, () => answer(null));
  });
  app.onError((error, c) => {
    failed(error, c.get('facts').requestId);
    return plainPage(c, 500, 'failed');
  });
  return app;
}

/** Names under /assets carry the hash of what they hold, so a browser never needs to ask again. */
function serveAssets(app: Hono<ServerEnv>, root: string): void {
  app.use('/assets/*', async (c, next) => {
    await next();
    if (c.res.ok) c.header('Cache-Control', 'public, max-age=31536000, immutable');
  });
  app.use('/assets/*', serveStatic({ root }), async (c) => plainPage(c, 404, 'notFound'));
  app.use(serveStatic({ root }));
}

async function databaseAnswers(system: OfficeSystem): Promise<boolean> {
  return sql`select 1`.execute(system.db).then(
    () => true,
    () => false,
  );
}
