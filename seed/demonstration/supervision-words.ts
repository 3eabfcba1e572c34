import type { Offset } from './days.ts';
import type { UnitKey } from './places.ts';

interface Item {
  form: string;
  subject: string;
  fieldCode: string;
  bodies: readonly UnitKey[];
  months: readonly [from: number, until: number];
}

interface Programme {
  unit: UnitKey;
  /** 0 for this year, 1 for the next. */
  ahead: 0 | 1;
  agreed: string | null;
  paper: string;
  drops: { subject: string; reason: string; paper: string } | null;
  items: readonly Item[];
}

const answering = 'Việc tiếp nhận, trả lời ý kiến, kiến nghị của Nhân dân trên địa bàn phường';
const publicWorks = 'Việc công khai, lấy ý kiến Nhân dân về công trình đường giao thông khu phố';
const sea = 'Việc thu gom rác thải ven biển và nước thải từ cơ sở chế biến hải sản';
const houses = 'Việc hỗ trợ nhà ở cho hộ nghèo, hộ cận nghèo';
const landPlan = 'Dự thảo phương án sử dụng đất công ích của phường';
const plans = 'Dự thảo kế hoạch phát triển kinh tế - xã hội năm sau của phường';
const papersOnDemocracy = 'Văn bản của cấp xã về thực hiện dân chủ ở cơ sở';

export const programmes: readonly Programme[] = [
  {
    ...{ unit: 'laGi.front', ahead: 0, agreed: 'Thường trực Hội đồng nhân dân và Ủy ban nhân dân phường La Gi' },
    paper: 'Công văn số 41-CV/ĐU của Đảng ủy phường La Gi',
    drops: {
      ...{ subject: houses, reason: 'Trùng nội dung với cuộc giám sát của cấp tỉnh' },
      paper: 'Thông báo số 18/TB-MTTQ-BTT',
    },
    items: [
      { form: 'team', subject: answering, fieldCode: 'procedures', bodies: ['laGi.state'], months: [8, 10] },
      { form: 'team', subject: publicWorks, fieldCode: 'traffic', bodies: ['laGi.state'], months: [10, 11] },
      { form: 'team', subject: sea, fieldCode: 'environment', bodies: ['laGi.state'], months: [11, 12] },
      { form: 'papers', subject: houses, fieldCode: 'welfare', bodies: ['laGi.state'], months: [9, 9] },
      { form: 'conference', subject: landPlan, fieldCode: 'land', bodies: ['laGi.state'], months: [10, 11] },
      { form: 'written', subject: plans, fieldCode: 'livelihood', bodies: ['laGi.state'], months: [12, 12] },
    ],
  },
  {
    ...{ unit: 'laGi.front', ahead: 1, agreed: null, paper: '', drops: null },
    items: [
      {
        ...{ form: 'team', fieldCode: 'health', bodies: ['laGi.state'], months: [4, 5] },
        subject: 'Việc bảo đảm an toàn thực phẩm tại chợ và bếp ăn bán trú',
      },
      {
        ...{ form: 'conference', fieldCode: 'building', bodies: ['laGi.state'], months: [6, 7] },
        subject: 'Dự thảo quy hoạch chi tiết khu dân cư ven biển',
      },
    ],
  },
  {
    ...{ unit: 'province.front', ahead: 0, agreed: 'Thường trực Hội đồng nhân dân và Ủy ban nhân dân tỉnh' },
    ...{ paper: 'Thông báo số 90-TB/TU của Ban Thường vụ Tỉnh ủy', drops: null },
    items: [
      { form: 'papers', subject: papersOnDemocracy, fieldCode: 'democracy', bodies: ['laGi.state'], months: [9, 12] },
      {
        ...{ form: 'joint', fieldCode: 'education', bodies: ['laGi.state'], months: [10, 12] },
        subject: 'Tham gia giám sát của Hội đồng nhân dân tỉnh về cơ sở vật chất trường học',
      },
      {
        ...{ form: 'conference', fieldCode: 'environment', bodies: ['province.party'], months: [11, 12] },
        subject: 'Dự thảo nghị quyết về bảo vệ nguồn nước sinh hoạt',
      },
    ],
  },
];

