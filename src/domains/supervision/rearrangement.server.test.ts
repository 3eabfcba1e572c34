import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { undoPlan } from '#domains/organisation/rearrangement/commands.server.ts';
import { countSince } from '#domains/organisation/rearrangement/queries.server.ts';
import { makeAreas, makePlan, runThrough } from '#domains/organisation/rearrangement/testing.ts';
import { broken, digest, strayed, workingIn } from '../../../tests/support/rearranged.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { serviceDesk } from '../../server/session.ts';
import { addMember, openBoard } from './boards/commands.server.ts';
import { listBoards } from './boards/queries.server.ts';
import { boardReminders } from './boards/reminders/reminders.server.ts';
import { makeBoard } from './boards/testing.ts';
import { courseOf, findProgramme } from './programme/queries.server.ts';
import {
  addRecommendation,
  concludeSession,
  removeRecommendation,
  replyToRecommendation,
} from './recommendations/commands.server.ts';
import { bodiesOf, halfYearList, repliesOwed } from './recommendations/queries.server.ts';
import { supervisionReminders } from './reminders/reminders.server.ts';
import { planSession, takeBodyStep, takeStep } from './sessions/commands.server.ts';
import { getSession, listSessions } from './sessions/queries.server.ts';
import { makeProgramme, makeSession } from './testing.ts';
import { askedSessionLines, sessionLines } from './today/queries.server.ts';

// Units end while they supervise, are supervised, have boards or planned the year: the unit that follows goes on with it.

let office: TestOffice;
const { one, admin, planOf, follow, act, told } = workingIn(() => office);

const step = async (by: WorldAccount, id: number, name: string, more: object = {}) => {
  const version = Number(await one(`select version from supervision.session where id = ${id}`));
  return act(by, takeStep, { id, version, step: name, doneOn: '2026-06-16', ...more });
};
const see = async (by: WorldAccount, id: number) => read(await office.desk(by), (ctx) => getSession(ctx, id));

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => makeAreas(query, [{ id: 8, name: 'Thôn Hai', units: { front: 801 } }]));
});
afterAll(() => office.close());

