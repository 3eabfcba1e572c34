import { z } from 'zod';
import { day, id } from '#domains/commitments/schema.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';

const oneLine = (text: string) => cleanText(text).replace(/\s+/gu, ' ').trim();
export const line = (most: number) => z.string().transform(oneLine).pipe(z.string().min(1).max(most));
export const optionalLine = (most: number) =>
  z
    .string()
    .transform(oneLine)
    .pipe(z.string().max(most))
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
export const words = (most: number) =>
  z
    .string()
    .transform((text) => cleanText(text).trim())
    .pipe(z.string().min(1).max(most));
export const optionalDay = z
  .union([z.literal(''), day])
  .nullish()
  .transform((value) => value || null);

const textLimit = 2 * 1024 * 1024;
/** What a paper says of itself at its head. */
export const headingFields = {
  issuer: line(300),
  kind: line(60),
  symbol: line(60),
  issuedOn: day,
  title: line(500),
  signatory: optionalLine(120),
};

/** A paper as the register takes it. The text has been drawn from the file, and the file stored, before the command runs. */
export const registerInput = z.object({
  unitId: id,
  direction: z.enum(['in', 'out']),
  ...headingFields,
  arrivedOn: optionalDay,
  text: z
    .string()
    .transform(cleanText)
    .refine((text) => new TextEncoder().encode(text).length <= textLimit, 'text-too-long'),
  file: storedFile.nullish(),
});

export const cursor = z.string().regex(/^\d{1,15}_\d{1,16}$/);
const shelves = ['in', 'out', 'inbox'] as const;
export type Shelf = (typeof shelves)[number];

/** What the page of papers is asked for: words of the address bar, so every part is optional and nothing else gets in. */
export const shelfFilter = z.object({
  shelf: z.enum(shelves).catch('in'),
  words: z.string().max(200).transform(searchKey).catch(''),
  after: cursor.nullish().catch(null),
  before: cursor.nullish().catch(null),
});
export type ShelfFilter = z.output<typeof shelfFilter>;

const span = z.object({ start: z.number(), end: z.number() });
const found = z
  .object({ value: z.string(), span, doubtful: z.boolean().catch(false) })
  .nullable()
  .catch(null);
const listOf = <T extends z.ZodType>(one: T) => z.array(one).catch([]);
const deadline = z.object({ value: z.string(), span }).nullable().catch(null);
const phrase = z.string().nullable().catch(null);
const number = z.number().nullable().catch(null);
const path = z.string().catch('');

/** What pages need of a stored reading. Older readers wrote other findings: what does not fit is left out, never an error. */
export const storedReading = z.object({
  document: z
    .object({ kind: found, title: found, signatory: found, signingForm: found, urgency: found })
    .catch({ kind: null, title: null, signatory: null, signingForm: null, urgency: null }),
  references: listOf(
    z.object({
      symbol: z.string(),
      issuedOn: z.string().nullable(),
      relation: z.string(),
      issuer: z.string().nullable(),
      span,
    }),
  ),
  clauses: listOf(
    z.object({
      order: z.number(),
      path: z.string(),
      mark: z.string(),
      level: z.number(),
      parent: z.number().nullable(),
      span,
      lead: span,
    }),
  ),
  tasks: listOf(
    z.object({ assignees: listOf(z.object({ span })), deadline, span, clause: path, reasonClause: phrase }),
  ),
  targets: listOf(
    z.object({
      text: z.string(),
      comparator: z.enum(['>=', '=', '<=', '>', '<']).catch('>='),
      value: number,
      valueMax: number,
      unit: phrase,
      per: z.enum(['day', 'week', 'month', 'quarter', 'year', 'once']).nullable().catch(null),
      by: phrase,
      clause: path,
      span,
    }),
  ),
  reportDuties: listOf(
    z.object({ what: z.string(), deadline, cadence: phrase, dayOfMonth: number, to: phrase, clause: path, span }),
  ),
  recipients: listOf(z.object({ value: z.string() })),
});
export type StoredReading = z.output<typeof storedReading>;
