import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { listActivities } from '#domains/activities/queries.server.ts';
import { listFilter } from '#domains/activities/schema.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { reportProgress, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { broken, digest, strayed } from '../../../../tests/support/rearranged.ts';
import { serviceDesk } from '../../../server/session.ts';
import * as commands from './commands.server.ts';
import { countSince, getPlan } from './queries.server.ts';
import { carryThrough, makeAreas, makePlan, runThrough } from './testing.ts';

let office: TestOffice;
const rowsOf = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const one = async (text: string) => Object.values((await rowsOf(text))[0]!)[0];
const admin = () => office.desk('administrator');
const planOf = async (id: number) => read(await admin(), (ctx) => getPlan(ctx, id));

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner(async (query) => {
    await makeAreas(query, [
      { id: 5, name: 'Thôn Một', units: { women: 504 }, branch: 590 },
      { id: 8, name: 'Thôn Hai', units: { front: 801, women: 804 } },
      { id: 9, name: 'Thôn Ba', units: { front: 901, party: 908 } },
      { id: 10, name: 'Thôn Bốn', units: { front: 911 } },
      { id: 11, name: 'Thôn Năm', units: { front: 921 } },
    ]);
    await query(`update organisation.unit set path = 'party.t2.t3.t9' where id = 908`);
    await query(
      `update organisation.unit set name = 'Ban Công tác Mặt trận thôn Năm', short_name = 'Mặt trận thôn Năm' where id = 921`,
    );
    // A right of the whole area besides that of a unit, and one at a branch.
    await query(`insert into people.access_grant (account_id, role, territory_id, reach, place_path, pattern, valid_from, decision, granted_at)
      values (10, 'observer', 8, 'here', 'vn.t2.t3.t8', 'vn.t2.t3.t8.front|trade_union|farmers|women|youth|veterans|red_cross', '2026-01-01', 'x', now()),
             (12, 'officer', 8, 'below', 'vn.t2.t3.t8', 'vn.t2.t3.t8.*', '2026-01-01', 'x', now())`);
    await query(`insert into people.access_grant (account_id, role, unit_id, reach, place_path, pattern, valid_from, decision, granted_at)
      values (6, 'observer', 590, 'below', 'vn.t2.t3.t5.women.u590', 'vn.t2.t3.t5.women.u590.*', '2026-01-01', 'x', now())`);
    await query(`insert into platform.draft values (11, 'activity-new', '{}', now())`);
  });
  const coordinator = await office.desk('coordinator');
  const owned = await execute(
    coordinator,
    openForTest,
    newCommitments({ ownerUnitIds: [501], askerUnitId: 301, originKind: 'own', originId: null }),
  );
  await execute(await office.desk('areaHead'), receiveCommitment, { id: owned, version: 1 });
  await office.asOwner((query) =>
    query(`insert into platform.draft values (11, $1, '{}', now())`, [`commitment-${owned}-progress`]),
  );
  await execute(
    coordinator,
    openForTest,
    newCommitments({ ownerUnitIds: [801], askerUnitId: 501, originKind: 'own', originId: null, parentId: owned }),
  );
  await execute(
    coordinator,
    openForTest,
    newCommitments({
      ownerUnitIds: [301],
      cooperatingUnitIds: [501, 801, 590, 401],
      originKind: 'own',
      originId: null,
    }),
  );
  await execute(
    coordinator,
    openForTest,
    newCommitments({ ownerUnitIds: [911], askerUnitId: 301, originKind: 'own', originId: null }),
  );
  await execute(coordinator, logActivity, makeActivity({ ownerUnitId: 501, partnerUnitIds: [801, 590] }));
  await execute(coordinator, logActivity, makeActivity({ ownerUnitId: 301, partnerUnitIds: [901] }));
  await execute(coordinator, logActivity, makeActivity({ ownerUnitId: 590 }));
  await office.asOwner(async (query) => {
    await query(`insert into directives.document (id, register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title, text, reading, state, registered_at, registered_by)
      values (70, 201, 'vn.t2.front', 'out', 'x', 'x', 'x', '2026-06-01', 'x', 'x', 'x', '{}', 'sent', now(), 3)`);
    await query(`insert into directives.dispatch (document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, paper_kind, paper_symbol, paper_issued_on, paper_title)
      select 70, 201, 'vn.t2.front', id, path, now(), 'x', 'x', '2026-06-01', 'x' from organisation.unit where id in (501, 801)`);
  });
});
afterAll(() => office.close());

