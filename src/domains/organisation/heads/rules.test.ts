import { expect, test } from 'vitest';
import { headForm, placeWords } from './rules.ts';

test('the place of a paper is the name without its kind', () => {
  expect(['Xã An Hòa', 'Tỉnh Lâm Đồng', 'Phường Xã Tắc', 'Huế'].map(placeWords)).toEqual([
    'An Hòa',
    'Lâm Đồng',
    'Xã Tắc',
    'Huế',
  ]);
});

test('who signs is the body of the organisation, elsewhere the head of the unit', () => {
  expect(headForm('front').signature).toEqual(['TM. BAN THƯỜNG TRỰC', 'CHỦ TỊCH']);
  expect(headForm('party')).toEqual({ body: null, signature: ['THỦ TRƯỞNG ĐƠN VỊ'] });
});
