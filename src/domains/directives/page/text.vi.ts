import { formatNumber } from '#platform/vietnamese/number-format.ts';
import type { Doubt, DraftState } from '../drafts/rules.ts';
import { draftStateText } from '../text.vi.ts';

type Key = readonly [keys: string, means: string];

const many = (count: number, word: string) => `${formatNumber(count)} ${word}`;

const doubts: Record<Doubt, string> = {
  who: 'chưa rõ ai làm',
  greeting: 'đơn vị lấy theo “Kính gửi”, chưa chắc việc này của tất cả',
  units: 'chưa thấy đơn vị nào trong hệ thống ứng với lời văn bản',
  task: 'chưa chắc đây là một nhiệm vụ',
};

export const readText = {
  title: 'Đọc và duyệt nhiệm vụ',
  back: 'Về văn bản',
  paper: 'Văn bản',
  tasks: (count: number) => `Nhiệm vụ (${count})`,
  legend: 'Chú giải',
  marks: {
    task: 'Nhiệm vụ',
    deadline: 'Thời hạn',
    target: 'Chỉ tiêu',
    addressee: 'Đơn vị',
    duty: 'Chế độ báo cáo',
    reference: 'Văn bản dẫn chiếu',
  },
  number: (number: number) => `Nhiệm vụ ${number}`,
  about: (number: number, state: DraftState, doubt: Doubt | null) =>
    [`Nhiệm vụ ${number}: ${draftStateText[state]}`, doubt && readText.doubtful(doubt)].filter(Boolean).join('. '),
  toText: 'Xem trong văn bản',
  textKeyWords: [
    ['↑ ↓', 'chỗ đánh dấu trước, sau'],
    ['J K', 'nhiệm vụ sau, trước'],
    ['Enter', 'sang danh sách'],
  ] as readonly Key[],
  keyWords: [
    ['J K', 'việc sau, trước'],
    ['A', 'duyệt'],
    ['D', 'bỏ'],
    ['S', 'sửa'],
    ['Esc', 'về văn bản'],
  ] as readonly Key[],
  readKeyWords: [
    ['J K', 'việc sau, trước'],
    ['Esc', 'về văn bản'],
  ] as readonly Key[],
  accept: 'Duyệt',
  acceptSection: (section: string, count: number) =>
    `Duyệt cả ${section.charAt(0).toLowerCase()}${section.slice(1)} (${many(count, 'việc')})`,
  /** Articles and chapters bear their own name. */
  section: (clause: string) =>
    clause === '' ? 'Phần không đánh số' : /^\p{L}{2,}\s/u.test(clause) ? clause : `Mục ${clause}`,
  leftOut: (count: number) => `Chừa lại ${many(count, 'việc')} cần xem lại.`,
  change: 'Sửa',
  drop: 'Bỏ',
  restore: 'Đưa lại',
  reopen: 'Xem lại',
  split: 'Tách',
  merge: 'Gộp với việc sau',
  more: 'Thao tác khác',
  close: 'Đóng',
  save: 'Lưu',
  what: 'Nhiệm vụ',
  product: 'Sản phẩm',
  productHint: 'Thứ sẽ nhận được khi xong: báo cáo, danh sách, kế hoạch…',
  due: 'Thời hạn',
  dueHint: 'Để trống: mặc định 10 ngày làm việc kể từ ngày gửi',
  mode: 'Hình thức',
  modeHints: {
    order: 'Tự thành “Đề nghị” với nơi không thuộc quyền giao',
    request: 'Nơi nhận có thể từ chối, nêu lý do',
  },
  groups: 'Chủ trì: các nhóm đơn vị',
  units: 'Chủ trì: từng đơn vị',
  supports: 'Phối hợp',
  leads: 'Chủ trì',
  unitCount: (count: number) => many(count, 'đơn vị'),
  missing: { units: 'Chưa có đơn vị chủ trì', product: 'Chưa ghi sản phẩm', due: 'Chưa có thời hạn' },
  doubtful: (doubt: Doubt) => `Cần xem lại: ${doubts[doubt]}`,
  reasons: {
    'assignee-in-sentence': 'Đơn vị nêu ngay trong câu',
    'assignee-from-lead-line': 'Đơn vị lấy từ dòng dẫn',
    'assignee-from-attribute': 'Đơn vị lấy từ dòng ghi riêng nơi chủ trì, thành viên',
    'assignee-from-addressees': 'Câu không nêu ai; đơn vị lấy từ “Kính gửi”',
    'duty-verb-without-assignee': 'Có động từ giao việc nhưng không nêu ai',
    'added-by-officer': 'Cán bộ thêm, không do hệ thống đọc',
  } as Readonly<Record<string, string>>,
  ofClause: (clause: string) => (clause === '' ? 'ở đoạn phía trên' : `của mục ${clause}`),
  splitTitle: 'Tách trước đoạn:',
  splitDo: 'Tách thành hai nhiệm vụ',
  splitNone: 'Nhiệm vụ này không có chỗ ngắt để tách. Hãy sửa lời rồi tách.',
  add: 'Thêm nhiệm vụ',
  addSelected: 'Thêm nhiệm vụ từ đoạn đã chọn',
  addHint: 'Bôi đen một đoạn trong văn bản để tạo nhiệm vụ từ đoạn đó.',
  none: 'Chưa có nhiệm vụ nào',
  noneBody: 'Không tìm thấy nhiệm vụ trong văn bản. Có thể bôi đen một đoạn để thêm, hoặc thêm trực tiếp.',
  myTasks: 'Nhiệm vụ của đơn vị',
  noOwnTasks: 'Không có nhiệm vụ đang mở',
  noOwnTasksBody: 'Văn bản này không giao việc cho đơn vị, hoặc các việc đã kết thúc.',
  counts: (proposed: number, accepted: number, dropped: number) => [
    `${proposed} chờ duyệt`,
    `${accepted} đã duyệt`,
    `${dropped} đã bỏ`,
  ],
  sendTo: (count: number) => (count > 0 ? `Gửi cho ${many(count, 'đơn vị')}` : 'Xem trước khi gửi'),
  sent: 'Văn bản đã gửi; các nhiệm vụ không sửa được nữa.',
  tabs: 'Xem gì của văn bản',
};
