import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { putTopic, sendDigest, startDigest } from './commands.server.ts';
import { getDigest, listDigests } from './queries.server.ts';
import * as schema from './schema.ts';

const id = z.coerce.number().int().positive();
const text = z.string();
const words = text.nullable();
const heard = z.int().nullable().describe('How often; null below five, or where it would give such a number away');
const facts = {
  ...{
    id,
    version: z.int(),
    title: text,
    state: z.enum(['draft', 'sent']),
    sentOn: words,
    startsOn: text,
    endsOn: text,
  },
  ...{ areaId: id, areaName: text, unitId: id, unitName: text },
};
const line = z.object(facts).meta({ id: 'DigestLine' });
const digest = z
  .object({
    ...facts,
    topics: z.array(z.object({ fieldCode: text, fieldName: text, heard, themes: text, wish: words })),
    heard: z
      .object({
        total: heard,
        byField: z.array(z.object({ fieldCode: text, heard })),
        byArea: z.array(z.object({ areaId: id, name: text, heard })),
      })
      .nullable()
      .describe('Of a draft, for whoever writes it'),
  })
  .meta({ id: 'Digest' });

export const digestApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/digests',
    summary:
      'Digests of what people speak of: of the unit of the caller, or what units below have sent; 200 at the most',
    query: z.object({ side: z.enum(['own', 'below']).default('own') }),
    answer: z.object({
      tooWide: z.boolean().describe('Nothing is listed: the caller reads too many units to list them together'),
      lines: z.array(line),
    }),
    view: async (ctx: Viewing, { side }) => {
      const lines = await listDigests(ctx, side === 'below');
      return { tooWide: lines === null, lines: lines ?? [] };
    },
  }),
  viewing({
    path: '/digests/{id}',
    summary: 'One digest: counts by field and place of whole months, themes in words; nobody is named in it',
    query: z.object({}),
    answer: digest,
    view: (ctx: Viewing, _, params) => getDigest(ctx, params.id!),
  }),
  acting({
    path: '/digests',
    summary: 'Begins a digest of a place and of whole months that are over',
    command: startDigest,
    input: schema.startDigestInput,
    answer: z.object({ id }),
  }),
  acting({
    path: '/digests/{id}/topics',
    summary: 'What was said of one field; how often it was heard is counted',
    command: putTopic,
    input: schema.putTopicInput,
    answer: z.object({}),
  }),
  acting({
    path: '/digests/{id}/send',
    summary: 'To the leader and to those above; it stays as it is from then on',
    command: sendDigest,
    input: schema.sendDigestInput,
    answer: z.object({}),
  }),
];
