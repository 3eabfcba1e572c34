import { z } from 'zod';
import { grantScopes } from '../grants/rules.ts';
import { keyTerms } from './rules.ts';

export const makeKeyInput = z.object({
  name: z.string().trim().min(1).max(80),
  role: z.string().min(1).max(60),
  unitId: z.coerce.number().int().positive(),
  scope: z.enum(grantScopes),
  /** Days from today. */
  days: z.coerce.number().refine((days) => (keyTerms as readonly number[]).includes(days), 'field-invalid'),
});

export const endKeyInput = z.object({ keyId: z.coerce.number().int().positive() });
