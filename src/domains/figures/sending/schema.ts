import { z } from 'zod';
import { id, position, words } from '../schema.ts';

export const sendTypedInput = z.object({ collectionId: id, unitId: id });

/** A whole form at once, as a program or a filled sheet sends it: whole numbers of 10^-scale, by position. */
export const sendFiguresInput = z.object({
  collectionId: id,
  unitId: id,
  values: z.array(z.number().int().min(0).max(9_000_000_000_000_000).nullable()).min(1).max(400),
  notApplicable: z.array(position).max(400).default([]),
  /** Words at cells, by position: a counted cell with another value than the records say wants one. */
  notes: z.record(z.string().regex(/^[1-9]\d{0,2}$/u), words(1000)).default({}),
  /** The revision that the sender saw; null before the first. Another one since is told, not overwritten. */
  base: z.number().int().positive().nullable(),
});

export const acceptInput = z.object({
  collectionId: id,
  unitIds: z.preprocess((value) => (Array.isArray(value) ? value : [value]), z.array(id).min(1).max(4000)),
});

/** Reasons at cells; position 0 speaks of the whole form. */
export const returnInput = z.object({
  collectionId: id,
  unitId: id,
  remarks: z
    .array(z.object({ position: z.coerce.number().int().min(0).max(400), reason: words(1000) }))
    .min(1)
    .max(100),
});

export const sealInput = z.object({ collectionId: id });
