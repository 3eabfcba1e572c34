import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { lengths, verdicts } from '#domains/opinion/feedback/schema.ts';

const digest = z.string().length(43);
export const verdictInput = z
  .object({
    digest,
    said: z.enum(verdicts),
    words: z
      .string()
      .transform(cleanText)
      .pipe(z.string().trim().max(lengths.verdictWords))
      .nullish()
      .transform((text) => text || null),
  })
  .refine(({ said, words }) => said !== 'not_solved' || words, { path: ['words'], message: 'verdict-needs-words' });
export const takeBackInput = z.object({ digest });
