import type { z } from 'zod';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Command } from '#platform/command/execute.server.ts';
import { execute, read } from '#platform/command/execute.server.ts';
import { getActivity } from '#domains/activities/page/queries.server.ts';
import { getCommitment } from '#domains/commitments/page/queries.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { addDialogueConclusion, issueConclusions, removeDialogueConclusion } from '../conclusions/commands.server.ts';
import { publishConclusions, takeBackConclusions } from '../publishing/commands.server.ts';
import { mendMatter, raiseMatter, removeMatter, takeOverQuestion } from '../raised/commands.server.ts';
import { changeDialogue, callOffDialogue, holdDialogue, planDialogue, publishPlan } from './commands.server.ts';
import { getDialogue, listDialogues, waitingQuestions } from './queries.server.ts';
import { makeDialogue } from './testing.ts';

let office: TestOffice;
const announced: { name: string; payload: unknown }[] = [];
beforeAll(async () => {
  office = await openTestOffice();
  const names = ['DialoguePlanPublished', 'ConclusionPublished', 'PublicationTakenBack'];
  const listening = names.map((name) => ({
    to: name,
    react: async (_: unknown, payload: unknown) => void announced.push({ name, payload }),
  }));
  Object.assign(office.system, { reactions: [...office.system.reactions, ...listening] });
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  (await execute(await office.desk(by), command as AnyCommand, input)) as { id: number };
const seen = async (id: number, by: WorldAccount = 'officerA') =>
  read(await office.desk(by), (ctx) => getDialogue(ctx, id));
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });

const matter = { words: 'Mương khu 2 tắc', fieldCode: 'environment', competence: 'within', came: 'there' };
const conclusion = { what: 'Nạo vét mương khu 2', product: 'Mương đã nạo vét', ownerUnitId: 309, dueOn: '2026-07-15' };

/** Held today before 40 heads, with one matter answered and one carried on; recorded by the province, which may conclude. */
async function held() {
  const { id } = await act('coordinator', planDialogue, makeDialogue({ unitId: 201 }));
  await act('coordinator', publishPlan, { id, version: 1 });
  await act('coordinator', holdDialogue, { id, version: 2, attended: '40' });
  const { id: raisedId } = await act('coordinator', raiseMatter, { id, ...matter });
  await act('coordinator', raiseMatter, { id, ...matter, answer: 'Đã bố trí xe', answeredBy: 'Chủ tịch' });
  return { id, raisedId };
}

test('from the plan to what everybody reads: the promise is of the named unit, the record counts once', async () => {
  announced.length = 0;
  const { id, raisedId } = await held();
  expect(await seen(id, 'coordinator')).toMatchObject({
    state: 'held',
    attended: 40,
    matters: [{ id: raisedId }, { answer: 'Đã bố trí xe' }],
  });
  await expect(
    act('coordinator', issueConclusions, { id, version: 3, paper: '21/TB', on: '2026-06-16' }),
  ).rejects.toEqual(refused('matters-open'));
  await act('coordinator', addDialogueConclusion, { id, raisedId, ...conclusion });
  const { id: other } = await act('coordinator', addDialogueConclusion, { id, ...conclusion });
  await act('coordinator', removeDialogueConclusion, { id, conclusionId: other });
  await act('coordinator', issueConclusions, { id, version: 3, paper: '21/TB', on: '2026-06-16' });
  const concluded = await seen(id, 'coordinator');
  expect(concluded).toMatchObject({ state: 'concluded', conclusionPaper: '21/TB' });
  const promise = concluded.conclusions[0]!.promise!;
  expect(promise).toMatchObject({ mode: 'request', state: 'assigned', dueOn: '2026-07-15' });
  const commitment = await read(await office.desk('coordinator'), (ctx) => getCommitment(ctx, promise.id));
  expect(commitment).toMatchObject({ originPage: `/doi-thoai/${id}` });
  const activity = await read(await office.desk('coordinator'), (ctx) => getActivity(ctx, concluded.activityId!));
  expect(activity).toMatchObject({ attendance: 40 });

  await act('coordinator', publishConclusions, { id, version: 4 });
  expect(announced.map((one) => one.name)).toEqual(['DialoguePlanPublished', 'ConclusionPublished']);
  expect(announced[1]!.payload).toMatchObject({
    promises: [
      {
        ...{ sourceKey: `dialogue:${id}`, sourcePart: concluded.conclusions[0]!.id, commitmentId: promise.id },
        ...{ unitId: 201, ownerUnitId: 309, areaId: 2, fieldCode: 'environment', asked: 'Mương khu 2 tắc' },
        ...{ promised: 'Nạo vét mương khu 2', askedOn: '2026-06-16', dueOn: '2026-07-15', publishedOn: '2026-06-16' },
      },
    ],
  });
  await expect(act('coordinator', mendMatter, { id, raisedId, ...matter })).rejects.toEqual(
    refused('conclusion-public'),
  );
  await act('coordinator', takeBackConclusions, { id, version: 5 });
  expect(announced.at(-1)).toMatchObject({ name: 'PublicationTakenBack', payload: { sourceKey: `dialogue:${id}` } });
  expect((await seen(id, 'coordinator')).conclusionPublicOn).toBeNull();
});

