// What a person waits for on the first screen and in a list, while the country around the unit grows a hundredfold.
import type { CompiledQuery } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import { listCommitments, myWork } from '#domains/commitments/queries.server.ts';
import { type ListFilter, listFilter } from '#domains/commitments/schema.ts';
import type { OfficeDesk, Viewing } from '#domains/tables.ts';
import { makeCountry } from './country.ts';
import {
  alternate,
  type Bench,
  endBench,
  explain,
  listening,
  machine,
  ms,
  openBench,
  optionsOf,
  printTable,
  time,
  verdict,
} from './support.ts';
import { makeWork, type Subjects, subjectsOf } from './work.ts';

interface Measure {
  name: string;
  unit: keyof Subjects;
  query(ctx: Viewing, unitId: number): Promise<unknown>;
}

const list = (name: string, unit: keyof Subjects, filter: Partial<ListFilter>): Measure => ({
  name,
  unit,
  query: (ctx, unitId) => listCommitments(ctx, unitId, listFilter.parse(filter)),
});

const measures: Measure[] = [
  { name: 'myWork', unit: 'commune', query: myWork },
  { name: 'myWork', unit: 'busy', query: myWork },
  { name: 'myWork', unit: 'province', query: myWork },
  list('list owner open, page 1', 'commune', {}),
  list('list owner open, page 1', 'busy', {}),
  list('list owner open, page 20', 'busy', {}),
  list('list owner late', 'commune', { show: 'late' }),
  list('list owner claimed', 'commune', { show: 'claimed' }),
  list('list owner done', 'commune', { show: 'done' }),
  list('list owner ended', 'commune', { show: 'ended' }),
  list('list owner all', 'busy', { show: 'all' }),
  list('list asker open, page 1', 'commune', { side: 'asker' }),
  list('list asker open, page 1', 'province', { side: 'asker' }),
  list('list asker open, page 20', 'province', { side: 'asker' }),
  list('list asker late', 'province', { side: 'asker', show: 'late' }),
  list('list asker in progress', 'province', { side: 'asker', show: 'in-progress' }),
  list('list asker claimed', 'province', { side: 'asker', show: 'claimed' }),
  list('list asker done', 'province', { side: 'asker', show: 'done' }),
  list('list asker ended', 'province', { side: 'asker', show: 'ended' }),
];
// The province itself grows with the country: it is held against a time, the others against the small country.
const growthBound = 2;
const provinceBound = 50;

interface Sized {
  rows: number;
  bench: Bench;
  desks: Record<keyof Subjects, OfficeDesk>;
  openOfProvince: number;
}

const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 15 });
console.log(`lists · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const most = kind === 'server' ? options.rows : options.embeddedRows;
  const sizes = [10_000, 100_000, 1_000_000].filter((rows) => rows < most);
  const countries: Sized[] = [];
  try {
    for (const rows of [...sizes, most]) countries.push(await openSized(kind, rows));
    await measureAll(countries);
  } finally {
    for (const { bench } of countries) await bench.close();
  }
}
endBench();

async function openSized(kind: Bench['kind'], rows: number): Promise<Sized> {
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

async function measureAll(countries: readonly Sized[]): Promise<void> {
  const last = countries.at(-1)!;
  const report: string[][] = [];
  const plans: string[][] = [];
  for (const measure of measures) {
    const bodies = await Promise.all(countries.map((country) => prepared(country, measure)));
    for (const body of bodies) for (let warm = 0; warm < 3; warm += 1) await body();
    const medians = await alternate(
      options.rounds,
      bodies.map((body) => () => time(body)),
    );
    const seen = await explained(last, measure);
    const growth = medians.at(-1)! / medians[0]!;
    const held = measure.unit === 'province';
    const worst = Math.max(medians.at(-1)!, seen.execution);
    report.push([
      measure.name,
      measure.unit,
      ...medians.map(ms),
      `${growth.toFixed(2)}×`,
      ms(seen.execution),
      ms(seen.planning),
      String(seen.queries),
      held ? verdict(worst, provinceBound) : verdict(growth, growthBound),
    ]);
    for (const nodes of seen.plans) plans.push([measure.name, measure.unit, nodes]);
  }
  const sizes = countries.map(({ rows }) => `${rows / 1000} k`);
  printTable(
    `${last.bench.name}: round trip of the whole read by size of the country; the province asked for ${last.openOfProvince} that are open`,
    ['query', 'unit', ...sizes, 'growth', 'executing', 'planning', 'queries', ''],
    report,
  );
  printTable(`${last.bench.name}: plans at ${sizes.at(-1)}`, ['query', 'unit', 'buffers: nodes'], plans);
}

/** A page 20 is asked for as a person comes to it: by the cursor that page 19 gave. */
async function prepared(country: Sized, measure: Measure): Promise<() => Promise<unknown>> {
  const desk = country.desks[measure.unit];
  const unitId = desk.actor!.unit!.id;
  if (!measure.name.endsWith('page 20')) return () => read(desk, (ctx) => measure.query(ctx, unitId));
  const side = measure.name.includes('asker') ? 'asker' : 'owner';
  let after: string | undefined;
  for (let page = 1; page < 20; page += 1) {
    const filter = listFilter.parse({ side, after });
    after = (await read(desk, (ctx) => listCommitments(ctx, unitId, filter))).next ?? after;
  }
  const filter = listFilter.parse({ side, after });
  return () => read(desk, (ctx) => listCommitments(ctx, unitId, filter));
}

async function explained(country: Sized, measure: Measure) {
  const { desk, sent } = listening(country.desks[measure.unit]);
  const body = await prepared({ ...country, desks: { ...country.desks, [measure.unit]: desk } }, measure);
  sent.length = 0;
  await body();
  const queries: CompiledQuery[] = [...sent];
  return read(country.desks[measure.unit], async (ctx) => {
    let [planning, execution] = [0, 0];
    const plans: string[] = [];
    for (const query of queries) {
      await explain(ctx, query);
      const found = await explain(ctx, query);
      planning += found.planning;
      execution += found.execution;
      plans.push(`${found.buffers}: ${found.nodes}`);
    }
    return { planning, execution, queries: queries.length, plans };
  });
}
