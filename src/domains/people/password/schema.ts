import { z } from 'zod';

// Longer than any password that the rule takes, so that it is the rule that says what is wrong.
export const typedSecret = z.string().min(1).max(1000);

/** A ticked box sends some text, an empty one nothing. */
export const ticked = z
  .string()
  .optional()
  .transform((value) => value !== undefined);

export const changePasswordInput = z.object({
  oldPassword: typedSecret,
  password: typedSecret,
  passwordAgain: typedSecret,
  endOthers: ticked,
});
