import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';

// No path leads from an opinion to a person (DESIGN: docs/decisions/0015). Every rule here is shown to fail: on something that the
// test itself makes and rolls back.

let office: TestOffice;
beforeAll(async () => (office = await openTestOffice()));
afterAll(() => office.close());

type Query = (text: string) => Promise<Record<string, unknown>[]>;

/** Runs as the owner, undoes what `made` did, and gives what `ask` found meanwhile. */
async function found(ask: (query: Query) => Promise<string[]>, made?: string): Promise<string[]> {
  return office.asOwner(async (query) => {
    const run: Query = async (text) => (await query(text)).rows;
    await run('begin');
    try {
      if (made) for (const statement of made.split(';;')) await run(statement);
      return await ask(run);
    } finally {
      await run('rollback');
    }
  });
}

const said = (rows: Record<string, unknown>[]) => rows.map((row) => String(row.what));
/** Tables that hold a person: those with a personal column, and all of people. */
const personal = `select distinct to_regclass(split_part(column_name, '.', 1) || '.' || split_part(column_name, '.', 2))::oid as oid
  from platform.personal_column
  union select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'people' and c.relkind = 'r'`;

/** Foreign keys forward, as far as they lead. */
const keys = async (query: Query) =>
  said(
    await query(`with recursive personal as (${personal}),
      reached as (
        select c.oid, c.oid::regclass::text as trail from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = 'opinion' and c.relkind in ('r', 'p')
        union
        select k.confrelid, r.trail || ' → ' || k.confrelid::regclass from reached r join pg_constraint k on k.conrelid = r.oid and k.contype = 'f'
        where k.confrelid <> k.conrelid and position(k.confrelid::regclass::text in r.trail) = 0)
      select trail as what from reached where oid in (select oid from personal)
        or oid in (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'platform')`),
  );

const columns = async (query: Query) =>
  said(
    await query(`select a.attrelid::regclass || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) as what
      from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
      left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
      where n.nspname = 'opinion' and c.relkind in ('r', 'p', 'v', 'm') and a.attnum > 0 and not a.attisdropped and (
        a.atttypid in ('timestamptz'::regtype, 'timestamp'::regtype, 'time'::regtype, 'timetz'::regtype, 'inet'::regtype, 'cidr'::regtype, 'macaddr'::regtype)
        or a.attidentity <> '' or pg_get_expr(d.adbin, d.adrelid) ~* '(nextval|now|clock_timestamp|current_)'
        or a.attname ~ '(account|person|phone|email|address|name|session|device|network|agent|petition|receipt_code|(^|_)(by|at)$)')
      union all
      select 'sequence ' || c.oid::regclass from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion' and c.relkind = 'S'`),
  );

/** Whatever reads both sides, in any schema: views by what they depend on, functions by their words. */
const readers = async (query: Query) =>
  said(
    await query(`with personal as (${personal}),
      named as (select regexp_replace(p.oid::regclass::text, '\\.', '\\.') as pattern from personal p),
      opinions as (select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion')
      select 'view ' || r.ev_class::regclass as what from pg_rewrite r
      where exists (select from pg_depend d where d.objid = r.oid and d.refobjid in (select oid from opinions) and r.ev_class <> d.refobjid)
        and exists (select from pg_depend d where d.objid = r.oid and d.refobjid in (select oid from personal))
      union all
      select 'function ' || f.oid::regprocedure from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname not in ('pg_catalog', 'information_schema') and (n.nspname = 'opinion' or f.prosrc ~ '\\mopinion\\.(feedback|picture|hand_over)\\M')
        and (f.prosrc ~ '\\m(people|sensitive)\\.' or exists (select from named where f.prosrc ~ ('\\m' || named.pattern || '\\M')))`),
  );

const triggers = async (query: Query) =>
  said(
    await query(`select t.tgname || ' on ' || c.oid::regclass as what from pg_trigger t join pg_class c on c.oid = t.tgrelid
      join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'opinion' and not t.tgisinternal`),
  );

/** What the application may do to rows, and whatever stands open to everybody. */
const grants = async (query: Query) =>
  said(
    await query(`select g.grantee || ' ' || g.privilege_type || ' ' || g.table_name as what
      from (select coalesce(nullif(a.grantee::regrole::text, '-'), 'PUBLIC') as grantee, a.privilege_type, c.relname as table_name, c.relowner::regrole::text as owner
        from pg_class c join pg_namespace n on n.oid = c.relnamespace, aclexplode(c.relacl) a where n.nspname = 'opinion' and c.relkind = 'r') g
      where g.grantee <> g.owner and g.privilege_type not in ('SELECT') order by 1`),
  );
