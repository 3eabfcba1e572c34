// What the policy costs: the same query as the application role with an account's grant, and as the owner of the tables
// with the scope written by hand. Same connection and driver for both; only the query itself is timed.
import { CompiledQuery, sql } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import { listCommitments } from '#domains/commitments/queries.server.ts';
import { listFilter } from '#domains/commitments/schema.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { makeCountry, type Place, unitId } from './country.ts';
import {
  alternate,
  type Bench,
  endBench,
  explain,
  listening,
  machine,
  ms,
  optionsOf,
  ownerForNow,
  printTable,
  time,
  verdict,
  withBench,
} from './support.ts';
import { makeWork, subjectsOf } from './work.ts';

const bound = 2;
const options = optionsOf({ rows: 1_000_000, embeddedRows: 100_000, rounds: 7 });
console.log(`row-level-security · ${machine()} · ${options.rounds} rounds in turn, medians in ms`);
for (const kind of options.kinds) {
  const rows = kind === 'server' ? options.rows : options.embeddedRows;
  await withBench(kind, options.url, async (bench) => {
    const places = await bench.asOwner(makeCountry);
    await bench.asOwner((query) => makeWork(query, places, rows));
    await measure(bench, places, rows);
  });
}
endBench();

interface Scope {
  name: string;
  account: number;
  pattern: string;
}

interface Pair {
  name: string;
  byPolicy: CompiledQuery;
  byHand: CompiledQuery;
  bounded: boolean;
}

function scopesOf(places: readonly Place[]): Scope[] {
  const province = places[1]!;
  const commune = places.find((place) => place.id === Math.floor(subjectsOf(places).commune / 10))!;
  return [
    { name: 'nation', account: unitId(1, 'front'), pattern: 'vn.*' },
    { name: 'province', account: unitId(province.id, 'front'), pattern: `${province.path}.*` },
    { name: 'women of a province', account: unitId(province.id, 'women'), pattern: `${province.path}.*.women.*` },
    { name: 'commune', account: unitId(commune.id, 'front'), pattern: `${commune.path}.*` },
  ];
}

async function measure(bench: Bench, places: readonly Place[], rows: number): Promise<void> {
  const report: string[][] = [];
  const plans: string[][] = [];
  for (const scope of scopesOf(places)) {
    const desk = await bench.desk(scope.account);
    for (const { name, byPolicy, byHand, bounded } of await pairsOf(desk, scope)) {
      const through = () => timed(desk, byPolicy, false);
      const bare = () => timed(desk, byHand, true);
      await through();
      await bare();
      const [policy, owner] = await alternate(options.rounds, [through, bare]);
      const ratio = policy! / owner!;
      report.push([
        scope.name,
        name,
        ms(owner!),
        ms(policy!),
        `${ratio.toFixed(2)}×`,
        bounded ? verdict(ratio, bound) : '–',
      ]);
      plans.push([scope.name, name, 'owner', await planOf(desk, byHand, true)]);
      plans.push([scope.name, name, 'policy', await planOf(desk, byPolicy, false)]);
    }
  }
  printTable(`${bench.name}, ${rows} commitments`, ['scope', 'query', 'by hand', 'policy', 'ratio', ''], report);
  printTable(`${bench.name}: plans`, ['scope', 'query', 'as', 'buffers: nodes'], plans);
}

/** Counts of all that the scope reaches, of what its units have open, and the first page of the scope's own unit. */
async function pairsOf(desk: OfficeDesk, { pattern }: Scope): Promise<Pair[]> {
  const count = 'select count(*) from commitments.commitment c';
  const inScope = `c.parties ? array['${pattern}']::lquery[]`;
  const named = `c.open and c.owner_unit_id in (select u.id from organisation.unit u where u.path ~ '${pattern}')`;
  const { desk: heard, sent } = listening(desk);
  await read(heard, (ctx) => listCommitments(ctx, desk.actor!.unit!.id, listFilter.parse({ side: 'asker' })));
  const page = sent[0]!;
  return [
    {
      name: 'count of the scope',
      byPolicy: CompiledQuery.raw(count),
      byHand: CompiledQuery.raw(`${count} where ${inScope}`),
      bounded: true,
    },
    {
      name: 'count of open of named units',
      byPolicy: CompiledQuery.raw(`${count} where ${named}`),
      byHand: CompiledQuery.raw(`${count} where ${named} and ${inScope}`),
      bounded: true,
    },
    {
      // Who asks for no scope at all may answer from the index alone: shown, not held against the bound.
      name: 'the same, by hand unchecked',
      byPolicy: CompiledQuery.raw(`${count} where ${named}`),
      byHand: CompiledQuery.raw(`${count} where ${named}`),
      bounded: false,
    },
    { name: 'first page of a named unit', byPolicy: page, byHand: page, bounded: true },
  ];
}

function timed(desk: OfficeDesk, query: CompiledQuery, asOwner: boolean): Promise<number> {
  return read(desk, async (ctx) => {
    if (asOwner) await ctx.db.executeQuery(ownerForNow);
    await sql`select 1`.execute(ctx.db);
    return time(() => ctx.db.executeQuery(query));
  });
}

function planOf(desk: OfficeDesk, query: CompiledQuery, asOwner: boolean): Promise<string> {
  return read(desk, async (ctx) => {
    if (asOwner) await ctx.db.executeQuery(ownerForNow);
    const { buffers, nodes } = await explain(ctx, query);
    return `${buffers}: ${nodes}`;
  });
}
