import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { headingFields, optionalLine } from '../schema.ts';

/** The heading as it should be, and the version of the paper that the officer saw. Once the paper is sent the reason is needed. */
export const correctInput = z.object({
  documentId: id,
  version: z.coerce.number().int().positive(),
  ...headingFields,
  reason: optionalLine(500),
});
