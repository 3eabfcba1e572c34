import { z } from 'zod';
import { type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { addDays } from '#platform/calendar/day.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { day, id } from '../dialogues/schema.ts';
import { listPromised } from './queries.server.ts';
import { rateOf, tallyOf } from './rules.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const line = z
  .object({
    ...{ id, what: text, ownerId: id, ownerName: text, hostId: id, hostName: text, dialogueId: id, heldOn: text },
    ...{
      fieldCode: words,
      asked: words,
      dueOn: text,
      state: text,
      late: z.boolean(),
      claimedOn: words,
      verdictOn: words,
    },
  })
  .meta({ id: 'PromisedLine' });

export const promisedApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/promised',
    summary: 'What was promised at dialogues and what became of it, by the day of the dialogue; 1,000 at the most',
    query: z.object({
      side: z.enum(['own', 'below']).default('own'),
      ...{ hostId: id.optional(), ownerId: id.optional(), field: text.max(40).optional() },
      from: day.optional().describe('A year before `until`, if not said'),
      until: day.optional().describe('Today, if not said'),
    }),
    answer: z.object({
      tooWide: z.boolean().describe('Nothing is listed: the caller reads too many units to list them together'),
      isCut: z.boolean(),
      lines: z.array(line),
      tally: z.object({
        ...{ given: count, claimed: count, confirmed: count, late: count },
        rate: count.nullable().describe('Per cent confirmed, rounded down: a claim alone counts nothing'),
      }),
    }),
    view: async (ctx: Viewing, { side, hostId = null, ownerId = null, field, from, until = ctx.today }) => {
      const filter = { isBelow: side === 'below', hostId, ownerId, fieldCode: field ?? null };
      const { lines, isCut } = await listPromised(ctx, { ...filter, from: from ?? addDays(until, -365), until });
      const tally = tallyOf(lines ?? []);
      return { tooWide: lines === null, isCut, lines: lines ?? [], tally: { ...tally, rate: rateOf(tally) } };
    },
  }),
];
