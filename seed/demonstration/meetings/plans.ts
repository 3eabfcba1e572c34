import type { Offset } from '../days.ts';
import type { UnitKey } from '../places.ts';

interface Coming {
  on: Offset;
  heads: number;
  point?: number;
}
interface Declined {
  on: Offset;
  reason: string;
}

export interface Meeting {
  host: UnitKey;
  planned: Offset;
  on: Offset;
  follows?: Meeting;
  /** As its officer would type it. */
  plan: Record<string, unknown>;
  invited: readonly UnitKey[];
  answers: Partial<Record<UnitKey, Coming | Declined>>;
  /** `item`: to which of the agenda it belongs. */
  papers: readonly { title: string; item: number; link?: string }[];
  held?: {
    heads: readonly number[];
    minutes: readonly string[];
    conclusions: readonly {
      what: string;
      product: string;
      owners: readonly UnitKey[];
      cooperating?: readonly UnitKey[];
      due: Offset;
    }[];
  };
}

const chair = 'Phó Chủ tịch Thường trực Ủy ban MTTQ Việt Nam tỉnh';
const communes: readonly UnitKey[] = ['laGi.front', 'phuocHoi.front', 'dinhVan.front', 'namHa.front', 'tanHa.front'];

export const briefing: Meeting = {
  ...{ host: 'province.front', planned: -13, on: -8 },
  plan: {
    ...{
      kind: 'briefing',
      title: 'Giao ban công tác Mặt trận hằng tháng',
      chair,
      startsHour: '8h00',
      endsHour: '10h30',
    },
    place: 'Phòng họp tầng 2, trụ sở Ủy ban MTTQ Việt Nam tỉnh',
    invitedRoles: 'Trưởng các ban chuyên môn; Chánh Văn phòng',
    agenda: [
      { hour: '8h00', what: 'Kiểm điểm việc đã giao ở kỳ họp trước', presenter: 'Chuyên viên tổng hợp' },
      { hour: '8h45', what: 'Rà soát hộ khó khăn về nhà ở', presenter: 'Ban Phong trào' },
      { hour: '9h30', what: 'Ngày cao điểm ra quân vệ sinh môi trường', presenter: 'Hội Liên hiệp Phụ nữ tỉnh' },
    ],
  },
  invited: ['province.women', 'province.farmers', ...communes],
  answers: {
    'province.women': { on: -12, heads: 2 },
    'laGi.front': { on: -11, heads: 2 },
    'tanHa.front': { on: -11, heads: 1 },
    'dinhVan.front': { on: -10, heads: 2 },
    'namHa.front': { on: -10, reason: 'Trùng kỳ họp Hội đồng nhân dân xã' },
  },
  papers: [{ title: 'Báo cáo kết quả công tác tháng', item: 0 }],
  held: {
    heads: [19],
    minutes: [
      'Các xã, phường đã gửi đủ kế hoạch giám sát; còn một xã chậm báo cáo tiến độ tháng.',
      'Thống nhất mẫu danh sách và cách xác nhận ở khu dân cư; ưu tiên hộ có người già, người khuyết tật.',
      'Thống nhất ra quân đồng loạt, mỗi nơi chọn một điểm làm trước.',
    ],
    conclusions: [
      {
        what: 'Hoàn thiện danh sách hộ khó khăn về nhà ở, có xác nhận của khu dân cư',
        product: 'Danh sách hộ khó khăn về nhà ở',
        owners: ['laGi.front', 'tanHa.front', 'phuocHoi.front'],
        due: 4,
      },
      {
        what: 'Thống nhất nội dung ra quân vệ sinh môi trường toàn tỉnh',
        product: 'Kế hoạch ra quân',
        owners: ['province.women'],
        cooperating: ['province.farmers'],
        due: 6,
      },
    ],
  },
};

export const study: Meeting = {
  ...{ host: 'province.front', planned: -9, on: -3 },
  plan: {
    ...{ kind: 'study', title: 'Hội nghị trực tuyến quán triệt Nghị quyết của Đại hội Mặt trận tỉnh', chair },
    subject: 'Nghị quyết Đại hội đại biểu MTTQ Việt Nam tỉnh và Chương trình hành động',
    ...{ startsHour: '14h00', endsHour: '16h30', place: 'Hội trường Ủy ban MTTQ Việt Nam tỉnh' },
    onlineLink: 'https://hop.example.vn/quan-triet',
    points: ['Điểm cầu tỉnh', 'Phường La Gi', 'Xã Đinh Văn Lâm Hà', 'Xã Tân Hà Lâm Hà'].map((name) => ({ name })),
    agenda: [
      { hour: '14h00', what: 'Khai mạc', presenter: chair },
      { hour: '14h15', what: 'Những nội dung chính của Nghị quyết', presenter: 'Báo cáo viên' },
      { hour: '15h45', what: 'Chương trình hành động, phân công thực hiện', presenter: 'Chánh Văn phòng' },
    ],
  },
  invited: communes,
  answers: {
    'laGi.front': { on: -8, heads: 40, point: 1 },
    'dinhVan.front': { on: -8, heads: 50, point: 2 },
    'tanHa.front': { on: -7, heads: 35, point: 3 },
  },
  papers: [
    { title: 'Toàn văn Nghị quyết', item: 1 },
    { title: 'Đề cương tuyên truyền', item: 1, link: 'https://tailieu.example.vn/de-cuong' },
  ],
  held: {
    heads: [62, 41, 53, 34],
    minutes: [
      'Khai mạc đúng giờ, bốn điểm cầu kết nối đủ.',
      'Đã trình bày ba chuyên đề, giải đáp câu hỏi ở các điểm cầu.',
    ],
    conclusions: [],
  },
};

export const coming: Meeting = {
  ...{ host: 'province.front', planned: -2, on: 5, follows: briefing },
  plan: {
    ...briefing.plan,
    agenda: [
      { hour: '8h00', what: 'Kiểm điểm việc đã giao ở kỳ họp trước', presenter: 'Chuyên viên tổng hợp' },
      { hour: '9h00', what: 'Chuẩn bị Ngày hội Đại đoàn kết toàn dân tộc', presenter: 'Ban Phong trào' },
    ],
  },
  invited: briefing.invited,
  answers: {
    'laGi.front': { on: -1, heads: 2 },
    'province.women': { on: -1, heads: 1 },
  },
  papers: [{ title: 'Dự thảo kế hoạch tổ chức Ngày hội', item: 1 }],
};

/** Of a commune, on the day itself: to be counted. */
export const thisWeek: Meeting = {
  ...{ host: 'laGi.front', planned: -4, on: 0 },
  plan: {
    ...{ kind: 'briefing', title: 'Giao ban Mặt trận và các đoàn thể phường', startsHour: '7h30', endsHour: '9h00' },
    ...{ chair: 'Phó Chủ tịch Ủy ban MTTQ Việt Nam phường', place: 'Phòng họp phường' },
    agenda: [{ what: 'Việc tuần trước' }, { what: 'Việc tuần này' }],
  },
  invited: ['laGi.women', 'laGi.veterans', 'laGiArea.front', 'laGiOther.front'],
  answers: {},
  papers: [],
};
