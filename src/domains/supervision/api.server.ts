import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { concludeSession, replyToRecommendation } from './recommendations/commands.server.ts';
import { kinds, stances, states, stepNames } from './rules.ts';
import * as schema from './schema.ts';
import { planSession, takeBodyStep, takeStep } from './sessions/commands.server.ts';
import { getSession, listSessions } from './sessions/queries.server.ts';

const { id } = schema;
const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const kind = z.enum(kinds);
const state = z.enum(states);
const line = z
  .object({
    ...{ id, kind, form: text, subject: text, unitName: text, bodyNames: z.array(text), workingOn: text, state },
    ...{ next: words.describe('The one thing that is done next'), dueOn: words, isOverdue: z.boolean() },
  })
  .meta({ id: 'SupervisionLine' });
const stage = z.object({
  ...{ step: z.enum(stepNames), side: z.enum(['unit', 'body']), dueOn: words, doneOn: words },
  ...{ owedBy: z.array(id), standing: z.enum(['done', 'done-late', 'overdue', 'waiting']) },
});
const recommendation = z.object({
  ...{ id, bodyUnitId: id, bodyName: text, what: text, product: text, dueOn: text, isSent: z.boolean() },
  replies: z.array(z.object({ stance: z.enum(stances), reason: words, paper: text, paperOn: text })),
  promise: z
    .object({ id, state: text, outcome: text, late: z.boolean() })
    .nullable()
    .describe('What became of it, as far as the caller may see'),
});
const session = z
  .object({
    ...{ id, version: count, kind, form: text, subject: text, fieldCode: text, unitId: id, unitName: text, state },
    ...{ purpose: words, scope: words, conditions: words, workingOn: text, place: text, conclusion: words },
    ...{ calledOffReason: words, madePublicOn: words, next: words },
    activityId: id.nullable().describe('Its record in the log, once held'),
    bodies: z.array(z.object({ id, name: text })),
    members: z.array(z.object({ post: text, part: text })),
    findings: z.array(z.object({ id, words: text })),
    stages: z.array(stage).describe('The chain of legal limits beside what was done of it'),
    recommendations: z.array(recommendation),
  })
  .meta({ id: 'Supervision' });

export const supervisionApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/supervisions',
    summary:
      'Supervisions and criticisms of a year: of a unit, those that ask it, or those concluded below it; 200 at the most',
    query: z.object({ unitId: id, side: z.enum(['own', 'body', 'above']).default('own'), year: schema.year }),
    answer: z.object({ lines: z.array(line) }),
    view: async (ctx: Viewing, asked) => ({ lines: await listSessions(ctx, asked) }),
  }),
  viewing({
    path: '/supervisions/{id}',
    summary: 'One supervision or criticism with its chain, findings, recommendations and what became of them',
    query: none,
    answer: session,
    view: (ctx: Viewing, _, params) => getSession(ctx, params.id!),
  }),
  acting({
    path: '/supervisions',
    summary: 'Plans a supervision or criticism, of an item of the programme or by hand',
    command: planSession,
    input: schema.planSessionInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/supervisions/{id}/step',
    summary: 'A step of the unit has been done, on a day, by a paper',
    command: takeStep,
    input: schema.takeStepInput,
    answer: none,
  }),
  acting({
    path: '/supervisions/{id}/body-step',
    summary: 'A body has sent its report, or its reply to criticism',
    command: takeBodyStep,
    input: schema.bodyStepInput,
    answer: none,
  }),
  acting({
    path: '/supervisions/{id}/conclude',
    summary: 'The conclusion stands and every recommendation becomes a commitment of its body',
    command: concludeSession,
    input: schema.concludeInput,
    answer: z.object({ recommendations: count }),
  }),
  acting({
    path: '/supervisions/{id}/recommendations/{recommendationId}/reply',
    summary: 'What the body says to a recommendation, with its paper',
    command: replyToRecommendation,
    input: schema.replyInput,
    answer: none,
  }),
];
