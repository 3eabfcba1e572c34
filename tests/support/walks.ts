import { answerWalks } from './answer-walks.ts';
import { directiveWalks } from './directive-walks.ts';
import { figureWalks } from './figure-walks.ts';
import { targetWalks } from './target-walks.ts';
import { delivered, sender, type Unit, type Walk, walkDay } from './walk.ts';

/** The tables of the access walk. Papers come before what hangs on them. */
export const walks: Walk[] = [
  {
    table: 'commitments.commitment',
    insert: (
      unit,
      account,
    ) => `insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
      parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
      values ('own', 'walk', 'order', ${unit.id}, '${unit.path}', ${sender.id}, '${sender.path}', array['${unit.path}', '${sender.path}']::ltree[],
      'x', 'x', '${walkDay}', now(), ${account}, '${walkDay}', 'paper', 'assigned')`,
    select: [
      { permission: 'commitment.read', at: 'own' },
      { permission: 'commitment.read', at: 'sender' },
    ],
    write: [{ permission: 'commitment.assign', at: 'own' }],
    change: [
      { permission: 'commitment.confirm', at: 'own' },
      { permission: 'commitment.work', at: 'sender' },
    ],
    column: 'version',
  },
  ...directiveWalks,
  {
    table: 'commitments.series',
    insert: (
      unit,
      account,
    ) => `insert into commitments.series (asker_unit_id, asker_path, owner_unit_id, owner_path, parties, cadence, due_month, due_day,
      next_from, started_at, started_by)
      values (${unit.id}, '${unit.path}', ${sender.id}, '${sender.path}', array['${unit.path}', '${sender.path}']::ltree[],
      'monthly', 1, 23, '2026-07-01', now(), ${account})`,
    select: [
      { permission: 'commitment.read', at: 'own' },
      { permission: 'commitment.read', at: 'sender' },
    ],
    write: [{ permission: 'commitment.assign', at: 'own' }],
    change: [
      { permission: 'commitment.confirm', at: 'own' },
      { permission: 'commitment.work', at: 'sender' },
    ],
    column: 'version',
  },
  {
    table: 'people.account',
    insert: (unit) =>
      `insert into people.account (person_id, unit_id, unit_path, opened_at) values (12, ${unit.id}, '${unit.path}', now())`,
    select: [{ permission: 'account.read', at: 'own' }],
    write: [{ permission: 'account.open', at: 'own' }],
    change: [{ permission: 'account.open', at: 'own' }],
    column: 'position_title',
  },
  {
    table: 'people.access_grant',
    insert: (
      unit,
      account,
    ) => `insert into people.access_grant (account_id, role, unit_id, reach, place_path, pattern, valid_from, decision, granted_by, granted_at)
      values (12, 'observer', ${unit.id}, 'here', '${unit.path}', '${unit.path}', '${walkDay}', 'walk', ${account}, now())`,
    select: [{ permission: 'account.read', at: 'own' }],
    write: [{ permission: 'grant.give', at: 'own' }],
    change: [{ permission: 'grant.give', at: 'own' }],
    column: 'ended_on',
  },
  {
    table: 'organisation.unit',
    insert: (
      unit,
    ) => `insert into organisation.unit (organisation_code, territory_id, parent_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
      values ('women', 2, ${unit.id}, 'club', 'x', 'x', ('${unit.path}.u' || (random() * 1e9)::bigint)::ltree, 'branch', 'walk', 'x', '${walkDay}')`,
    select: 'everybody',
    write: [{ permission: 'unit.manage', at: 'own' }],
    change: [{ permission: 'unit.manage', at: 'own' }],
    column: 'short_name',
    newPath: (unit) => `${unit.path}.u1`,
  },
  {
    table: 'activities.activity',
    insert: (
      unit,
      account,
    ) => `insert into activities.activity (kind, title, happened_on, place, owner_unit_id, owner_path, parties, attendance, points, own_values,
      search_key, logged_at, logged_by, changed_at, changed_by)
      values ('regular', 'walk', '${walkDay}', 'x', ${unit.id}, '${unit.path}', array['${unit.path}', '${sender.path}']::ltree[], 1, '[]', '{}',
      'x', now(), ${account}, now(), ${account})`,
    select: [
      { permission: 'activity.read', at: 'own' },
      { permission: 'activity.read', at: 'sender' },
    ],
    write: [{ permission: 'activity.log', at: 'own' }],
    change: [{ permission: 'activity.log', at: 'own' }],
    column: 'version',
  },
  {
    table: 'activities.meeting',
    insert: (
      unit,
      account,
    ) => `insert into activities.meeting (kind, title, host_unit_id, host_path, parties, chair, starts_on, starts_hour, ends_on, ends_hour, place,
      planned_at, planned_by, changed_at, changed_by)
      values ('briefing', 'walk', ${unit.id}, '${unit.path}', array['${unit.path}', '${sender.path}']::ltree[], 'x', '${walkDay}', '08:00', '${walkDay}', '09:00', 'x',
      now(), ${account}, now(), ${account})`,
    select: [
      { permission: 'activity.read', at: 'own' },
      { permission: 'activity.read', at: 'sender' },
    ],
    write: [{ permission: 'activity.log', at: 'own' }],
    change: [{ permission: 'activity.log', at: 'own' }],
    column: 'version',
  },
  {
    table: 'activities.year_theme',
    insert: (unit, account) => `insert into activities.year_theme (unit_id, unit_path, year, theme, set_at, set_by)
      values (${unit.id}, '${unit.path}', 2026, 'walk', now(), ${account})`,
    // What a unit calls its year is for everybody to know; it is never changed, a new row follows.
    select: 'everybody',
    write: [{ permission: 'activity.log', at: 'own' }],
    change: [],
    column: null,
  },
  {
    table: 'activities.plan_item',
    insert: (
      unit,
      account,
    ) => `insert into activities.plan_item (unit_id, unit_path, year, kind, name, from_month, until_month, added_at, added_by)
      values (${unit.id}, '${unit.path}', 2026, 'key_task', 'walk', 1, 12, now(), ${account})`,
    select: 'everybody',
    write: [{ permission: 'activity.log', at: 'own' }],
    change: [{ permission: 'activity.log', at: 'own' }],
    column: 'dropped_reason',
  },
  {
    table: 'activities.item_activity',
    insert: (unit, account) => `insert into activities.item_activity (item_id, activity_id, owner_path)
      values (900001, ${account === 1 ? 900_000 + unit.id : 950_000 + unit.id}, '${unit.path}')`,
    select: [{ permission: 'activity.read', at: 'own' }],
    write: [{ permission: 'activity.log', at: 'own' }],
    change: [{ permission: 'activity.log', at: 'own' }],
    column: 'taken_off_at',
  },
  {
    table: 'reporting.report',
    insert: (unit, account) => reportOf(unit, account, 'default'),
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.write', at: 'own' }],
    change: [
      { permission: 'report.write', at: 'own' },
      { permission: 'report.approve', at: 'own' },
      { permission: 'report.number', at: 'own' },
    ],
    column: 'version',
  },
  {
    table: 'reporting.delivery',
    // The rows that stand deliver one report, a walker another: nobody gets a report twice.
    insert: (
      unit,
      account,
    ) => `insert into reporting.delivery (report_id, recipient_unit_id, recipient_path, sender_path, round, delivered_at)
      values (${account === 1 ? delivered[0] : delivered[1]}, ${unit.id}, '${unit.path}', '${sender.path}', 1, now())`,
    select: [
      { permission: 'report.read', at: 'own' },
      { permission: 'report.read', at: 'sender' },
    ],
    write: [{ permission: 'report.number', at: 'sender' }],
    change: [{ permission: 'report.number', at: 'sender' }],
    column: 'delivered_at',
  },
  {
    table: 'reporting.signatory',
    insert: (
      unit,
      account,
    ) => `insert into reporting.signatory (unit_id, unit_path, account_id, post, title, decision, valid_from, named_at, named_by)
      values (${unit.id}, '${unit.path}', 2, 'head', 'walk', 'walk', '${walkDay}', now(), ${account})`,
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.approve', at: 'own' }],
    change: [{ permission: 'report.approve', at: 'own' }],
    column: 'ended_on',
  },
  {
    table: 'reporting.number_book',
    insert: (unit) => `insert into reporting.number_book (unit_id, unit_path, paper_type, series, last)
      values (${unit.id}, '${unit.path}', 'W' || left(translate(md5(random()::text), '0123456789', 'ghijklmnop'), 11), '2026', 1)`,
    select: [{ permission: 'report.read', at: 'own' }],
    write: [{ permission: 'report.number', at: 'own' }],
    change: [{ permission: 'report.number', at: 'own' }],
    column: 'last',
  },
  ...figureWalks,
  ...targetWalks,
  ...answerWalks,
  {
    table: 'notices.notice',
    // Told by the service alone: no person writes, changes or takes away what an office was reminded of.
    insert: (
      unit,
      account,
    ) => `insert into notices.notice (unit_id, unit_path, on_day, rule, subject, subject_id, occasion, concerns_on, link, facts)
      values (${unit.id}, '${unit.path}', '${walkDay}', 'walk', 'walk', ${account}, '${walkDay}', '${walkDay}', '/', '{}')`,
    select: [{ permission: 'notice.read', at: 'own' }],
    write: [],
    change: [],
    column: null,
  },
];

