import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { attachFiles, detachFile } from '../attachments/commands.server.ts';
import { storedPapers } from '#domains/stored-papers.server.ts';
import { attachInput, detachInput } from '../attachments/schema.ts';
import { putInDossier } from '../dossiers/commands.server.ts';
import { putInDossierInput } from '../dossiers/schema.ts';
import { forwardPaper, takeForwarded } from '../forwarding/commands.server.ts';
import { forwardInput, takeInput } from '../forwarding/schema.ts';
import { cursor } from '../schema.ts';
import { findByWords } from '../words/queries.server.ts';
import { listArrivals } from './queries.server.ts';

const text = z.string();
const words = text.nullable();
const none = z.object({});
const heading = { issuer: text, kind: text, symbol: text, issuedOn: day, title: text };
const number = z.string().regex(/^\d{1,9}$/u);
const arrival = z.object({
  ...{ number: z.int(), documentId: id, arrivedOn: day, ...heading, to: words },
  ...{ forwardedOn: day.nullable(), takenOn: day.nullable(), dossier: words.describe('Number of the file it lies in') },
});
const found = z.object({
  ...{ id, direction: z.enum(['in', 'out']), ...heading },
  passage: z.object({ before: text, hit: text, after: text }),
  file: words.describe('Name of the annex in which the passage stands; null where it is the paper itself'),
});

/** The books of an office: what arrived, what stands in papers, who handles them, where they are filed. */
export const bookApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives/arrivals',
    summary: 'The book of arrivals of a unit in a year, the last number first, 50 at a time',
    query: z.object({
      ...{ unitId: id, year: z.coerce.number().int().min(1945).max(2100) },
      after: number.optional().describe('`next` of the page before'),
      before: number.optional().describe('`previous` of the page after'),
    }),
    answer: z.object({ lines: z.array(arrival), next: words, previous: words }),
    view: async (ctx: Viewing, { unitId, year, after = null, before = null }) => {
      const { rows, page } = await listArrivals(ctx, unitId, year, { after, before });
      return { lines: rows, next: page.after, previous: page.before };
    },
  }),
  viewing({
    path: '/directives/words',
    summary: 'Papers in the books of a unit by what stands in them, without accents; "side by side" in quotation marks',
    query: z.object({ unitId: id, words: text.max(200), after: cursor.optional() }),
    answer: z.object({ lines: z.array(found), next: words }),
    view: async (ctx: Viewing, { unitId, words: typed, after = null }) => {
      const { rows, page } = await findByWords(ctx, unitId, typed, after);
      return { lines: rows, next: page.after };
    },
  }),
  acting({
    path: '/directives/{documentId}/forward',
    summary: 'Passes a paper on inside the office that the caller acts for',
    command: forwardPaper,
    input: forwardInput,
    answer: none,
  }),
  acting({
    path: '/directives/forwardings/{id}/take',
    summary: 'Signs for a paper that was passed to the caller',
    command: takeForwarded,
    input: takeInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/dossier',
    summary: 'Puts a paper into a file of the office, a new one where a code is given',
    command: putInDossier,
    input: putInDossierInput,
    answer: z.object({ dossierId: id }),
  }),
  acting({
    path: '/directives/{documentId}/attachments',
    summary: 'Adds annexes to a paper',
    command: attachFiles,
    input: attachInput,
    answer: none,
    files: {
      part: 'files',
      fill: async ({ system }: OfficeDesk, uploads: Incoming[]) => ({
        files: await storedPapers(system.files, uploads),
      }),
    },
  }),
  acting({
    path: '/directives/{documentId}/attachments/{attachmentId}/remove',
    summary: 'Takes an annex out of sight',
    command: detachFile,
    input: detachInput,
    answer: none,
  }),
];
