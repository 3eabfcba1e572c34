import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { openBoard } from './commands.server.ts';
import { getBoard } from './page/queries.server.ts';
import { planBoard } from './plans/commands.server.ts';
import { boardsBelow, listBoards } from './queries.server.ts';
import { kinds } from './rules.ts';
import * as schema from './schema.ts';
import { correctVisit, logVisit, removeVisit } from './visits/commands.server.ts';

const id = z.int();
const count = z.int();
const text = z.string();
const words = text.nullable();
const kind = z.enum(kinds);
const none = z.object({});
const asked = z.object({ unitId: z.coerce.number().int().positive() });
const board = { id, unitId: id, kind, name: text, project: words, fromOn: text, untilOn: text, closedOn: words };
const seats = z.object({ boards: count, members: count });
const sums = { recommended: count, settled: count, moneyRecommended: count, moneyRecovered: count };
const visit = z.object({
  ...{ id, onDay: text, subject: text, found: words, violations: count, lawRecommended: count, ...sums },
  ...{ moneyOther: count, landRecommended: count, landOther: count, landRecovered: count },
  ...{ removedReason: words, version: count },
});

export const boardApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/boards',
    summary: "People's inspection and investment supervision boards of a unit; members are counted, not named",
    query: asked,
    answer: z.object({ lines: z.array(z.object({ ...board, members: count, visits: count })) }),
    view: async (ctx: Viewing, { unitId }) => ({ lines: await listBoards(ctx, unitId) }),
  }),
  viewing({
    path: '/boards/below',
    summary: 'What the units one level down have and did this year, money in VND',
    query: asked,
    answer: z.object({
      lines: z.array(
        z.object({
          unitId: id,
          unitName: text,
          inspection: seats,
          investment: seats,
          visits: count,
          ...sums,
          ending: count,
        }),
      ),
    }),
    view: async (ctx: Viewing, { unitId }) => ({ lines: await boardsBelow(ctx, unitId) }),
  }),
  viewing({
    path: '/boards/{id}',
    summary: 'One board with its visits, the newest first, money in VND, land in square metres',
    query: none,
    answer: z.object({ ...board, seats: count, version: count, visits: z.array(visit) }),
    view: (ctx: Viewing, _, params) => getBoard(ctx, params.id!),
  }),
  acting({
    path: '/boards',
    summary: 'Opens a board with its members, at the own unit',
    command: openBoard,
    input: schema.openInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/boards/{id}/plans',
    summary: 'The plan of the quarter, half-year or year that holds a day, or of the term',
    command: planBoard,
    input: schema.planInput,
    answer: z.object({ planId: id }),
  }),
  acting({
    path: '/boards/{id}/visits',
    summary: 'Logs a visit',
    command: logVisit,
    input: schema.logInput,
    answer: z.object({ visitId: id }),
  }),
  acting({
    path: '/boards/visits/{id}/correct',
    summary: 'The whole visit, named by the version that was seen',
    command: correctVisit,
    input: schema.correctInput,
    answer: none,
  }),
  acting({
    path: '/boards/visits/{id}/remove',
    summary: 'Takes a visit off the log, with the reason',
    command: removeVisit,
    input: schema.removeVisitInput,
    answer: none,
  }),
];
