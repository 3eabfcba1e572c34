import { describe, expect, test } from 'vitest';
import type { RouteConfigEntry } from '@react-router/dev/routes';
import siteMap from '../../../routes.ts';
import { addressPart, placeRefusal, reservedPlaces, suggestedPlace } from './rules.ts';

function firstParts(entries: readonly RouteConfigEntry[]): string[] {
  return entries.flatMap(({ path, children }) => {
    if (path === undefined || path === '') return firstParts(children ?? []);
    return [path.split('/')[0]!];
  });
}

test('no site may stand where a page of the workspace does', () => {
  const pages = firstParts(siteMap).filter((part) => /^[a-z]/u.test(part));
  expect(pages).toContain('nhiem-vu');
  expect(pages.filter((part) => !reservedPlaces.has(part))).toEqual([]);
  expect(placeRefusal('trang-tin/la-gi')).toBe('place-reserved');
  expect(placeRefusal('cac-trang')).toBe('place-reserved');
  expect(placeRefusal('lam-dong/tin')).toBe('place-reserved');
  expect(placeRefusal('lam-dong/phuong-la-gi')).toBeNull();
});

describe('the place that is suggested', () => {
  const frontLine = { code: 'front', name: 'Mặt trận Tổ quốc Việt Nam' };
  test.each([
    [['Tỉnh Lâm Đồng'], frontLine, 'lam-dong'],
    [['Tỉnh Lâm Đồng', 'Phường La Gi'], frontLine, 'lam-dong/phuong-la-gi'],
    [
      ['Tỉnh Lâm Đồng', 'Xã Đinh Văn Lâm Hà'],
      { code: 'women', name: 'Hội Liên hiệp Phụ nữ' },
      'lam-dong/xa-dinh-van-lam-ha/phu-nu',
    ],
    [['Thành phố Hồ Chí Minh', 'Phường Sài Gòn', 'Khu phố 1'], frontLine, 'ho-chi-minh/phuong-sai-gon'],
  ])('%j', (territories, organisation, place) => {
    expect(suggestedPlace(territories, organisation)).toBe(place);
  });

  test('a part has whole words, no accents, no hyphen at an end', () => {
    expect(addressPart('  Đoàn TNCS: Hồ Chí Minh!  ')).toBe('doan-tncs-ho-chi-minh');
    expect(addressPart('một hai ba', 7)).toBe('mot-hai');
    expect(addressPart('…')).toBe('');
  });
});
