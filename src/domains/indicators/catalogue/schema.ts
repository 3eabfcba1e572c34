import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { cadences, code, id, levels, ways } from '../schema.ts';

const none = z.literal('').transform(() => null);
const words = (most: number) => z.string().trim().min(1).max(most);

/** A row of seed/indicators/catalogue.csv. */
export const catalogueRow = z
  .object({
    ...{
      code,
      topic: words(120),
      name: words(300),
      unit: words(60),
      adds: z.enum([...ways, 'share']),
      cadence: z.enum(cadences),
    },
    levels: z
      .string()
      .transform((text) => text.split(' '))
      .pipe(z.array(z.enum(levels)).min(1)),
    line: none.or(words(40)),
    measure: none.or(words(80)),
    ...{ numerator: none.or(code), denominator: none.or(code) },
  })
  .refine(
    ({ adds, numerator, denominator }) =>
      (adds === 'ratio' || adds === 'share') === (numerator !== null && denominator !== null),
    'a ratio has two parts',
  )
  // A share of units is a ratio that divides by all units that owe it.
  .transform(({ adds, ...row }) => ({
    ...row,
    adds: adds === 'share' ? ('ratio' as const) : adds,
    isOfUnits: adds === 'share',
  }));
export type CatalogueRow = z.output<typeof catalogueRow>;

const typed = (most: number) => z.string().transform(cleanText).pipe(words(most));
const typedOrNone = (most: number) =>
  none
    .or(typed(most))
    .nullish()
    .transform((value) => value ?? null);
const idOrNone = none
  .or(id)
  .nullish()
  .transform((value) => value ?? null);
const someLevels = z.array(z.enum(levels)).min(1, 'field-required');

export const addIndicatorInput = z
  .object({
    ...{ topic: typed(120), name: typed(300), meaning: typedOrNone(2000), unit: typed(60) },
    ...{ scale: z.coerce.number().int().min(0).max(4).default(0), way: z.enum(ways), cadence: z.enum(cadences) },
    ...{ levels: someLevels, line: typedOrNone(40), measure: typedOrNone(80) },
    ...{ numeratorId: idOrNone, denominatorId: idOrNone },
    /** Of a ratio: a unit that has not reported counts below the line as one. */
    isOfUnits: z.stringbool().or(z.boolean()).default(false),
    /** Why it is another one than those that look the same; of one that takes another's place, why. */
    otherBecause: typedOrNone(500),
    /** The one that it takes the place of: retired in the same step. */
    replacesId: idOrNone,
  })
  .refine(({ way, numeratorId }) => way !== 'ratio' || numeratorId !== null, {
    ...{ path: ['numeratorId'], message: 'field-required' },
  })
  .refine(({ way, denominatorId }) => way !== 'ratio' || denominatorId !== null, {
    ...{ path: ['denominatorId'], message: 'field-required' },
  })
  .refine(({ replacesId, otherBecause }) => replacesId === null || otherBecause !== null, {
    ...{ path: ['otherBecause'], message: 'field-required' },
  });
export type IndicatorToAdd = z.output<typeof addIndicatorInput>;

export const rewordIndicatorInput = z.object({
  ...{ indicatorId: id, version: z.coerce.number().int().positive() },
  ...{ name: typed(300), meaning: typedOrNone(2000), levels: someLevels, otherBecause: typedOrNone(500) },
});

export const retireIndicatorInput = z.object({ indicatorId: id, reason: typed(500), followedById: idOrNone });
export const bringBackInput = z.object({ indicatorId: id });

export const sources = ['entered', 'counted', 'ratio'] as const;
export const standings = ['used', 'retired', 'all'] as const;
const choice = <T extends string>(of: readonly T[]) => z.enum(of).nullable().catch(null);
export const catalogueFilter = z.object({
  text: z.string().max(200).catch(''),
  topic: z.string().max(120).catch(''),
  /** A line, or 'all': what is for all lines. */
  line: z.string().max(40).catch(''),
  ...{ cadence: choice(cadences), source: choice(sources), standing: z.enum(standings).catch('used') },
});
export type CatalogueFilter = z.output<typeof catalogueFilter>;
