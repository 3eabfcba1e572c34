import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { invariants } from '#cli/invariants.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { logActivity } from '#domains/activities/commands.server.ts';
import { listActivities } from '#domains/activities/queries.server.ts';
import { listFilter } from '#domains/activities/schema.ts';
import { answerInvitation } from '#domains/activities/meetings/answers/commands.server.ts';
import { planMeeting } from '#domains/activities/meetings/commands.server.ts';
import { makePlan as makeMeeting } from '#domains/activities/meetings/testing.ts';
import { makeActivity } from '#domains/activities/testing.ts';
import { continueSome } from '#domains/commitments/cadence/commands.server.ts';
import { answerPart } from '#domains/commitments/taking-part/commands.server.ts';
import { raiseProposal } from '#domains/directives/proposals/commands.server.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import { reportProgress, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
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
  await makeDepth();
});
afterAll(() => office.close());

/** What else stands open at the units: a series, answered parts, meetings, proposals, a draft of an own paper, a report. */
async function makeDepth(): Promise<void> {
  const coordinator = await office.desk('coordinator');
  const head = await office.desk('areaHead');
  const own = { originKind: 'own' as const, originId: null };
  const monthly = { dueOn: '2026-06-23', repeats: { cadence: 'monthly:23', until: null } };
  const repeated = await execute(
    coordinator,
    openForTest,
    newCommitments({ ...own, ...monthly, ownerUnitIds: [501], askerUnitId: 301, cooperatingUnitIds: [304] }),
  );
  const helped = await execute(
    coordinator,
    openForTest,
    newCommitments({ ...own, ownerUnitIds: [401], cooperatingUnitIds: [501, 404] }),
  );
  const [both] = (await rowsOf(
    `select id from commitments.commitment where owner_unit_id = 301 and cooperating_unit_ids <> '{}'`,
  )) as { id: number }[];
  const answer = { partVersion: 1, answer: 'Đã cử 12 người', paper: 'Danh sách kèm theo' };
  await execute(await office.desk('womenOfficerA'), answerPart, { ...answer, id: repeated, unitId: 304 });
  for (const id of [helped, both!.id]) await execute(head, answerPart, { ...answer, id, unitId: 501 });
  await execute(head, planMeeting, makeMeeting({ hostUnitId: 501, title: 'Họp thôn', unitIds: [801, 304] }));
  for (const unitIds of [[501, 801, 304], [501]]) {
    const { id } = await execute(
      coordinator,
      planMeeting,
      makeMeeting({ title: `Giao ban ${unitIds.length}`, unitIds }),
    );
    await execute(head, answerInvitation, { id, unitId: 501, version: 1, answer: 'coming', heads: '5' });
  }
  const said = { theme: 'funds', kind: 'difficulty', documentId: '' };
  await execute(head, raiseProposal, { ...said, words: 'Thiếu kinh phí', toUnitId: 301 });
  await execute(await office.desk('officerA'), raiseProposal, { ...said, words: 'Chưa có nơi họp', toUnitId: 501 });
  await office.asOwner(async (query) => {
    // A paper that another old unit received and passed on to a branch.
    await query(`insert into directives.dispatch (id, document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, received_at, passed_on_from, paper_kind, paper_symbol, paper_issued_on, paper_title)
      overriding system value
      select 900 + n, 70, s.id, s.path, u.id, u.path, now(), now(), nullif(n, 0) + 899, 'x', 'x', '2026-06-01', 'x'
      from (values (0, 201, 901), (1, 901, 590)) v (n, sender, recipient)
      join organisation.unit s on s.id = v.sender join organisation.unit u on u.id = v.recipient order by n`);
    await query(`update commitments.commitment set person_id = 11 where id = $1`, [repeated]);
    await query(`update commitments.series set person_id = 10`);
    await query(`insert into activities.conclusion (meeting_id, position, what, product, owner_unit_ids, cooperating_unit_ids, due_on, changed_at, changed_by)
      select id, 1, 'x', 'x', '{304,501}', '{801,501}', '2026-07-30', now(), 3 from activities.meeting where title = 'Giao ban 1'`);
    await query(`insert into directives.implementing (unit_id, unit_path, parent_id, kind, state, body, started_at, changed_at, changed_by, kept_at)
      select u.id, u.path, 70, 'plan', 'drafting', '{}', now(), now(), 11, now() from organisation.unit u where u.id in (501, 801) order by u.id`);
    await query(`insert into reporting.template values ('x', 1, '{}')`);
    await query(`insert into reporting.report (unit_id, unit_path, template_code, template_version, period_code, period_from, period_until, title, state, started_at, started_by, changed_at)
      values (501, 'vn.t2.t3.t5.front', 'x', 1, '2026-06', '2026-06-01', '2026-06-30', 'x', 'drafting', now(), 11, now())`);
  });
}

