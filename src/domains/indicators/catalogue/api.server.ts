import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { cadences, levels, ways } from '../schema.ts';
import { addIndicator, bringIndicatorBack, retireIndicator, rewordIndicator } from './changing/commands.server.ts';
import { getIndicatorById, listIndicators } from './queries.server.ts';
import {
  addIndicatorInput,
  bringBackInput,
  catalogueFilter,
  retireIndicatorInput,
  rewordIndicatorInput,
  sources,
  standings,
} from './schema.ts';

const id = z.int();
const text = z.string();
const indicator = z
  .object({
    ...{ id, code: text, version: z.int(), topic: text, name: text, meaning: text.nullable(), unit: text },
    scale: z.int().describe('A value is a whole number of 10^-scale of the unit'),
    way: z
      .enum(ways)
      .describe('sum: over units and time; stock: over units, the last over time; ratio: both parts, then divided'),
    ...{
      cadence: z.enum(cadences),
      levels: z.array(z.enum(levels)),
      line: text.nullable().describe('null: all lines'),
    },
    measure: text.nullable().describe('Counted from records by this measure'),
    ...{ numeratorId: id.nullable(), denominatorId: id.nullable() },
    isOfUnits: z.boolean().describe('Of a ratio: a unit that has not reported counts below the line as one'),
    ...{ retiredOn: text.nullable(), retiredReason: text.nullable(), followedById: id.nullable() },
    otherBecause: text.nullable().describe('Why it is another one than one that looks the same'),
  })
  .meta({ id: 'Indicator' });
const version = z.object({
  ...{ version: z.int(), name: text, meaning: text.nullable(), levels: z.array(z.enum(levels)) },
  ...{ retiredOn: text.nullable(), retiredReason: text.nullable() },
  at: text.describe('Since when it was said so'),
  byAccountId: id.nullable().describe('null: it came with the product'),
});

async function whole(ctx: Viewing, indicatorId: number) {
  const one = await getIndicatorById(ctx, indicatorId);
  return { ...one, versions: one.versions.map((former) => ({ ...former, at: former.at.toISOString() })) };
}

const asked = {
  text: text.optional().describe('Words of the code or name, without accents'),
  ...{ topic: text.optional(), line: text.optional().describe('A line, or "all": what is for all lines') },
  ...{ cadence: z.enum(cadences).optional(), source: z.enum(sources).optional() },
  standing: z.enum(standings).optional().describe('Those in use, unless told'),
  after: text.optional().describe('The code after which a page begins'),
  before: text.optional().describe('The code before which a page ends'),
};

export const indicatorApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/indicators',
    summary: 'The catalogue of indicators, fifty at a time in the order of their numbers',
    query: z.object(asked),
    answer: z.object({
      rows: z.array(indicator),
      page: z.object({ before: text.nullable(), after: text.nullable() }),
    }),
    view: (ctx: Viewing, { after = null, before = null, ...filter }) =>
      listIndicators(ctx, catalogueFilter.parse(filter), { after, before }),
  }),
  viewing({
    path: '/indicators/{indicatorId}',
    summary: 'One indicator with every version of its words, today’s first',
    query: z.object({}),
    answer: indicator.extend({ versions: z.array(version) }),
    view: (ctx: Viewing, _query, params) => whole(ctx, params.indicatorId!),
  }),
  acting({
    path: '/indicators',
    summary: 'Adds an indicator; one that means the same as one in use needs the reason why it is another',
    command: addIndicator,
    input: addIndicatorInput,
    answer: z.object({ id, code: text }),
  }),
  acting({
    path: '/indicators/{indicatorId}/reword',
    summary: 'Says an indicator in other words; its meaning stays and the former words are kept',
    command: rewordIndicator,
    input: rewordIndicatorInput,
    answer: z.object({ version: z.int() }),
  }),
  acting({
    path: '/indicators/{indicatorId}/retire',
    summary: 'Takes an indicator out of use and names the one that follows; what was reported stays',
    command: retireIndicator,
    input: retireIndicatorInput,
    answer: z.object({}),
  }),
  acting({
    path: '/indicators/{indicatorId}/bring-back',
    summary: 'Takes a retired indicator into use again, unless one in use says the same',
    command: bringIndicatorBack,
    input: bringBackInput,
    answer: z.object({}),
  }),
];
