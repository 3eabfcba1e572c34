import { z } from 'zod';
import { acting, type Endpoint } from '#platform/api/endpoint.server.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database } from '#domains/tables.ts';
import { keyOf } from '../addressees/queries.server.ts';
import type { DraftCard } from '../page/queries.server.ts';
import * as commands from './commands.server.ts';
import * as schema from './schema.ts';

const text = z.string();
const words = text.nullable();
export const draft = z
  .object({
    ...{ id, version: z.int(), clause: text, what: text, product: words, mode: z.enum(['order', 'request']) },
    dueOn: day.nullable(),
    dueSource: z.enum(['paper', 'officer', 'default']),
    due: day.nullable().describe('As it stands today, with the default counted from today'),
    cadence: words,
    groups: z.array(text).describe("Whole groups, as 'women:commune'"),
    ...{ unitIds: z.array(id), supportIds: z.array(id), unitCount: z.int() },
    span: z.object({ start: z.int(), end: z.int() }).nullable().describe('Its place in the words of the paper'),
    reason: text.describe('How the reader came to it, or that an officer added it'),
    doubtful: z.boolean(),
    doubt: z.enum(['who', 'greeting', 'units', 'task']).nullable().describe('What to look at before accepting'),
    state: z.enum(['proposed', 'accepted', 'dropped']),
    missing: z.array(z.enum(['units', 'product', 'due'])),
  })
  .meta({ id: 'Draft' });

export function shownDraft({ addressees, ...card }: DraftCard) {
  const { groups, unitIds, supportIds } = addressees;
  return { ...card, unitIds, supportIds, groups: groups.map(keyOf) };
}

const none = z.object({});
const made = z.object({ id });

export const draftApi: readonly Endpoint<Database>[] = [
  acting({
    path: '/directives/{documentId}/drafts',
    summary: 'Adds a task that the reader did not see, from a passage or without one',
    command: commands.addDraft,
    input: schema.addDraftInput,
    answer: made,
  }),
  acting({
    path: '/directives/{documentId}/drafts/accept',
    summary: 'Accepts drafts, all as they were seen or none',
    command: commands.acceptDrafts,
    input: schema.acceptDraftsInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/drafts/product',
    summary: 'Gives one product to all accepted drafts that lack it',
    command: commands.fillProducts,
    input: schema.fillProductsInput,
    answer: z.object({ count: z.int() }),
  }),
  acting({
    path: '/directives/drafts/merge',
    summary: 'Puts the second draft into the first',
    command: commands.mergeDrafts,
    input: schema.mergeDraftsInput,
    answer: none,
  }),
  acting({
    path: '/directives/drafts/{id}/change',
    summary: 'Sets the words, addressees and day of a draft',
    command: commands.changeDraft,
    input: schema.changeDraftInput,
    answer: none,
  }),
  acting({
    path: '/directives/drafts/{id}/drop',
    summary: 'Drops a draft; it stays to be restored',
    command: commands.dropDraft,
    input: schema.seenDraftInput,
    answer: none,
  }),
  acting({
    path: '/directives/drafts/{id}/restore',
    summary: 'Puts a dropped or accepted draft back to where somebody must decide',
    command: commands.restoreDraft,
    input: schema.seenDraftInput,
    answer: none,
  }),
  acting({
    path: '/directives/drafts/{id}/split',
    summary: 'Cuts a draft in two at a place in its words',
    command: commands.splitDraft,
    input: schema.splitDraftInput,
    answer: made,
  }),
];
