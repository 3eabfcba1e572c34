import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { kinds, lengths } from '#domains/opinion/feedback/schema.ts';

/** Who sees who asked: all units that handle it, or the one that handles it now. Without a name it is opinion.feedback. */
export const modes = ['handler', 'named'] as const;
export type Mode = (typeof modes)[number];

export const limits = { files: 5, fileBytes: 20 * 1024 * 1024 } as const;

export const id = z.coerce.number().int().positive();
/** A petition by its number, feedback by its uuid. */
export const key = z.string().regex(/^(?:[1-9]\d{0,15}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})$/u);
export const isAnonymous = (given: string): boolean => given.includes('-');

const day = z.string().refine(isDay, 'day-invalid');
export const words = (most: number, least = 1) =>
  z.string().transform(cleanText).pipe(z.string().trim().min(least).max(most));
const optionalWords = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(most))
    .nullish()
    .transform((value) => value || null);
const optionalDay = z
  .union([z.literal('').transform(() => null), day])
  .nullish()
  .transform((value) => value ?? null);
const checked = z
  .union([z.boolean(), z.literal('on').transform(() => true), z.literal('true').transform(() => true)])
  .nullish()
  .transform((value) => value ?? false);
const field = z.string().regex(/^[a-z][a-z_]{0,39}$/u);
const seen = { key, version: z.coerce.number().int().positive() };

/** Of whoever asked in their own name; the same at the form of the public. */
export const petitionerFields = {
  fullName: words(120, 2),
  phone: z
    .string()
    .transform((value) => value.replaceAll(/[\s.-]/gu, '').replace(/^\+84/u, '0'))
    .pipe(z.union([z.literal('').transform(() => null), z.string().regex(/^0\d{9}$/u, 'phone-invalid')]))
    .nullish()
    .transform((value) => value ?? null),
  email: z
    .union([z.literal('').transform(() => null), z.email('email-invalid').max(200)])
    .nullish()
    .transform((value) => value ?? null),
  address: optionalWords(300),
};
export const matterFields = {
  kind: z.enum(kinds),
  field,
  areaId: id,
  subject: words(lengths.subject),
  words: words(lengths.words),
  mayPublish: checked,
};

/** `receiptDigest`: of the code that the asker gets once; the code itself is kept nowhere. */
export const writeDownInput = z.object({
  ...{ mode: z.enum(modes), ...matterFields, ...petitionerFields },
  ...{ receivedOn: day, receiptDigest: z.string().min(20).max(100) },
  files: z.array(storedFile).max(limits.files).default([]),
});
export const acceptInput = z.object({ ...seen, dueOn: optionalDay });
export const handOverInput = z.object({ ...seen, toUnitId: id, reason: words(lengths.reason), dueOn: day });
export const classifyInput = z.object({ ...seen, kind: z.enum(kinds), field, areaId: id });
export const joinInput = z.object({ ...seen, toKey: key });
export const answerInput = z.object({
  ...seen,
  answer: words(lengths.answer),
  paper: optionalWords(lengths.paper),
  files: z.array(storedFile).max(limits.files).default([]),
});
export const promiseInput = z.object({
  ...seen,
  what: words(4000),
  product: words(500),
  ownerUnitId: id,
  dueOn: day,
});
export const refuseInput = z.object({ ...seen, reason: words(lengths.reason) });
export const denounceInput = z.object(seen);
export const publishInput = z.object({
  ...seen,
  question: words(lengths.publicQuestion),
  answer: words(lengths.publicAnswer),
  /** The officer has looked again at words that seem to name somebody. */
  namesNobody: checked,
});
export const unpublishInput = z.object(seen);
export const revealInput = z.object({ id, reason: words(500, 10) });
export const eraseInput = z.object({ id, reason: words(500, 10) });
export const routeInput = z.object({
  field,
  areaId: z
    .union([z.literal('').transform(() => null), id])
    .nullish()
    .transform((value) => value ?? null),
  toUnitId: id,
});
export const endRouteInput = z.object({ id });