test('what seems to name somebody is not made public until it is put right, or looked at', async () => {
  const { id, raisedId } = await held();
  await act('coordinator', addDialogueConclusion, { id, raisedId, ...conclusion });
  await act('coordinator', mendMatter, { id, raisedId, ...matter, words: 'Ông Nguyễn Văn Mẫu nói mương tắc' });
  await act('coordinator', issueConclusions, { id, version: 3, paper: '22/TB', on: '2026-06-16', isComplex: 'on' });
  await expect(act('coordinator', publishConclusions, { id, version: 4 })).rejects.toMatchObject({
    code: 'names-somebody',
    details: { found: 'Ông Nguyễn Văn Mẫu' },
  });
  await act('coordinator', mendMatter, { id, raisedId, ...matter, words: 'Mương tắc' });
  await act('coordinator', publishConclusions, { id, version: 4 });
  expect((await seen(id, 'coordinator')).matters[0]).toMatchObject({ words: 'Mương tắc' });
});

test.each([
  ['subject', { subject: 'Việc nhà ông Nguyễn Văn Mẫu lấn mương' }],
  ['audience', { audience: 'Bà Trần Thị Thử và các hộ' }],
])('a name in the %s is looked at, too', async (_, more) => {
  const { id } = await act('coordinator', planDialogue, makeDialogue({ unitId: 201, ...more }));
  await act('coordinator', publishPlan, { id, version: 1, checked: true });
  await act('coordinator', holdDialogue, { id, version: 2, attended: '40' });
  await act('coordinator', raiseMatter, { id, ...matter, answer: 'Đã bố trí xe', answeredBy: 'Chủ tịch' });
  await act('coordinator', addDialogueConclusion, { id, ...conclusion });
  await act('coordinator', issueConclusions, { id, version: 3, paper: '23/TB', on: '2026-06-16' });
  await expect(act('coordinator', publishConclusions, { id, version: 4 })).rejects.toMatchObject({
    code: 'names-somebody',
  });
  await act('coordinator', publishConclusions, { id, version: 4, checked: true });
});

test.each([
  ['subject', { subject: 'Việc nhà ông Nguyễn Văn Mẫu lấn mương' }],
  ['place', { place: 'Nhà bà Trần Thị Thử, thôn Một' }],
])('a plan that names somebody in its %s is not made public, nor changed to', async (_, naming) => {
  const { id } = await act('coordinator', planDialogue, makeDialogue({ unitId: 201, ...naming }));
  await expect(act('coordinator', publishPlan, { id, version: 1 })).rejects.toEqual(refused('names-somebody'));
  await act('coordinator', changeDialogue, { ...makeDialogue(), id, version: 1 });
  await act('coordinator', publishPlan, { id, version: 2 });
  const named = { ...makeDialogue(naming), id, version: 3 };
  await expect(act('coordinator', changeDialogue, named)).rejects.toEqual(refused('names-somebody'));
  await act('coordinator', changeDialogue, { ...named, checked: 'on' });
});

