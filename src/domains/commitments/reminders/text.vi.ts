import type { Day } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { graceDays } from '../rules.ts';
import { escalation, type RuleCode, toldSteps } from './rules.ts';

const { work, mend, confirm, appeal } = graceDays;

/** Each rule as people are told of it: when it falls, for whom. */
export const ruleText: Record<RuleCode, string> = {
  'commitments.due-soon':
    'Đơn vị chủ trì được nhắc khi còn 3 ngày làm việc đến hạn. Đang tạm dừng thời hạn thì không nhắc.',
  'commitments.due-today': 'Đơn vị chủ trì được nhắc vào đúng ngày đến hạn.',
  'commitments.still-late': 'Quá hạn mà chưa báo cáo hoàn thành: đơn vị chủ trì được nhắc lại sau mỗi 5 ngày làm việc.',
  'commitments.not-received': 'Quá 2 ngày làm việc kể từ ngày giao mà chưa tiếp nhận: nhắc đơn vị chủ trì.',
  'commitments.returned': 'Báo cáo bị trả lại: báo cho đơn vị chủ trì vào ngày làm việc kế tiếp.',
  'commitments.mend-due': 'Ngày cuối của thời hạn làm lại sau khi bị trả lại: nhắc đơn vị chủ trì.',
  'commitments.mend-late': 'Quá hạn làm lại: đơn vị chủ trì được nhắc lại sau mỗi 5 ngày làm việc.',
  'commitments.runs-again':
    'Hết thời gian tạm dừng, thời hạn chạy tiếp: báo cho đơn vị chủ trì vào ngày làm việc đầu tiên.',
  'commitments.claim-waits': 'Báo cáo hoàn thành chờ kết luận đến ngày làm việc thứ 3 và thứ 5: nhắc nơi giao.',
  'commitments.appeal-waits': 'Ý kiến về việc trả lại chờ kết luận đến ngày làm việc thứ 3 và thứ 5: nhắc nơi giao.',
  'commitments.extension-waits': 'Đề nghị gia hạn chưa được trả lời: nhắc nơi giao vào ngày làm việc thứ 1 và thứ 3.',
  'commitments.promise-late': 'Ngày làm việc đầu tiên quá hạn: báo cho nơi giao.',
  'commitments.late-below': `Quá hạn hơn ${escalation.above} ngày làm việc, không kể ${work} ngày ân hạn: báo cho cấp trên trực tiếp của đơn vị chủ trì, nếu cấp ấy không phải là nơi giao.`,
  'commitments.late-long-below': `Quá hạn ${escalation.aboveAsker} ngày làm việc, không kể ${work} ngày ân hạn, mà nơi giao là cấp trên trực tiếp: báo cho cấp trên của nơi giao.`,
  'commitments.mend-over': 'Ngày làm việc đầu tiên quá hạn làm lại: báo cho nơi giao.',
  'commitments.unmended-below': `Quá hạn làm lại hơn ${escalation.above} ngày làm việc, không kể ${mend} ngày ân hạn: báo cho cấp trên trực tiếp của đơn vị chủ trì, nếu cấp ấy không phải là nơi giao.`,
  'commitments.claim-unanswered': `Báo cáo hoàn thành chưa được kết luận, quá hạn kết luận ${escalation.unanswered} ngày làm việc, không kể ${confirm} ngày ân hạn: báo cho cấp trên của nơi giao.`,
  'commitments.appeal-unanswered': `Ý kiến về việc trả lại chưa được kết luận, quá hạn và hết ${appeal} ngày ân hạn: báo cho cấp trên của nơi giao.`,
  'commitments.asked-about': 'Nơi giao bấm đôn đốc: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
  'commitments.due-moved': 'Nơi giao gia hạn hoặc đổi thời hạn: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
  'commitments.terms-changed':
    'Nơi giao sửa nội dung hoặc sản phẩm: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
  'commitments.extension-refused':
    'Nơi giao không đồng ý gia hạn: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
  'commitments.clock-stopped': 'Nơi giao tạm dừng thời hạn: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
  'commitments.clock-resumed':
    'Nơi giao cho thời hạn chạy tiếp sớm hơn dự kiến: báo cho đơn vị chủ trì vào buổi sáng làm việc kế tiếp.',
};

/** The one next thing to do. */
export const actText: Record<RuleCode, string> = {
  'commitments.due-soon': 'Báo cáo kết quả',
  'commitments.due-today': 'Báo cáo kết quả',
  'commitments.still-late': 'Báo cáo kết quả',
  'commitments.not-received': 'Tiếp nhận',
  'commitments.returned': 'Xem lý do trả lại',
  'commitments.mend-due': 'Báo cáo lại',
  'commitments.mend-late': 'Báo cáo lại',
  'commitments.runs-again': 'Xem nhiệm vụ',
  'commitments.claim-waits': 'Xem và kết luận',
  'commitments.appeal-waits': 'Xem và kết luận',
  'commitments.extension-waits': 'Trả lời',
  'commitments.promise-late': 'Xem tiến độ',
  'commitments.late-below': 'Xem tiến độ',
  'commitments.late-long-below': 'Xem tiến độ',
  'commitments.mend-over': 'Xem tiến độ',
  'commitments.unmended-below': 'Xem tiến độ',
  'commitments.claim-unanswered': 'Xem báo cáo',
  'commitments.appeal-unanswered': 'Xem báo cáo',
  'commitments.asked-about': 'Báo cáo tiến độ',
  'commitments.due-moved': 'Xem thời hạn mới',
  'commitments.terms-changed': 'Xem nội dung mới',
  'commitments.extension-refused': 'Xem lý do',
  'commitments.clock-stopped': 'Xem quyết định',
  'commitments.clock-resumed': 'Xem thời hạn',
};

