import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type MapPlan, planMap } from './rules.ts';
import { type Area, area, type AreaLink, areaLink, type Rearrangement } from './schema.ts';
import { readList } from '#platform/read-list.ts';

const on = '2025-07-01';

/** Any two maps: provinces, districts and communes of old, and every commune in one to three parts somewhere. */
const rearrangement: fc.Arbitrary<Rearrangement> = fc
  .record({
    provinces: fc.integer({ min: 1, max: 4 }),
    oldCommunes: fc.array(fc.nat(9), { minLength: 1, maxLength: 25 }),
    newCommunes: fc.array(fc.nat(3), { minLength: 1, maxLength: 12 }),
    parts: fc.array(fc.uniqueArray(fc.nat(11), { minLength: 1, maxLength: 3 }), { minLength: 25, maxLength: 25 }),
    merged: fc.array(fc.nat(3), { minLength: 4, maxLength: 4 }),
  })
  .map(({ provinces, oldCommunes, newCommunes, parts, merged }) => {
    const province = (at: number) => `${10 + (at % provinces)}`;
    const district = (at: number) => `${100 + at}`;
    const oldProvinces = Array.from({ length: provinces }, (_, at) => named(province(at), 'province', ''));
    const districts = [...new Set(oldCommunes)].map((at) => named(district(at), 'rural_district', province(at)));
    const communes = oldCommunes.map((at, index) => named(`${10_000 + index}`, 'commune', district(at)));
    const newProvince = (at: number) => `${10 + ((merged[at % provinces] ?? 0) % provinces)}`;
    const newProvinces = [...new Set(oldProvinces.map((_, at) => newProvince(at)))];
    const provinceOfNew = (at: number) => newProvinces[at % newProvinces.length]!;
    const links: AreaLink[] = [
      ...oldProvinces.map(({ code }, at) => link(code, newProvince(at), 'full')),
      ...communes.flatMap(({ code }, index) => {
        const into = [...new Set(parts[index]!.map((part) => part % newCommunes.length))];
        return into.map((part) => link(code, `${10_000 + part}`, into.length === 1 ? 'full' : 'partial'));
      }),
    ];
    return {
      oldAreas: [...oldProvinces, ...districts, ...communes],
      newAreas: [
        ...newProvinces.map((code) => named(code, 'province', '')),
        ...newCommunes.map((at, index) => named(`${10_000 + index}`, 'ward', provinceOfNew(at))),
      ],
      links,
      on,
    };
  });

function named(code: string, kind: Area['kind'], parent_code: string): Area {
  return { code, name: `Nơi ${code}`, kind, parent_code };
}

function link(old_code: string, new_code: string, extent: 'full' | 'partial'): AreaLink {
  return { old_code, new_code, extent };
}

const pathOf = (plan: MapPlan) => new Map(plan.territories.map((territory) => [territory.id, territory.path]));
const isUnder = (path: string, top: string) => path === top || path.startsWith(`${top}.`);

describe('any rearrangement', () => {
  test('keeps every old area: under its own id, or by successions to where it went', () => {
    fc.assert(
      fc.property(rearrangement, (map) => {
        const plan = planMap(map);
        expect(plan.facts.filter((fact) => fact.validFrom < on && fact.parentId !== null)).toHaveLength(
          map.oldAreas.length,
        );
        const kept = map.links.length - plan.successions.length;
        expect(plan.territories).toHaveLength(1 + map.oldAreas.length + map.newAreas.length - kept);
        for (const territory of plan.territories.filter((one) => one.closedOn !== null && one.level !== 'district')) {
          expect(plan.successions.some((one) => one.fromId === territory.id)).toBe(true);
        }
        for (const { fromId, toId } of plan.successions) expect(fromId).not.toBe(toId);
      }),
    );
  });

  test('builds one tree without cycles: a path ends in its own id and runs through open territories only', () => {
    fc.assert(
      fc.property(rearrangement, (map) => {
        const plan = planMap(map);
        const open = new Set(plan.territories.filter((one) => one.closedOn === null).map((one) => one.path));
        for (const { id, path } of plan.territories.filter((one) => one.level !== 'nation')) {
          const labels = path.split('.');
          expect(labels.at(-1)).toBe(`t${id}`);
          expect(new Set(labels).size).toBe(labels.length);
          expect(open.has(labels.slice(0, -1).join('.'))).toBe(true);
        }
      }),
    );
  });

  test('hangs an open territory under its parent, a closed one where all that followed it lies', () => {
    fc.assert(
      fc.property(rearrangement, (map) => {
        const plan = planMap(map);
        const paths = pathOf(plan);
        for (const fact of plan.facts.filter((one) => one.validUntil === null && one.parentId !== null)) {
          expect(paths.get(fact.territoryId)).toBe(`${paths.get(fact.parentId!)}.t${fact.territoryId}`);
        }
        for (const { fromId, toId } of plan.successions) {
          const holder = paths.get(fromId)!.split('.').slice(0, -1).join('.');
          expect(isUnder(paths.get(toId)!, holder)).toBe(true);
        }
      }),
    );
  });

  test('conserves sums: what stood at the old areas adds up over today’s provinces and what hangs between them', () => {
    fc.assert(
      fc.property(rearrangement, (map) => {
        const plan = planMap(map);
        const members = new Map(plan.territories.map(({ id }) => [id, id * 7]));
        const total = (under: string) =>
          plan.territories
            .filter((one) => isUnder(one.path, under))
            .reduce((sum, one) => sum + members.get(one.id)!, 0);
        const tops = plan.territories.filter((one) => one.path.split('.').length === 2);
        const all = [...members.values()].reduce((sum, one) => sum + one, 0);
        expect(members.get(1)! + tops.reduce((sum, top) => sum + total(top.path), 0)).toBe(all);
      }),
    );
  });

  test('gives the same ids whatever the order of the lists', () => {
    fc.assert(
      fc.property(rearrangement, (map) => {
        const turned = {
          ...map,
          oldAreas: map.oldAreas.toReversed(),
          newAreas: map.newAreas.toReversed(),
          links: map.links.toReversed(),
        };
        expect(planMap(turned)).toEqual(planMap(map));
      }),
    );
  });

  test('refuses a code that is missing or stands twice', () => {
    const map = { oldAreas: [named('01', 'province', '')], newAreas: [named('01', 'province', '')], on };
    expect(() => planMap({ ...map, links: [link('01', '02', 'full')] })).toThrow('02');
    expect(() => planMap({ ...map, newAreas: [...map.newAreas, ...map.newAreas], links: [] })).toThrow('twice');
  });
});