const mergeRow = { kind: 'merge', from: [5, 8, 9], name: 'Thôn Đoàn Kết' };
const splitRow = { kind: 'split', from: [10], name: 'Thôn Bốn A', others: 'Thôn Bốn B\nThôn Bốn C' };
const renameRow = { kind: 'rename', from: [11], name: 'Thôn Tân Hòa' };

/** What stood before, row by row, without the moves that are only ever added. */
const touched = [
  'organisation.territory where id < 1000',
  'organisation.territory_fact where territory_id < 1000',
  'organisation.territory_succession',
  'organisation.unit where id < 1000',
  'organisation.former_name',
  'people.account',
  `people.access_grant where decision not like 'Nghị quyết%'`,
  'commitments.commitment where handed_from is null',
  'commitments.series',
  'commitments.part where commitment_id in (select id from commitments.commitment where handed_from is null)',
  'commitments.evidence where commitment_id in (select id from commitments.commitment where handed_from is null)',
  'activities.meeting',
  'activities.invitation',
  'activities.conclusion',
  'directives.proposal',
  'directives.implementing',
  'reporting.report',
  'activities.activity',
  'activities.partner',
  `directives.dispatch where recipient_unit_id < 1000`,
  'platform.draft',
];
const digest = async () => {
  const parts: unknown[] = [];
  for (const table of touched)
    parts.push([
      table,
      await one(
        `select md5(string_agg(x, '|' order by x)) from (select r::text as x from ${table.replace(/^\S+/u, '$& r')}) y`,
      ),
    ]);
  return parts;
};
/** Columns of which a row does not stand where its unit stands, or names a place where no unit is. */
const strayed = async () => {
  const columns = await rowsOf(`select relation, path_column as path, unit_column as unit from platform.followed_path
    where unit_column is not null or path_column = 'parties'`);
  const found: string[] = [];
  for (const { relation, path, unit } of columns) {
    const astray =
      path === 'parties'
        ? `select from ${String(relation)} r, unnest(r.parties) x (path) where not exists (select from organisation.unit u where u.path = x.path)`
        : `select from ${String(relation)} r join organisation.unit u on u.id = r.${String(unit)} where r.${String(path)} <> u.path`;
    if (await one(`select exists (${astray})`)) found.push(`${String(relation)}.${String(path)}`);
  }
  return found;
};
const broken = async () => {
  const found: Record<string, string[]> = {};
  for (const [name, offendersOf] of Object.entries(invariants)) {
    if (name === 'storedFiles') continue;
    const offenders = await office.asOwner((query) =>
      offendersOf({ query, files: { get: () => Promise.resolve(Buffer.from('')) } }),
    );
    if (offenders.length > 0) found[name] = offenders;
  }
  return found;
};

