import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { id } from '../schema.ts';
import { itemKinds, speakers } from './rules.ts';

const line = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replace(/\s+/gu, ' ').trim())
    .pipe(z.string().min(1).max(most));
const optional = <T extends z.ZodType>(one: T) =>
  z
    .union([z.literal('').transform(() => null), one])
    .nullish()
    .transform((value) => value ?? null);
export const year = z.coerce.number().int().min(2020).max(2100);
const month = z.coerce.number().int().min(1).max(12);

export const setThemeInput = z.object({ year, theme: line(300), paper: optional(line(200)) });

export const addItemInput = z
  .object({
    year,
    kind: z.enum(itemKinds),
    name: line(300),
    audience: optional(line(200)),
    place: optional(line(200)),
    speaker: optional(z.enum(speakers)),
    fromMonth: month,
    untilMonth: month,
    target: optional(z.coerce.number('number-invalid').int('number-invalid').min(1, 'number-invalid').max(100_000)),
  })
  .refine((input) => input.fromMonth <= input.untilMonth, { path: ['untilMonth'], message: 'months-turned-round' })
  .refine((input) => input.kind === 'key_task' || input.audience !== null, {
    path: ['audience'],
    message: 'field-required',
  })
  .refine((input) => input.kind === 'key_task' || input.place !== null, { path: ['place'], message: 'field-required' });

export const dropItemInput = z.object({ itemId: id, reason: line(300) });

/** Which items of the year a record of work belongs to: the whole list, so what is not in it is taken off. */
export const placeInput = z.object({
  activityId: id,
  itemIds: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).max(20)),
});
