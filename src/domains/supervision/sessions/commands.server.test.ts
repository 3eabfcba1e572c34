import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { activityMeasures } from '#domains/activities/measures.server.ts';
import { getActivity } from '#domains/activities/page/queries.server.ts';
import { claimDone, confirmCommitment } from '#domains/commitments/steps/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { recommendationMeasures, sessionMeasures } from '../measures.server.ts';
import { publishSession, takeBackSession } from '../publishing/commands.server.ts';
import {
  addFinding,
  addRecommendation,
  concludeSession,
  replyToRecommendation,
} from '../recommendations/commands.server.ts';
import { bodiesOf, halfYearList, repliesOwed } from '../recommendations/queries.server.ts';
import { makeSession } from '../testing.ts';
import { callOffSession, changeSession, closeSession, planSession, takeBodyStep, takeStep } from './commands.server.ts';
import { getSession, listSessions } from './queries.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  (await execute(await office.desk(by), command as AnyCommand, input)) as { id: number };
const see = async (by: WorldAccount, id: number) => read(await office.desk(by), (ctx) => getSession(ctx, id));
const version = async (id: number) => (await see('coordinator', id)).version;
const step = async (id: number, name: string, doneOn: string, more = {}) =>
  act('officerA', takeStep, { id, version: await version(id), step: name, doneOn, ...more });
const at = (day: string) => office.clock.set(`${day}T09:00:00+07:00`);

async function concluded(day = '2026-07-20'): Promise<number> {
  at('2026-06-20');
  const { id } = await act('officerA', planSession, makeSession());
  await step(id, 'plan_sent', '2026-06-20', { paper: '12/KH-MTTQ-BTT' });
  at('2026-07-01');
  await act('partyOfficer', takeBodyStep, {
    id,
    unitId: 208,
    step: 'body_report',
    doneOn: '2026-07-01',
    paper: '45/BC',
  });
  at('2026-07-08');
  await step(id, 'held', '2026-07-08');
  at(day);
  await step(id, 'team_report', day, { paper: '20/BC' });
  await act('officerA', addFinding, { id, words: 'Còn 12 kiến nghị trả lời chậm.' });
  const recommendation = { id, bodyUnitId: 208, product: 'Bảng phân công', dueOn: '2026-09-30' };
  await act('officerA', addRecommendation, { ...recommendation, what: 'Phân công người trả lời từng kiến nghị' });
  await act('officerA', addRecommendation, { ...recommendation, what: 'Công khai lịch tiếp dân' });
  const words = { conclusion: 'Ủy ban đã có cố gắng.', paper: '21/TB-MTTQ-BTT', doneOn: day };
  await act('coordinator', concludeSession, { id, version: await version(id), ...words });
  return id;
}

test('from the plan to a confirmed recommendation, each side doing its own', async () => {
  const id = await concluded();
  const session = await see('partyOfficer', id);
  expect(session.stages.map(({ step: name, standing }) => `${name} ${standing}`)).toEqual([
    ...['plan_sent done', 'body_report done', 'held done', 'team_report done', 'concluded done'],
  ]);
  expect(session.recommendations.map((one) => one.promise?.state)).toEqual(['assigned', 'assigned']);
  const [first, second] = session.recommendations;
  const reply = { id, unitId: 208, paper: '60/CV-VP', paperOn: '2026-07-20' };
  await act('partyOfficer', replyToRecommendation, { ...reply, recommendationId: first!.id, stance: 'accepted' });
  const refused = { ...reply, recommendationId: second!.id, stance: 'refused' };
  await expect(act('partyOfficer', replyToRecommendation, refused)).rejects.toMatchObject({
    fields: { reason: 'field-required' },
  });
  await act('partyOfficer', replyToRecommendation, { ...refused, reason: 'Lịch đã được công khai từ tháng 3.' });
  const answered = await see('officerA', id);
  expect(answered.recommendations.map((one) => one.promise?.state)).toEqual(['received', 'declined']);
  await expect(act('officerA', closeSession, { id, version: answered.version })).rejects.toMatchObject({
    code: 'recommendations-open',
  });

  const promise = answered.recommendations[0]!.promise!;
  await act('partyOfficer', claimDone, {
    id: promise.id,
    version: promise.version,
    claim: 'Đã phân công',
    paper: '61/QĐ',
  });
  await act('coordinator', confirmCommitment, { id: promise.id, version: promise.version + 1 });
  await act('officerA', closeSession, { id, version: answered.version });
  expect((await see('officerA', id)).state).toBe('closed');
});

