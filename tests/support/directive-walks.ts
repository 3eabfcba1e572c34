import { sender, type Walk, walkDay } from './walk.ts';

/** The tables of papers: the first is the paper that the others hang on. */
export const directiveWalks: Walk[] = [
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
    table: 'directives.target_draft',
    insert: (
      unit,
      account,
    ) => `insert into directives.target_draft (document_id, register_path, position, clause, words, comparator, value, starts_on, ends_on, spread, addressees, changed_at, changed_by)
      values (1, '${unit.path}', floor(random() * 1000000000)::int, 'I', 'walk', '>=', 1, '${walkDay}', '${walkDay}', 'each', '{}', now(), ${account})`,
    select: [{ permission: 'document.read', at: 'own' }],
    write: [{ permission: 'document.register', at: 'own' }],
    change: [
      { permission: 'document.register', at: 'own' },
      { permission: 'document.send', at: 'own' },
    ],
    column: 'changed_at',
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
];
