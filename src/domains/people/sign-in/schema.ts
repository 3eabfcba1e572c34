import { z } from 'zod';

// Longer than any password that the rule takes, so that it is the rule that says what is wrong.
const secret = z.string().min(1).max(1000);
const typedPhone = z.string().min(1).max(40);
/** A ticked box sends some text, an empty one nothing. */
const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

export const signInInput = z.object({ phone: typedPhone, password: secret, ownDevice: ticked });

export const useCodeInput = z.object({
  phone: typedPhone,
  code: z.string().min(1).max(40),
  password: secret,
  passwordAgain: secret,
  ownDevice: ticked,
});
