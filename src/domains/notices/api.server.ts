import { z } from 'zod';
import { type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { reminderKinds } from '#platform/reminder-kind.ts';
import type { Database } from '#domains/tables.ts';
import { noticesOfToday } from './queries.server.ts';

const reminder = z
  .object({
    ...{ id: z.int().positive(), kind: z.enum(reminderKinds), what: z.string(), about: z.string() },
    onDay: z.iso.date(),
    why: z.string().describe('The rule that sent it, in words'),
    act: z.string().describe('The one next thing to do'),
    to: z.string().describe('Where in the product it is done'),
    isDone: z.boolean().describe('Nobody has to do anything about it any more'),
  })
  .meta({ id: 'Reminder' });

export const noticeApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/notices/today',
    summary: 'What a unit was reminded of this morning; on a day off, on the last working morning',
    query: z.object({ unitId: z.coerce.number().int().positive() }),
    answer: z.object({ lines: z.array(reminder), isCut: z.boolean() }),
    view: (ctx, { unitId }) => noticesOfToday(ctx, unitId),
  }),
];
