import type { OwnerQuery } from '#platform/database/migrate.server.ts';
import { execute } from '#platform/command/execute.server.ts';
import type { OfficeDesk } from '#domains/tables.ts';
import { addRow, carryOn, carryOut, startPlan } from './commands.server.ts';
import type { Plan } from './queries.server.ts';

export interface TestArea {
  id: number;
  name: string;
  /** Its units: organisation and number; a branch hangs below its first unit of women. */
  units: Record<string, number>;
  branch?: number;
}

/** Residential areas with units in commune A of the test world, as the owner writes them. */
export async function makeAreas(query: OwnerQuery, areas: readonly TestArea[], communeId = 3): Promise<void> {
  for (const { id, name, units, branch } of areas) {
    await query(
      `insert into organisation.territory (id, level, path, opened_on)
       select $1::bigint, 'area', path || ('t' || $1::bigint), '1945-09-02' from organisation.territory where id = $2 on conflict do nothing`,
      [id, communeId],
    );
    await query(
      `insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
       values ($1, '1945-09-02', $2::text, 'hamlet', $3, lower($2::text), $2::text) on conflict do nothing`,
      [id, name, communeId],
    );
    for (const [organisation, unit] of Object.entries(units)) {
      await query(
        `insert into organisation.unit (id, organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
         select $1::bigint, $2::text, id, 'committee', $4::text, $4::text, path || $2::text, 'area', lower($4::text), $4::text, '2025-07-01' from organisation.territory where id = $3::bigint`,
        [unit, organisation, id, `${organisation} ${name}`],
      );
    }
    if (branch === undefined) continue;
    await query(
      `insert into organisation.unit (id, organisation_code, territory_id, parent_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
       select $1::bigint, 'women', $2::bigint, id, 'branch', $4::text, $4::text, path || ('u' || $1::bigint), 'branch', lower($4::text), $4::text, '2025-07-01' from organisation.unit where id = $3::bigint`,
      [branch, id, units.women, `Tổ phụ nữ ${name}`],
    );
  }
}

/** A drafted plan of commune A, on 01/07/2026 by default. */
export async function makePlan(
  desk: OfficeDesk,
  rows: readonly Record<string, unknown>[],
  { effectiveOn = '2026-06-15', parentId = 3 } = {},
): Promise<number> {
  const plan = { parentId, paper: 'Nghị quyết số 12/NQ-HĐND', paperOn: '2026-06-01', effectiveOn };
  const { id } = await execute(desk, startPlan, plan);
  for (const row of rows) await execute(desk, addRow, { planId: id, placeKind: 'hamlet', ...row });
  return id;
}

/** All batches that a plan still needs; gives how many. */
export async function runThrough(desk: OfficeDesk, planId: number, most = Infinity): Promise<number> {
  let batches = 0;
  while (batches < most && (await execute(desk, carryOn, { planId })).isMore) batches += 1;
  return batches;
}

export async function carryThrough(desk: OfficeDesk, plan: Pick<Plan, 'id' | 'version'>): Promise<void> {
  await execute(desk, carryOut, { planId: plan.id, version: plan.version });
  await runThrough(desk, plan.id);
}
