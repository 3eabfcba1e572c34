import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { answerProposals, gatherProposals, raiseProposal } from '../proposals/commands.server.ts';
import { listProposals } from '../proposals/queries.server.ts';
import { answerInput, gatherInput, proposalFilter, raiseInput } from '../proposals/schema.ts';
import { findDocument } from '../queries.server.ts';
import { cursor } from '../schema.ts';
import { askStudy, markStudied, passPaperOn, remindStudy } from './commands.server.ts';
import { listCopies, spreadOf } from './queries.server.ts';
import { askStudyInput, passOnInput, remindInput, studiedInput } from './schema.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const edges = { after: text.max(40).optional(), before: text.max(40).optional() };
const copy = z.object({
  ...{
    id,
    unitId: id,
    unitName: text,
    received: z.boolean(),
    standing: z.enum(['studied', 'overdue', 'asked', 'open']),
  },
  ...{ studiedOn: day.nullable(), studyBy: day.nullable(), remindedOn: day.nullable(), where: words },
  ...{ activityId: id.nullable(), below: z.object({ total: count, studied: count }) },
});
const proposal = z.object({
  ...{ id, kind: z.enum(['difficulty', 'proposal']), themeName: text, words: text, unitName: text, toName: text },
  ...{ raisedAt: text, paper: z.object({ id, label: text }).nullable(), gathered: z.boolean() },
  answer: z.object({ words: text, at: text, by: text, fromAbove: z.boolean() }).nullable(),
});

/** A paper on its way down, and what comes back up. */
export const disseminationApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives/{id}/spread',
    summary: 'How far a paper has come below a unit: figures by level, and by name those whom the unit gave it itself',
    query: z.object({ unitId: id, ...edges }),
    answer: z.object({
      levels: z.array(z.object({ level: text, total: count, received: count, studied: count })),
      ...{ copies: z.array(copy), next: words, previous: words },
    }),
    view: async (ctx: Viewing, { unitId, after = null, before = null }, params) => {
      if (!(await findDocument(ctx, params.id!))) throw new Refusal('document-not-found');
      const levels = await spreadOf(ctx, params.id!, unitId);
      const { rows, page } = await listCopies(ctx, params.id!, unitId, { after, before });
      return { levels, copies: rows, next: page.after, previous: page.before };
    },
  }),
  acting({
    path: '/directives/dispatches/{id}/studied',
    summary: 'Says on which day the unit studied it together, and at which conference or where',
    command: markStudied,
    input: studiedInput,
    answer: none,
  }),
  acting({
    path: '/directives/dispatches/{dispatchId}/pass-on',
    summary: 'Gives a received paper on to units below',
    command: passPaperOn,
    input: passOnInput,
    answer: z.object({ units: count }),
  }),
  acting({
    path: '/directives/{documentId}/study-by',
    summary: 'Asks those whom the caller’s unit gave the paper to study it by a day',
    command: askStudy,
    input: askStudyInput,
    answer: z.object({ units: count }),
  }),
  acting({
    path: '/directives/{documentId}/remind',
    summary: 'Reminds those of them who have not studied it, each once a day',
    command: remindStudy,
    input: remindInput,
    answer: z.object({ units: count }),
  }),
  viewing({
    path: '/proposals',
    summary: 'What was raised with a unit, or by it, the newest first, 50 at a time',
    query: z.object({
      unitId: id,
      side: z.enum(['to', 'from']).default('to'),
      show: z.enum(['open', 'settled']).default('open'),
      after: cursor.optional(),
    }),
    answer: z.object({ lines: z.array(proposal), next: words }),
    view: async (ctx: Viewing, { unitId, ...asked }) => {
      const { rows, page } = await listProposals(ctx, unitId, proposalFilter.parse(asked));
      return { lines: rows, next: page.after };
    },
  }),
  acting({
    path: '/proposals',
    summary: 'Raises a difficulty or a proposal of the unit that the caller acts for',
    command: raiseProposal,
    input: raiseInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/proposals/answer',
    summary: 'One answer to one or many; it reaches all who raised them',
    command: answerProposals,
    input: answerInput,
    answer: z.object({ count }),
  }),
  acting({
    path: '/proposals/gather',
    summary: 'Gathers several into one of one’s own to the next level',
    command: gatherProposals,
    input: gatherInput,
    answer: z.object({ id, count }),
  }),
];
