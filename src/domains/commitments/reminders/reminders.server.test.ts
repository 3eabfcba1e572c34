import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays } from '#platform/calendar/day.ts';
import { vietnamCalendar } from '#platform/calendar/vietnam-2025-2027.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import type { ReminderRow } from '#platform/reminder.server.ts';
import { serviceDesk } from '../../../server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { changeCommitment } from '../changes/commands.server.ts';
import { stopClock } from '../clocks/commands.server.ts';
import { newCommitments, openForTest } from '../testing.ts';
import { states } from '../rules.ts';
import { type Around, firings, recipientOf, rules, rulesFalling, type Watched } from './rules.ts';
import { commitmentReminders as source } from './reminders.server.ts';
import { seriesReminders } from '../cadence/reminders.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

/** Asker, owner and who stands above each in the little world. */
const sides: Around[] = [
  { asker: 201, owner: 301, aboveOwner: 201, aboveAsker: null },
  { asker: 301, owner: 304, aboveOwner: 204, aboveAsker: 201 },
  { asker: 301, owner: 501, aboveOwner: 301, aboveAsker: 201 },
  { asker: 304, owner: 390, aboveOwner: 304, aboveAsker: 204 },
  { asker: 301, owner: 201, aboveOwner: null, aboveAsker: 201 },
  { asker: 301, owner: 301, aboveOwner: 201, aboveAsker: 201 },
];

const window = { since: '2026-06-15', on: '2026-06-16' };
const everything = { after: 0, until: 1_000_000 };
const found = async (given = window, units = everything) =>
  read(
    await serviceDesk(office.system, 'notices'),
    async (ctx) => (await source.find(given, units).execute(ctx.db)).rows,
  );
const keyOf = (row: Pick<ReminderRow, 'unit_id' | 'rule' | 'subject_id' | 'occasion'>) =>
  `${row.subject_id} ${row.unit_id} ${row.rule} ${row.occasion}`;

/** Rows of every state around the morning, straight into the table: how they came about is another test. */
async function fill(): Promise<(Watched & Around & { id: number })[]> {
  const rows: (Watched & Around & { id: number })[] = [];
  await office.asOwner(async (query) => {
    for (let at = 0; at < 1080; at += 1) {
      const state = states[at % states.length]!;
      const around = sides[Math.floor(at / states.length) % sides.length]!;
      const anchor = addDays('2026-05-20', (at * 11) % 40);
      const commitment = {
        state,
        askedOn: anchor,
        dueOn: addDays(anchor, (at % 7) + 1),
        claimedOn: state === 'claimed' ? addDays(anchor, 2) : null,
        verdictOn: state === 'returned' ? addDays(anchor, 3) : null,
        appealedOn: state === 'claimed' && at % 2 === 0 ? addDays(anchor, 4) : null,
        ...(at % 13 === 0 && { stoppedOn: anchor, stoppedUntil: addDays(anchor, (at % 17) + 3) }),
        wanted: state === 'in_progress' && at % 5 < 3 ? { dueOn: '2026-09-30', askedOn: addDays(anchor, 1) } : null,
      };
      const { rows: made } = await query(
        `insert into commitments.commitment (origin_kind, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path, parties,
           what, product, asked_on, asked_at, asked_by, due_on, due_source, state, claimed_on,
           verdict_on, appealed_on, stopped_on, stopped_until, wanted_due_on)
         select 'own', 'x', 'order', a.id, a.path, o.id, o.path, array[a.path, o.path], 'Việc số ' || $1, 'x', $2::date, now(), 3, $3::date, 'paper', $4, $5::date,
           $8::date, $9::date, $10::date, $11::date, $12::date
         from organisation.unit a, organisation.unit o where a.id = $6 and o.id = $7 returning id`,
        [
          ...[
            String(at),
            commitment.askedOn,
            commitment.dueOn,
            state,
            commitment.claimedOn,
            around.asker,
            around.owner,
          ],
          ...[
            commitment.verdictOn,
            commitment.appealedOn,
            commitment.stoppedOn ?? null,
            commitment.stoppedUntil ?? null,
          ],
          commitment.wanted?.dueOn ?? null,
        ],
      );
      if (commitment.wanted)
        await query(
          `insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state)
           values ($1, $2::date + interval '9 hours', 5, $3, 'ask_extension', 'in_progress', 'in_progress')`,
          [Number(made[0]!.id), commitment.wanted.askedOn, around.owner],
        );
      rows.push({ ...commitment, ...around, id: Number(made[0]!.id) });
    }
  });
  return rows;
}

