import { formatDay } from '#platform/vietnamese/day-format.ts';
import { kindOfSymbol } from '#reading/document-kinds.ts';
import type { UnitLevel } from '#domains/organisation/schema.ts';
import type { Outcome } from '#domains/commitments/rules.ts';
import type { Group } from './addressees/schema.ts';
import { attachmentRefusals } from './attachments/text.vi.ts';
import type { DispatchStanding } from './dispatch/rules.ts';
import { dossierRefusals } from './dossiers/text.vi.ts';
import type { DraftState, DueSource } from './drafts/rules.ts';
import { disseminationRefusals } from './dissemination/text.vi.ts';
import { forwardingRefusals } from './forwarding/text.vi.ts';
import { proposalRefusals } from './proposals/text.vi.ts';
import { implementingRefusals } from './implementing/text.vi.ts';
import { lineageRefusals } from './lineage/text.vi.ts';
import type { DocumentState } from './rules.ts';

export function capital(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** 'Kế hoạch số 12/KH-MTTQ-BTT ngày 02/06/2026'. */
export function documentLabel(paper: { kind: string; symbol: string; issuedOn: string }): string {
  return `${capital(paper.kind)} số ${paper.symbol} ngày ${formatDay(paper.issuedOn)}`;
}

/** 'nghị quyết số 04-NQ/TU ngày 19/11/2021': a paper that is named and not at hand; its kind is in the letters of its symbol. */
export function referenceLabel({ symbol, issuedOn }: { symbol: string; issuedOn: string | null }): string {
  return `${kindOfSymbol(symbol)} số ${symbol}${issuedOn ? ` ngày ${formatDay(issuedOn)}` : ''}`;
}

/** Why a paper no longer opens, beside its name. */
export function recallNotice(reason: string, paper: string): string {
  return `Đã thu hồi theo ${paper}. Lý do: ${reason}`;
}

/** 'II.1-2' → 'II.1, gạch đầu dòng 2'; a paragraph without a mark has no name of its own. */
export function clauseLabel(clause: string): string {
  const [numbered = '', ...bullets] = clause.replace(/:\d+/gu, '').split(/(?=[-+*]\d)/u);
  const signs: Record<string, string> = { '-': 'gạch đầu dòng', '+': 'dấu cộng', '*': 'dấu sao' };
  return [numbered, ...bullets.map((bullet) => `${signs[bullet[0]!]} ${bullet.slice(1)}`)]
    .filter(Boolean)
    .join(', ')
    .slice(0, 60);
}

export const stateText: Record<DocumentState, string> = {
  reading: 'Chờ giao việc',
  sent: 'Đã gửi',
  recalled: 'Đã thu hồi',
};
export const draftStateText: Record<DraftState, string> = {
  proposed: 'Chờ duyệt',
  accepted: 'Đã duyệt',
  dropped: 'Đã bỏ',
};
export const dueSourceText: Record<DueSource, string> = {
  paper: 'theo văn bản',
  officer: 'cán bộ ấn định',
  default: 'mặc định 10 ngày làm việc',
};
export const modeText = { order: 'Giao', request: 'Đề nghị' } as const;
export const standingText: Record<DispatchStanding, string> = {
  sent: 'Chưa tiếp nhận',
  late: 'Chậm tiếp nhận',
  received: 'Đã tiếp nhận',
  read: 'Đã đọc',
  studied: 'Đã quán triệt',
  recalled: 'Đã thu hồi',
};
export const outcomeText: Record<Outcome, string> = {
  done: 'Đã hoàn thành',
  claimed: 'Báo xong, chờ xác nhận',
  'in-progress': 'Đang thực hiện',
  behind: 'Chậm tiến độ',
  ended: 'Kết thúc khác',
};

const cadenceWords: Record<string, string> = {
  daily: 'hằng ngày',
  weekly: 'hằng tuần',
  monthly: 'hằng tháng',
  quarterly: 'hằng quý',
  '6-monthly': '6 tháng một lần',
  yearly: 'hằng năm',
  periodic: 'định kỳ',
  regular: 'thường xuyên',
  'per phase': 'theo đợt',
};

/** 'monthly:23' → 'hằng tháng, ngày 23'. */
export function cadenceText(cadence: string): string {
  const [every = '', day] = cadence.split(':');
  return [cadenceWords[every] ?? every, day && `ngày ${day}`].filter(Boolean).join(', ');
}

const groupPlaces: Record<Group['level'], string> = { province: 'cấp tỉnh', commune: 'cấp xã', area: 'ở khu dân cư' };

/** 'Hội Phụ nữ cấp xã'; at the sender's own level the words say that there is one. */
export function groupText(group: Group, organisationName: string, ownLevel: UnitLevel): string {
  const every = group.level === ownLevel ? '' : 'Tất cả ';
  return `${every}${organisationName} ${groupPlaces[group.level]}`;
}

/** Enough of some words to know them again; never half a word. */
export function shortened(words: string, most = 160): string {
  return words.length > most ? `${words.slice(0, most).replace(/\s+\S*$/u, '')}…` : words;
}

export const somebody = 'Đồng nghiệp';

/** The words of every refusal that the commands of this domain give; {names} are filled from its details. */
export const refusalText = {
  ...attachmentRefusals,
  ...dossierRefusals,
  ...disseminationRefusals,
  ...forwardingRefusals,
  ...proposalRefusals,
  'document-not-found': 'Không tìm thấy văn bản, hoặc văn bản không thuộc phạm vi được xem.',
  'document-already-registered':
    '{label} của cơ quan này đã có trong sổ (mở tại /van-ban/{id}). Không cần đăng ký lại.',
  'paper-text-not-kept': 'Nội dung văn bản không được lưu nháp.',
  'document-secret':
    'Văn bản có dấu chỉ độ mật. Hệ thống này không tiếp nhận tài liệu bí mật nhà nước; không có nội dung nào được lưu lại.',
  'document-without-text': 'Không đọc được chữ nào trong văn bản. Nếu là bản chụp, hãy dán phần chữ vào ô nội dung.',
  'issued-on-out-of-range': 'Ngày ban hành phải từ 02/9/1945 đến không quá một năm kể từ hôm nay.',
  'arrived-before-issued': 'Ngày đến không thể trước ngày ban hành.',
  'arrived-in-future': 'Ngày đến không thể sau hôm nay.',
  'document-already-sent': 'Văn bản này đã được gửi đi.',
  'document-not-sent': 'Văn bản này chưa gửi nên chưa có gì để thu hồi.',
  'document-recalled': 'Văn bản này đã được thu hồi.',
  'document-changed':
    'Văn bản vừa được người khác sửa, gửi hoặc thu hồi. Hãy tải lại trang, xem lại rồi sửa tiếp; nội dung bạn gõ vẫn còn đây.',
  'heading-unchanged': 'Thông tin văn bản chưa có gì thay đổi.',
  'correction-reason-needed': 'Văn bản đã gửi: cần ghi lý do đính chính để nơi nhận biết.',
  'issued-after-arrival': 'Ngày ban hành không thể sau ngày đến đã ghi trong sổ.',
  'draft-needed': 'Cần chọn ít nhất một nhiệm vụ.',
  'nothing-further-to-send': 'Các đơn vị được chọn đều đã có văn bản và các nhiệm vụ này.',
  'draft-not-found': 'Không tìm thấy nhiệm vụ này.',
  'draft-changed':
    '{by} vừa thao tác trên nhiệm vụ này (hiện: {stateWords}). Nội dung hiện nay: “{words}”. Chưa có gì bị ghi đè; xin xem lại rồi thao tác tiếp.',
  'draft-out-of-order': 'Trạng thái của nhiệm vụ không cho phép thao tác này.',
  'draft-merged': 'Nhiệm vụ này đã được gộp vào nhiệm vụ khác.',
  'draft-too-long': 'Nội dung sau khi gộp quá dài.',
  'split-out-of-range': 'Chỗ tách phải nằm giữa nội dung, để mỗi phần đều có chữ.',
  'passage-out-of-text': 'Đoạn được đánh dấu nằm ngoài văn bản.',
  'drafts-still-proposed': 'Còn {count} nhiệm vụ chưa duyệt. Hãy duyệt hoặc bỏ từng nhiệm vụ trước khi gửi.',
  'no-accepted-draft': 'Chưa có nhiệm vụ nào được duyệt để gửi.',
  'draft-without-units': '{count} nhiệm vụ chưa có đơn vị chủ trì.',
  'draft-without-product': '{count} nhiệm vụ chưa ghi sản phẩm.',
  'draft-without-due': '{count} nhiệm vụ chưa có thời hạn.',
  'drafts-changed-since': 'Có nhiệm vụ vừa được sửa sau khi trang này mở ra. Hãy tải lại trang, xem lại rồi gửi.',
  'dispatch-not-found': 'Không tìm thấy văn bản gửi tới đơn vị.',
  'dispatch-already-received': 'Đơn vị đã tiếp nhận văn bản này.',
  'dispatch-not-received': 'Cần tiếp nhận văn bản trước.',
  'recipient-not-found': 'Có đơn vị không nằm trong danh sách đang nhận văn bản này.',
  'studied-day-out-of-range': 'Ngày quán triệt phải từ ngày gửi đến hôm nay.',
  ...lineageRefusals,
  ...implementingRefusals,
} as const satisfies Record<string, string>;

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'open-proposal': { name: 'Khó khăn, đề xuất chưa trả lời', fate: 'Đơn vị mới đứng tên, trả lời và nhận trả lời' },
  'open-implementing': {
    name: 'Văn bản triển khai đang soạn',
    fate: 'Đơn vị mới soạn tiếp; nếu trùng loại và trùng văn bản gốc thì chỉ chuyển bản đầu, bản còn lại ở đơn vị cũ',
  },
  document: { name: 'Văn bản trong sổ', fate: 'Ở lại sổ của đơn vị cũ, mở được từ đơn vị mới' },
  dispatch: { name: 'Văn bản được gửi đến', fate: 'Chưa tiếp nhận hoặc còn việc đang làm thì chuyển cho đơn vị mới' },
} as const;
