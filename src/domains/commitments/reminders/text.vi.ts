import type { Day } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import type { RuleCode } from './rules.ts';

/** Each rule as people are told of it: when it falls, for whom. */
export const ruleText: Record<RuleCode, string> = {
  'commitments.due-soon': 'Đơn vị chủ trì được nhắc khi còn 3 ngày làm việc đến hạn.',
  'commitments.due-today': 'Đơn vị chủ trì được nhắc vào đúng ngày đến hạn.',
  'commitments.still-late': 'Quá hạn mà chưa báo cáo hoàn thành: đơn vị chủ trì được nhắc lại sau mỗi 5 ngày làm việc.',
  'commitments.not-received': 'Quá 2 ngày làm việc kể từ ngày giao mà chưa tiếp nhận: nhắc đơn vị chủ trì.',
  'commitments.claim-waits': 'Báo cáo hoàn thành chờ kết luận đến ngày làm việc thứ 3 và thứ 5: nhắc nơi giao.',
  'commitments.promise-late': 'Ngày làm việc đầu tiên quá hạn: báo cho nơi giao.',
  'commitments.late-below':
    'Quá hạn hơn 5 ngày làm việc: báo cho cấp trên trực tiếp của đơn vị chủ trì, nếu cấp ấy không phải là nơi giao.',
  'commitments.late-long-below':
    'Quá hạn 10 ngày làm việc, nơi giao là cấp trên trực tiếp: báo cho cấp trên của nơi giao.',
  'commitments.claim-unanswered':
    'Báo cáo hoàn thành chưa được kết luận, quá hạn xác nhận 5 ngày làm việc: báo cho cấp trên của nơi giao.',
  'commitments.asked-about': 'Nơi giao bấm đôn đốc: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
};

/** The one next thing to do. */
export const actText: Record<RuleCode, string> = {
  'commitments.due-soon': 'Báo cáo kết quả',
  'commitments.due-today': 'Báo cáo kết quả',
  'commitments.still-late': 'Báo cáo kết quả',
  'commitments.not-received': 'Tiếp nhận',
  'commitments.claim-waits': 'Xem và kết luận',
  'commitments.promise-late': 'Xem tiến độ',
  'commitments.late-below': 'Xem tiến độ',
  'commitments.late-long-below': 'Xem tiến độ',
  'commitments.claim-unanswered': 'Xem báo cáo',
  'commitments.asked-about': 'Báo cáo tiến độ',
};

const due = (left: number, day: string) => {
  if (left > 0) return `còn ${left} ngày làm việc đến hạn ${day}`;
  return left === 0 ? `hôm nay ${day} là ngày đến hạn` : `đã quá hạn ${-left} ngày làm việc (hạn ${day})`;
};
const late = (left: number, day: string) => `đã quá hạn ${-left} ngày làm việc (hạn ${day})`;

/** Why it was sent; `left` counts the working days from the morning of the reminder to the day that it is about. */
const reasons: Record<RuleCode, (left: number, day: string) => string> = {
  'commitments.due-soon': due,
  'commitments.due-today': due,
  'commitments.still-late': due,
  'commitments.not-received': (_left, day) => `chưa tiếp nhận, hạn tiếp nhận là ${day}`,
  'commitments.claim-waits': (left, day) =>
    left < 0 ? `chưa có kết luận, hạn kết luận là ${day}` : `báo cáo đang chờ kết luận, hạn ${day}`,
  'commitments.promise-late': late,
  'commitments.late-below': late,
  'commitments.late-long-below': late,
  'commitments.claim-unanswered': (_left, day) => `nơi giao chưa kết luận, hạn kết luận là ${day}`,
  'commitments.asked-about': (_left, day) => `nơi giao đôn đốc ngày ${day}`,
};

export const reason = (rule: RuleCode, left: number, day: Day): string =>
  `Nhắc vì ${reasons[rule](left, formatDay(day))}`;

export const text = {
  askedBy: (asker: string) => `Nơi giao: ${asker}`,
  ownedBy: (owner: string) => `Chủ trì: ${owner}`,
};
