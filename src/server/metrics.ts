import { timingSafeEqual } from 'node:crypto';
import type { MiddlewareHandler } from 'hono';
import { collectDefaultMetrics, Histogram, Registry } from 'prom-client';
import { isLoopback, type ServerEnv } from './facts.ts';

export interface Metrics {
  observe(request: { method: string; path: string; status: number; seconds: number }): void;
  text(): Promise<string>;
  contentType: string;
}

/** `groups` are the first path segments that exist, so that made-up addresses do not each become a series. */
export function openMetrics(groups: ReadonlySet<string>): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const duration = new Histogram({
    name: 'caunoi_request_seconds',
    help: 'Time to answer a request, by route group, method and status class',
    labelNames: ['group', 'method', 'status'] as const,
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE']);
  return {
    observe({ method, path, status, seconds }) {
      const first = path.split('/')[1]!.replace(/\.data$/u, '');
      const group = first === '' || first === '_root' ? 'home' : groups.has(first) ? first : 'other';
      const labels = { group, method: methods.has(method) ? method : 'other', status: `${Math.floor(status / 100)}xx` };
      duration.observe(labels, seconds);
    },
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

/** For the machine itself, or for whoever brings the token; to all others the page does not exist. */
export function showMetrics(metrics: Metrics, token: string | null): MiddlewareHandler<ServerEnv> {
  return async (c) => {
    const given = c.req.header('authorization')?.replace(/^Bearer /u, '') ?? '';
    const allowed = token === null ? isLoopback(c.get('facts').network) : sameText(given, token);
    if (!allowed) return c.notFound();
    return c.body(await metrics.text(), 200, { 'Content-Type': metrics.contentType });
  };
}

function sameText(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
