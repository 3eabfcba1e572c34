import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { sendFurther } from '../further/commands.server.ts';
import { furtherInput } from '../further/schema.ts';
import { findDocument } from '../queries.server.ts';
import { cursor } from '../schema.ts';
import { markRead, recallDirective, receiveDispatch, sendDirective } from './commands.server.ts';
import { listInbox, listRecipients } from './queries.server.ts';
import { dispatchInput, recallInput, sendInput } from './schema.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const progress = {
  ...{ sentAt: text, receivedAt: words, readAt: words, studiedOn: day.nullable(), recalledAt: words },
  standing: z.enum(['sent', 'late', 'received', 'read', 'studied', 'recalled']),
};
const dispatch = z
  .object({
    ...{ id, documentId: id, senderName: text, arrivalNumber: count.nullable(), recallReason: words },
    paper: z.object({ kind: text, symbol: text, issuedOn: day, title: text }),
    ...progress,
  })
  .meta({ id: 'Dispatch' });
const recipient = z.object({ id, unitId: id, unitName: text, arrivalNumber: count.nullable(), ...progress });
const edges = {
  after: cursor.optional().describe('`next` of the page before'),
  before: cursor.optional().describe('`previous` of the page after'),
};
const none = z.object({});
const moved = z.object({ recipients: count, promises: count });

export const dispatchApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives/inbox',
    summary: 'What was sent to one unit, the newest first, 50 at a time; what was recalled stays, with its reason',
    query: z.object({ unitId: id, ...edges }),
    answer: z.object({ lines: z.array(dispatch), next: words, previous: words }),
    view: async (ctx: Viewing, { unitId, ...asked }) => {
      const { rows, page } = await listInbox(ctx, unitId, { ...asked, shelf: 'inbox', words: '' });
      return { lines: rows, next: page.after, previous: page.before };
    },
  }),
  viewing({
    path: '/directives/{id}/recipients',
    summary: 'Who was sent a paper, those first who have not received it, 50 at a time; the sender sees all',
    query: z.object(edges),
    answer: z.object({ lines: z.array(recipient), next: words, previous: words }),
    view: async (ctx: Viewing, { after = null, before = null }, params) => {
      if (!(await findDocument(ctx, params.id!))) throw new Refusal('document-not-found');
      const { rows, page } = await listRecipients(ctx, params.id!, { after, before });
      return { lines: rows, next: page.after, previous: page.before };
    },
  }),
  acting({
    path: '/directives/{documentId}/send',
    summary: 'Sends a paper: every accepted draft becomes a commitment of each of its units',
    command: sendDirective,
    input: sendInput,
    answer: moved,
  }),
  acting({
    path: '/directives/{documentId}/further',
    summary: 'Sends a sent paper to further units, with some of its tasks and targets',
    command: sendFurther,
    input: furtherInput,
    answer: moved.extend({ targets: count }),
  }),
  acting({
    path: '/directives/{documentId}/recall',
    summary: 'Takes a sent paper back from some units, or from all when none is named, by a paper',
    command: recallDirective,
    input: recallInput,
    answer: moved,
  }),
  ...(
    [
      ['receive', 'Enters a paper in the arrivals of the unit', receiveDispatch, dispatchInput],
      ['read', 'Says that somebody of the unit has opened it', markRead, dispatchInput],
    ] as const
  ).map(([name, summary, command, input]) =>
    acting({
      path: `/directives/dispatches/{id}/${name}`,
      ...{ summary, command: command as typeof receiveDispatch, input },
      answer: name === 'receive' ? z.object({ arrivalNumber: count }) : none,
    }),
  ),
];
