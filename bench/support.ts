import { mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, cpus, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { CompiledQuery, type KyselyPlugin } from 'kysely';
import { pino } from 'pino';
import { stoppedClock } from '#platform/command/clock.ts';
import type { Actor } from '#platform/command/context.server.ts';
import { read } from '#platform/command/execute.server.ts';
import { type OpenDatabase, openDatabase } from '#platform/database/open.server.ts';
import { openFileStore } from '#platform/files/store.server.ts';
import { secretOf } from '#platform/secret/secret.server.ts';
import { registered } from '#domains/registered.ts';
import type { Database, OfficeDesk, OfficeSystem, Viewing } from '#domains/tables.ts';
import { freshDatabase } from '../tests/support/server.ts';

export const today = '2026-06-16';

export interface Bench {
  kind: 'server' | 'embedded';
  /** 'PostgreSQL 15.8', 'PGlite (PostgreSQL 18.1)'. */
  name: string;
  /** Of the server's database, for another process. */
  url: string | null;
  system: OfficeSystem;
  asOwner: OpenDatabase<Database>['asOwner'];
  /** The desk that a request of this account would have. */
  desk(accountId: number): Promise<OfficeDesk>;
  close(): Promise<void>;
}

export interface Options {
  kinds: Bench['kind'][];
  url: string | null;
  rows: number;
  embeddedRows: number;
  rounds: number;
  /** `--keep`: what was loaded stays on the server for the next run. */
  keep: boolean;
}

/** `--url` or BENCH_DATABASE_URL adds a server; `--only server|embedded` leaves one out. */
export function optionsOf(defaults: { rows: number; embeddedRows: number; rounds: number }): Options {
  const { values } = parseArgs({
    options: {
      url: { type: 'string' },
      only: { type: 'string' },
      rows: { type: 'string' },
      'embedded-rows': { type: 'string' },
      rounds: { type: 'string' },
      keep: { type: 'boolean' },
    },
  });
  const url = values.url ?? process.env.BENCH_DATABASE_URL ?? null;
  const kinds = (['server', 'embedded'] as const).filter(
    (kind) => (kind !== 'server' || url !== null) && (values.only === undefined || values.only === kind),
  );
  if (kinds.length === 0) throw new Error('no database: give --url, or leave --only out');
  return {
    kinds,
    url,
    rows: Number(values.rows ?? defaults.rows),
    embeddedRows: Number(values['embedded-rows'] ?? defaults.embeddedRows),
    rounds: Number(values.rounds ?? defaults.rounds),
    keep: values.keep ?? false,
  };
}

/** A migrated database of its own, empty or a copy of `template`: beside the others on the server, or in a new folder. Gone after close(). */
export async function openBench(kind: Bench['kind'], url: string | null, template?: string): Promise<Bench> {
  const place = kind === 'server' ? await freshDatabase(url!, template) : await freshFolder();
  const opened = await openDatabase<Database>(place);
  const { rows } = await opened.asOwner((query) => query('show server_version'));
  const version = `PostgreSQL ${String(rows[0]!.server_version).split(' ')[0]}`;
  const clock = stoppedClock(`${today}T10:00:00+07:00`);
  const system: OfficeSystem = {
    db: opened.db,
    clock,
    log: pino({ level: 'silent' }),
    files: openFileStore(path.join(tmpdir(), `caunoi-bench-files-${process.pid}`)),
    secret: secretOf('the secret of the bench, made for all'),
    mail: null,
    ...registered,
  };
  return {
    kind,
    url: 'url' in place ? place.url : null,
    name: kind === 'server' ? version : `PGlite (${version})`,
    system,
    asOwner: opened.asOwner,
    desk: async (accountId) => {
      const { rows } = await opened.asOwner((query) =>
        query('select people.account_actor($1, $2) as actor', [accountId, today]),
      );
      return { system, actor: { ...(rows[0]!.actor as Actor), sessionId: null } };
    },
    close: async () => {
      await opened.close();
      await place.drop();
    },
  };
}

/** Leaves nothing behind, also when the body fails. */
export async function withBench(
  kind: Bench['kind'],
  url: string | null,
  body: (bench: Bench) => Promise<void>,
  template?: string,
): Promise<void> {
  const bench = await openBench(kind, url, template);
  try {
    await body(bench);
  } finally {
    await bench.close();
  }
}

async function freshFolder() {
  const made = await mkdtemp(path.join(tmpdir(), 'caunoi-bench-'));
  return { folder: path.join(made, 'db'), drop: () => rm(made, { recursive: true, force: true }) };
}

/** Milliseconds. */
export async function time(body: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await body();
  return performance.now() - start;
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Runs all in turn, round after round, so that a noisy minute falls on all of them; gives the median of each. */
export async function alternate(rounds: number, bodies: readonly (() => Promise<number>)[]): Promise<number[]> {
  const taken = bodies.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1) {
    // Who goes first changes, so that nobody always finds the caches the other has warmed.
    const order = [...bodies.keys()];
    if (round % 2 === 1) order.reverse();
    for (const at of order) taken[at]!.push(await bodies[at]!());
  }
  return taken.map(median);
}

/** A desk that writes down what is sent to the database by `read` and `execute`, without begin, set and commit. */
export function listening(desk: OfficeDesk): { desk: OfficeDesk; sent: CompiledQuery[] } {
  const sent: CompiledQuery[] = [];
  const executor = desk.system.db.getExecutor();
  const recorder: KyselyPlugin = {
    transformQuery: ({ node, queryId }) => {
      const compiled = executor.compileQuery(node, queryId);
      if (!/^(begin|commit|rollback)\b/.test(compiled.sql)) sent.push(compiled);
      return node;
    },
    transformResult: ({ result }) => Promise.resolve(result),
  };
  return { desk: { ...desk, system: { ...desk.system, db: desk.system.db.withPlugin(recorder) } }, sent };
}

interface PlanNode {
  'Node Type': string;
  'Index Name'?: string;
  'Relation Name'?: string;
  'Actual Rows': number;
  'Actual Loops': number;
  Plans?: PlanNode[];
}

export interface Explained {
  /** Milliseconds inside the database. */
  planning: number;
  execution: number;
  buffers: number;
  nodes: string;
}

/** EXPLAIN (ANALYZE, BUFFERS) of a query inside the transaction that it runs in, under the same role and policies. */
export async function explain(ctx: Viewing, query: CompiledQuery): Promise<Explained> {
  const { rows } = await ctx.db.executeQuery<Record<string, unknown>>(
    CompiledQuery.raw(`explain (analyze, buffers, format json) ${query.sql}`, [...query.parameters]),
  );
  const found = rows[0]!['QUERY PLAN'];
  const [plan] = (typeof found === 'string' ? JSON.parse(found) : found) as {
    Plan: PlanNode & { 'Shared Hit Blocks': number; 'Shared Read Blocks': number };
    'Planning Time': number;
    'Execution Time': number;
  }[];
  return {
    planning: plan!['Planning Time'],
    execution: plan!['Execution Time'],
    buffers: plan!.Plan['Shared Hit Blocks'] + plan!.Plan['Shared Read Blocks'],
    nodes: namesOf(plan!.Plan).join(' › '),
  };
}

function namesOf(node: PlanNode): string[] {
  const on = node['Index Name'] ?? node['Relation Name'];
  const name = on ? `${node['Node Type']} ${on}` : node['Node Type'];
  return [name, ...(node.Plans ?? []).flatMap(namesOf)];
}

/** Acts as the owner of the tables until the end of this transaction: same connection and driver, no policy. */
export const ownerForNow = CompiledQuery.raw('set local role none');

/** Milliseconds of one query past every policy, in a transaction and on a warm connection like the product's own. */
export function timeAsOwner(desk: OfficeDesk, text: string, values: readonly unknown[]): Promise<number> {
  return time(() =>
    read(desk, async ({ db }) => {
      await db.executeQuery(ownerForNow);
      await db.executeQuery(CompiledQuery.raw(text, [...values]));
    }),
  );
}

export function machine(): string {
  return `${availableParallelism()} cores (${cpus()[0]?.model.trim() ?? 'unknown'}), Node ${process.versions.node}`;
}

export const ms = (value: number): string => (value < 10 ? value.toFixed(2) : value.toFixed(value < 100 ? 1 : 0));

/** Prints columns side by side; numbers to the right. The last column may be as long as it likes. */
export function printTable(title: string, head: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = head.map((cell, at) => Math.max(cell.length, ...rows.map((row) => row[at]!.length)));
  const isNumber = head.map((_, at) => rows.every((row) => /^[\d.,×–-]*$/.test(row[at]!)));
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, at) => (isNumber[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  console.log(`\n${title}\n${line(head)}\n${widths.map((width) => '-'.repeat(Math.min(width, 60))).join('  ')}`);
  for (const row of rows) console.log(line(row));
}

let missed = 0;

/** 'ok' or 'MISSED' for a measure against its bound; endBench turns a miss into the exit code. */
export function verdict(value: number, bound: number): string {
  if (value <= bound) return 'ok';
  missed += 1;
  return 'MISSED';
}

export function endBench(): void {
  if (missed > 0) console.log(`\n${missed} measures beyond their bound`);
  process.exitCode = missed > 0 ? 1 : 0;
}
