import { z } from 'zod';
import { isDay } from '#platform/calendar/day.ts';
import { cleanText } from '#platform/vietnamese/fold.ts';
import { parseBig } from '#platform/vietnamese/number-format.ts';
import { kinds, limits, parts, spans } from './rules.ts';

const id = z.coerce.number().int().positive();
const day = z.string().refine(isDay, 'day-invalid');
const words = (most: number) => z.string().transform(cleanText).pipe(z.string().trim().min(1).max(most));
const none = z.literal('').transform(() => null);
const optional = <Value>(of: z.ZodType<Value>) =>
  z
    .union([none, of])
    .nullish()
    .transform((value) => value ?? null);
/** A number as people type it: 1.200 is one thousand two hundred; nothing typed is none. */
const amount = (most: number) =>
  z
    .union([z.number(), z.string()])
    .default(0)
    .transform((value) =>
      typeof value === 'number' ? value : value.trim() === '' ? 0 : Number(parseBig(value) ?? -1n),
    )
    .pipe(z.number('number-invalid').int('number-invalid').min(0, 'number-invalid').max(most, 'number-too-high'));
const few = amount(1000);
/** Đồng and square metres: what a number of the program holds exactly. */
const much = amount(1_000_000_000_000_000);
const version = z.coerce.number().int().positive();
const seen = { id, version };

const member = { fullName: words(120), areaId: optional(id), part: z.enum(parts) };
/** Rows that were taken out of a form, or left empty, are none. */
const members = z.preprocess(
  (value) =>
    Array.isArray(value)
      ? value.filter((one: { fullName?: unknown } | undefined) => one?.fullName !== undefined && one.fullName !== '')
      : value,
  z.array(z.object(member)).max(limits.members).default([]),
);

export const openInput = z.object({
  ...{ unitId: id, kind: z.enum(kinds), name: words(300), project: optional(words(500)) },
  ...{ fromOn: day, untilOn: day, members },
});
export const changeInput = z.object({ ...seen, name: words(300), project: optional(words(500)), untilOn: day });
export const closeInput = z.object({ ...seen, on: day });
export const addMemberInput = z.object({ id, ...member, fromOn: day });
export const endMemberInput = z.object({ id, memberId: id, on: day });

export const planInput = z.object({
  ...{ id, span: z.enum(spans), startsOn: day, what: words(4000), plannedVisits: few },
  noticeSentOn: optional(day),
});
export const noticeInput = z.object({ id, planId: id, on: day });
export const removePlanInput = z.object({ id, planId: id });

const visit = {
  ...{ onDay: day, subject: words(500), found: optional(words(4000)) },
  ...{ violations: few, recommended: few, settled: few, lawRecommended: few },
  ...{ moneyRecommended: much, moneyOther: much, moneyRecovered: much },
  ...{ landRecommended: much, landOther: much, landRecovered: much },
};
export const logInput = z.object({ id, ...visit });
export const correctInput = z.object({ ...seen, ...visit });
export type VisitEntry = Omit<z.output<typeof logInput>, 'id'>;
export const removeVisitInput = z.object({ ...seen, reason: words(1000) });
