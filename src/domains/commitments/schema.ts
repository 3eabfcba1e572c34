import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { outcomes } from './rules.ts';

export const id = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().max(most));
export const someWords = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
export const optionalWords = (most: number) =>
  words(most)
    .transform((text) => text || null)
    .nullish();

/** Every step names the version that the person saw: who decides on an old page is told so. */
export const seen = { id, version: z.coerce.number().int().positive() };

export const receiveInput = z.object(seen);
export const progressInput = z
  .object({
    ...seen,
    note: someWords(4000),
    cause: optionalWords(1000),
    expectedOn: day
      .or(z.literal(''))
      .nullish()
      .transform((value) => value || null),
  })
  .refine((input) => !input.expectedOn || input.cause, { path: ['cause'], message: 'cause-needed' });

export const claimInput = z.object({
  ...seen,
  claim: someWords(4000),
  /** A paper that is kept elsewhere: number, day, where it lies. */
  paper: optionalWords(2000),
  link: z
    .union([z.literal(''), z.url({ protocol: /^https?$/, error: 'link-invalid' }).max(2000)], 'link-invalid')
    .nullish(),
  files: z.array(storedFile).max(10).default([]),
  /** Why it is said to be done while something below is open. */
  belowNote: optionalWords(1000),
});
export const confirmInput = z.object({ ...seen, note: optionalWords(2000) });
export const returnInput = z.object({ ...seen, note: someWords(2000) });
export const declineInput = z.object({ ...seen, note: someWords(2000) });
export const withdrawInput = z.object({ ...seen, paper: someWords(300), note: optionalWords(2000) });
export const passDownInput = z.object({
  ...seen,
  unitIds: z.preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).min(1).max(2000)),
  what: someWords(4000),
  product: someWords(500),
  dueOn: day,
});

export const cursor = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}_\d{1,15}$/)
  .refine((text) => isDay(text.slice(0, 10)));
export const listed = z.enum([...outcomes, 'open', 'late', 'asking', 'all']);

/** What a list is asked for: words of the address bar, so every part is optional and nothing else gets in. */
export const listFilter = z.object({
  side: z.enum(['owner', 'asker', 'part']).catch('owner'),
  show: listed.catch('open'),
  unitId: id.optional().catch(undefined),
  /** 'toi': what the reader is in charge of. */
  person: z.literal('toi').optional().catch(undefined),
  originId: id.optional().catch(undefined),
  originPart: id.optional().catch(undefined),
  /** Those of the units that this one follows too. */
  past: z.enum(['1']).optional().catch(undefined),
  after: cursor.optional().catch(undefined),
  before: cursor.optional().catch(undefined),
});
export type ListFilter = z.output<typeof listFilter>;
