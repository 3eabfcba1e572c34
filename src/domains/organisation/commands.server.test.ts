import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import type { Refusal } from '#platform/refusal.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { worldTerritories, worldUnits } from '../../../tests/support/world.ts';
import { openFirstAccount } from '#domains/people/start/commands.server.ts';
import { committeeToOpen, getPlace, getUnitPage } from './page/queries.server.ts';
import { closeUnit, openUnit, renameUnit, reopenUnit } from './commands.server.ts';
import { openArea } from './map/commands.server.ts';
import { findUnitByPath, getUnit, searchUnits, territoryOf, unitsBelow } from './queries.server.ts';

describe('units', () => {
  let office: TestOffice;
  beforeAll(async () => {
    office = await openTestOffice();
  });
  afterAll(() => office.close());

  const desk = () => office.desk('administrator');
  const refusal = async (work: Promise<unknown>) =>
    work.then(
      () => 'done',
      (error: Refusal) => error.code,
    );

  test('a committee stands at its territory, with a short name and its place', async () => {
    const input = {
      kind: 'committee',
      organisation: 'farmers',
      territoryId: worldTerritories.communeA,
      name: ' Hội  Nông dân xã An Hòa ',
    };
    const { id } = await execute(await desk(), openUnit, input);
    const unit = await read(await desk(), (ctx) => getUnit(ctx, id));
    expect(unit).toMatchObject({
      name: 'Hội Nông dân xã An Hòa',
      shortName: 'Hội Nông dân xã An Hòa',
      path: 'vn.t2.t3.farmers',
      level: 'commune',
      place: 'Tỉnh Thử Nghiệm',
      territoryName: 'Xã An Hòa',
      openedOn: '2026-06-16',
      closedOn: null,
    });
    expect(await refusal(execute(await desk(), openUnit, input))).toBe('unit-exists-here');
    expect(await read(await desk(), (ctx) => searchUnits(ctx, { text: 'nong dan an', limit: 5 }))).toHaveLength(1);
  });

  test('a body outside the Front stands under its own root; who runs the Front there opens it and has no right inside', async () => {
    const place = await read(await desk(), (ctx) => getPlace(ctx, worldTerritories.province));
    expect(place!.missing.find(({ code }) => code === 'state')).toMatchObject({ mayOpen: true });
    const input = { kind: 'committee', organisation: 'state', territoryId: worldTerritories.province };
    const name = 'Ủy ban nhân dân tỉnh Thử Nghiệm';
    expect(await refusal(execute(await office.desk('leader'), openUnit, { ...input, name }))).toBe('not-allowed');
    const { id } = await execute(await desk(), openUnit, { ...input, name });
    expect(await read(await desk(), (ctx) => getUnit(ctx, id))).toMatchObject({ path: 'state.t2', level: 'province' });
    expect(await refusal(execute(await desk(), renameUnit, { unitId: id, name: 'Tên khác' }))).toBe('not-allowed');
    expect(await refusal(execute(await desk(), closeUnit, { unitId: id }))).toBe('not-allowed');
    const below = { kind: 'department', parentId: id, name: 'Văn phòng' };
    expect(await refusal(execute(await desk(), openUnit, below))).toBe('not-allowed');
  });

  test('and is opened by an administrator of that body, in its own line alone', async () => {
    const unit = await read(await desk(), (ctx) => getUnit(ctx, worldUnits.partyProvince));
    const first = {
      name: 'Ngô Quản Trị Đảng',
      phone: '0912000099',
      positionTitle: null,
      unit,
      now: office.clock.now(),
    };
    const { id: account } = await office.asOwner((query) => openFirstAccount(query, first));
    const party = await office.desk(account);
    const form = await read(party, (ctx) => committeeToOpen(ctx, worldTerritories.communeB));
    expect(form.organisations.map(({ code }) => code)).toEqual(['party']);
    const input = { kind: 'committee', organisation: 'party', territoryId: worldTerritories.communeB };
    const { id } = await execute(party, openUnit, { ...input, name: 'Đảng ủy phường Bình Minh' });
    expect(await read(party, (ctx) => getUnit(ctx, id))).toMatchObject({ path: 'party.t2.t4', level: 'commune' });
    const state = execute(party, openUnit, { ...input, organisation: 'state', name: 'UBND phường Bình Minh' });
    expect(await refusal(state)).toBe('not-allowed');
  });

  test('a branch hangs under its unit, and opens only with the permission there', async () => {
    const input = {
      kind: 'branch',
      parentId: worldUnits.womenA,
      locatedIn: worldTerritories.areaA1,
      name: 'Chi hội Phụ nữ Chợ An Hòa',
    };
    expect(await refusal(execute(await office.desk('leader'), openUnit, input))).toBe('not-allowed');
    const { id } = await execute(await desk(), openUnit, input);
    const unit = await read(await desk(), (ctx) => findUnitByPath(ctx, `vn.t2.t3.women.u${id}`));
    expect(unit).toMatchObject({ id, level: 'branch', parentId: worldUnits.womenA, locatedInId: 5 });
    expect(unit!.place).toBe('Xã An Hòa, tỉnh Thử Nghiệm');
    expect(await read(await desk(), (ctx) => unitsBelow(ctx, worldUnits.womenA))).toHaveLength(2);
    expect(await refusal(execute(await desk(), openUnit, input))).toBe('unit-exists-here');
    expect(await refusal(execute(await desk(), openUnit, { ...input, parentId: 9999 }))).toBe('unit-not-found');
  });

  test('a refusal stands at the field that is at fault', async () => {
    const input = {
      kind: 'committee',
      organisation: 'veterans',
      territoryId: worldTerritories.communeA,
      name: 'Hội Cựu chiến binh xã An Hòa',
      openedOn: '2026-06-17',
    };
    const failed = await execute(await desk(), openUnit, input).catch((error: Refusal) => error);
    expect(failed).toMatchObject({ code: 'opened-in-future', fields: { openedOn: 'opened-in-future' } });
    const noDay = await execute(await desk(), openUnit, { ...input, openedOn: '31/02/2026' }).catch((error) => error);
    expect(noDay).toMatchObject({ code: 'input-invalid', fields: { openedOn: 'no-such-day' } });
    const unknown = await execute(await desk(), openUnit, { ...input, organisation: 'xx' }).catch((error) => error);
    expect(unknown).toMatchObject({ code: 'organisation-unknown' });
  });

  test('renaming keeps the path and finds the unit by its new name', async () => {
    await execute(await desk(), renameUnit, {
      unitId: worldUnits.womenB,
      name: 'Hội Liên hiệp Phụ nữ phường Bình Minh Mới',
    });
    const unit = await read(await desk(), (ctx) => getUnit(ctx, worldUnits.womenB));
    expect(unit).toMatchObject({ path: 'vn.t2.t4.women', name: 'Hội Liên hiệp Phụ nữ phường Bình Minh Mới' });
    const found = await read(await desk(), (ctx) => searchUnits(ctx, { text: 'Bình Minh Mới', limit: 5 }));
    expect(found.map((one) => one.id)).toEqual([worldUnits.womenB]);
    const page = await read(await desk(), (ctx) => getUnitPage(ctx, worldUnits.womenB));
    expect(page.formerNames).toEqual([{ name: 'Hội Liên hiệp Phụ nữ phường Bình Minh', untilOn: '2026-06-16' }]);
    const byLeader = execute(await office.desk('leader'), renameUnit, { unitId: worldUnits.womenB, name: 'Hội khác' });
    expect(await refusal(byLeader)).toBe('not-allowed');
  });

  test('closing goes from below and can be taken back; the place is not given away meanwhile', async () => {
    const close = async (unitId: number) => refusal(execute(await desk(), closeUnit, { unitId }));
    // The Front of the commune has the committee of a residential area below it, in a territory of its own.
    expect(await close(worldUnits.frontA)).toBe('units-below-open');
    expect(await close(worldUnits.frontAreaA1)).toBe('done');
    expect(await close(worldUnits.frontA)).toBe('done');
    expect(await close(worldUnits.frontA)).toBe('unit-already-closed');
    const again = {
      kind: 'committee',
      organisation: 'front',
      territoryId: worldTerritories.communeA,
      name: 'Mặt trận xã',
    };
    expect(await refusal(execute(await desk(), openUnit, again))).toBe('unit-closed-here');
    expect(await read(await desk(), (ctx) => searchUnits(ctx, { text: 'ban cong tac', limit: 5 }))).toEqual([]);
    expect(await refusal(execute(await desk(), reopenUnit, { unitId: worldUnits.frontA }))).toBe('done');
    expect(await refusal(execute(await desk(), reopenUnit, { unitId: worldUnits.frontA }))).toBe('unit-not-closed');
  });

  test('a residential area joins the tree of its commune', async () => {
    const input = { communeId: worldTerritories.communeB, kind: 'residential_group', name: 'Tổ dân phố 5' };
    expect(await refusal(execute(await office.desk('officerB'), openArea, input))).toBe('not-allowed');
    const { id } = await execute(await desk(), openArea, input);
    const area = await read(await desk(), (ctx) => territoryOf(ctx, id));
    expect(area).toMatchObject({ path: `vn.t2.t4.t${id}`, level: 'area', name: 'Tổ dân phố 5' });
    expect(area.above.map((one) => one.name)).toEqual(['Tỉnh Thử Nghiệm', 'Phường Bình Minh']);
    expect(await refusal(execute(await desk(), openArea, input))).toBe('area-exists-here');
  });
});
