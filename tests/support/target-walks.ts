import { sender, type Unit, type Walk, walkDay } from './walk.ts';

/** What the targets of the walk measure and answer, written by the owner. */
export const targetsToWalk = [
  `insert into indicators.indicator (id, code, topic, name, unit, over_units, over_time, cadence, levels, search_key, changed_at)
    values (900001, 'WALK-1', 'walk', 'walk', 'x', 'sum', 'sum', 'year', '{commune}', 'walk', now())`,
  targetOf(sender, 1, 'parent'),
];

function targetOf(unit: Unit, account: number, label: string): string {
  const isParent = label === 'parent';
  return `insert into indicators.target (id, indicator_id, unit_id, unit_path, given_by_unit_id, parent_id, starts_on, ends_on, spread,
      comparator, value, state, paper_label, changed_at, changed_by)
    values (${isParent ? 900_001 : 'default'}, 900001, ${unit.id}, '${unit.path}', ${isParent ? unit.id : unit.id === 601 ? 201 : 601},
      ${isParent ? 'null' : 900_001}, date '2000-01-01' + ${isParent ? 9000 : account}, '${walkDay}', 'each', '>=', 1, 'set', '${label}', now(),
      ${account})`;
}

/** What a unit has to reach is for whoever reads its reports; whoever collects from it gives it. */
export const targetWalks: Walk[] = [
  {
    table: 'indicators.target',
    insert: (unit, account) => targetOf(unit, account, 'walk'),
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.collect', at: 'own' }],
    change: [
      { permission: 'report.write', at: 'own' },
      { permission: 'report.collect', at: 'own' },
    ],
    column: 'changed_at',
  },
];
