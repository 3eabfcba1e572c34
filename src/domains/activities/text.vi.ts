import { feedRefusals } from './feed/text.vi.ts';
import { yearRefusals } from './year/text.vi.ts';
import type { Measure } from '#platform/measure.server.ts';
import type { Tracked } from './rules.ts';

export const text = {
  noUnit: 'Tài khoản này chưa gắn với đơn vị nào nên không ghi được hoạt động.',
  people: 'người',
  list: {
    title: 'Hoạt động',
    log: 'Ghi hoạt động',
    calendar: 'Lịch tháng',
    scope: 'Phạm vi',
    scopes: { own: 'Đơn vị tôi', below: 'Các đơn vị tôi được xem', partner: 'Đơn vị tôi phối hợp' },
    context: {
      own: 'Những việc đơn vị đã làm, mới nhất trước',
      below: 'Hoạt động của mọi đơn vị trong phạm vi được xem',
      partner: 'Những việc đơn vị khác chủ trì, đơn vị tôi cùng làm',
    },
    ofUnit: (name: string) => `Chỉ hoạt động của ${name}.`,
    words: 'Tìm trong tên, địa điểm, kết quả',
    kind: 'Loại hoạt động',
    month: 'Tháng',
    monthOption: (month: string) => `Tháng ${month.slice(5)}/${month.slice(0, 4)}`,
    unsetMonth: '13 tháng gần đây',
    what: 'Hoạt động',
    day: 'Ngày',
    place: 'Địa điểm',
    attendance: 'Số người dự',
    owner: 'Chủ trì',
    withdrawn: 'Đã rút',
    empty: 'Chưa có hoạt động nào',
    emptyBody: 'Mỗi việc làm ở cơ sở chỉ cần ghi một lần, chưa tới một phút; báo cáo tháng tự cộng từ đây.',
    noneFound: 'Không có hoạt động nào khớp điều kiện lọc',
    clear: 'Bỏ điều kiện lọc',
    tooWide: 'Phạm vi này quá rộng để liệt kê từng hoạt động. Hãy mở trang của một đơn vị, hoặc xem số liệu ở báo cáo.',
  },
  page: {
    back: 'Hoạt động',
    change: 'Sửa hoạt động',
    withdraw: 'Rút hoạt động',
    withdrawReason: 'Lý do rút',
    withdrawTitle: 'Rút hoạt động này?',
    withdrawBody:
      'Hoạt động sẽ không còn được tính vào số liệu và không sửa được nữa. Nội dung đã ghi vẫn được giữ lại.',
    withdrawn: (day: string, reason: string) => `Hoạt động đã rút ngày ${day}. Lý do: ${reason}`,
    facts: 'Thông tin',
    attendance: 'Số người dự',
    women: 'Trong đó nữ',
    points: 'Điểm cầu',
    pointName: 'Điểm cầu',
    total: 'Cộng',
    kind: 'Loại',
    day: 'Ngày',
    place: 'Địa điểm',
    owner: 'Đơn vị chủ trì',
    partners: 'Đơn vị phối hợp',
    result: 'Kết quả',
    sentence: 'Kết quả, một câu',
    serves: 'Phục vụ nhiệm vụ',
    servesHidden: (count: number) => `Có ${count} nhiệm vụ khác mà bạn không được xem.`,
    photos: 'Ảnh',
    photo: (index: number, title: string) => `Ảnh ${index}: ${title}`,
    timeline: 'Diễn biến',
    logged: 'Ghi hoạt động',
    changed: 'Sửa hoạt động',
    taken: 'Rút hoạt động',
    changedParts: (parts: string) => `Đã sửa: ${parts}.`,
    changedPhotos: 'Đã thêm hoặc bỏ ảnh.',
    formerAttendance: (count: string) => `Trước đó ghi ${count} người dự.`,
    next: 'Việc tiếp theo',
    follows: 'Ghi từ',
    openFollowed: 'Mở nơi đã ghi việc',
    nextOpen: 'Hoạt động này đã là minh chứng của nhiệm vụ. Khi đủ kết quả, hãy mở nhiệm vụ để báo cáo hoàn thành.',
    openCommitment: 'Mở nhiệm vụ',
  },
  form: {
    title: 'Ghi hoạt động',
    changeTitle: 'Sửa hoạt động',
    save: 'Ghi hoạt động',
    saveChange: 'Lưu thay đổi',
    kind: 'Loại hoạt động',
    otherKinds: 'Loại khác',
    elsewhere: 'Đối thoại, giám sát, phản biện ghi ở trang riêng; khi ghi đã tổ chức, hoạt động tự có trong nhật ký:',
    followed: (kind: string, day: string, heads: string) =>
      `${kind}, ngày ${day}, ${heads} người dự: theo nơi đã ghi việc, chỉ sửa được ở đó.`,
    copy: 'Chép từ tháng trước',
    copyHint: 'Lấy lại địa điểm, tên, đơn vị phối hợp và nhiệm vụ của lần trước; không lấy số liệu và ảnh.',
    copied: 'Đã chép từ hoạt động cùng loại của tháng trước. Hãy ghi số liệu của lần này.',
    nothingToCopy: 'Tháng trước không có hoạt động nào thuộc loại này để chép.',
    day: 'Ngày',
    place: 'Địa điểm',
    attendance: 'Số người dự',
    women: 'Trong đó nữ',
    points: 'Điểm cầu',
    pointsHint:
      'Mỗi điểm cầu ghi nơi đặt và số người dự; tổng số người dự tự cộng. Không có điểm cầu thì ghi số người dự ở dưới.',
    pointName: (index: number) => `Điểm cầu ${index}`,
    pointAttendance: (index: number) => `Số người, điểm ${index}`,
    addPoint: 'Thêm điểm cầu',
    removePoint: (index: number) => `Bỏ điểm cầu ${index}`,
    pointsTotal: (total: string) => `Cộng các điểm cầu: ${total} người dự`,
    result: 'Kết quả, một câu',
    photos: 'Ảnh',
    photosHint: 'Tối đa 12 ảnh. Ảnh được thu nhỏ trên máy trước khi gửi.',
    keptPhotos: 'Ảnh đã gửi: đánh dấu ảnh muốn bỏ',
    removePhoto: (index: number) => `Bỏ ảnh ${index}`,
    serves: 'Phục vụ nhiệm vụ nào',
    servesHint: 'Hoạt động sẽ tự thành minh chứng của nhiệm vụ được chọn.',
    due: (day: string) => `hạn ${day}`,
    more: 'Tên, đơn vị phối hợp, nhiệm vụ',
    activityTitle: 'Tên hoạt động',
    activityTitleHint: 'Để trống thì gọi theo loại hoạt động.',
    partners: 'Đơn vị phối hợp',
    partnersHint: 'Hoạt động chỉ tính một lần cho đơn vị chủ trì; đơn vị phối hợp được ghi nhận đã tham gia.',
  },
};

