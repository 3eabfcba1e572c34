import { execute } from '#platform/command/execute.server.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import { type Motif, picture } from './pictures.ts';
import type { UnitKey } from './places.ts';
import { type Act, standing } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

/** What stands out from the year: with photos, or for the sake of a task. Everything as its officer would type it. */
interface Doing {
  unit: UnitKey;
  on: Offset;
  kind: string;
  place: string;
  title?: string;
  attendance: number;
  women?: number;
  values?: Record<string, string>;
  points?: readonly [name: string, attendance: number][];
  partners?: readonly UnitKey[];
  result?: string;
  photos?: readonly Motif[];
  /** How the task of the unit begins of which this is part. */
  serves?: string;
}

const dialogue = 'Tổ chức ít nhất 01 hội nghị đối thoại';
const oversight = 'Hoàn thành 02 cuộc giám sát';
const schoolMeals = 'Khảo sát bữa ăn bán trú';

const doings: readonly Doing[] = [
  {
    ...{ unit: 'dinhVanArea.front', kind: 'work_day', place: 'Đường vào đồi chè', attendance: 63, women: 29, on: -4 },
    values: { work: 'road', amount: 'Phát quang 1,2 km, đổ 8 m³ đá mi' },
    ...{ partners: ['dinhVanArea.farmers', 'dinhVanArea.women'], result: 'Xe vào tận vườn được cả khi mưa' },
    photos: ['hills', 'trees', 'hills'],
  },
  {
    ...{ unit: 'dinhVanArea.front', kind: 'people_meeting', place: 'Nhà văn hóa thôn Đồi Chè', attendance: 41, on: -9 },
    ...{ values: { subject: 'Ý kiến, câu hỏi gửi hội nghị đối thoại của xã', step: 'comment' }, women: 18 },
    ...{ result: 'Ghi được 9 ý kiến, nhiều nhất là về đường vào khu sản xuất', photos: ['hall'] },
    serves: 'Họp thôn lấy ý kiến',
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'study', place: 'Hội trường xã', attendance: 203, women: 88, on: -8 },
    values: { paper: 'Kế hoạch tổ chức đối thoại, giám sát, phản biện của tỉnh' },
    points: [
      ['Hội trường xã', 118],
      ['Nhà văn hóa thôn Đồi Chè', 46],
      ['Nhà văn hóa thôn Suối Trong', 39],
    ],
    ...{ result: 'Đủ thành phần ở cả ba điểm cầu', photos: ['hall'] },
    partners: ['dinhVan.farmers', 'dinhVan.women', 'dinhVan.youth', 'dinhVan.veterans'],
  },
  {
    ...{
      unit: 'dinhVan.front',
      kind: 'visit',
      place: 'Thôn Suối Trong, thôn Nắng Sớm',
      attendance: 9,
      women: 6,
      on: -5,
    },
    values: { gifts: '53', gift_value: '26500000' },
    ...{ partners: ['dinhVan.women', 'dinhVan.trade_union'], result: 'Trao đủ 53 suất quà cho hộ khó khăn' },
    photos: ['gifts', 'hills'],
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'other', place: 'Bãi rác tạm thôn Nắng Sớm', attendance: 14, women: 5, on: -12 },
    values: { subject: 'Khảo sát thực địa việc xử lý bãi rác tạm' },
    ...{ result: 'Ủy ban nhân dân xã hứa di dời, hẹn trả lời bằng văn bản', photos: ['hills'], serves: oversight },
  },
  {
    ...{ unit: 'dinhVan.women', kind: 'other', place: 'Trường Tiểu học của xã', attendance: 7, women: 7, on: -3 },
    values: { subject: 'Khảo sát bếp ăn bán trú' },
    ...{ result: 'Xem đủ 4 trường, biên bản có nhà trường xác nhận', photos: ['hall'], serves: schoolMeals },
  },
  {
    ...{ unit: 'laGi.front', kind: 'other', place: 'Hội trường phường', attendance: 126, women: 54, on: -2 },
    values: { subject: 'Thông tin kết quả đối thoại tới các tổ dân phố' },
    ...{ partners: ['laGi.state'], photos: ['hall', 'trees'], serves: dialogue },
    result: 'Bà con ghi nhận 12 việc đã trả lời tại chỗ, nhắc lại 5 việc chờ văn bản',
  },
  {
    ...{ unit: 'laGi.front', kind: 'other', place: 'Chợ phường', attendance: 11, women: 4, on: -19 },
    ...{
      values: { subject: 'Khảo sát việc thu phí ở chợ' },
      result: 'Ghi nhận 3 việc để đưa vào nội dung giám sát',
      serves: oversight,
    },
  },
  {
    ...{ unit: 'laGi.women', kind: 'other', place: 'Hai trường tiểu học của phường', attendance: 6, women: 6, on: -18 },
    ...{ values: { subject: 'Khảo sát bữa ăn bán trú' }, result: 'Xong 2 trong 5 trường', serves: schoolMeals },
  },
  {
    ...{ unit: 'laGi.women', kind: 'other', place: 'Ba trường còn lại của phường', attendance: 6, women: 6, on: -8 },
    ...{ values: { subject: 'Khảo sát bữa ăn bán trú' }, serves: schoolMeals },
    result: 'Đủ 5 trường; 2 trường cần bổ sung hợp đồng thực phẩm',
  },
  {
    ...{ unit: 'laGi.veterans', kind: 'work_day', place: 'Bãi biển La Gi', attendance: 88, women: 21, on: -6 },
    ...{ values: { work: 'environment', amount: '1,5 km bãi biển' }, partners: ['laGi.youth', 'laGi.front'] },
    ...{ result: 'Gom 74 bao rác, xe của phường chở trong ngày', photos: ['trees', 'hills'] },
  },
  {
    ...{ unit: 'tanHa.farmers', kind: 'other', place: 'Nhà văn hóa xã', attendance: 58, women: 22, on: -14 },
    values: { subject: 'Lấy ý kiến hội viên về nước tưới và giống dâu' },
    ...{ result: 'Thu 140 phiếu, tổng hợp thành hai nhóm kiến nghị', serves: 'Thu thập ý kiến hội viên' },
  },
  {
    ...{ unit: 'namHa.farmers', kind: 'other', place: 'Nhà văn hóa thôn 3', attendance: 37, women: 15, on: -5 },
    ...{ values: { subject: 'Lấy ý kiến hội viên ở các chi hội' }, result: 'Đã phát phiếu ở 4 chi hội' },
    serves: 'Thu thập ý kiến hội viên',
  },
  {
    ...{ unit: 'phuocHoi.front', kind: 'briefing', place: 'Phòng họp Ủy ban nhân dân phường', attendance: 12, on: -7 },
    ...{ title: 'Họp chuẩn bị hội nghị đối thoại', women: 5, serves: dialogue },
    result: 'Chọn ngày và chủ đề: vệ sinh cảng cá và chợ',
  },
  {
    ...{ unit: 'tanHa.women', kind: 'study_visit', place: 'Xã Nam Hà Lâm Hà', attendance: 22, women: 22, on: -11 },
    ...{ values: { subject: 'Trồng dâu nuôi tằm liên kết' }, partners: ['namHa.women'], photos: ['trees'] },
    result: '7 hội viên đăng ký làm theo ngay vụ này',
  },
];

/** Every doing on its day, by the officer of the unit. */
export function activityActs(stage: Stage): Act[] {
  return doings.map((doing): Act => ({ on: doing.on, run: () => log(stage, doing) }));
}

async function log(stage: Stage, { on, unit, photos = [], points, partners, serves, ...entry }: Doing): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const pictures = photos.map(async (motif, at) => ({
    bytes: await picture(motif, at + 1),
    name: `Ảnh ${at + 1}.png`,
  }));
  const served = serves === undefined ? [] : [(await standing(stage, desk, { task: serves, unit })).id];
  await execute(desk, logActivity, {
    ...entry,
    ownerUnitId: known(stage.units, unit),
    happenedOn: dayAt(stage.today, on),
    points: points?.map(([name, heads]) => ({ name, attendance: heads })),
    partnerUnitIds: partners?.map((partner) => known(stage.units, partner)),
    commitmentIds: served,
    photos: await stage.system.files.putAll(await Promise.all(pictures)),
  });
}
