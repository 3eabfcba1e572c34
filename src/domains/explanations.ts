import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';

// What is said to a figure that does not add up comes in the same form to a report and to a unit's own paper.

const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().max(most));
const named = {
  problem: z
    .string()
    .regex(/^[a-z]+(?:-[a-z]+)*$/)
    .max(40),
  quote: words(4000),
};

/** What comes with the step of a paper; a field that was left empty says nothing. */
export const explanations = z
  .array(z.object({ ...named, words: words(1000).default('') }))
  .max(200)
  .default([])
  .transform((given) => given.filter((one) => one.words !== ''));
export type GivenExplanation = z.output<typeof explanations>[number];

/** A word by itself, while the paper is written. */
export const explainInput = z.object({
  id: z.coerce.number().int().positive(),
  ...named,
  words: words(1000).pipe(z.string().min(1)),
});
