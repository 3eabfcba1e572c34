import { afterAll, beforeAll, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { answerInvitation } from '#domains/activities/meetings/answers/commands.server.ts';
import { planMeeting } from '#domains/activities/meetings/commands.server.ts';
import { makePlan as makeMeeting } from '#domains/activities/meetings/testing.ts';
import { continueSome } from '#domains/commitments/cadence/commands.server.ts';
import { answerPart } from '#domains/commitments/taking-part/commands.server.ts';
import { newCommitments, openForTest } from '#domains/commitments/testing.ts';
import { raiseProposal } from '#domains/directives/proposals/commands.server.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { broken, digest, strayed } from '../../../../tests/support/rearranged.ts';
import { serviceDesk } from '../../../server/session.ts';
import * as commands from './commands.server.ts';
import { countSince, getPlan } from './queries.server.ts';
import { carryThrough, makeAreas, makePlan, runThrough } from './testing.ts';

// What goes on with the successor beside single promises: series, parts, meetings, proposals, drafts.

let office: TestOffice;
let id: number;
let before: unknown[];
const rowsOf = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const one = async (text: string) => Object.values((await rowsOf(text))[0]!)[0];
const admin = () => office.desk('administrator');
const planOf = async () => read(await admin(), (ctx) => getPlan(ctx, id));
const mergeRow = { kind: 'merge', from: [5, 8, 9], name: 'Thôn Đoàn Kết' };

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    makeAreas(query, [
      { id: 5, name: 'Thôn Một', units: { women: 504 }, branch: 590 },
      { id: 8, name: 'Thôn Hai', units: { front: 801 } },
      { id: 9, name: 'Thôn Ba', units: { front: 901 } },
    ]),
  );
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
  const both = await execute(
    coordinator,
    openForTest,
    newCommitments({ ...own, ownerUnitIds: [301], cooperatingUnitIds: [501, 801, 590, 401] }),
  );
  const answer = { partVersion: 1, answer: 'Đã cử 12 người', paper: 'Danh sách kèm theo' };
  await execute(await office.desk('womenOfficerA'), answerPart, { ...answer, id: repeated, unitId: 304 });
  for (const id of [helped, both]) await execute(head, answerPart, { ...answer, id, unitId: 501 });
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
    await query(`update commitments.commitment set person_id = 11 where id = $1`, [repeated]);
    // A period has begun that is not open yet.
    await query(`update commitments.series set person_id = 10, next_from = '2026-06-01'`);
    await query(`update commitments.commitment set period_from = '2026-05-01' where series_id is not null`);
    await query(`insert into activities.conclusion (meeting_id, position, what, product, owner_unit_ids, cooperating_unit_ids, due_on, changed_at, changed_by)
      select id, 1, 'x', 'x', '{304,501}', '{801,501}', '2026-07-30', now(), 3 from activities.meeting where title = 'Giao ban 1'`);
    await query(`insert into directives.document (id, register_unit_id, register_path, direction, issuer, kind, symbol, issued_on, document_key, title, text, reading, state, registered_at, registered_by)
      values (70, 201, 'vn.t2.front', 'out', 'x', 'x', 'x', '2026-06-01', 'x', 'x', 'x', '{}', 'sent', now(), 3)`);
    // A paper that another old unit received and passed on to a branch.
    await query(`insert into directives.dispatch (id, document_id, sender_unit_id, sender_path, recipient_unit_id, recipient_path, sent_at, received_at, passed_on_from, paper_kind, paper_symbol, paper_issued_on, paper_title)
      overriding system value
      select 900 + n, 70, s.id, s.path, u.id, u.path, now(), now(), nullif(n, 0) + 899, 'x', 'x', '2026-06-01', 'x'
      from (values (0, 201, 901), (1, 901, 590)) v (n, sender, recipient)
      join organisation.unit s on s.id = v.sender join organisation.unit u on u.id = v.recipient order by n`);
    await query(`insert into directives.implementing (unit_id, unit_path, parent_id, kind, state, body, started_at, changed_at, changed_by, kept_at)
      select u.id, u.path, 70, 'plan', 'drafting', '{}', now(), now(), 11, now() from organisation.unit u where u.id in (501, 801) order by u.id`);
    await query(`insert into reporting.template values ('x', 1, '{}')`);
    await query(`insert into reporting.report (unit_id, unit_path, template_code, template_version, period_code, period_from, period_until, title, state, started_at, started_by, changed_at)
      values (501, 'vn.t2.t3.t5.front', 'x', 1, '2026-06', '2026-06-01', '2026-06-30', 'x', 'drafting', now(), 11, now())`);
  });
});
afterAll(() => office.close());

