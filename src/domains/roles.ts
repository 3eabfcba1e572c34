/**
 * Role × permission: the whole table. The database gets a copy at every start (people.role_permission), the CLI
 * prints it, and a test walks role × verb × path × table to compare the two.
 */
const look = [
  'commitment.read',
  'activity.read',
  'document.read',
  'dispatch.read',
  'account.read',
  'report.read',
  'notice.read',
  'supervision.read',
  'dialogue.read',
  'portal.read',
] as const;
const work = [
  ...['commitment.work', 'activity.log', 'dispatch.receive', 'document.register', 'report.write'],
  ...['supervision.work', 'dialogue.work', 'petition.handle', 'request.answer', 'portal.write'],
] as const;
const steer = ['commitment.assign', 'commitment.confirm', 'document.send', 'report.collect', 'portal.publish'] as const;

export const rolePermissions = {
  /**
   * Runs the system: units, accounts, grants, the catalogue. Reads no papers and no work, so it takes examples only of what
   * another role opens.
   */
  administrator: [
    ...['unit.manage', 'account.read', 'account.open', 'grant.give', 'contact.reveal', 'system.watch'],
    ...['reading.export', 'indicator.manage', 'portal.manage'],
  ],
  /** Thường trực: sees all, decides, opens accounts for those below. */
  leader: [
    ...[...look, ...work, ...steer, 'report.approve', 'report.number'],
    ...['account.open', 'grant.give', 'contact.reveal', 'reading.export'],
  ],
  /** Chuyên viên tổng hợp: turns papers into work and follows it. */
  coordinator: [...look, ...work, ...steer, 'report.number'],
  /** Cán bộ: receives, does, reports. */
  officer: [...look, ...work],
  /** Văn thư: registers papers, numbers and issues what was signed. */
  clerk: [...look, 'document.register', 'report.number'],
  /** Reads, nothing else. */
  observer: look,
} as const satisfies Record<string, readonly string[]>;

/** Of the services that jobs run as: each account has the role of its own name, over the whole country. No person gets one. */
export const serviceRoles = {
  /** Forgets what need not be kept. */
  retain: ['data.forget'],
  /** Opens the next period of what repeats. */
  repeat: ['series.continue'],
  /** Finds what falls to whom and sends the daily message. */
  notices: [
    ...['commitment.read', 'activity.read', 'dispatch.read', 'report.read', 'supervision.read', 'dialogue.read'],
    'notice.send',
  ],
  /** Opens the periods of forms, adds up what was sent, and samples whether the totals hold. */
  figures: ['report.collect', 'report.read'],
  /** Stands for the public: reads what policies name as public, and sends what people ask. */
  portal: ['public.show'],
  /** Carries out plans of rearrangement that somebody with the same right has ordered. */
  rearrange: ['unit.manage'],
  /** Takes the words out of attached files, for those who search. */
  files: ['file.index'],
} as const satisfies Record<string, readonly string[]>;

export const everyRole = { ...rolePermissions, ...serviceRoles };

export type Role = keyof typeof rolePermissions;
export type Permission = (typeof everyRole)[keyof typeof everyRole][number];

export const roles = Object.keys(rolePermissions) as Role[];
