import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { day, id } from '../schema.ts';
import { answerPart, askPart } from './commands.server.ts';
import { partsOf } from './queries.server.ts';
import { answerPartInput, askPartInput } from './schema.ts';

const words = z.string().nullable();
const part = z
  .object({
    ...{ unitId: id, unitName: z.string(), version: z.int(), what: words, state: z.enum(['asked', 'answered']) },
    ...{ answer: words, answeredOn: day.nullable() },
    evidence: z.array(z.object({ id, kind: z.string(), content: words, fileName: words })),
  })
  .meta({ id: 'CommitmentPart' });
const done = z.object({}).meta({ id: 'Done' });

export const partApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/commitments/{id}/parts',
    summary: 'What each cooperating unit answers for, and its answer',
    query: z.object({}),
    answer: z.object({ parts: z.array(part) }),
    view: async (ctx: Viewing, _, params) => {
      const parts = await partsOf(ctx, params.id!);
      if (parts.length === 0) throw new Refusal('part-not-found');
      return { parts };
    },
  }),
  acting({
    path: '/commitments/{id}/parts/ask',
    summary: 'The owner says which part a cooperating unit answers for',
    command: askPart,
    input: askPartInput,
    answer: done,
  }),
  acting({
    path: '/commitments/{id}/parts/answer',
    summary: 'A cooperating unit answers for its part, with evidence; the whole stays the owner’s',
    command: answerPart,
    input: answerPartInput,
    answer: done,
    files: {
      part: 'files',
      fill: async ({ system }: OfficeDesk, uploads: Incoming[]) => ({ files: await system.files.putAll(uploads) }),
    },
  }),
];
