import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { storedFile } from '#platform/files/stored-file.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import { hourOf, limits } from './rules.ts';

export const id = z.coerce.number().int().positive();
export const day = z.string().refine(isDay, 'day-invalid');
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const optional = <Value>(of: z.ZodType<Value>) =>
  z
    .union([z.literal('').transform(() => null), of])
    .nullish()
    .transform((value) => value ?? null);
const optionalWords = (most: number) =>
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
const link = optional(z.url({ protocol: /^https?$/, error: 'link-invalid' }).max(2000));
/** A count as people type it: 1.200 is one thousand two hundred. */
const heads = (least: number, most: number) =>
  z
    .union([z.number(), z.string()])
    .transform((value) => (typeof value === 'number' ? value : Number(parseBig(value) ?? -1n)))
    .pipe(z.number('number-invalid').int('number-invalid').min(least, 'number-invalid').max(most, 'number-too-high'));

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
const version = z.coerce.number().int().positive();
const seen = { id, version };

const plan = {
  kind: z.string().regex(/^[a-z][a-z_]{0,39}$/u),
  title: words(300),
  subject: optionalWords(300),
  chair: words(200),
  startsOn: day,
  startsHour: hour,
  /** Left out: the day on which it starts. */
  endsOn: optional(day),
  endsHour: hour,
  place: optionalWords(200),
  onlineLink: link,
  invitedRoles: optionalWords(1000),
  unitIds: ids(limits.units),
  points: rowsOf(z.object({ id: id.optional(), name: words(200) }), limits.points),
  agenda: rowsOf(
    z.object({ id: id.optional(), hour: optional(hour), what: words(1000), presenter: optionalWords(200) }),
    limits.agenda,
  ),
};
export const planInput = z.object({ ...plan, hostUnitId: id, previousId: id.optional() });
export const changeInput = z.object({ ...plan, ...seen });
export type PlanEntry = Omit<z.output<typeof planInput>, 'hostUnitId' | 'previousId'>;

export const callOffInput = z.object({ ...seen, reason: words(1000) });
/** `activityId`: what somebody has already logged by hand, and which is this meeting. */
export const holdInput = z.object({ ...seen, activityId: optional(id) });
export const closeInput = z.object(seen);

export const receiveInput = z.object({ id, unitId: id });
export const answerInput = z
  .object({
    ...{ id, unitId: id, version, answer: z.enum(['coming', 'declined']) },
    heads: optional(heads(1, 10_000)),
    pointId: optional(id),
    reason: optionalWords(1000),
  })
  .refine((input) => input.answer !== 'coming' || input.heads !== null, { path: ['heads'], message: 'field-required' })
  .refine((input) => input.answer !== 'declined' || input.reason !== null, {
    path: ['reason'],
    message: 'field-required',
  });

export const countInput = z.object({
  id,
  counts: rowsOf(
    z.object({ pointId: id, unitId: optional(id), heads: optional(heads(0, limits.heads)) }),
    limits.units + limits.points,
  ),
});
export const renewLinkInput = z.object({ id });
export const tokenText = z
  .string()
  .max(200)
  .transform((text) => text.trim());
export const markInput = z.object({ token: tokenText, pointId: id, heads: heads(1, 10_000) });
export const openLinkInput = z.object({ token: tokenText });

export const addPapersInput = z
  .object({
    id,
    title: optionalWords(300),
    agendaItemId: optional(id),
    link,
    files: z.array(storedFile).max(10).default([]),
  })
  .refine((input) => input.files.length > 0 || input.link !== null, { path: ['files'], message: 'paper-or-link' })
  .refine((input) => input.link === null || input.title !== null, { path: ['title'], message: 'field-required' });
export const removePaperInput = z.object({ id, paperId: id });

export const minutesInput = z.object({
  ...seen,
  items: rowsOf(z.object({ id, discussed: optionalWords(20_000) }), limits.agenda),
  note: optionalWords(20_000),
});

const conclusion = {
  what: words(4000),
  product: words(500),
  ownerUnitIds: ids(200).refine((list) => list.length > 0, 'owner-needed'),
  cooperatingUnitIds: ids(50),
  dueOn: day,
};
export const addConclusionInput = z.object({ id, ...conclusion });
export const mendConclusionInput = z.object({ id, conclusionId: id, version, ...conclusion });
export const removeConclusionInput = z.object({ id, conclusionId: id, version });
export const sendConclusionsInput = z.object({ id });