/** What a part of a record is called when its history says that it changed. */
export const partText: Record<Tracked, string> = {
  kind: 'loại hoạt động',
  happened_on: 'ngày',
  place: 'địa điểm',
  title: 'tên',
  attendance: 'số người dự',
  women: 'số nữ',
  points: 'điểm cầu',
  own_values: 'thông tin riêng của loại',
  partner_unit_ids: 'đơn vị phối hợp',
  commitment_ids: 'nhiệm vụ phục vụ',
  result: 'kết quả',
};

/** '' for no part at all. */
export function partWords(parts: readonly string[]): string {
  return parts.map((part) => partText[part as Tracked] ?? part).join(', ');
}

type Words = Omit<Measure, 'code'>;

export const measureText = {
  held: { name: 'Hoạt động đã tổ chức', unit: 'cuộc' },
  attendance: { name: 'Lượt người dự các hoạt động', unit: 'lượt người' },
  women: { name: 'Lượt nữ dự các hoạt động', unit: 'lượt người' },
  points: { name: 'Điểm cầu hội nghị quán triệt, học tập nghị quyết', unit: 'điểm cầu' },
  gifts: { name: 'Suất quà đã trao khi thăm hỏi', unit: 'suất' },
  gift_value: { name: 'Trị giá quà đã trao khi thăm hỏi', unit: 'đồng' },
  opinions: { name: 'Ý kiến cử tri tại các cuộc tiếp xúc', unit: 'ý kiến' },
  sessions: { name: 'Buổi tập huấn, bồi dưỡng', unit: 'buổi' },
  partnered: { name: 'Hoạt động tham gia phối hợp', unit: 'cuộc' },
} satisfies Record<string, Words>;

