import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import { Refusal } from '#platform/refusal.ts';
import { day, id } from '#domains/commitments/schema.ts';
import { unitLevels } from '#domains/organisation/schema.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { findDocument } from '../queries.server.ts';
import { addReference, dropReference, setReference } from '../references/commands.server.ts';
import { referencePage } from '../references/queries.server.ts';
import { relations } from '../references/rules.ts';
import { addReferenceInput, dropReferenceInput, setReferenceInput } from '../references/schema.ts';
import { sayForce } from './commands.server.ts';
import { lineageOf } from './queries.server.ts';
import { forces } from './rules.ts';
import { sayForceInput } from './schema.ts';

const text = z.string();
const words = text.nullable();
const count = z.int();
const none = z.object({});
const gap = z
  .object({ days: count, toArrival: count.nullable(), toPaper: count.nullable() })
  .nullable()
  .describe('Days until the paper below; null where a day is not known');
const node = {
  id: id.nullable().describe('Null: the paper is named only, or does not open to the caller'),
  ...{ label: text, title: words, issuer: words, issuedOn: day.nullable(), level: z.enum(unitLevels).nullable() },
  ...{ isHere: z.boolean(), force: z.enum(forces).nullable(), forceBy: words },
};
const madeCount = z.object({ recipients: count, made: count });
const lineage = z
  .object({
    levels: z
      .array(z.object({ ...node, gap, grounds: z.array(z.object(node)) }))
      .describe('From the top; the last is the paper itself'),
    changes: z.array(
      z.object({ relation: z.enum(['replaces', 'amends']), isByThis: z.boolean(), node: z.object(node) }),
    ),
    below: z.array(z.object({ ...node, gap, made: madeCount.nullable() })),
    made: madeCount.nullable().describe('For the sender: who was sent it and has a paper of its own'),
    firstDueOn: day.nullable(),
  })
  .meta({ id: 'Lineage' });
const reference = z.object({
  ...{ id, relation: z.enum(relations), symbol: text, issuedOn: day.nullable(), issuer: words },
  ...{ source: z.enum(['reader', 'officer']), dropped: z.boolean() },
  documentId: id.nullable().describe('The paper itself, where it opens to the caller'),
});

async function documentOf(ctx: Viewing, documentId: number) {
  const document = await findDocument(ctx, documentId);
  if (!document) throw new Refusal('document-not-found');
  return document;
}

export const lineageApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/directives/{id}/lineage',
    summary: 'What a paper rests on, what carries it out, what replaced it, and how long each level took',
    query: none,
    answer: lineage,
    view: async (ctx: Viewing, _, params) => {
      const found = await lineageOf(ctx, await documentOf(ctx, params.id!));
      return { ...found, made: found.made?.count ?? null };
    },
  }),
  viewing({
    path: '/directives/{id}/references',
    summary: 'The papers that a paper names; those that an officer dropped come last',
    query: none,
    answer: z.object({ lines: z.array(reference) }),
    view: async (ctx: Viewing, _, params) => {
      const rows = await referencePage(ctx, await documentOf(ctx, params.id!));
      return { lines: rows.map(({ held, ...row }) => ({ ...row, documentId: held?.id ?? null })) };
    },
  }),
  acting({
    path: '/directives/{documentId}/references',
    summary: 'Adds a paper that the reader did not see, or brings a dropped one back',
    command: addReference,
    input: addReferenceInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/references/set',
    summary: 'Says what a paper does with one that it names',
    command: setReference,
    input: setReferenceInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/references/drop',
    summary: 'Takes a paper out of the lineage; the row stays and says so',
    command: dropReference,
    input: dropReferenceInput,
    answer: none,
  }),
  acting({
    path: '/directives/{documentId}/force',
    summary: 'Says whether a paper is in force, with the paper that says so',
    command: sayForce,
    input: sayForceInput,
    answer: none,
  }),
];
