import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { execute, read } from '#platform/command/execute.server.ts';
import { undoPlan } from '#domains/organisation/rearrangement/commands.server.ts';
import { countSince } from '#domains/organisation/rearrangement/queries.server.ts';
import { makeAreas, makePlan, runThrough } from '#domains/organisation/rearrangement/testing.ts';
import { countBallots, planConsultation } from '#domains/opinion/consultations/commands.server.ts';
import { consultationReminders } from '#domains/opinion/consultations/reminders/reminders.server.ts';
import { makeConsultation } from '#domains/opinion/consultations/testing.ts';
import { consultationLines } from '#domains/opinion/consultations/today/queries.server.ts';
import { broken, digest, strayed, workingIn } from '../../../tests/support/rearranged.ts';
import { openTestOffice, type TestOffice } from '../../../tests/support/office.ts';
import type { WorldAccount } from '../../../tests/support/world.ts';
import { serviceDesk } from '../../server/session.ts';
import { addDialogueConclusion, issueConclusions } from './conclusions/commands.server.ts';
import { callOffDialogue, holdDialogue, planDialogue, publishPlan } from './dialogues/commands.server.ts';
import { getDialogue } from './dialogues/queries.server.ts';
import { dialogueReminders } from './dialogues/reminders/reminders.server.ts';
import { makeDialogue } from './dialogues/testing.ts';
import { dialogueLines } from './dialogues/today/queries.server.ts';
import { listPromised } from './promised/queries.server.ts';
import { publishConclusions } from './publishing/commands.server.ts';
import { raiseMatter } from './raised/commands.server.ts';

// Units end while a dialogue is prepared, recorded or waits for its promises: the unit that follows goes on with it.

let office: TestOffice;
const { rowsOf, one, admin, planOf, follow, act, told } = workingIn(() => office);

const plan = async (overrides: object, by: WorldAccount = 'areaHead') =>
  (await act(by, planDialogue, makeDialogue({ unitId: 501, ...overrides }))).id;
const version = async (id: number) => Number(await one(`select version from dialogue.dialogue where id = ${id}`));
const step = async (by: WorldAccount, command: unknown, id: number, input: object = {}) =>
  act(by, command, { id, version: await version(id), ...input });
const unitsOf = async (id: number) =>
  (
    await rowsOf(`select d.unit_id::int as unit, d.host_unit_id::int as host, d.unit_path = u.path as "isThere"
    from dialogue.dialogue d join organisation.unit u on u.id = d.unit_id where d.id = ${id}`)
  )[0];
/** Held today; one matter that is carried on to a conclusion of these units. */
const held = async (by: WorldAccount, unitId: number, owners: number[]) => {
  const id = await plan({ unitId }, by);
  await step(by, holdDialogue, id, { attended: 40 });
  const matter = { fieldCode: 'environment', competence: 'within', came: 'there' };
  const { id: raisedId } = await act(by, raiseMatter, { id, ...matter, words: 'Mương khu 2 tắc' });
  for (const ownerUnitId of owners)
    await act('coordinator', addDialogueConclusion, {
      ...{ id, raisedId, what: 'Nạo vét mương', product: 'Mương sạch', ownerUnitId, dueOn: '2026-07-15' },
    });
  return id;
};
const issue = (id: number) => step('coordinator', issueConclusions, id, { paper: '21/TB', on: '2026-06-16' });

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) =>
    makeAreas(query, [
      { id: 8, name: 'Thôn Hai', units: { front: 801 } },
      { id: 9, name: 'Thôn Ba', units: { front: 901 } },
    ]),
  );
});
afterAll(() => office.close());

