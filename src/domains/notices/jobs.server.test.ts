import { Writable } from 'node:stream';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { MailFailure, openMail } from '#platform/mail/mail.server.ts';
import type { Letter } from '#platform/mail/mail.server.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { serviceDesk } from '../../server/session.ts';
import { type CatchAll, openCatchAll } from '../../../tests/support/catch-all.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import { collectSome, markSeen } from './commands.server.ts';
import { daily } from './jobs.server.ts';
import { beginMessage } from './messages/commands.server.ts';
import { nextReaders } from './messages/queries.server.ts';
import { countUnread, earlierNotices, noticesOfToday } from './queries.server.ts';

let office: TestOffice;
let box: CatchAll;
beforeAll(async () => {
  office = await openTestOffice();
  box = await openCatchAll();
});
afterAll(async () => {
  await office.close();
  await box.close();
});
beforeEach(async () => {
  office.clock.set('2026-06-16T06:30:00+07:00');
  office.system.mail = null;
  box.letters.length = 0;
  await office.asOwner(async (query) => {
    for (const table of ['notices.notice', 'notices.seen', 'notices.run', 'notices.message', 'people.email'])
      await query(`delete from ${table}`);
    await query('delete from commitments.step');
    await query('delete from commitments.commitment');
  });
});

const run = async () => daily.run(await serviceDesk(office.system, 'notices'), {});
const rows = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
/** The province Front asks the commune Front; due on Friday 19/06 unless said otherwise. */
const ask = async (dueOn = '2026-06-19') =>
  execute(await office.desk('coordinator'), openForTest, newCommitments({ dueOn }));
const noticed = () => rows(`select unit_id::int, rule, on_day::text, occasion::text from notices.notice order by id`);
const takes = (personId: number, address: string, daily = true) =>
  office.asOwner((query) =>
    query(
      `insert into people.email (person_id, address, asked_on, confirmed_at, daily) values ($1, $2, '2026-06-01', now(), $3)`,
      [personId, address, daily],
    ),
  );
const bodyOf = (letter: CatchAll['letters'][number]) =>
  letter.body
    .split(/content-transfer-encoding: base64/iu)
    .slice(1)
    .map((part) => Buffer.from(part.split(/\r?\n--/u)[0]!.replaceAll(/\s/gu, ''), 'base64').toString('utf8'))
    .join('\n') ||
  letter.body
    .replaceAll(/=\r?\n/gu, '')
    .replaceAll(/((?:=[0-9A-F]{2})+)/gu, (bytes) => Buffer.from(bytes.replaceAll('=', ''), 'hex').toString('utf8'));

describe('the nightly run', () => {
  test('is carried out once, however often it is asked', async () => {
    await ask();
    await run();
    await run();
    expect(await noticed()).toEqual([
      { unit_id: 301, rule: 'commitments.due-soon', on_day: '2026-06-16', occasion: '2026-06-16' },
    ]);
    expect(await rows(`select finished_at is not null as done from notices.run`)).toEqual([{ done: true }]);
  });

  test('goes on where it was broken off', async () => {
    await ask();
    const desk = await serviceDesk(office.system, 'notices');
    expect(await execute(desk, collectSome, {})).toEqual({ finished: false });
    await run();
    expect(await noticed()).toHaveLength(1);
  });

  test('makes up for missed nights: what falls since, the latest of each, nothing twice', async () => {
    await ask('2026-06-26');
    await run();
    expect(await noticed()).toEqual([]);
    // 17 to 28/06 the server stood still: three days before (23), the day itself (26), the first day late (29).
    office.clock.set('2026-06-29T06:30:00+07:00');
    await run();
    expect(await noticed()).toEqual([
      { unit_id: 201, rule: 'commitments.promise-late', on_day: '2026-06-29', occasion: '2026-06-29' },
      { unit_id: 301, rule: 'commitments.not-received', on_day: '2026-06-29', occasion: '2026-06-19' },
      { unit_id: 301, rule: 'commitments.due-today', on_day: '2026-06-29', occasion: '2026-06-26' },
    ]);
    office.clock.set('2026-06-30T06:30:00+07:00');
    await run();
    expect(await noticed()).toHaveLength(3);
  });

  test('rests on a day off', async () => {
    await ask('2026-06-22');
    office.clock.set('2026-06-20T06:30:00+07:00');
    await run();
    expect(await rows('select on_day from notices.run')).toEqual([]);
  });

  test('forgets after two hundred days', async () => {
    await ask();
    await run();
    office.clock.set('2027-01-11T06:30:00+07:00');
    await run();
    expect((await noticed()).filter((row) => row.on_day === '2026-06-16')).toEqual([]);
  });
});

