import { z } from 'zod';
import { acting, type Endpoint, viewing } from '#platform/api/endpoint.server.ts';
import type { Database, Viewing } from '#domains/tables.ts';
import { leaveRecords } from './carrying/commands.server.ts';
import { leaveInput } from './carrying/schema.ts';
import { getExpectation } from './collections/queries.server.ts';
import { typeCells } from './entry/commands.server.ts';
import { typeCellsInput } from './entry/schema.ts';
import { owedForms } from './owed/queries.server.ts';
import { entryPage } from './page/queries.server.ts';
import { sealsOverUnit } from './sealing/queries.server.ts';
import { sendFigures, sendTyped } from './sending/commands.server.ts';
import { sendFiguresInput, sendTypedInput } from './sending/schema.ts';
import { id } from './schema.ts';

const text = z.string();
const ofUnit = z.object({ unitId: id });
const state = z.enum(['expected', 'submitted', 'returned', 'accepted', 'sealed']);
const rev = z.int().nullable().describe('The newest revision; null before the first');
const figure = z.number().nullable().describe('A whole number of 10^-scale of the unit; null where there is none');
const dated = {
  ...{ collectionId: id, unitId: id, formName: text, periodName: text, state, rev },
  ...{ startsOn: text, endsOn: text, dueOn: text, graceUntil: text, locksOn: text },
};
const line = z.object({ ...dated, collectorName: text }).meta({ id: 'OwedForm' });
const cell = z.object({
  ...{ position: z.int(), code: text, section: text, label: text, help: text.nullable(), isRequired: z.boolean() },
  ...{ unit: text, scale: z.int(), measure: text.nullable().describe('Counted from records by this measure') },
  ...{ value: figure.describe('As it stands: typed, or sent last'), notApplicable: z.boolean(), note: text.nullable() },
  version: z.int().describe('Send it back with what is typed'),
  counted: figure.describe('What the records say now'),
  ...{ last: figure.describe('Of the period before'), lastYear: figure.describe('Of the same period last year') },
});
const form = z
  .object({ ...dated, collectorName: text, cells: z.array(cell), isLocked: z.boolean() })
  .meta({ id: 'FiguresForm' });

async function whole(ctx: Viewing, collectionId: number, unitId: number) {
  const page = await entryPage(ctx, collectionId, unitId);
  const standing = new Map(page.standing.map((one) => [one.position, one]));
  return {
    ...page,
    cells: page.cells.map((one) => ({
      ...{ ...one, value: null, notApplicable: false, note: null, version: 0 },
      ...standing.get(one.position),
      counted: page.counted[one.position]?.value ?? null,
      last: page.before.last?.cells[one.position]?.value ?? null,
      lastYear: page.before.lastYear?.cells[one.position]?.value ?? null,
    })),
  };
}

const sealOver = z
  .object({
    ...{ sealId: id, rev: z.int(), sealedAt: text, unitName: text },
    ...{ byName: text.nullable(), byPost: text.nullable() },
  })
  .meta({ id: 'SealOverForm' });
const sent = z.object({ rev: z.int() });

export const figureApi: readonly Endpoint<Database>[] = [
  viewing({
    path: '/figures/owed',
    summary: 'The forms that a unit owes, the first due first, and those it sent or missed lately',
    query: ofUnit,
    answer: z.object({ owed: z.array(line), recent: z.array(line) }),
    view: (ctx: Viewing, { unitId }) => owedForms(ctx, unitId),
  }),
  viewing({
    path: '/figures/{collectionId}',
    summary:
      'One form of a unit for a period: its cells with what stands in them, what the records say and what came before',
    query: ofUnit,
    answer: form,
    view: (ctx: Viewing, { unitId }, params) => whole(ctx, params.collectionId!, unitId),
  }),
  acting({
    path: '/figures/{collectionId}/cells',
    summary: 'Keeps cells as they are typed; what somebody else changed meanwhile is told and left as it is',
    command: typeCells,
    input: typeCellsInput,
    answer: z.object({
      saved: z.array(z.object({ position: z.int(), version: z.int() })),
      conflicts: z.array(
        z.object({
          position: z.int(),
          version: z.int(),
          value: figure,
          notApplicable: z.boolean(),
          note: text.nullable(),
        }),
      ),
      invalid: z.array(z.int()),
    }),
  }),
  acting({
    path: '/figures/{collectionId}/send-typed',
    summary: 'Sends what was typed as one revision of the whole form',
    command: sendTyped,
    input: sendTypedInput,
    answer: sent,
  }),
  acting({
    path: '/figures/{collectionId}/send',
    summary: 'Sends a whole form at once, over the revision that the caller saw',
    command: sendFigures,
    input: sendFiguresInput,
    answer: sent,
  }),
  acting({
    path: '/figures/{collectionId}/leave-records',
    summary: 'Leaves records that came after the sending to the next report, where they count once',
    command: leaveRecords,
    input: leaveInput,
    answer: z.object({ left: z.int() }),
  }),
  viewing({
    path: '/figures/{collectionId}/seals',
    summary: 'The seals over the form of a unit: which revision, when, by whom',
    query: ofUnit,
    answer: z.array(sealOver),
    view: async (ctx: Viewing, { unitId }, params) => {
      const expectation = await getExpectation(ctx, params.collectionId!, unitId);
      return sealsOverUnit(ctx, expectation.collectionId, unitId);
    },
  }),
];
