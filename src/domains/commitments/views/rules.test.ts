import { expect, test } from 'vitest';
import { viewAddress, withParameters } from './rules.ts';

test('the filters go along from view to view, what belongs to one view stays there', () => {
  const at = new URLSearchParams('phia=giao&hien=late&van-ban=12&tuan=2026-06-15&sau=2026-06-30_5');
  expect(viewAddress('board', at)).toBe('/nhiem-vu/bang?phia=giao&hien=late&van-ban=12');
  expect(viewAddress('list', at, { phia: null, 'van-ban': null })).toBe('/nhiem-vu?hien=late');
  expect(viewAddress('calendar', new URLSearchParams())).toBe('/nhiem-vu/lich');
});

test('another month of the same view keeps everything but the page of the list', () => {
  const at = new URLSearchParams('phia=giao&thang=2026-06&truoc=2026-06-30_5');
  expect(withParameters('/nhiem-vu/lich', at, { thang: '2026-07' })).toBe('/nhiem-vu/lich?phia=giao&thang=2026-07');
  expect(withParameters('/nhiem-vu/lich', at, { thang: null, phia: null })).toBe('/nhiem-vu/lich');
});
