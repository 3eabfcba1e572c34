import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import * as commands from './commands.server.ts';
import { getBoard, getVisit } from './page/queries.server.ts';
import { planBoard, removePlan, sendNotice } from './plans/commands.server.ts';
import { boardsBelow, listBoards } from './queries.server.ts';
import { makeBoard, makeInvestmentBoard, makeVisit } from './testing.ts';
import { correctVisit, logVisit, removeVisit } from './visits/commands.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const opened = async (input: object = makeBoard(), by: WorldAccount = 'officerA') =>
  ((await act(by, commands.openBoard, input)) as { id: number }).id;
const seen = async (id: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getBoard(ctx, id));
const logged = async (id: number, overrides = {}) =>
  ((await act('officerA', logVisit, { id, ...makeVisit(overrides) })) as { visitId: number }).visitId;
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });

describe('members', () => {
  test('the own unit sees names; above one sees how many, by page and by table; beside nothing', async () => {
    const id = await opened();
    expect((await seen(id)).members.map((one) => [one.fullName, one.areaName])).toEqual([
      ['Người Thử Một', 'Thôn Một'],
      ['Người Thử Hai', null],
    ]);
    for (const above of ['coordinator', 'leader', 'observer'] as const) {
      expect(await seen(id, above)).toMatchObject({ members: [], seats: 2, isOwn: false });
      const at = { accountId: worldAccounts[above], today: '2026-06-16' };
      const { rows } = await inTransaction(office.system.db, at, 'read only', (tx) =>
        sql`select full_name from supervision.board_member`.execute(tx),
      );
      expect(rows).toEqual([]);
    }
    await expect(seen(id, 'officerB')).rejects.toEqual(refused('board-not-found'));
    await expect(act('coordinator', commands.addMember, newcomer(id))).rejects.toEqual(refused('board-of-other'));
    await expect(opened(makeBoard(), 'coordinator')).rejects.toEqual(refused('board-of-other'));
  });

  const newcomer = (id: number) => ({ id, fullName: 'Người Thử Ba', areaId: 5, part: 'member', fromOn: '2026-01-01' });

  test('come and go; the seat is shown as it was', async () => {
    const id = await opened();
    await act('officerA', commands.addMember, newcomer(id));
    await expect(act('officerA', commands.addMember, { ...newcomer(id), part: 'head' })).rejects.toEqual(
      refused('input-invalid', { part: 'one-head' }),
    );
    await expect(act('officerA', commands.addMember, { ...newcomer(id), areaId: 4 })).rejects.toMatchObject({
      fields: { areaId: 'area-not-here' },
    });
    const { members } = await seen(id);
    await act('officerA', commands.endMember, { id, memberId: members[0]!.id, on: '2026-06-16' });
    expect(await seen(id)).toMatchObject({
      seats: 2,
      members: [{}, {}, { fullName: 'Người Thử Một', endedOn: '2026-06-16' }],
    });
  });

  test('an investment board needs five', async () => {
    await expect(opened(makeInvestmentBoard({ members: makeBoard().members }))).rejects.toEqual(
      refused('input-invalid', { members: 'members-too-few' }),
    );
    expect((await seen(await opened(makeInvestmentBoard()))).seats).toBe(5);
  });

  test('of a merged area the seat says since when, and what it became elects anew', async () => {
    const id = await opened();
    await office.asOwner(async (query) => {
      await query(`update organisation.territory set closed_on = '2026-06-01' where id = 5`);
      await query(
        `insert into organisation.territory (id, level, path, opened_on) values (53, 'area', 'vn.t2.t3.t53', '2026-06-01')`,
      );
      await query(`insert into organisation.territory_fact (territory_id, valid_from, name, kind, parent_id, search_key, sort_key)
        values (53, '2026-06-01', 'Thôn Đoàn Kết', 'hamlet', 3, 'x', 'x')`);
    });
    const board = await seen(id);
    expect(board.members[0]).toMatchObject({ areaName: 'Thôn Một', areaClosedOn: '2026-06-01' });
    expect(board.toElect.map((area) => area.name)).toEqual(['Thôn Đoàn Kết']);
    await office.asOwner((query) => query(`update organisation.territory set closed_on = null where id = 5`));
  });
});

