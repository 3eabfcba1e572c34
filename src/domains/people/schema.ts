import { z } from 'zod';
import { accountId, grantFields } from './grants/schema.ts';
import { accountStates, normalPhone } from './rules.ts';

/** In its kept form afterwards. */
export const phone = z.string().transform((typed, context) => {
  const kept = normalPhone(typed);
  if (kept !== null) return kept;
  context.addIssue({ code: 'custom', message: 'phone-invalid' });
  return z.NEVER;
});

export const personName = z
  .string()
  .trim()
  .min(2)
  .max(120)
  .regex(/^[\p{L}\p{M}'’\- .]+$/u, 'name-invalid');

/** Person, account and first right in one: an account without a right could do nothing. */
export const openAccountInput = z.object({
  name: personName,
  phone,
  unitId: z.coerce.number().int().positive(),
  positionTitle: z.string().trim().max(120).optional(),
  ...grantFields,
});

export const closeAccountInput = z.object({ id: accountId });

export const revealPhoneInput = z.object({ id: accountId, reason: z.string().trim().min(3).max(300) });

/** As it stands in the URL of the list. */
export const accountFilter = z
  .object({
    q: z.string().max(120).catch(''),
    'don-vi': z.coerce.number().int().positive().optional().catch(undefined),
    'trang-thai': z.enum(accountStates).optional().catch(undefined),
  })
  .transform(({ q, 'don-vi': unitId, 'trang-thai': state }) => ({ search: q, unitId, state }));
export type AccountFilter = z.output<typeof accountFilter>;