describe('the page', () => {
  test('a unit sees its own; the level above what is late below; reading is one’s own', async () => {
    await ask();
    await run();
    const officer = await office.desk('officerA');
    const view = await read(officer, (ctx) => noticesOfToday(ctx, 301));
    expect(view).toMatchObject({
      on: '2026-06-16',
      lines: [{ kind: 'do', act: 'Báo cáo kết quả', isNew: true, isDone: false }],
    });
    expect(await read(officer, (ctx) => countUnread(ctx, 301))).toBe(1);
    await execute(officer, markSeen, { upTo: view.upTo });
    expect(await read(officer, (ctx) => countUnread(ctx, 301))).toBe(0);
    expect(await read(await office.desk('leader'), (ctx) => countUnread(ctx, 301))).toBe(1);
    expect(await read(await office.desk('officerB'), (ctx) => noticesOfToday(ctx, 301))).toMatchObject({ lines: [] });
    office.clock.set('2026-06-17T06:30:00+07:00');
    await run();
    expect(await read(officer, (ctx) => countUnread(ctx, 301))).toBe(0);
    expect((await read(officer, (ctx) => earlierNotices(ctx, 301, null))).lines).toHaveLength(1);
  });

  test('from midnight until the next run, and on days off, the last morning still holds', async () => {
    await ask();
    await run();
    const officer = await office.desk('officerA');
    const holds = async (at: string) => {
      office.clock.set(at);
      const { on, lines } = await read(officer, (ctx) => noticesOfToday(ctx, 301));
      const { lines: earlier } = await read(officer, (ctx) => earlierNotices(ctx, 301, null));
      return [on, lines.length, earlier.length, await read(officer, (ctx) => countUnread(ctx, 301))];
    };
    expect(await holds('2026-06-16T23:59:59+07:00')).toEqual(['2026-06-16', 1, 0, 1]);
    expect(await holds('2026-06-17T00:00:01+07:00')).toEqual(['2026-06-16', 1, 0, 1]);
    await run();
    expect(await holds('2026-06-17T07:00:00+07:00')).toEqual(['2026-06-17', 0, 1, 0]);
    expect((await holds('2026-06-21T10:00:00+07:00'))[0]).toBe('2026-06-17');
  });

  test('what was done meanwhile is shown as done', async () => {
    const id = await ask();
    await run();
    await office.asOwner(async (query) => {
      await query('alter table commitments.commitment disable trigger guard_update');
      await query(`update commitments.commitment set state = 'claimed', claimed_on = '2026-06-16' where id = $1`, [id]);
    });
    const { lines } = await read(await office.desk('officerA'), (ctx) => noticesOfToday(ctx, 301));
    expect(lines).toMatchObject([{ isDone: true }]);
  });
});

