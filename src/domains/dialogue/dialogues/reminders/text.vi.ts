import type { RuleCode } from './rules.ts';

/** When each rule falls, for whom. */
export const ruleText: Record<RuleCode, string> = {
  'dialogue.plan-due':
    'Còn 2 ngày làm việc đến hạn công khai kế hoạch đối thoại (với thanh niên: trước 30 ngày): nhắc đơn vị chuẩn bị.',
  'dialogue.plan-late': 'Ngày làm việc sau hạn công khai kế hoạch mà chưa công khai: nhắc đơn vị chuẩn bị.',
  'dialogue.not-recorded': 'Ngày làm việc sau buổi đối thoại mà chưa ghi nhận: nhắc đơn vị chuẩn bị.',
  'dialogue.conclusion-due':
    'Còn 2 ngày làm việc đến hạn công khai thông báo kết luận (10 ngày, phức tạp 15 ngày): nhắc đơn vị chuẩn bị.',
  'dialogue.conclusion-late': 'Ngày làm việc sau hạn công khai kết luận mà chưa công khai: nhắc đơn vị chuẩn bị.',
  'dialogue.host-day': 'Còn 2 ngày làm việc đến buổi đối thoại đã công khai kế hoạch: nhắc đơn vị chủ trì.',
  'dialogue.host-answers':
    'Ngày làm việc thứ 3 sau buổi đối thoại mà còn ý kiến chưa được trả lời, chưa có kết luận: nhắc đơn vị chủ trì.',
  'dialogue.host-conclusion-due':
    'Còn 2 ngày làm việc đến hạn công khai thông báo kết luận: nhắc cả đơn vị chủ trì, khi đơn vị khác chuẩn bị.',
  'dialogue.host-conclusion-late':
    'Ngày làm việc sau hạn công khai kết luận mà chưa công khai: nhắc cả đơn vị chủ trì, khi đơn vị khác chuẩn bị.',
};

export const actText: Record<RuleCode, string> = {
  'dialogue.plan-due': 'Công khai kế hoạch',
  'dialogue.plan-late': 'Công khai kế hoạch',
  'dialogue.not-recorded': 'Ghi nhận buổi đối thoại',
  'dialogue.conclusion-due': 'Ra thông báo kết luận',
  'dialogue.conclusion-late': 'Công khai kết luận',
  'dialogue.host-day': 'Chuẩn bị trả lời',
  'dialogue.host-answers': 'Trả lời cho đủ',
  'dialogue.host-conclusion-due': 'Kết luận buổi đối thoại',
  'dialogue.host-conclusion-late': 'Cho công khai kết luận',
};

export const whyText: Record<RuleCode, (day: string) => string> = {
  'dialogue.plan-due': (day) => `Nhắc vì kế hoạch phải công khai chậm nhất ngày ${day}`,
  'dialogue.plan-late': (day) => `Nhắc vì đã qua hạn công khai kế hoạch ngày ${day}`,
  'dialogue.not-recorded': (day) => `Nhắc vì buổi đối thoại ngày ${day} chưa được ghi nhận`,
  'dialogue.conclusion-due': (day) => `Nhắc vì kết luận phải công khai chậm nhất ngày ${day}`,
  'dialogue.conclusion-late': (day) => `Nhắc vì đã qua hạn công khai kết luận ngày ${day}`,
  'dialogue.host-day': (day) => `Nhắc vì đơn vị chủ trì buổi đối thoại ngày ${day}`,
  'dialogue.host-answers': (day) => `Nhắc vì buổi đối thoại ngày ${day} còn ý kiến chưa được trả lời`,
  'dialogue.host-conclusion-due': (day) => `Nhắc vì kết luận phải công khai chậm nhất ngày ${day}`,
  'dialogue.host-conclusion-late': (day) => `Nhắc vì đã qua hạn công khai kết luận ngày ${day}`,
};

export const text = {
  host: (post: string) => `Chủ trì: ${post}`,
  prepared: (unit: string) => `Đơn vị chuẩn bị: ${unit}`,
};
