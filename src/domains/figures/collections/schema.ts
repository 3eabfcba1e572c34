import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { id, words } from '../schema.ts';

/** For every unit of the collection, or for the named ones alone. */
export const prolongInput = z.object({
  collectionId: id,
  unitIds: z.array(id).min(1).max(4000).optional(),
  locksOn: z.string().refine(isDay, 'day-invalid'),
  reason: words(1000),
});
