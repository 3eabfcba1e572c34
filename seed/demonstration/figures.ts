import { addDays, type Day } from '#platform/calendar/day.ts';
import { type Period, periodOn } from '#platform/calendar/periods.ts';
import { execute } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { leaveRecords } from '#domains/figures/carrying/commands.server.ts';
import { openCollection } from '#domains/figures/collections/commands.server.ts';
import { acceptFigures, returnFigures, sealFigures } from '#domains/figures/deciding/commands.server.ts';
import { typeCells } from '#domains/figures/entry/commands.server.ts';
import { makeForm, publishForm } from '#domains/figures/forms/commands.server.ts';
import { periodsBy } from '#domains/figures/forms/rules.ts';
import { prolongCollection } from '#domains/figures/prolonging/commands.server.ts';
import { sendTyped } from '#domains/figures/sending/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import { figureCells, figureChecks, lastYearWords, wordsOf } from './figure-words.ts';
import { lastYearActs } from './figures-last-year.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

/** Fronts of communes whose officer is at work all the time. */
const communes = ['laGi', 'phuocHoi', 'dinhVan', 'namHa', 'tanHa'] as const;
type Commune = (typeof communes)[number];

// The Party and the Front close a month on the 20th and want it by the 25th (DOMAIN: cut-offs differ by body).
const cutOff = { day: 20, due: { monthsAfter: 0, day: 25 } };
const formOn: Offset = -57;
const halfCutOff = { day: 14, due: { monthsAfter: 0, day: 20 } };
const halfOn: Offset = -52;

/**
 * The monthly form of the province's Front: the month before the last is sealed, the last but one accepted (with a record
 * that came after it), the last in all states, the one that runs just open.
 */
export function figureActs(stage: Stage): Act[] {
  const ids = { formId: 0, collections: new Map<string, number>() };
  const [running, last, earlier, oldest] = lastPeriods(stage.today);
  const open = (period: Period): Act => ({
    on: offsetOf(stage, period.from, formOn),
    run: async () => {
      const desk = await deskAt(stage, 'leader');
      const { id } = await execute(desk, openCollection, { formId: ids.formId, period: period.code });
      ids.collections.set(period.code, id);
    },
  });
  const telling = (period: Period): Telling => ({
    ...{ stage, period, month: Number(period.code.slice(-2)), times: 1 },
    collectionId: () => known(ids.collections, period.code),
  });
  return [
    { on: formOn, run: async () => void (ids.formId = await makeMonthlyForm(stage)) },
    ...lastYearActs(stage, {
      ...{ on: formOn, formId: () => ids.formId, wordsOf: lastYearWords },
      periods: [oldest!, earlier!, last!, running!],
    }),
    ...[oldest!, earlier!, last!, running!].map(open),
    ...sealedPeriod(telling(oldest!)),
    ...acceptedPeriod(telling(earlier!)),
    ...livelyPeriod(telling(last!)),
  ];
}

/**
 * The half-year form of the same Fronts, for the half-year that ended last: it was asked for late, so all of it comes late; one
 * commune has not sent it. What the six-month report of the province takes its figures from.
 */
export function halfYearActs(stage: Stage, period: string): Act[] {
  const ids = { formId: 0, collectionId: 0 };
  const telling = { stage, month: 6, times: 5, collectionId: () => ids.collectionId };
  const sent = communes.filter((commune) => commune !== 'tanHa');
  return [
    {
      on: halfOn,
      run: async () => {
        const code = 'mt-6-thang-xa';
        const name = 'Biểu 6 tháng của Mặt trận xã';
        const rhythm = { cadence: 'half', cutOff: halfCutOff, graceDays: 3, lockDays: 366 } as const;
        ids.formId = await makeCommuneForm(stage, { code, name, ...rhythm });
        const desk = await deskAt(stage, 'leader');
        ids.collectionId = (await execute(desk, openCollection, { formId: ids.formId, period })).id;
      },
    },
    ...sent.flatMap((commune, at) => typedAndSent(telling, commune, halfOn + 2 + at)),
    accepted(telling, sent, halfOn + 8),
  ];
}

