import { z } from 'zod';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { id } from '../schema.ts';

const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const part = { id, unitId: id, partVersion: z.coerce.number().int().positive() };

export const askPartInput = z.object({ ...part, part: words(2000) });

export const answerPartInput = z.object({
  ...part,
  answer: words(4000),
  paper: z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(2000))
    .transform((text) => text || null)
    .nullish(),
  link: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'link-invalid' }).max(2000)], 'link-invalid')
    .nullish(),
  files: z.array(storedFile).max(10).default([]),
});
