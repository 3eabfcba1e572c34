import { z } from 'zod';
import type { Refusal } from '#platform/refusal.ts';

/** The one form of every error (RFC 9457): `code` for programs, `title` and the words of the fields for people. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.number().int(),
  code: z.string(),
  fields: z.array(z.object({ path: z.string(), code: z.string(), title: z.string() })),
  requestId: z.string(),
});
export type Problem = z.output<typeof problem>;

type Words = (code: string, details?: Readonly<Record<string, string | number>>) => string;

export function problemOf(refusal: Refusal, requestId: string, words: Words): Problem {
  return {
    type: `urn:caunoi:problem:${refusal.code}`,
    title: words(refusal.code, refusal.details),
    status: statusOf(refusal.code),
    code: refusal.code,
    fields: Object.entries(refusal.fields).map(([path, code]) => ({ path, code, title: words(code, refusal.details) })),
    requestId,
  };
}

const statuses: Readonly<Record<string, number>> = {
  'input-invalid': 400,
  'sign-in-needed': 401,
  'key-refused': 401,
  'key-needs-https': 403,
  'not-allowed': 403,
  'form-already-used': 409,
  'body-too-large': 413,
  'too-many-calls': 429,
  'server-failed': 500,
  'documents-busy': 503,
};

/** Not there or hidden: 404. Somebody was first: 409. What the office does not allow in this state: 422. */
function statusOf(code: string): number {
  if (statuses[code]) return statuses[code];
  if (code.endsWith('-not-found')) return 404;
  return code.endsWith('-changed') ? 409 : 422;
}
