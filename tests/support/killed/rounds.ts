// Kills a process that sends figures, opens its data anew and looks at what is left.
import { type ChildProcess, spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout } from 'node:timers/promises';
import { figureInvariants } from '#cli/figure-invariants.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { DatabaseLocation } from '#platform/database/open.server.ts';
import { sendFigures } from '#domains/figures/sending/commands.server.ts';
import { openMonthlyForm } from '#domains/figures/testing.ts';
import { totalsOf } from '#domains/figures/totals/queries.server.ts';
import { openOfficeAt, type TestOffice } from '../office.ts';
import { worldTerritories } from '../world.ts';
import type { Sending } from './clients.ts';

export interface Round {
  acknowledged: number;
  /** Begun and not answered when the process died: how many of them had been kept all the same. */
  unanswered: number;
  kept: number;
  milliseconds: number;
  /** What does not hold; empty is right. */
  wrong: string[];
}

export interface Scene {
  location: DatabaseLocation;
  collectionId: number;
  unitIds: number[];
}

const clients = 20;

/** The little world with as many communes as there are clients, and a form that is open for them. */
export async function makeScene(location: DatabaseLocation): Promise<Scene> {
  const office = await openOfficeAt(location);
  try {
    const unitIds = await office.asOwner(async (query) => {
      await query(`insert into organisation.territory (id, level, path, opened_on)
        select n, 'commune', ('vn.t2.t' || n)::ltree, '2025-07-01' from generate_series(2001, ${2000 + clients}) n`);
      await query(`insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
        select n, 'front', n, 'committee', 'x', 'x', ('vn.t2.t' || n || '.front')::ltree, 'commune', 'x', 'x', '2025-07-01'
        from generate_series(2001, ${2000 + clients}) n`);
      return Array.from({ length: clients }, (_, at) => 2001 + at);
    });
    const { collectionId } = await openMonthlyForm(office);
    return { location, collectionId, unitIds };
  } finally {
    await office.close();
  }
}

/** Starts the clients, kills them after a random number of acknowledgements, and asks what is left. Ends within a minute. */
export async function killOnce(scene: Scene, before: Map<string, Sending>, most: number): Promise<Round> {
  const started = performance.now();
  const told = await sendUntilKilled(scene, 1 + randomInt(most));
  const office = await openOfficeAt(scene.location);
  try {
    await quiet(office);
    const fresh = [...told.values()];
    for (const [once, sending] of told) before.set(once, sending);
    const acknowledged = [...before.values()].filter((one) => one.rev !== null);
    const unanswered = fresh.filter((one) => one.rev === null);
    const wrong = [...(await lost(office, scene, acknowledged)), ...(await broken(office))];
    const kept = await sendAgain(office, scene, unanswered, before);
    wrong.push(...(await repeated(office, scene, before)), ...(await broken(office)), ...(await astray(office, scene)));
    const milliseconds = performance.now() - started;
    return { acknowledged: fresh.length - unanswered.length, unanswered: unanswered.length, kept, milliseconds, wrong };
  } finally {
    await office.close();
  }
}

