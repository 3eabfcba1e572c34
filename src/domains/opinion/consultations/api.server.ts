import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Command } from '#platform/command/execute.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import {
  callOffConsultation,
  changeConsultation,
  closeCount,
  correctCount,
  countBallots,
  planConsultation,
  publishConsultation,
  recordMinutes,
} from './commands.server.ts';
import { getConsultation, listConsultations } from './queries.server.ts';
import { matters, states } from './rules.ts';
import * as schema from './schema.ts';

const id = z.int();
const count = z.int();
const text = z.string();
const words = text.nullable();
const counts = z
  .object({ households: count, handedOut: count, agreed: count, disagreed: count, otherwise: count, invalid: count })
  .nullable()
  .describe('Null where too few households stand behind the counts');

const consultation = z
  .object({
    ...{ id: text, unitId: id, matter: z.enum(matters), subject: text, state: z.enum(states), version: count },
    ...{ noticeOn: words, opensOn: text, closesOn: text, countedOn: words, minutesOn: words, publishedOn: words },
    areas: z.array(z.object({ areaId: id, name: text, households: count, counts })),
    total: counts,
    outcome: z.object({ needed: count.nullable(), missing: count.nullable(), waiting: count.nullable() }),
  })
  .meta({ id: 'Consultation' });
const correction = z.object({ areaName: text, on: text, reason: text, former: counts });

/** Each is named by its uuid in the body: it is no number of a row. */
const step = <Input extends z.ZodObject, Result>(
  name: string,
  summary: string,
  { command, input }: { command: Command<Database, Input, Result>; input: Input },
) => acting({ path: `/consultations/${name}`, summary, command, input, answer: z.object({}) });

export const consultationApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/consultations',
    summary: 'What a unit asks its households, with counts by residential area and what is missing to be carried',
    query: z.object({ unitId: z.coerce.number().int().positive() }),
    answer: z.object({
      lines: z.array(consultation),
    }),
    view: async (ctx: Viewing, { unitId }) => ({ lines: await listConsultations(ctx, [unitId]) }),
  }),
  viewing({
    path: '/consultations/one',
    summary: 'One of them; what was corrected, and what stood before, for the unit that counts',
    query: z.object({ id: z.uuid() }),
    answer: consultation.extend({ corrections: z.array(correction) }),
    view: (ctx: Viewing, asked) => getConsultation(ctx, asked.id),
  }),
  acting({
    path: '/consultations',
    summary: 'Plans to ask the households of residential areas',
    command: planConsultation,
    input: schema.planInput,
    answer: z.object({ id: text }),
  }),
  acting({
    path: '/consultations/count',
    summary: 'What came back in one area so far; the last count stands',
    command: countBallots,
    input: schema.countInput,
    answer: z.object({}),
  }),
  step('change', 'The whole plan, before anything was counted', {
    command: changeConsultation,
    input: schema.changeInput,
  }),
  step('correct', 'The row of an area as it should be, with the reason, until the minutes are signed', {
    command: correctCount,
    input: schema.correctInput,
  }),
  step('close', 'All is counted', { command: closeCount, input: schema.closeInput }),
  step('minutes', 'The minutes have been signed: their number and day', {
    command: recordMinutes,
    input: schema.minutesInput,
  }),
  step('publish', 'Everybody reads the result, small cells hidden', {
    command: publishConsultation,
    input: schema.publishInput,
  }),
  step('call-off', 'It will not be held', { command: callOffConsultation, input: schema.callOffInput }),
];
