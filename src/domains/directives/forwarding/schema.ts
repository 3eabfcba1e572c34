import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { optionalDay, optionalLine } from '../schema.ts';

/** To a colleague who has an account here, or in words to anybody else of the office. */
export const forwardInput = z
  .object({
    documentId: id,
    toAccountId: z
      .union([z.literal(''), id])
      .nullish()
      .transform((value) => value || null),
    toWords: optionalLine(200),
    note: optionalLine(1000),
    dueOn: optionalDay,
  })
  .refine((input) => input.toAccountId !== null || input.toWords !== null, {
    path: ['toAccountId'],
    message: 'field-required',
  });

export const takeInput = z.object({ id });