describe('reading the lists', () => {
  test('names the list and the line of a bad row', () => {
    expect(() => readList('areas', 'code,name,kind,parent_code\n01,A,province,\nx,B,province,\n', area)).toThrow(
      /^areas, line 3: code/,
    );
    expect(() => readList('areas', 'code,name,kind,parent_code\n01,A,province\n', area)).toThrow('areas, line 2');
  });
});

describe('1 July 2025', () => {
  const list = (name: string) =>
    readFileSync(path.resolve(import.meta.dirname, '../../../../seed/map', `${name}.csv`), 'utf8');
  const map: Rearrangement = {
    oldAreas: readList('old', list('areas-until-2025-06-30'), area),
    newAreas: readList('new', list('areas-from-2025-07-01'), area),
    links: readList('links', list('area-succession-2025-07-01'), areaLink),
    on,
  };
  const plan = planMap(map);
  const paths = pathOf(plan);
  const open = plan.territories.filter((one) => one.closedOn === null);
  const closed = plan.territories.filter((one) => one.closedOn !== null);
  const factsOf = (name: string) => plan.facts.filter((fact) => fact.name === name);

  test('34 provinces and 3,321 communes stand; 143 provinces and communes and 5 island districts are what they were', () => {
    const standsSince = (day: string, level: string) =>
      open.filter((one) => one.level === level && one.openedOn === day).length;
    expect(open.filter((one) => one.level === 'province')).toHaveLength(34);
    expect(open.filter((one) => one.level === 'commune')).toHaveLength(3321);
    expect(open.filter((one) => one.level === 'district')).toHaveLength(0);
    expect(standsSince('1945-09-02', 'province')).toBe(11);
    expect(standsSince('1945-09-02', 'commune')).toBe(132 + 5);
    expect(plan.territories).toHaveLength(1 + 63 + 696 + 10_035 + 34 + 3321 - 11 - 132 - 5);
  });

  test('all 10,035 old communes are there, 460 of them divided', () => {
    const wasCommune = new Set(['commune', 'ward', 'township']);
    expect(plan.facts.filter((fact) => fact.validFrom < on && wasCommune.has(fact.kind))).toHaveLength(10_035);
    expect(closed.filter((one) => one.level === 'commune')).toHaveLength(10_035 - 132);
    const parts = new Map<number, number>();
    for (const { fromId } of plan.successions) parts.set(fromId, (parts.get(fromId) ?? 0) + 1);
    expect([...parts.values()].filter((count) => count > 1)).toHaveLength(460);
    expect(plan.successions.filter((one) => one.extent === 'partial')).toHaveLength(1012);
  });

  test('the deepest path has four labels, and nothing hangs loose under the nation', () => {
    expect(Math.max(...[...paths.values()].map((one) => one.split('.').length))).toBe(4);
    const underTheNation = plan.territories.filter((one) => one.path.split('.').length === 2);
    expect(underTheNation).toHaveLength(34);
  });

  test('Lâm Đồng has 124 communes; it is not the province it was', () => {
    const [then, now] = factsOf('Tỉnh Lâm Đồng');
    expect(then!.territoryId).not.toBe(now!.territoryId);
    expect(plan.facts.filter((fact) => fact.parentId === now!.territoryId && fact.validUntil === null)).toHaveLength(
      124,
    );
    expect(paths.get(then!.territoryId)).toBe(`${paths.get(now!.territoryId)}.t${then!.territoryId}`);
  });

  test('Phường La Gi is four old communes; the old town hangs under the province, since it went to three', () => {
    const [ward] = factsOf('Phường La Gi');
    const [town] = factsOf('Thị xã La Gi');
    const [province] = plan.facts.filter((fact) => fact.name === 'Tỉnh Lâm Đồng' && fact.validUntil === null);
    const before = plan.successions.filter((one) => one.toId === ward!.territoryId);
    const names = before.map((one) => plan.facts.find((fact) => fact.territoryId === one.fromId)!.name);
    expect(names.toSorted()).toEqual(
      ['Phường Bình Tân', 'Phường Tân An', 'Phường Tân Thiện', 'Xã Tân Bình'].toSorted(),
    );
    expect(paths.get(town!.territoryId)).toBe(`${paths.get(province!.territoryId)}.t${town!.territoryId}`);
    expect(town!.validUntil).toBe(on);
  });

  test('Hoàng Sa keeps its id from a district to a special zone', () => {
    const [before] = factsOf('Huyện Hoàng Sa');
    const [after] = factsOf('Đặc khu Hoàng Sa');
    expect(after!.territoryId).toBe(before!.territoryId);
    expect(open.find((one) => one.id === after!.territoryId)!.level).toBe('commune');
  });
});
