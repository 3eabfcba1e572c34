// The tables of the access walk: how a row of each is written, and which rights stand behind each verb.

export const walkDay = '2026-06-16';

export interface Unit {
  id: number;
  path: string;
}

/** The right behind a verb: any one of these permissions at this column's path is enough. */
export type Rights = { permission: string; at: 'own' | 'sender' }[];
export interface Walk {
  table: string;
  /** SQL for the row of a unit as the walker would write it; `sender` is always the province Front. */
  insert: (unit: Unit, accountId: number) => string;
  select: Rights | 'everybody';
  write: Rights;
  change: Rights;
  /** A column that the application role may update, set to itself; null where nothing is ever changed. */
  column: string | null;
  /** Where the row that `insert` writes stands, if not at the unit itself. */
  newPath?: (unit: Unit) => string;
}

export const sender = { id: 201, path: 'vn.t2.front' };
/** Reports of the sender, far from the numbers that the database gives. */
const delivered = [900_001, 900_002] as const;
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
  {
    table: 'directives.document',
    insert: (
      unit,
      account,
    ) => `insert into directives.document (register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title, text,
      reading, state, registered_at, registered_by)
      values (${unit.id}, '${unit.path}', 'in', 'x', 'x', 'x', '${walkDay}', 'walk' || random()::text, 'x', 'x', '{}', 'reading', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [
      { permission: 'document.register', at: 'own' },
      { permission: 'document.send', at: 'own' },
    ],
    column: 'title',
  },
  {
    table: 'directives.draft',
    insert: (
      unit,
      account,
    ) => `insert into directives.draft (document_id, register_path, position, clause, what, mode, due_source, addressees, reason, doubtful, state, changed_at, changed_by)
      values (1, '${unit.path}', 1, 'I', 'x', 'order', 'default', '{}', 'walk', false, 'proposed', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [{ permission: 'document.register', at: 'own' }],
    column: 'what',
  },
  {
    table: 'directives.dispatch',
    insert: (
      unit,
    ) => `insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, recalled_at, paper_kind, paper_symbol, paper_issued_on, paper_title)
      values (1, ${sender.id}, '${sender.path}', ${unit.id}, '${unit.path}', now(), now(), 'x', 'x', '${walkDay}', 'x')`,
    select: [
      { permission: 'dispatch.read', at: 'own' },
      { permission: 'dispatch.read', at: 'sender' },
    ],
    write: [{ permission: 'document.send', at: 'sender' }],
    change: [
      { permission: 'dispatch.receive', at: 'own' },
      { permission: 'document.send', at: 'sender' },
    ],
    column: 'read_at',
  },
  {
    table: 'directives.forwarding',
    insert: (
      unit,
      account,
    ) => `insert into directives.forwarding (document_id, unit_id, unit_path, to_words, note, forwarded_at, forwarded_by)
      values (1, ${unit.id}, '${unit.path}', 'x', 'walk', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    // Whom it was passed to signs; what was passed on in words, nobody.
    change: [],
    column: 'taken_at',
  },
  {
    table: 'directives.dossier',
    insert: (
      unit,
      account,
    ) => `insert into directives.dossier (unit_id, unit_path, year, code, title, opened_at, opened_by)
      values (${unit.id}, '${unit.path}', 2026, 'w' || random()::text, 'walk', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [],
    column: null,
  },
  {
    table: 'directives.dossier_paper',
    insert: (
      unit,
      account,
    ) => `insert into directives.dossier_paper (dossier_id, unit_id, unit_path, document_id, put_at, put_by, taken_out_at)
      values (900001, ${unit.id}, '${unit.path}', 1, now(), ${account}, now())`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [{ permission: 'document.register', at: 'own' }],
    column: 'taken_out_at',
  },
  {
    table: 'directives.proposal',
    insert: (
      unit,
      account,
    ) => `insert into directives.proposal (unit_id, unit_path, to_unit_id, to_path, theme, kind, words, raised_at, raised_by)
      values (${unit.id}, '${unit.path}', ${unit.id === 309 ? 308 : 309}, 'state.t99', 'other', 'proposal', 'walk', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    // Whom it was raised with settles it: here a place in which no walker holds a right.
    change: [],
    column: 'answer',
  },
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
    table: 'directives.implementing',
    // From a paper of the unit's own register; the dropped may be many.
    insert: (
      unit,
      account,
    ) => `insert into directives.implementing (unit_id, unit_path, parent_id, kind, state, body, started_at, changed_at, changed_by, kept_at)
      values (${unit.id}, '${unit.path}', coalesce((select max(id) from directives.document where register_unit_id = ${unit.id} and id <> 1), 1),
      'plan', 'dropped', '{"title": "walk"}', now(), now(), ${account}, now())`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [{ permission: 'document.register', at: 'own' }],
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

/** The column by which a row of a walk is told: its own unit. */
export const ownColumn: Record<string, string> = {
  'commitments.commitment': 'asker_path',
  'commitments.series': 'asker_path',
  'activities.activity': 'owner_path',
  'activities.meeting': 'host_path',
  'directives.dispatch': 'recipient_path',
  'directives.proposal': 'unit_path',
  'directives.forwarding': 'unit_path',
  'directives.dossier': 'unit_path',
  'directives.dossier_paper': 'unit_path',
  'directives.implementing': 'unit_path',
  'people.account': 'unit_path',
  'people.access_grant': 'place_path',
  'organisation.unit': 'path',
  'reporting.report': 'unit_path',
  'reporting.delivery': 'recipient_path',
  'reporting.signatory': 'unit_path',
  'reporting.number_book': 'unit_path',
  'notices.notice': 'unit_path',
};
export const walkRows: Record<string, string> = {
  'commitments.commitment': `origin_label = 'walk'`,
  'commitments.series': `due_day = 23`,
  'activities.activity': `title = 'walk'`,
  'activities.meeting': `title = 'walk'`,
  'directives.document': `document_key like 'walk%' and id <> 1`,
  'directives.draft': `reason = 'walk'`,
  'directives.dispatch': `document_id = 1`,
  'directives.proposal': `words = 'walk'`,
  'directives.forwarding': `note = 'walk'`,
  'directives.dossier': `title = 'walk' and id < 900000`,
  'directives.dossier_paper': `dossier_id = 900001`,
  'directives.implementing': `state = 'dropped'`,
  'people.account': `person_id = 12 and id >= 1000`,
  'people.access_grant': `decision = 'walk' and account_id = 12`,
  'reporting.report': `template_code = 'walk' and id < ${delivered[0]}`,
  'reporting.delivery': `report_id = ${delivered[0]}`,
  'reporting.signatory': `decision = 'walk'`,
  'reporting.number_book': `paper_type like 'W%'`,
  'notices.notice': `rule = 'walk' and subject_id = 1`,
  'organisation.unit': `(id < 1000 or path = 'state.t2')`,
};
