import { execute } from '#platform/command/execute.server.ts';
import { openCollection } from '#domains/figures/collections/commands.server.ts';
import { acceptFigures } from '#domains/figures/deciding/commands.server.ts';
import { typeCells } from '#domains/figures/entry/commands.server.ts';
import { makeForm, publishForm } from '#domains/figures/forms/commands.server.ts';
import { sendTyped } from '#domains/figures/sending/commands.server.ts';
import { setOwn } from '#domains/indicators/targets/commands.server.ts';
import { dayAt, yearOf } from './days.ts';
import { economyCells, economyWords } from './economy-words.ts';
import { lastYearActs } from './figures-last-year.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

// A ward builds no new-rural commune and counts no mountain households: not applicable, which is not 0.
const communes = [
  { key: 'laGi', isWard: true },
  { key: 'phuocHoi', isWard: true },
  { key: 'dinhVan', isWard: false },
  { key: 'namHa', isWard: false },
  { key: 'tanHa', isWard: false },
] as const;
const openedOn = -20;

/** Plan and result of the year, as rows 001 of the papers read them: budget, poverty, new-rural communes. */
export function economyActs(stage: Stage): Act[] {
  const ids = { formId: 0, collectionId: 0 };
  const year = yearOf(dayAt(stage.today, openedOn));
  const unitOf = (commune: (typeof communes)[number]['key']) => known(stage.units, `${commune}.front`);
  return [
    {
      on: openedOn,
      run: async () => {
        ids.formId = await makeYearlyForm(stage);
        const period = { formId: ids.formId, period: `${year}-y` };
        ids.collectionId = (await execute(await deskAt(stage, 'leader'), openCollection, period)).id;
        for (const goal of goals) await aim(stage, year, goal);
      },
    },
    ...lastYearActs(stage, {
      ...{ on: openedOn, formId: () => ids.formId, periods: [{ code: `${year}-y`, until: `${year}-12-31` }] },
      wordsOf: (at) => economyWords(at, communes[at]!.isWard, { isLast: true }),
    }),
    ...communes.map(({ key, isWard }, at): Act => ({
      on: -12,
      run: async () => {
        const desk = await deskAt(stage, key);
        const unit = { collectionId: ids.collectionId, unitId: unitOf(key) };
        const cells = economyWords(at, isWard).map((cell) => ({ ...cell, version: 0 }));
        await execute(desk, typeCells, { ...unit, cells });
        await execute(desk, sendTyped, unit);
      },
    })),
    {
      on: -10,
      run: async () => {
        const unitIds = communes.slice(0, 4).map(({ key }) => unitOf(key));
        await execute(await deskAt(stage, 'leader'), acceptFigures, { collectionId: ids.collectionId, unitIds });
      },
    },
  ];
}

async function makeYearlyForm(stage: Stage): Promise<number> {
  const desk = await deskAt(stage, 'leader');
  const { id: formId } = await execute(desk, makeForm, {
    ...{
      code: 'kt-xh-nam',
      name: 'Biểu năm kinh tế, xã hội',
      organisation: 'front',
      level: 'commune',
      cadence: 'year',
    },
    ...{ cutOff: { day: 'last', due: { monthsAfter: 1, day: 10 } }, graceDays: 3, lockDays: 60 },
  });
  const cells = [];
  for (const { code, ...cell } of economyCells)
    cells.push({ ...cell, indicatorId: await indicatorOf(stage, code), isRequired: true });
  await execute(desk, publishForm, { formId, cells, checks: [] });
  return formId;
}

async function indicatorOf(stage: Stage, code: string): Promise<number> {
  const { rows } = await stage.asOwner((query) => query('select id from indicators.indicator where code = $1', [code]));
  return Number(rows[0]!.id);
}

/** Per cent with two decimals. */
const goals = [
  { code: 'MT-180', value: 100_00 },
  { code: 'MT-104', value: 75 },
  { code: 'MT-104D', value: 1_75 },
  { code: 'MT-181', value: 100_00 },
] as const;

async function aim(stage: Stage, year: number, { code, value }: (typeof goals)[number]): Promise<void> {
  await execute(await deskAt(stage, 'leader'), setOwn, {
    ...{ unitId: known(stage.units, 'province.front'), indicatorId: await indicatorOf(stage, code), value },
    ...{ startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, comparator: '>=', spread: 'total' },
    paperLabel: 'Nghị quyết của Hội đồng nhân dân tỉnh về nhiệm vụ phát triển kinh tế - xã hội trong năm',
  });
}
