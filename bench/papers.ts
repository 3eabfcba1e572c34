// Papers in and out, what was sent to a unit, its accounts, and a paper to the whole country, while the country around grows.
import { countDispatches, listInbox, listRecipients } from '#domains/directives/dispatch/queries.server.ts';
import { findDocument, listRegister } from '#domains/directives/queries.server.ts';
import { resultsOf } from '#domains/directives/results/queries.server.ts';
import { type ShelfFilter, shelfFilter } from '#domains/directives/schema.ts';
import { listAccounts } from '#domains/people/queries.server.ts';
import { findUnitByPath, unitsOfGroup } from '#domains/organisation/queries.server.ts';
import type { Viewing } from '#domains/tables.ts';
import { makeCountry } from './country.ts';
import { type Measure, measureGrowth, type Sized } from './growth.ts';
import { type Correspondents, correspondentsOf, makePost, paperToAll } from './post.ts';
import { type Bench, endBench, machine, openBench, optionsOf } from './support.ts';

type Subject = keyof Correspondents;
type Paged = (ctx: Viewing, unitId: number, after: string | null) => Promise<{ page: { after: string | null } }>;

const paged = (name: string, unit: Subject, body: Paged): Measure<Subject>[] =>
  [1, 20].map((page) => ({
    ...{ name, unit, page },
    ask: async (ctx, unitId, after) => (await body(ctx, unitId, after ?? null)).page.after,
  }));
const once = (name: string, unit: Subject, body: (ctx: Viewing) => Promise<unknown>): Measure<Subject> => ({
  ...{ name, unit },
  ask: async (ctx) => {
    await body(ctx);
    return null;
  },
});
/** The unit whose accounts the nation looks at: the same number in every country. */
let watched = 0;
const shelf = (shelfName: ShelfFilter['shelf'], after: string | null) => shelfFilter.parse({ shelf: shelfName, after });
const opened = async (ctx: Viewing) => (await findDocument(ctx, paperToAll))!;

const measures = [
  ...paged('papers in', 'commune', (ctx, unitId, after) => listRegister(ctx, unitId, shelf('in', after))),
  ...paged('papers out', 'commune', (ctx, unitId, after) => listRegister(ctx, unitId, shelf('out', after))),
  ...paged('sent to a unit', 'commune', (ctx, unitId, after) => listInbox(ctx, unitId, shelf('inbox', after))),
  ...paged('accounts of a unit', 'commune', (ctx, unitId, after) =>
    listAccounts(ctx, { search: '', unitId, state: undefined }, { after, before: null }),
  ),
  ...paged('accounts of a unit below', 'nation', (ctx, _, after) =>
    listAccounts(ctx, { search: '', unitId: watched, state: undefined }, { after, before: null }),
  ),
  once('a paper that was sent to it', 'commune', opened),
  once('a unit by its path', 'commune', (ctx) => findUnitByPath(ctx, 'vn.t2.front')),
  once('a paper to 3,321: opened', 'nation', opened),
  once('a paper to 3,321: counts', 'nation', (ctx) => countDispatches(ctx, paperToAll)),
  ...paged('a paper to 3,321: recipients', 'nation', (ctx, _, after) =>
    listRecipients(ctx, paperToAll, { after, before: null }),
  ),
  once('a paper to 3,321: results', 'nation', async (ctx) => resultsOf(ctx, await opened(ctx), 300)),
  once('the Fronts of all communes', 'nation', (ctx) =>
    unitsOfGroup(ctx, { organisation: 'front', level: 'commune', underPath: 'vn' }),
  ),
];

const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 15 });
console.log(`papers · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const most = kind === 'server' ? options.rows : options.embeddedRows;
  const sizes = [10_000, 100_000, 1_000_000].filter((rows) => rows < most);
  const countries: Sized<Subject>[] = [];
  try {
    for (const rows of [...sizes, most]) countries.push(await openSized(kind, rows));
    await measureGrowth(
      'round trip of the whole read by dispatches in the country',
      countries,
      measures,
      options.rounds,
    );
  } finally {
    for (const { bench } of countries) await bench.close();
  }
}
endBench();

async function openSized(kind: Bench['kind'], rows: number): Promise<Sized<Subject>> {
  const bench = await openBench(kind, options.url);
  const places = await bench.asOwner(makeCountry);
  await bench.asOwner((query) => makePost(query, places, rows));
  const { commune, nation } = correspondentsOf(places);
  watched = commune;
  return { rows, bench, desks: { commune: await bench.desk(commune), nation: await bench.desk(nation) } };
}
