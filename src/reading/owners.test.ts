import { describe, expect, it } from 'vitest';
import { composePaper } from './fold.ts';
import { hiddenOwners, namedBeside } from './owners.ts';

const read = (find: typeof namedBeside, text: string) => {
  const paper = composePaper(text);
  return find(paper, { start: 0, end: paper.text.length }).map((one) => one.name);
};

describe('namedBeside', () => {
  it.each([
    ['Quét vôi nhà văn hóa (Chi đoàn thôn Trung).', ['Chi đoàn thôn Trung']],
    ['Dự thảo quy ước (Ban Tư pháp chủ trì, lấy ý kiến từng nhà).', ['Ban Tư pháp']],
    ['Mở lớp đan lát. Đơn vị thực hiện: Hội Người cao tuổi.', ['Hội Người cao tuổi']],
    ['Mời già làng (Ban Văn hóa đã mời) kể chuyện.', []],
  ])('reads "%s"', (text, names) => {
    expect(read(namedBeside, text)).toEqual(names);
  });
});

describe('hiddenOwners', () => {
  it.each([
    ['Phát huy vai trò của Ban Thanh tra nhân dân trong giám sát chợ.', ['Ban Thanh tra nhân dân']],
    ['Nâng cao đời sống của Nhân dân vùng hồ.', []],
  ])('reads "%s"', (text, names) => {
    expect(read(hiddenOwners, text)).toEqual(names);
  });
});
