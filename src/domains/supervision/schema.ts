import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { forms, halfSpan, limits, parts, stances } from './rules.ts';

export const id = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const optionalWords = (most: number) =>
  z
    .string()
    .transform(cleanText)
    .pipe(z.string().trim().max(most))
    .transform((text) => text || null)
    .nullish()
    .transform((text) => text ?? null);
const optional = <Value>(of: z.ZodType<Value>) =>
  z
    .union([z.literal('').transform(() => null), of])
    .nullish()
    .transform((value) => value ?? null);
/** Rows that were taken out of a form leave holes. */
const rowsOf = <Row extends z.ZodType>(row: Row, most: number) =>
  z.preprocess(
    (value) => (Array.isArray(value) ? value.filter((one) => one !== undefined) : value),
    z.array(row).max(most).default([]),
  );
const ids = (most: number) =>
  z
    .preprocess((value) => (value === undefined ? [] : [value].flat()), z.array(id).max(most))
    .transform((list) => [...new Set(list)]);
const someIds = (most: number) => ids(most).refine((list) => list.length > 0, 'field-required');
const version = z.coerce.number().int().positive();
const seen = { id, version };
const form = z.enum(forms);
const field = z.string().regex(/^[a-z][a-z_]{0,39}$/u);
const month = z.coerce.number().int().min(1, 'month-invalid').max(12, 'month-invalid');

export const year = z.coerce.number().int().min(2000).max(2200);
export const openProgrammeInput = z.object({ unitId: id, year });
const item = { form, subject: words(1000), fieldCode: optional(field), bodyUnitIds: ids(limits.bodies) };
const months = { fromMonth: month, untilMonth: month };
/** `paper` is asked of a programme that has been approved. */
export const planItemInput = z
  .object({ ...seen, ...item, ...months, paper: optionalWords(300) })
  .refine((input) => input.untilMonth >= input.fromMonth, { path: ['untilMonth'], message: 'months-turned' });
export const changeItemInput = z
  .object({ ...seen, itemId: id, ...item, ...months })
  .refine((input) => input.untilMonth >= input.fromMonth, { path: ['untilMonth'], message: 'months-turned' });
export const dropItemInput = z.object({ ...seen, itemId: id, reason: words(1000), paper: optionalWords(300) });
export const agreeProgrammeInput = z.object({ ...seen, agreedWith: words(500), agreedOn: day });
export const approveProgrammeInput = z.object({ ...seen, paper: words(300), approvedOn: day });

const plan = {
  form,
  subject: words(1000),
  fieldCode: field,
  purpose: optionalWords(4000),
  scope: optionalWords(4000),
  conditions: optionalWords(4000),
  bodyUnitIds: someIds(limits.bodies),
  aboveUnitId: optional(id),
  workingOn: day,
  place: words(300),
  /** Without a part the first row leads and the others are members. */
  members: rowsOf(z.object({ post: words(200), part: z.enum(parts).optional() }), limits.members),
};
export const planSessionInput = z.object({ ...plan, unitId: id, plannedId: optional(id) });
export const changeSessionInput = z.object({ ...plan, ...seen });
export type PlanEntry = Omit<z.output<typeof planSessionInput>, 'unitId' | 'plannedId'>;

const done = { doneOn: day, paper: optionalWords(300), note: optionalWords(4000) };
export const takeStepInput = z.object({
  ...seen,
  step: z.enum(['plan_sent', 'draft_received', 'held', 'team_report']),
  ...done,
  /** How many came, of 'held': for its record in the log. */
  attended: optional(z.coerce.number().int('number-invalid').min(0, 'number-invalid').max(100_000, 'number-too-high')),
});
/** The body's own: its report before the working day, or its reply to criticism. */
export const bodyStepInput = z.object({ id, unitId: id, step: z.enum(['body_report', 'reply']), ...done });
export const callOffInput = z.object({ ...seen, reason: words(1000) });

export const addFindingInput = z.object({ id, words: words(4000) });
export const removeFindingInput = z.object({ id, findingId: id });
export const addRecommendationInput = z.object({
  ...{ id, bodyUnitId: id, what: words(4000), product: words(500), dueOn: day },
});
export const removeRecommendationInput = z.object({ id, recommendationId: id });
export const concludeInput = z.object({ ...seen, conclusion: words(20_000), paper: words(300), doneOn: day });
export const closeInput = z.object(seen);
/** `checked`: somebody has looked again at words that seem to name a person. */
export const publishInput = z.object({
  ...seen,
  checked: z
    .union([z.boolean(), z.string()])
    .optional()
    .transform((value) => [true, '1', 'on', 'true'].includes(value ?? false)),
});

export const replyInput = z
  .object({
    ...{ id, recommendationId: id, unitId: id, stance: z.enum(stances), reason: optionalWords(4000) },
    ...{ paper: words(300), paperOn: day },
  })
  .refine((input) => input.stance === 'accepted' || input.reason !== null, {
    path: ['reason'],
    message: 'field-required',
  });

export const half = z.string().refine((text) => halfSpan(text) !== null, 'field-invalid');
export const listFilter = z.object({
  hien: z.enum(['giam-sat', 'phan-bien']).optional().catch(undefined),
  nam: year.optional().catch(undefined),
});
