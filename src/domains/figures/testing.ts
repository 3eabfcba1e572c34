import type { TestOffice } from '../../../tests/support/office.ts';
import { worldUnits } from '../../../tests/support/world.ts';
import { execute } from '#platform/command/execute.server.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { syncCatalogue } from '#domains/indicators/catalogue/commands.server.ts';
import { openCollection } from './collections/commands.server.ts';
import { makeForm, publishForm } from './forms/commands.server.ts';

/** A monthly form of the province's Front for its communes, with a required, a money and an optional cell; opened for May 2026. */
export async function openMonthlyForm(
  office: TestOffice,
): Promise<{ formId: number; collectionId: number; indicatorIds: number[] }> {
  const coordinator = await office.desk('coordinator');
  const indicatorIds = await makeIndicators(office, 3);
  const { id: formId } = await execute(coordinator, makeForm, {
    ...{ code: 'thang', name: 'Monthly form', organisation: null, level: 'commune', cadence: 'month' },
    ...{ cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 3, lockDays: 30 },
  });
  await execute(coordinator, publishForm, {
    formId,
    cells: indicatorIds.map((indicatorId, at) => ({ indicatorId, label: `Cell ${at + 1}`, isRequired: at < 2 })),
    checks: [{ left: [3], operator: '<=', right: [1], says: 'Cell 3 is a part of cell 1.' }],
  });
  const { id: collectionId } = await execute(coordinator, openCollection, { formId, period: '2026-m06' });
  return { formId, collectionId, indicatorIds };
}

/** A monthly form of the province's Front for its communes' Fronts: cell 1 is typed, 2 counts talks, 3 the people who came to them. */
export async function makeCountedForm(office: TestOffice): Promise<number> {
  await office.asOwner((query) => syncCatalogue(query, office.clock.now()));
  const { rows } = await office.asOwner((query) =>
    query(`select id from indicators.indicator where code = any('{MT-001,MT-002,MT-003}') order by code`),
  );
  const desk = await office.desk('coordinator');
  const { id: formId } = await execute(desk, makeForm, {
    ...{ code: 'thang-xa', name: 'Biểu tháng', organisation: 'front', level: 'commune', cadence: 'month' },
    ...{ cutOff: { day: 14, due: { monthsAfter: 0, day: 20 } }, graceDays: 3, lockDays: 40 },
  });
  const cells = rows.map((row, at) => ({ indicatorId: Number(row.id), label: `Ô ${at + 1}`, isRequired: at < 2 }));
  const check = { left: [2], operator: '<=' as const, right: [3], says: 'Ô 2 không thể nhiều hơn ô 3.' };
  await execute(desk, publishForm, { formId, cells, checks: [check] });
  return formId;
}

/** A talk as makeCountedForm counts it: one, with 45 people. */
export const aTalk = (happenedOn: string, ownerUnitId: number = worldUnits.frontA) =>
  makeActivity({
    kind: 'propaganda',
    ownerUnitId,
    happenedOn,
    values: { form: 'meeting', speaker: 'core', subject: 'Rác' },
  });

/** Plain indicators that add over units and time. */
export async function makeIndicators(office: TestOffice, count: number): Promise<number[]> {
  return office.asOwner(async (query) => {
    const ids: number[] = [];
    for (let at = 0; at < count; at += 1) {
      const { rows } = await query(
        `insert into indicators.indicator (code, topic, name, unit, over_units, over_time, cadence, levels, search_key, changed_at)
         values ('THU-' || (select count(*) + 1 from indicators.indicator), 'topic', $1, 'pieces', 'sum', 'sum', 'month', '{commune}', $1, now())
         returning id`,
        [`indicator ${at + 1}`],
      );
      ids.push(Number(rows[0]!.id));
    }
    return ids;
  });
}