/** What the process told before it died, by client id: the last line of each. */
async function sendUntilKilled(scene: Scene, acknowledgements: number): Promise<Map<string, Sending>> {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, 'clients.ts'), JSON.stringify(scene)], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const told = new Map<string, Sending>();
  let errors = '';
  let left = acknowledgements;
  child.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  // Where the machine is slow, this moment is as good as another.
  const limit = AbortSignal.timeout(30_000);
  limit.addEventListener('abort', () => kill(child));
  const ended = new Promise((resolve) => child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`)));
  for await (const line of createInterface({ input: child.stdout })) {
    // The last line may be cut: it was not acknowledged.
    if (!line.endsWith('}')) continue;
    const sending = JSON.parse(line) as Sending;
    told.set(sending.once, sending);
    if (sending.rev !== null) left -= 1;
    if (sending.rev !== null && left === 0) void setTimeout(randomInt(10)).then(() => kill(child));
  }
  if ((await ended) !== 'SIGKILL') throw new Error(`the clients ended by themselves: ${errors}`);
  return told;
}

function kill(child: ChildProcess): void {
  child.kill('SIGKILL');
}

/** A server notices by itself that a client is gone; what had reached it may still be committed until then. */
async function quiet(office: TestOffice): Promise<void> {
  if (office.kind === 'embedded') return;
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await office.asOwner((query) =>
      query(`select count(*)::int as others from pg_stat_activity where datname = current_database()
        and backend_type = 'client backend' and pid <> pg_backend_pid() and state <> 'idle'`),
    );
    if (rows[0]!.others === 0) return;
    await setTimeout(50);
  }
  throw new Error('somebody still works on the database');
}

/** Every acknowledged revision is there with its values. */
async function lost(office: TestOffice, { collectionId }: Scene, sent: readonly Sending[]): Promise<string[]> {
  const { rows } = await office.asOwner((query) =>
    query('select unit_id, rev, vals::text as vals from figures.revision where collection_id = $1', [collectionId]),
  );
  const there = new Map(rows.map((row) => [`${String(row.unit_id)}:${String(row.rev)}`, String(row.vals)]));
  return sent
    .filter((one) => there.get(`${one.unitId}:${one.rev}`) !== `{${one.values.join(',')}}`)
    .map((one) => `lost: ${one.unitId}:${one.rev}`);
}

/** Totals are what the revisions add up to, chains and seals hold, nothing is half. */
async function broken(office: TestOffice): Promise<string[]> {
  const found: string[] = [];
  for (const [name, text] of Object.entries(figureInvariants)) {
    const { rows } = await office.asOwner((query) => query(text));
    found.push(...rows.map((row) => `${name}: ${String(row.id)}`));
  }
  return found;
}

/** What nobody answered is sent again with the same client id; gives how many had been kept. */
async function sendAgain(
  office: TestOffice,
  { collectionId }: Scene,
  unanswered: readonly Sending[],
  before: Map<string, Sending>,
): Promise<number> {
  const desk = await office.desk('leader');
  let kept = 0;
  for (const { once, unitId, values, base } of unanswered) {
    const { rows } = await office.asOwner((query) =>
      query('select from platform.receipt where client_id = $1', [once]),
    );
    kept += rows.length;
    const { rev } = await execute(desk, sendFigures, { collectionId, unitId, values, base }, once);
    before.set(once, { once, unitId, values, base, rev });
  }
  return kept;
}

/** As many revisions as sendings: none came twice. */
async function repeated(
  office: TestOffice,
  { collectionId, unitIds }: Scene,
  before: Map<string, Sending>,
): Promise<string[]> {
  const { rows } = await office.asOwner((query) =>
    query(
      'select unit_id, count(*)::int as revisions from figures.revision where collection_id = $1 and unit_id = any($2) group by 1',
      [collectionId, unitIds],
    ),
  );
  const sent = (unitId: number) => [...before.values()].filter((one) => one.unitId === unitId).length;
  return rows
    .filter((row) => Number(row.revisions) !== sent(Number(row.unit_id)))
    .map((row) => `revisions of ${String(row.unit_id)}: ${String(row.revisions)}, sent ${sent(Number(row.unit_id))}`);
}

/** What a reader sees is a plain sum over the newest revisions that count, added here. */
async function astray(office: TestOffice, { collectionId }: Scene): Promise<string[]> {
  const { rows } = await office.asOwner((query) =>
    query(
      `select r.vals::text[] as vals from figures.expectation e
       join figures.revision r on r.collection_id = e.collection_id and r.unit_id = e.unit_id and r.rev = e.rev
       where e.collection_id = $1 and e.state in ('submitted', 'accepted', 'sealed')`,
      [collectionId],
    ),
  );
  const asked = await office.asOwner(
    async (query) =>
      (
        await query(
          `select c.period_id, array_agg(cell.indicator_id order by cell.position)::int[] as indicators
     from figures.collection c join figures.cell cell using (form_version_id) where c.id = $1 group by 1`,
          [collectionId],
        )
      ).rows[0] as { period_id: number; indicators: number[] },
  );
  const totals = await read(await office.desk('coordinator'), (ctx) =>
    totalsOf(ctx, {
      ...{ indicatorIds: asked.indicators, periodIds: [asked.period_id], territoryIds: [worldTerritories.province] },
      ...{ organisations: ['all'], basis: 'reported' },
    }),
  );
  return asked.indicators.flatMap((indicatorId, at) => {
    const wanted = rows.reduce((sum, row) => sum + BigInt((row.vals as string[])[at]!), 0n);
    const shown = totals.find((one) => one.indicatorId === indicatorId)?.total ?? 'null';
    return shown === (rows.length === 0 ? 'null' : String(wanted))
      ? []
      : [`total of ${indicatorId}: ${shown}, not ${wanted}`];
  });
}
