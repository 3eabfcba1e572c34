/**
 * Content-Security-Policy of an answer. Mantine writes style attributes, so the signed-in pages allow those; nothing
 * else may. Scripts and style elements are ours or carry the nonce of the answer; null for a page that was made before
 * anybody asked, and so has all of them in files.
 */
export function contentPolicy(nonce: string | null, styleAttributes: 'allowed' | 'refused'): string {
  const ours = nonce === null ? `'self'` : `'self' 'nonce-${nonce}'`;
  return [
    `default-src 'self'`,
    `script-src ${ours}`,
    `style-src ${ours}`,
    `style-src-elem ${ours}`,
    `style-src-attr ${styleAttributes === 'allowed' ? `'unsafe-inline'` : `'none'`}`,
    `img-src 'self' data: blob:`,
    `font-src 'self'`,
    `connect-src 'self'`,
    `object-src 'none'`,
    `frame-ancestors 'none'`,
    `base-uri 'none'`,
    `form-action 'self'`,
  ].join('; ');
}