const openFunctions = async (query: Query) =>
  said(
    await query(`select f.oid::regprocedure as what from pg_proc f join pg_namespace n on n.oid = f.pronamespace
      where n.nspname = 'opinion' and has_function_privilege('public', f.oid, 'execute')`),
  );

describe('no path leads from an opinion to a person', () => {
  test('no foreign key, however far one follows them', async () => {
    expect(await found(keys)).toEqual([]);
    const made = `create table dialogue.bridge (id bigint primary key, account_id bigint references people.account);;
      alter table opinion.feedback add column bridge_id bigint references dialogue.bridge`;
    expect((await found(keys, made)).some((trail) => trail.includes('dialogue.bridge → people.account'))).toBe(true);
  });

  test('no hour, no number that grows, no address, no account', async () => {
    expect(await found(columns)).toEqual([]);
    for (const column of [
      'sent_at timestamptz',
      'sent time',
      'number bigint generated always as identity',
      'came inet',
      'account_id bigint',
      'email text',
      'day date default current_date',
    ])
      expect(await found(columns, `alter table opinion.feedback add column ${column}`), column).not.toEqual([]);
  });

  test('no view and no function reads both sides', async () => {
    expect(await found(readers)).toEqual([]);
    const view = `create view dialogue.both_sides as select f.subject, a.id from opinion.feedback f cross join people.account a`;
    expect(await found(readers, view)).toEqual(['view dialogue.both_sides']);
    const reads = `create function dialogue.both_ways() returns bigint language sql as
      $$ select count(*) from opinion.feedback f join dialogue.petitioner p on p.full_name = f.subject $$`;
    expect(await found(readers, reads)).toEqual(['function dialogue.both_ways()']);
    const within = `create function opinion.who() returns bigint language sql as $$ select max(id) from people.account $$`;
    expect(await found(readers, within)).toEqual(['function opinion.who()']);
  });

  test('no trigger writes down that something happened', async () => {
    // They refuse and free: what was counted stays, and what waited for an answer that will not come stands on its own.
    const known = ['free_joined on opinion.feedback', 'guard on opinion.consultation'];
    expect((await found(triggers)).toSorted()).toEqual(known);
    const made = `create function opinion.notes() returns trigger language plpgsql as $$ begin return new; end $$;;
      create trigger noted after insert on opinion.feedback for each row execute function opinion.notes()`;
    expect((await found(triggers, made)).toSorted()).toEqual([...known, 'noted on opinion.feedback']);
  });

  test('the application writes through doors, and none stands open', async () => {
    const expected = [
      'DELETE ballots',
      'INSERT ballots',
      'INSERT consultation',
      'INSERT hand_over',
      'INSERT recount',
    ].map((grant) => `caunoi_app ${grant}`);
    expect(await found(grants)).toEqual(expected);
    expect(await found(grants, 'grant delete, insert on opinion.feedback to caunoi_app')).toHaveLength(7);
    expect(await found(openFunctions)).toEqual([]);
    expect(await found(openFunctions, `create function opinion.door() returns int language sql as 'select 1'`)).toEqual(
      ['opinion.door()'],
    );
  });

  test('each table has policies that somebody must fit', async () => {
    const bare = async (query: Query) =>
      said(
        await query(`select c.oid::regclass as what from pg_class c join pg_namespace n on n.oid = c.relnamespace
          where n.nspname = 'opinion' and c.relkind = 'r' and (not c.relrowsecurity or not exists (select from pg_policy p where p.polrelid = c.oid))`),
      );
    expect(await found(bare)).toEqual([]);
    expect(await found(bare, 'create table opinion.more (id uuid primary key)')).toEqual(['opinion.more']);
  });

  test('the public reads none of it but through doors', async () => {
    const { db } = office.system;
    const desk = await serviceDesk(office.system, 'portal');
    expect(db).toBeDefined();
    const { read } = await import('#platform/command/execute.server.ts');
    const rows = await read(desk, (ctx) => ctx.db.selectFrom('opinion.feedback').select('id').execute());
    expect(rows).toEqual([]);
  });
});
