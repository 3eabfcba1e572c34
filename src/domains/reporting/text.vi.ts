import type { Post, Side, State, Step } from './rules.ts';
import type { PeriodKind } from './templates/schema.ts';

export const somebody = 'Người khác';
export const unknownFigure = 'chưa có số liệu';

export const stateText: Record<State, string> = {
  drafting: 'Đang soạn',
  submitted: 'Chờ duyệt',
  returned: 'Trả lại, cần sửa',
  approved: 'Đã ký duyệt',
  numbered: 'Đã cấp số',
  issued: 'Đã phát hành',
};

/** What the button of a step says. */
export const stepText: Record<Step, string> = {
  submit: 'Trình lãnh đạo',
  return: 'Trả lại',
  approve: 'Duyệt, ký',
  number: 'Cấp số',
  issue: 'Phát hành',
  correct: 'Gửi đính chính',
};

/** What the timeline says that was done. */
export const takenText: Record<Step, (round: number) => string> = {
  submit: (round) => (round === 1 ? 'Trình lãnh đạo' : `Trình lại, số liệu lần ${round}`),
  return: () => 'Trả lại để sửa',
  approve: () => 'Duyệt, ký',
  number: () => 'Cấp số',
  issue: (round) => (round === 1 ? 'Phát hành' : `Phát hành, số liệu lần ${round}`),
  correct: (round) => `Đính chính, số liệu lần ${round}`,
};

export const sideText: Record<Side, string> = {
  writer: 'người soạn',
  leader: 'lãnh đạo ký duyệt',
  clerk: 'văn thư',
};

export const postText: Record<Post, string> = {
  head: 'Người đứng đầu',
  deputy: 'Cấp phó, ký thay',
  delegate: 'Ký thừa lệnh',
};

export const kindText: Record<PeriodKind, string> = {
  month: 'Báo cáo tháng',
  'half-year': 'Báo cáo 6 tháng',
  year: 'Báo cáo năm',
};

/** Numbers below 10 take a 0. State: '05/BC-MTTQ-BTT' (NĐ 30/2020). Party: '05-BC/ĐU' (Quy định 399-QĐ/TW). */
export function paperSymbol(layout: 'state' | 'party', number: number, type: string, suffix: string): string {
  const padded = String(number).padStart(2, '0');
  return layout === 'state' ? `${padded}/${type}-${suffix}` : `${padded}-${type}/${suffix}`;
}

export const figureText = {
  whole: 'Tổng số',
  here: (name: string) => `${name} (tại chỗ)`,
  organisation: 'Tổ chức',
  place: 'Địa bàn',
};

/** Words of the printed paper. */
export const printText = {
  kind: 'BÁO CÁO',
  number: 'TT',
  none: 'Không có.',
};

/** The short text that is pasted into a message to those who wait for the report. */
export const messageText = {
  head: (title: string, unit: string) => `BÁO CÁO: ${title}\n${unit}`,
  symbol: (symbol: string, day: string) => `Số ${symbol}, ngày ${day}`,
  figure: (name: string, value: string, unit: string) => `- ${name}: ${value} ${unit}`,
  link: (address: string) => `Xem đầy đủ: ${address}`,
};

