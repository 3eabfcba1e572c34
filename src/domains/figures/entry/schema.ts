import { z } from 'zod';
import { id, optionalWords, position } from '../schema.ts';

const note = optionalWords(1000);

/** Cells as they were typed, each over the version that the person saw. */
export const typeCellsInput = z.object({
  collectionId: id,
  unitId: id,
  cells: z
    .array(
      z.object({
        position,
        value: z.string().max(40).default(''),
        notApplicable: z.boolean().default(false),
        note,
        version: z.coerce.number().int().min(0),
      }),
    )
    .min(1)
    .max(400),
});
