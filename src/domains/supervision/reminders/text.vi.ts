import type { RuleCode } from './rules.ts';

type Code = RuleCode | 'supervision.off-course';

/** When each rule falls, for whom. */
export const ruleText: Record<Code, string> = {
  'supervision.plan-due':
    'Còn 2 ngày làm việc đến hạn gửi kế hoạch, đề cương giám sát (15 ngày trước ngày làm việc): nhắc đơn vị chủ trì.',
  'supervision.draft-due':
    'Còn 2 ngày làm việc đến hạn nhận dự thảo cần phản biện (15 ngày trước ngày phản biện): nhắc đơn vị chủ trì.',
  'supervision.body-report-due':
    'Còn 2 ngày làm việc đến hạn gửi báo cáo (7 ngày trước ngày làm việc): nhắc đơn vị được giám sát.',
  'supervision.team-report-due':
    'Còn 2 ngày làm việc đến hạn báo cáo kết quả của đoàn (15 ngày sau ngày làm việc): nhắc đơn vị chủ trì.',
  'supervision.reply-owed':
    'Sau 7 ngày làm việc kể từ kết luận mà kiến nghị chưa được trả lời: nhắc đơn vị phải trả lời.',
  'supervision.concluded-below': 'Ngày làm việc sau kết luận của đơn vị cấp dưới: báo cho đơn vị cấp trên.',
  'supervision.off-course':
    'Ngày làm việc đầu tiên của tháng 4, 7, 10: nhắc đơn vị chưa kịp 2 cuộc giám sát hoặc 2 cuộc phản biện trong năm.',
};

export const actText: Record<Code, string> = {
  'supervision.plan-due': 'Gửi kế hoạch',
  'supervision.draft-due': 'Ghi nhận dự thảo',
  'supervision.body-report-due': 'Gửi báo cáo',
  'supervision.team-report-due': 'Ghi báo cáo của đoàn',
  'supervision.reply-owed': 'Trả lời kiến nghị',
  'supervision.concluded-below': 'Xem kết luận',
  'supervision.off-course': 'Xem chương trình năm',
};

export const whyText: Record<Exclude<Code, 'supervision.off-course'>, (day: string) => string> = {
  'supervision.plan-due': (day) => `Nhắc vì kế hoạch, đề cương phải gửi chậm nhất ngày ${day}`,
  'supervision.draft-due': (day) => `Nhắc vì dự thảo phải nhận chậm nhất ngày ${day}`,
  'supervision.body-report-due': (day) => `Nhắc vì báo cáo theo đề cương phải gửi chậm nhất ngày ${day}`,
  'supervision.team-report-due': (day) => `Nhắc vì báo cáo kết quả của đoàn phải xong chậm nhất ngày ${day}`,
  'supervision.reply-owed': (day) => `Nhắc vì kết luận ngày ${day} còn kiến nghị chưa được trả lời`,
  'supervision.concluded-below': (day) => `Báo để biết: đơn vị cấp dưới đã kết luận ngày ${day}`,
};

export const text = {
  by: (unit: string) => `Chủ trì: ${unit}`,
  year: (year: number) => `Giám sát, phản biện xã hội năm ${year}`,
  duty: 'Mỗi năm ít nhất 2 cuộc giám sát và 2 cuộc phản biện',
  offCourse: (supervision: number, criticism: number, due: number) =>
    `Nhắc vì mới tổ chức ${supervision} cuộc giám sát, ${criticism} cuộc phản biện; đến hôm nay lẽ ra mỗi loại ${due} cuộc, cả năm đủ 2 cuộc`,
};