export const refusalText: Record<string, string> = {
  'report-not-found': 'Không tìm thấy báo cáo, hoặc bạn không được xem báo cáo này.',
  'template-not-found': 'Không có mẫu báo cáo này cho đơn vị và kỳ đã chọn.',
  'period-not-begun': 'Kỳ báo cáo này chưa bắt đầu.',
  'report-already-started': 'Đơn vị đã có báo cáo này cho kỳ đã chọn. Hãy mở báo cáo đó để soạn tiếp.',
  'report-already-sent':
    'Báo cáo đã được trình. Lần trình trước vẫn có hiệu lực; muốn sửa số liệu, hãy gửi đính chính.',
  'report-step-out-of-order':
    'Bước này chưa thực hiện được ở tình trạng hiện tại. Hãy tải lại trang để xem việc tiếp theo.',
  'report-already-numbered': 'Báo cáo đã có số; số đã cấp không thay đổi.',
  'report-not-numbered': 'Cần cấp số trước khi phát hành.',
  'report-changed':
    'Người khác vừa cập nhật báo cáo này. Hãy tải lại trang để xem tình trạng mới rồi thực hiện lại; nội dung bạn gõ vẫn còn đây.',
  'report-not-open': 'Báo cáo đã trình nên không sửa được lời văn. Hãy đề nghị lãnh đạo trả lại nếu cần sửa.',
  'report-not-signed': 'Chỉ đính kèm bản quét sau khi báo cáo đã được ký duyệt.',
  'original-not-a-scan': 'Bản quét phải là tệp PDF hoặc ảnh (JPG, PNG, WebP).',
  'section-not-found': 'Không tìm thấy mục này trong mẫu báo cáo.',
  'section-changed': '{by} vừa sửa mục này. Lời của bạn chưa được ghi đè lên; hãy xem hai bản và chọn.',
  'section-version-not-found': 'Không tìm thấy bản cũ này.',
  'reason-needed': 'Cần ghi rõ lý do hoặc nội dung.',
  'not-a-signatory':
    'Tài khoản này chưa có trong danh sách người ký của đơn vị. Lãnh đạo đơn vị ghi tên người ký ở trang “Người ký”.',
  'series-unknown': 'Mẫu báo cáo chưa khai báo nhiệm kỳ cho ngày này nên chưa cấp số được.',
  'figure-unchanged': 'Số liệu này không có thay đổi nào sau khi gửi.',
  'figure-already-left': 'Thay đổi của số liệu này đã được để lại kỳ sau.',
  'signatory-days-reversed': 'Ngày hết hạn phải sau ngày bắt đầu.',
  'signatory-without-account': 'Người ký phải có tài khoản đang mở.',
  'signatory-not-found': 'Không tìm thấy người ký này.',
  'signatory-already-ended': 'Quyền ký này đã kết thúc trước đó.',
  'day-invalid': 'Ngày không hợp lệ. Hãy nhập theo dạng ngày/tháng/năm, ví dụ 25/06/2026.',
};

/** What figures are called where the domain that counts them is not there: a table then still says what it lacks. */
export const measureText: Record<string, { name: string; unit: string }> = {
  'activities.held': { name: 'Số cuộc sinh hoạt, hội nghị', unit: 'cuộc' },
  'activities.regular': { name: 'Sinh hoạt định kỳ', unit: 'cuộc' },
  'activities.extraordinary': { name: 'Sinh hoạt đột xuất', unit: 'cuộc' },
  'activities.thematic': { name: 'Sinh hoạt chuyên đề', unit: 'cuộc' },
  'activities.briefing': { name: 'Giao ban', unit: 'cuộc' },
  'activities.study': { name: 'Học tập, quán triệt', unit: 'hội nghị' },
  'activities.propaganda': { name: 'Tuyên truyền, vận động', unit: 'cuộc' },
  'activities.visit': { name: 'Thăm hỏi', unit: 'lượt' },
  'activities.work_day': { name: 'Ra quân', unit: 'đợt' },
  'activities.training': { name: 'Tập huấn, bồi dưỡng', unit: 'lớp' },
  'activities.voters': { name: 'Tiếp xúc cử tri', unit: 'cuộc' },
  'activities.attendance': { name: 'Lượt người dự', unit: 'lượt người' },
  'activities.women': { name: 'Lượt phụ nữ dự', unit: 'lượt người' },
  'commitments.assigned': { name: 'Nhiệm vụ được giao', unit: 'nhiệm vụ' },
  'commitments.confirmed': { name: 'Đã xác nhận hoàn thành', unit: 'nhiệm vụ' },
  'commitments.claimed': { name: 'Chờ xác nhận', unit: 'nhiệm vụ' },
  'commitments.late': { name: 'Chậm tiến độ', unit: 'nhiệm vụ' },
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'unissued-report': {
    name: 'Báo cáo chưa phát hành',
    fate: 'Ở lại đơn vị cũ, đọc được từ đơn vị mới; đơn vị mới lập báo cáo của mình. Nên phát hành trước khi thực hiện',
  },
  report: { name: 'Báo cáo', fate: 'Giữ nguyên số, chữ ký và số liệu đã gửi' },
} as const;
