import type { Comparator, Rhythm, Spread, TargetState } from '#domains/indicators/targets/rules.ts';
import type { Standing, TargetRule } from './rules.ts';

const comparatorText: Record<Comparator, string> = { '>=': 'Ít nhất', '<=': 'Không quá', '=': 'Đúng' };
const perText: Record<Rhythm, string> = { year: 'mỗi năm', quarter: 'mỗi quý', month: 'mỗi tháng' };
const spreadText: Record<Spread, { label: string; hint: string }> = {
  each: { label: 'Từng đơn vị tự đạt', hint: 'Ví dụ: mỗi xã ít nhất 2 cuộc giám sát trong năm.' },
  total: {
    label: 'Cộng chung cả đơn vị bên dưới',
    hint: 'Ví dụ: cả tỉnh 300 cuộc; mỗi xã nhận một phần, tổng các phần được so với mức chung.',
  },
};

export const targetStateText: Record<TargetState, string> = {
  set: 'Chờ tiếp nhận',
  'change-asked': 'Đề nghị điều chỉnh',
  accepted: 'Đã tiếp nhận',
  dropped: 'Đã thôi giao',
};

export const standingText: Record<Standing, string> = {
  met: 'Đạt',
  missed: 'Không đạt',
  behind: 'Chậm tiến độ',
  'on-track': 'Đúng tiến độ',
  'not-yet': 'Chưa đạt',
  silent: 'Chưa có số liệu',
};

export const text = {
  title: 'Chỉ tiêu giao',
  context: (unit: string, year: number) => `${unit}, năm ${year}`,
  noUnit: 'Tài khoản này không thuộc đơn vị nào nên không có chỉ tiêu được giao.',
  years: 'Năm',
  target: 'Chỉ tiêu',
  givenBy: 'Nơi giao',
  own: 'Đơn vị tự đặt',
  asked: 'Phải đạt',
  ownValue: 'Tự đặt',
  result: 'Kết quả',
  dueToday: 'Hôm nay lẽ ra đạt',
  dueTodayShort: (words: string) => `hôm nay lẽ ra ${words}`,
  standing: 'Tiến độ',
  state: 'Trạng thái',
  givenOn: 'Đã giao xuống',
  unitsGiven: (met: number, count: number, asking: number) =>
    count === 0 ? 'Chưa giao' : `${met}/${count} đơn vị đạt${asking > 0 ? `, ${asking} đề nghị điều chỉnh` : ''}`,
  none: 'Năm nay chưa có chỉ tiêu nào',
  noneBody: 'Chỉ tiêu do cấp trên giao sẽ hiện ở đây. Đơn vị cũng có thể tự đặt chỉ tiêu rồi giao xuống.',
  add: 'Đặt chỉ tiêu',
  addBody: 'Đặt cho đơn vị mình trước, sau đó giao xuống các đơn vị bên dưới.',
  indicator: 'Chỉ tiêu trong danh mục',
  comparator: 'So sánh',
  value: 'Mức',
  valueHint: 'Theo đơn vị tính của chỉ tiêu, ví dụ 12 hoặc 12,5.',
  from: 'Từ ngày',
  until: 'Đến hết ngày',
  per: 'Tính theo',
  perNone: 'Cả thời gian',
  spread: 'Cách tính',
  paper: 'Theo văn bản',
  paperHint: 'Ví dụ: Nghị quyết số 04-NQ/TU ngày 15/4/2025.',
  reason: 'Lý do',
  period: 'Thời gian',
  facts: 'Thông tin',
  plan: 'Kế hoạch và kết quả',
  unreported: 'Chưa có',
  accept: 'Tiếp nhận',
  ask: 'Đề nghị điều chỉnh',
  askHint: 'Nói rõ mức đề nghị và vì sao. Nơi giao sẽ trả lời bằng cách sửa hoặc giữ nguyên mức.',
  asks: 'Đơn vị đề nghị điều chỉnh',
  harder: 'Tự đặt mức cao hơn',
  harderShort: 'Mức tự đặt',
  change: 'Sửa mức',
  changeHint: 'Mức cũ, người sửa, lý do và văn bản được giữ lại. Giữ nguyên mức cũng là một câu trả lời.',
  drop: 'Thôi giao',
  dropOwn: 'Bỏ chỉ tiêu',
  dropTitle: 'Thôi giao chỉ tiêu này?',
  dropBody: 'Chỉ tiêu và các lần sửa vẫn được lưu để tra cứu.',
  steps: 'Việc của đơn vị',
  giverSteps: 'Việc của nơi giao',
  below: 'Các đơn vị được giao',
  unit: 'Đơn vị',
  give: 'Giao xuống',
  giveTitle: 'Giao xuống các đơn vị',
  giveHint: (asked: string) => `Yêu cầu chung: ${asked}. Để trống mức của đơn vị chưa giao.`,
  giveShareHint: (asked: string) => `Mức chung: ${asked}. Nhập phần của từng đơn vị; để trống nếu chưa giao.`,
  giveReason: 'Lý do nếu giao thấp hơn',
  noneToGive: 'Không còn đơn vị nào để giao',
  noneToGiveBody: 'Các đơn vị ngay bên dưới đều đã có chỉ tiêu này, hoặc đơn vị không có cấp dưới.',
  nothingBelow: 'Chưa giao cho đơn vị nào',
  share: (met: number, all: number) => `${met}/${all} đơn vị đạt`,
  units: 'Số đơn vị',
  unitsShort: (met: string, of: string) => `${met}/${of} đơn vị`,
  ofUnits: (met: string, of: string) => `${met} trong ${of} đơn vị phải báo cáo`,
  shareMet: (count: number) => `${count} đạt`,
  shareMissed: (count: number) => `${count} chưa đạt`,
  shareSilent: (count: number) => `${count} chưa có số liệu`,
  gapShort: (words: string) => `Tổng đã giao còn thiếu ${words} so với mức của đơn vị giao.`,
  gapOver: (words: string) => `Tổng đã giao vượt ${words} so với mức của đơn vị giao.`,
  gapNone: 'Tổng đã giao đúng bằng mức của đơn vị giao.',
  parent: 'Chỉ tiêu cấp trên',
  history: 'Các lần thay đổi',
  ownPart: (words: string) => `tự đặt ${words}`,
};

