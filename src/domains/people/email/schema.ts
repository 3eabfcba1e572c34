import { z } from 'zod';
import { codeLength } from './rules.ts';

export const emailInput = z.object({ address: z.string().trim().max(254).pipe(z.email('email-invalid')) });
export const keepEmailInput = z.object({ ...emailInput.shape, digest: z.string().length(43) });
export const emailCodeInput = z.object({
  code: z
    .string()
    .transform((typed) => typed.replaceAll(/\s/gu, ''))
    .pipe(z.string().regex(new RegExp(`^\\d{${codeLength}}$`), 'email-code-malformed')),
});
export const dailyInput = z.object({ daily: z.enum(['on', 'off']) });
