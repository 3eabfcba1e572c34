import { z } from 'zod';
import { accountId, grantFields } from '../grants/schema.ts';

/** `id`: an open account of the person who gets the further post. */
export const addPostInput = z.object({
  id: accountId,
  unitId: z.coerce.number().int().positive(),
  positionTitle: z.string().trim().max(120).optional(),
  ...grantFields,
});
