// Figures of the country (36 million): totals, sendings, storage, the change of the map. See README.md for bounds and settings.
import { unitId } from './country.ts';
import { dropKept, fill, keptDatabase } from './figure-database.ts';
import { openPlaces } from './figure-country.ts';
import { readHistory } from './figure-history.ts';
import { measureMap } from './figure-map.ts';
import { measureDeadline, measureSendings, measureStale } from './figure-sendings.ts';
import { measureBases, measureTotals, type Office } from './figure-totals.ts';
import { type Bench, endBench, machine, optionsOf, verdict, withBench } from './support.ts';

const { kinds, url, rounds, keep } = optionsOf({ rows: 0, embeddedRows: 0, rounds: 9 });
/** Of the embedded database: one province. */
const communes = 124;

console.log(`figures: totals, sendings, storage, the change of the map. ${machine()}`);
for (const kind of kinds) {
  if (kind === 'embedded') await withBench(kind, url, measureProvince);
  else {
    await withBench(kind, url, measureCountry, await keptDatabase(url!));
    if (!keep) await dropKept(url!);
  }
}
endBench();

async function openOffice(bench: Bench): Promise<Office> {
  const { places, history } = await bench.asOwner(async (query) => ({
    places: await openPlaces(query),
    history: await readHistory(query),
  }));
  console.log(`\n${bench.name}: ${history.figures.toLocaleString('en')} figures`);
  return { bench, nation: await bench.desk(unitId(1, 'front')), places, history };
}

async function measureCountry(bench: Bench): Promise<void> {
  const office = await openOffice(bench);
  await sayStorage(office);
  await measureTotals(office, rounds);
  await measureBases(office, rounds);
  await measureSendings(office);
  await measureStale(office);
  await measureDeadline(office);
  await measureMap(office);
}

/** The same queries over one province on the embedded database. */
async function measureProvince(bench: Bench): Promise<void> {
  await bench.asOwner((query) => fill(query, communes));
  const office = await openOffice(bench);
  await measureTotals(office, rounds);
  await measureBases(office, rounds);
}

/** Bytes a figure: what was sent and the row that says what counts of it, with keys and indexes; what is folded beside it. */
async function sayStorage({ bench, history }: Office): Promise<void> {
  const { rows } = await bench.asOwner((query) =>
    query(`select pg_total_relation_size('figures.expectation') as owed, pg_total_relation_size('figures.revision') as sent,
      pg_total_relation_size('figures.rollup') as folded, pg_total_relation_size('bench.raw') as raw`),
  );
  const bytes = (name: string) => Number(rows[0]![name]) / history.figures;
  const all = bytes('owed') + bytes('sent');
  console.log(
    `${bench.name}: ${all.toFixed(1)} bytes a figure with keys and indexes (revision ${bytes('sent').toFixed(1)}, current row ` +
      `${bytes('owed').toFixed(1)}; ≤ 25: ${verdict(all, 25)}); roll-ups ${bytes('folded').toFixed(1)} more. ` +
      `A row for each figure with its key: ${bytes('raw').toFixed(1)}`,
  );
}
