import { afterAll, beforeAll, expect, test } from 'vitest';
import { read } from '#platform/command/execute.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { worldTerritories } from '../../../../tests/support/world.ts';
import { drawingOf } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    query(
      `update organisation.territory set latitude = 11.123 + id, longitude = 108.456 where id in (${worldTerritories.communeA}, ${worldTerritories.communeB})`,
    ),
  );
  await office.asOwner((query) =>
    query(`update organisation.territory_fact set code = '20333' where territory_id = ${worldTerritories.communeB}`),
  );
});
afterAll(() => office.close());

const drawing = async (place: number) => read(await office.desk('observer'), (ctx) => drawingOf(ctx, place));

test('the country is drawn by provinces over its communes, a province by its communes', async () => {
  const country = await drawing(worldTerritories.nation);
  expect(country).toMatchObject({ province: null, places: [{ id: worldTerritories.province, isFar: false }] });
  expect(country!.land.toSorted((a, b) => a.latitude - b.latitude)).toEqual([
    { latitude: 14.12, longitude: 108.46 },
    { latitude: 15.12, longitude: 108.46 },
  ]);
  const province = await drawing(worldTerritories.province);
  expect(province!.province).toMatchObject({ id: worldTerritories.province });
  expect(province!.places).toHaveLength(2);
});

test('a special zone in the sea stands on the small drawing of the country', async () => {
  const { places } = (await drawing(worldTerritories.province))!;
  expect(places.find(({ id }) => id === worldTerritories.communeB)?.isFar).toBe(true);
  expect(places.find(({ id }) => id === worldTerritories.communeA)?.isFar).toBe(false);
});

test('a commune, and a province of whose communes none has a position, are on no drawing', async () => {
  expect(await drawing(worldTerritories.communeA)).toBeNull();
  expect(await drawing(worldTerritories.otherProvince)).toBeNull();
});
