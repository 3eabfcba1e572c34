import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import { type KindField, limits } from './rules.ts';

export const id = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');
const someWords = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const optionalWords = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(most))
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);

/** A count as people type it: 1.200 is one thousand two hundred. */
const count = z
  .union([z.number().int().nonnegative(), z.string()])
  .transform((value) => (typeof value === 'number' ? value : Number(parseBig(value) ?? -1n)))
  .pipe(z.number('number-invalid').int('number-invalid').min(0, 'number-invalid').max(9_999_999, 'number-too-high'));
const optionalCount = z
  .literal('')
  .transform(() => null)
  .or(count)
  .nullish()
  .transform((value) => value ?? null);

/** Rows that were taken out of a form leave holes. */
const filledRows = (value: unknown) => (Array.isArray(value) ? value.filter((row) => row !== undefined) : value);
const ids = (most: number) =>
  z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).max(most))
    .transform((list) => [...new Set(list)]);

const points = z.preprocess(
  filledRows,
  z
    .array(z.object({ name: someWords(200), attendance: count }))
    .max(limits.points)
    .default([]),
);

/** Own fields by code; digits may be typed with dots. What each may hold, the rules ask of the kind. */
const values = z
  .record(z.string().regex(/^[a-z][a-z_]{0,39}$/u), z.string().max(2000))
  .default({})
  .transform((given) => {
    const cleaned = Object.entries(given).map(([code, text]) => [code, cleanText(text).trim()] as const);
    return Object.fromEntries(cleaned.filter(([, text]) => text !== ''));
  });

/** A photo as the store gave it back; the bytes are already safe when the command runs. */
const storedPhoto = storedFile.extend({ mediaType: z.string().regex(/^image\//u, 'photo-not-image') });

export type StoredPhoto = z.output<typeof storedPhoto>;

const entry = {
  kind: z.string().regex(/^[a-z][a-z_]{0,39}$/u),
  happenedOn: day,
  place: someWords(200),
  title: optionalWords(300),
  attendance: optionalCount,
  women: optionalCount,
  points,
  values,
  partnerUnitIds: ids(limits.partners),
  commitmentIds: ids(limits.commitments),
  result: optionalWords(1000),
  photos: z.array(storedPhoto).max(limits.photos).default([]),
};

/** `itemIds`: what of the year's plan it belongs to; later by placeActivity. */
export const logInput = z.object({ ...entry, ownerUnitId: id, itemIds: ids(20) });
export const changeInput = z.object({
  ...entry,
  id,
  version: z.coerce.number().int().positive(),
  removePhotoIds: ids(limits.photos),
});
export const withdrawInput = z.object({ id, version: z.coerce.number().int().positive(), reason: someWords(1000) });
export type WholeInput = z.output<typeof logInput>;
export type Entry = Omit<WholeInput, 'ownerUnitId' | 'photos' | 'itemIds'>;

/** The own fields of a kind as the table keeps them. */
const fieldBase = { code: z.string(), label: z.string(), required: z.boolean().default(false) };
export const kindFields: z.ZodType<KindField[]> = z.array(
  z.discriminatedUnion('type', [
    z.object({ ...fieldBase, type: z.literal('text'), most: z.number().int() }),
    z.object({ ...fieldBase, type: z.literal('number'), most: z.number().int(), unit: z.string() }),
    z.object({
      ...fieldBase,
      type: z.literal('choice'),
      choices: z.array(z.object({ value: z.string(), label: z.string() })),
    }),
  ]),
);
export const storedPoints = z.array(z.object({ name: z.string(), attendance: z.number() }));
export const storedValues = z.record(z.string(), z.string());

const month = z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/);

/** What a list is asked for: words of the address bar, so every part is optional and nothing else gets in. */
export const listFilter = z.object({
  /** own: of one unit; below: of every unit that one may read; partner: where one's unit took part. */
  scope: z.enum(['own', 'below', 'partner']).catch('own'),
  unitId: id.optional().catch(undefined),
  /** Those of the units that this one follows too. */
  past: z.enum(['1']).optional().catch(undefined),
  kind: z.string().max(40).optional().catch(undefined),
  month: month.optional().catch(undefined),
  words: z.string().max(100).optional().catch(undefined),
  after: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,16}$/)
    .optional()
    .catch(undefined),
  before: z
    .string()
    .regex(/^\d{4}-\d{2}-\d{2}_\d{1,16}$/)
    .optional()
    .catch(undefined),
});
export type ListFilter = z.output<typeof listFilter>;
export const monthWord = month;
