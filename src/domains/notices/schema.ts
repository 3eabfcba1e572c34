import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';

/** Everything up to this reminder has been read. */
export const seenInput = z.object({ upTo: z.coerce.number().int().positive() });

/** '2026-11-20_1234': the last reminder of the page before. */
export const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/)
  .refine((text) => isDay(text.slice(0, 10)))
  .nullable()
  .catch(null);
