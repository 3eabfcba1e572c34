import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  homeTerritoryId,
  refuseArea,
  refuseBelow,
  refuseClosing,
  refuseCommittee,
  refuseName,
  refuseReopening,
  shortenedName,
  suggestedName,
  suggestedNameBelow,
  suggestedShortName,
  territoryIdsOf,
  territoryPath,
  unitLevelAt,
  unitNameKeys,
  openingPaths,
  unitPath,
  writtenName,
} from './rules.ts';
import type { TerritoryKind, TerritoryLevel } from './schema.ts';

const place = (name: string, kind: TerritoryKind, level: TerritoryLevel) => ({ name, kind, level });
const nation = place('Việt Nam', 'nation', 'nation');
const province = place('Tỉnh Lâm Đồng', 'province', 'province');
const city = place('Thành phố Hồ Chí Minh', 'municipality', 'province');
const commune = place('Xã An Hòa', 'commune', 'commune');
const hamlet = place('Thôn Một', 'hamlet', 'area');
const quarter = place('Ấp 3', 'hamlet', 'area');

describe('paths', () => {
  test('of the Front carry the organisation, of bodies outside it their own root', () => {
    expect(unitPath({ code: 'farmers', root: 'vn' }, 'vn.t61.t712')).toBe('vn.t61.t712.farmers');
    expect(unitPath({ code: 'party', root: 'party' }, 'vn.t61')).toBe('party.t61');
    expect(unitPath({ code: 'state', root: 'state' }, 'vn.t61.t712')).toBe('state.t61.t712');
    expect(unitPath({ code: 'party', root: 'party' }, 'vn')).toBe('party');
    const below = { parentPath: 'vn.t61.t712.farmers', unitId: 88 };
    expect(unitPath({ code: 'farmers', root: 'vn' }, 'vn.t61.t712', below)).toBe('vn.t61.t712.farmers.u88');
  });

  test('lead to the place where somebody of the unit looks first', () => {
    expect(homeTerritoryId('vn.front')).toBeNull();
    expect(homeTerritoryId('vn.t61.front')).toBe(61);
    expect(homeTerritoryId('party.t61.t712')).toBe(712);
    expect(homeTerritoryId('vn.t61.t712.t9041.front')).toBe(712);
  });

  test('give back the territories they run through', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 99_999 }), { maxLength: 4 }), (ids) => {
        const at = ids.reduce(territoryPath, 'vn');
        expect(territoryIdsOf(at)).toEqual(ids);
        expect(territoryIdsOf(unitPath({ code: 'trade_union', root: 'vn' }, at))).toEqual(ids);
        expect(territoryIdsOf(unitPath({ code: 'state', root: 'state' }, at))).toEqual(ids);
      }),
    );
  });

  test('the level of a unit is that of its territory; nothing stands at a district any more', () => {
    expect(unitLevelAt('area')).toBe('area');
    expect(unitLevelAt('district')).toBeNull();
  });
});

describe('suggested names', () => {
  test.each([
    ['front', nation, 'Ủy ban Trung ương MTTQ Việt Nam'],
    ['front', province, 'Ủy ban MTTQ Việt Nam tỉnh Lâm Đồng'],
    ['front', city, 'Ủy ban MTTQ Việt Nam thành phố Hồ Chí Minh'],
    ['front', commune, 'Ủy ban MTTQ Việt Nam xã An Hòa'],
    ['front', hamlet, 'Ban Công tác Mặt trận thôn Một'],
    ['front', quarter, 'Ban Công tác Mặt trận ấp 3'],
    ['trade_union', province, 'Liên đoàn Lao động tỉnh Lâm Đồng'],
    ['trade_union', commune, 'Công đoàn xã An Hòa'],
    ['women', commune, 'Hội Liên hiệp Phụ nữ xã An Hòa'],
    ['women', hamlet, 'Chi hội Phụ nữ thôn Một'],
    ['farmers', hamlet, 'Chi hội Nông dân thôn Một'],
    ['youth', commune, 'Đoàn TNCS Hồ Chí Minh xã An Hòa'],
    ['youth', hamlet, 'Chi đoàn thôn Một'],
    ['party', province, 'Tỉnh ủy Lâm Đồng'],
    ['party', city, 'Thành ủy Hồ Chí Minh'],
    ['party', commune, 'Đảng ủy xã An Hòa'],
    ['state', commune, 'Ủy ban nhân dân xã An Hòa'],
    ['trade_union', hamlet, null],
    ['state', hamlet, null],
  ])('%s at %o', (organisation, at, name) => {
    expect(suggestedName(organisation, at)).toBe(name);
  });

  test('are shorter for lists, and begin as the branches of the organisation do', () => {
    expect(suggestedShortName('front', commune)).toBe('Mặt trận xã An Hòa');
    expect(suggestedShortName('women', commune)).toBe('Hội Phụ nữ xã An Hòa');
    expect(suggestedShortName('veterans', hamlet)).toBe('Chi hội Cựu chiến binh thôn Một');
    expect(suggestedNameBelow('women', 'Thôn Một')).toBe('Chi hội Phụ nữ thôn Một');
    expect(suggestedNameBelow('women', null)).toBe('Chi hội Phụ nữ');
  });

  test('find a unit by its official and its short name', () => {
    expect(unitNameKeys('Hội Liên hiệp Phụ nữ xã An Hòa', 'Hội Phụ nữ xã An Hòa').search_key).toBe(
      'hoi lien hiep phu nu xa an hoa hoi phu nu xa an hoa',
    );
  });
});