const mergeRow = { kind: 'merge', from: [5, 8, 9], name: 'Thôn Đoàn Kết' };
const splitRow = { kind: 'split', from: [10], name: 'Thôn Bốn A', others: 'Thôn Bốn B\nThôn Bốn C' };
const renameRow = { kind: 'rename', from: [11], name: 'Thôn Tân Hòa' };

describe('merge, split and rename in one plan', () => {
  let id: number;
  let before: unknown[];

  test('the dry run counts by row what is touched, and nothing is changed', async () => {
    before = await digest(office);
    id = await makePlan(await admin(), [mergeRow, splitRow, renameRow]);
    await execute(await admin(), commands.carryOut, { planId: id, version: 4 });
    const plan = await planOf(id);
    expect(plan).toMatchObject({ state: 'carrying', rowsDone: 0 });
    const counted = Object.fromEntries(plan.before!.map(({ at, what, count }) => [`${at} ${what}`, count]));
    expect(counted).toEqual({
      '0 post': 1,
      '0 right': 4,
      '0 open-owned': 2,
      '0 open-asked': 1,
      '0 open-cooperating': 1,
      '0 commitment': 2,
      '0 activity': 2,
      '0 dispatch': 2,
      '1 open-owned': 1,
      '1 commitment': 1,
    });
    expect(await digest(office)).toEqual(before);
  });

  test('killed after some batches and started again, it goes on where it was', async () => {
    await runThrough(await serviceDesk(office.system, 'rearrange'), id, 2);
    expect(await planOf(id)).toMatchObject({ state: 'carrying', rowsDone: 2 });
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    const plan = await planOf(id);
    expect(plan.state).toBe('carried');
    expect(plan.after).toEqual(plan.before);
    expect(await broken(office)).toEqual({});
    expect(await strayed(office)).toEqual([]);
  });

  test('posts, rights, open work and papers stand with the successor; history stays below it', async () => {
    const place = Number(await one(`select to_id from organisation.territory_succession where from_id = 5`));
    expect(await one(`select path::text from organisation.territory where id = 5`)).toBe(`vn.t2.t3.t${place}.t5`);
    expect(await one(`select path::text from organisation.territory where id = 10`)).toBe('vn.t2.t3.t10');
    const follower = Number(await one(`select successor_id from organisation.rearranged_unit where unit_id = 501`));
    expect(await one(`select name from organisation.unit where id = ${follower}`)).toBe(
      'Ban Công tác Mặt trận thôn Đoàn Kết',
    );
    expect(
      await one(
        `select path::text from organisation.unit where organisation_code = 'party' and territory_id = ${place}`,
      ),
    ).toBe(`party.t2.t3.t${place}`);
    expect(await one(`select path::text from organisation.unit where id = 590`)).toBe(`vn.t2.t3.t${place}.women.u590`);
    expect(await one(`select unit_id from people.account where id = 11`)).toBe(follower);
    const head = await office.desk('areaHead');
    expect(head.actor!.grants.map((grant) => grant.pattern)).toEqual([`vn.t2.t3.t${place}.*.front.*`]);
    const [handed] = (await rowsOf(
      `select n.id, n.state, n.handed_from, n.asker_unit_id from commitments.commitment o join commitments.commitment n on n.handed_from = o.id where o.owner_unit_id = 501`,
    )) as { id: number; state: string; handed_from: number }[];
    expect(handed).toMatchObject({ state: 'received' });
    expect(await one(`select state from commitments.commitment where id = ${handed!.handed_from}`)).toBe('handed_over');
    expect(await one(`select form from platform.draft where form like 'commitment-%'`)).toBe(
      `commitment-${handed!.id}-progress`,
    );
    const seen = await read(head, (ctx) => getCommitment(ctx, handed!.id));
    expect(seen.mayTake).toContain('claim');
    expect(seen.handedFrom).toBe(handed!.handed_from);
    expect((await read(head, (ctx) => getCommitment(ctx, handed!.handed_from))).handedTo).toBe(handed!.id);
    // What the old unit did is read from the new one, where it is asked for.
    const listed = async (past?: '1') =>
      read(head, async (ctx) => (await listActivities(ctx, follower, listFilter.parse({ past }))).lines.length);
    expect([await listed(), await listed('1')]).toEqual([0, 1]);
    // Asked by an old unit, owned by another old one.
    expect(await one(`select asker_unit_id from commitments.commitment where parent_id = ${handed!.id} and open`)).toBe(
      follower,
    );
    expect(
      await one(
        `select cooperating_unit_ids::text from commitments.commitment where owner_unit_id = 301 and cooperating_unit_ids <> '{}'`,
      ),
    ).toBe(`{${follower},590,401}`);
    expect(
      await one(
        `select count(*) from directives.dispatch where recipient_unit_id = ${follower} and recalled_at is null`,
      ),
    ).toBe(1);
    expect(await one(`select name from organisation.unit where id = 921`)).toBe('Ban Công tác Mặt trận thôn Tân Hòa');
    expect(
      await one(
        `select count(*) from organisation.unit where territory_id in (select to_id from organisation.territory_succession where from_id = 10)`,
      ),
    ).toBe(3);
    // Who held a right below the closed area still reaches its history from the successor.
    const observer = (await office.desk('nobody')).actor!.grants.map((grant) => grant.pattern);
    expect(observer).toEqual([`vn.t2.t3.t${place}.*`]);
  });

  test('undone, everything that stood before stands as before', async () => {
    const plan = await planOf(id);
    await execute(await admin(), commands.undoPlan, { planId: id, version: plan.version });
    await runThrough(await serviceDesk(office.system, 'rearrange'), id, 3);
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    expect((await planOf(id)).state).toBe('undone');
    expect(await digest(office)).toEqual(before);
    expect(await broken(office)).toEqual({});
    expect(await strayed(office)).toEqual([]);
  });

  test('carried out again by another plan; what people did since is named, and nothing is undone; closed it is final', async () => {
    id = await makePlan(await admin(), [mergeRow]);
    await carryThrough(await admin(), await planOf(id));
    const handed = Number(
      await one(
        `select n.id from commitments.commitment o join commitments.commitment n on n.handed_from = o.id where o.owner_unit_id = 501 and n.open`,
      ),
    );
    await execute(await office.desk('areaHead'), reportProgress, { id: handed, version: 2, note: 'Đã họp thôn' });
    expect(await read(await admin(), (ctx) => countSince(ctx, id))).toEqual([{ at: 0, what: 'open-owned', count: 1 }]);
    const { version } = await planOf(id);
    await expect(execute(await admin(), commands.undoPlan, { planId: id, version })).rejects.toMatchObject({
      code: 'undo-loses',
    });
    await execute(await admin(), commands.closePlan, { planId: id, version });
    expect((await planOf(id)).state).toBe('closed');
    await expect(execute(await admin(), commands.undoPlan, { planId: id, version: version + 1 })).rejects.toMatchObject(
      { code: 'plan-not-so-far' },
    );
    expect(await broken(office)).toEqual({});
    expect(await strayed(office)).toEqual([]);
  });
});

describe('who may not', () => {
  test('an officer makes no plan, sees none, and moves nothing', async () => {
    const officer = await office.desk('officerA');
    await expect(makePlan(officer, [])).rejects.toMatchObject({ code: 'not-allowed' });
    const id = await makePlan(await admin(), [renameRow]);
    await expect(execute(officer, commands.carryOut, { planId: id, version: 2 })).rejects.toMatchObject({
      code: 'plan-not-found',
    });
    await expect(execute(officer, commands.carryOn, { planId: id })).rejects.toMatchObject({ code: 'plan-not-found' });
  });

  test('a row in which one holds a post is for somebody else', async () => {
    await office.asOwner((query) =>
      query(`insert into people.access_grant (account_id, role, territory_id, reach, place_path, pattern, valid_from, decision, granted_at)
      values (1, 'officer', 10, 'below', 'vn.t2.t3.t10', 'vn.t2.t3.t10.*', '2026-01-01', 'x', now())`),
    );
    const id = await makePlan(await admin(), [splitRow]);
    await expect(execute(await admin(), commands.carryOut, { planId: id, version: 2 })).rejects.toMatchObject({
      code: 'plan-refused',
    });
  });
});
