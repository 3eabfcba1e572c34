import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import { hourOf } from '#domains/activities/meetings/rules.ts';
import { kinds, limits } from './rules.ts';

export const id = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');
export const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
export const optional = <Value>(of: z.ZodType<Value>) =>
  z
    .union([z.literal('').transform(() => null), of])
    .nullish()
    .transform((value) => value ?? null);
export const optionalWords = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(most))
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
const hour = z
  .string()
  .transform((text) => hourOf(text) ?? '')
  .pipe(z.string().min(1, 'hour-invalid'));
/** A count as people type it: 1.200 is one thousand two hundred. */
const heads = z
  .union([z.number(), z.string()])
  .transform((value) => (typeof value === 'number' ? value : Number(parseBig(value) ?? -1n)))
  .pipe(z.number('number-invalid').int('number-invalid').min(0, 'number-invalid').max(limits.heads, 'number-too-high'));
export const ticked = z
  .union([z.boolean(), z.string()])
  .optional()
  .transform((value) => value === true || value === '1' || value === 'on' || value === 'true');
export const fieldCode = z.string().regex(/^[a-z][a-z_]{0,39}$/u);
export const seen = { id, version: z.coerce.number().int().positive() };

const plan = {
  kind: z.enum(kinds),
  subject: words(300),
  fieldCode: optional(fieldCode),
  hostUnitId: id,
  hostPost: words(200),
  heldOn: day,
  heldAt: hour,
  place: words(200),
  audience: optionalWords(500),
  questionsUntil: optional(day),
  planPaper: optionalWords(300),
};
/** `unitId`: who prepares and records it; left out, the unit that one acts for. */
export const planInput = z.object({ ...plan, unitId: id });
export const changeInput = z.object({ ...plan, ...seen, checked: ticked });
export type PlanEntry = Omit<z.output<typeof planInput>, 'unitId'>;
export const seenInput = z.object(seen);
export const callOffInput = z.object({ ...seen, reason: words(1000) });
export const holdInput = z.object({ ...seen, attended: heads });

/** What came up, without whoever said it. Answered on the spot: the answer and by which post, both or none. */
const matter = {
  words: words(4000),
  fieldCode,
  areaId: optional(id),
  competence: z.enum(['within', 'beyond']),
  answer: optionalWords(4000),
  answeredBy: optionalWords(200),
};
const answeredByPost = (input: { answer: string | null; answeredBy: string | null }) =>
  input.answer === null || input.answeredBy !== null;
const postNeeded = { path: ['answeredBy'], message: 'field-required' };
export const raiseInput = z
  .object({ id, ...matter, came: z.enum(['before', 'there']) })
  .refine(answeredByPost, postNeeded);
export const mendMatterInput = z.object({ id, raisedId: id, ...matter }).refine(answeredByPost, postNeeded);
export const removeMatterInput = z.object({ id, raisedId: id, reason: words(500) });
export const takeOverInput = z.object({
  ...{ id, questionId: z.uuid(), words: words(4000), fieldCode, competence: z.enum(['within', 'beyond']) },
});

const conclusion = {
  raisedId: optional(id),
  what: words(4000),
  product: words(500),
  ownerUnitId: id,
  dueOn: day,
};
export const addConclusionInput = z.object({ id, ...conclusion });
export const mendConclusionInput = z.object({ id, conclusionId: id, ...conclusion });
export const removeConclusionInput = z.object({ id, conclusionId: id });
export const issueInput = z.object({ ...seen, paper: words(300), on: day, isComplex: ticked });
/** `checked`: somebody has looked at what the rule takes for names, and nobody is named. */
/** `checked`: somebody has looked again at words that seem to name a person. */
export const publishInput = z.object({ ...seen, checked: ticked });
