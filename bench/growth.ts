import type { CompiledQuery } from 'kysely';
import { read } from '#platform/command/execute.server.ts';
import type { OfficeDesk, Viewing } from '#domains/tables.ts';
import { alternate, type Bench, explain, listening, ms, printTable, time, verdict } from './support.ts';

/** Something that a page asks. `ask` gives the cursor of the next page; page 20 is come to as a person comes to it. */
export interface Measure<Subject extends string> {
  name: string;
  unit: Subject;
  page?: number;
  ask(ctx: Viewing, unitId: number, after: string | undefined): Promise<string | null>;
  /** Milliseconds. Left out: the country around may grow a hundredfold, the time at most twofold. */
  within?: number;
}

export interface Sized<Subject extends string> {
  rows: number;
  bench: Bench;
  desks: Record<Subject, OfficeDesk>;
}

const growthBound = 2;

/** Each measure in countries of all sizes, round after round; then the plans in the largest. */
export async function measureGrowth<Subject extends string>(
  title: string,
  countries: readonly Sized<Subject>[],
  measures: readonly Measure<Subject>[],
  rounds: number,
): Promise<void> {
  const last = countries.at(-1)!;
  const report: string[][] = [];
  const plans: string[][] = [];
  for (const measure of measures) {
    const bodies = await Promise.all(countries.map((country) => prepared(country.desks[measure.unit], measure)));
    for (const body of bodies) for (let warm = 0; warm < 3; warm += 1) await body();
    const medians = await alternate(
      rounds,
      bodies.map((body) => () => time(body)),
    );
    const seen = await explained(last, measure);
    const growth = medians.at(-1)! / medians[0]!;
    const worst = Math.max(medians.at(-1)!, seen.execution);
    report.push([
      nameOf(measure),
      measure.unit,
      ...medians.map(ms),
      `${growth.toFixed(2)}×`,
      ms(seen.execution),
      ms(seen.planning),
      String(seen.queries),
      measure.within === undefined ? verdict(growth, growthBound) : verdict(worst, measure.within),
    ]);
    for (const nodes of seen.plans) plans.push([nameOf(measure), measure.unit, nodes]);
  }
  const sizes = countries.map(({ rows }) => `${rows / 1000} k`);
  printTable(
    `${last.bench.name}: ${title}`,
    ['query', 'unit', ...sizes, 'growth', 'executing', 'planning', 'queries', ''],
    report,
  );
  printTable(`${last.bench.name}: plans at ${sizes.at(-1)}`, ['query', 'unit', 'buffers: nodes'], plans);
}

function nameOf(measure: Measure<string>): string {
  return measure.page === undefined ? measure.name : `${measure.name}, page ${measure.page}`;
}

async function prepared(desk: OfficeDesk, measure: Measure<string>): Promise<() => Promise<unknown>> {
  const unitId = desk.actor!.unit!.id;
  let after: string | undefined;
  for (let page = 1; page < (measure.page ?? 1); page += 1)
    after = (await read(desk, (ctx) => measure.ask(ctx, unitId, after))) ?? after;
  return () => read(desk, (ctx) => measure.ask(ctx, unitId, after));
}

async function explained<Subject extends string>(country: Sized<Subject>, measure: Measure<Subject>) {
  const { desk, sent } = listening(country.desks[measure.unit]);
  const body = await prepared(desk, measure);
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
