import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may } from '#platform/access/may.ts';
import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { type Role, rolePermissions, roles } from '#domains/roles.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';

// Role × verb × path × table: what the program allows (may) and what the database returns or refuses must be one.
// Each walker is an account with one grant; each table holds one row for every unit of the test world.

const today = '2026-06-16';
const organisations = ['front', 'trade_union', 'farmers', 'women', 'youth', 'veterans', 'red_cross'];
const places: GrantPlace[] = [
  { place: 'vn', placeKind: 'territory', organisation: null, reach: 'below' },
  { place: 'vn.t2', placeKind: 'territory', organisation: null, reach: 'below' },
  { place: 'vn.t2', placeKind: 'territory', organisation: null, reach: 'here' },
  { place: 'vn.t2', placeKind: 'territory', organisation: 'women', reach: 'below' },
  { place: 'vn.t2.t3', placeKind: 'territory', organisation: 'front', reach: 'here' },
  { place: 'vn.t2.t3.women', placeKind: 'unit', organisation: null, reach: 'below' },
  { place: 'vn.t2.t3.women', placeKind: 'unit', organisation: null, reach: 'here' },
  { place: 'party.t2', placeKind: 'unit', organisation: null, reach: 'below' },
];
interface Walker {
  accountId: number;
  role: Role;
  place: GrantPlace;
  grants: { role: string; pattern: string }[];
}
interface Unit {
  id: number;
  path: string;
}

/** The right behind a verb: any one of these permissions at this column's path is enough. */
type Rights = { permission: string; at: 'own' | 'sender' }[];
interface Walk {
  table: string;
  /** SQL for the row of a unit as the walker would write it; `sender` is always the province Front. */
  insert: (unit: Unit, accountId: number) => string;
  select: Rights | 'everybody';
  write: Rights;
  change: Rights;
  /** A column that the application role may update, set to itself. */
  column: string;
  /** Where the row that `insert` writes stands, if not at the unit itself. */
  newPath?: (unit: Unit) => string;
}

