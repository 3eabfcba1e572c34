import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { id, optionalWords, ticked, version, words } from '../sites/schema.ts';
import { kinds, limits } from './rules.ts';

const optional = <Value>(of: z.ZodType<Value>) =>
  z
    .union([z.literal('').transform(() => null), of])
    .nullish()
    .transform((value) => value ?? null);
const day = z.string().refine(isDay, 'day-invalid');

const content = {
  title: words(300),
  summary: optionalWords(1000),
  /** HTML as it was written; cleaned by the command. Counted before anything else looks at it. */
  body: z.string().max(limits.body, 'html-too-long').default(''),
  fieldCode: optional(z.string().regex(/^[a-z][a-z_]{0,39}$/u)),
  imageId: optional(id),
  startsOn: optional(day),
  endsOn: optional(day),
  happensAt: optionalWords(300),
  symbol: optionalWords(60),
  issuer: optionalWords(200),
  issuedOn: optional(day),
  claim: optionalWords(2000),
  sources: optionalWords(4000),
  namesPerson: ticked,
  /** Of a document. Left out: the file stays. */
  file: storedFile.nullish(),
};

export const startArticleInput = z.object({ siteId: id, kind: z.enum(kinds), ...content });
export const writeArticleInput = z.object({ id, version, ...content });
/** `looked`: as below; what is corrected stays public. */
export const correctArticleInput = z.object({ id, version, ...content, correction: words(1000), looked: ticked });
export type ArticleContent = Omit<z.output<typeof writeArticleInput>, 'id' | 'version'>;

/** `looked`: whoever asks has seen what looks like the names of persons, and they may stand. */
const seen = { id, version, looked: ticked };
export const askInput = z.object(seen);
export const publishInput = z.object(seen);
export const backInput = z.object({ id, version });
export const scheduleInput = z.object({
  ...seen,
  onDay: day,
  hour: z
    .string()
    .transform((typed) =>
      typed.trim().replace(/^(\d{1,2})[hg.](\d{2})?$/iu, (_, hour, minute) => `${hour}:${minute ?? '00'}`),
    )
    .transform((typed) => typed.padStart(5, '0'))
    .pipe(z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u, 'hour-invalid')),
});
export const withdrawInput = z.object({ id, version, reason: words(1000) });

export const consentInput = z.object({
  articleId: id,
  fullName: words(120).pipe(z.string().min(2)),
  givenOn: day,
  how: words(500),
});
export const withdrawConsentInput = z.object({ id, articleId: id });
