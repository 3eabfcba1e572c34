/**
 * Content-Security-Policy of an answer. Mantine writes style attributes, so the signed-in pages allow those; nothing
 * else may. Scripts and style elements are ours or carry the nonce of the answer.
 */
export function contentPolicy(nonce: string, styleAttributes: 'allowed' | 'refused'): string {
  return [
    `default-src 'self'`,
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    `style-src-elem 'self' 'nonce-${nonce}'`,
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
