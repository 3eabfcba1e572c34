import { afterAll, beforeAll, expect, test } from 'vitest';
import { carryThrough, makeAreas, makePlan } from '#domains/organisation/rearrangement/testing.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { sendDataRequest } from './data-requests/testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    makeAreas(query, [
      { id: 8, name: 'Thôn Hai', units: { front: 801 } },
      { id: 9, name: 'Thôn Ba', units: { front: 901 } },
    ]),
  );
});
afterAll(() => office.close());

test('a request about one’s own data waits at the unit that follows, with the day on which it is due', async () => {
  const { id } = await sendDataRequest(office, { unitId: 901 });
  const other = await sendDataRequest(office);
  const held = async () => {
    const { rows } = await office.asOwner((query) =>
      query('select id::int, unit_id::int as unit, due_on from people.data_request order by id'),
    );
    return rows;
  };
  const before = await held();
  const admin = await office.desk('administrator');
  const plan = await makePlan(admin, [{ kind: 'merge', from: [8, 9], name: 'Thôn Hai Ba' }]);
  await carryThrough(admin, { id: plan, version: 2 });
  const { rows } = await office.asOwner((query) =>
    query('select successor_id::int as unit from organisation.rearranged_unit where plan_id = $1 and unit_id = 901', [
      plan,
    ]),
  );
  const { unit } = rows[0]!;
  expect(unit).not.toBe(901);
  expect(await held()).toEqual([
    { ...before[0], id, unit },
    { ...before[1], id: other.id, unit: 301 },
  ]);
});
