import { afterAll, beforeAll, expect, test } from 'vitest';
import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import { execute } from '#platform/command/execute.server.ts';
import { serviceDesk } from '#server/session.ts';
import { makeForm } from '../forms/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { openMonthlyForm } from '../testing.ts';
import { openCollection } from './commands.server.ts';
import { openPeriods } from './jobs.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

test('every night the period of the day opens, once', async () => {
  const { formId } = await openMonthlyForm(office);
  const opened = async () =>
    office.asOwner(
      async (query) =>
        (
          await query(
            `select p.code, c.due_on::text as due, count(e.unit_id)::int as expected from figures.collection c
             join figures.period p on p.id = c.period_id join figures.expectation e on e.collection_id = c.id
             where c.form_id = $1 group by 1, 2 order by 1`,
            [formId],
          )
        ).rows,
    );
  expect(await opened()).toEqual([{ code: '2026-m06', due: '2026-06-20', expected: 4 }]);
  // The clock of the office stands at 16 June: with a cut-off on the 14th that is July.
  const desk = await serviceDesk(office.system, 'figures');
  await openPeriods.run(desk, {});
  await openPeriods.run(desk, {});
  expect(await opened()).toEqual([
    { code: '2026-m06', due: '2026-06-20', expected: 4 },
    { code: '2026-m07', due: '2026-07-20', expected: 4 },
  ]);
});

test('who collects at the form alone, and not from the units below, makes no form and opens none', async () => {
  const formId = await office.asOwner(async (query) => {
    const place: GrantPlace = { place: 'vn.t2.front', placeKind: 'unit', organisation: null, reach: 'here' };
    await query(
      `update people.access_grant set territory_id = null, unit_id = 201, reach = 'here', place_path = $1, pattern = $2 where account_id = 3`,
      [grantPath(place), grantPattern(place, [])],
    );
    return Number((await query('select id from figures.form')).rows[0]!.id);
  });
  const desk = await office.desk('coordinator');
  await expect(execute(desk, openCollection, { formId, period: '2026-m05' })).rejects.toMatchObject({
    code: 'collection-beyond-rights',
  });
  const form = {
    code: 'khac',
    name: 'Other',
    organisation: null,
    level: 'commune',
    cadence: 'month',
    graceDays: 0,
    lockDays: 0,
  };
  const cutOff = { day: 14, due: { monthsAfter: 0, day: 20 } };
  await expect(execute(desk, makeForm, { ...form, cutOff })).rejects.toMatchObject({
    ...{ code: 'form-beyond-rights', details: { units: 4, beyond: 4 } },
  });
});