test('held, it stands in the log once, counted by both measures and by neither twice', async () => {
  at('2026-06-20');
  const { id } = await act('officerA', planSession, makeSession({ subject: 'Nước sạch ở trường' }));
  await step(id, 'plan_sent', '2026-06-20');
  at('2026-07-09');
  const scope = { units: [{ id: 301, group: '' }], from: '2026-07-08', until: '2026-07-08' };
  const counted = async () => {
    const figures = await read(await office.desk('officerA'), async (ctx) => [
      ...(await activityMeasures.count(ctx, scope)),
      ...(await sessionMeasures.count(ctx, scope)),
    ]);
    const of = (code: string) => figures.find((one) => one.code === code)?.value ?? 0;
    return [of('activities.supervision'), of('activities.supervision_attendance'), of('supervision.led')];
  };
  const before = await counted();
  await step(id, 'held', '2026-07-08', { attended: '32' });
  expect(await counted()).toEqual([before[0]! + 1, before[1]! + 32, before[2]! + 1]);
  const { activityId } = await see('officerA', id);
  const record = await read(await office.desk('officerA'), (ctx) => getActivity(ctx, activityId!));
  expect(record).toMatchObject({
    ...{ heading: 'Nước sạch ở trường', happenedOn: '2026-07-08', recordLink: `/giam-sat/${id}` },
  });
  await expect(step(id, 'held', '2026-07-08')).rejects.toMatchObject({ code: 'session-out-of-order' });
});

test('what a body sees: nothing before the plan is sent, and no finding before the conclusion', async () => {
  at('2026-06-20');
  const { id } = await act('officerA', planSession, makeSession());
  await expect(see('partyOfficer', id)).rejects.toMatchObject({ code: 'session-not-found' });
  await step(id, 'plan_sent', '2026-06-20');
  expect((await see('partyOfficer', id)).bodies[0]).toMatchObject({ id: 208, mayAct: true });
  at('2026-07-08');
  await step(id, 'held', '2026-07-08');
  await act('officerA', addFinding, { id, words: 'x' });
  await act('officerA', addRecommendation, { id, bodyUnitId: 208, what: 'y', product: 'z', dueOn: '2026-09-30' });
  const seen = await see('partyOfficer', id);
  expect([seen.findings, seen.recommendations]).toEqual([[], []]);
  expect(seen.stages.find((one) => one.step === 'body_report')).toMatchObject({ standing: 'overdue', owedBy: [208] });
  await expect(see('officerB', id)).rejects.toMatchObject({ code: 'session-not-found' });
});