describe('two hamlets become one', () => {
  let follower: number;
  /** The hamlet's own, planned. */
  let own: number;
  /** Both hamlets are asked; one of them, both have reported. */
  let half: number;
  let both: number;
  /** Of the commune, concluded, with a recommendation to each hamlet, none answered. */
  let concluded: number;
  let off: number;
  /** The hamlet's own of this year, closed before. */
  let closed: number;
  let board: number;
  let id: number;
  let before: unknown[];

  beforeAll(async () => {
    own = (await act('areaHead', planSession, makeSession({ unitId: 501, workingOn: '2026-07-08' }))).id;
    const asked = { bodyUnitIds: ['501', '801'] };
    for (const workingOn of ['2026-07-08', '2026-07-09'])
      both = (await act('officerA', planSession, makeSession({ ...asked, workingOn }))).id;
    half = both - 1;
    for (const [session, bodies] of [
      [half, [501]],
      [both, [801, 501]],
    ] as const) {
      await step('officerA', session, 'plan_sent');
      for (const unitId of bodies)
        await act('coordinator', takeBodyStep, { id: session, unitId, step: 'body_report', doneOn: '2026-06-16' });
    }
    concluded = (await act('officerA', planSession, makeSession({ ...asked, form: 'papers', workingOn: '2026-06-16' })))
      .id;
    await step('officerA', concluded, 'plan_sent');
    await step('officerA', concluded, 'held');
    for (const bodyUnitId of [501, 801])
      await act('officerA', addRecommendation, {
        ...{ id: concluded, bodyUnitId, what: 'Công khai thu, chi', product: 'Bảng công khai', dueOn: '2026-09-30' },
      });
    const { id: mistaken } = await act('officerA', addRecommendation, {
      ...{ id: concluded, bodyUnitId: 501, what: 'Nhầm', product: 'Nhầm', dueOn: '2026-09-30' },
    });
    await act('officerA', removeRecommendation, { id: concluded, recommendationId: mistaken });
    const version = Number(await one(`select version from supervision.session where id = ${concluded}`));
    await act('coordinator', concludeSession, {
      ...{ id: concluded, version, conclusion: 'Còn chậm', paper: '21/TB', doneOn: '2026-06-16' },
    });
    off = (await act('areaHead', planSession, makeSession({ unitId: 501 }))).id;
    await office.asOwner((query) =>
      query(`update supervision.session set state = 'called_off', called_off_reason = 'x' where id = $1`, [off]),
    );
    closed = (await act('areaHead', planSession, makeSession({ unitId: 501, workingOn: '2026-03-04' }))).id;
    await office.asOwner(async (query) => {
      await query(`insert into supervision.step (session_id, step, done_on, at, account_id, unit_id)
        values (${closed}, 'held', '2026-03-04', now(), 11, 501), (${closed}, 'concluded', '2026-03-20', now(), 11, 501)`);
      await query(`insert into supervision.recommendation (session_id, position, body_unit_id, what, product, due_on, sent_at, sent_by)
        values (${closed}, 1, 208, 'Đã làm xong', 'x', '2026-05-01', now(), 3)`);
      await query(`update supervision.session set state = 'closed', conclusion = 'x' where id = ${closed}`);
    });
    board = (
      await act(
        'areaHead',
        openBoard,
        makeBoard({
          unitId: 501,
          untilOn: '2026-08-20',
          members: [{ fullName: 'Người Thử Một', areaId: '', part: 'head' }],
        }),
      )
    ).id;
    await office.asOwner((query) => makeProgramme(query, 501, ['Quỹ vì người nghèo', 'Đường liên thôn']));
    await office.asOwner((query) => makeProgramme(query, 801, ['Nước sạch']));
    await office.asOwner((query) =>
      query(
        `update supervision.session set planned_id = (select id from supervision.planned where subject = 'Đường liên thôn') where id = $1`,
        [own],
      ),
    );
    before = await digest(office);
  });

  const own5 = (parts: unknown[]) => parts.filter((part) => JSON.stringify(part).includes('"supervision.'));

  test('there and back again leaves every row as it was', async () => {
    // What was put in by mistake was taken out.
    expect(await one(`select count(*)::int from supervision.recommendation`)).toBe(3);
    id = await makePlan(await admin(), [{ kind: 'merge', from: [5, 8], name: 'Thôn Đoàn Kết' }]);
    await follow(id);
    const done = await planOf(id);
    expect(Object.fromEntries(done.before!.map(({ what, count }) => [what, count]))).toMatchObject({
      ...{ 'open-session': 1, 'open-board': 1 },
    });
    expect(done.after).toEqual(done.before);
    await execute(await admin(), undoPlan, { planId: id, version: done.version });
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    expect((await planOf(id)).state).toBe('undone');
    expect(own5(before)).toHaveLength(6);
    expect(own5(await digest(office))).toEqual(own5(before));
    expect(await strayed(office)).toEqual([]);
  });

  test('carried out again: what is open names the unit that follows, what is over the one that did it', async () => {
    id = await makePlan(await admin(), [{ kind: 'merge', from: [5, 8], name: 'Thôn Đoàn Kết' }]);
    await follow(id);
    expect(await broken(office)).toEqual({});
    expect(await strayed(office)).toEqual([]);
    follower = Number(
      await one(`select successor_id from organisation.rearranged_unit where unit_id = 501 and plan_id = ${id}`),
    );
    const unitOf = (table: string, row: number) =>
      one(`select unit_id::int from supervision.${table} where id = ${row}`);
    expect([await unitOf('session', own), await unitOf('board', board), await unitOf('session', off)]).toEqual([
      ...[follower, follower, 501],
    ]);
    expect((await see('officerA', half)).bodies.map((body) => body.id)).toEqual([follower]);
    expect(await read(await admin(), (ctx) => countSince(ctx, id))).toEqual([]);
  });

  test('what all of them had reported is reported; what one of them had is still owed', async () => {
    const owed = async (session: number) =>
      (await see('officerA', session)).stages.find((stage) => stage.step === 'body_report')!.owedBy;
    expect(await owed(both)).toEqual([]);
    expect(await owed(half)).toEqual([follower]);
  });

  test('it is reminded, and its first screen and lists show what it has and what it is asked', async () => {
    expect((await told(supervisionReminders, '2026-06-16', '2026-07-31')).has(follower)).toBe(true);
    expect(await told(supervisionReminders, '2026-06-16', '2026-07-31')).not.toContain(501);
    expect(await told(boardReminders, '2026-06-16', '2026-08-20')).toEqual(new Set([follower]));
    const desk = await office.desk('areaHead');
    expect(await read(desk, (ctx) => sessionLines(ctx, follower))).toHaveLength(1);
    expect(await read(desk, (ctx) => askedSessionLines(ctx, follower))).toMatchObject([
      { words: expect.stringContaining('2 cuộc') as string },
    ]);
    expect(await read(desk, (ctx) => repliesOwed(ctx, follower))).toHaveLength(2);
    const listed = await read(desk, (ctx) => listSessions(ctx, { unitId: follower, side: 'body', year: 2026 }));
    expect(listed.map((line) => line.id)).toEqual([both, half, concluded]);
    expect(await read(desk, (ctx) => listBoards(ctx, follower))).toMatchObject([{ id: board, members: 1 }]);
  });

  test('what its predecessors had closed stays theirs, and stands in its lists and its course of the year', async () => {
    const desk = await office.desk('areaHead');
    expect(await one(`select unit_id::int from supervision.session where id = ${closed}`)).toBe(501);
    const listed = await read(desk, (ctx) => listSessions(ctx, { unitId: follower, side: 'own', year: 2026 }));
    expect(listed.map((line) => line.id)).toEqual([off, own, closed]);
    const half = { unitId: follower, bodyUnitId: 208, half: '2026-1' };
    expect((await read(desk, (ctx) => halfYearList(ctx, half))).lines.map((line) => line.what)).toEqual([
      'Đã làm xong',
    ]);
    expect(await read(desk, (ctx) => bodiesOf(ctx, follower, '2026-1'))).toMatchObject([{ id: 208 }]);
    expect((await read(desk, (ctx) => courseOf(ctx, follower, 2026)))[0]).toMatchObject({
      kind: 'supervision',
      held: 1,
    });
  });

  test('it can do what comes next: its own step, the report it owes, the answer, a new member', async () => {
    await step('areaHead', own, 'plan_sent');
    await act('areaHead', takeBodyStep, { id: half, unitId: follower, step: 'body_report', doneOn: '2026-06-16' });
    const { recommendations } = await see('areaHead', concluded);
    expect(recommendations.map((each) => [each.bodyUnitId, each.promise?.state])).toEqual([
      ...[
        [follower, 'assigned'],
        [follower, 'assigned'],
      ],
    ]);
    await act('areaHead', replyToRecommendation, {
      ...{ id: concluded, recommendationId: recommendations[0]!.id, unitId: follower, stance: 'accepted' },
      ...{ paper: '5/CV', paperOn: '2026-06-16' },
    });
    const answered = await see('areaHead', concluded);
    expect(answered.recommendations.map((each) => each.promise?.state)).toEqual(['received', 'assigned']);
    await act('areaHead', addMember, {
      id: board,
      fullName: 'Người Thử Hai',
      areaId: '',
      part: 'member',
      fromOn: '2026-06-16',
    });
    const list = await read(await office.desk('officerA'), (ctx) =>
      halfYearList(ctx, { unitId: 301, bodyUnitId: follower, half: '2026-1' }),
    );
    expect(list.lines.map((line) => line.state)).toEqual(['received', 'assigned']);
    const since = await read(await admin(), (ctx) => countSince(ctx, id));
    expect(since).toContainEqual({ at: 0, what: 'open-session', count: expect.any(Number) as number });
  });

  test('the programmes of the year are one; what was planned is in it once, with the bodies that stand', async () => {
    const found = await read(await office.desk('areaHead'), (ctx) => findProgramme(ctx, follower, 2026));
    expect(found!.items.map((item) => [item.subject, item.sessionId])).toEqual([
      ...[
        ['Quỹ vì người nghèo', null],
        ['Đường liên thôn', own],
        ['Nước sạch', null],
      ],
    ]);
    expect(found!.items[0]!.bodies.map((body) => body.id)).toEqual([follower]);
    expect(found!.mayWork).toBe(true);
  });
});
