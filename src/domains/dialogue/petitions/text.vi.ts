import type { Stage } from '#domains/opinion/feedback/rules.ts';
import type { Kind, State, Verdict } from '#domains/opinion/feedback/schema.ts';
import type { Mode } from './schema.ts';

const kinds: Record<Kind, string> = {
  petition: 'Kiến nghị',
  feedback: 'Phản ánh',
  question: 'Câu hỏi',
  proposal: 'Đề xuất, góp ý',
};
const states: Record<State, string> = {
  received: 'Mới nhận',
  accepted: 'Đang giải quyết',
  answered: 'Đã trả lời, chờ người gửi xác nhận',
  closed: 'Người gửi xác nhận đã giải quyết',
  refused: 'Không thụ lý',
  withdrawn: 'Người gửi đã rút',
};
const shortStates: Record<State, string> = {
  received: 'Chờ thụ lý',
  accepted: 'Đang giải quyết',
  answered: 'Chưa xác nhận',
  closed: 'Đã giải quyết',
  refused: 'Không thụ lý',
  withdrawn: 'Đã rút',
};
const verdicts: Record<Verdict, string> = {
  solved: 'Đã được giải quyết',
  not_solved: 'Chưa được giải quyết',
  no_answer: 'Chưa được trả lời',
};
const modes: Record<Mode | 'anonymous', string> = {
  handler: 'Chỉ đơn vị đang giải quyết biết tên',
  named: 'Mọi đơn vị tham gia giải quyết biết tên',
  anonymous: 'Ẩn danh',
};
const stages: Record<Stage, string> = {
  receive: 'Hạn báo đã thụ lý',
  takeOver: 'Hạn tiếp nhận từ nơi chuyển',
  answer: 'Hạn trả lời',
  again: 'Hạn trả lời lại',
  verdict: 'Chờ người gửi xác nhận',
};

export const text = {
  ...{ kinds, states, shortStates, verdicts, modes, stages },
  late: 'Quá hạn',
  origin: (day: string, field: string) => `Kiến nghị nhận ngày ${day} về ${field}`,
  anonymousOrigin: (field: string) => `Phản ánh ẩn danh về ${field}`,
  classifiedBefore: (kind: Kind, field: string, area: string) => `Trước đó: ${kinds[kind]} · ${field} · ${area}`,
  answerOf: (day: string) => `Trả lời kiến nghị ngày ${day}`,
  denunciation:
    'Nội dung có dấu hiệu tố cáo nên không được giải quyết tại đây và đã được xóa. Theo Luật Tố cáo số 25/2018/QH14, ông (bà) gửi đơn hoặc trình bày trực tiếp với người đứng đầu cơ quan có thẩm quyền quản lý người bị tố cáo, hoặc đến Trụ sở tiếp công dân của tỉnh. Mặt trận Tổ quốc không lưu giữ nội dung này.',
} as const;

export const petitionRefusals = {
  'petition-not-found': 'Không tìm thấy kiến nghị này, hoặc kiến nghị không do đơn vị giải quyết.',
  'petition-changed': 'Kiến nghị vừa có thay đổi. Hãy tải lại trang rồi xem lại.',
  'petition-is-joined': 'Kiến nghị đã gộp; hãy xử lý ở kiến nghị chính.',
  'petition-not-so-far': 'Kiến nghị đang ở bước khác, chưa làm được việc này.',
  'petition-was-answered': 'Đã trả lời một lần; nay cần trả lời lại, không chuyển hay từ chối nữa.',
  'publishing-not-agreed': 'Người gửi không đồng ý công khai nội dung này.',
  'petition-is-public': 'Nội dung này đã được công khai.',
  'petition-not-public': 'Nội dung này chưa được công khai.',
  'petitions-not-alike': 'Hai kiến nghị này không gộp được với nhau.',
  'classified-already': 'Loại, lĩnh vực và địa bàn vẫn như cũ.',
  'petition-files-too-large': 'Các tệp gửi kèm có tổng dung lượng tối đa {most} MB.',
  'no-files-to-anonymous': 'Người gửi ẩn danh chỉ đọc được nội dung trả lời; không gửi kèm tệp.',
  'petitioner-not-here': 'Đơn vị không xem được người gửi kiến nghị này, hoặc thông tin đã được xóa.',
  'received-in-future': 'Ngày nhận không thể sau hôm nay.',
  'unit-is-own': 'Kiến nghị đang ở chính đơn vị này.',
  'route-not-found': 'Không tìm thấy phân công này, hoặc phân công đã kết thúc.',
} as const;

export const rearrangementText = {
  petition: { name: 'Kiến nghị', fate: 'Đơn vị mới giải quyết tiếp, giữ nguyên hạn' },
  feedback: { name: 'Phản ánh ẩn danh', fate: 'Đơn vị mới giải quyết tiếp, giữ nguyên hạn' },
} as const;

export const jobText = {
  'notices.petitioners': {
    name: 'Nhắc người gửi kiến nghị',
    about: 'Mỗi sáng: hỏi lại trên trang tra cứu khi người gửi chưa cho biết đã được giải quyết hay chưa.',
  },
} as const;
