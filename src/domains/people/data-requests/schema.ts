import { z } from 'zod';
import { cleanText } from '#platform/vietnamese/fold.ts';

/** What the law lets people ask about their own data (Law 91/2025/QH15, Article 4). */
export const kinds = ['see', 'correct', 'delete', 'restrict', 'object', 'withdraw'] as const;
export type RequestKind = (typeof kinds)[number];
export const outcomes = ['done', 'partly', 'refused'] as const;
export type Outcome = (typeof outcomes)[number];

export const lengths = { about: 4000, fullName: 120, contact: 300, did: 4000, reason: 2000 } as const;

const id = z.coerce.number().int().positive();
const words = (most: number, least = 1) => z.string().transform(cleanText).pipe(z.string().trim().min(least).max(most));
/** One line: what could begin a second one is a space. */
const line = (most: number, least: number) =>
  z
    .string()
    .transform((text) => cleanText(text).replaceAll(/\s+/gu, ' '))
    .pipe(z.string().trim().min(least).max(most));

export const kind = z.enum(kinds, { message: 'request-kind-needed' });
export const askInput = z.object({ kind, about: words(lengths.about) });
/** What anybody types on the public site of a unit. */
export const requestForm = z.object({
  ...askInput.shape,
  fullName: line(lengths.fullName, 2).refine((name) => /^[\p{Script=Latin}\p{M} .'’-]+$/u.test(name), 'name-letters'),
  contact: line(lengths.contact, 5),
});
export type RequestForm = z.output<typeof requestForm>;
/** `receiptDigest`: of the code that the asker gets once; the code itself is kept nowhere. */
export const receiveInput = z.object({ ...requestForm.shape, unitId: id, receiptDigest: z.string().length(43) });

export const answerInput = z
  .object({
    ...{
      id,
      version: z.coerce.number().int().positive(),
      outcome: z.enum(outcomes, { message: 'request-outcome-needed' }),
      did: words(lengths.did),
    },
    reason: words(lengths.reason)
      .or(z.literal(''))
      .nullish()
      .transform((text) => text || null),
  })
  .refine(({ outcome, reason }) => outcome === 'done' || reason, {
    path: ['reason'],
    message: 'request-reason-needed',
  });
export const revealInput = z.object({ id });
