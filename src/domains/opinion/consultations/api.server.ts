import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { countBallots, planConsultation } from './commands.server.ts';
import { listConsultations } from './queries.server.ts';
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

export const consultationApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/consultations',
    summary: 'What a unit asks its households, with counts by residential area and what is missing to be carried',
    query: z.object({ unitId: z.coerce.number().int().positive() }),
    answer: z.object({
      lines: z.array(
        z.object({
          ...{ id: text, unitId: id, matter: z.enum(matters), subject: text, state: z.enum(states), version: count },
          ...{ noticeOn: words, opensOn: text, closesOn: text, countedOn: words, minutesOn: words, publishedOn: words },
          areas: z.array(z.object({ areaId: id, name: text, households: count, counts })),
          total: counts,
          outcome: z.object({ needed: count.nullable(), missing: count.nullable(), waiting: count.nullable() }),
        }),
      ),
    }),
    view: async (ctx: Viewing, { unitId }) => ({ lines: await listConsultations(ctx, [unitId]) }),
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
];