export interface Session {
  unit: UnitKey;
  body: UnitKey;
  above?: UnitKey;
  planned: Offset;
  on: Offset;
  plan: {
    form: string;
    subject: string;
    fieldCode: string;
    purpose: string;
    scope: string;
    conditions: string;
    place: string;
  };
  members: readonly string[];
  papers: { plan: string; body: string; report: string; conclusion: string };
  done: {
    plan?: Offset;
    draft?: Offset;
    bodyReport?: Offset;
    held?: Offset;
    teamReport?: Offset;
    concluded?: Offset;
    replied?: Offset;
    claimed?: Offset;
    closed?: Offset;
    calledOff?: { on: Offset; reason: string };
  };
  findings: readonly string[];
  conclusion?: string;
  recommendations: readonly { what: string; product: string; due: Offset }[];
  replies: readonly {
    stance: 'accepted' | 'partly' | 'refused';
    reason?: string;
    paper: string;
    claim?: string;
    isConfirmed?: boolean;
  }[];
  isPublic?: boolean;
}

const team = [
  'Chủ tịch Ủy ban MTTQ Việt Nam phường',
  'Phó Chủ tịch Ủy ban MTTQ Việt Nam phường',
  'Đại diện Hội Nông dân phường',
  'Đại diện Ban Thanh tra nhân dân phường',
];
const papers = {
  plan: 'Kế hoạch số 27/KH-MTTQ-BTT',
  body: 'Báo cáo số 112/BC-UBND',
  report: 'Báo cáo số 31/BC-ĐGS',
  conclusion: 'Thông báo số 33/TB-MTTQ-BTT',
};
const laGi = { unit: 'laGi.front', body: 'laGi.state', above: 'province.front', members: team, papers } as const;
const words = (form: string, fieldCode: string, subject: string) => ({
  ...{ form, fieldCode, subject, place: 'Hội trường Ủy ban nhân dân phường La Gi' },
  purpose:
    'Đánh giá đúng kết quả, chỉ ra việc còn chậm và nguyên nhân.\nKiến nghị biện pháp phù hợp, theo dõi đến khi thực hiện xong.',
  scope: 'Từ đầu năm đến nay, trên địa bàn phường',
  conditions: 'Ban Thường trực chuẩn bị nội dung; kinh phí theo quy định của Bộ Tài chính.',
});

