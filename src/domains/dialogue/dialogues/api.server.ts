import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { addDialogueConclusion, issueConclusions } from '../conclusions/commands.server.ts';
import { publishConclusions } from '../publishing/commands.server.ts';
import { raiseMatter } from '../raised/commands.server.ts';
import { callOffDialogue, holdDialogue, planDialogue, publishPlan } from './commands.server.ts';
import { getDialogue, listDialogues } from './queries.server.ts';
import { kinds, states } from './rules.ts';
import * as schema from './schema.ts';

const { id, day } = schema;
const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const span = { kind: z.enum(kinds), state: z.enum(states), subject: text, heldOn: text, heldAt: text, place: text };
const line = z
  .object({ ...{ id, ...span, unitId: id, hostName: text, hostPost: text, attended: count.nullable() } })
  .meta({ id: 'DialogueLine' });
const matter = z.object({
  ...{ id, words: text, fieldCode: text, areaId: id.nullable(), competence: z.enum(['within', 'beyond']) },
  ...{ came: z.enum(['before', 'there']), answer: words, answeredBy: words },
});
const conclusion = z.object({
  ...{ id, raisedId: id.nullable(), what: text, product: text, ownerUnitId: id, ownerName: text, dueOn: text },
  isSent: z.boolean().describe('A commitment of its owner since the notice was issued'),
});
const dialogue = z
  .object({
    ...{ id, version: count, ...span, unitId: id, unitName: text, hostUnitId: id, hostName: text, hostPost: text },
    ...{ audience: words, attended: count.nullable(), planPublicOn: words, questionsUntil: words },
    ...{ conclusionPaper: words, concludedOn: words, conclusionPublicOn: words, activityId: id.nullable() },
    ...{ matters: z.array(matter), conclusions: z.array(conclusion) },
  })
  .meta({ id: 'Dialogue' });

export const dialogueApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/dialogues',
    summary: 'Dialogues that a unit records or whose head answers, between two days, by day, 500 at the most',
    query: z.object({ unitId: id, from: day, until: day }),
    answer: z.object({ lines: z.array(line) }),
    view: async (ctx: Viewing, asked) => ({ lines: await listDialogues(ctx, [asked.unitId], asked.from, asked.until) }),
  }),
  viewing({
    path: '/dialogues/{id}',
    summary: 'One dialogue with what was raised, answered and concluded; never who raised it',
    query: none,
    answer: dialogue,
    view: (ctx: Viewing, _, params) => getDialogue(ctx, params.id!),
  }),
  acting({
    path: '/dialogues',
    summary: 'Puts a dialogue into the programme',
    command: planDialogue,
    input: schema.planInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/dialogues/{id}/publish-plan',
    summary: 'Everybody reads the plan',
    command: publishPlan,
    input: schema.publishInput,
    answer: none,
  }),
  acting({
    path: '/dialogues/{id}/call-off',
    summary: 'It will not be held',
    command: callOffDialogue,
    input: schema.callOffInput,
    answer: none,
  }),
  acting({
    path: '/dialogues/{id}/hold',
    summary: 'It has been held before so many heads: makes the record of the activity',
    command: holdDialogue,
    input: schema.holdInput,
    answer: z.object({ activityId: id }),
  }),
  acting({
    path: '/dialogues/{id}/matters',
    summary: 'One matter that was raised, by its words alone',
    command: raiseMatter,
    input: schema.raiseInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/dialogues/{id}/conclusions',
    summary: 'One thing that was concluded, with owner, product and day',
    command: addDialogueConclusion,
    input: schema.addConclusionInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/dialogues/{id}/issue',
    summary: 'The notice is issued: conclusions become commitments of their owners',
    command: issueConclusions,
    input: schema.issueInput,
    answer: z.object({ opened: count }),
  }),
  acting({
    path: '/dialogues/{id}/publish',
    summary: 'Everybody reads what was asked, answered and concluded',
    command: publishConclusions,
    input: schema.publishInput,
    answer: z.object({ promises: count }),
  }),
];
