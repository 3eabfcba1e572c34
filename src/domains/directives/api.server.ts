import { z } from 'zod';
import { acting, type Endpoint, giving, viewing } from '#platform/api/endpoint.server.ts';
import { givingFile } from '#platform/api/file.server.ts';
import type { Incoming } from '#platform/files/prepare-upload.server.ts';
import { docxMediaType } from '#platform/files/file-limits.ts';
import { renderOfficeDocument } from '#platform/export/office-document.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { outcomes } from '#domains/commitments/rules.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database, OfficeDesk, Viewing } from '#domains/tables.ts';
import { bookApi } from './book/api.server.ts';
import { registerDocument, registerInputOf } from './commands.server.ts';
import { disseminationApi } from './dissemination/api.server.ts';
import { dispatchApi } from './dispatch/api.server.ts';
import { countDispatches, findDispatchTo } from './dispatch/queries.server.ts';
import { draft, draftApi, shownDraft } from './drafts/api.server.ts';
import { readingApi } from './found/api.server.ts';
import { correctHeading } from './heading/commands.server.ts';
import { listHeadingChanges } from './heading/queries.server.ts';
import { correctInput } from './heading/schema.ts';
import { headingParts } from './heading/rules.ts';
import { implementingApi } from './implementing/api.server.ts';
import { lineageApi } from './lineage/api.server.ts';
import { paperOf, reviewPage } from './page/queries.server.ts';
import { findDocument, findOriginal, listRegister } from './queries.server.ts';
import { resultsOf } from './results/queries.server.ts';
import { reportFileName, resultsReport } from './results/prints.server.ts';
import { cursor, registerInput } from './schema.ts';
import { paperTargetApi } from './targets/api.server.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const entry = {
  ...{ id, direction: z.enum(['in', 'out']), issuer: text, kind: text, symbol: text, issuedOn: day, title: text },
  ...{ arrivedOn: day.nullable(), arrivalNumber: count.nullable(), state: z.enum(['reading', 'sent', 'recalled']) },
};
const line = z
  .object({ ...entry, proposed: count, accepted: count, recipients: count, received: count })
  .meta({ id: 'DirectiveLine' });
const dispatches = z
  .object({ total: count, received: count, read: count, studied: count, recalled: count })
  .meta({ id: 'DispatchCounts' });
const difference = z.object({ name: z.enum(headingParts), from: words, to: words });
const correction = z.object({ id, at: text, by: words, reason: words, changes: z.array(difference) });
const directive = z
  .object({
    ...{ ...entry, signatory: words, version: count, registeredAt: text, sentAt: words },
    ...{ recalledAt: words, recallReason: words },
    register: z.object({ unitId: id, name: text }),
    file: z.object({ name: text, size: count }).nullable().describe('See /directives/{id}/original'),
    ownDispatchId: id.nullable().describe('How it came to the unit that the caller acts for'),
    ...{ dispatches, corrections: z.array(correction), drafts: z.array(draft) },
    stamp: count.describe('Of the drafts as they stand here; /send wants it'),
    notReady: z.object({ code: text, count }).nullable().describe('Why it cannot be sent yet'),
    recipientCount: count.describe('Units that would get it, or got it, by the accepted drafts as they stand'),
  })
  .meta({ id: 'Directive' });
const tally = z.object({ ...Object.fromEntries(outcomes.map((outcome) => [outcome, count])), total: count });
const results = z.object({
  ...{ dispatches, tally },
  tasks: z.array(z.object({ draftId: id, clause: text, what: text, lead: words, dueOn: day.nullable(), tally })),
  units: z.array(z.object({ unitId: id, name: text, tally })).describe('Those with most behind, 100 at the most'),
  unitCount: count,
  behind: z.array(
    z.object({
      ...{ commitmentId: id, draftId: id.nullable(), ownerUnitId: id, ownerName: text, dueOn: day, cause: words },
      expectedOn: day.nullable(),
    }),
  ),
});
const none = z.object({});
const mostRows = 100;
/** Typed words stand for a file, or go with a scan that has none of its own. */
const registering = registerInput.extend({ text: text.optional().describe('Instead of a file, or for a scan') });

async function documentOf(ctx: Viewing, documentId: number) {
  const document = await findDocument(ctx, documentId);
  if (!document) throw new Refusal('document-not-found');
  return document;
}