/** The period of the day before and the three before it, the newest first. */
function lastPeriods(today: Day): Period[] {
  const form = { periods: periodsBy('month', cutOff, (_, ordinal) => `${ordinal}/{year}`) };
  const found: Period[] = [];
  let day = dayAt(today, -1);
  while (found.length < 4) {
    const period = periodOn(form, day)!;
    found.push(period);
    day = addDays(period.from, -1);
  }
  return found;
}

/** The first working day at or after a day, between `from` and yesterday. */
function offsetOf({ today }: Stage, day: Day, from: Offset): Offset {
  let offset = from;
  while (offset < -1 && dayAt(today, offset) < day) offset += 1;
  return offset;
}

async function makeMonthlyForm(stage: Stage): Promise<number> {
  const rhythm = { cadence: 'month', cutOff, graceDays: 3, lockDays: 60 } as const;
  return makeCommuneForm(stage, { code: 'mt-thang-xa', name: 'Biểu tháng của Mặt trận xã', ...rhythm });
}

async function makeCommuneForm(stage: Stage, form: object): Promise<number> {
  const desk = await deskAt(stage, 'leader');
  const { id: formId } = await execute(desk, makeForm, { ...form, organisation: 'front', level: 'commune' });
  const codes = figureCells.map((cell) => cell.code);
  const ids = await stage.asOwner(async (query) => {
    const { rows } = await query('select code, id from indicators.indicator where code = any($1)', [codes]);
    return new Map(rows.map((row) => [String(row.code), Number(row.id)]));
  });
  const cells = figureCells.map(({ code, isOptional = false, ...cell }) => ({
    ...{ ...cell, indicatorId: known(ids, code), isRequired: !isOptional },
  }));
  await execute(desk, publishForm, { formId, cells, checks: figureChecks });
  return formId;
}

interface Sending {
  stage: Stage;
  /** What is typed differs from month to month; of a half-year it is some months' worth. */
  month: number;
  times: number;
  collectionId: () => number;
}
interface Telling extends Sending {
  period: Period;
}

const unitOf = ({ stage }: Sending, commune: Commune) => known(stage.units, `${commune}.front`);
const near = ({ stage, period }: Telling, days: number) => offsetOf(stage, addDays(period.dueOn, days), formOn + 1);

async function type(telling: Sending, commune: Commune, most = figureCells.length): Promise<void> {
  const { stage, month, times, collectionId } = telling;
  const words = wordsOf(communes.indexOf(commune), month, times);
  const cells = words.filter((cell) => cell.position <= most).map((cell) => ({ ...cell, version: 0 }));
  const unit = { collectionId: collectionId(), unitId: unitOf(telling, commune) };
  await execute(await deskAt(stage, commune), typeCells, { ...unit, cells });
}

async function send(telling: Sending, commune: Commune): Promise<void> {
  const unit = { collectionId: telling.collectionId(), unitId: unitOf(telling, commune) };
  await execute(await deskAt(telling.stage, commune), sendTyped, unit);
}

const typedAndSent = (telling: Sending, commune: Commune, on: Offset): Act[] => [
  { on, run: () => type(telling, commune) },
  { on, run: () => send(telling, commune) },
];

const accepted = (telling: Sending, some: readonly Commune[], on: Offset): Act => ({
  on,
  run: async () => {
    const unitIds = some.map((commune) => unitOf(telling, commune));
    const desk = await deskAt(telling.stage, 'leader');
    await execute(desk, acceptFigures, { collectionId: telling.collectionId(), unitIds });
  },
});

const givenBack = (telling: Telling, commune: Commune, on: Offset, position: number, reason: string): Act => ({
  on,
  run: async () => {
    const unit = { collectionId: telling.collectionId(), unitId: unitOf(telling, commune) };
    await execute(await deskAt(telling.stage, 'leader'), returnFigures, { ...unit, remarks: [{ position, reason }] });
  },
});