export const sessions: readonly Session[] = [
  {
    ...{ ...laGi, planned: -56, on: -38, plan: words('team', 'procedures', answering), isPublic: true },
    done: { plan: -53, bodyReport: -45, held: -38, teamReport: -30, concluded: -28, replied: -22, claimed: -8 },
    findings: [
      'Đã tiếp nhận 68 kiến nghị, trả lời 60; 8 kiến nghị quá hạn, chủ yếu về đất đai và thoát nước.',
      'Lịch tiếp công dân chưa niêm yết tại 3 tổ dân phố.',
      'Nhiều văn bản trả lời chỉ ghi “đã chuyển cơ quan chuyên môn”, người hỏi không biết ai giải quyết, bao giờ xong.',
    ],
    conclusion:
      'Ủy ban nhân dân phường đã phân công bộ phận tiếp nhận và trả lời phần lớn kiến nghị.\nViệc trả lời còn chậm ở lĩnh vực đất đai, thoát nước; nội dung trả lời cần rõ người, rõ hạn.',
    recommendations: [
      {
        what: 'Trả lời dứt điểm 8 kiến nghị quá hạn về đất đai, thoát nước',
        product: 'Văn bản trả lời từng kiến nghị',
        due: -5,
      },
      {
        what: 'Niêm yết lịch tiếp công dân tại tất cả nhà sinh hoạt tổ dân phố',
        product: 'Ảnh niêm yết tại từng tổ',
        due: -10,
      },
      {
        what: 'Ghi tên cơ quan phụ trách và hạn giải quyết trong mỗi văn bản trả lời',
        product: 'Mẫu văn bản trả lời',
        due: 12,
      },
      { what: 'Tiếp công dân thêm một buổi tối mỗi tuần', product: 'Lịch tiếp công dân mới', due: 15 },
    ],
    replies: [
      { stance: 'accepted', paper: 'Công văn số 415/UBND-VP', claim: 'Đã trả lời đủ 8 kiến nghị bằng văn bản.' },
      {
        stance: 'accepted',
        paper: 'Công văn số 415/UBND-VP',
        claim: 'Đã niêm yết tại các tổ dân phố.',
        isConfirmed: true,
      },
      { stance: 'partly', reason: 'Áp dụng trước với lĩnh vực đất đai, xây dựng.', paper: 'Công văn số 415/UBND-VP' },
      { stance: 'refused', reason: 'Chưa bố trí được biên chế trực buổi tối.', paper: 'Công văn số 415/UBND-VP' },
    ],
  },
  {
    ...{ ...laGi, planned: -30, on: -6, plan: words('team', 'traffic', publicWorks) },
    done: { plan: -20, bodyReport: -10, held: -6 },
    findings: [
      'Bảng công khai vốn và tiến độ đặt tại 4/5 công trình.',
      'Một công trình chưa lấy ý kiến các hộ hiến đất.',
    ],
    recommendations: [
      { what: 'Đặt đủ bảng công khai tại các công trình đang thi công', product: 'Ảnh bảng công khai', due: 20 },
    ],
    replies: [],
  },
  {
    ...{ ...laGi, planned: -8, on: 14, plan: words('team', 'environment', sea), done: { plan: -1 } },
    ...{ findings: [], recommendations: [], replies: [] },
  },
  {
    ...{ ...laGi, planned: -34, on: -12, plan: words('conference', 'land', landPlan) },
    papers: { ...papers, plan: 'Tờ trình số 58/TTr-UBND', conclusion: 'Văn bản phản biện số 36/MTTQ-BTT' },
    done: { draft: -26, held: -12, concluded: -9 },
    findings: ['Phương án chưa nêu diện tích dành cho sân chơi, nhà sinh hoạt cộng đồng.'],
    conclusion:
      'Thống nhất sự cần thiết của phương án; đề nghị bổ sung đất cho công trình công cộng và lấy ý kiến các tổ dân phố.',
    recommendations: [],
    replies: [],
  },
  {
    ...{ unit: 'province.front', body: 'laGi.state', planned: -50, on: -40 },
    plan: { ...words('papers', 'democracy', papersOnDemocracy), place: 'Trụ sở Ủy ban MTTQ Việt Nam tỉnh' },
    members: ['Phó Chủ tịch Ủy ban MTTQ Việt Nam tỉnh', 'Trưởng Ban Dân chủ, Giám sát và Phản biện xã hội'],
    papers: { ...papers, plan: 'Kế hoạch số 52/KH-MTTQ-BTT', conclusion: 'Thông báo số 61/TB-MTTQ-BTT' },
    done: { plan: -49, held: -40, concluded: -34, replied: -30, claimed: -20, closed: -18 },
    findings: ['Quy chế tiếp công dân của phường chưa cập nhật mô hình chính quyền hai cấp.'],
    conclusion: 'Văn bản ban hành đúng thẩm quyền; cần cập nhật quy chế tiếp công dân.',
    recommendations: [{ what: 'Sửa quy chế tiếp công dân theo mô hình hai cấp', product: 'Quy chế đã sửa', due: -15 }],
    replies: [
      { stance: 'accepted', paper: 'Quyết định số 77/QĐ-UBND', claim: 'Đã ban hành quy chế mới.', isConfirmed: true },
    ],
  },
  {
    ...{ ...laGi, planned: -45, on: -25 },
    plan: words('boards', 'building', 'Việc nghiệm thu công trình nhà sinh hoạt tổ dân phố'),
    done: { calledOff: { on: -28, reason: 'Công trình lùi thời gian nghiệm thu sang năm sau.' } },
    ...{ findings: [], recommendations: [], replies: [] },
  },
];
