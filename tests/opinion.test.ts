import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from './support/office.ts';
import {
  columns,
  grants,
  keys,
  ofPetitions,
  openFunctions,
  pointers,
  type Query,
  readers,
  said,
  speech,
  strangers,
  triggers,
} from './support/opinion-walk.ts';

// No path leads from an opinion to a person (DESIGN: docs/decisions/0015). Every rule here is shown to fail: on something that the
// test itself makes and rolls back.

let office: TestOffice;
beforeAll(async () => (office = await openTestOffice()));
afterAll(() => office.close());

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

  test('nothing stands there but what is known, whatever its type or name', async () => {
    expect(await found(strangers)).toEqual([]);
    for (const column of ['more jsonb', 'note text', 'batch bigint', 'tag text[]'])
      expect(await found(strangers, `alter table opinion.feedback add column ${column}`), column).toHaveLength(1);
    const made = 'create view opinion.sent as select id, receipt_digest, xmin::text as sent_in from opinion.feedback';
    expect(await found(strangers, made)).toEqual(['sent.id', 'sent.receipt_digest', 'sent.sent_in']);
    expect(await found(strangers, 'create sequence opinion.order_sent')).not.toEqual([]);
  });

  test('nothing of another schema points there', async () => {
    expect(await found(pointers)).toEqual(ofPetitions);
    for (const made of [
      'create table platform.sent (feedback_id uuid references opinion.feedback, session_id bigint)',
      'create table platform.sent (of uuid references opinion.feedback, session_id bigint)',
      'alter table platform.audit add column feedback_id uuid',
      'alter table platform.receipt add column receipt_digest text',
      'create table platform.sent (account_id bigint, row opinion.feedback)',
      'create table platform.sent (account_id bigint) inherits (opinion.feedback)',
    ])
      expect((await found(pointers, made)).length, made).toBeGreaterThan(ofPetitions.length);
  });

  test('what handles an opinion speaks of no clock, no account, no address and no other table', async () => {
    expect(await found(speech)).toEqual([]);
    const body = (words: string, more = '') =>
      `create function dialogue.bypass() returns void language plpgsql ${more} as $$ begin ${words}; end $$`;
    for (const [words, more] of [
      [
        'insert into platform.audit (at, account_id, command, subject) select now(), 1, id::text, null from opinion.feedback',
      ],
      ['update opinion.feedback set version = extract(epoch from clock_timestamp())::int'],
      ["perform pg_notify('sent', (select max(id::text) from opinion.feedback))"],
      ["raise log 'sent %', (select max(id::text) from opinion.feedback)"],
      ['update opinion.feedback set answer = inet_client_addr()::text'],
      ["execute 'select * from people' || '.account, opinion' || '.feedback'; perform 1 from opinion.feedback"],
      ['perform 1 from feedback, account', 'set search_path = opinion, people'],
      ['perform 1 from "opinion"."feedback" f, "dialogue"."petitioner" p'],
      ['update opinion.feedback set version = txid_current()::int'],
    ] as const)
      expect(await found(speech, body(words, more)), words).not.toEqual([]);
    const inSql = `create function dialogue.bypass() returns bigint language sql
      begin atomic select count(*) from opinion.feedback f cross join people.account a; end`;
    expect(await found(speech, inSql)).toEqual(['dialogue.bypass(): people.account']);
  });

  test('no view and no function reads both sides', async () => {
    expect(await found(readers)).toEqual([]);
    const view = `create view dialogue.both_sides as select f.subject, a.id from opinion.feedback f cross join people.account a`;
    expect(await found(readers, view)).toEqual(['view dialogue.both_sides']);
    const twice = `create view dialogue.inner_side as select subject from opinion.feedback;;
      create materialized view dialogue.outer_side as select i.subject, a.id from dialogue.inner_side i cross join people.account a`;
    expect(await found(readers, twice)).toEqual(['view dialogue.outer_side']);
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
    const rule = `create rule noted as on insert to opinion.feedback do also insert into platform.draft values (1, new.id::text, '{}', now())`;
    expect(await found(triggers, rule)).toContain('rule noted on opinion.feedback');
    expect(await found(triggers, 'create publication copies for table opinion.feedback')).toContain(
      'publication copies',
    );
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
    expect(await found(grants, 'grant select on opinion.feedback to public')).toHaveLength(6);
    expect(await found(grants, 'grant select (words), insert (id) on opinion.feedback to public')).toHaveLength(7);
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
