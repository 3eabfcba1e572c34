import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { day, id } from '#domains/commitments/schema.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { explainInput } from '#domains/explanations.ts';
import { explainImplementing } from '../figures/commands.server.ts';
import { issueImplementing } from '../issuing/commands.server.ts';
import { madeCounts, pageOfMade } from '../made/queries.server.ts';
import { findDocument } from '../queries.server.ts';
import { bringBackImplementing, dropImplementing, saveImplementing, startImplementing } from './commands.server.ts';
import { editorPage, listVersions } from './queries.server.ts';
import { bodyFaults, kinds } from './rules.ts';
import { bodySchema, bringBackInput, dropInput, issueInput, saveInput, startInput } from './schema.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const madeLine = z.object({
  ...{ unitId: id, unitName: text, sentOn: day, receivedOn: day.nullable() },
  paper: z
    .object({ kind: text, symbol: text, issuedOn: day, registeredOn: day, eased: count })
    .nullable()
    .describe(
      'By number and day; `eased` counts days and targets easier than the parent’s, each with a recorded reason',
    ),
});
const draft = z
  .object({
    ...{ id, kind: z.enum(kinds), state: z.enum(['drafting', 'issued', 'dropped']), version: count },
    ...{ unitId: id, parentId: id, documentId: id.nullable(), changedAt: text, changedBy: words },
    body: bodySchema,
    parentTasks: z.array(
      z.object({
        key: text,
        commitmentId: id.nullable(),
        clause: text,
        what: text,
        product: text,
        dueOn: day.nullable(),
      }),
    ),
    faults: z.record(text, text).describe('What still stands between the draft and the register, place to code'),
    versions: z.array(z.object({ version: count, writtenAt: text, writtenBy: words })),
  })
  .meta({ id: 'ImplementingDraft' });

export const implementingApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives/{id}/implementing',
    summary: 'Who was sent a paper and has made a paper of its own from it, or has not, 50 at a time; for the sender',
    query: z.object({
      made: z.enum(['yes', 'no']).default('yes'),
      after: z.coerce.number().int().min(0).default(0).describe('`next` of the page before'),
    }),
    answer: z.object({ recipients: count, made: count, lines: z.array(madeLine), next: count.nullable() }),
    view: async (ctx: Viewing, { made, after }, params) => {
      if (!(await findDocument(ctx, params.id!))) throw new Refusal('document-not-found');
      const counts = (await madeCounts(ctx, [params.id!])).get(params.id!) ?? { recipients: 0, made: 0 };
      const { rows, next } = await pageOfMade(ctx, params.id!, made === 'yes', after);
      return { ...counts, lines: rows, next };
    },
  }),
  viewing({
    path: '/directives/implementing/{id}',
    summary: 'A unit’s own paper while it is being written, with what it is measured by and its earlier wordings',
    query: none,
    answer: draft,
    view: async (ctx: Viewing, _, params) => {
      const page = await editorPage(ctx, params.id!);
      const { unit, layout: _layout, ...rest } = page.draft;
      return {
        ...{ ...rest, unitId: unit.id, parentTasks: page.parent?.tasks ?? [] },
        faults: page.parent ? bodyFaults(rest.body, page.parent) : {},
        versions: await listVersions(ctx, params.id!),
      };
    },
  }),
  acting({
    path: '/directives/{documentId}/implementing',
    summary: 'Begins a unit’s own paper from one that it received, or goes on with the one being written',
    command: startImplementing,
    input: startInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/directives/implementing/{id}/save',
    summary: 'Keeps the whole draft; on an older version it says who wrote meanwhile',
    command: saveImplementing,
    input: saveInput,
    answer: z.object({ version: count, savedAt: text }),
  }),
  acting({
    path: '/directives/implementing/{id}/back',
    summary: 'Takes an earlier wording back up',
    command: bringBackImplementing,
    input: bringBackInput,
    answer: none,
  }),
  acting({
    path: '/directives/implementing/{id}/drop',
    summary: 'Gives a draft up',
    command: dropImplementing,
    input: dropInput,
    answer: z.object({ parentId: id }),
  }),
  acting({
    path: '/directives/implementing/{id}/explain',
    summary: 'Says why a figure of the draft that does not add up is right',
    command: explainImplementing,
    input: explainInput,
    answer: none,
  }),
  acting({
    path: '/directives/implementing/{id}/issue',
    summary:
      'Refused with figures-unexplained where a figure does not add up and no explanation comes with it. Enters the signed paper in the register of papers out, with its tasks accepted, ready to be sent',
    command: issueImplementing,
    input: issueInput.omit({ file: true }),
    answer: z.object({ documentId: id }),
  }),
];
