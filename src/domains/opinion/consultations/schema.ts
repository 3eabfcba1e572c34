import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import { limits, matters } from './rules.ts';

export const day = z.string().refine(isDay, 'day-invalid');
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const optionalDay = z
  .union([z.literal('').transform(() => null), day])
  .nullish()
  .transform((value) => value ?? null);
/** A count as people type it: 1.200 is one thousand two hundred; nothing typed is none. */
const count = z
  .union([z.number(), z.string()])
  .default(0)
  .transform((value) => (typeof value === 'number' ? value : value.trim() === '' ? 0 : Number(parseBig(value) ?? -1n)))
  .pipe(
    z.number('number-invalid').int('number-invalid').min(0, 'number-invalid').max(limits.households, 'number-too-high'),
  );
const rowId = z.coerce.number().int().positive();
/** Rows of areas that are not asked come without households. */
const areas = z.preprocess(
  (value) => (Array.isArray(value) ? value.filter((one) => one !== undefined) : value),
  z.array(z.object({ areaId: rowId, households: count })).max(limits.areas),
);

const plan = {
  matter: z.enum(matters),
  subject: words(1000),
  noticeOn: optionalDay,
  opensOn: day,
  closesOn: day,
  areas,
};
const id = z.uuid();
const version = z.coerce.number().int().positive();
const seen = { id, version };

export const planInput = z.object({ unitId: rowId, ...plan });
export const changeInput = z.object({ ...seen, ...plan });
export type PlanEntry = Omit<z.output<typeof planInput>, 'unitId'>;
export const countInput = z.object({
  ...{ id, areaId: rowId },
  ...{ handedOut: count, agreed: count, disagreed: count, otherwise: count, invalid: count },
});
/** The whole row of an area as it should have been, with the reason. */
export const correctInput = countInput.extend({ version, households: count, reason: words(1000) });
export const closeInput = z.object(seen);
export const minutesInput = z.object({ ...seen, paper: words(300), on: day });
/** `checked`: somebody has looked again at words that seem to name a person. */
export const publishInput = z.object({
  ...seen,
  checked: z
    .union([z.boolean(), z.string()])
    .optional()
    .transform((value) => [true, '1', 'on', 'true'].includes(value ?? false)),
});
export const callOffInput = z.object({ ...seen, reason: words(1000) });
