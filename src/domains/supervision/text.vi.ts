import type { State as CommitmentState } from '#domains/commitments/rules.ts';
import type { Act, Form, Kind, Stance, Standing, State, StepName } from './rules.ts';

export const kindText: Record<Kind, string> = { supervision: 'Giám sát', criticism: 'Phản biện xã hội' };

export const formText: Record<Form, string> = {
  papers: 'Nghiên cứu, xem xét văn bản',
  team: 'Tổ chức đoàn giám sát',
  boards: 'Thông qua Ban Thanh tra nhân dân, Ban Giám sát đầu tư của cộng đồng',
  joint: 'Tham gia giám sát với cơ quan nhà nước',
  conference: 'Hội nghị phản biện xã hội',
  written: 'Gửi dự thảo lấy ý kiến phản biện',
  direct: 'Đối thoại trực tiếp',
};
export const formName = (form: string): string => formText[form as Form];

export const stateText: Record<State, string> = {
  planned: 'Đang chuẩn bị',
  held: 'Đã làm việc',
  concluded: 'Đã kết luận',
  closed: 'Đã kết thúc',
  called_off: 'Không tổ chức',
};
export const programmeStateText = {
  draft: 'Đang dự thảo',
  agreed: 'Đã thống nhất',
  approved: 'Đã phê duyệt',
} as const;

export const stepText: Record<StepName, string> = {
  plan_sent: 'Gửi kế hoạch, quyết định thành lập đoàn và đề cương báo cáo',
  draft_received: 'Nhận dự thảo văn bản cần phản biện',
  body_report: 'Đơn vị được giám sát gửi báo cáo',
  held: 'Buổi làm việc',
  team_report: 'Báo cáo kết quả của đoàn giám sát',
  concluded: 'Kết luận, gửi kiến nghị',
  reply: 'Văn bản trả lời, tiếp thu của cơ quan soạn thảo',
};
/** In criticism some steps have another name. */
export const stepName = (step: StepName, kind: Kind): string =>
  kind === 'criticism' && step === 'held'
    ? 'Buổi phản biện'
    : kind === 'criticism' && step === 'concluded'
      ? 'Văn bản phản biện, gửi kiến nghị'
      : stepText[step];
/** Which limit the law gives, and where it stands. */
export const limitText: Partial<Record<StepName, string>> = {
  plan_sent: 'Chậm nhất 15 ngày trước ngày làm việc (Điều 6–9, Nghị quyết liên tịch 403/2017)',
  draft_received: 'Chậm nhất 15 ngày trước ngày phản biện (Điều 32–36, Luật MTTQ Việt Nam)',
  body_report: 'Chậm nhất 7 ngày trước ngày làm việc (Điều 6–9, Nghị quyết liên tịch 403/2017)',
  team_report: 'Chậm nhất 15 ngày sau ngày làm việc (Điều 6–9, Nghị quyết liên tịch 403/2017)',
};
export const standingText: Record<Standing, string> = {
  done: 'Đã xong',
  'done-late': 'Xong muộn',
  overdue: 'Quá hạn',
  waiting: 'Chưa đến lượt',
};
export const nextText: Record<Act, string> = {
  change: 'Sửa kế hoạch',
  plan_sent: 'Gửi kế hoạch, đề cương',
  draft_received: 'Nhận dự thảo',
  body_report: 'Chờ báo cáo của đơn vị được giám sát',
  held: 'Tổ chức buổi làm việc',
  team_report: 'Báo cáo kết quả của đoàn',
  concluded: 'Kết luận, gửi kiến nghị',
  reply: 'Chờ văn bản trả lời',
  call_off: 'Không tổ chức',
  publish: 'Công khai kiến nghị',
  take_back: 'Thôi công khai',
  close: 'Kết thúc cuộc giám sát',
};
/** What stands in the list where nothing is left to do but to wait for the bodies. */
export const followText = 'Theo dõi việc thực hiện kiến nghị';

export const stanceText: Record<Stance, string> = {
  accepted: 'Tiếp thu',
  partly: 'Tiếp thu một phần',
  refused: 'Không tiếp thu',
};
/** What became of a recommendation, as a list for a state body says it. */
export const resultText: Record<CommitmentState, string> = {
  assigned: 'Chưa tiếp nhận',
  received: 'Đã tiếp nhận',
  in_progress: 'Đang thực hiện',
  claimed: 'Đã báo cáo xong, chờ xác nhận',
  returned: 'Cần làm tiếp',
  confirmed: 'Đã thực hiện xong',
  declined: 'Không thực hiện',
  withdrawn: 'Đã rút kiến nghị',
  handed_over: 'Đã chuyển đơn vị khác',
};
export const partText = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
} as const;

