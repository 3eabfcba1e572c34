import { z } from 'zod';

const personId = z.number().int().positive();

export const beginInput = z.object({ personId });
export const endInput = z.object({
  personId,
  /** null: the mail server took it. Uncertain: it may have, so it is not sent again. */
  failure: z.object({ code: z.string().regex(/^(E[A-Z]{2,20}|SMTP \d{3})$/), isUncertain: z.boolean() }).nullable(),
});
