import { expect, test } from 'vitest';
import { type ListedSite, mostFound, placesOf } from './rules.ts';

const site = (id: number, name: string, province: string | null, depth = 2): ListedSite => ({
  ...{ id, name, depth, address: `/noi-${id}` },
  province: province === null ? null : { id: province.length, name: province },
});
const all = [
  site(1, 'Mặt trận phường La Gi', 'Lâm Đồng'),
  site(2, 'Mặt trận tỉnh Lâm Đồng', 'Lâm Đồng', 1),
  site(3, 'Mặt trận xã Đắk Wil', 'Đắk Lắk mới'),
  site(4, 'Ủy ban Trung ương', null, 0),
];
const everything = { words: '', provinceId: null };

test('the country first, provinces by name, the province before its communes', () => {
  const { places } = placesOf(all, everything);
  expect(places.map(({ name }) => name)).toEqual([null, 'Đắk Lắk mới', 'Lâm Đồng']);
  expect(places.at(-1)!.sites.map(({ id }) => id)).toEqual([2, 1]);
});

test.each([
  ['la gi', [1]],
  ['LÀ Gì', [1]],
  ['dak wil', [3]],
  ['phuong lam dong', [1]],
  ['khong co', []],
])('%s finds %j, with accents or without', (words, ids) => {
  const { places } = placesOf(all, { words, provinceId: null });
  expect(places.flatMap(({ sites }) => sites.map(({ id }) => id))).toEqual(ids);
});

test('a place is cut short until it is asked for; counts stay whole', () => {
  const many = Array.from({ length: 300 }, (_, at) => site(at + 1, `Xã ${at}`, 'Lâm Đồng'));
  const short = placesOf(many, everything).places[0]!;
  expect([short.sites.length, short.count]).toEqual([12, 300]);
  const whole = placesOf(many, { words: '', provinceId: 'Lâm Đồng'.length });
  expect([whole.places[0]!.sites.length, whole.count]).toEqual([mostFound, 300]);
  expect(placesOf(many, { words: '', provinceId: 99 }).places).toEqual([]);
});
