import { execute, read } from '#platform/command/execute.server.ts';
import { addDays } from '#platform/calendar/day.ts';
import * as consulting from '#domains/opinion/consultations/commands.server.ts';
import { areasToAsk } from '#domains/opinion/consultations/queries.server.ts';
import { openBoard } from '#domains/supervision/boards/commands.server.ts';
import { planBoard } from '#domains/supervision/boards/plans/commands.server.ts';
import { logVisit } from '#domains/supervision/boards/visits/commands.server.ts';
import { dayAt, type Offset, yearOf } from './days.ts';
import type { UnitKey } from './places.ts';
import type { Act } from './play.ts';
import { deskOfUnit, known, type Stage } from './stage.ts';

interface Visit {
  on: Offset;
  subject: string;
  found: string;
  figures?: Record<string, number>;
}

interface Board {
  unit: UnitKey;
  kind: 'inspection' | 'investment';
  name: string;
  project?: string;
  /** Days from today to the end of the term. */
  endsIn: number;
  members: readonly string[];
  plan: string;
  visits: readonly Visit[];
}

const boards: readonly Board[] = [
  {
    ...{ unit: 'laGi.front', kind: 'inspection', name: 'Ban Thanh tra nhân dân phường La Gi', endsIn: 70 },
    members: ['Trần Văn Minh Họa', 'Lê Thị Thí Dụ', 'Võ Văn Giả Định'],
    plan: 'Giám sát thu, chi các khoản Nhân dân đóng góp; công khai thủ tục hành chính tại phường',
    visits: [
      {
        ...{ on: -41, subject: 'Thu, chi quỹ vệ sinh môi trường ở Tổ dân phố Biển Xanh' },
        found: 'Thu cao hơn mức đã bàn ở 12 hộ, chưa niêm yết sổ chi.',
        figures: { violations: 1, recommended: 2, settled: 1, moneyRecommended: 3_600_000, moneyRecovered: 3_600_000 },
      },
      {
        ...{ on: -12, subject: 'Lấn chiếm lối đi chung ra bãi biển' },
        found: 'Một cơ sở kinh doanh dựng rào trên lối đi chung.',
        figures: { violations: 1, recommended: 1, landRecommended: 45 },
      },
    ],
  },
  {
    ...{ unit: 'laGi.front', kind: 'investment', name: 'Ban Giám sát đầu tư kè chống sạt lở', endsIn: 420 },
    project: 'Kè chống sạt lở bờ biển, đoạn qua Tổ dân phố Gió Lành',
    members: ['Phan Văn Mẫu', 'Huỳnh Thị Ví Dụ', 'Ngô Văn Thí Dụ', 'Đoàn Thị Minh Họa', 'Cao Văn Giả Định'],
    plan: 'Giám sát vật liệu, kích thước móng kè và vệ sinh môi trường nơi thi công',
    visits: [
      {
        ...{ on: -20, subject: 'Kích thước móng kè đoạn 1' },
        found: 'Hai vị trí móng hẹp hơn thiết kế; nhà thầu nhận làm lại.',
        figures: { violations: 1, recommended: 1, settled: 1, moneyOther: 18_500_000 },
      },
      { on: -5, subject: 'Vật liệu đá hộc tập kết tại công trường', found: 'Đúng chủng loại ghi trong hợp đồng.' },
    ],
  },
  {
    ...{ unit: 'dinhVan.front', kind: 'inspection', name: 'Ban Thanh tra nhân dân xã Đinh Văn Lâm Hà', endsIn: 500 },
    members: ['Nguyễn Văn Thí Dụ', 'Hoàng Thị Minh Họa'],
    plan: 'Giám sát việc giải quyết kiến nghị của cử tri và chi trả trợ cấp xã hội',
    visits: [
      {
        ...{ on: -26, subject: 'Danh sách hộ được hỗ trợ sửa nhà' },
        found: 'Danh sách đã niêm yết, còn 2 hộ kê khai trùng.',
        figures: { recommended: 1, settled: 1 },
      },
    ],
  },
];

interface Consultation {
  unit: UnitKey;
  matter: string;
  subject: string;
  planned: Offset;
  opens: Offset;
  closes: Offset;
  /** Per area: households, handed out, agreed, disagreed. */
  counts: readonly (readonly [households: number, handedOut: number, agreed: number, disagreed: number])[];
  isPublished: boolean;
}

