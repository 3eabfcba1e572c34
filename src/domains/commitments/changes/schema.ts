import { z } from 'zod';
import { day, optionalWords, seen, someWords } from '../schema.ts';

export const askExtensionInput = z.object({ ...seen, wantedDueOn: day, note: someWords(2000) });
export const refuseExtensionInput = z.object({ ...seen, note: someWords(2000) });
export const changeInput = z.object({
  ...seen,
  dueOn: day,
  what: someWords(4000),
  product: someWords(500),
  note: someWords(2000),
  paper: optionalWords(300),
  /** Everybody who was given the same task of the paper and still works on it. */
  everyOwner: z.union([z.boolean(), z.literal('true').transform(() => true)]).default(false),
});