function reportOf(unit: Unit, account: number, id: number | 'default'): string {
  return `insert into reporting.report (id, unit_id, unit_path, template_code, template_version, period_code, period_from, period_until,
    title, state, started_at, started_by, changed_at)
    values (${id}, ${unit.id}, '${unit.path}', 'walk', 1, '2026-h1', date '2000-01-01' + ${account}, '2030-01-01', 'x', 'drafting',
    now(), ${account}, now())`;
}

/** Two reports of the sender with a round each, for the deliveries to name. */
export const reportsToDeliver = [
  `insert into reporting.template values ('walk', 1, '{}')`,
  ...delivered.flatMap((id, at) => [
    reportOf(sender, at + 2, id),
    `insert into reporting.round values (${id}, 1, now(), 1, null, '')`,
  ]),
];

/** The file that the papers of a walk lie in. */
export const dossierToFill = `insert into directives.dossier (id, unit_id, unit_path, year, code, title, opened_at, opened_by)
  values (900001, ${sender.id}, '${sender.path}', 2026, 'walk', 'walk', now(), 1)`;

/** An item and records for the placings of a walk to name: one a unit that stands, one a unit that a walker would place. */
export const placingsToFill = [
  `insert into activities.plan_item (id, unit_id, unit_path, year, kind, name, from_month, until_month, added_at, added_by)
    values (900001, ${sender.id}, '${sender.path}', 2026, 'key_task', 'to place', 1, 12, now(), 1)`,
  `insert into activities.activity (id, kind, title, happened_on, place, owner_unit_id, owner_path, parties, attendance, points, own_values,
      search_key, logged_at, logged_by, changed_at, changed_by)
    select at + u.id, 'regular', 'to place', '${walkDay}', 'x', u.id, u.path, array[u.path], 1, '[]', '{}', 'x', now(), 1, now(), 1
    from organisation.unit u, (values (900000), (950000)) as v (at)`,
];
