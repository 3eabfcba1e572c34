import type { MiddlewareHandler } from 'hono';
import type { Logger } from 'pino';
import type { ServerEnv } from './facts.ts';
import type { Metrics } from './metrics.ts';
import { isSpokenAt } from './public/spoken.ts';

/** One line and one measurement a request: method, path without its query, status, milliseconds. Never who or what. */
export function requestLog(log: Logger, metrics: Metrics): MiddlewareHandler<ServerEnv> {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const milliseconds = performance.now() - started;
    const { method, path } = c.req;
    // Where people speak: when somebody did stands nowhere.
    if (isSpokenAt(path)) return;
    const { status } = c.res;
    metrics.observe({ method, path, status, seconds: milliseconds / 1000 });
    const level = status >= 500 ? 'error' : path.startsWith('/assets/') ? 'debug' : 'info';
    log[level](
      {
        requestId: c.get('facts').requestId,
        method,
        path: path.slice(0, 200),
        status,
        milliseconds: Math.round(milliseconds),
      },
      'request',
    );
  };
}
