import { execute } from '#platform/command/execute.server.ts';
import { changeActivity, logActivity, withdrawActivity } from '#domains/activities/commands.server.ts';
import { dayAt, type Offset } from './days.ts';
import { hillPicture } from './evidence.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

/** What a unit did: everything as its officer would type it. */
interface Doing {
  unit: UnitKey;
  on: readonly Offset[];
  kind: string;
  place: string;
  title?: string;
  /** Of the first day; the following ones differ a little. */
  attendance: number;
  values?: Record<string, string>;
  points?: readonly [name: string, attendance: number][];
  partners?: readonly UnitKey[];
  result?: string;
  photos?: number;
}

const doings: readonly Doing[] = [
  {
    ...{ unit: 'dinhVanArea.front', kind: 'regular', place: 'Nhà văn hóa thôn Đồi Chè', attendance: 42 },
    ...{ on: [-56, -35, -13], result: 'Thống nhất mức đóng góp sửa đường nội thôn', photos: 1 },
  },
  {
    ...{ unit: 'dinhVanArea.front', kind: 'work_day', place: 'Đường vào đồi chè', attendance: 63, on: [-8], photos: 3 },
    values: { work: 'road', amount: 'Phát quang 1,2 km, đổ 8 m³ đá mi' },
    ...{ partners: ['dinhVanArea.farmers', 'dinhVanArea.women'], result: 'Xe vào tận vườn được cả khi mưa' },
  },
  {
    ...{ unit: 'dinhVanArea.women', kind: 'thematic', place: 'Nhà văn hóa thôn Đồi Chè', attendance: 28, on: [-17] },
    values: { theme: 'Phân loại rác tại nguồn' },
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'briefing', place: 'Phòng họp Ủy ban MTTQ xã', attendance: 12 },
    ...{ on: [-52, -31, -10], title: 'Giao ban tháng với các tổ chức thành viên' },
    partners: ['dinhVan.farmers', 'dinhVan.women', 'dinhVan.youth', 'dinhVan.veterans'],
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'study', place: 'Hội trường xã', attendance: 0, on: [-15] },
    values: { paper: 'Nghị quyết Đại hội Đảng bộ tỉnh' },
    points: [
      ['Hội trường xã', 118],
      ['Nhà văn hóa thôn Đồi Chè', 46],
      ['Nhà văn hóa thôn Suối Trong', 39],
    ],
    result: 'Đủ thành phần ở cả ba điểm cầu',
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'visit', place: 'Thôn Suối Trong, thôn Nắng Sớm', attendance: 9, on: [-5] },
    values: { gifts: '53', gift_value: '26500000' },
    ...{ partners: ['dinhVan.women', 'dinhVan.trade_union'], photos: 2, result: 'Trao đủ 53 suất quà cho hộ khó khăn' },
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'voters', place: 'Hội trường xã', attendance: 95, on: [-22] },
    ...{ values: { opinions: '17' }, result: 'Đã chuyển 17 ý kiến đến cơ quan có thẩm quyền' },
  },
  {
    ...{ unit: 'dinhVan.women', kind: 'propaganda', place: 'Chợ Đinh Văn', attendance: 150, on: [-41, -12] },
    values: { form: 'visual', speaker: 'officer', subject: 'Phòng, chống mua bán người' },
  },
  {
    ...{ unit: 'dinhVan.farmers', kind: 'training', place: 'Hợp tác xã chè Đồi Cao', attendance: 34, on: [-26] },
    ...{ values: { subject: 'Kỹ thuật ủ phân hữu cơ', sessions: '2' }, photos: 1 },
  },
  {
    ...{ unit: 'laGi.front', kind: 'people_meeting', place: 'Nhà văn hóa tổ dân phố Biển Xanh', attendance: 71 },
    ...{ on: [-29], values: { subject: 'Mở rộng hẻm 12', step: 'discuss' }, partners: ['laGi.state'] },
  },
  {
    ...{ unit: 'laGi.veterans', kind: 'work_day', place: 'Bãi biển La Gi', attendance: 88, on: [-19], photos: 1 },
    ...{ values: { work: 'environment', amount: '1,5 km bãi biển' }, partners: ['laGi.youth', 'laGi.front'] },
  },
  {
    ...{ unit: 'tanHa.women', kind: 'study_visit', place: 'Xã Nam Hà Lâm Hà', attendance: 22, on: [-33] },
    ...{ values: { subject: 'Trồng dâu nuôi tằm liên kết' }, partners: ['namHa.women'] },
  },
  {
    ...{ unit: 'tanHa.front', kind: 'regular', place: 'Hội trường xã', attendance: 25, on: [-48, -27, -6] },
  },
  {
    ...{
      unit: 'province.front',
      kind: 'briefing',
      place: 'Hội trường Ủy ban MTTQ tỉnh',
      attendance: 38,
      on: [-45, -3],
    },
    ...{ title: 'Giao ban công tác Mặt trận toàn tỉnh', partners: ['province.women', 'province.farmers'] },
  },
];

/** Every doing on its days, by the officer of the unit; one number is mended the day after, one record withdrawn. */
export function activityActs(stage: Stage): Act[] {
  const acts = doings.flatMap((doing) =>
    doing.on.map((on, index): Act => ({ on, run: async () => void (await log(stage, doing, on, index)) })),
  );
  return [...acts, { on: -9, run: () => mend(stage) }];
}

async function log(stage: Stage, doing: Doing, on: Offset, index: number) {
  const desk = await deskOfUnit(stage, doing.unit);
  const photos = await Promise.all(
    Array.from({ length: doing.photos ?? 0 }, (_, at) =>
      stage.system.files.put(hillPicture(doing.attendance + at + index), `Ảnh ${at + 1}.png`),
    ),
  );
  return execute(desk, logActivity, { ...entryOf(stage, doing, on, index), photos });
}

function entryOf(stage: Stage, doing: Doing, on: Offset, index: number) {
  const { unit, kind, place, title, values, points, partners, result } = doing;
  const attendance = doing.attendance + index * 3;
  return {
    ...{ kind, place, title, values, result, attendance },
    ownerUnitId: known(stage.units, unit),
    happenedOn: dayAt(stage.today, on),
    women: points ? undefined : Math.floor(attendance / 2),
    points: points?.map(([name, heads]) => ({ name, attendance: heads })),
    partnerUnitIds: partners?.map((partner) => known(stage.units, partner)),
  };
}

/** Counted again, it was a few more; and one day was logged by two people. */
async function mend(stage: Stage): Promise<void> {
  const work = doings.find((doing) => doing.kind === 'briefing' && doing.unit === 'dinhVan.front')!;
  const desk = await deskOfUnit(stage, work.unit);
  const day = -10;
  const first = await execute(desk, logActivity, entryOf(stage, work, day, 1));
  const changed = { ...entryOf(stage, work, day, 1), attendance: 14, id: first.id, version: 1 };
  await execute(desk, changeActivity, changed);
  await execute(desk, withdrawActivity, { id: first.id, version: 2, reason: 'Đã ghi rồi, trùng với lần ghi trước' });
}
