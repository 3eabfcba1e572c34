import type { RuleCode } from './rules.ts';

/** When each rule falls, for whom. Nobody but those who handle petitions at the unit reads these. */
export const ruleText: Record<RuleCode, string> = {
  'petitions.receive-due': 'Kiến nghị, phản ánh còn 2 ngày làm việc đến hạn thụ lý: nhắc đơn vị xử lý.',
  'petitions.take-over-due': 'Kiến nghị, phản ánh được chuyển đến mà hôm nay hết hạn nhận xử lý: nhắc đơn vị nhận.',
  'petitions.answer-due': 'Kiến nghị, phản ánh còn 3 ngày làm việc đến hạn trả lời: nhắc đơn vị xử lý.',
  'petitions.late':
    'Kiến nghị, phản ánh quá hạn mà chưa thụ lý hoặc chưa trả lời: nhắc đơn vị xử lý, nhắc lại sau mỗi 5 ngày làm việc.',
  'petitions.not-taken-over':
    'Kiến nghị, phản ánh đã chuyển đi mà nơi nhận quá hạn chưa nhận: báo cho đơn vị đã chuyển, nhắc lại sau mỗi 5 ngày làm việc.',
  'petitions.said-unsolved':
    'Ngày làm việc sau khi người gửi cho biết việc chưa được giải quyết hoặc chưa có câu trả lời: nhắc đơn vị xử lý.',
};

export const actText: Record<RuleCode, string> = {
  'petitions.receive-due': 'Thụ lý',
  'petitions.take-over-due': 'Nhận việc được chuyển đến',
  'petitions.answer-due': 'Trả lời',
  'petitions.late': 'Xem việc quá hạn',
  'petitions.not-taken-over': 'Xem việc đã chuyển đi',
  'petitions.said-unsolved': 'Giải quyết lại',
};

export const whyText: Record<RuleCode, (day: string) => string> = {
  'petitions.receive-due': (day) => `Nhắc vì phải thụ lý chậm nhất ngày ${day}`,
  'petitions.take-over-due': (day) => `Nhắc vì hôm nay ${day} là hạn nhận việc được chuyển đến`,
  'petitions.answer-due': (day) => `Nhắc vì phải trả lời chậm nhất ngày ${day}`,
  'petitions.late': (day) => `Nhắc vì đã quá hạn ngày ${day}`,
  'petitions.not-taken-over': (day) => `Báo vì nơi nhận chưa nhận, hạn là ngày ${day}`,
  'petitions.said-unsolved': (day) => `Nhắc vì ngày ${day} người gửi cho biết việc chưa xong`,
};

export const text = {
  what: (count: number) => `${count} kiến nghị, phản ánh`,
  about: 'Mở danh sách để xem nội dung',
};
