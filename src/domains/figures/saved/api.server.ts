import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { id } from '../schema.ts';
import { changeView, removeView, saveView } from './commands.server.ts';
import { listViews } from './queries.server.ts';
import { changeViewInput, removeViewInput, saveViewInput } from './schema.ts';

const text = z.string();

export const savedViewApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/figures/views',
    summary: 'Views of the totals that the caller keeps, and those that colleagues of the same unit share',
    query: z.object({}),
    answer: z.array(
      z.object({
        ...{ id, name: text, to: text, indicators: z.array(text), placeName: text.nullable() },
        ...{ isMap: z.boolean(), isShared: z.boolean(), isOwn: z.boolean(), byName: text.nullable() },
        stopped: z.array(z.object({ id, name: text, why: z.enum(['retired', 'not-collected']) })),
      }),
    ),
    view: (ctx: Viewing) => listViews(ctx),
  }),
  acting({
    path: '/figures/views',
    summary: 'Keeps a view of the totals by a name',
    command: saveView,
    input: saveViewInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/figures/views/{viewId}',
    summary: 'Gives a view of one’s own another name, or shares it otherwise',
    command: changeView,
    input: changeViewInput,
    answer: z.object({}),
  }),
  acting({
    path: '/figures/views/{viewId}/remove',
    summary: 'Removes a view of one’s own; figures stay as they are',
    command: removeView,
    input: removeViewInput,
    answer: z.object({}),
  }),
];
