import { z } from 'zod';
import { accountId } from '../grants/schema.ts';
import { ticked } from '../password/schema.ts';

export const resetPasswordInput = z.object({ id: accountId, dropSecond: ticked });
