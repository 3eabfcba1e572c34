import { z } from 'zod';
import { logInput } from '../schema.ts';

export const mostAtOnce = 1000;
export const logManyInput = z.object({ entries: z.array(logInput).min(1).max(mostAtOnce) });