describe('a question sent beforehand', () => {
  test('becomes a matter by its words; nothing of either row names the other', async () => {
    const { id } = await act(
      'officerA',
      planDialogue,
      makeDialogue({ heldOn: '2026-07-20', questionsUntil: '2026-07-10' }),
    );
    const uuid = '0b6e2c1e-5d7a-4a53-9a57-0d7f3c2b1a10';
    await office.asOwner((query) =>
      query(
        `insert into opinion.feedback (id, received_on, kind, field_code, area_id, dialogue_id, subject, words, unit_id, holder_unit_ids, due_on, receipt_digest)
         values ($1, '2026-06-16', 'question', 'environment', 5, $2, 'Mương', 'Bao giờ nạo vét mương?', 301, '{301}', '2026-06-30', 'x')`,
        [uuid, id],
      ),
    );
    const waiting = await read(await office.desk('officerA'), (ctx) => waitingQuestions(ctx, { id, state: 'planned' }));
    expect(waiting).toMatchObject([{ id: uuid, words: 'Bao giờ nạo vét mương?' }]);
    // Who only sees the unit from above does not see who asked what.
    expect(
      await read(await office.desk('coordinator'), (ctx) => waitingQuestions(ctx, { id, state: 'planned' })),
    ).toEqual([]);
    const given = {
      id,
      questionId: uuid,
      words: 'Khi nào nạo vét mương?',
      fieldCode: 'environment',
      competence: 'within',
    };
    await expect(act('coordinator', takeOverQuestion, given)).rejects.toEqual(refused('question-not-found'));
    await act('officerA', takeOverQuestion, given);
    await expect(act('officerA', takeOverQuestion, given)).rejects.toEqual(refused('question-not-found'));
    expect((await seen(id)).matters).toMatchObject([{ came: 'before', areaId: 5, words: 'Khi nào nạo vét mương?' }]);
    const { rows } = await office.asOwner((query) =>
      query(
        `select (select state from opinion.feedback where id = $1) as state,
        (select count(*)::int from platform.audit a where a::text like '%' || $1 || '%')
          + (select count(*)::int from dialogue.raised r where r::text like '%' || $1 || '%') as traces`,
        [uuid],
      ),
    );
    expect(rows).toEqual([{ state: 'accepted', traces: 0 }]);
  });
});

describe('rights and the order of things', () => {
  test('a stranger plans, reads and changes nothing; the host reads a plan once it is public', async () => {
    await expect(act('officerB', planDialogue, makeDialogue())).rejects.toEqual(refused('not-allowed'));
    const { id } = await act('officerA', planDialogue, makeDialogue({ hostUnitId: 304, heldOn: '2026-06-30' }));
    await expect(seen(id, 'officerB')).rejects.toEqual(refused('dialogue-not-found'));
    await expect(seen(id, 'womenOfficerA')).rejects.toEqual(refused('dialogue-not-found'));
    await act('officerA', publishPlan, { id, version: 1 });
    expect(await seen(id, 'womenOfficerA')).toMatchObject({ mayWork: false, planPublicOn: '2026-06-16' });
    await expect(act('womenOfficerA', holdDialogue, { id, version: 2, attended: 3 })).rejects.toEqual(
      refused('not-allowed'),
    );
    await expect(act('officerA', holdDialogue, { id, version: 2, attended: 3 })).rejects.toEqual(
      refused('dialogue-not-begun'),
    );
    await expect(act('officerA', publishPlan, { id, version: 1 })).rejects.toEqual(refused('plan-public'));
    await expect(act('officerA', changeDialogue, { ...makeDialogue(), id, version: 1 })).rejects.toEqual(
      refused('dialogue-changed'),
    );
    await act('officerA', callOffDialogue, { id, version: 2, reason: 'Mưa bão' });
    const lines = await read(await office.desk('officerA'), (ctx) =>
      listDialogues(ctx, [301], '2026-06-30', '2026-06-30'),
    );
    expect(lines).toMatchObject([{ id, state: 'called_off', clocks: [] }]);
  });

  test('wrong fields are named at their place; a removed matter counts no more', async () => {
    const wrong = (over: object) => act('officerA', planDialogue, makeDialogue(over));
    await expect(wrong({ heldOn: '2026-06-15' })).rejects.toEqual(refused('input-invalid', { heldOn: 'day-in-past' }));
    await expect(wrong({ fieldCode: 'nothing' })).rejects.toEqual(
      refused('input-invalid', { fieldCode: 'field-unknown' }),
    );
    await expect(wrong({ hostUnitId: 9999 })).rejects.toEqual(
      refused('input-invalid', { hostUnitId: 'unit-not-found' }),
    );
    const { id, raisedId } = await held();
    await expect(act('coordinator', raiseMatter, { id, ...matter, answer: 'Có' })).rejects.toEqual(
      refused('input-invalid', { answeredBy: 'field-required' }),
    );
    await act('coordinator', removeMatter, { id, raisedId, reason: 'Ghi trùng' });
    expect((await seen(id, 'coordinator')).matters).toHaveLength(1);
    const { id: own } = await act('officerA', planDialogue, makeDialogue());
    await act('officerA', holdDialogue, { id: own, version: 1, attended: 12 });
    await expect(act('officerA', addDialogueConclusion, { id: own, ...conclusion })).rejects.toEqual(
      refused('not-allowed'),
    );
  });
});
