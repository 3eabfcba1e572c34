import { openDatabase } from '#platform/database/open.server.ts';
import type { Database } from '#domains/tables.ts';
import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { makeFigureCountry } from './figure-country.ts';
import { makeHistory } from './figure-history.ts';
import { databaseUrl, onServer } from '../tests/support/server.ts';
import { time } from './support.ts';

const kept = 'caunoi_figures_36m';

/** Map, units and figures: of the country, or of so many communes of a province. */
export async function fill(query: OwnerQuery, communes: number | null): Promise<void> {
  const taken = await time(async () => {
    await makeFigureCountry(query, communes);
    await makeHistory(query, (month) => process.stderr.write(`\rmonth ${month + 1} `));
    await query('vacuum analyze');
  });
  process.stderr.write('\r');
  console.log(`filled in ${(taken / 1000).toFixed(0)} s`);
}

/** The database with the figures of the country, filled unless an earlier run kept it: its name, for copies. */
export async function keptDatabase(server: string): Promise<string> {
  const found = await onServer(server, `select from pg_database where datname = '${kept}'`);
  if (found.length > 0) return kept;
  const filling = `${kept}_filling`;
  await onServer(server, `drop database if exists ${filling} with (force)`);
  await onServer(server, `create database ${filling}`);
  const opened = await openDatabase<Database>({ url: databaseUrl(server, filling) });
  try {
    await opened.asOwner((query) => fill(query, null));
  } finally {
    await opened.close();
  }
  await onServer(server, `alter database ${filling} rename to ${kept}`);
  return kept;
}

export async function dropKept(server: string): Promise<void> {
  await onServer(server, `drop database if exists ${kept} with (force)`);
}
