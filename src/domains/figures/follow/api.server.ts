import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { prolongCollection } from '../prolonging/commands.server.ts';
import { prolongInput } from '../collections/schema.ts';
import { acceptFigures, returnFigures, sealFigures } from '../deciding/commands.server.ts';
import { id } from '../schema.ts';
import { sealsOf } from '../sealing/queries.server.ts';
import { acceptInput, returnInput, sealInput } from '../sending/schema.ts';
import { Refusal } from '#platform/refusal.ts';
import { getCollection, listOwing, talliesOf } from './queries.server.ts';
import { standings } from './rules.ts';

const text = z.string();
const count = z.int();
const tally = z
  .object({
    ...{ placeId: id, placeName: text, organisation: text, expected: count, inTime: count, late: count },
    ...{ waiting: count, returned: count, accepted: count, sealed: count },
  })
  .meta({ id: 'CollectionTally' });
const owing = z
  .object({
    ...{ unitId: id, unitName: text, organisation: text, firstSentOn: text.nullable(), rev: count.nullable() },
    state: z.enum(['expected', 'submitted', 'returned', 'accepted', 'sealed']),
  })
  .meta({ id: 'OwingUnit' });
const total = text.nullable().describe('A whole number of 10^-scale, as text; null where nobody reported');
const seal = z
  .object({
    ...{ id, sealedAt: text, byName: text.nullable(), byPost: text.nullable(), unitName: text, units: count },
    standsOverId: id.nullable(),
    digest: text.describe("SHA-256 of 'unit:revision:hash' of each unit in order, joined by '|'"),
    corrections: z.array(z.object({ unitId: id, unitName: text, sealedRev: count, rev: count, state: text })),
    totals: z
      .array(z.object({ position: count, label: text, unit: text, scale: count, sealed: total, now: total }))
      .describe('Cells whose total over the sealed units is another one today'),
  })
  .meta({ id: 'Seal' });
const owingQuery = z.object({
  asked: z.enum(standings).optional(),
  organisation: text.max(40).optional(),
  placeId: id.optional(),
  after: text.max(420).optional().describe('The cursor that the page before gave'),
});

/** For whoever reads at the unit that collects; a unit asks after its own forms elsewhere. */
async function followed<T>(ctx: Viewing, params: Record<string, number>, view: (id: number) => Promise<T>): Promise<T> {
  const collection = await getCollection(ctx, params.collectionId!);
  if (!collection.seesAll) throw new Refusal('collection-not-found');
  return view(collection.id);
}

export const followApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/collections/{collectionId}',
    summary: 'How many units of each place and line owe, sent in time or late, wait, were sent back, stand',
    query: z.object({}),
    answer: z.array(tally),
    view: (ctx: Viewing, _, params) => followed(ctx, params, (collectionId) => talliesOf(ctx, collectionId)),
  }),
  viewing({
    path: '/collections/{collectionId}/units',
    summary: 'The units that owe a form for a period, by name, sixty a page',
    query: owingQuery,
    answer: z.object({ rows: z.array(owing), page: z.object({ after: text.nullable() }) }),
    view: (ctx: Viewing, { after, asked, organisation, placeId }, params) =>
      followed(ctx, params, (collectionId) =>
        listOwing(ctx, collectionId, { asked, organisation, placeId }, { after: after ?? null, before: null }),
      ),
  }),
  viewing({
    path: '/collections/{collectionId}/seals',
    summary: 'What was signed off, over which revisions, and what was corrected since',
    query: z.object({}),
    answer: z.array(seal),
    view: (ctx: Viewing, _, params) => followed(ctx, params, (collectionId) => sealsOf(ctx, collectionId)),
  }),
  acting({
    path: '/collections/{collectionId}/accept',
    summary: 'Accepts what units sent; those in another state, and one’s own, are left and counted',
    command: acceptFigures,
    input: acceptInput,
    answer: z.object({ accepted: count, left: count }),
  }),
  acting({
    path: '/collections/{collectionId}/return',
    summary: 'Sends the figures of a unit back with reasons at cells; position 0 speaks of the whole',
    command: returnFigures,
    input: returnInput,
    answer: z.object({}),
  }),
  acting({
    path: '/collections/{collectionId}/seal',
    summary: 'Seals everything accepted, over the exact revisions',
    command: sealFigures,
    input: sealInput,
    answer: z.object({ id, units: count }),
  }),
  acting({
    path: '/collections/{collectionId}/prolong',
    summary: 'Lets every unit send until a later day; what is late stays late',
    command: prolongCollection,
    input: prolongInput,
    answer: z.object({}),
  }),
];
