import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldTerritories } from '../../../../tests/support/world.ts';
import { getAtlas } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    query(
      `update organisation.territory set latitude = 11.5 + id, longitude = 108 where id in (${worldTerritories.communeA}, ${worldTerritories.communeB})`,
    ),
  );
});
afterAll(() => office.close());

const atlas = async (province: number | null) => read(await office.desk('observer'), (ctx) => getAtlas(ctx, province));

test('a province holds its placed communes, each with its committees and no body outside the Front', async () => {
  const { province, communes } = await atlas(worldTerritories.province);
  expect(province).toMatchObject({ communeCount: 2, latitude: 15 });
  expect(communes.find(({ id }) => id === worldTerritories.communeA)).toMatchObject({
    unitCount: 2,
    organisationCount: 2,
  });
});

test('a commune without a position is on no drawing, and its province neither', async () => {
  const { province, communes, provinces } = await atlas(null);
  expect(province).toBeNull();
  expect(communes).toHaveLength(2);
  expect(provinces.map(({ id }) => id)).toEqual([worldTerritories.province]);
});

test('what is no province is not found', async () => {
  await expect(atlas(worldTerritories.communeA)).rejects.toMatchObject({ code: 'territory-not-found' });
});
