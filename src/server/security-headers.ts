import type { MiddlewareHandler } from 'hono';
import { contentPolicy } from './content-policy.server.ts';
import type { ServerEnv } from './facts.ts';

const always = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(self), geolocation=(self), microphone=(), payment=(), usb=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'X-Frame-Options': 'DENY',
};

/** Sets what every answer carries. A page may bring its own content policy (entry.server.tsx); the rest gets the strict one. */
export const securityHeaders: MiddlewareHandler<ServerEnv> = async (c, next) => {
  await next();
  const { nonce, protocol, requestId } = c.get('facts');
  for (const [name, value] of Object.entries(always)) c.header(name, value);
  if (!c.res.headers.has('Content-Security-Policy'))
    c.header('Content-Security-Policy', contentPolicy(nonce, 'refused'));
  if (protocol === 'https') c.header('Strict-Transport-Security', 'max-age=31536000');
  c.header('X-Request-Id', requestId);
  // Lets the page itself read the id of the request that failed, to show it (web/request-id.ts).
  c.header('Server-Timing', `request;desc="${requestId}"`);
};
