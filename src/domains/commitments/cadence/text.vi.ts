import { type Day, dayParts } from '#platform/calendar/day.ts';
import type { Cadence, Ending, Rhythm } from './rules.ts';

export const cadenceNames: Record<Cadence, string> = {
  monthly: 'Hằng tháng',
  quarterly: 'Hằng quý',
  '6-monthly': '6 tháng một lần',
  yearly: 'Hằng năm',
};

const roman = ['I', 'II', 'III', 'IV'];
const thirds = ['thứ nhất', 'thứ hai', 'thứ ba'];

/** The period that begins on a day: 'tháng 12/2026', 'quý IV/2026'. */
export function periodText(cadence: Cadence, from: Day): string {
  const { year, month } = dayParts(from);
  if (cadence === 'monthly') return `tháng ${month}/${year}`;
  if (cadence === 'quarterly') return `quý ${roman[(month - 1) / 3]}/${year}`;
  if (cadence === '6-monthly') return `6 tháng ${month === 1 ? 'đầu' : 'cuối'} năm ${year}`;
  return `năm ${year}`;
}

/** 'Hằng tháng, hạn ngày 23'. */
export function rhythmText({ cadence, dueMonth, dueDay }: Rhythm): string {
  const day = dueDay === 31 ? 'ngày cuối' : `ngày ${dueDay}`;
  const month = {
    monthly: dueDay === 31 ? ' tháng' : '',
    quarterly: ` tháng ${thirds[dueMonth - 1]} của quý`,
    '6-monthly': ` tháng ${dueMonth}, ${dueMonth + 6}`,
    yearly: ` tháng ${dueMonth}`,
  }[cadence];
  return `${cadenceNames[cadence]}, hạn ${day}${month}`;
}

export const endedText: Record<Ending, string> = {
  asker: 'Nơi giao đã dừng việc lặp lại.',
  recall: 'Văn bản giao việc đã thu hồi nên không lặp lại nữa.',
  owner_closed: 'Đơn vị chủ trì không còn hoạt động nên kỳ sau không mở nữa. Nơi giao cần giao lại cho đơn vị khác.',
  asker_closed: 'Nơi giao không còn hoạt động nên kỳ sau không mở nữa.',
  until: 'Đã hết thời gian lặp lại.',
};

export const cadenceText = {
  title: 'Nhiệm vụ lặp lại',
  rhythm: 'Lặp lại',
  period: 'Kỳ này',
  next: 'Kỳ sau',
  nextOpens: (period: string, day: string) => `${period}, tự mở ngày ${day}`,
  last: 'Đây là kỳ cuối',
  until: 'Đến hết ngày',
  ended: 'Đã dừng',
  endedOn: (day: string, why: string) => `${day}. ${why}`,
  paper: (paper: string) => `Theo ${paper}.`,
  why: (reason: string) => `Lý do: ${reason}`,
  previous: (period: string) => `Kỳ trước: ${period}`,
  openPrevious: 'Xem kỳ trước',
  noPrevious: 'Đây là kỳ đầu tiên.',
  claim: 'Đã báo cáo',
  noClaim: 'Chưa có báo cáo hoàn thành.',
  verdict: 'Kết luận',
  late: 'Chậm',
  lateBy: (days: number) => `Báo cáo chậm ${days} ngày.`,
  lateOpen: 'Quá hạn, chưa báo cáo.',
  cause: (cause: string) => `Nguyên nhân: ${cause}`,
  evidence: 'Minh chứng kỳ trước',
  reuse: 'Dùng lại lời báo cáo',
  reuseHint: 'Chép vào ô “Kết quả đã đạt” để sửa cho kỳ này; lời đang viết dở ở đó được thay.',
  earlier: 'Các kỳ đã qua',
  end: 'Dừng lặp lại',
  endBody: 'Các kỳ sau không mở nữa. Nhiệm vụ của kỳ này vẫn còn, muốn thôi thì thu hồi riêng.',
  endPaper: 'Văn bản làm căn cứ (số, ngày)',
  endReason: 'Lý do dừng',
  repeat: 'Lặp lại',
  repeatNone: 'Không lặp lại',
  repeatHint: 'Ngày đến hạn ở trên là của kỳ đầu; các kỳ sau đến hạn vào cùng ngày.',
  repeatUntil: 'Lặp lại đến hết ngày (nếu có)',
};

export const cadenceRefusalText: Record<string, string> = {
  'series-ended': 'Việc lặp lại này đã dừng từ trước.',
  'series-not-found': 'Không tìm thấy nhiệm vụ lặp lại, hoặc bạn không được xem.',
  'series-changed': 'Người khác vừa cập nhật việc lặp lại này. Hãy xem lại rồi gửi tiếp nếu vẫn cần.',
  'repeat-until-before-due': 'Ngày thôi lặp lại phải sau thời hạn của kỳ đầu.',
};