export const directiveApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives',
    summary: 'The register of one unit, papers in or out, the newest first, 50 at a time',
    query: z.object({
      unitId: id,
      direction: z.enum(['in', 'out']).default('in'),
      words: text.max(200).default(''),
      after: cursor.optional().describe('`next` of the page before'),
      before: cursor.optional().describe('`previous` of the page after'),
    }),
    answer: z.object({ lines: z.array(line), next: words, previous: words }),
    view: async (ctx: Viewing, { unitId, direction, ...asked }) => {
      const filter = { ...asked, words: searchKey(asked.words), shelf: direction };
      const { rows, page } = await listRegister(ctx, unitId, filter);
      return { lines: rows, next: page.after, previous: page.before };
    },
  }),
  ...paperTargetApi,
  ...dispatchApi,
  ...bookApi,
  ...disseminationApi,
  viewing({
    path: '/directives/{id}',
    summary: 'One paper with its drafts, its corrections and how far it has come with those who were sent it',
    query: none,
    answer: directive,
    view: async (ctx: Viewing, _, params) => {
      const document = await documentOf(ctx, params.id!);
      const review = await reviewPage(ctx, document);
      const own = ctx.actor?.unit ? await findDispatchTo(ctx, document.id, ctx.actor.unit.id) : null;
      return {
        ...document,
        ...{ stamp: review.stamp, notReady: review.refusal, recipientCount: review.recipientCount },
        ownDispatchId: own?.id ?? null,
        dispatches: await countDispatches(ctx, document.id),
        corrections: await listHeadingChanges(ctx, document),
        drafts: review.drafts.map(shownDraft),
      };
    },
  }),
  viewing({
    path: '/directives/{id}/text',
    summary: 'The words of a paper; spans of drafts count in it',
    query: none,
    answer: z.object({ text }),
    view: async (ctx: Viewing, _, params) => paperOf(ctx, (await documentOf(ctx, params.id!)).id),
  }),
  givingFile({
    path: '/directives/{id}/original',
    summary: 'The file that a paper was registered from',
    mediaTypes: [docxMediaType, 'application/pdf', 'text/plain'],
    find: async (ctx: Viewing, documentId) => {
      const original = await findOriginal(ctx, documentId);
      if (!original) throw new Refusal('document-not-found');
      return original;
    },
  }),
  viewing({
    path: '/directives/{id}/results',
    summary: 'What has become of the work of a paper: in all, by task, by unit, and what is behind',
    query: none,
    answer: results,
    view: async (ctx: Viewing, _, params) => {
      const found = await resultsOf(ctx, await documentOf(ctx, params.id!), mostRows);
      return {
        ...found,
        tasks: found.tasks.map((task) => ({ ...task, draftId: task.draft.id, ...wordsOf(task.draft) })),
        units: found.units.map((unit) => ({ ...unit, unitId: unit.key })),
        behind: found.behind.map((row) => ({ ...row, commitmentId: row.id, draftId: row.originPart })),
      };
    },
  }),
  giving({
    path: '/directives/{id}/results.docx',
    summary: 'The report of those results in the state layout; every number in it leads to its records',
    query: none,
    mediaTypes: [docxMediaType],
    find: async (ctx: Viewing, params, { origin }) => {
      const document = await documentOf(ctx, params.id!);
      return { name: reportFileName(document, ctx.now), paper: await resultsReport(ctx, document, origin) };
    },
    send: async (_, { name, paper }) => docxResponse(await renderOfficeDocument(paper), name),
  }),
  acting({
    path: '/directives',
    summary: 'Enters a paper in a register, from a file or from its words, and drafts its tasks',
    command: registerDocument,
    input: registering,
    answer: z.object({ id }),
    files: { part: 'file', fill: storePaper },
  }),
  acting({
    path: '/directives/{documentId}/correct',
    summary: 'Corrects the heading of a paper; once it is sent, with the reason',
    command: correctHeading,
    input: correctInput,
    answer: none,
  }),
  ...draftApi,
  ...lineageApi,
  ...implementingApi,
  ...readingApi,
];

function wordsOf({ clause, what }: { clause: string; what: string }) {
  return { clause, what };
}

/** The same door as that of the page: a secret or unreadable paper is refused before anything of it is stored. */
async function storePaper({ system }: OfficeDesk, uploads: Incoming[], body: Record<string, unknown>) {
  if (uploads.length > 1) throw new Refusal('input-invalid', {}, { files: 'field-invalid' });
  return registerInputOf(system.files, uploads[0], body);
}

function docxResponse(bytes: Uint8Array, name: string): Response {
  return new Response(new Uint8Array(bytes), {
    headers: {
      'content-type': docxMediaType,
      'content-disposition': `attachment; filename="${name}"`,
      'cache-control': 'private, no-store',
    },
  });
}
