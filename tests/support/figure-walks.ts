import { sender, type Walk, walkDay } from './walk.ts';

/** Forms and openings far from the numbers that the database gives: the first for what stands, the second for what walkers write. */
const ids = [900_001, 900_002] as const;
const of = (account: number) => (account === 1 ? ids[0] : ids[1]);

/** What the rows of the walk hang on, written by the owner. */
export const figuresToWalk = ids.flatMap((id) => [
  formOf(sender, 1, String(id)),
  `insert into figures.form_version (id, form_id, version, checks, published_at) values (${id}, ${id}, 1, '[]', now())`,
  `insert into figures.collection (id, form_id, form_version_id, unit_id, unit_path, period_id, name, starts_on, ends_on, due_on, grace_until,
    locks_on, opened_at, opened_by)
   values (${id}, ${id}, ${id}, ${sender.id}, '${sender.path}', 400, 'to walk', '${walkDay}', '${walkDay}', '${walkDay}', '${walkDay}',
    '${walkDay}', now(), 1)`,
]);

/** One seal over the form of every unit: the door to it is walked beside the tables. */
export const sealToWalk = (units: readonly { id: number }[]) => [
  `insert into figures.seal (id, collection_id, unit_id, unit_path, sealed_at, sealed_by, digest)
   values (900001, ${ids[0]}, ${sender.id}, '${sender.path}', now(), 1, 'door')`,
  ...units.map(
    ({ id }) => `insert into figures.sealed_revision (seal_id, unit_id, rev, hash) values (900001, ${id}, 1, '')`,
  ),
];

/** The form of every unit as sent, its number in the one cell (of the indicator that targets are walked by): for the door to what stands below. */
export const figuresBelowToWalk = (units: readonly { id: number }[]) => [
  ...units.map(
    ({ id }) =>
      `insert into figures.revision (collection_id, unit_id, vals, sent_at, sent_by) values (${ids[0]}, ${id}, '{${id}}', now(), 1)`,
  ),
  // Without the guards: the form is published already, and nobody acts here who might send.
  `set session_replication_role = replica;
   insert into figures.cell (form_version_id, position, indicator_id, section, label, is_required)
   values (${ids[0]}, 1, 900001, '', 'walk', false);
   update figures.expectation e set territory_id = u.territory_id, state = 'submitted', rev = 1
   from organisation.unit u where u.id = e.unit_id and e.collection_id = ${ids[0]};
   set session_replication_role = origin`,
];

function formOf(unit: { id: number; path: string }, account: number, id: string): string {
  return `insert into figures.form (id, code, unit_id, unit_path, name, level, cadence, periods, grace_days, lock_days, made_at, made_by)
    values (${id}, 'w' || left(md5(random()::text), 20), ${unit.id}, '${unit.path}', '${id === 'default' ? 'walk' : 'to walk'}', 'commune',
    'month', '[]', 0, 0, now(), ${account})`;
}

/** What is asked for is for everybody to know, what was answered is not. */
export const figureWalks: Walk[] = [
  {
    table: 'figures.form',
    insert: (unit, account) => formOf(unit, account, 'default'),
    select: 'everybody',
    write: [{ permission: 'report.collect', at: 'own' }],
    change: [{ permission: 'report.collect', at: 'own' }],
    column: 'grace_days',
  },
  {
    table: 'figures.collection',
    insert: (
      unit,
      account,
    ) => `insert into figures.collection (form_id, form_version_id, unit_id, unit_path, period_id, name, starts_on, ends_on, due_on, grace_until,
      locks_on, opened_at, opened_by)
      values (${of(account)}, ${of(account)}, ${unit.id}, '${unit.path}', ${unit.id % 399}, 'walk', '${walkDay}', '${walkDay}', '${walkDay}',
      '${walkDay}', '${walkDay}', now(), ${account})`,
    select: 'everybody',
    write: [{ permission: 'report.collect', at: 'own' }],
    change: [],
    column: null,
  },
  {
    table: 'figures.expectation',
    insert: (
      unit,
      account,
    ) => `insert into figures.expectation (collection_id, unit_id, path, territory_id, organisation_code, province_id, changed_at)
      values (${of(account)}, ${unit.id}, '${unit.path}', 1, 'front', 2, now())`,
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.collect', at: 'own' }],
    change: [
      { permission: 'report.write', at: 'own' },
      { permission: 'report.collect', at: 'own' },
    ],
    column: 'changed_at',
  },
  {
    table: 'figures.seal',
    insert: (
      unit,
      account,
    ) => `insert into figures.seal (collection_id, unit_id, unit_path, sealed_at, sealed_by, digest)
      values (${ids[0]}, ${unit.id}, '${unit.path}', now(), ${account}, 'walk')`,
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.collect', at: 'own' }],
    change: [],
    column: null,
  },
];