test('the dry run counts by row what goes on and what stays', async () => {
  before = await digest(office);
  id = await makePlan(await admin(), [mergeRow]);
  await execute(await admin(), commands.carryOut, { planId: id, version: 2 });
  const { before: counts } = await planOf();
  expect(Object.fromEntries(counts!.map(({ what, count }) => [what, count]))).toEqual({
    post: 1,
    right: 1,
    'open-owned': 1,
    'open-cooperating': 2,
    'open-series': 1,
    'open-meeting': 1,
    'open-invitation': 2,
    'open-proposal': 2,
    'open-implementing': 2,
    'unissued-report': 1,
    commitment: 1,
    meeting: 1,
    dispatch: 2,
    report: 1,
  });
});

test('the service that repeats comes by meanwhile: it neither ends a series nor opens a period of a closed unit', async () => {
  const service = await serviceDesk(office.system, 'rearrange');
  await runThrough(service, id, 1);
  await execute(await serviceDesk(office.system, 'repeat'), continueSome, {});
  expect(await rowsOf('select ended_on, next_from::text from commitments.series')).toEqual([
    { ended_on: null, next_from: '2026-06-01' },
  ]);
  await runThrough(service, id);
  const plan = await planOf();
  expect(plan.after).toEqual(plan.before);
  expect(await broken(office)).toEqual({});
  expect(await strayed(office)).toEqual([]);
});

test('what repeats, its answered parts, meetings, proposals and drafts go on with the successor', async () => {
  const follower = Number(await one(`select successor_id from organisation.rearranged_unit where unit_id = 501`));
  expect(await rowsOf('select owner_unit_id, person_id, ended_on from commitments.series')).toEqual([
    { owner_unit_id: follower, person_id: null, ended_on: null },
  ]);
  const [period] = (await rowsOf(
    `select id, owner_unit_id, person_id, period_from::text, handed_from from commitments.commitment where series_id is not null`,
  )) as { id: number; handed_from: number }[];
  expect(period).toMatchObject({ owner_unit_id: follower, person_id: 11, period_from: '2026-05-01' });
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
  await execute(await admin(), commands.undoPlan, { planId: id, version: (await planOf()).version });
  await runThrough(await serviceDesk(office.system, 'rearrange'), id);
  expect((await planOf()).state).toBe('undone');
  expect(await digest(office)).toEqual(before);
  expect(await broken(office)).toEqual({});
  expect(await strayed(office)).toEqual([]);
});

test('what was answered since is named, and nothing is undone', async () => {
  id = await makePlan(await admin(), [mergeRow]);
  await carryThrough(await admin(), await planOf());
  const [meeting] = await rowsOf(
    `select id, unit_id from activities.meeting join activities.invitation on meeting_id = id where title = 'Giao ban 1'`,
  );
  const answer = { ...meeting, unitId: meeting!.unit_id, version: 1, answer: 'declined', reason: 'Bận' };
  await execute(await office.desk('areaHead'), answerInvitation, answer);
  const raised = await one(`select id from directives.proposal where unit_id = 301`);
  await office.asOwner((query) =>
    query(`update directives.proposal set answer = 'x', answered_at = now(), answered_by = 11 where id = $1`, [raised]),
  );
  await execute(await serviceDesk(office.system, 'repeat'), continueSome, {});
  expect(await read(await admin(), (ctx) => countSince(ctx, id))).toEqual([
    { at: 0, what: 'open-invitation', count: 1 },
    // The period that has opened.
    { at: 0, what: 'open-owned', count: 1 },
    { at: 0, what: 'open-proposal', count: 1 },
  ]);
  await expect(
    execute(await admin(), commands.undoPlan, { planId: id, version: (await planOf()).version }),
  ).rejects.toMatchObject({ code: 'undo-loses' });
});
