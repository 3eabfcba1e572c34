import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { states } from '../rules.ts';
import { day, id } from '../schema.ts';
import { endSeries } from './commands.server.ts';
import { seriesOf } from './queries.server.ts';
import { endings } from './rules.ts';
import { endSeriesInput } from './schema.ts';

const words = z.string();
const series = z
  .object({
    ...{ id, period: words, rhythm: words, until: day.nullable() },
    next: z.object({ period: words, opensOn: day }).nullable(),
    ended: z.object({ on: day, why: z.enum(endings), paper: words.nullable(), reason: words.nullable() }).nullable(),
    earlier: z.array(z.object({ id, period: words, state: z.enum(states) })),
    mayEnd: z.object({ version: z.int() }).nullable(),
  })
  .meta({ id: 'CommitmentSeries' });

export const cadenceApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/commitments/{id}/series',
    summary: 'How a commitment repeats: its period, the next one, those before',
    query: z.object({}),
    answer: series,
    view: async (ctx: Viewing, _, params) => {
      const found = await seriesOf(ctx, params.id!);
      if (!found) throw new Refusal('series-not-found');
      return found;
    },
  }),
  acting({
    path: '/commitments/series/{seriesId}/end',
    summary: 'The asker wants no further period, by a paper; the commitment of this one stands',
    command: endSeries,
    input: endSeriesInput,
    answer: z.object({}).meta({ id: 'Done' }),
  }),
];
