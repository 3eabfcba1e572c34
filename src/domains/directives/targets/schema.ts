import { z } from 'zod';
import { id } from '#domains/commitments/schema.ts';
import { comparators, rhythms, spreads } from '#domains/indicators/targets/schema.ts';
import { isDay } from '#platform/calendar/day.ts';
import { groupWord } from '../addressees/schema.ts';

const day = z.string().refine(isDay, 'field-invalid');
const listOf = <T extends z.ZodType>(one: T, most: number) =>
  z.preprocess((value) => (value === undefined || value === null ? [] : [value].flat()), z.array(one).max(most));
/** `version` 0: nobody has tied it yet. `position`: which of the targets that the reader found. */
const seen = {
  documentId: id,
  position: z.coerce.number().int().min(0),
  version: z.coerce.number().int().min(0),
};

export const tieTargetInput = z
  .object({
    ...seen,
    indicatorId: id,
    comparator: z.enum(comparators),
    value: z.string().max(40).describe('As people write it, in the unit of the indicator: "12" or "12,5"'),
    per: z
      .union([z.literal('').transform(() => null), z.enum(rhythms)])
      .nullish()
      .transform((one) => one ?? null),
    startsOn: day,
    endsOn: day,
    spread: z.enum(spreads),
    groups: listOf(groupWord, 40),
    unitIds: listOf(id, 4000),
  })
  .refine(({ startsOn, endsOn }) => endsOn >= startsOn, { path: ['endsOn'], message: 'target-ends-before' });

export const untieTargetInput = z.object(seen);
