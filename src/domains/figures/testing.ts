import type { TestOffice } from '../../../tests/support/office.ts';
import { execute } from '#platform/command/execute.server.ts';
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
