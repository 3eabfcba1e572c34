import type { RecipientRule } from './rules.ts';

/** When each rule falls, for whom. */
export const ruleText: Record<RecipientRule, string> = {
  'directives.not-received': 'Văn bản gửi đến đã 2 ngày làm việc mà chưa tiếp nhận: nhắc đơn vị nhận.',
  'directives.study-soon': 'Đơn vị nhận được nhắc khi còn 3 ngày làm việc đến hạn học tập, quán triệt.',
  'directives.study-today': 'Đơn vị nhận được nhắc vào đúng ngày hạn học tập, quán triệt.',
  'directives.study-late': 'Quá hạn học tập, quán triệt: đơn vị nhận được nhắc lại sau mỗi 5 ngày làm việc.',
  'directives.study-asked': 'Nơi gửi bấm nhắc học tập, quán triệt: báo cho đơn vị nhận vào buổi sáng làm việc kế tiếp.',
};

export const actText: Record<RecipientRule, string> = {
  'directives.not-received': 'Tiếp nhận',
  'directives.study-soon': 'Ghi việc quán triệt',
  'directives.study-today': 'Ghi việc quán triệt',
  'directives.study-late': 'Ghi việc quán triệt',
  'directives.study-asked': 'Ghi việc quán triệt',
};

const study = (left: number, day: string) => {
  if (left > 0) return `còn ${left} ngày làm việc đến hạn học tập, quán triệt ${day}`;
  if (left === 0) return `hôm nay là hạn học tập, quán triệt (${day})`;
  return `đã quá hạn học tập, quán triệt ${-left} ngày làm việc (hạn ${day})`;
};

/** `left` counts the working days from the morning of the reminder to the day that it is about. */
export const reasons: Record<RecipientRule, (left: number, day: string) => string> = {
  'directives.not-received': (_left, day) => `văn bản gửi ngày ${day} chưa được tiếp nhận`,
  'directives.study-soon': study,
  'directives.study-today': study,
  'directives.study-late': study,
  'directives.study-asked': (_left, day) => `nơi gửi nhắc học tập, quán triệt ngày ${day}`,
};

export const text = {
  sentBy: (symbol: string, sender: string) => `Số ${symbol} · Nơi gửi: ${sender}`,
  why: (reason: string) => `Nhắc vì ${reason}`,
};

export const studyText = {
  rule: 'Ngày làm việc đầu tiên sau hạn học tập, quán triệt: báo cho nơi gửi biết còn bao nhiêu đơn vị chưa quán triệt.',
  about: (symbol: string) => `Số ${symbol}`,
  why: (count: number, day: string) => `Nhắc vì còn ${count} đơn vị chưa học tập, quán triệt (hạn ${day})`,
  act: 'Xem tình hình',
};

export const answerText = {
  rule: 'Khó khăn, đề xuất của đơn vị được trả lời, kể cả khi đã gộp vào kiến nghị của cấp trên: báo cho đơn vị nêu.',
  about: (by: string) => `Nơi trả lời: ${by}`,
  why: (day: string) => `Báo để biết: khó khăn, đề xuất của đơn vị được trả lời ngày ${day}`,
  act: 'Xem trả lời',
};