test('who may: a body writes only its own steps, and the unit never acts for a body that is none', async () => {
  at('2026-06-20');
  const { id } = await act('officerA', planSession, makeSession());
  await step(id, 'plan_sent', '2026-06-20');
  const seen = { id, version: await version(id) };
  await expect(act('partyOfficer', takeStep, { ...seen, step: 'held', doneOn: '2026-06-20' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await expect(act('partyOfficer', callOffSession, { ...seen, reason: 'x' })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  const report = { id, step: 'body_report', doneOn: '2026-06-20' };
  await expect(act('officerA', takeBodyStep, { ...report, unitId: 204 })).rejects.toMatchObject({
    code: 'body-not-of-session',
  });
  await act('officerA', takeBodyStep, { ...report, unitId: 208, note: 'Nhận bản giấy' });
  await expect(act('partyOfficer', takeBodyStep, { ...report, unitId: 208 })).rejects.toMatchObject({
    code: 'step-done',
  });
  await expect(act('officerA', changeSession, { ...makeSession(), ...seen, form: 'written' })).rejects.toMatchObject({
    fields: { form: 'form-of-other-kind' },
  });
  await expect(
    act('officerA', takeStep, { ...seen, version: 1, step: 'held', doneOn: '2026-06-20' }),
  ).rejects.toMatchObject({ code: 'session-changed' });
});

test('the conclusion: only with the right to ask, in time, and the level above has its copy', async () => {
  const id = await concluded();
  const year = { unitId: 201, side: 'above' as const, year: 2026 };
  const above = await read(await office.desk('leader'), (ctx) => listSessions(ctx, year));
  expect(above.map((line) => line.id)).toContain(id);
  const owed = await read(await office.desk('partyOfficer'), (ctx) => repliesOwed(ctx, 208));
  expect(owed.filter((one) => one.sessionId === id)).toHaveLength(2);
  await expect(
    act('officerA', concludeSession, {
      id,
      version: await version(id),
      conclusion: 'x',
      paper: 'y',
      doneOn: '2026-07-20',
    }),
  ).rejects.toMatchObject({
    code: 'session-out-of-order',
  });
});

test('the list of a half year keeps what is not settled, also from before', async () => {
  const id = await concluded();
  const asked = { unitId: 301, bodyUnitId: 208 };
  const list = async (half: string) => {
    const found = await read(await office.desk('officerA'), (ctx) => halfYearList(ctx, { ...asked, half }));
    return found.lines.filter((line) => line.sessionId === id).length;
  };
  expect([await list('2026-1'), await list('2026-2'), await list('2027-1')]).toEqual([0, 2, 2]);
});

test('a body finds the sessions about it and no others; the half year names whom it concerns', async () => {
  const id = await concluded();
  const foundBy = async (by: WorldAccount, unitId: number, year = 2026) =>
    (await read(await office.desk(by), (ctx) => listSessions(ctx, { unitId, side: 'body', year }))).map(
      (line) => line.id,
    );
  expect(await foundBy('partyOfficer', 208)).toContain(id);
  expect(await foundBy('partyOfficer', 208, 2027)).toEqual([]);
  expect(await foundBy('partyOfficer', 204)).toEqual([]);
  // Who sees no session finds none by its body either.
  expect(await foundBy('officerB', 208)).toEqual([]);
  at('2026-06-20');
  const { id: hidden } = await act('officerA', planSession, makeSession());
  expect(await foundBy('partyOfficer', 208)).not.toContain(hidden);

  const named = async (half: string) =>
    (await read(await office.desk('officerA'), (ctx) => bodiesOf(ctx, 301, half))).map((body) => body.id);
  expect(await named('2026-2')).toEqual([208]);
  // Years later only what is still owed brings the body back.
  expect(await named('2030-1')).toEqual([208]);
  await office.asOwner((query) =>
    query(`update commitments.commitment set state = 'confirmed' where origin_kind = 'supervision'`),
  );
  expect([await named('2026-2'), await named('2030-1')]).toEqual([[208], []]);
});

test('what the door asks for is found by the index of bodies, whatever else was supervised in the year', async () => {
  await office.asOwner((query) =>
    query(`insert into supervision.session (unit_id, unit_path, kind, form, subject, field_code, purpose, body_unit_ids, working_on, place, parties, changed_at, changed_by)
      select unit_id, unit_path, kind, form, subject, field_code, purpose, array[204::bigint], '2026-03-02', place, array[unit_path], changed_at, changed_by
      from supervision.session, generate_series(1, 3000) where id = (select min(id) from supervision.session)`),
  );
  const plan = await office.asOwner(async (query) => {
    await query('analyze supervision.session');
    const { rows } = await query(`explain select s.id from supervision.session s
      where s.body_unit_ids @> array[208::bigint] and s.working_on between '2026-01-01' and '2026-12-31'
      order by s.working_on desc, s.id desc limit 200`);
    await query(`delete from supervision.session where body_unit_ids = array[204::bigint]`);
    return rows.map((row) => Object.values(row)[0]).join('\n');
  });
  expect(plan).toContain('session_of_body');
});

test('public and taken back, also after it is closed; never by whoever may not publish', async () => {
  const id = await concluded();
  await expect(act('officerA', publishSession, { id, version: await version(id) })).rejects.toMatchObject({
    code: 'not-allowed',
  });
  await act('coordinator', publishSession, { id, version: await version(id) });
  expect((await see('coordinator', id)).madePublicOn).toBe('2026-07-20');
  await act('coordinator', takeBackSession, { id, version: await version(id) });
  expect((await see('coordinator', id)).madePublicOn).toBeNull();
});

test('criticism: the draft, the meeting, and the written reply before it is closed', async () => {
  at('2026-06-20');
  const { id } = await act('officerA', planSession, makeSession({ form: 'conference' }));
  await step(id, 'draft_received', '2026-06-20');
  at('2026-07-08');
  await step(id, 'held', '2026-07-08');
  await act('coordinator', concludeSession, {
    id,
    version: await version(id),
    conclusion: 'x',
    paper: 'y',
    doneOn: '2026-07-08',
  });
  const seen = { id, version: await version(id) };
  await expect(act('officerA', closeSession, seen)).rejects.toMatchObject({ code: 'reply-missing' });
  await act('partyOfficer', takeBodyStep, { id, unitId: 208, step: 'reply', doneOn: '2026-07-08', paper: '70/CV' });
  await act('officerA', closeSession, seen);
});

test('what reports count, and the records behind it', async () => {
  const scope = { units: [{ id: 301, group: 'A' }], from: '2026-07-01', until: '2026-07-31' };
  const counted = async () => {
    const desk = await office.desk('coordinator');
    const figures = await read(desk, async (ctx) => [
      ...(await sessionMeasures.count(ctx, scope)),
      ...(await recommendationMeasures.count(ctx, scope)),
    ]);
    return Object.fromEntries(figures.map(({ code, value }) => [code.slice('supervision.'.length), value]));
  };
  const before = await counted();
  const id = await concluded();
  const first = (await see('partyOfficer', id)).recommendations[0]!;
  const reply = { id, unitId: 208, paper: '60/CV-VP', paperOn: '2026-07-20', stance: 'accepted' };
  await act('partyOfficer', replyToRecommendation, { ...reply, recommendationId: first.id });
  await act('partyOfficer', replyToRecommendation, {
    ...reply,
    recommendationId: first.id,
    stance: 'partly',
    reason: 'x',
  });
  const after = await counted();
  const more = Object.fromEntries(Object.entries(after).map(([code, value]) => [code, value - (before[code] ?? 0)]));
  expect(more).toEqual({
    ...{ led: 1, subjects: 1, recommended: 2, answered: 1, answered_in_time: 1, conferences: 0, criticised: 0 },
  });
  const behind = await read(await office.desk('coordinator'), (ctx) => sessionMeasures.records(ctx, scope));
  expect(behind.find(({ code }) => code === 'supervision.led')!.recordIds).toContain(id);
  const lines = await read(await office.desk('coordinator'), (ctx) => sessionMeasures.describe(ctx, [id]));
  expect(lines[0]).toMatchObject({ to: `/giam-sat/${id}`, on: '2026-07-08' });
});
