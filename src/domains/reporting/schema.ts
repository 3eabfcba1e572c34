import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { explanations } from '#domains/explanations.ts';

export const id = z.coerce.number().int().positive();
const version = z.coerce.number().int().positive();
const code = z.string().regex(/^[a-z][a-z0-9-]*$/);
const day = z.string().refine(isDay, 'day-invalid');
const someWords = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));

export const startInput = z.object({
  unitId: id,
  template: z.string().regex(/^[a-z][a-z-]*$/),
  period: z.string().regex(/^\d{4}-[a-z0-9]+$/),
});

/** Every step names the version that the person saw: who decides on an old page is told so. */
const seen = { id, version };
const note = someWords(4000);
/** Steps that sign or send may bring a word to each figure that does not add up. */
export const stepInput = z.object({ ...seen, explanations });
export const noteInput = z.object({ ...seen, note, explanations });
export const approveInput = z.object({ ...seen, signatoryId: id.optional(), explanations });

/** Words, or typed rows, of one section, with the version that they are based on. */
export const sectionInput = z.object({
  reportId: id,
  code,
  version,
  words: z.string().transform(cleanText).pipe(z.string().max(40_000)).default(''),
  lines: z
    .array(z.array(z.string().transform(cleanText).pipe(z.string().max(2000))).max(12))
    .max(200)
    .default([]),
  /** Written over what somebody else wrote, knowingly: that becomes a version whatever its age. */
  over: z.literal('yes').optional(),
});
export const bringBackInput = z.object({ reportId: id, code, version, from: version });

export const measure = z.string().regex(/^[a-z]+(?:[._][a-z]+)*$/);
export const leaveInput = z.object({ id, measure });

const scan = z.enum(['application/pdf', 'image/jpeg', 'image/png', 'image/webp'], 'original-not-a-scan');
export const originalInput = z.object({ id, file: storedFile.extend({ mediaType: scan }) });

export const nameSignatoryInput = z.object({
  unitId: id,
  accountId: id,
  post: z.enum(['head', 'deputy', 'delegate']),
  title: someWords(120).pipe(z.string().min(2)),
  decision: someWords(120),
  validFrom: day,
  validUntil: day
    .or(z.literal(''))
    .nullish()
    .transform((value) => value || null),
});
export const endSignatoryInput = z.object({ id });

const lines = z.array(z.array(z.string()));
/** Typed rows as the table keeps them. */
export const keptLines = (value: unknown): string[][] => lines.parse(value);
