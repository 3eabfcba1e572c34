import type { BoardKind, Part, Span } from './rules.ts';

export const kindText: Record<BoardKind, string> = {
  inspection: 'Ban Thanh tra nhân dân',
  investment: 'Ban Giám sát đầu tư của cộng đồng',
};
export const kindShort: Record<BoardKind, string> = {
  inspection: 'Thanh tra nhân dân',
  investment: 'Giám sát đầu tư',
};
export const partText: Record<Part, string> = { head: 'Trưởng ban', deputy: 'Phó Trưởng ban', member: 'Thành viên' };
export const spanText: Record<Span, string> = {
  quarter: 'Kế hoạch quý',
  half: 'Kế hoạch 6 tháng',
  year: 'Kế hoạch năm',
  term: 'Kế hoạch nhiệm kỳ',
};

const visit = 'cuộc';
const money = 'đồng';
const land = 'm²';
const recommendation = 'kiến nghị';
const inspection = (what: string) => `Ban Thanh tra nhân dân: ${what}`;
const investment = (what: string) => `Giám sát đầu tư của cộng đồng: ${what}`;
/** What reports count from the visits of the boards, by the end of the code after the kind. */
export const visitMeasureText = {
  inspection_visits: { name: inspection('số cuộc giám sát'), unit: visit },
  inspection_violations: { name: inspection('số vụ việc sai phạm phát hiện'), unit: 'vụ việc' },
  inspection_recommended: { name: inspection('số kiến nghị xử lý'), unit: recommendation },
  inspection_settled: { name: inspection('số kiến nghị đã được giải quyết'), unit: recommendation },
  inspection_money: { name: inspection('số tiền kiến nghị thu hồi'), unit: money },
  inspection_money_other: { name: inspection('số tiền kiến nghị xử lý khác'), unit: money },
  inspection_money_recovered: { name: inspection('số tiền đã thu hồi'), unit: money },
  inspection_land: { name: inspection('diện tích đất kiến nghị thu hồi'), unit: land },
  inspection_land_other: { name: inspection('diện tích đất kiến nghị xử lý khác'), unit: land },
  inspection_land_recovered: { name: inspection('diện tích đất đã thu hồi'), unit: land },
  inspection_law: { name: inspection('số kiến nghị sửa đổi cơ chế, pháp luật'), unit: recommendation },
  investment_visits: { name: investment('số cuộc giám sát'), unit: visit },
  investment_violations: { name: investment('số vụ việc sai phạm'), unit: 'vụ việc' },
  investment_recommended: { name: investment('số kiến nghị xử lý'), unit: recommendation },
  investment_settled: { name: investment('số kiến nghị đã được giải quyết'), unit: recommendation },
  investment_money: { name: investment('số tiền kiến nghị thu hồi'), unit: money },
  investment_money_other: { name: investment('số tiền giảm trừ quyết toán'), unit: money },
  investment_money_recovered: { name: investment('số tiền đã thu hồi'), unit: money },
} as const;
export const boardMeasureText = {
  inspection_boards: { name: 'Số Ban Thanh tra nhân dân', unit: 'ban' },
  inspection_members: { name: 'Số thành viên Ban Thanh tra nhân dân', unit: 'người' },
  investment_boards: { name: 'Số Ban Giám sát đầu tư của cộng đồng', unit: 'ban' },
  investment_members: { name: 'Số thành viên Ban Giám sát đầu tư của cộng đồng', unit: 'người' },
  investment_projects: { name: investment('số công trình được giám sát'), unit: 'công trình' },
} as const;

export const boardRefusalText = {
  'board-not-found': 'Không tìm thấy ban, hoặc bạn không được xem.',
  'board-changed': 'Vừa có người sửa ban này. Hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  'board-closed': 'Ban đã kết thúc nên không thay đổi được nữa.',
  'board-of-other': 'Chỉ đơn vị có ban mới ghi được thành viên.',
  'member-not-found': 'Không tìm thấy thành viên này trong ban.',
  'area-not-here': 'Khu dân cư này không thuộc địa bàn của đơn vị.',
  'term-wrong': 'Ngày hết nhiệm kỳ phải sau ngày bắt đầu, trong vòng 6 năm.',
  'members-too-few': 'Ban Giám sát đầu tư của cộng đồng phải có ít nhất 5 thành viên.',
  'members-needed': 'Hãy ghi ít nhất một thành viên.',
  'one-head': 'Ban phải có đúng một Trưởng ban.',
  'member-ends-wrong': 'Ngày thôi làm thành viên phải sau ngày bắt đầu và không sau hôm nay.',
  'plan-outside-term': 'Thời gian của kế hoạch phải nằm trong nhiệm kỳ của ban.',
  'plan-not-found': 'Không tìm thấy kế hoạch này.',
  'notice-not-needed': 'Ban Thanh tra nhân dân không có chủ đầu tư để thông báo.',
  'visit-not-found': 'Không tìm thấy cuộc giám sát này, hoặc bạn không được xem.',
  'visit-changed': 'Vừa có người sửa cuộc giám sát này. Hãy tải lại trang để xem bản mới rồi sửa tiếp.',
  'visit-removed': 'Cuộc giám sát này đã bỏ khỏi sổ.',
  'visit-outside-term': 'Ngày giám sát phải nằm trong thời gian hoạt động của ban.',
};
