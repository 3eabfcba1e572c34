import type { Certainty, Problem } from './finding.ts';

const problems: Record<Problem, string> = {
  difference: 'Kế hoạch, kết quả và chênh lệch chưa khớp',
  sum: 'Các phần cộng lại chưa bằng tổng số',
  product: 'Số lượng nhân đơn giá chưa bằng thành tiền',
  share: 'Tỷ lệ phần trăm chưa khớp với số lượng',
  'unit-changed': 'Đơn vị đếm thay đổi giữa hai chỗ',
  'two-values': 'Cùng một số liệu, hai giá trị',
  malformed: 'Con số viết chưa rõ',
  'younger-reference': 'Văn bản viện dẫn ban hành sau văn bản này',
  'date-order': 'Thứ tự ngày tháng chưa hợp lý',
  'too-short': 'Thời hạn ngắn hơn quy định',
  'weaker-target': 'Chỉ tiêu thấp hơn văn bản cấp trên',
};

const certainties: Record<Certainty, string> = {
  certain: 'Chắc chắn',
  likely: 'Có khả năng',
  ask: 'Nên hỏi lại',
};

export function problemText(problem: Problem): string {
  return problems[problem];
}

export function certaintyText(certainty: Certainty): string {
  return certainties[certainty];
}
