// A ward makes 15 of its 38 residential areas, with 10,000 records in them: the plan carried out in batches, and undone,
// against the bare UPDATEs that write the same paths. And how long the longest batch keeps the others waiting.
import { execute } from '#platform/command/execute.server.ts';
import { syncServices } from '#domains/people/services/commands.server.ts';
import { carryOn, carryOut, undoPlan } from '#domains/organisation/rearrangement/commands.server.ts';
import { getPlan } from '#domains/organisation/rearrangement/queries.server.ts';
import { makeAreas, makePlan } from '#domains/organisation/rearrangement/testing.ts';
import { read } from '#platform/command/execute.server.ts';
import { syncQueues } from '#platform/jobs/queues.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { jobs } from '#domains/jobs.ts';
import { makeWorld } from '../tests/support/world.ts';
import {
  type Bench,
  endBench,
  machine,
  median,
  ms,
  optionsOf,
  printTable,
  time,
  today,
  verdict,
  withBench,
} from './support.ts';

const areaCount = 38;
const successorCount = 15;
/** Batches and their bookkeeping may cost this much over one bare statement. */
const bound = 10;
const options = optionsOf({ rows: 10_000, embeddedRows: 10_000, rounds: 3 });

const firstArea = 100;
const unitOf = (area: number) => 10_000 + area;

async function fill(bench: Bench, rows: number): Promise<void> {
  await bench.asOwner(async (query) => {
    await makeWorld(query);
    await syncServices(query, bench.system.clock.now());
    await syncQueues(query, jobs);
    const areas = Array.from({ length: areaCount }, (_, at) => firstArea + at);
    await makeAreas(
      query,
      areas.map((id) => ({ id, name: `Tổ ${id}`, units: { front: unitOf(id) } })),
    );
    await query(
      `insert into activities.activity (kind, happened_on, place, owner_unit_id, owner_path, parties, attendance, points, own_values, search_key,
         logged_at, logged_by, changed_at, changed_by)
       select 'regular', '2026-05-01'::date + n % 40, 'x', u.id, u.path, array[u.path], 30, '[]', '{}', 'x', now(), 5, now(), 5
       from generate_series(1, $1::int) n join organisation.unit u on u.id = ${unitOf(firstArea)} + n % ${areaCount}`,
      [rows],
    );
    await query(
      `insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path, parties, what,
         product, asked_on, asked_at, asked_by, due_on, due_source, state)
       select 'own', 'x', 'order', 301, 'vn.t2.t3.front', u.id, u.path, array['vn.t2.t3.front'::ltree, u.path], 'x', 'x', $2::date, now(), 3, $2::date, 'paper', 'assigned'
       from generate_series(1, $1::int) n join organisation.unit u on u.id = ${unitOf(firstArea)} + n % ${areaCount}`,
      [Math.ceil(rows / 20), today],
    );
    await query('analyze');
  });
}

/** The first areas in threes, the rest in twos. */
function mergers(): Record<string, unknown>[] {
  let next = firstArea;
  return Array.from({ length: successorCount }, (_, at) => {
    const size = at < areaCount - 2 * successorCount ? 3 : 2;
    const from = Array.from({ length: size }, () => next++);
    return { kind: 'merge', from, name: `Tổ dân phố Mới ${at}`, placeKind: 'residential_group' };
  });
}

/** All batches of a plan: together, and the longest. */
async function runAll(desk: OfficeDesk, planId: number): Promise<{ total: number; longest: number; batches: number }> {
  const taken: number[] = [];
  for (let isMore = true; isMore;) {
    const start = performance.now();
    isMore = (await execute(desk, carryOn, { planId })).isMore;
    taken.push(performance.now() - start);
  }
  return { total: taken.reduce((sum, one) => sum + one, 0), longest: Math.max(...taken), batches: taken.length };
}

/** One statement a table, as the owner, taken back. */
async function bareUpdates(bench: Bench): Promise<number> {
  return bench.asOwner(async (query) => {
    await query('begin');
    const taken = await time(async () => {
      await query(`update activities.activity r set owner_path = 'vn.t2.t3.t9'::ltree || subpath(r.owner_path, 3),
        parties = array['vn.t2.t3.t9'::ltree || subpath(r.owner_path, 3)] where owner_unit_id >= ${unitOf(firstArea)}`);
      await query(`update commitments.commitment r set owner_path = 'vn.t2.t3.t9'::ltree || subpath(r.owner_path, 3),
        parties = array[r.asker_path, 'vn.t2.t3.t9'::ltree || subpath(r.owner_path, 3)] where owner_unit_id >= ${unitOf(firstArea)}`);
    });
    await query('rollback');
    return taken;
  });
}

for (const kind of options.kinds) {
  await withBench(kind, options.url, async (bench) => {
    const rows = kind === 'server' ? options.rows : options.embeddedRows;
    await fill(bench, rows);
    const desk = await bench.desk(1);
    const version = async (id: number) => (await read(desk, (ctx) => getPlan(ctx, id))).version;
    const bare: number[] = [];
    const carried: Awaited<ReturnType<typeof runAll>>[] = [];
    const undone: Awaited<ReturnType<typeof runAll>>[] = [];
    for (let round = 0; round < options.rounds; round += 1) {
      const id = await makePlan(desk, mergers());
      bare.push(await bareUpdates(bench));
      await execute(desk, carryOut, { planId: id, version: await version(id) });
      carried.push(await runAll(desk, id));
      await execute(desk, undoPlan, { planId: id, version: await version(id) });
      undone.push(await runAll(desk, id));
    }
    const base = median(bare);
    const lineOf = (name: string, runs: typeof carried) => {
      const total = median(runs.map((run) => run.total));
      const ratio = total / base;
      const longest = median(runs.map((run) => run.longest));
      return [name, ms(total), `${ratio.toFixed(2)}×`, verdict(ratio, bound), String(runs[0]!.batches), ms(longest)];
    };
    printTable(
      `${bench.name}, ${rows} records, ${Math.ceil(rows / 20)} open commitments, ${areaCount} → ${successorCount}, ${machine()}`,
      ['what', 'ms', 'to bare', `≤ ${bound}×`, 'batches', 'longest batch, ms'],
      [['bare updates', ms(base), '1.00×', '', '', ''], lineOf('carried out', carried), lineOf('undone', undone)],
    );
  });
}
endBench();