describe('refusals', () => {
  const today = '2026-06-16';
  const opening = { organisation: 'women', name: 'Hội Liên hiệp Phụ nữ xã An Hòa', openedOn: '2025-07-01', today };
  const territory = { ...commune, openedOn: '2025-07-01', closedOn: null as string | null };

  test('a name has words and no signs of a program', () => {
    expect(refuseName('Chi hội Phụ nữ thôn 1')).toBeNull();
    for (const name of ['', 'Hộ', '123', '---', '<b>Chi hội</b>', 'x'.repeat(201)])
      expect(refuseName(name)).toBe('unit-name-invalid');
    expect(writtenName('  Chi   hội \n Phụ nữ')).toBe('Chi hội Phụ nữ');
  });

  test('a committee opens once at an open place where its organisation has a level', () => {
    expect(refuseCommittee(opening, territory, null)).toBeNull();
    expect(refuseCommittee(opening, { ...territory, closedOn: '2025-07-01' }, null)).toBe('territory-closed');
    expect(refuseCommittee(opening, territory, { closedOn: null })).toBe('unit-exists-here');
    expect(refuseCommittee(opening, territory, { closedOn: '2026-01-01' })).toBe('unit-closed-here');
    expect(refuseCommittee({ ...opening, name: '?' }, territory, null)).toBe('unit-name-invalid');
    expect(refuseCommittee({ ...opening, openedOn: '2026-06-17' }, territory, null)).toBe('opened-in-future');
    expect(refuseCommittee({ ...opening, openedOn: '2025-06-30' }, territory, null)).toBe('opened-before-place');
    const area = { ...hamlet, openedOn: '2025-07-01', closedOn: null };
    expect(refuseCommittee({ ...opening, organisation: 'state' }, area, null)).toBe('organisation-not-at-level');
  });

  test('a branch opens below an open unit, under a name its sisters do not have', () => {
    const parent = { openedOn: '2025-07-01', closedOn: null };
    const branch = { name: 'Chi hội Phụ nữ thôn Hoà', openedOn: today, today };
    expect(refuseBelow(branch, parent, ['Chi hội Phụ nữ thôn Hoa'])).toBeNull();
    expect(refuseBelow(branch, parent, ['Chi hội  phụ nữ thôn Hòa'])).toBe('unit-exists-here');
    expect(refuseBelow(branch, { ...parent, closedOn: today }, [])).toBe('parent-closed');
  });

  test('closing goes from below, and can be taken back while its place and parent stand', () => {
    expect(refuseClosing({ closedOn: null }, 0)).toBeNull();
    expect(refuseClosing({ closedOn: null }, 2)).toBe('units-below-open');
    expect(refuseClosing({ closedOn: today }, 0)).toBe('unit-already-closed');
    const closed = { closedOn: today };
    expect(refuseReopening(closed, { closedOn: null }, null)).toBeNull();
    expect(refuseReopening({ closedOn: null }, { closedOn: null }, null)).toBe('unit-not-closed');
    expect(refuseReopening(closed, closed, null)).toBe('territory-closed');
    expect(refuseReopening(closed, { closedOn: null }, closed)).toBe('parent-closed');
  });

  test('a residential area belongs to a commune of today and has a name of its own there', () => {
    expect(refuseArea('Thôn Hai', territory, [{ name: 'Thôn Một' }])).toBeNull();
    expect(refuseArea('thôn  một', territory, [{ name: 'Thôn Một' }])).toBe('area-exists-here');
    expect(refuseArea('Thôn Hai', { level: 'province', closedOn: null }, [])).toBe('not-a-commune');
    expect(refuseArea('Thôn Hai', { ...territory, closedOn: today }, [])).toBe('territory-closed');
    expect(refuseArea('12', territory, [])).toBe('area-name-invalid');
  });
});

test('a name becomes a short one after a whole word', () => {
  expect(shortenedName('Chi hội Chợ Mới')).toBe('Chi hội Chợ Mới');
  const long = 'Khu nhà tập thể '.repeat(12).trim();
  expect(shortenedName(long)).toBe('Khu nhà tập thể '.repeat(7).trim() + ' Khu nhà');
  expect(shortenedName('x'.repeat(200))).toBe('x'.repeat(120));
});

test('a body outside the Front is opened at its own path or by the Front of the same place, a member organisation by itself', () => {
  expect(openingPaths({ code: 'women', root: 'vn' }, 'vn.t2.t3')).toEqual(['vn.t2.t3.women']);
  expect(openingPaths({ code: 'state', root: 'state' }, 'vn.t2.t3')).toEqual(['state.t2.t3', 'vn.t2.t3.front']);
  expect(openingPaths({ code: 'party', root: 'party' }, 'vn')).toEqual(['party', 'vn.front']);
});
