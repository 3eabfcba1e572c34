import { execute, read } from '#platform/command/execute.server.ts';
import {
  acceptTargets,
  askChange,
  changeTarget,
  setHarder,
  setOwn,
  setTargets,
} from '#domains/indicators/targets/commands.server.ts';
import { getUnit, unitsOneLevelDown } from '#domains/organisation/queries.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { yearOf } from './days.ts';
import type { PersonKey } from './people.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

const paper = 'Nghị quyết số 04-NQ/TU của Ban Chấp hành Đảng bộ tỉnh';
const plan = 'Kế hoạch công tác năm của Ban Thường trực Ủy ban MTTQ Việt Nam tỉnh';

interface Goal {
  code: string;
  value: number;
  spread: 'each' | 'total';
  paperLabel: string;
  /** What each commune gets. */
  share: number;
}

// A ratio's target has two decimals: 100 %.
const whole = 10_000;
const guidance: Goal = { code: 'MT-179', value: whole, spread: 'total', paperLabel: paper, share: whole };
const coordination: Goal = { code: 'MT-178', value: whole, spread: 'total', paperLabel: paper, share: whole };
const supervision: Goal = { code: 'MT-026', value: 2, spread: 'each', paperLabel: paper, share: 2 };
const criticism: Goal = { code: 'MT-035', value: 2, spread: 'each', paperLabel: paper, share: 2 };
const campaign: Goal = { code: 'MT-002', value: 4000, spread: 'total', paperLabel: plan, share: 30 };
const fund: Goal = { code: 'MT-091', value: 600_000_000, spread: 'total', paperLabel: plan, share: 100_000_000 };
const gifts: Goal = { code: 'MT-100A', value: 500, spread: 'total', paperLabel: plan, share: 80 };

/** The year's targets of the province's Front, given to every commune: accepted, set higher, asked to change and answered. */
export function targetActs(stage: Stage): Act[] {
  const by = (person: PersonKey, run: (desk: OfficeDesk) => Promise<unknown>): (() => Promise<void>) => {
    return async () => void (await run(await deskAt(stage, person)));
  };
  const targetOf = (commune: 'dinhVan' | 'laGi' | 'namHa' | 'tanHa', { code }: Goal) =>
    stage.asOwner(async (query) => {
      const { rows } = await query(
        `select t.id from indicators.target t join indicators.indicator i on i.id = t.indicator_id
         where t.unit_id = $1 and i.code = $2`,
        [known(stage.units, `${commune}.front`), code],
      );
      return Number(rows[0]!.id);
    });
  return [
    ...[guidance, coordination, supervision, criticism, campaign, fund, gifts].map((goal): Act => ({
      on: -46,
      run: by('leader', (desk) => give(stage, desk, goal)),
    })),
    ...(['dinhVan', 'laGi', 'namHa'] as const).flatMap((commune) =>
      [guidance, supervision].map((goal): Act => ({
        on: -44,
        run: by(commune, async (desk) => execute(desk, acceptTargets, { targetIds: [await targetOf(commune, goal)] })),
      })),
    ),
    {
      on: -43,
      run: by('dinhVan', async (desk) =>
        execute(desk, setHarder, { targetId: await targetOf('dinhVan', supervision), value: 3 }),
      ),
    },
    {
      on: -43,
      run: by('laGi', async (desk) =>
        execute(desk, askChange, {
          targetId: await targetOf('laGi', campaign),
          reason: 'Phường mới sáp nhập, còn hai khu phố chưa kiện toàn Ban Công tác Mặt trận. Đề nghị giao 24 cuộc.',
        }),
      ),
    },
    {
      on: -40,
      run: by('leader', async (desk) =>
        execute(desk, changeTarget, {
          ...{ targetId: await targetOf('laGi', campaign), value: 24 },
          ...{ reason: 'Đồng ý với đề nghị của phường.', paperLabel: 'Thông báo điều chỉnh chỉ tiêu năm của tỉnh' },
        }),
      ),
    },
    {
      on: -4,
      run: by('namHa', async (desk) =>
        execute(desk, askChange, {
          targetId: await targetOf('namHa', criticism),
          reason: 'Trong năm xã chỉ có một dự thảo văn bản thuộc diện phản biện. Đề nghị giao 1 hội nghị.',
        }),
      ),
    },
  ];
}

async function give(stage: Stage, desk: OfficeDesk, goal: Goal): Promise<void> {
  const unitId = known(stage.units, 'province.front');
  const { rows } = await stage.asOwner((query) =>
    query('select id from indicators.indicator where code = $1', [goal.code]),
  );
  const indicator = rows[0];
  if (!indicator) throw new Error(`no indicator ${goal.code} in the catalogue`);
  const year = yearOf(stage.today);
  const { value, spread, paperLabel } = goal;
  const { id: parentId } = await execute(desk, setOwn, {
    ...{ unitId, indicatorId: indicator.id, startsOn: `${year}-01-01`, endsOn: `${year}-12-31`, comparator: '>=' },
    ...{ value, spread, paperLabel },
  });
  const units = await read(desk, async (ctx) => {
    const { territoryId, organisation } = await getUnit(ctx, unitId);
    return unitsOneLevelDown(ctx, territoryId, organisation);
  });
  await execute(desk, setTargets, { parentId, rows: units.map(({ id }) => ({ unitId: id, value: goal.share })) });
}
