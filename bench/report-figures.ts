// The figures of a province's half-year report, counted from the records of the whole country: every measure of every
// domain in as many statements as there are domains, for all units of the province, grouped by organisation.
import { read } from '#platform/command/execute.server.ts';
import { measureSources } from '#domains/measures.ts';
import type { Viewing } from '#domains/tables.ts';
import { makeActivities } from './activities.ts';
import { makeCountry, type Place, unitId } from './country.ts';
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
import { makeWork } from './work.ts';

const bound = 500;
const halfYear = { from: '2025-12-15', until: '2026-06-14' };
const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 7 });
console.log(`report-figures · ${machine()} · ${options.rounds} rounds, medians in ms`);
for (const kind of options.kinds) {
  const rows = kind === 'server' ? options.rows : options.embeddedRows;
  const bench = await openBench(kind, options.url);
  try {
    const places = await bench.asOwner(makeCountry);
    await bench.asOwner((query) => makeWork(query, places, rows));
    await bench.asOwner((query) => makeActivities(query, places, rows));
    await measure(bench, places, rows);
  } finally {
    await bench.close();
  }
}
endBench();

async function measure(bench: Bench, places: readonly Place[], rows: number): Promise<void> {
  const report: string[][] = [];
  for (const province of [largest(places), places.find(({ level }) => level === 'province')!]) {
    const desk = await bench.desk(unitId(province.id, 'front'));
    const units = await unitsOf(bench, province);
    const count = (ctx: Viewing) =>
      Promise.all(measureSources.map((source) => source.count(ctx, { units, ...halfYear })));
    const counted = await read(desk, count);
    const held = counted.flat().filter(({ code }) => code === 'activities.held');
    const [median] = await alternate(options.rounds, [() => time(() => read(desk, count))]);
    const { desk: heard, sent } = listening(desk);
    await read(heard, count);
    const executing = await read(desk, async (ctx) => {
      let sum = 0;
      for (const query of sent) sum += (await explain(ctx, query)).execution;
      return sum;
    });
    report.push([
      province.name,
      String(units.length),
      String(held.reduce((sum, { value }) => sum + value, 0)),
      String(counted.flat().length),
      ms(median!),
      ms(executing),
      verdict(executing, bound),
    ]);
  }
  printTable(
    `${bench.name}, ${rows} activities and as many commitments in the country`,
    ['province', 'units', 'activities', 'figures', 'round trip', 'executing', ''],
    report,
  );
}

function largest(places: readonly Place[]): Place {
  const size = (province: Place) => places.filter(({ parentId }) => parentId === province.id).length;
  return places.filter(({ level }) => level === 'province').toSorted((a, b) => size(b) - size(a))[0]!;
}

async function unitsOf(bench: Bench, province: Place): Promise<{ id: number; group: string }[]> {
  const { rows } = await bench.asOwner((query) =>
    query('select id, organisation_code as code from organisation.unit where path <@ ($1::text)::ltree', [
      province.path,
    ]),
  );
  return rows.map((row) => ({ id: Number(row.id), group: String(row.code) }));
}