export const text = {
  originLabel: (kind: Kind, subject: string, day: string) => `${kindText[kind]} ngày ${day}: ${subject}`,
  months: (from: number, until: number) => (from === until ? `Tháng ${from}` : `Tháng ${from}–${until}`),
};

const count = (unit: string) => ({ unit });
export const measureText = {
  led: { name: 'Cuộc giám sát chủ trì', ...count('cuộc') },
  joined: { name: 'Cuộc giám sát phối hợp tham gia', ...count('cuộc') },
  papers: { name: 'Văn bản được giám sát bằng nghiên cứu, xem xét', ...count('văn bản') },
  subjects: { name: 'Nội dung giám sát', ...count('nội dung') },
  conferences: { name: 'Hội nghị phản biện xã hội', ...count('hội nghị') },
  criticised: { name: 'Nội dung phản biện xã hội', ...count('nội dung') },
  recommended: { name: 'Kiến nghị sau giám sát', ...count('kiến nghị') },
  answered: { name: 'Kiến nghị sau giám sát được tiếp thu, trả lời', ...count('kiến nghị') },
  answered_in_time: { name: 'Kiến nghị sau giám sát được trả lời đúng hạn', ...count('kiến nghị') },
};

export const refusalText = {
  'programme-not-found': 'Không tìm thấy chương trình giám sát này.',
  'programme-changed': 'Có người vừa sửa chương trình này. Hãy tải lại trang rồi làm tiếp.',
  'programme-empty': 'Chương trình chưa có nội dung nào.',
  'programme-agreed': 'Chương trình đã được thống nhất.',
  'programme-not-agreed': 'Hãy ghi việc thống nhất với Hội đồng nhân dân, Ủy ban nhân dân trước khi phê duyệt.',
  'programme-approved': 'Chương trình đã phê duyệt: chỉ thêm hoặc bỏ nội dung, mỗi lần có văn bản.',
  'programme-not-approved': 'Chương trình của năm chưa được phê duyệt.',
  'programme-paper-needed': 'Chương trình đã phê duyệt nên cần số, ngày của văn bản điều chỉnh.',
  'too-many-items': 'Một chương trình không quá {most} nội dung.',
  'item-not-found': 'Không tìm thấy nội dung này trong chương trình.',
  'item-dropped': 'Nội dung này đã bỏ khỏi chương trình.',
  'item-in-session': 'Nội dung này đã lập cuộc giám sát. Hãy ghi “không tổ chức” ở cuộc đó trước.',
  'months-turned': 'Tháng kết thúc phải từ tháng bắt đầu trở đi.',
  'month-invalid': 'Tháng từ 1 đến 12.',
  'form-of-other-kind': 'Không chuyển giữa giám sát và phản biện. Hãy chọn hình thức cùng loại.',
  'session-not-found': 'Không tìm thấy cuộc giám sát, phản biện này.',
  'session-changed': 'Có người vừa cập nhật cuộc này. Hãy tải lại trang rồi làm tiếp.',
  'session-out-of-order': 'Bước này không thực hiện được ở giai đoạn hiện nay.',
  'session-public-already': 'Kiến nghị đã được công khai.',
  'session-not-public': 'Kiến nghị chưa được công khai.',
  'step-not-of-form': 'Hình thức này không có bước đó.',
  'step-done': 'Bước này đã được ghi.',
  'step-before-missing': 'Còn bước trước chưa ghi.',
  'day-to-come': 'Chỉ ghi việc đã làm: ngày không được sau hôm nay.',
  'body-is-own': 'Đơn vị không tự giám sát mình.',
  'above-is-own': 'Hãy chọn đơn vị cấp trên, không phải đơn vị mình.',
  'body-not-of-session': 'Đơn vị này không thuộc đối tượng của cuộc giám sát.',
  'recommendation-not-found': 'Không tìm thấy kiến nghị này.',
  'recommendation-overdue': 'Hạn của kiến nghị thứ {position} đã qua. Hãy bỏ kiến nghị đó rồi ghi lại với hạn mới.',
  'recommendations-open': 'Còn kiến nghị chưa giải quyết xong nên chưa kết thúc được.',
  'reply-missing': 'Chưa có đủ văn bản trả lời nên chưa kết thúc được.',
  'no-recommendation': 'Cuộc này không có kiến nghị nào để công khai.',
  'too-many-rows': 'Không quá {most} mục.',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'open-session': {
    name: 'Cuộc giám sát, phản biện chưa xong',
    fate: 'Đơn vị mới làm tiếp hoặc báo cáo, trả lời thay đơn vị cũ; giữ nguyên hạn',
  },
  'open-board': { name: 'Ban Thanh tra, Ban Giám sát đang hoạt động', fate: 'Thuộc đơn vị mới, giữ nguyên thành viên' },
  'open-programme': {
    name: 'Chương trình giám sát trong năm',
    fate: 'Nội dung còn lại vào một chương trình của đơn vị mới',
  },
} as const;
