import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { id } from '../schema.ts';

export const prolongInput = z.object({
  collectionId: id,
  locksOn: z.string().refine(isDay, 'day-invalid'),
});
