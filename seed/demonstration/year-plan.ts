import { execute, read } from '#platform/command/execute.server.ts';
import { listActivities } from '#domains/activities/queries.server.ts';
import { listFilter } from '#domains/activities/schema.ts';
import { addItem, placeActivity, setTheme } from '#domains/activities/year/commands.server.ts';
import type { Speaker } from '#domains/activities/year/rules.ts';
import { yearOf } from './days.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

interface Item {
  name: string;
  months: readonly [from: number, until: number];
  target?: number;
  /** Of a line of communication. */
  to?: { audience: string; place: string; speaker?: Speaker };
  /** The kind of record that serves it, and whose: the newest few of the year. */
  served?: { kind: string; by: readonly UnitKey[]; each: number };
}

interface Plan {
  unit: UnitKey;
  theme: string;
  paper: string;
  items: readonly Item[];
}

const communes: readonly UnitKey[] = ['dinhVan.front', 'laGi.front', 'tanHa.front', 'namHa.front'];

const province: Plan = {
  unit: 'province.front',
  theme: 'Đoàn kết, gần dân, hướng mạnh về cơ sở',
  paper: 'Kế hoạch công tác năm của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh',
  items: [
    {
      ...{
        name: 'Tổ chức đối thoại giữa người đứng đầu cấp ủy, chính quyền với Nhân dân',
        months: [3, 12],
        target: 20,
      },
      served: { kind: 'people_meeting', by: ['dinhVanArea.front', ...communes], each: 2 },
    },
    {
      ...{ name: 'Chăm lo hộ nghèo, hộ khó khăn về nhà ở', months: [1, 12] },
      served: { kind: 'visit', by: communes, each: 3 },
    },
    {
      ...{ name: 'Ra quân giữ gìn vệ sinh môi trường, chỉnh trang khu dân cư', months: [2, 10], target: 8 },
      served: { kind: 'work_day', by: communes, each: 2 },
    },
    {
      ...{ name: 'Quy định mới về chính quyền địa phương hai cấp', months: [1, 6], target: 6 },
      to: {
        audience: 'Cán bộ Mặt trận, trưởng thôn, tổ trưởng tổ dân phố',
        place: 'Toàn tỉnh',
        speaker: 'communicator',
      },
      served: { kind: 'propaganda', by: ['province.front', 'laGi.front'], each: 3 },
    },
    {
      ...{ name: 'Phòng ngừa lừa đảo trên không gian mạng', months: [3, 12] },
      to: { audience: 'Người cao tuổi, tiểu thương', place: 'Các phường', speaker: 'core' },
      served: { kind: 'propaganda', by: ['phuocHoi.front', 'tanHa.front'], each: 2 },
    },
    {
      ...{ name: 'Giữ rừng, không lấn chiếm đất lâm nghiệp', months: [11, 12], target: 4 },
      to: { audience: 'Đồng bào dân tộc thiểu số', place: 'Các xã giáp rừng', speaker: 'respected' },
    },
  ],
};

const commune: Plan = {
  unit: 'dinhVan.front',
  theme: 'Mỗi thôn một việc làm cụ thể vì cộng đồng',
  paper: 'Kế hoạch công tác năm của Ban Thường trực Ủy ban MTTQ Việt Nam xã',
  items: [
    {
      ...{ name: 'Làm đường vào khu sản xuất ở ba thôn', months: [2, 11], target: 3 },
      served: { kind: 'work_day', by: ['dinhVanArea.front'], each: 2 },
    },
    {
      ...{ name: 'Duy trì sinh hoạt Ban công tác Mặt trận hằng tháng', months: [1, 12], target: 12 },
      served: { kind: 'regular', by: ['dinhVanArea.front'], each: 9 },
    },
    {
      ...{ name: 'Kỹ năng vận động Nhân dân, hòa giải ở thôn', months: [1, 9], target: 3 },
      to: { audience: 'Trưởng Ban Công tác Mặt trận, tổ hòa giải', place: 'Các thôn của xã', speaker: 'officer' },
      served: { kind: 'training', by: ['dinhVan.front'], each: 3 },
    },
    {
      ...{ name: 'Phòng, chống tảo hôn và hôn nhân cận huyết thống', months: [1, 12] },
      to: { audience: 'Thanh niên, phụ nữ dân tộc thiểu số', place: 'Thôn Suối Trong', speaker: 'respected' },
      served: { kind: 'thematic', by: ['dinhVan.front'], each: 2 },
    },
    {
      ...{ name: 'Phân loại rác tại nhà', months: [4, 12] },
      to: { audience: 'Các hộ gia đình', place: 'Toàn xã' },
      served: { kind: 'propaganda', by: ['dinhVan.front'], each: 2 },
    },
  ],
};

/** The year of the province and of one commune, set early and filled with what was done. */
export function yearPlanActs(stage: Stage): Act[] {
  return [province, commune].flatMap((plan) => {
    const ids = new Map<Item, number>();
    return [
      { on: -56, run: () => set(stage, plan, ids) },
      { on: -1, run: () => fill(stage, plan, ids) },
    ];
  });
}

async function set(stage: Stage, { unit, theme, paper, items }: Plan, ids: Map<Item, number>): Promise<void> {
  const desk = await deskOfUnit(stage, unit);
  const year = yearOf(stage.today);
  await execute(desk, setTheme, { year, theme, paper });
  for (const item of items) {
    const { name, months, target, to } = item;
    const kind = to ? 'communication' : 'key_task';
    const { id } = await execute(desk, addItem, {
      ...{ year, kind, name, target: target ?? '', ...to },
      ...{ fromMonth: months[0], untilMonth: months[1] },
    });
    ids.set(item, id);
  }
}

/** No record is taken by two items here: a placing says all that a record serves. */
async function fill(stage: Stage, { items }: Plan, ids: ReadonlyMap<Item, number>): Promise<void> {
  for (const item of items) {
    const { served } = item;
    for (const unit of served?.by ?? []) {
      const desk = await deskOfUnit(stage, unit);
      const filter = listFilter.parse({ scope: 'own', kind: served!.kind });
      const { lines } = await read(desk, (ctx) => listActivities(ctx, known(stage.units, unit), filter));
      const ofYear = lines.filter((line) => yearOf(line.happenedOn) === yearOf(stage.today) && !line.withdrawn);
      for (const { id } of ofYear.slice(0, served!.each))
        await execute(desk, placeActivity, { activityId: id, itemIds: [known(ids, item)] });
    }
  }
}
