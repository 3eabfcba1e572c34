import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { day, id } from '#domains/commitments/schema.ts';
import { explanations } from '#domains/explanations.ts';
import { kinds } from './rules.ts';

const text = (most: number) => z.string().transform(cleanText).pipe(z.string().max(most)).default('');
const typedDay = z
  .string()
  .refine((value) => value === '' || isDay(value), 'day-invalid')
  .default('');

/** A target of the parent as the unit sets it: `at` is its place in the parent's reading. */
export const ownTarget = z.object({
  at: z.coerce.number().int().min(0),
  value: z.coerce.number().finite().nullable().default(null),
  words: text(600),
  reason: text(500),
});

/** A task of the unit's own paper: `parent` names what it carries out ('c12' a promise, 'd5' a draft), or nothing. */
export const ownTask = z.object({
  parent: z.string().max(20).nullable().default(null),
  what: text(4000),
  product: text(500),
  dueOn: typedDay,
  groups: z
    .array(z.string().regex(/^[a-z][a-z_]{1,39}:[a-z]+$/))
    .max(40)
    .default([]),
  reason: text(500),
});

/** What is typed: it may be unfinished, so only sizes are looked at here. */
export const bodySchema = z.object({
  title: text(500),
  suffix: text(40),
  basis: text(8000),
  purpose: text(12_000),
  organising: text(12_000),
  addressees: text(2000),
  recipients: text(4000),
  signForm: text(300),
  signatory: text(120),
  targets: z.array(ownTarget).max(60).default([]),
  tasks: z.array(ownTask).max(100).default([]),
});
export type Body = z.output<typeof bodySchema>;
export type OwnTask = Body['tasks'][number];
export type OwnTarget = Body['targets'][number];

const version = z.coerce.number().int().positive();
/** A form sends the body as one text. */
const sentBody = z.preprocess((value, ctx) => {
  if (typeof value !== 'string') return value;
  try {
    return JSON.parse(value) as unknown;
  } catch {
    ctx.addIssue({ code: 'custom', message: 'field-invalid' });
    return z.NEVER;
  }
}, bodySchema);

export const startInput = z.object({ documentId: id, unitId: id, kind: z.enum(kinds) });
export const saveInput = z.object({ id, version, body: sentBody, over: z.literal('yes').optional() });
export const bringBackInput = z.object({ id, version, from: version });
export const dropInput = z.object({ id, version });
/** Number and day as they stand on the signed paper. */
export const issueInput = z.object({
  id,
  version,
  number: z.coerce.number().int().positive().max(99_999),
  issuedOn: day,
  file: storedFile.nullish(),
  explanations,
});
