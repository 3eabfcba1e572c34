import * as fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { endForm } from '../forms/commands.server.ts';
import { openMonthlyForm } from '../testing.ts';
import { tableAddress, tableQuery } from '../totals/address/schema.ts';
import { changeView, removeView, saveView } from './commands.server.ts';
import { listViews, type SavedView } from './queries.server.ts';
import { mostViews } from './rules.ts';
import { saveViewInput } from './schema.ts';

let office: TestOffice;
let indicatorIds: number[];
let formId: number;
beforeAll(async () => {
  office = await openTestOffice();
  ({ indicatorIds, formId } = await openMonthlyForm(office));
});
afterAll(() => office.close());

const keep = async (by: WorldAccount, name: string, isShared = false, query = `chi-tieu=${indicatorIds[0]}&noi=3`) =>
  (await execute(await office.desk(by), saveView, { name, query, isShared })).id;
const viewsOf = async (by: WorldAccount): Promise<SavedView[]> => read(await office.desk(by), listViews);
const namesOf = async (by: WorldAccount) => (await viewsOf(by)).map((view) => view.name);

describe('who sees it', () => {
  test('a view is one’s own, until it is shared with who acts for the same unit; nobody else ever', async () => {
    const id = await keep('leader', 'Quarter');
    expect(await namesOf('leader')).toEqual(['Quarter']);
    expect(await namesOf('coordinator')).toEqual([]);
    await execute(await office.desk('leader'), changeView, { viewId: id, name: 'Half', isShared: true });
    expect(await viewsOf('coordinator')).toMatchObject([
      {
        ...{ name: 'Half', isOwn: false, isShared: true, placeName: 'Xã An Hòa', stopped: [] },
        ...{ to: `/so-lieu/tong-hop?chi-tieu=${indicatorIds[0]}&noi=3`, indicators: ['indicator 1'] },
      },
    ]);
    for (const other of ['womenCoordinator', 'officerA', 'otherCoordinator', 'nobody'] as const)
      expect(await namesOf(other)).toEqual([]);
  });

  test('who reads a shared view neither renames nor removes it, in the database either', async () => {
    const id = await keep('leader', 'Shared', true);
    const coordinator = await office.desk('coordinator');
    const refused = { code: 'saved-view-not-found' };
    await expect(execute(coordinator, changeView, { viewId: id, name: 'Mine' })).rejects.toMatchObject(refused);
    await expect(execute(coordinator, removeView, { viewId: id })).rejects.toMatchObject(refused);
    await execute(await office.desk('leader'), removeView, { viewId: id });
    expect(await namesOf('coordinator')).not.toContain('Shared');
  });
});

describe('what is kept', () => {
  const word = fc.oneof(
    fc.constantFrom(
      '12',
      '1,2,3',
      'thang',
      'quy',
      'lich',
      'ban-do',
      'lines',
      'hom-nay',
      '1',
      'women',
      '2026-m06',
      '12.2026-m06',
    ),
    fc.string({ maxLength: 20 }),
  );
  const names = [
    'chi-tieu',
    'noi',
    'hang',
    'khoi',
    'nhip',
    'ky',
    'nam',
    'goc',
    'so-sanh',
    'xem',
    'cot',
    've',
    '//evil',
    'javascript:',
  ];

  test('whatever comes is read as the page reads it: only its own words are left, and they read the same again', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.constantFrom(...names), word)), (pairs) => {
        const given = new URLSearchParams(pairs).toString();
        const { query } = saveViewInput.parse({ name: 'x', query: given });
        expect(query).toMatch(/^[a-z0-9=&,._-]*$/u);
        expect(query.length).toBeLessThanOrEqual(400);
        expect(tableAddress(new URLSearchParams(query))).toEqual(
          tableAddress(new URLSearchParams(tableQuery(tableAddress(new URLSearchParams(given))))),
        );
        for (const strange of ['ve=', 'evil', 'javascript']) expect(query).not.toContain(strange);
      }),
    );
  });

  test('a map with its column is kept as a map', async () => {
    const query = `chi-tieu=${indicatorIds[0]}&noi=2&xem=ban-do&cot=${indicatorIds[0]}.2026-m06`;
    const id = await keep('observer', 'Map', false, query);
    const view = (await viewsOf('observer')).find((one) => one.id === id)!;
    expect(view).toMatchObject({ isMap: true, to: `/so-lieu/tong-hop?${query}` });
  });

  test('an address elsewhere, or without an indicator, is no view', async () => {
    for (const query of ['https://example.vn/?x=1', 'noi=3', ''])
      await expect(keep('leader', 'x', false, query)).rejects.toMatchObject({ code: 'saved-view-empty' });
    await expect(keep('leader', ' ')).rejects.toMatchObject({ code: 'input-invalid' });
  });

  test('fifty a person, and one more after one is removed', async () => {
    const ids = [];
    for (let at = 0; at < mostViews; at += 1) ids.push(await keep('officerB', `View ${at}`));
    await expect(keep('officerB', 'One more')).rejects.toMatchObject({ code: 'saved-views-full' });
    await execute(await office.desk('officerB'), removeView, { viewId: ids[0]! });
    await keep('officerB', 'One more');
    expect(await viewsOf('officerB')).toHaveLength(mostViews);
  });
});

test('an indicator that was retired, or whose form ended, is told and the view stays', async () => {
  await office.asOwner((query) =>
    query(
      `update indicators.indicator set retired_on = '2026-06-01', retired_reason = 'x', changed_at = now() where id = $1`,
      [indicatorIds[1]],
    ),
  );
  const id = await keep('officerA', 'Two', false, `chi-tieu=${indicatorIds[0]},${indicatorIds[1]}`);
  const stopped = async () => (await viewsOf('officerA')).find((view) => view.id === id)!.stopped;
  expect(await stopped()).toEqual([{ id: indicatorIds[1], name: 'indicator 2', why: 'retired' }]);
  await execute(await office.desk('coordinator'), endForm, { formId });
  office.clock.set('2026-06-18T10:00:00+07:00');
  expect(await stopped()).toEqual([
    { id: indicatorIds[0], name: 'indicator 1', why: 'not-collected' },
    { id: indicatorIds[1], name: 'indicator 2', why: 'retired' },
  ]);
});
