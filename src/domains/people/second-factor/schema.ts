import { z } from 'zod';
import { typedSecret } from '../password/schema.ts';

export const secondStepInput = z.object({ code: z.string().min(1).max(40) });
export const ownPasswordInput = z.object({ password: typedSecret });
