import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Addressee, AddresseeLevel, OrganisationKind } from '#reading/reading.ts';
import {
  distinctGroups,
  groupsOf,
  isAt,
  joinAddressees,
  levelOfIssuer,
  offeredGroups,
  placeOf,
  type Viewpoint,
  wantedOf,
} from './rules.ts';

const province: Viewpoint = {
  unit: { organisation: 'front', level: 'province', name: 'Ủy ban MTTQ Việt Nam tỉnh Thử Nghiệm' },
  paperLevel: 'province',
};
const commune: Viewpoint = {
  unit: { organisation: 'front', level: 'commune', name: 'Ủy ban MTTQ Việt Nam xã An Hòa' },
  paperLevel: 'commune',
};
const said = (
  name: string,
  organisations: OrganisationKind[],
  level: AddresseeLevel | null,
  all = false,
): Addressee => ({
  ...{ name, organisations, level, all },
  span: { start: 0, end: 1 },
  role: 'leads',
});

describe('from the words of a paper to groups of units', () => {
  test('all commune Fronts of the province', () => {
    expect(groupsOf(said('Ủy ban MTTQ Việt Nam các xã, phường', ['front'], 'commune', true), province)).toEqual({
      groups: [{ organisation: 'front', level: 'commune' }],
      named: [],
    });
  });

  test('"xã, phường" without a name of its own means every one', () => {
    expect(groupsOf(said('UBMTTQ xã, phường, đặc khu', ['front'], 'commune'), province).groups).toHaveLength(1);
  });

  test('a commune that is named is that one only', () => {
    expect(groupsOf(said('Ủy ban MTTQ Việt Nam xã An Hòa', ['front'], 'commune'), province)).toEqual({
      groups: [],
      named: [{ organisation: 'front', level: 'commune', place: 'An Hòa' }],
    });
    expect(isAt('Ủy ban MTTQ Việt Nam xã An Hoà', 'An Hòa')).toBe(true);
    expect(isAt('Ủy ban MTTQ Việt Nam xã Tân An Hòa', 'An Hòa')).toBe(false);
    expect(isAt('HỘI NÔNG DÂN XÃ AN HÒA', 'An Hoà')).toBe(true);
  });

  test('the five organisations, without a level, stand at the level of the paper', () => {
    const five: OrganisationKind[] = ['trade_union', 'farmers', 'women', 'youth', 'veterans'];
    const { groups } = groupsOf(said('Các tổ chức chính trị - xã hội', five, null, true), province);
    expect(groups).toEqual(five.map((organisation) => ({ organisation, level: 'province' })));
  });

  test('"các cấp" is the level of the paper and those below', () => {
    const { groups } = groupsOf(said('Mặt trận Tổ quốc các cấp', ['front'], null, true), province);
    expect(groups.map((group) => group.level)).toEqual(['province', 'commune']);
  });

  test('residential areas of the commune', () => {
    expect(groupsOf(said('Ban Công tác Mặt trận các thôn', ['front'], 'area', true), commune).groups).toEqual([
      { organisation: 'front', level: 'area' },
    ]);
  });

  test('a body above, a neighbour, and nobody in particular are nobody here', () => {
    expect(groupsOf(said('Ủy ban MTTQ Việt Nam tỉnh', ['front'], 'province'), commune).groups).toEqual([]);
    expect(groupsOf(said('Ủy ban MTTQ Việt Nam xã Xa Xôi', ['front'], 'commune'), commune)).toEqual({
      groups: [],
      named: [],
    });
    expect(groupsOf(said('các hộ dân', ['other'], null, true), commune)).toEqual({ groups: [], named: [] });
    const fromAbove: Viewpoint = { ...commune, paperLevel: 'province' };
    expect(groupsOf(said('Hội Liên hiệp Phụ nữ', ['women'], null), fromAbove).groups).toEqual([]);
    expect(groupsOf(said('Ủy ban MTTQ các xã, phường', ['front'], 'commune', true), fromAbove).groups).toHaveLength(1);
  });

  test('who takes part does not lead, and is named at the own level only', () => {
    const women = { ...said('Hội Liên hiệp Phụ nữ tỉnh', ['women'], 'province'), role: 'supports' as const };
    const communes = { ...said('chính quyền các xã', ['state'], 'commune', true), role: 'supports' as const };
    const wanted = wantedOf([said('Ủy ban MTTQ các xã', ['front'], 'commune', true), women, communes], province);
    expect(wanted.leads.groups).toEqual([{ organisation: 'front', level: 'commune' }]);
    expect(wanted.supports).toEqual([{ organisation: 'women', level: 'province' }]);
  });
});

test('the level that an issuer speaks of', () => {
  expect(levelOfIssuer('Đảng ủy xã Công Hải', 'province')).toBe('commune');
  expect(levelOfIssuer('TỈNH UỶ KHÁNH HOÀ', 'commune')).toBe('province');
  expect(levelOfIssuer('Ủy ban Trung ương MTTQ Việt Nam', 'province')).toBe('nation');
  expect(levelOfIssuer('Ban Thường trực', 'commune')).toBe('commune');
  expect(levelOfIssuer('Bảo hiểm Xã hội', 'province')).toBe('province');
});

test('a place is written alike from every root', () => {
  expect(placeOf('vn.t2.t3.women.u390')).toMatchObject({
    organisation: 'women',
    root: 'vn',
    territoryPath: 'vn.t2.t3',
  });
  expect(placeOf('party.t2')).toMatchObject({ organisation: 'party', root: 'party', territoryPath: 'vn.t2' });
});

test('what is offered lies at or below the unit', () => {
  expect(offeredGroups('province', ['front']).map((group) => group.level)).toEqual(['province', 'commune']);
  expect(offeredGroups('commune', ['front']).map((group) => group.level)).toEqual(['commune', 'area']);
  expect(offeredGroups('area', ['front']).map((group) => group.level)).toEqual(['area']);
  expect(offeredGroups('branch', ['front'])).toEqual([]);
});

test('joining loses nobody and doubles nobody', () => {
  const group = fc.record({
    organisation: fc.constantFrom('front', 'women'),
    level: fc.constantFrom('province' as const, 'commune' as const),
  });
  const ids = fc.uniqueArray(fc.integer({ min: 1, max: 12 }), { maxLength: 8 });
  const addressees = fc.record({ groups: fc.array(group).map(distinctGroups), unitIds: ids, supportIds: ids });
  fc.assert(
    fc.property(addressees, addressees, (one, other) => {
      const joined = joinAddressees(one, other);
      expect(new Set(joined.unitIds)).toEqual(new Set([...one.unitIds, ...other.unitIds]));
      expect(joined.groups).toEqual(distinctGroups([...one.groups, ...other.groups]));
      const everybody = [...joined.unitIds, ...joined.supportIds];
      expect(new Set(everybody).size).toBe(everybody.length);
      for (const id of [...one.supportIds, ...other.supportIds]) expect(everybody).toContain(id);
    }),
  );
});
