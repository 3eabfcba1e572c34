import { z } from 'zod';
import { cadences, code, levels, ways } from '../schema.ts';

const none = z.literal('').transform(() => null);
const words = (most: number) => z.string().trim().min(1).max(most);

/** A row of seed/indicators/catalogue.csv. */
export const catalogueRow = z
  .object({
    ...{ code, topic: words(120), name: words(300), unit: words(60), adds: z.enum(ways), cadence: z.enum(cadences) },
    levels: z
      .string()
      .transform((text) => text.split(' '))
      .pipe(z.array(z.enum(levels)).min(1)),
    line: none.or(words(40)),
    measure: none.or(words(80)),
    ...{ numerator: none.or(code), denominator: none.or(code) },
  })
  .refine(
    (row) => (row.adds === 'ratio') === (row.numerator !== null && row.denominator !== null),
    'a ratio has two parts',
  );
export type CatalogueRow = z.output<typeof catalogueRow>;
