import { daysBetween } from '#platform/calendar/day.ts';
import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber, formatRate } from '#platform/vietnamese/number-format.ts';
import type { HistoryStep, PublicStep } from './queries.server.ts';
import type { PublicKind, PublicStanding } from './schema.ts';

export const kindWords: Record<PublicKind, string> = {
  conclusion: 'Kết luận đối thoại',
  recommendation: 'Kiến nghị sau giám sát',
  answer: 'Trả lời kiến nghị',
};

export const standingWords: Record<PublicStanding, string> = {
  confirmed: 'Đã xác nhận làm xong',
  claimed: 'Nơi làm báo đã xong, chờ xác nhận',
  answered: 'Đã trả lời, chưa có xác nhận của người hỏi',
  doing: 'Đang làm',
  disputed: 'Chưa được chấp nhận, phải làm lại',
  late: 'Quá hạn',
  ended: 'Không còn thực hiện',
};

/** One sentence for a person in the street: where it stands, and the clock where one runs. */
export function standingSentence(
  row: { standing: PublicStanding; dueOn: string | null; claimedOn: string | null; verdictOn: string | null },
  today: string,
): string {
  const { standing, dueOn, claimedOn, verdictOn } = row;
  if (standing === 'confirmed')
    return verdictOn ? `Đã xác nhận làm xong ngày ${formatDay(verdictOn)}` : standingWords.confirmed;
  if (standing === 'claimed' && claimedOn)
    return `Nơi làm báo đã xong ngày ${formatDay(claimedOn)}, chờ bên yêu cầu xác nhận`;
  if (standing === 'doing' && dueOn) {
    const left = daysBetween(today, dueOn);
    return left > 0 ? `Đang làm, còn ${formatNumber(left)} ngày` : 'Đang làm, đến hạn hôm nay';
  }
  if (standing === 'late') {
    const over = dueOn ? daysBetween(dueOn, today) : 0;
    return over > 0 ? `Quá hạn ${formatNumber(over)} ngày` : 'Đã quá hạn mà chưa có trả lời';
  }
  return standingWords[standing];
}

/** What a step of the two sides says in the open; never what they wrote to each other. */
export function historySentence({ step, isAsker, oldDue, newDue }: Omit<PublicStep, 'id' | 'on'>): string {
  if (step === 'change') return `Hạn được đổi từ ${formatDay(oldDue!)} sang ${formatDay(newDue!)}`;
  if (step === 'confirm' && !isAsker) return 'Đơn vị theo dõi ghi nhận đã làm, chờ người hỏi xác nhận';
  if (step === 'return' && !isAsker) return 'Đơn vị theo dõi chưa chấp nhận, phải làm lại';
  return stepWords[step];
}

const stepWords = {
  receive: 'Nơi làm đã nhận việc',
  claim: 'Nơi làm báo đã xong',
  confirm: 'Bên yêu cầu xác nhận đã làm xong',
  return: 'Bên yêu cầu chưa chấp nhận, phải làm lại',
  appeal: 'Nơi làm đề nghị xem lại việc chưa được chấp nhận',
  decline: 'Nơi được đề nghị không nhận việc',
  withdraw: 'Việc không còn được yêu cầu thực hiện',
} satisfies Record<Exclude<HistoryStep, 'change'>, string>;

export const promiseText = {
  title: 'Đã hỏi, đã hứa',
  titleOf: (kind: string) => `${kind}: đã hỏi, đã hứa`,
  // Copies of it live on elsewhere, so it does not say how far the work is.
  describe: ({ ownerName, promised, dueOn }: { ownerName: string; promised: string; dueOn: string | null }) =>
    `${ownerName}${dueOn ? `, hạn ${formatDay(dueOn)}` : ''}: ${promised}`,
  lead: 'Những điều người dân đã hỏi, cơ quan nào đã hứa, hạn đến ngày nào và nay ra sao. Việc chỉ được tính là xong khi bên yêu cầu xác nhận.',
  counts: 'Kết quả đến nay',
  promised: 'đã hứa',
  confirmed: 'đã xác nhận xong',
  late: 'quá hạn',
  rate: (rate: number) => `${formatNumber(Math.round(rate * 1000) / 10)} % đã được xác nhận làm xong`,
  share: (part: number, whole: number) => formatRate(part, whole),
  filter: 'Lọc',
  kind: 'Loại',
  field: 'Lĩnh vực',
  standing: 'Tình trạng',
  all: 'Tất cả',
  apply: 'Xem',
  none: 'Chưa có nội dung nào được công khai ở đây.',
  noneFor: 'Không có nội dung nào khớp với lựa chọn này.',
  clear: 'Xem tất cả',
  by: 'Cơ quan thực hiện',
  place: 'Địa bàn',
  due: 'Hạn',
  // The day stays beside its word.
  dueOn: (day: string) => `Hạn\u00a0${day}`,
  source: 'Nguồn',
  more: 'Xem tiếp',
  first: 'Về đầu danh sách',
  asked: 'Đã hỏi',
  promise: 'Đã hứa',
  now: 'Đến nay',
  history: 'Từ khi hứa đến nay',
  askedThen: { conclusion: 'Người dân nêu', recommendation: 'Kiến nghị được gửi', answer: 'Người dân gửi' },
  publishedThen: 'Công khai trên trang này',
  data: 'Tải dữ liệu mở',
  back: 'Về danh sách',
  also: 'Xem thêm',
  dialogues: 'Lịch và kết quả đối thoại',
  sessions: 'Giám sát và phản biện xã hội',
  consultations: 'Kết quả lấy ý kiến hộ gia đình',
};