describe('the daily message', () => {
  const settings = { from: 'Cầu Nối <nhac-viec@tinh.example>', address: 'https://caunoi.example' };

  test('goes once a day to whoever can do something about it, with link and words; to nobody when there is nothing', async () => {
    office.system.mail = openMail({ url: box.url, ...settings });
    await ask();
    await takes(5, 'officer-a@xa.example');
    await takes(7, 'officer-b@xa.example');
    await takes(10, 'observer@tinh.example');
    await run();
    await run();
    expect(box.letters.map(({ to }) => to)).toEqual([['officer-a@xa.example']]);
    const body = bodyOf(box.letters[0]!);
    expect(body).toContain('https://caunoi.example/nhac-viec');
    expect(body).toContain('Nhắc vì còn 3 ngày làm việc đến hạn 19/06/2026');
    expect(body).not.toContain('Vũ Xã An');
    expect(await rows('select person_id::int, state from notices.message')).toEqual([{ person_id: 5, state: 'sent' }]);
  });

  test('not to an address without its code, not to who turned it off, not under a closed account', async () => {
    office.system.mail = openMail({ url: box.url, ...settings });
    await ask();
    await takes(5, 'officer-a@xa.example', false);
    await run();
    await office.asOwner((query) => query(`update people.email set daily = true, confirmed_at = null`));
    await run();
    expect(box.letters).toEqual([]);
  });

  test('one that was not taken is kept with its code and tried again; one that may have been taken is not', async () => {
    await ask();
    await takes(5, 'officer-a@xa.example');
    let error: Error = new MailFailure('SMTP 451', false);
    const sent: Letter[] = [];
    const send = async (letter: Letter) => {
      if (error) throw error;
      sent.push(letter);
    };
    const written: string[] = [];
    const log = pino(
      { level: 'info' },
      new Writable({ write: (part, _, done) => (written.push(String(part)), done()) }),
    );
    const desk = await serviceDesk({ ...office.system, log, mail: { ...settings, send } }, 'notices');
    await expect(daily.run(desk, {})).rejects.toMatchObject({ code: 'mail-not-taken' });
    expect(await rows('select state, failure, tries from notices.message')).toEqual([
      { state: 'failed', failure: 'SMTP 451', tries: 1 },
    ]);
    expect(written.join('')).toContain('SMTP 451');
    expect(written.join('')).not.toMatch(/officer-a|Ngày hội/u);
    error = new MailFailure('ECONNECTION', true);
    await daily.run(desk, {});
    error = null as unknown as Error;
    await daily.run(desk, {});
    expect(sent).toEqual([]);
    expect(await rows('select state, failure, tries from notices.message')).toEqual([
      { state: 'sending', failure: 'ECONNECTION', tries: 2 },
    ]);
  });

  test('an address that takes no letters is asked once a day, and holds up nobody', async () => {
    await ask();
    await takes(5, 'officer-a@xa.example');
    let asked = 0;
    const send = async () => {
      asked += 1;
      throw new MailFailure('SMTP 550', false);
    };
    const desk = await serviceDesk({ ...office.system, mail: { ...settings, send } }, 'notices');
    await daily.run(desk, {});
    await daily.run(desk, {});
    expect(asked).toBe(1);
    expect(await rows('select state, failure from notices.message')).toEqual([
      { state: 'refused', failure: 'SMTP 550' },
    ]);
  });

  test('one that was begun when the server died is not sent again', async () => {
    office.system.mail = openMail({ url: box.url, ...settings });
    await ask();
    await takes(5, 'officer-a@xa.example');
    await execute(await serviceDesk(office.system, 'notices'), beginMessage, { personId: 5 });
    await run();
    expect(box.letters).toEqual([]);
  });
});

describe('default deny', () => {
  test('nobody but the service collects, sends, reads addresses or the book of messages', async () => {
    await takes(5, 'officer-a@xa.example');
    for (const account of ['administrator', 'leader', 'officerB'] as const) {
      const desk = await office.desk(account);
      await expect(execute(desk, collectSome, {})).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(execute(desk, beginMessage, { personId: 5 })).rejects.toMatchObject({ code: 'not-allowed' });
      await expect(read(desk, (ctx) => nextReaders(ctx, 0, 10))).rejects.toThrow('for the service that sends');
      await expect(read(desk, (ctx) => sql`select notices.forget_old(1)`.execute(ctx.db))).rejects.toThrow();
      const seen = async (table: string) =>
        (await read(desk, (ctx) => sql`select * from ${sql.table(table)}`.execute(ctx.db))).rows;
      for (const table of ['people.email', 'notices.message', 'notices.run']) expect(await seen(table)).toEqual([]);
    }
  });

  test('the service sees no address past its door, no person’s contact, and moves nothing', async () => {
    await takes(5, 'officer-a@xa.example');
    await ask();
    const desk = await serviceDesk(office.system, 'notices');
    const seen = await read(desk, async (ctx) => [
      ...(await sql`select * from people.email`.execute(ctx.db)).rows,
      ...(await sql`select * from people.contact`.execute(ctx.db)).rows,
    ]);
    expect(seen).toEqual([]);
    const changed = execute(
      desk,
      {
        ...collectSome,
        run: async (ctx) =>
          (await sql`update commitments.commitment set state = 'received' returning id`.execute(ctx.db)).rows as never,
      },
      {},
    );
    expect(await changed).toEqual([]);
  });
});
