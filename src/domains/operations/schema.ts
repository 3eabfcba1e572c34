import { z } from 'zod';

export const runAgainInput = z.object({ id: z.uuid() });