/** 'Ít nhất 20 cuộc mỗi năm'. */
export function askedWords(
  target: { comparator: Comparator; measureUnit: string; per: Rhythm | null },
  words: string,
): string {
  const unit = target.measureUnit === '%' ? '%' : ` ${target.measureUnit}`;
  return `${comparatorText[target.comparator]} ${words}${unit}${target.per ? ` ${perText[target.per]}` : ''}`;
}

export const comparatorOptions = Object.entries(comparatorText).map(([value, label]) => ({ value, label }));
export const perOptions = Object.entries(perText).map(([value, label]) => ({
  value,
  label: label.replace('mỗi', 'Mỗi'),
}));
export const spreadOptions = Object.entries(spreadText).map(([value, words]) => ({ value, ...words }));

export const targetRuleText: Record<TargetRule, string> = {
  'targets.given': 'Chỉ tiêu mới được giao: báo cho đơn vị nhận vào buổi sáng làm việc kế tiếp.',
  'targets.changed': 'Chỉ tiêu đã giao được sửa mức: báo cho đơn vị nhận.',
  'targets.asked': 'Đơn vị đề nghị điều chỉnh chỉ tiêu: báo cho nơi giao.',
  'targets.accepted': 'Đơn vị tiếp nhận chỉ tiêu: báo cho nơi giao.',
  'targets.harder': 'Đơn vị tự đặt mức cao hơn mức được giao: báo cho nơi giao.',
};

export const targetActText: Record<TargetRule, string> = {
  'targets.given': 'Tiếp nhận hoặc đề nghị điều chỉnh',
  'targets.changed': 'Tiếp nhận mức mới',
  'targets.asked': 'Trả lời đề nghị',
  'targets.accepted': 'Xem chỉ tiêu',
  'targets.harder': 'Xem chỉ tiêu',
};

export const targetReminder = {
  givenBy: (giver: string) => `Nơi giao: ${giver}`,
  answeredBy: (unit: string) => `Đơn vị: ${unit}`,
  accepted: (count: number) => `${count} đơn vị tiếp nhận`,
  why: {
    'targets.given': (day) => `Báo vì được giao ngày ${day}, chưa tiếp nhận`,
    'targets.changed': (day, reason) => `Báo vì mức được sửa ngày ${day}${reason ? `: ${reason}` : ''}`,
    'targets.asked': (_day, reason) => `Báo vì đơn vị đề nghị điều chỉnh: ${reason}`,
    'targets.accepted': (day) => `Báo vì có đơn vị tiếp nhận chỉ tiêu đã giao, gần nhất ngày ${day}`,
    'targets.harder': (day) => `Báo vì ngày ${day} đơn vị tự đặt mức cao hơn mức được giao`,
  } satisfies Record<TargetRule, (day: string, reason: string) => string> as Record<
    TargetRule,
    (day: string, reason: string) => string
  >,
};

export const acceptText = {
  title: 'Chỉ tiêu chờ tiếp nhận',
  back: 'Chỉ tiêu giao',
  none: 'Không có chỉ tiêu nào chờ tiếp nhận',
  noneBody: 'Chỉ tiêu mới được giao hoặc được sửa mức sẽ hiện ở đây.',
  submit: 'Tiếp nhận các chỉ tiêu đã chọn',
  choose: 'Chọn',
  chosen: (name: string) => `Chọn ${name}`,
  askHead: 'Nếu khó đạt',
  ask: 'Đề nghị điều chỉnh',
  askOf: (name: string) => `: ${name}`,
  to: (count: number) => `Tiếp nhận (${count})`,
  noRight: 'Tài khoản này xem được chỉ tiêu nhưng không tiếp nhận thay đơn vị.',
};

/** One line above the work of today. */
export const waitingText = {
  accept: (count: number) => `${count} chỉ tiêu được giao chờ tiếp nhận`,
  answer: (count: number) => `${count} đơn vị đề nghị điều chỉnh chỉ tiêu`,
};
