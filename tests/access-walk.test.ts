import { type RawBuilder, sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { may } from '#platform/access/may.ts';
import { grantPath, grantPattern, type GrantPlace } from '#platform/access/pattern.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { execute } from '#platform/command/execute.server.ts';
import { openUnit } from '#domains/organisation/commands.server.ts';
import { type Role, rolePermissions, roles } from '#domains/roles.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';
import { figuresBelowToWalk, figuresToWalk, sealToWalk } from './support/figure-walks.ts';
import { targetsToWalk } from './support/target-walks.ts';
import { answersToWalk } from './support/answer-walks.ts';
import { directiveWalks } from './support/directive-walks.ts';
import { type Rights, sender, type Unit, walkDay as today } from './support/walk.ts';
import { ownColumn, walkRows } from './support/walk-rows.ts';
import { dossierToFill, placingsToFill, reportsToDeliver, walks } from './support/walks.ts';

// Role × verb × path × table: what the program allows (may) and what the database returns or refuses must be one.
// Each walker is an account with one grant; each table holds one row for every unit of the test world.

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

let office: TestOffice;
let units: Unit[];
const walkers: Walker[] = [];

beforeAll(async () => {
  office = await openTestOffice();
  // A body outside the Front that its administrator has opened: nothing inside it is theirs either.
  const partner = { kind: 'committee', organisation: 'state', territoryId: 2, name: 'Ủy ban nhân dân tỉnh Thử Nghiệm' };
  await execute(await office.desk('administrator'), openUnit, partner);
  await office.asOwner(async (query) => {
    units = (
      await query(
        `select id::int as id, path::text as path from organisation.unit where ${walkRows['organisation.unit']} order by id`,
      )
    ).rows as unknown as Unit[];
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
    await query(directiveWalks[0]!.insert(units[0]!, 1));
    await query(`update directives.document set id = 1`);
    for (const text of [
      ...reportsToDeliver,
      dossierToFill,
      ...placingsToFill,
      ...figuresToWalk,
      ...targetsToWalk,
      ...answersToWalk,
    ])
      await query(text);
    for (const walk of walks) for (const unit of units) await query(walk.insert(unit, 1));
    for (const text of [...sealToWalk(units), ...figuresBelowToWalk(units)]) await query(text);
  });
});
afterAll(() => office.close());

const allows = (walker: Walker, rights: Rights, unit: Unit) =>
  rights.some(({ permission, at }) =>
    may(walker.grants, rolePermissions, permission, at === 'own' ? unit.path : sender.path),
  );
const as = (walker: Walker) => ({ accountId: walker.accountId, today });
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
    const { column } = walk;
    if (column === null) {
      const update = sql`update ${sql.table(walk.table)} set ${sql.ref(own)} = ${sql.ref(own)}`;
      await expect(undone(walkers[0]!, (tx) => update.execute(tx))).rejects.toThrow('permission denied');
      return;
    }
    for (const walker of walkers) {
      const changed = await undone(walker, (tx) =>
        sql<{
          path: string;
        }>`update ${sql.table(walk.table)} set ${sql.ref(column)} = ${sql.ref(column)} where ${sql.raw(where)} returning ${sql.ref(own)}::text as path`.execute(
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

test.each([
  ['of seals', sql`select unit_id as "unitId" from figures.seals_over('{900001}', null)`],
  [
    'to what stands below',
    sql`select b.vals[1] as "unitId" from unnest('{2,6}'::bigint[]) place
      cross join lateral figures.below(place, null, 'today', '{900001}', '{400}') b`,
  ],
])('through the door %s everybody sees the forms that they read, and of the others nothing', async (_, door) => {
  const seenAs = async (acting: { accountId: number | null; today: string }) =>
    inTransaction(office.system.db, acting, 'read only', async (tx) => {
      const { rows } = await (door as RawBuilder<{ unitId: number }>).execute(tx);
      return rows.map((row) => row.unitId).toSorted((a, b) => a - b);
    });
  expect(await seenAs({ accountId: null, today })).toEqual([]);
  for (const walker of walkers) {
    const readable = units.filter((unit) => may(walker.grants, rolePermissions, 'report.read', unit.path));
    expect(await seenAs(as(walker)), `${walker.role} at ${grantPath(walker.place)} ${walker.place.reach}`).toEqual(
      readable.map((unit) => unit.id).toSorted((a, b) => a - b),
    );
  }
});

describe('a committee outside the Front', () => {
  const partners = ['party', 'state', 'party.t6', 'state.t6', 'party.t2.t4', 'state.t2.t3.t5', 'state.t6.t7'];
  const placeOf = (path: string) => path.replace(/^(party|state)/u, 'vn');
  const openAs = (walker: Walker, path: string, kind: string) =>
    undone(walker, (tx) =>
      sql`insert into organisation.unit (organisation_code, territory_id, kind, name, short_name, path, level, search_key, sort_key, opened_on)
        values (${path.split('.')[0]}, coalesce((select id from organisation.territory where path = ${placeOf(path)}::ltree), 7), ${kind}, 'x', 'x', ${path}::ltree, 'province', 'walk', 'x', ${today})`.execute(
        tx,
      ),
    ).then(() => true, isRefused);

  test('is opened with unit.manage at its path, or at the Front of the same place, and no place besides', async () => {
    let opened = 0;
    for (const walker of walkers) {
      for (const path of partners) {
        const places = [path, `${placeOf(path)}.front`];
        const isAllowed = places.some((place) => may(walker.grants, rolePermissions, 'unit.manage', place));
        const where = `${walker.role} at ${grantPath(walker.place)} ${walker.place.reach}: ${path}`;
        expect(await openAs(walker, path, 'committee'), where).toBe(isAllowed);
        opened += Number(isAllowed);
      }
    }
    expect(opened).toBeGreaterThan(partners.length);
  });

  test('branches below it, other kinds and paths that are no place are not', async () => {
    const widest = walkers.find(({ role, place }) => role === 'administrator' && place.place === 'vn')!;
    expect(await openAs(widest, 'party.t6', 'department')).toBe(false);
    expect(await openAs(widest, 'state.t2.u9', 'committee')).toBe(false);
    expect(await openAs(widest, 'party.t99', 'committee')).toBe(false);
  });
});

describe('default deny', () => {
  const openToAll = [
    'organisation.organisation',
    'organisation.territory',
    'organisation.territory_fact',
    'organisation.territory_succession',
    'organisation.unit',
    'organisation.former_name',
    'people.role_permission',
    'platform.personal_column',
    'pgboss.queue',
    'pgboss.version',
    'public.migration',
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
