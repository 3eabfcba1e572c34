import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';

export const id = z.coerce.number().int().positive();

/** A position of a cell in its form, from 1. */
export const position = z.coerce.number().int().min(1).max(400);

export const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));

/** Words, or nothing typed: null. */
export const optionalWords = (most: number) =>
  z
    .union([z.literal('').transform(() => null), words(most)])
    .nullish()
    .transform((value) => value ?? null);
