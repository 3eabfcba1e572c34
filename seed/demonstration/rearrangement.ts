import { execute, read } from '#platform/command/execute.server.ts';
import { addRow, startPlan } from '#domains/organisation/rearrangement/commands.server.ts';
import { childTerritories, getUnit } from '#domains/organisation/queries.server.ts';
import { dayAt } from './days.ts';
import type { Act } from './play.ts';
import { deskAt, known, type Stage } from './stage.ts';

/** A commune of the story is about to merge two hamlets: the plan is written, its dry run can be read, nobody has ordered it. */
export function rearrangementActs(stage: Stage): Act[] {
  return [{ on: -1, run: () => planMerger(stage) }];
}

async function planMerger(stage: Stage): Promise<void> {
  const desk = await deskAt(stage, 'administrator');
  const { parentId, from } = await read(desk, async (ctx) => {
    const commune = await getUnit(ctx, known(stage.units, 'dinhVan.front'));
    const hamlets = await childTerritories(ctx, commune.territoryId);
    const merged = new Set(['Thôn Suối Trong', 'Thôn Nắng Sớm']);
    return { parentId: commune.territoryId, from: hamlets.filter(({ name }) => merged.has(name)).map(({ id }) => id) };
  });
  const { id } = await execute(desk, startPlan, {
    parentId,
    paper: 'Nghị quyết số 07/NQ-HĐND',
    paperOn: dayAt(stage.today, -8),
    effectiveOn: dayAt(stage.today, -1),
  });
  await execute(desk, addRow, { planId: id, kind: 'merge', from, name: 'Thôn Suối Nắng', placeKind: 'hamlet' });
}
