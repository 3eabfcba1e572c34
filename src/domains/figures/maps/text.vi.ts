import { formatRate } from '#platform/vietnamese/number-format.ts';
import type { FollowLook, NumberLook } from './rules.ts';

export const mapText = {
  title: (period: string) => `Bản đồ tình hình gửi, ${period}`,
  about: 'Mỗi dấu là một địa bàn, đứng đúng vị trí; dấu càng lớn thì càng nhiều đơn vị phải nộp. Chọn một dấu để mở.',
  sides: 'Cách xem',
  table: 'Bảng',
  map: 'Bản đồ',
  grid: 'Bảng nhiều kỳ',
  onePeriod: 'Bản đồ một kỳ',
  period: 'Kỳ',
  newest: 'Kỳ đến hạn gần nhất',
  column: 'Số liệu trên bản đồ',
  follow: {
    done: (count: number) => `Đủ số liệu, đúng hạn (${count})`,
    late: (count: number) => `Đủ số liệu, có đơn vị trễ hạn (${count})`,
    partly: (count: number) => `Mới có một phần (${count})`,
    absent: (count: number) => `Chưa có số liệu (${count})`,
  } satisfies Record<FollowLook, (count: number) => string>,
  place: (name: string, actual: number, expected: number, onTime: number) =>
    `${name}: có số liệu ${formatRate(actual, expected)}, đúng hạn ${formatRate(onTime, expected)}`,
  number: {
    value: 'Có số liệu, diện tích theo số',
    zero: 'Bằng 0',
    unknown: 'Chưa có',
    outside: 'Không áp dụng',
    apart: 'Không cộng hoặc không chia được',
  } satisfies Record<NumberLook, string>,
  numberOf: (name: string, words: string) => `${name}: ${words}`,
  rows: 'Danh sách trên bản đồ',
  notPlaced: (count: number) =>
    `${count} hàng không có vị trí trên bản đồ hôm nay (địa bàn đã sắp xếp, cơ quan cấp tỉnh, phần không chia được): xem trong danh sách.`,
  noMap: 'Địa bàn này chưa có bản đồ; số liệu ở trong bảng.',
};
