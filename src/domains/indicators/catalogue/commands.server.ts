import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { readList } from '#platform/read-list.ts';
import { searchKey } from '#platform/vietnamese/fold.ts';
import { catalogueRow, type CatalogueRow } from './schema.ts';

const list = path.resolve(import.meta.dirname, '../../../../seed/indicators/catalogue.csv');

/** The catalogue that comes with the product, ratios behind their parts. */
export async function readCatalogue(file: string = list): Promise<CatalogueRow[]> {
  const rows = readList(path.basename(file), await readFile(file, 'utf8'), catalogueRow, ';');
  return rows.toSorted((a, b) => Number(a.adds === 'ratio') - Number(b.adds === 'ratio'));
}

/** Adds what the catalogue of the product has and the database has not, at every start, as the owner. What offices changed stays. */
export async function syncCatalogue(query: OwnerQuery, now: Date, file?: string): Promise<number> {
  const rows = (await readCatalogue(file)).map((row) => ({
    ...row,
    over_units: row.adds === 'ratio' ? 'none' : 'sum',
    over_time: row.adds === 'ratio' ? 'none' : row.adds === 'stock' ? 'last' : 'sum',
    search_key: searchKey(`${row.code} ${row.name}`),
  }));
  let added = 0;
  for (const isRatio of [false, true]) {
    const some = rows.filter((row) => (row.adds === 'ratio') === isRatio);
    const { rows: made } = await query(
      `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, organisation_code, measure,
         numerator_id, denominator_id, of_units, search_key, changed_at)
       select r.code, r.topic, r.name, r.unit, r.over_units, r.over_time, r.cadence, r.levels, r.line, r.measure,
         (select n.id from indicators.indicator n where n.code = r.numerator),
         (select d.id from indicators.indicator d where d.code = r.denominator), r."isOfUnits", r.search_key, $2::timestamptz
       from jsonb_to_recordset($1::jsonb) r (code text, topic text, name text, unit text, over_units text, over_time text, cadence text,
         levels text[], line text, measure text, numerator text, denominator text, "isOfUnits" boolean,
         search_key text)
       on conflict (code) do nothing
       returning id`,
      [JSON.stringify(some), now],
    );
    added += made.length;
  }
  return added;
}