test('the statement finds what the rule says, on one morning and over missed ones, whole and in batches', async () => {
  const commitments = await fill();
  const recipients = new Map(
    firings(vietnamCalendar, '2026-01-01', window.on).map(({ rule, to }) => [rule as string, to]),
  );
  const expected = commitments.flatMap((one) =>
    rulesFalling(vietnamCalendar, one, window.on).flatMap((rule) => {
      const unit = recipientOf(recipients.get(rule)!, one);
      return unit === null ? [] : [`${one.id} ${unit} ${rule} ${window.on}`];
    }),
  );
  const rows = await found();
  expect(expected.length).toBeGreaterThan(50);
  expect(rows.map(keyOf).toSorted()).toEqual(expected.toSorted());
  const batches = [await found(window, { after: 0, until: 303 }), await found(window, { after: 303, until: 900 })];
  expect(batches.flat().map(keyOf).toSorted()).toEqual(expected.toSorted());
  // Over a week each promise tells a unit once of its due day: the latest.
  const week = await found({ since: '2026-06-09', on: '2026-06-16' });
  expect(new Set(week.map((row) => row.rule)).size).toBe(rules.length);
  const due = week.filter((row) => /due-|still/u.test(row.rule)).map((row) => `${row.subject_id} ${row.unit_id}`);
  expect(new Set(due).size).toBe(due.length);
  expect(week.every((row) => row.occasion > '2026-06-09' && row.occasion <= '2026-06-16')).toBe(true);
});

test('the words name the other side and the day, and lead to the page', async () => {
  const row = (await found()).find(({ rule }) => rule === 'commitments.due-soon')!;
  expect(row.link).toBe(`/nhiem-vu/${row.subject_id}`);
  const words = source.words({ rule: row.rule, onDay: window.on, concernsOn: row.concerns_on, facts: row.facts });
  expect(words).toMatchObject({
    what: expect.stringMatching(/^Việc số/u),
    why: 'Nhắc vì còn 3 ngày làm việc đến hạn 19/06/2026',
  });
  expect(words.about).toMatch(/^Nơi giao: /u);
});

test('an asker’s own reminder is told on the next morning, once a day, while it is open', async () => {
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments({ dueOn: '2026-12-31' }));
  await office.asOwner(async (query) => {
    const step = `insert into commitments.step (commitment_id, at, account_id, unit_id, step, from_state, to_state) values ($1, $2, 3, 201, 'remind', 'assigned', 'assigned')`;
    for (const at of ['2026-06-15T09:00:00+07:00', '2026-06-15T15:00:00+07:00', '2026-06-16T08:00:00+07:00'])
      await query(step, [id, at]);
  });
  const told = async (since: string, on: string) =>
    (await found({ since, on }))
      .filter((row) => row.subject_id === id)
      .map(({ rule, occasion, unit_id }) => [rule, occasion, unit_id]);
  expect(await told('2026-06-15', '2026-06-16')).toEqual([['commitments.asked-about', '2026-06-15', 301]]);
  expect(await told('2026-06-16', '2026-06-17')).toEqual([['commitments.asked-about', '2026-06-16', 301]]);
});

