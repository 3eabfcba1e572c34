import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../tests/support/office.ts';
import { type WorldAccount, worldUnits } from '../../tests/support/world.ts';
import { logActivity } from './activities/commands.server.ts';
import { makeActivity } from './activities/testing.ts';
import { makeDirective } from './directives/testing.ts';
import { startReport } from './reporting/commands.server.ts';
import { syncTemplates } from './reporting/templates/commands.server.ts';
import { searchSources } from './search.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    query(
      `insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
         parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
       select 'own', 'Kế hoạch số 12', 'order', a.id, a.path, o.id, o.path, array[a.path, o.path], 'Rà soát hộ nghèo ở thôn',
         'Báo cáo', '2026-06-01', '2026-06-01T09:00+07', 3, '2026-06-30', 'paper', 'assigned'
       from organisation.unit a, organisation.unit o where a.id = 201 and o.id = 301`,
    ),
  );
});
afterAll(() => office.close());

async function find(by: WorldAccount, typed: string): Promise<string[]> {
  return read(await office.desk(by), async (ctx) => {
    const lines = [];
    for (const source of searchSources) lines.push(...(await source.find(ctx, typed, 6)));
    return lines.map(({ to }) => to.replace(/\d+$/u, 'N'));
  });
}

test('a commitment is found by both of its sides, without accents, and by nobody else', async () => {
  expect(await find('officerA', 'ho ngheo')).toEqual(['/nhiem-vu/N']);
  expect(await find('coordinator', 'ke hoach 12 ngheo')).toEqual(['/nhiem-vu/N']);
  expect(await find('officerB', 'ho ngheo')).toEqual([]);
  expect(await find('nobody', 'ho ngheo')).toEqual([]);
});

test('an activity, a paper and a report are found by their own unit', async () => {
  const officer = await office.desk('officerA');
  await execute(officer, logActivity, makeActivity({ title: 'Thăm hộ nghèo thôn Một' }));
  await makeDirective(await office.desk('coordinator'), []);
  await office.asOwner((query) => syncTemplates(query));
  const report = { unitId: worldUnits.frontProvince, template: 'front-half-year', period: '2026-h1' };
  await execute(await office.desk('coordinator'), startReport, report);
  expect(await find('officerA', 'tham ho ngheo')).toEqual(['/hoat-dong/N']);
  expect(await find('officerB', 'tham ho ngheo')).toEqual([]);
  expect(await find('coordinator', 'mttq-btt')).toContain('/van-ban/N');
  expect(await find('coordinator', '6 thang dau nam')).toEqual(['/bao-cao/N']);
});

test('units and places are for everybody, people for who reads accounts there', async () => {
  expect(await find('nobody', 'an')).toContain('/don-vi?dia-ban=N');
  expect(await find('leader', 'an')).toContain('/tai-khoan/N');
  expect(await find('officerB', 'an')).not.toContain('/tai-khoan/N');
});
