import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { id } from '../schema.ts';

const words = (least: number, most: number) =>
  z.string().transform(cleanText).pipe(z.string().trim().min(least).max(most));

export const putInChargeInput = z.object({
  id,
  version: z.coerce.number().int().positive(),
  /** Empty: nobody. */
  personId: z
    .literal('')
    .nullish()
    .transform(() => null)
    .or(id),
  note: words(0, 1000)
    .transform((text) => text || null)
    .nullish(),
});

export const handOverInput = z.object({ unitId: id, fromPersonId: id, toPersonId: id, note: words(1, 1000) });
