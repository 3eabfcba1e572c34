// What a person waits for on the first screen and in a list, while the country around the unit grows a hundredfold.
import { listCommitments } from '#domains/commitments/queries.server.ts';
import { myWork } from '#domains/commitments/today/queries.server.ts';
import { type ListFilter, listFilter } from '#domains/commitments/schema.ts';
import { makeCountry } from './country.ts';
import { type Measure, measureGrowth, type Sized } from './growth.ts';
import { type Bench, endBench, machine, openBench, optionsOf } from './support.ts';
import { makeWork, type Subjects, subjectsOf } from './work.ts';

type Subject = keyof Subjects;
// The province itself grows with the country: it is held against a time, the others against the small country.
const bound = (unit: Subject) => (unit === 'province' ? { within: 50 } : {});

const list = (name: string, unit: Subject, filter: Partial<ListFilter>, page?: number): Measure<Subject> => ({
  ...{ name: `list ${name}`, unit, ...bound(unit) },
  ...(page === undefined ? {} : { page }),
  ask: async (ctx, unitId, after) => (await listCommitments(ctx, unitId, listFilter.parse({ ...filter, after }))).next,
});
const home = (unit: Subject): Measure<Subject> => ({
  ...{ name: 'myWork', unit, ...bound(unit) },
  ask: async (ctx, unitId) => {
    await myWork(ctx, unitId);
    return null;
  },
});

const measures = [
  home('commune'),
  home('busy'),
  home('province'),
  list('owner open', 'commune', {}, 1),
  list('owner open', 'busy', {}, 1),
  list('owner open', 'busy', {}, 20),
  list('owner late', 'commune', { show: 'late' }),
  list('owner claimed', 'commune', { show: 'claimed' }),
  list('owner done', 'commune', { show: 'done' }),
  list('owner ended', 'commune', { show: 'ended' }),
  list('owner all', 'busy', { show: 'all' }),
  list('asker open', 'commune', { side: 'asker' }, 1),
  list('asker open', 'province', { side: 'asker' }, 1),
  list('asker open', 'province', { side: 'asker' }, 20),
  list('asker late', 'province', { side: 'asker', show: 'late' }),
  list('asker in progress', 'province', { side: 'asker', show: 'in-progress' }),
  list('asker claimed', 'province', { side: 'asker', show: 'claimed' }),
  list('asker done', 'province', { side: 'asker', show: 'done' }),
  list('asker ended', 'province', { side: 'asker', show: 'ended' }),
];

interface Country extends Sized<Subject> {
  openOfProvince: number;
}

const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 15 });
console.log(`lists · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const most = kind === 'server' ? options.rows : options.embeddedRows;
  const sizes = [10_000, 100_000, 1_000_000].filter((rows) => rows < most);
  const countries: Country[] = [];
  try {
    for (const rows of [...sizes, most]) countries.push(await openSized(kind, rows));
    await measureGrowth(
      `round trip of the whole read by size of the country; the province asked for ${countries.at(-1)!.openOfProvince} that are open`,
      countries,
      measures,
      options.rounds,
    );
  } finally {
    for (const { bench } of countries) await bench.close();
  }
}
endBench();

async function openSized(kind: Bench['kind'], rows: number): Promise<Country> {
  const bench = await openBench(kind, options.url);
  const places = await bench.asOwner(makeCountry);
  await bench.asOwner((query) => makeWork(query, places, rows));
  const subjects = subjectsOf(places);
  const counted = await bench.asOwner((query) =>
    query('select count(*) from commitments.commitment where open and asker_unit_id = $1', [subjects.province]),
  );
  return {
    rows,
    bench,
    openOfProvince: Number(counted.rows[0]!.count),
    desks: {
      commune: await bench.desk(subjects.commune),
      busy: await bench.desk(subjects.busy),
      province: await bench.desk(subjects.province),
    },
  };
}
