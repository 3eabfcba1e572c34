import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { id } from '../schema.ts';

const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const optionalWords = (most: number) =>
  z
    .union([z.literal('').transform(() => null), words(most)])
    .nullish()
    .transform((value) => value ?? null);
const day = z.string().refine(isDay, 'field-invalid');
/** A whole number of 10^-scale (see `scaleOf`). */
const value = z.number().int().min(0).max(9_000_000_000_000_000);
const reason = words(1000);
const paper = { paperLabel: optionalWords(300), documentId: id.nullish().transform((one) => one ?? null) };

export const comparators = ['>=', '<=', '='] as const;
export const rhythms = ['year', 'quarter', 'month'] as const;
export const spreads = ['total', 'each'] as const;

export const setOwnInput = z
  .object({
    unitId: id,
    indicatorId: id,
    startsOn: day,
    endsOn: day,
    per: z
      .union([z.literal('').transform(() => null), z.enum(rhythms)])
      .nullish()
      .transform((one) => one ?? null),
    spread: z.enum(spreads),
    comparator: z.enum(comparators),
    value,
    ...paper,
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'target-ends-before' });

/** What the units below have to reach of a target: indicator, days, rhythm and comparator are those of the parent. */
export const setTargetsInput = z.object({
  parentId: id,
  rows: z
    .array(z.object({ unitId: id, value, reason: optionalWords(1000) }))
    .min(1)
    .max(4000),
  ...paper,
});

export const acceptTargetsInput = z.object({ targetIds: z.array(id).min(1).max(500) });
export const askChangeInput = z.object({ targetId: id, reason });
export const setHarderInput = z.object({ targetId: id, value });
export const changeTargetInput = z.object({ targetId: id, value, reason, ...paper });
export const dropTargetInput = z.object({ targetId: id, reason });