describe('plans', () => {
  test('of a half-year, told to the investor in time or not, with what was done of it', async () => {
    const id = await opened(makeInvestmentBoard());
    const plan = { id, span: 'half', startsOn: '2026-08-01', what: 'Giám sát nền, mặt đường', plannedVisits: '4' };
    const { planId } = (await act('officerA', planBoard, plan)) as { planId: number };
    expect((await seen(id)).plans).toMatchObject([
      {
        startsOn: '2026-07-01',
        endsOn: '2026-12-31',
        span: 'half',
        notice: 'overdue',
        noticeBy: '2026-05-17',
        done: 0,
      },
    ]);
    await act('officerA', sendNotice, { id, planId, on: '2026-06-16' });
    expect((await seen(id)).plans[0]!.notice).toBe('late');
    await act('officerA', removePlan, { id, planId });
    expect((await seen(id)).plans).toEqual([]);
    await expect(act('officerA', sendNotice, { id, planId, on: '2026-06-16' })).rejects.toEqual(
      refused('plan-not-found'),
    );
    await expect(act('officerA', planBoard, { ...plan, startsOn: '2030-01-01' })).rejects.toEqual(
      refused('input-invalid', { startsOn: 'plan-outside-term' }),
    );
  });
});

describe('visits', () => {
  test('are logged as people type, corrected by who saw the last version, and taken off with a reason', async () => {
    const id = await opened();
    const visitId = await logged(id);
    const get = async () => read(await office.desk('officerA'), (ctx) => getVisit(ctx, visitId));
    expect(await get()).toMatchObject({
      moneyRecommended: 12_500_000,
      landRecommended: 0,
      violations: 1,
      mayWork: true,
    });
    const entry = makeVisit({ moneyRecovered: 1_000_000 });
    await act('officerA', correctVisit, { ...entry, id: visitId, version: 1 });
    await expect(act('officerA', correctVisit, { ...entry, id: visitId, version: 1 })).rejects.toEqual(
      refused('visit-changed'),
    );
    await expect(act('officerB', removeVisit, { id: visitId, version: 2, reason: 'x' })).rejects.toEqual(
      refused('visit-not-found'),
    );
    await act('officerA', removeVisit, { id: visitId, version: 2, reason: 'Ghi nhầm ban' });
    expect(await get()).toMatchObject({ removedReason: 'Ghi nhầm ban', mayWork: false, moneyRecovered: 1_000_000 });
    await expect(act('officerA', correctVisit, { ...entry, id: visitId, version: 3 })).rejects.toEqual(
      refused('visit-removed'),
    );
  });

  test('what is wrong is said at its field, and a closed board takes none', async () => {
    const id = await opened();
    await expect(logged(id, { onDay: '2026-06-17' })).rejects.toEqual(
      refused('input-invalid', { onDay: 'day-in-future' }),
    );
    await expect(logged(id, { moneyRecommended: 'mười triệu' })).rejects.toEqual(
      refused('input-invalid', { moneyRecommended: 'number-invalid' }),
    );
    await act('officerA', commands.closeBoard, { id, version: 1, on: '2026-06-16' });
    await expect(logged(id)).rejects.toEqual(refused('board-closed'));
  });

  test('are kept where a board gets another name or term; an investment board keeps a project', async () => {
    const id = await opened(makeInvestmentBoard());
    await logged(id);
    const change = { id, name: 'Ban Giám sát đầu tư thôn Một', project: 'Đường thôn Một', untilOn: '2030-12-31' };
    await expect(act('officerA', commands.changeBoard, { ...change, version: 1, project: '' })).rejects.toEqual(
      refused('input-invalid', { project: 'field-required' }),
    );
    await act('officerA', commands.changeBoard, { ...change, version: 1 });
    expect(await seen(id)).toMatchObject({ name: change.name, project: 'Đường thôn Một', untilOn: '2030-12-31' });
    expect((await seen(id)).visits).toHaveLength(1);
    await expect(act('officerB', commands.changeBoard, { ...change, version: 2 })).rejects.toEqual(
      refused('board-not-found'),
    );
  });

  test('stand in the list of the unit and, added up, in the table of the province', async () => {
    const before = await below();
    const id = await opened(makeInvestmentBoard());
    await logged(id, { settled: 1, moneyRecovered: '2.000.000' });
    await act('officerA', removeVisit, { id: await logged(id), version: 1, reason: 'Trùng' });
    const lines = await read(await office.desk('officerA'), (ctx) => listBoards(ctx, 301));
    expect(lines.find((line) => line.id === id)).toMatchObject({ members: 5, visits: 1 });
    const after = await below();
    expect(after.investment.boards - before.investment.boards).toBe(1);
    expect(after.investment.members - before.investment.members).toBe(5);
    expect(after.visits - before.visits).toBe(1);
    expect(after.moneyRecovered - before.moneyRecovered).toBe(2_000_000);
  });

  const below = async () =>
    (await read(await office.desk('observer'), (ctx) => boardsBelow(ctx, 201))).find((line) => line.unitId === 301)!;
});
