import type { behind, OwingRule } from './rules.ts';

type Code = OwingRule | typeof behind;

/** When each rule falls, for whom. */
export const ruleText: Record<Code, string> = {
  'figures.due-soon': 'Biểu số liệu chưa gửi khi còn 3 ngày làm việc đến hạn nộp: nhắc đơn vị phải nộp.',
  'figures.due-today': 'Biểu số liệu chưa gửi vào đúng ngày hạn nộp: nhắc đơn vị phải nộp.',
  'figures.late': 'Biểu số liệu quá hạn nộp: nhắc lại đơn vị phải nộp sau mỗi 5 ngày làm việc, đến khi khóa.',
  'figures.sent-back': 'Biểu số liệu bị trả lại: báo cho đơn vị nộp vào buổi sáng làm việc kế tiếp.',
  'figures.behind': 'Hết gia hạn mà còn đơn vị chưa gửi biểu: báo cho nơi thu một lần.',
};

export const actText: Record<Code, string> = {
  'figures.due-soon': 'Nhập và gửi biểu',
  'figures.due-today': 'Nhập và gửi biểu',
  'figures.late': 'Nhập và gửi biểu',
  'figures.sent-back': 'Sửa và gửi lại',
  'figures.behind': 'Xem đơn vị chưa gửi',
};

export const text = {
  collector: (name: string) => `Nơi thu: ${name}`,
  soon: (days: number, day: string) => `Nhắc vì còn ${days} ngày làm việc đến hạn nộp ${day}`,
  today: (day: string) => `Nhắc vì hôm nay ${day} là hạn nộp`,
  late: (day: string, locks: string) => `Nhắc vì đã quá hạn nộp ${day}; còn gửi được đến hết ngày ${locks}`,
  sentBack: (reason: string) => `Báo vì biểu bị trả lại: ${reason}`,
  behind: (missing: number, expected: number) => `Báo vì đã hết gia hạn mà còn ${missing}/${expected} đơn vị chưa gửi`,
};