describe('two hamlets become one', () => {
  let follower: number;
  let planned: number;
  let recorded: number;
  let hosted: number;
  let promised: number;
  let off: number;
  let consultation: string;
  let id: number;
  let before: unknown[];

  beforeAll(async () => {
    planned = await plan({ heldOn: '2026-06-30' });
    recorded = await held('areaHead', 501, [501, 801]);
    hosted = await plan({ unitId: 301, hostUnitId: 801, heldOn: '2026-06-30' }, 'officerA');
    promised = await held('coordinator', 201, [501]);
    await issue(promised);
    await step('coordinator', publishConclusions, promised);
    off = await plan({ heldOn: '2026-06-30' });
    await step('areaHead', callOffDialogue, off, { reason: 'Mưa bão' });
    const asked = makeConsultation({ unitId: 501, opensOn: '2026-06-14', closesOn: '2026-06-18' });
    consultation = String((await act('areaHead', planConsultation, asked)).id);
    before = await digest(office);
  });

  test('the dry run says how much, and the way there and back leaves every row as it was', async () => {
    id = await makePlan(await admin(), [{ kind: 'merge', from: [5, 8], name: 'Thôn Đoàn Kết' }]);
    await follow(id);
    const done = await planOf(id);
    expect(Object.fromEntries(done.before!.map(({ what, count }) => [what, count]))).toMatchObject({
      ...{ 'open-dialogue': 2, 'open-consultation': 1 },
    });
    expect(done.after).toEqual(done.before);
    await execute(await admin(), undoPlan, { planId: id, version: done.version });
    await runThrough(await serviceDesk(office.system, 'rearrange'), id);
    expect((await planOf(id)).state).toBe('undone');
    const after = await digest(office);
    const own = (parts: unknown[]) => parts.filter((part) => /"(?:dialogue|opinion)\./u.test(JSON.stringify(part)));
    expect(own(after)).toEqual(own(before));
    expect(own(before)).toHaveLength(5);
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
    expect(await unitsOf(planned)).toEqual({ unit: follower, host: 309, isThere: true });
    expect(await unitsOf(recorded)).toMatchObject({ unit: follower });
    expect(await unitsOf(hosted)).toMatchObject({ unit: 301, host: follower });
    expect(await unitsOf(off)).toMatchObject({ unit: 501 });
    expect(await read(await admin(), (ctx) => countSince(ctx, id))).toEqual([]);
  });

  test('it is reminded, its first screen shows them, and so do its lists', async () => {
    expect(await told(dialogueReminders, '2026-06-16', '2026-07-31')).toEqual(new Set([follower, 301, 309]));
    expect(await told(consultationReminders, '2026-06-16', '2026-07-31')).toEqual(new Set([follower]));
    const desk = await office.desk('areaHead');
    expect(await read(desk, (ctx) => dialogueLines(ctx, follower))).toMatchObject([
      { words: '2 buổi đối thoại chờ bước tiếp theo' },
    ]);
    expect(await read(desk, (ctx) => consultationLines(ctx, follower))).toHaveLength(1);
    expect(await read(desk, (ctx) => dialogueLines(ctx, 501))).toEqual([]);
  });

  test('it can do what comes next: plan, conclusions, ballots', async () => {
    await step('areaHead', publishPlan, planned);
    await issue(recorded);
    const promises = (await read(await office.desk('areaHead'), (ctx) => getDialogue(ctx, recorded))).conclusions;
    expect(promises.map((one) => [one.ownerUnitId, one.promise?.state])).toEqual([
      [follower, 'assigned'],
      [follower, 'assigned'],
    ]);
    await step('areaHead', publishConclusions, recorded);
    const counts = { agreed: 30, disagreed: 5, otherwise: 0, invalid: 0 };
    await act('areaHead', countBallots, { id: consultation, areaId: 5, handedOut: 60, ...counts });
    // Somebody has worked there since.
    const since = await read(await admin(), (ctx) => countSince(ctx, id));
    expect(since).toContainEqual({ at: 0, what: 'open-dialogue', count: 2 });
  });

  test('a promise that was handed over is told once, and its owner reads where it comes from', async () => {
    for (const by of ['areaHead', 'coordinator'] as const) {
      const { conclusions } = await read(await office.desk(by), (ctx) => getDialogue(ctx, promised));
      expect(conclusions[0]!.promise).toMatchObject({
        state: 'assigned',
        ownerName: 'Mặt trận thôn Đoàn Kết',
      });
    }
    const span = { from: '2026-01-01', until: '2026-12-31', hostId: null, ownerId: null, fieldCode: null };
    const shown = async (by: WorldAccount, isBelow: boolean) =>
      (await read(await office.desk(by), (ctx) => listPromised(ctx, { ...span, isBelow }))).lines!.map(
        ({ dialogueId, state }) => [dialogueId, state],
      );
    expect(await shown('coordinator', false)).toEqual([[promised, 'assigned']]);
    // What became of the promises of a dialogue that was over before stands in the list of the unit that follows, and above it.
    await office.asOwner((query) =>
      query(`update dialogue.dialogue d set unit_id = 501, unit_path = u.path, host_unit_id = 501 from organisation.unit u
        where u.id = 501 and d.id = ${promised}`),
    );
    expect(await shown('areaHead', false)).toContainEqual([promised, 'assigned']);
    expect(await shown('coordinator', true)).toContainEqual([promised, 'assigned']);
  });
});

test('divided: it lands at the first of those that follow, which can act; the others have nothing of it', async () => {
  const id = await plan({ unitId: 901, heldOn: '2026-06-30' }, 'coordinator');
  const promise = await held('coordinator', 201, [901]);
  await issue(promise);
  await office.asOwner((query) =>
    query(`insert into people.access_grant (account_id, role, unit_id, reach, place_path, pattern, valid_from, decision, granted_at)
      values (12, 'officer', 901, 'below', 'vn.t2.t3.t9.front', 'vn.t2.t3.t9.front.*', '2026-01-01', 'Quyết định thử', now())`),
  );
  const split = { kind: 'split', from: [9], name: 'Thôn Ba Đông', others: 'Thôn Ba Tây' };
  const divided = await makePlan(await admin(), [split]);
  await follow(divided);
  expect((await planOf(divided)).after).toEqual((await planOf(divided)).before);
  const [first, other] = await rowsOf(
    `select u.id::int as id from organisation.unit u where u.territory_id = any (
       (select made_ids from organisation.rearrangement where id = ${divided})::bigint[]) order by u.id`,
  );
  expect(await unitsOf(id)).toMatchObject({ unit: first!.id, isThere: true });
  await step('nobody', publishPlan, id);
  expect(await one(`select count(*)::int from dialogue.dialogue where unit_id = ${Number(other!.id)}`)).toBe(0);
  expect((await told(dialogueReminders, '2026-06-16', '2026-07-31')).has(Number(first!.id))).toBe(true);
  // Who took over the promise reads where it was given.
  const { conclusions } = await read(await office.desk('nobody'), (ctx) => getDialogue(ctx, promise));
  expect(conclusions[0]!.promise?.state).toBe('assigned');
});
