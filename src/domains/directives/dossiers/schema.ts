import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { optionalLine } from '../schema.ts';

/** Into a file that stands, or into a new one of this year. */
export const putInDossierInput = z
  .object({
    documentId: id,
    dossierId: z
      .union([z.literal(''), id])
      .nullish()
      .transform((value) => value || null),
    code: optionalLine(40),
    title: optionalLine(200),
  })
  .refine((input) => input.dossierId !== null || input.code !== null, {
    path: ['dossierId'],
    message: 'field-required',
  })
  .refine((input) => input.code === null || input.title !== null, { path: ['title'], message: 'field-required' });
