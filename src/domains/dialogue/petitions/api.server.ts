import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { receiptCodeOf, receiptKey, receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import { kinds, states, verdicts } from '#domains/opinion/feedback/schema.ts';
import { stages } from '#domains/opinion/feedback/rules.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { classifyPetition } from './classifying/commands.server.ts';
import { writeDownForProgram } from './entry/commands.server.ts';
import { acceptPetition, answerPetition, handOverPetition } from './handling/commands.server.ts';
import { getMatter } from './page/queries.server.ts';
import { listMatters } from './queries.server.ts';
import { readCursor, views } from './rules.ts';
import * as schema from './schema.ts';

const { id, key } = schema;
const text = z.string();
const words = text.nullable();
const none = z.object({});
const standing = {
  ...{ key: text, isAnonymous: z.boolean(), kind: z.enum(kinds), subject: text, fieldName: text, areaName: text },
  ...{ unitName: text, state: z.enum(states), dueOn: text, isLate: z.boolean() },
  stage: z.enum(stages).nullable().describe('The clock that runs'),
};
const line = z.object(standing).meta({ id: 'PetitionLine' });
const petition = z
  .object({
    ...{ ...standing, words: text, version: z.int(), fieldCode: text, areaId: id, unitId: id, receivedOn: text },
    ...{ refusedReason: words, answer: words, answerPaper: words, answeredOn: words, publishedOn: words },
    ...{ verdict: z.enum(verdicts).nullable(), verdictOn: words, joinedTo: words },
    can: z.array(text).describe('What the unit that has it may do now'),
    steps: z.array(z.object({ step: text, at: text, unitName: text, toUnitName: words, dueText: words })),
  })
  .meta({ id: 'Petition' });

/** Who asked is shown by no address: to look that up is an act of a person, which whoever asked can see. */
export const petitionApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/petitions',
    summary:
      'Petitions and anonymous feedback that the unit of the caller has, or handed over, by due day, 40 at a time',
    query: z.object({
      view: z.enum(views).default('open').describe('given: what it handed over and another unit has now'),
      field: text.max(40).optional(),
      areaId: id.optional().describe('A territory, with those below it'),
      after: text
        .refine((given) => readCursor(given) !== null, 'field-invalid')
        .optional()
        .describe('`next` of the page before'),
    }),
    answer: z.object({ lines: z.array(line), next: words }),
    view: async (ctx: Viewing, { view, field = null, areaId = null, after = null }) => {
      const unitId = ctx.actor?.unit?.id ?? 0;
      const { rows, page } = await listMatters(ctx, unitId, { view, field, areaId, after });
      return { lines: rows, next: page.after };
    },
  }),
  viewing({
    path: '/petitions/one',
    summary: 'One of them, with its words, its clock and who handed it to whom',
    query: z.object({ key: key.describe('A number, or the uuid of feedback') }),
    answer: petition,
    view: async (ctx: Viewing, asked) => {
      const matter = await getMatter(ctx, asked.key);
      return { ...matter, isAnonymous: matter.mode === null };
    },
  }),
  acting({
    path: '/petitions',
    summary: 'Writes down what somebody said or brought; `receiptCode` is for whoever asked, and kept nowhere in clear',
    command: writeDownForProgram,
    input: schema.writeDownInput.omit({ receiptDigest: true }),
    answer: z.object({ id, receiptCode: text }),
    isSecret: true,
    files: {
      part: 'files',
      fill: async ({ system }, uploads) => {
        const receiptCode = receiptCodeOf(randomBytes(15));
        const receiptDigest = system.secret.digest(receiptKey(receiptCode)!, receiptUse);
        return { receiptCode, receiptDigest, files: await system.files.putAll(uploads) };
      },
    },
  }),
  acting({
    path: '/petitions/accept',
    summary: 'It is taken up; the clock of the answer runs',
    command: acceptPetition,
    input: schema.acceptInput,
    answer: none,
  }),
  acting({
    path: '/petitions/classify',
    summary: 'Puts right what it is about and where',
    command: classifyPetition,
    input: schema.classifyInput,
    answer: none,
  }),
  acting({
    path: '/petitions/hand-over',
    summary: 'To the unit that is competent, which takes it up within two working days',
    command: handOverPetition,
    input: schema.handOverInput,
    answer: none,
  }),
  acting({
    path: '/petitions/answer',
    summary: 'In plain words; `files` go to whoever has the receipt code, of named ones alone',
    command: answerPetition,
    input: schema.answerInput,
    answer: none,
    files: { part: 'files', fill: async ({ system }, uploads) => ({ files: await system.files.putAll(uploads) }) },
  }),
];
