import { execute } from '#platform/command/execute.server.ts';
import { changeActivity, logActivity, withdrawActivity } from '#domains/activities/commands.server.ts';
import { logManyActivities } from '#domains/activities/many/commands.server.ts';
import { dayAt, type Offset } from '../days.ts';
import type { UnitKey } from '../places.ts';
import { deskFor } from '../people.ts';
import type { Act } from '../play.ts';
import { deskOfUnit, known, type Stage } from '../stage.ts';
import { type YearEntry, yearOf } from './year.ts';

/** The log books of the months before come in as a whole; from then on every desk writes down its week. */
const firstWriting: Offset = -57;
const writings: readonly Offset[] = [firstWriting, -52, -47, -42, -37, -32, -27, -22, -17, -12, -7, -3, -1];
/** The office of this commune has had its officer for three days. */
const lateDesk = { place: 'phuSon', from: -2 };

type Logged = Map<UnitKey, { id: number; entry: YearEntry }>;

/** A year of work of all units, by the desk on which it lies; a few numbers are mended later, two records withdrawn. */
export function yearActs(stage: Stage): Act[] {
  const logged: Logged = new Map();
  const entries = yearOf(stage.today);
  const offsetOf = ({ unit, happenedOn }: YearEntry) =>
    writings.find(
      (on) => dayAt(stage.today, on) >= happenedOn && (!unit.startsWith(`${lateDesk.place}.`) || on >= lateDesk.from),
    )!;
  const weeks = Map.groupBy(entries, offsetOf);
  const writing = [...weeks].flatMap(([on, ofWeek]) =>
    [...Map.groupBy(ofWeek, ({ unit }) => stage.posts.get(unit) ?? deskFor(unit)).values()].map((ofDesk): Act => ({
      on,
      run: () => write(stage, ofDesk, logged),
    })),
  );
  return [
    ...writing,
    ...mends.map(({ on, unit, more }): Act => ({ on, run: () => mend(stage, logged, unit, more) })),
    ...doubles.map(({ on, unit, reason }): Act => ({ on, run: () => withdrawDouble(stage, logged, unit, reason) })),
  ];
}

const inputOf = (stage: Stage, { unit, partners, ...entry }: YearEntry) => ({
  ...entry,
  ownerUnitId: known(stage.units, unit),
  partnerUnitIds: partners.map((partner) => known(stage.units, partner)),
});

async function write(stage: Stage, entries: readonly YearEntry[], logged: Logged): Promise<void> {
  const desk = await deskOfUnit(stage, entries[0]!.unit);
  const ids = await execute(desk, logManyActivities, { entries: entries.map((entry) => inputOf(stage, entry)) });
  for (const [at, entry] of entries.entries()) logged.set(entry.unit, { id: ids[at]!, entry });
}

/** Counted again, a few more had come. */
const mends: readonly { on: Offset; unit: UnitKey; more: number }[] = [
  { on: -50, unit: 'laGi.women', more: 3 },
  { on: -40, unit: 'tanHa.farmers', more: 5 },
  { on: -26, unit: 'dinhVan.front', more: 2 },
  { on: -16, unit: 'namHa.youth', more: 4 },
  { on: -6, unit: 'phuocHoi.veterans', more: 2 },
];

async function mend(stage: Stage, logged: Logged, unit: UnitKey, more: number): Promise<void> {
  const { id, entry } = known(logged, unit);
  const points = entry.points.map((point, at) =>
    at === 0 ? { ...point, attendance: point.attendance + more } : point,
  );
  const changed = { ...entry, points, attendance: entry.attendance + more };
  await execute(await deskOfUnit(stage, unit), changeActivity, { ...inputOf(stage, changed), id, version: 1 });
}

/** Logged twice by two people. */
const doubles: readonly { on: Offset; unit: UnitKey; reason: string }[] = [
  { on: -31, unit: 'laGi.veterans', reason: 'Ghi nhầm sang Hội Cựu chiến binh, việc này của Đoàn Thanh niên' },
  { on: -9, unit: 'dinhVan.front', reason: 'Đã ghi rồi, trùng với lần ghi trước' },
];

async function withdrawDouble(stage: Stage, logged: Logged, unit: UnitKey, reason: string): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const { id } = await execute(desk, logActivity, inputOf(stage, known(logged, unit).entry));
  await execute(desk, withdrawActivity, { id, version: 1, reason });
}
