import { sql } from 'kysely';
import { execute, read } from '#platform/command/execute.server.ts';
import { passDown } from '#domains/commitments/commands.server.ts';
import { stepCommands } from '#domains/commitments/steps/commands.server.ts';
import { getUnit } from '#domains/organisation/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import type { Course, Happening } from './courses/course.ts';
import { dayAt, type Offset } from './days.ts';
import { storedEvidence } from './evidence.ts';
import { deskOfUnit, goTo, known, type Stage } from './stage.ts';

/** Something that somebody does on a day. */
export interface Act {
  on: Offset;
  run(): Promise<void>;
}

/** All acts in the order of days, as given within a day, each at an hour of its own. */
export async function play(stage: Stage, acts: readonly Act[]): Promise<void> {
  const days = [...Map.groupBy(acts, ({ on }) => on)].toSorted(([one], [other]) => one - other);
  for (const [on, ofDay] of days) {
    for (const [at, act] of ofDay.entries()) {
      goTo(stage, on, hourOf(at, ofDay.length));
      await act.run();
    }
  }
}

/** The n-th of many in an office day, from 07:45 to 16:45. */
function hourOf(at: number, of: number): string {
  const minute = 465 + Math.floor((540 * at) / of);
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, '0')).join(':');
}

export function courseActs(stage: Stage, courses: readonly Course[]): Act[] {
  return courses.flatMap((course) =>
    course.happenings.map((happening) => ({ on: happening.on, run: () => take(stage, course, happening) })),
  );
}

async function take(stage: Stage, course: Course, happening: Happening): Promise<void> {
  const decides = ['confirm', 'return', 'withdraw'].includes(happening.step);
  const desk = await deskOfUnit(stage, decides ? course.asker : course.unit);
  const seen = await standing(stage, desk, course);
  if (happening.step === 'pass-down') {
    const { what, product, due, to } = happening;
    const unitIds = to.map((unit) => known(stage.units, unit));
    await execute(desk, passDown, { ...seen, what, product, unitIds, dueOn: dayAt(stage.today, due) });
    return;
  }
  const words = await wordsOf(stage, desk, course, happening);
  await execute(desk, stepCommands[happening.step], { ...seen, ...words });
}

/** The task of a course as its desk sees it now; of one that repeats, the first period. */
export async function standing(
  stage: Stage,
  desk: OfficeDesk,
  { task, unit }: Pick<Course, 'task' | 'unit'>,
): Promise<{ id: number; version: number }> {
  const rows = await read(desk, (ctx) =>
    ctx.db
      .selectFrom('commitments.commitment')
      .select(['id', 'version', 'series_id'])
      .where('owner_unit_id', '=', known(stage.units, unit))
      .where(sql<boolean>`starts_with(what, ${task})`)
      .orderBy('id')
      .execute(),
  );
  const [first] = rows;
  const isOne = rows.every((row) => row === first || (row.series_id !== null && row.series_id === first?.series_id));
  if (!first || !isOne) throw new Error(`${rows.length} tasks of ${unit} begin with "${task}"`);
  return { id: first.id, version: first.version };
}

type Step = Exclude<Happening, { step: 'pass-down' }>;

async function wordsOf(stage: Stage, desk: OfficeDesk, { unit }: Course, happening: Step): Promise<object> {
  if (happening.step === 'progress') {
    const { note, cause, expected } = happening;
    return { note, cause, expectedOn: expected === undefined ? null : dayAt(stage.today, expected) };
  }
  if (happening.step !== 'claim') return happening;
  const { name } = await read(desk, (ctx) => getUnit(ctx, known(stage.units, unit)));
  const about = { words: happening.claim, unitName: name, day: dayAt(stage.today, happening.on) };
  return { claim: happening.claim, ...(await storedEvidence(stage.system, happening.evidence, about)) };
}