const due = (left: number, day: string) => {
  if (left > 0) return `còn ${left} ngày làm việc đến hạn ${day}`;
  return left === 0 ? `hôm nay ${day} là ngày đến hạn` : late(left, day);
};
const late = (left: number, day: string) => `đã quá hạn ${-left} ngày làm việc (hạn ${day})`;
const mending = (left: number, day: string) => {
  if (left > 0) return `báo cáo bị trả lại, hạn làm lại là ${day}`;
  return left === 0 ? `hôm nay ${day} là hạn làm lại sau khi bị trả lại` : lateMending(left, day);
};
const lateMending = (left: number, day: string) => `đã quá hạn làm lại ${-left} ngày làm việc (hạn ${day})`;
const afterGrace = (of: typeof late, grace: number) => (left: number, day: string) =>
  `${of(left, day)}, đã hết ${grace} ngày ân hạn`;

/** Why it was sent; `left` counts the working days from the morning of the reminder to the day that it is about. */
const reasons: Record<RuleCode, (left: number, day: string) => string> = {
  'commitments.due-soon': due,
  'commitments.due-today': due,
  'commitments.still-late': due,
  'commitments.not-received': (_left, day) => `chưa tiếp nhận, hạn tiếp nhận là ${day}`,
  'commitments.returned': (_left, day) => `báo cáo bị trả lại, thời gian làm lại tính đến ${day}`,
  'commitments.mend-due': mending,
  'commitments.mend-late': mending,
  'commitments.runs-again': (_left, day) => `đã hết thời gian tạm dừng, thời hạn chạy tiếp đến ${day}`,
  'commitments.claim-waits': (left, day) =>
    left < 0 ? `chưa có kết luận, hạn kết luận là ${day}` : `báo cáo đang chờ kết luận, hạn ${day}`,
  'commitments.appeal-waits': (_left, day) => `đơn vị chủ trì có ý kiến về việc trả lại, hạn kết luận là ${day}`,
  'commitments.extension-waits': (_left, day) => `đơn vị chủ trì đề nghị gia hạn đến ${day}, chưa được trả lời`,
  'commitments.promise-late': late,
  'commitments.late-below': afterGrace(late, work),
  'commitments.late-long-below': afterGrace(late, work),
  'commitments.mend-over': lateMending,
  'commitments.unmended-below': afterGrace(lateMending, mend),
  'commitments.claim-unanswered': (_left, day) =>
    `nơi giao chưa kết luận, hạn kết luận là ${day}, đã hết ${confirm} ngày ân hạn`,
  'commitments.appeal-unanswered': (_left, day) =>
    `nơi giao chưa kết luận về ý kiến của đơn vị chủ trì, hạn là ${day}, đã hết ${appeal} ngày ân hạn`,
  'commitments.asked-about': (_left, day) => `nơi giao đôn đốc ngày ${day}`,
  'commitments.due-moved': (_left, day) => `nơi giao đã đổi thời hạn, hạn mới là ${day}`,
  'commitments.terms-changed': (_left, day) => `nơi giao đã sửa nội dung hoặc sản phẩm, hạn là ${day}`,
  'commitments.extension-refused': (_left, day) => `nơi giao không đồng ý gia hạn, hạn vẫn là ${day}`,
  'commitments.clock-stopped': (_left, day) => `nơi giao tạm dừng thời hạn đến hết ngày ${day}`,
  'commitments.clock-resumed': (_left, day) => `nơi giao cho thời hạn chạy tiếp, hạn là ${day}`,
};

const told: readonly RuleCode[] = toldSteps.filter(({ kind }) => kind === 'know').map(({ code }) => code);

/** What is only told reminds of nothing. */
export const reason = (rule: RuleCode, left: number, day: Day): string =>
  `${told.includes(rule) ? 'Báo để biết:' : 'Nhắc vì'} ${reasons[rule](left, formatDay(day))}`;

export const text = {
  askedBy: (asker: string) => `Nơi giao: ${asker}`,
  ownedBy: (owner: string) => `Chủ trì: ${owner}`,
};

export const seriesText = {
  rule: 'Nhiệm vụ lặp lại kết thúc do thu hồi văn bản, do đơn vị giải thể hoặc đã đến ngày cuối: báo cho nơi giao.',
  because: {
    recall: 'văn bản giao việc đã thu hồi',
    owner_closed: 'đơn vị chủ trì không còn hoạt động',
    asker_closed: 'đơn vị giao không còn hoạt động',
    until: 'đã đến ngày cuối ghi khi giao',
  },
  why: (day: string, because: string) => `Báo để biết: nhiệm vụ lặp lại kết thúc ngày ${day}, ${because}`,
  ownedBy: text.ownedBy,
  act: 'Xem nhiệm vụ',
};