/** The kinds that reports count, by code; a kind that is added to the table gets its row here. */
export const measuredKinds: Record<string, { held: string; attendance: string }> = {
  regular: { held: 'Cuộc sinh hoạt định kỳ', attendance: 'Lượt người dự sinh hoạt định kỳ' },
  extraordinary: { held: 'Cuộc sinh hoạt đột xuất', attendance: 'Lượt người dự sinh hoạt đột xuất' },
  thematic: { held: 'Cuộc sinh hoạt chuyên đề', attendance: 'Lượt người dự sinh hoạt chuyên đề' },
  briefing: { held: 'Cuộc giao ban', attendance: 'Lượt người dự giao ban' },
  study: {
    held: 'Hội nghị quán triệt, học tập nghị quyết',
    attendance: 'Lượt người học tập, quán triệt nghị quyết',
  },
  propaganda: { held: 'Cuộc tuyên truyền', attendance: 'Lượt người dự tuyên truyền' },
  visit: { held: 'Cuộc thăm hỏi, tặng quà', attendance: 'Lượt người tham gia thăm hỏi' },
  work_day: { held: 'Cuộc ra quân', attendance: 'Lượt người ra quân' },
  training: { held: 'Lớp tập huấn, bồi dưỡng', attendance: 'Lượt người được tập huấn, bồi dưỡng' },
  voters: { held: 'Cuộc tiếp xúc cử tri', attendance: 'Lượt cử tri dự tiếp xúc' },
  people_meeting: { held: 'Cuộc họp Nhân dân', attendance: 'Lượt người dự họp Nhân dân' },
  study_visit: { held: 'Cuộc tham quan, học tập mô hình', attendance: 'Lượt người tham quan, học tập mô hình' },
  dialogue: { held: 'Cuộc đối thoại với Nhân dân', attendance: 'Lượt người dự đối thoại với Nhân dân' },
  supervision: {
    held: 'Cuộc giám sát, phản biện xã hội đã tổ chức',
    attendance: 'Lượt người dự giám sát, phản biện xã hội',
  },
  reception: { held: 'Ngày tiếp công dân của người đứng đầu', attendance: 'Lượt công dân được người đứng đầu tiếp' },
  other: { held: 'Hội nghị, hoạt động khác', attendance: 'Lượt người dự hội nghị, hoạt động khác' },
};

const changedWords = ({ by, parts }: Record<string, string | number>) => {
  const what = partWords(
    String(parts ?? '')
      .split(' ')
      .filter(Boolean),
  );
  return `${by || 'Người khác'} vừa sửa hoạt động này${what ? ` (${what})` : ''}. Nội dung bạn gõ vẫn còn đây; hãy chép lại, tải lại trang để xem bản mới rồi sửa tiếp.`;
};

export const refusalText = {
  ...yearRefusals,
  ...feedRefusals,
  'activity-not-found': 'Không tìm thấy hoạt động, hoặc bạn không được xem hoạt động này.',
  'activity-changed': changedWords,
  'activity-withdrawn': 'Hoạt động đã rút nên không sửa được nữa.',
  'photo-not-found': 'Không tìm thấy ảnh, hoặc bạn không được xem.',
  'day-in-future': 'Ngày này chưa tới. Hoạt động chỉ được ghi khi đã diễn ra.',
  'day-too-old': 'Ngày này đã quá 400 ngày nên không ghi được nữa.',
  'women-above-attendance': 'Số nữ không thể nhiều hơn số người dự.',
  'attendance-too-high': 'Số người dự quá lớn. Hãy kiểm tra lại.',
  'kind-unknown': 'Hãy chọn một loại hoạt động.',
  'kind-entered-elsewhere':
    'Loại này được ghi ở trang của chính việc đó (đối thoại, giám sát); khi ghi đã tổ chức, hoạt động tự có trong nhật ký, không ghi lần thứ hai.',
  'record-follows': 'Mục này lấy từ nơi đã ghi việc, nên chỉ sửa được ở đó.',
  'activity-follows': 'Hoạt động này lấy từ nơi đã ghi việc nên không rút ở đây được.',
  'kind-without-points': 'Loại hoạt động này không có điểm cầu.',
  'field-of-other-kind': 'Mục này không thuộc loại hoạt động đã chọn.',
  'number-invalid': 'Hãy nhập số nguyên, ví dụ 25 hoặc 1.200.',
  'number-too-high': 'Số này quá lớn. Hãy kiểm tra lại.',
  'partner-is-owner': 'Đơn vị chủ trì không phải là đơn vị phối hợp của chính mình.',
  'too-many-photos': 'Mỗi hoạt động có tối đa {most} ảnh. Hãy bỏ bớt ảnh.',
  'photo-not-image': 'Chỉ nhận tệp ảnh (JPEG, PNG, WebP).',
};

/** In a plan of rearrangement: what is counted, and what becomes of it. */
export const rearrangementText = {
  'open-meeting': {
    name: 'Cuộc họp chưa xong',
    fate: 'Đơn vị mới chủ trì tiếp, giữ nguyên lịch, tài liệu và kết luận',
  },
  'open-invitation': {
    name: 'Cuộc họp được mời',
    fate: 'Mời đơn vị mới; nếu nhiều đơn vị cũ cùng được mời thì đơn vị mới trả lời lại',
  },
  activity: { name: 'Hoạt động đã ghi', fate: 'Vẫn tính cho đơn vị đã làm, xem được từ đơn vị mới' },
  meeting: { name: 'Cuộc họp đã có', fate: 'Giữ nguyên lịch sử, mở được từ đơn vị mới' },
} as const;
