import type { Certainty, Problem } from './finding.ts';

const problems: Record<Problem, string> = {
  difference: 'Mức tăng, giảm không khớp',
  sum: 'Các phần cộng lại không bằng tổng',
  product: 'Số lượng nhân đơn giá không bằng tổng tiền',
  share: 'Tỷ lệ phần trăm không khớp',
  'unit-changed': 'Đối tượng được đếm thay đổi giữa hai số',
  'two-values': 'Một số liệu có hai giá trị',
  malformed: 'Cách viết số không rõ',
  'younger-reference': 'Văn bản viện dẫn có ngày sau',
  'date-order': 'Thứ tự thời gian không hợp lý',
  'impossible-date': 'Ngày không có trong lịch',
  pace: 'Nhịp độ không khớp với tổng số',
  'too-short': 'Thời gian ngắn hơn quy định',
  'weaker-target': 'Chỉ tiêu thấp hơn văn bản cấp trên',
};

const certainties: Record<Certainty, string> = {
  certain: 'tính toán chắc chắn',
  likely: 'nhiều khả năng sai',
  ask: 'cần hỏi lại',
};

/** What is wrong, as the head of a finding. */
export function problemText(problem: Problem): string {
  return problems[problem];
}

/** How sure the audit is. */
export function certaintyText(certainty: Certainty): string {
  return certainties[certainty];
}

/** 1234567.5 → '1.234.567,5', at most three decimals and no idle zeros. */
export function numberText(value: number): string {
  const [whole = '0', rest = ''] = Math.abs(value).toFixed(3).split('.');
  const decimals = rest.replace(/0+$/u, '');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, '.');
  return `${value < 0 ? '−' : ''}${grouped}${decimals === '' ? '' : `,${decimals}`}`;
}

/** YYYY-MM-DD → dd/mm/yyyy, YYYY-MM → mm/yyyy. */
export function dayText(day: string): string {
  return day.split('-').toReversed().join('/');
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'];

/** The phrases of `claimed` and `computed`; every amount comes in words with its unit. */
export const auditText = {
  stated: (amount: string) => `nêu ${amount}`,
  grew: (amount: string) => `nêu tăng ${amount}`,
  fell: (amount: string) => `nêu giảm ${amount}`,
  differs: (from: string, to: string, by: string) => `${to} so với ${from} là ${by}`,
  wentUp: (amount: string) => `tăng ${amount}`,
  wentDown: (amount: string) => `giảm ${amount}`,
  points: (value: number) => `${numberText(value)} điểm phần trăm`,
  same: 'không tăng, không giảm',
  total: (amount: string) => `nêu tổng ${amount}`,
  short: (sum: string, gap: string) => `Phần cộng lại là ${sum}, thiếu ${gap} so với tổng đã nêu`,
  over: (sum: string, gap: string) => `Phần cộng lại là ${sum}, vượt ${gap} so với tổng đã nêu`,
  remaining: (amount: string) => `nêu còn ${amount}`,
  remainder: (whole: string, part: string, rest: string) => `${whole} trừ ${part} còn ${rest}`,
  balance: (opening: string | null, come: string, gone: string, left: string) =>
    `${opening === null ? '' : `${opening} cộng `}${come} trừ ${gone} còn ${left}`,
  members: (was: string, left: number, come: number, is: string) =>
    `${was}, ${left > 0 ? `bớt ${numberText(left)}, ` : ''}thêm ${numberText(come)} là ${is}`,
  product: (factors: readonly string[], product: string) => `${factors.join(' × ')} = ${product}`,
  share: (part: string, whole: string, percent: string) => `${part} trên ${whole} là ${percent}`,
  wholes: (first: string, second: string) => `Hai tỷ lệ suy ra hai tổng số khác nhau: ${first} và ${second}`,
  overWhole: 'Một phần không thể vượt 100% của tổng thể',
  before: (what: string) => `Trước đó đếm ${what}`,
  after: (what: string) => `nêu sau đó là ${what}`,
  bothValues: (first: string, second: string) => `nêu ${first} và ${second}`,
  otherPlace: (quote: string) => `Chỗ khác trong văn bản ghi “${quote}”`,
  written: (number: string) => `viết “${number}”`,
  mixedSeparators: 'Dấu phẩy và dấu chấm lẫn lộn, hoặc nhóm chữ số không đủ ba',
  threeDecimals: 'Ba chữ số sau dấu phẩy: cần xem là phần thập phân hay viết nhầm',
  hugeAmount: (amount: string) => `Đọc đúng như viết là ${amount}`,
  letterForZero: 'Có chữ O ở chỗ của số 0',
  refersTo: (day: string) => `viện dẫn văn bản ngày ${day}`,
  ownDay: (day: string) => `Văn bản này ghi ngày ${day}`,
  pageDay: (day: string) => `đăng ngày ${day}`,
  citedDay: (day: string) => `Trang nhắc tới văn bản ngày ${day}`,
  dueOn: (day: string) => `đặt hạn ${day}`,
  toldOn: (day: string) => `kể việc đã diễn ra ngày ${day}`,
  postedOn: (day: string) => `Trang đăng ngày ${day}`,
  arrivedOn: (day: string) => `có dấu đến ngày ${day}`,
  spanStated: (from: string, to: string) => `ghi từ ${from} đến ${to}`,
  lengthStated: (length: string) => `nêu ${length}`,
  lengthIs: (from: string, to: string, days: number) => `Từ ${from} đến ${to} là ${days} ngày`,
  endsBefore: 'Ngày kết thúc đứng trước ngày bắt đầu',
  dayStated: (day: string) => `ghi ngày ${day}`,
  noSuchDay: 'Lịch không có ngày này',
  weekdayStated: (weekday: number, day: string) => `ghi ${weekdays[weekday]}, ngày ${day}`,
  weekdayIs: (weekday: number, day: string) => `Ngày ${day} là ${weekdays[weekday]}`,
  yearsStated: (count: number) => `nêu ${count} năm`,
  yearsBetween: (from: number, to: number) => `Từ năm ${from} đến năm ${to} là ${to - from} năm`,
  daysStated: (count: number) => `dành ${count} ngày để lấy ý kiến`,
  twentyDays:
    'Luật Thực hiện dân chủ ở cơ sở (Luật 10/2022/QH15, Điều 28): ít nhất 20 ngày nếu là việc của xã lấy ý kiến Nhân dân',
  fifteenDays: 'Nghị quyết liên tịch 403/2017: kế hoạch giám sát gửi trước ít nhất 15 ngày',
  sentAhead: (count: number) => `cho gửi trước ${count} ngày`,
  paceStated: (low: string, high: string, noun: string, time: string) =>
    `nêu ${low === high ? low : `${low}–${high}`} ${noun} mỗi ${time}`,
  paceIs: (total: string, time: string, pace: string) => `${total} trong ${time} là ${pace}`,
  ownTarget: (text: string) => `đặt ra “${text}”`,
  upperTarget: (text: string) => `Văn bản cấp trên yêu cầu “${text}”`,
};
