import { z } from 'zod';
import { ticked, typedSecret } from '../password/schema.ts';

const typedPhone = z.string().min(1).max(40);

export const signInInput = z.object({ phone: typedPhone, password: typedSecret, ownDevice: ticked });

export const useCodeInput = z.object({
  phone: typedPhone,
  code: z.string().min(1).max(40),
  password: typedSecret,
  passwordAgain: typedSecret,
  ownDevice: ticked,
});