const consultations: readonly Consultation[] = [
  {
    ...{ unit: 'laGi.front', matter: 'decide-two-thirds', planned: -45, opens: -40, closes: -36, isPublished: true },
    subject: 'Mức đóng góp lắp đèn chiếu sáng các tuyến hẻm',
    counts: [
      [148, 141, 118, 14],
      [96, 90, 71, 12],
    ],
  },
  {
    ...{ unit: 'dinhVan.front', matter: 'decide-half', planned: -9, opens: -4, closes: 3, isPublished: false },
    subject: 'Hiến đất mở rộng đường vào khu sản xuất Đồi Chè – Suối Trong',
    counts: [
      [112, 100, 58, 9],
      [87, 60, 31, 4],
    ],
  },
];

/** Boards that visit, one whose term ends soon, and households that were asked and are being asked. */
export function boardActs(stage: Stage): Act[] {
  return [
    ...boards.flatMap((board) => actsOf(stage, board)),
    ...consultations.flatMap((one) => askingActs(stage, one)),
  ];
}

function actsOf(stage: Stage, board: Board): Act[] {
  let id = 0;
  return [
    { on: -44, run: async () => void (id = await open(stage, board)) },
    ...board.visits.map(({ on, subject, found, figures }) => ({
      on,
      run: async () => {
        const desk = await deskOfUnit(stage, board.unit);
        await execute(desk, logVisit, { id, onDay: dayAt(stage.today, on), subject, found, ...figures });
      },
    })),
  ];
}

async function open(stage: Stage, board: Board): Promise<number> {
  const { unit, kind, name, project = '', endsIn, members, plan: what } = board;
  const desk = await deskOfUnit(stage, unit);
  const unitId = known(stage.units, unit);
  const areas = await read(desk, (ctx) => areasToAsk(ctx, unitId));
  const { id } = await execute(desk, openBoard, {
    ...{ unitId, kind, name, project },
    ...{ fromOn: addDays(stage.today, endsIn - 730), untilOn: addDays(stage.today, endsIn) },
    members: members.map((fullName, at) => ({
      ...{ fullName, part: at === 0 ? 'head' : 'member' },
      areaId: String(areas[at % Math.max(1, areas.length)]?.id ?? ''),
    })),
  });
  // Of an investment board a quarter that is far enough ahead for its notice to the investor still to be sent in time.
  const plan =
    kind === 'inspection'
      ? { span: 'year', startsOn: `${yearOf(stage.today)}-01-01` }
      : { span: 'quarter', startsOn: addDays(stage.today, 140) };
  await execute(desk, planBoard, { id, ...plan, what, plannedVisits: 4 });
  return id;
}

function askingActs(stage: Stage, one: Consultation): Act[] {
  let id = '';
  const by = (on: Offset, run: (desk: Awaited<ReturnType<typeof deskOfUnit>>) => Promise<unknown>): Act => ({
    on,
    run: async () => void (await run(await deskOfUnit(stage, one.unit))),
  });
  const seen = (version: number) => ({ id, version });
  let areaIds: number[] = [];
  const closing: Act[] = [
    by(one.closes, (desk) => execute(desk, consulting.closeCount, seen(2))),
    by(one.closes + 2, (desk) =>
      execute(desk, consulting.recordMinutes, {
        ...seen(3),
        ...{ paper: 'Biên bản số 06/BB-TPP', on: dayAt(stage.today, one.closes + 2) },
      }),
    ),
    by(one.closes + 4, (desk) => execute(desk, consulting.publishConsultation, seen(4))),
  ];
  return [
    by(one.planned, async (desk) => {
      const unitId = known(stage.units, one.unit);
      areaIds = (await read(desk, (ctx) => areasToAsk(ctx, unitId))).slice(0, one.counts.length).map((area) => area.id);
      ({ id } = await execute(desk, consulting.planConsultation, {
        ...{ unitId, matter: one.matter, subject: one.subject, noticeOn: dayAt(stage.today, one.planned) },
        ...{ opensOn: dayAt(stage.today, one.opens), closesOn: dayAt(stage.today, one.closes) },
        areas: areaIds.map((areaId, at) => ({ areaId, households: one.counts[at]![0] })),
      }));
    }),
    ...one.counts.map(([, handedOut, agreed, disagreed], at) =>
      by(one.opens + 1 + at, (desk) =>
        execute(desk, consulting.countBallots, { id, areaId: areaIds[at], handedOut, agreed, disagreed }),
      ),
    ),
    ...(one.isPublished ? closing : []),
  ];
}