test('what the asker decides is told to the owner once: the latest of its kind, an own plan not', async () => {
  office.clock.set('2026-06-15T09:00:00+07:00');
  const coordinator = await office.desk('coordinator');
  const version = async (id: number) =>
    Number(
      (await office.asOwner((query) => query('select version from commitments.commitment where id = $1', [id])))
        .rows[0]!.version,
    );
  const terms = {
    what: 'Tổ chức Ngày hội',
    product: 'Báo cáo kết quả',
    note: 'Theo hướng dẫn mới',
    paper: '15/HD-MTTQ',
  };
  const change = async (id: number, dueOn: string, what = terms.what) =>
    execute(coordinator, changeCommitment, {
      ...terms,
      id,
      version: await version(id),
      dueOn,
      what,
      everyOwner: false,
    });
  const fresh = (over: object = {}) =>
    execute(coordinator, openForTest, newCommitments({ dueOn: '2026-12-31', what: terms.what, ...over }));
  const [moved, worded, stopped, own] = [
    await fresh(),
    await fresh(),
    await fresh(),
    await fresh({
      askerUnitId: 201,
      ownerUnitIds: [201],
      mode: 'own',
      originKind: 'own',
      originId: null,
      originPart: null,
    }),
  ];
  await change(moved, '2026-11-30');
  await change(worded, '2026-12-31', 'Tổ chức Ngày hội Đại đoàn kết');
  await change(own, '2026-11-30');
  const decision = { note: 'Chờ hướng dẫn', paper: '16/TB-MTTQ', until: '2026-07-31' };
  await execute(coordinator, stopClock, { ...decision, id: stopped, version: await version(stopped) });
  office.clock.set('2026-06-16T08:00:00+07:00');
  const rows = (await found()).filter(({ subject_id: id }) => [moved, worded, stopped, own].includes(id));
  expect(rows.map((row) => [row.subject_id, row.unit_id, row.rule, row.concerns_on])).toEqual(
    expect.arrayContaining([
      [moved, 301, 'commitments.due-moved', '2026-11-30'],
      [worded, 301, 'commitments.terms-changed', '2026-12-31'],
      [stopped, 301, 'commitments.clock-stopped', '2026-07-31'],
    ]),
  );
  expect(rows).toHaveLength(3);
  const again = await found({ since: '2026-06-16', on: '2026-06-17' });
  expect(again.filter(({ subject_id: id }) => [moved, worded, stopped, own].includes(id))).toEqual([]);
  // While its clock stands still nothing of the owner's waits; what was told stays to be read.
  const told = ['commitments.not-received', 'commitments.clock-stopped'].map((rule) => ({ rule, subjectId: stopped }));
  expect([...(await read(coordinator, (ctx) => source.standing(ctx, told)))]).toEqual([
    `commitments.clock-stopped ${stopped}`,
  ]);
});

test('a series that ended otherwise than by the asker’s hand: the asker is told once', async () => {
  const coordinator = await office.desk('coordinator');
  const repeats = { cadence: 'monthly:23', until: null };
  const open = async () => execute(coordinator, openForTest, newCommitments({ repeats, dueOn: '2026-06-23' }));
  const recalled = await open();
  const ended = await open();
  await office.asOwner(async (query) => {
    const end = `update commitments.series set ended_on = '2026-06-15', ended_why = $2, end_paper = 'x', end_reason = 'x', ended_by = 3
      where id = (select series_id from commitments.commitment where id = $1)`;
    await query(end, [recalled, 'recall']);
    await query(end, [ended, 'asker']);
  });
  const told = async (since: string, on: string) =>
    read(
      await serviceDesk(office.system, 'notices'),
      async (ctx) => (await seriesReminders.find({ since, on }, everything).execute(ctx.db)).rows,
    );
  const [row, ...others] = await told('2026-06-15', '2026-06-16');
  expect(row).toMatchObject({ unit_id: 201, occasion: '2026-06-15', link: `/nhiem-vu/${recalled}` });
  expect(others).toEqual([]);
  expect(await told('2026-06-16', '2026-06-17')).toEqual([]);
  const words = seriesReminders.words({ ...row!, onDay: '2026-06-16', concernsOn: row!.concerns_on });
  expect(words.why).toBe('Báo để biết: nhiệm vụ lặp lại kết thúc ngày 15/06/2026, văn bản giao việc đã thu hồi');
});

test('what is done no longer stands', async () => {
  const desk = await office.desk('leader');
  const id = await execute(await office.desk('coordinator'), openForTest, newCommitments());
  const told = [
    { rule: 'commitments.due-soon', subjectId: id },
    { rule: 'commitments.claim-waits', subjectId: id },
  ];
  expect([...(await read(desk, (ctx) => source.standing(ctx, told)))]).toEqual([`commitments.due-soon ${id}`]);
  await office.asOwner((query) => query(`alter table commitments.commitment disable trigger guard_update`));
  await office.asOwner((query) => query(`update commitments.commitment set state = 'withdrawn' where id = $1`, [id]));
  expect([...(await read(desk, (ctx) => source.standing(ctx, told)))]).toEqual([]);
});

test('rights: a person without the right finds nothing, for the service it is one scan of an index', async () => {
  const count = async (account: 'nobody' | 'otherCoordinator') =>
    (await read(await office.desk(account), (ctx) => source.find(window, everything).execute(ctx.db))).rows.length;
  expect(await count('nobody')).toBe(0);
  expect(await count('otherCoordinator')).toBe(0);
  await expect(
    read(await serviceDesk(office.system, 'retain'), (ctx) =>
      sql`select id from commitments.commitment`.execute(ctx.db),
    ),
  ).resolves.toMatchObject({ rows: [] });
});