const sender = { id: 201, path: 'vn.t2.front' };
const walks: Walk[] = [
  {
    table: 'commitments.commitment',
    insert: (
      unit,
      account,
    ) => `insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
      parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state)
      values ('own', 'walk', 'order', ${unit.id}, '${unit.path}', ${sender.id}, '${sender.path}', array['${unit.path}', '${sender.path}']::ltree[],
      'x', 'x', '${today}', now(), ${account}, '${today}', 'paper', 'assigned')`,
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
      values (${unit.id}, '${unit.path}', 'in', 'x', 'x', 'x', '${today}', 'walk' || random()::text, 'x', 'x', '{}', 'reading', now(), ${account})`,
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
    ) => `insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, recalled_at)
      values (1, ${sender.id}, '${sender.path}', ${unit.id}, '${unit.path}', now(), now())`,
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
      values (12, 'observer', ${unit.id}, 'here', '${unit.path}', '${unit.path}', '${today}', 'walk', ${account}, now())`,
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
      values ('women', 2, ${unit.id}, 'club', 'x', 'x', ('${unit.path}.u' || (random() * 1e9)::bigint)::ltree, 'branch', 'walk', 'x', '${today}')`,
    select: 'everybody',
    write: [{ permission: 'unit.manage', at: 'own' }],
    change: [{ permission: 'unit.manage', at: 'own' }],
    column: 'short_name',
    newPath: (unit) => `${unit.path}.u1`,
  },
];

let office: TestOffice;
let units: Unit[];
const walkers: Walker[] = [];

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    units = (await query('select id::int as id, path::text as path from organisation.unit where id < 1000 order by id'))
      .rows as unknown as Unit[];
    let accountId = 500;
    for (const role of roles) {
      for (const place of places) {
        accountId += 1;
        const pattern = grantPattern(place, organisations);
        await query(
          `insert into people.account (id, service, opened_at) values (${accountId}, 'walker ${accountId}', now())`,
        );
        const at = (
          await query(
            `select (select id from organisation.territory where path = '${place.place}') as t, (select id from organisation.unit where path = '${place.place}') as u`,
          )
        ).rows[0]!;
        await query(
          `insert into people.access_grant (account_id, role, territory_id, unit_id, organisation_code, reach, place_path, pattern, valid_from, decision, granted_at)
          values ($1, $2, $3, $4, $5, $6, $7, $8, '2026-01-01', 'walk', now())`,
          [
            accountId,
            role,
            place.placeKind === 'territory' ? at.t : null,
            place.placeKind === 'unit' ? at.u : null,
            place.organisation,
            place.reach,
            grantPath(place),
            pattern,
          ],
        );
        walkers.push({ accountId, role, place, grants: [{ role, pattern }] });
      }
    }
    await query(walks[1]!.insert(units[0]!, 1));
    await query(`update directives.document set id = 1`);
    for (const walk of walks) for (const unit of units) await query(walk.insert(unit, 1));
  });
});
afterAll(() => office.close());

const allows = (walker: Walker, rights: Rights, unit: Unit) =>
  rights.some(({ permission, at }) =>
    may(walker.grants, rolePermissions, permission, at === 'own' ? unit.path : sender.path),
  );
const as = (walker: Walker) => ({ accountId: walker.accountId, today });
/** The column by which a row of a walk is told: its own unit. */
const ownColumn: Record<string, string> = {
  'commitments.commitment': 'asker_path',
  'directives.dispatch': 'recipient_path',
  'people.account': 'unit_path',
  'people.access_grant': 'place_path',
  'organisation.unit': 'path',
};
const walkRows: Record<string, string> = {
  'commitments.commitment': `origin_label = 'walk'`,
  'directives.document': `document_key like 'walk%' and id <> 1`,
  'directives.draft': `reason = 'walk'`,
  'directives.dispatch': `document_id = 1`,
  'people.account': `person_id = 12 and id >= 1000`,
  'people.access_grant': `decision = 'walk' and account_id = 12`,
  'organisation.unit': `id < 1000`,
};

describe.each(walks)('$table', (walk) => {
  const own = ownColumn[walk.table] ?? 'register_path';
  const where = walkRows[walk.table]!;
  const expected = (walker: Walker, rights: Rights | 'everybody') =>
    units
      .filter((unit) => rights === 'everybody' || allows(walker, rights, unit))
      .map((unit) => unit.path)
      .toSorted();

  test('select', async () => {
    for (const walker of walkers) {
      const { rows } = await inTransaction(office.system.db, as(walker), 'read only', (tx) =>
        sql<{
          path: string;
        }>`select ${sql.ref(own)}::text as path from ${sql.table(walk.table)} where ${sql.raw(where)}`.execute(tx),
      );
      expect(
        rows.map((row) => row.path).toSorted(),
        `${walker.role} at ${grantPath(walker.place)} ${walker.place.reach}`,
      ).toEqual(expected(walker, walk.select));
    }
  });

  test('update', async () => {
    for (const walker of walkers) {
      const changed = await undone(walker, (tx) =>
        sql<{
          path: string;
        }>`update ${sql.table(walk.table)} set ${sql.ref(walk.column)} = ${sql.ref(walk.column)} where ${sql.raw(where)} returning ${sql.ref(own)}::text as path`.execute(
          tx,
        ),
      );
      const seen = new Set(expected(walker, walk.select));
      expect(
        changed.rows.map((row) => row.path).toSorted(),
        `${walker.role} at ${grantPath(walker.place)} ${walker.place.reach}`,
      ).toEqual(expected(walker, walk.change).filter((path) => seen.has(path)));
    }
  });

  test('insert', async () => {
    for (const walker of walkers) {
      const taken: string[] = [];
      for (const unit of units) {
        const isTaken = await undone(walker, (tx) => sql.raw(walk.insert(unit, walker.accountId)).execute(tx)).then(
          () => true,
          isRefused,
        );
        if (isTaken) taken.push(unit.path);
      }
      const rightful = units.filter((unit) =>
        allows(walker, walk.write, { ...unit, path: walk.newPath?.(unit) ?? unit.path }),
      );
      expect(taken.toSorted(), `${walker.role} at ${grantPath(walker.place)} ${walker.place.reach}`).toEqual(
        rightful.map((unit) => unit.path).toSorted(),
      );
    }
  });

  test('delete is nobody’s', async () => {
    await expect(undone(walkers[0]!, (tx) => sql`delete from ${sql.table(walk.table)}`.execute(tx))).rejects.toThrow(
      'permission denied',
    );
  });
});

/** Runs as the walker and takes it all back. */
async function undone<R>(walker: Walker, body: (tx: typeof office.system.db) => Promise<R>): Promise<R> {
  let result: R | undefined;
  const back = new Error('taken back');
  await inTransaction(office.system.db, as(walker), 'read write', async (tx) => {
    result = await body(tx);
    throw back;
  }).catch((error: unknown) => {
    if (error !== back) throw error;
  });
  return result as R;
}

function isRefused(error: { code?: string }): false {
  if (error.code !== '42501') throw error;
  return false;
}

describe('default deny', () => {
  const openToAll = [
    'organisation.organisation',
    'organisation.territory',
    'organisation.territory_fact',
    'organisation.territory_succession',
    'organisation.unit',
    'people.role_permission',
    'platform.personal_column',
  ];

  test('without an account no table gives a row, except the public facts', async () => {
    const tables = await office.asOwner(async (query) =>
      (
        await query(`
      select table_schema || '.' || table_name as name from information_schema.role_table_grants
      where grantee = 'caunoi_app' and privilege_type = 'SELECT' order by 1`)
      ).rows.map((row) => String(row.name)),
    );
    expect(tables.length).toBeGreaterThan(20);
    for (const table of tables.filter((name) => !openToAll.includes(name))) {
      const { rows } = await inTransaction(office.system.db, { accountId: null, today }, 'read only', (tx) =>
        sql`select 1 from ${sql.table(table)} limit 1`.execute(tx),
      );
      expect(rows, table).toEqual([]);
    }
  });

  test('every table that the application reaches has a policy, or is a list of public facts', async () => {
    const bare = await office.asOwner(async (query) =>
      (
        await query(`
      select n.nspname || '.' || c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
      where c.relkind = 'r' and not c.relrowsecurity and n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast')
        and has_table_privilege('caunoi_app', c.oid, 'select, insert, update, delete') order by 1`)
      ).rows.map((row) => String(row.name)),
    );
    expect(bare.filter((name) => !openToAll.includes(name))).toEqual([]);
  });
});
