import { expect, test } from 'vitest';

import { isSyllable } from './syllable.ts';

test.each('Nghĩa huyện quyết giữ uỷ ủy hoà khuya ngoẹo yêu khuỷu Ơ ả kỹ gìn ghế xoong quý Đường phúc'.split(' '))(
  '%s is spelled as a syllable',
  (word) => {
    expect(isSyllable(word)).toBe(true);
    expect(isSyllable(word.normalize('NFD'))).toBe(true);
  },
);

test.each('céng hoµ học̣ phuc các̀ đ ngi kà wifi hộii été schön 25 ngườii'.split(' '))('%s is not', (word) => {
  expect(isSyllable(word)).toBe(false);
});