describe('merge, split and rename in one plan', () => {
  let id: number;
  let before: unknown[];

  test('the dry run counts by row what is touched, and nothing is changed', async () => {
    before = await digest();
    id = await makePlan(await admin(), [mergeRow, splitRow, renameRow]);
    await execute(await admin(), commands.carryOut, { planId: id, version: 4 });
    const plan = await planOf(id);
    expect(plan).toMatchObject({ state: 'carrying', rowsDone: 0 });
    const counted = Object.fromEntries(plan.before!.map(({ at, what, count }) => [`${at} ${what}`, count]));
    expect(counted).toEqual({
      '0 post': 1,
      '0 right': 4,
      '0 open-owned': 3,
      '0 open-asked': 1,
      '0 open-cooperating': 2,
      '0 open-series': 1,
      '0 open-meeting': 1,
      '0 open-invitation': 2,
      '0 open-proposal': 2,
      '0 open-implementing': 2,
      '0 unissued-report': 1,
      '0 commitment': 3,
      '0 activity': 2,
      '0 meeting': 1,
      '0 dispatch': 4,
      '0 report': 1,
      '1 open-owned': 1,
      '1 commitment': 1,
    });
    expect(await digest()).toEqual(before);
  });

  test('killed after some batches and started again, it goes on where it was', async () => {
    await runThrough(await serviceDesk(office.system, 'rearrange'), id, 2);
    expect(await planOf(id)).toMatchObject({ state: 'carrying', rowsDone: 2 });
    // The service that repeats comes by between two batches: it neither ends the series nor opens a period of the closed unit.
    await office.asOwner((query) => query(`update commitments.series set next_from = '2026-06-01'`));
    await execute(await serviceDesk(office.system, 'repeat'), continueSome, {});
    await office.asOwner((query) => query(`update commitments.series set next_from = '2026-07-01'`));
    expect(await one('select ended_on from commitments.series')).toBeNull();
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    const plan = await planOf(id);
    expect(plan.state).toBe('carried');
    expect(plan.after).toEqual(plan.before);
    expect(await broken()).toEqual({});
    expect(await strayed()).toEqual([]);
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
      `select n.id, n.state, n.handed_from, n.asker_unit_id from commitments.commitment o join commitments.commitment n on n.handed_from = o.id where o.owner_unit_id = 501 and n.series_id is null`,
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

  test('what repeats, its answered parts, meetings, proposals and drafts go on with the successor', async () => {
    const follower = Number(await one(`select successor_id from organisation.rearranged_unit where unit_id = 501`));
    expect(await rowsOf('select owner_unit_id, person_id, ended_on from commitments.series')).toEqual([
      { owner_unit_id: follower, person_id: null, ended_on: null },
    ]);
    const [period] = (await rowsOf(
      `select id, owner_unit_id, person_id, period_from::text, handed_from from commitments.commitment where series_id is not null`,
    )) as { id: number; handed_from: number }[];
    expect(period).toMatchObject({ owner_unit_id: follower, person_id: 11, period_from: '2026-06-01' });
    const partsFor = (condition: string) =>
      rowsOf(
        `select p.unit_id, p.state, p.answer, (select count(*)::int from commitments.evidence e where e.commitment_id = p.commitment_id and e.part_unit_id = p.unit_id) as evidence
         from commitments.part p join commitments.commitment c on c.id = p.commitment_id where ${condition} order by p.unit_id`,
      );
    const answered = { state: 'answered', answer: 'Đã cử 12 người', evidence: 1 };
    const asked = { state: 'asked', answer: null, evidence: 0 };
    expect(await partsFor(`c.id = ${period!.id}`)).toEqual([{ unit_id: 304, ...answered }]);
    expect(await partsFor(`c.id = ${period!.handed_from}`)).toEqual([{ unit_id: 304, ...answered }]);
    expect(await partsFor('c.owner_unit_id = 401')).toEqual([
      { unit_id: 404, ...asked },
      { unit_id: follower, ...answered },
    ]);
    // One of the two that became one had answered.
    expect(await partsFor('c.owner_unit_id = 301')).toEqual([
      { unit_id: 401, ...asked },
      { unit_id: 590, ...asked },
      { unit_id: follower, state: 'asked', answer: 'Ban Công tác Mặt trận thôn Một: Đã cử 12 người', evidence: 1 },
    ]);
    const meetings = await rowsOf(
      `select m.title, m.host_unit_id = ${follower} as own, m.parties[1] = h.path as seen,
         array(select case i.unit_id when ${follower} then 'follower' else i.unit_id::text end || coalesce(' ' || i.answer, '')
           from activities.invitation i where i.meeting_id = m.id order by i.position, i.unit_id) as invited
       from activities.meeting m join organisation.unit h on h.id = m.host_unit_id order by m.title`,
    );
    expect(meetings).toEqual([
      { title: 'Giao ban 1', own: false, seen: true, invited: ['follower coming'] },
      { title: 'Giao ban 3', own: false, seen: true, invited: expect.arrayContaining(['follower', '304']) as unknown },
      { title: 'Họp thôn', own: true, seen: true, invited: expect.arrayContaining(['304']) as unknown },
    ]);
    expect(await rowsOf('select owner_unit_ids, cooperating_unit_ids from activities.conclusion')).toEqual([
      { owner_unit_ids: [304, follower], cooperating_unit_ids: [] },
    ]);
    expect(await rowsOf('select unit_id, to_unit_id from directives.proposal order by id')).toEqual([
      { unit_id: follower, to_unit_id: 301 },
      { unit_id: 301, to_unit_id: follower },
    ]);
    // The second draft of one kind from one paper stays.
    expect(await rowsOf('select unit_id from directives.implementing order by id')).toEqual([
      { unit_id: follower },
      { unit_id: 801 },
    ]);
    expect(await one('select unit_id from reporting.report')).toBe(501);
  });

  test('undone, everything that stood before stands as before', async () => {
    const plan = await planOf(id);
    await execute(await admin(), commands.undoPlan, { planId: id, version: plan.version });
    await runThrough(await serviceDesk(office.system, 'rearrange'), id, 3);
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    expect((await planOf(id)).state).toBe('undone');
    expect(await digest()).toEqual(before);
    expect(await broken()).toEqual({});
    expect(await strayed()).toEqual([]);
  });

  test('carried out again by another plan; what people did since is named, and nothing is undone; closed it is final', async () => {
    id = await makePlan(await admin(), [mergeRow]);
    await carryThrough(await admin(), await planOf(id));
    const handed = Number(
      await one(
        `select n.id from commitments.commitment o join commitments.commitment n on n.handed_from = o.id where o.owner_unit_id = 501 and n.open and n.series_id is null`,
      ),
    );
    await execute(await office.desk('areaHead'), reportProgress, { id: handed, version: 2, note: 'Đã họp thôn' });
    const [meeting] = await rowsOf(
      `select id, unit_id from activities.meeting join activities.invitation on meeting_id = id where title = 'Giao ban 1'`,
    );
    const answer = { ...meeting, unitId: meeting!.unit_id, version: 1, answer: 'declined', reason: 'Bận' };
    await execute(await office.desk('areaHead'), answerInvitation, answer);
    const raised = await one(`select id from directives.proposal where unit_id = 301`);
    await office.asOwner((query) =>
      query(`update directives.proposal set answer = 'x', answered_at = now(), answered_by = 11 where id = $1`, [
        raised,
      ]),
    );
    expect(await read(await admin(), (ctx) => countSince(ctx, id))).toEqual([
      { at: 0, what: 'open-invitation', count: 1 },
      { at: 0, what: 'open-owned', count: 1 },
      { at: 0, what: 'open-proposal', count: 1 },
    ]);
    const { version } = await planOf(id);
    await expect(execute(await admin(), commands.undoPlan, { planId: id, version })).rejects.toMatchObject({
      code: 'undo-loses',
    });
    await execute(await admin(), commands.closePlan, { planId: id, version });
    expect((await planOf(id)).state).toBe('closed');
    await expect(execute(await admin(), commands.undoPlan, { planId: id, version: version + 1 })).rejects.toMatchObject(
      { code: 'plan-not-so-far' },
    );
    expect(await broken()).toEqual({});
    expect(await strayed()).toEqual([]);
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
