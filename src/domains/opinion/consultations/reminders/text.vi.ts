import type { RuleCode } from './rules.ts';

/** When each rule falls, for whom. */
export const ruleText: Record<RuleCode, string> = {
  'consultations.opens': 'Ngày bắt đầu lấy ý kiến hộ gia đình: nhắc đơn vị tổ chức.',
  'consultations.closes-soon': 'Còn 2 ngày làm việc đến ngày cuối lấy ý kiến hộ gia đình: nhắc đơn vị tổ chức.',
  'consultations.to-count': 'Ngày làm việc sau ngày cuối lấy ý kiến mà chưa chốt kết quả: nhắc đơn vị tổ chức.',
  'consultations.minutes-due':
    'Còn 2 ngày làm việc đến hạn lập biên bản kiểm phiếu (5 ngày làm việc): nhắc đơn vị tổ chức.',
  'consultations.minutes-late': 'Quá hạn lập biên bản kiểm phiếu: nhắc đơn vị tổ chức.',
  'consultations.public-due': 'Còn 2 ngày làm việc đến hạn công khai kết quả (5 ngày làm việc): nhắc đơn vị tổ chức.',
  'consultations.public-late': 'Quá hạn công khai kết quả lấy ý kiến: nhắc đơn vị tổ chức.',
};

export const actText: Record<RuleCode, string> = {
  'consultations.opens': 'Phát phiếu, ghi kết quả',
  'consultations.closes-soon': 'Ghi kết quả từng khu dân cư',
  'consultations.to-count': 'Chốt kết quả',
  'consultations.minutes-due': 'Lập biên bản',
  'consultations.minutes-late': 'Lập biên bản',
  'consultations.public-due': 'Công khai kết quả',
  'consultations.public-late': 'Công khai kết quả',
};

export const whyText: Record<RuleCode, (day: string) => string> = {
  'consultations.opens': (day) => `Nhắc vì lấy ý kiến bắt đầu ngày ${day}`,
  'consultations.closes-soon': (day) => `Nhắc vì ngày cuối lấy ý kiến là ${day}`,
  'consultations.to-count': (day) => `Nhắc vì đã hết ngày lấy ý kiến ${day}`,
  'consultations.minutes-due': (day) => `Nhắc vì biên bản phải lập chậm nhất ngày ${day}`,
  'consultations.minutes-late': (day) => `Nhắc vì đã quá hạn lập biên bản ngày ${day}`,
  'consultations.public-due': (day) => `Nhắc vì kết quả phải công khai chậm nhất ngày ${day}`,
  'consultations.public-late': (day) => `Nhắc vì đã quá hạn công khai kết quả ngày ${day}`,
};

export const text = { households: (count: number) => `Lấy ý kiến ${count} hộ gia đình` };
