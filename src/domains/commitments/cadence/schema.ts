import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { id } from '../schema.ts';

const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));

export const endSeriesInput = z.object({
  seriesId: id,
  seriesVersion: z.coerce.number().int().positive(),
  endPaper: words(300),
  endReason: words(2000),
});