function sealedPeriod(telling: Telling): Act[] {
  const on = near(telling, -2);
  const { stage, collectionId } = telling;
  return [
    ...communes.flatMap((commune) => typedAndSent(telling, commune, on)),
    accepted(telling, communes, on + 2),
    {
      on: on + 4,
      run: async () =>
        void (await execute(await deskAt(stage, 'leader'), sealFigures, { collectionId: collectionId() })),
    },
    // Corrected after the seal: both stand.
    { on: on + 5, run: () => mend(telling, 'tanHa', { position: 10, value: '16.850.000' }) },
    { on: on + 5, run: () => send(telling, 'tanHa') },
    accepted(telling, ['tanHa'], on + 6),
  ];
}

function acceptedPeriod(telling: Telling): Act[] {
  const on = Math.min(near(telling, -1), -4);
  const reason = 'Số tiền vận động cao hơn số tháng trước nhiều lần: rà lại có cộng nhầm số lũy kế không.';
  return [
    ...communes.flatMap((commune) => typedAndSent(telling, commune, on)),
    givenBack(telling, 'namHa', on + 1, 10, reason),
    { on: on + 2, run: () => mend(telling, 'namHa', { position: 10, value: '14.200.000' }) },
    { on: on + 2, run: () => send(telling, 'namHa') },
    accepted(telling, communes, on + 2),
    { on: Math.min(on + 3, -1), run: () => logLate(telling, 'dinhVan') },
    { on: Math.min(on + 3, -4), run: () => logLate(telling, 'laGi') },
    { on: Math.min(on + 3, -4), run: () => leave(telling, 'laGi') },
  ];
}

function livelyPeriod(telling: Telling): Act[] {
  const on = Math.min(near(telling, -3), -3);
  const reason = 'Đơn vị có đợt ra quân trong kỳ nhưng không ghi công trình, phần việc nào. Hãy xem lại.';
  return [
    ...typedAndSent(telling, 'laGi', on),
    ...typedAndSent(telling, 'phuocHoi', on),
    ...typedAndSent(telling, 'tanHa', on),
    { on, run: () => type(telling, 'namHa', 9) },
    accepted(telling, ['phuocHoi'], on + 1),
    givenBack(telling, 'tanHa', on + 1, 9, reason),
    { on: on + 1, run: () => prolong(telling, 'namHa') },
  ];
}

async function mend(telling: Telling, commune: Commune, cell: { position: number; value: string }): Promise<void> {
  const unit = { collectionId: telling.collectionId(), unitId: unitOf(telling, commune) };
  await execute(await deskAt(telling.stage, commune), typeCells, { ...unit, cells: [{ ...cell, version: 1 }] });
}

/** Left to the report of the next month, at every cell that it counts in. */
async function leave(telling: Telling, commune: Commune): Promise<void> {
  const unit = { collectionId: telling.collectionId(), unitId: unitOf(telling, commune) };
  const positions = figureCells.map((_, at) => at + 1);
  await execute(await deskAt(telling.stage, commune), leaveRecords, { ...unit, positions });
}

async function prolong(telling: Telling, commune: Commune): Promise<void> {
  const { stage, period, collectionId } = telling;
  const longer = { collectionId: collectionId(), unitIds: [unitOf(telling, commune)] };
  const reason = 'Cán bộ phụ trách nghỉ thai sản, người thay mới nhận sổ từ đầu tháng.';
  await execute(await deskAt(stage, 'leader'), prolongCollection, {
    ...{ ...longer, locksOn: addDays(period.dueOn, 75), reason },
  });
}

/** Logged after the month was sent: it stands at the counted cells of that month. */
async function logLate({ stage, period }: Telling, commune: Commune): Promise<void> {
  await execute(await deskAt(stage, commune), logActivity, {
    ...{
      ownerUnitId: known(stage.units, `${commune}.front`),
      kind: 'propaganda',
      happenedOn: addDays(period.until, -2),
    },
    ...{ place: 'Nhà văn hóa thôn Suối Trong', attendance: 36, women: 17 },
    ...{
      values: { form: 'meeting', speaker: 'core', subject: 'Phân loại rác tại hộ gia đình' },
      result: 'Ghi sổ muộn vì thôn gửi danh sách sau',
    },
  });
}
