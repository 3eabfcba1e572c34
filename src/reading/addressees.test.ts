import { describe, expect, it } from 'vitest';
import { addresseesAt } from './addressees.ts';
import { composePaper } from './fold.ts';

const read = (text: string) => addresseesAt(composePaper(text), 0, text.length)?.names ?? [];
const names = (text: string) => read(text).map((one) => one.name);

describe('addresseesAt', () => {
  it('ends a name where the duty begins', () => {
    expect(names('Ban Xây dựng Đảng chủ trì soạn kế hoạch')).toEqual(['Ban Xây dựng Đảng']);
    expect(names('Ủy ban Kiểm tra Đảng ủy xã kiểm tra chi bộ')).toEqual(['Ủy ban Kiểm tra Đảng ủy xã']);
    expect(names('các tổ chức chính trị - xã hội vận động hội viên')).toEqual(['các tổ chức chính trị - xã hội']);
  });

  it('parts a list and keeps a joint inside a name', () => {
    expect(names('Hội Nông dân, Hội Liên hiệp Phụ nữ và Đoàn Thanh niên xã cần họp')).toEqual([
      'Hội Nông dân',
      'Hội Liên hiệp Phụ nữ',
      'Đoàn Thanh niên xã',
    ]);
    expect(names('Sở Văn hóa, Thể thao và Du lịch, Công an tỉnh')).toEqual([
      'Sở Văn hóa, Thể thao và Du lịch',
      'Công an tỉnh',
    ]);
    expect(names('Ủy ban MTTQ Việt Nam các xã, phường tổ chức họp')).toEqual(['Ủy ban MTTQ Việt Nam các xã, phường']);
  });

  it.each([
    'Báo cáo kết quả',
    'Ban hành kế hoạch',
    'Hội nghị bàn việc',
    'Phòng chống thiên tai',
    'Tổ chức lễ hội',
    'Xã hội hóa',
    'Đoàn kết dân',
  ])('takes "%s" for no name', (text) => {
    expect(names(text)).toEqual([]);
  });

  it('knows the organisation, the level and who is meant by all', () => {
    expect(read('các tổ chức chính trị - xã hội xã')[0]).toMatchObject({
      organisations: ['trade_union', 'farmers', 'women', 'youth', 'veterans'],
      level: 'commune',
      all: true,
    });
    expect(read('Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh')[0]).toMatchObject({
      organisations: ['front'],
      level: 'province',
      all: false,
    });
    expect(read('Ban Công tác Mặt trận thôn Trung')[0]).toMatchObject({ organisations: ['front'], level: 'area' });
    expect(read('Công đoàn phường')[0]?.organisations).toEqual(['trade_union']);
    expect(read('các cấp ủy')[0]).toMatchObject({ organisations: ['party'], all: true });
  });
});
