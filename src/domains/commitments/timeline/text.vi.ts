import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { SpanKind } from './rules.ts';

export const spanText: Record<SpanKind, string> = {
  work: 'Thời gian thực hiện trong hạn',
  overdue: 'Quá hạn',
  ahead: 'Còn lại tới hạn',
  waiting: 'Báo xong, chờ xác nhận',
};

export const timelineText = {
  label: 'Dòng thời gian nhiệm vụ',
  window: (from: string, until: string) =>
    `Tháng ${Number(from.slice(5))}/${from.slice(0, 4)} – tháng ${Number(until.slice(5))}/${until.slice(0, 4)}`,
  month: (month: string) => `Th. ${Number(month.slice(5))}`,
  previous: 'Ba tháng trước',
  next: 'Ba tháng sau',
  now: 'Về hiện tại',
  today: 'Hôm nay',
  confirmed: 'Được xác nhận',
  empty: 'Không có việc nào trong các tháng này',
  emptyBody: 'Chọn các tháng khác, hoặc bỏ bớt điều kiện lọc.',
  asked: (day: string) => `giao ${short(day)}`,
  due: (day: string) => `hạn ${formatDay(day)}`,
  claimed: (day: string) => `báo xong ${short(day)}`,
  confirmedOn: (day: string) => `xác nhận ${short(day)}`,
};

/** Day and month: the year stands with the due day. */
function short(day: string): string {
  return formatDay(day).slice(0, 5);
}
