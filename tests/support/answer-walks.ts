import { sender, type Walk, walkDay } from './walk.ts';

/** A board and a site that what follows hangs on, written by the owner. */
export const answersToWalk = [
  `insert into supervision.board (id, unit_id, unit_path, kind, name, from_on, until_on, changed_at, changed_by)
    values (900001, ${sender.id}, '${sender.path}', 'inspection', 'walk', '${walkDay}', '2028-01-01', now(), 1)`,
  `insert into portal.site (id, unit_id, unit_path, place, name, open, changed_at, changed_by)
    values (900001, ${sender.id}, '${sender.path}', 'walk', 'walk', false, now(), 1)`,
];

const read = (permission: string) => [{ permission, at: 'own' as const }];
const withSender = (permission: string) => [
  { permission, at: 'own' as const },
  { permission: 'commitment.read', at: 'sender' as const },
];

export const answerWalks: Walk[] = [
  {
    table: 'supervision.programme',
    insert: (unit, account) => `insert into supervision.programme (unit_id, unit_path, year, changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 2000 + ${account} % 140, now(), ${account})`,
    select: read('supervision.read'),
    write: read('supervision.work'),
    change: read('supervision.work'),
    column: 'version',
  },
  {
    table: 'supervision.session',
    insert: (
      unit,
      account,
    ) => `insert into supervision.session (unit_id, unit_path, kind, form, subject, field_code, body_unit_ids, parties, working_on, place, state,
      changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 'supervision', 'team', 'walk', 'land', '{${sender.id}}', array['${unit.path}', '${sender.path}']::ltree[],
      '${walkDay}', 'x', 'held', now(), ${account})`,
    select: withSender('supervision.read'),
    write: read('supervision.work'),
    change: read('supervision.work'),
    column: 'version',
  },
  {
    table: 'supervision.board',
    insert: (
      unit,
      account,
    ) => `insert into supervision.board (unit_id, unit_path, kind, name, from_on, until_on, changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 'inspection', 'walk', '${walkDay}', '2028-01-01', now(), ${account})`,
    select: read('supervision.read'),
    write: read('supervision.work'),
    change: read('supervision.work'),
    column: 'version',
  },
  {
    table: 'supervision.visit',
    insert: (
      unit,
      account,
    ) => `insert into supervision.visit (board_id, unit_id, unit_path, on_day, subject, changed_at, changed_by)
      values (900001, ${unit.id}, '${unit.path}', '${walkDay}', 'walk', now(), ${account})`,
    select: read('supervision.read'),
    write: read('supervision.work'),
    change: read('supervision.work'),
    column: 'version',
  },
  {
    table: 'dialogue.dialogue',
    insert: (
      unit,
      account,
    ) => `insert into dialogue.dialogue (kind, subject, unit_id, unit_path, host_unit_id, host_post, parties, held_on, held_at, place, state, attended,
      changed_at, changed_by)
      values ('regular', 'walk', ${unit.id}, '${unit.path}', ${sender.id}, 'x', array['${unit.path}', '${sender.path}']::ltree[], '${walkDay}', '08:00', 'x',
      'held', 1, now(), ${account})`,
    select: withSender('dialogue.read'),
    write: read('dialogue.work'),
    change: read('dialogue.work'),
    column: 'version',
  },
  {
    table: 'dialogue.route',
    insert: (
      unit,
      account,
    ) => `insert into dialogue.route (unit_id, unit_path, field_code, to_unit_id, changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 'land', ${sender.id}, now(), ${account})`,
    select: read('dialogue.read'),
    write: read('dialogue.work'),
    change: read('dialogue.work'),
    column: 'changed_at',
  },
  {
    table: 'dialogue.digest',
    insert: (
      unit,
      account,
    ) => `insert into dialogue.digest (unit_id, unit_path, area_id, starts_on, ends_on, title, state, changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 2, '${walkDay}', '${walkDay}', 'walk', 'sent', now(), ${account})`,
    select: read('dialogue.read'),
    write: read('dialogue.work'),
    // What was sent stays.
    change: [],
    column: 'version',
  },
  {
    table: 'opinion.consultation',
    insert: (
      unit,
    ) => `insert into opinion.consultation (id, unit_id, unit_path, matter, subject, households, opens_on, closes_on)
      values (gen_random_uuid(), ${unit.id}, '${unit.path}', 'comment', 'walk', 1, '${walkDay}', '${walkDay}')`,
    select: read('dialogue.read'),
    write: read('dialogue.work'),
    change: read('dialogue.work'),
    column: 'version',
  },
  {
    table: 'portal.site',
    insert: (unit, account) => `insert into portal.site (unit_id, unit_path, place, name, open, changed_at, changed_by)
      values (${unit.id}, '${unit.path}', 'walk-${unit.id}-${account}', 'walk', false, now(), ${account})`,
    select: 'everybody',
    write: read('portal.manage'),
    change: read('portal.manage'),
    column: 'version',
  },
  {
    table: 'portal.article',
    insert: (
      unit,
      account,
    ) => `insert into portal.article (site_id, unit_id, unit_path, kind, slug, title, written_at, written_by, changed_at, changed_by)
      values (900001, ${unit.id}, '${unit.path}', 'article', 'walk-${unit.id}-${account}', 'walk', now(), ${account}, now(), ${account})`,
    select: read('portal.read'),
    write: read('portal.write'),
    change: read('portal.write'),
    column: 'version',
  },
  {
    table: 'portal.promise',
    insert: (
      unit,
      account,
    ) => `insert into portal.promise (kind, source_key, unit_id, unit_path, owner_unit_id, asked, promised, source_label, asked_on, published_on)
      values ('conclusion', '${unit.id}-${account}', ${unit.id}, '${unit.path}', ${sender.id}, 'walk', 'x', 'x', '${walkDay}', '${walkDay}')`,
    select: 'everybody',
    write: read('dialogue.work'),
    change: read('dialogue.work'),
    column: 'verdict',
  },
];
