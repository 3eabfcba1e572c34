import { formatDay } from '#platform/vietnamese/day-format.ts';
import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { DialogueStanding } from './rules.ts';

export const dialogueKindWords = {
  regular: 'Đối thoại định kỳ',
  extraordinary: 'Đối thoại đột xuất',
  thematic: 'Đối thoại chuyên đề',
  youth: 'Đối thoại với thanh niên',
} as const;

export const matterWords = {
  'decide-two-thirds': 'Bàn và quyết định, cần từ 2/3 số hộ',
  'decide-half': 'Bàn và quyết định, cần trên 50 % số hộ',
  comment: 'Góp ý trước khi cơ quan có thẩm quyền quyết định',
  propose: 'Đề xuất nội dung đưa ra bàn, cần từ 10 % số hộ',
} as const;

/** The post of whoever answers; the body only where the post does not name it already. */
export const hostWords = ({ hostPost, hostName }: { hostPost: string; hostName: string }) =>
  hostPost.toLocaleLowerCase('vi').includes(hostName.toLocaleLowerCase('vi')) ? hostPost : `${hostPost}, ${hostName}`;

interface ToldDialogue {
  kind: keyof typeof dialogueKindWords;
  heldAt: string;
  heldOn: string;
  place: string;
  hostPost: string;
  hostName: string;
}

/** For search engines and those who pass an address on. Copies live on elsewhere: they say what stays true. */
export const describeDialogue = (dialogue: ToldDialogue) =>
  `${dialogueKindWords[dialogue.kind]}, ${answeredText.at(dialogue.heldAt, formatDay(dialogue.heldOn))}, ${dialogue.place}. ${answeredText.host}: ${hostWords(dialogue)}.`;

export const describeSession = (session: { kind: 'supervision' | 'criticism'; bodies: string[]; workingOn: string }) =>
  `${answeredText[session.kind]} ngày ${formatDay(session.workingOn)}: ${session.bodies.join(', ')}. Kết luận, kiến nghị và kết quả thực hiện.`;

export const describeConsultation = (one: {
  unitName: string;
  opensOn: string;
  closesOn: string;
  isCarried: boolean | null;
}) =>
  `${one.unitName} lấy ý kiến hộ gia đình từ ngày ${formatDay(one.opensOn)} đến ngày ${formatDay(one.closesOn)}. ${answeredText.result}: ${(one.isCarried === null ? answeredText.asked : one.isCarried ? answeredText.carriedOut : answeredText.notCarried).toLowerCase()}.`;

interface Told {
  questionsUntil: string | null;
  conclusions: number;
  conclusionsBy: string;
}

const standing: Record<DialogueStanding, (dialogue: Told) => string> = {
  asking: ({ questionsUntil }) => `Đang nhận câu hỏi, đến hết ngày ${formatDay(questionsUntil!)}`,
  planned: () => 'Sắp tổ chức',
  waiting: ({ conclusionsBy }) => `Chờ công khai kết luận, chậm nhất ngày ${formatDay(conclusionsBy)}`,
  late: ({ conclusionsBy }) => `Chưa công khai kết luận, hạn là ngày ${formatDay(conclusionsBy)}`,
  public: ({ conclusions }) =>
    conclusions === 0 ? 'Đã công khai trả lời' : `Đã công khai, ${formatNumber(conclusions)} kết luận`,
  calledOff: () => 'Đã hủy',
};

export const answeredText = {
  standing,
  dialogues: 'Đối thoại với Nhân dân',
  dialoguesLead: 'Lịch đối thoại, những điều đã hỏi và kết luận của người chủ trì.',
  coming: 'Sắp tới',
  past: 'Đã tổ chức',
  noneComing: 'Chưa có cuộc đối thoại nào được công bố lịch.',
  nonePast: 'Chưa có cuộc đối thoại nào đã tổ chức.',
  host: 'Chủ trì',
  when: 'Thời gian',
  where: 'Địa điểm',
  audience: 'Thành phần',
  field: 'Lĩnh vực',
  plan: 'Kế hoạch',
  notice: 'Thông báo kết luận',
  paperOf: (paper: string, day: string) => `${paper}, ngày ${day}`,
  attended: 'Số người dự',
  people: (count: number) => `${formatNumber(count)} người`,
  at: (hour: string, day: string) => `${hour} ngày ${day}`,
  calledOff: 'Đã hủy',
  why: 'Lý do',
  askBefore: 'Gửi câu hỏi trước',
  askUntil: (day: string) => `Nhận câu hỏi đến hết ngày ${day}. Không cần ghi họ tên.`,
  waiting: (by: string) => `Cuộc đối thoại đã tổ chức. Kết luận được công khai chậm nhất ngày ${by}.`,
  raised: 'Những điều đã hỏi',
  answeredThere: 'Trả lời tại chỗ',
  carried: 'Được đưa vào kết luận',
  within: 'Thuộc thẩm quyền',
  beyond: 'Vượt thẩm quyền',
  conclusions: 'Kết luận và việc đã hứa',
  noRaised: 'Không có câu hỏi nào được ghi lại.',
  sessions: 'Giám sát và phản biện xã hội',
  sessionsLead: 'Những cuộc đã công khai: kết luận, kiến nghị và cơ quan nào đã làm đến đâu.',
  noneSessions: 'Chưa có cuộc giám sát, phản biện nào được công khai.',
  counted: (done: number, all: number) => `${formatNumber(all)} kiến nghị, ${formatNumber(done)} đã xác nhận làm xong`,
  noneRecommended: 'Không có kiến nghị',
  supervision: 'Giám sát',
  criticism: 'Phản biện xã hội',
  body: 'Cơ quan được giám sát',
  bodies: 'Cơ quan nhận kiến nghị',
  day: 'Ngày làm việc',
  conclusion: 'Kết luận',
  recommendations: 'Kiến nghị và kết quả thực hiện',
  consultations: 'Lấy ý kiến hộ gia đình',
  consultationsLead: 'Kết quả bàn, quyết định và góp ý của Nhân dân theo Luật Thực hiện dân chủ ở cơ sở.',
  noneConsultations: 'Chưa có kết quả nào được công khai.',
  result: 'Kết quả',
  agreed: 'Đồng ý',
  disagreed: 'Không đồng ý',
  otherwise: 'Ý kiến khác',
  invalid: 'Không hợp lệ',
  area: 'Khu dân cư',
  households: 'Số hộ',
  total: 'Cộng',
  hidden: 'Không nêu, vì số hộ trả lời quá ít',
  tooFew: 'Số phiếu không nêu, vì số hộ trả lời quá ít.',
  carriedOut: 'Được thông qua',
  notCarried: 'Không được thông qua',
  asked: 'Đã lấy ý kiến',
  minutes: 'Biên bản',
  unit: 'Đơn vị lấy ý kiến',
  matter: 'Hình thức',
  byArea: 'Kết quả theo khu dân cư',
  agreedOf: (agreed: number, of: number) => `${formatNumber(agreed)} trên ${formatNumber(of)} hộ đồng ý`,
  needed: (needed: number) => `cần ít nhất ${formatNumber(needed)} hộ`,
  posted: 'Niêm yết',
  until: (day: string) => `Đến ngày ${day}`,
  all: 'Tất cả',
};
