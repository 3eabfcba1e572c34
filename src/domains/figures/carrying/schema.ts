import { z } from 'zod';
import { id, position } from '../schema.ts';

/** Counted cells whose records since the sending are left to the next report. */
export const leaveInput = z.object({
  collectionId: id,
  unitId: id,
  positions: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(position).min(1).max(400)),
});
