import type { RuleCode } from './rules.ts';

export const ruleText: Record<RuleCode, string> = {
  'data-requests.due': 'Yêu cầu về dữ liệu cá nhân còn 1 ngày làm việc đến hạn trả lời: nhắc đơn vị phải trả lời.',
  'data-requests.late':
    'Yêu cầu về dữ liệu cá nhân quá hạn trả lời: nhắc đơn vị phải trả lời, nhắc lại mỗi ngày làm việc.',
  'data-requests.late-below':
    'Yêu cầu về dữ liệu cá nhân mà đơn vị dưới quá hạn trả lời: báo cấp trên trực tiếp, nhắc lại sau mỗi 5 ngày làm việc.',
};

export const actText: Record<RuleCode, string> = {
  'data-requests.due': 'Trả lời',
  'data-requests.late': 'Trả lời',
  'data-requests.late-below': 'Xem đơn vị',
};

export const whyText: Record<RuleCode, (day: string) => string> = {
  'data-requests.due': (day) => `Nhắc vì phải trả lời chậm nhất ngày ${day}`,
  'data-requests.late': (day) => `Nhắc vì đã quá hạn trả lời ngày ${day}`,
  'data-requests.late-below': (day) => `Báo vì đơn vị dưới quá hạn trả lời ngày ${day}`,
};

export const text = {
  what: (kind: string) => `Yêu cầu về dữ liệu cá nhân: ${kind}`,
  about: 'Trả lời trong 2 ngày làm việc theo luật',
  below: (unit: string) => `Đơn vị phải trả lời: ${unit}`,
};
