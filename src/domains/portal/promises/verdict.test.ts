import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import { claimDone, confirmCommitment, receiveCommitment } from '#domains/commitments/steps/commands.server.ts';
import { sayVerdict } from '#domains/dialogue/asking/receipt/commands.server.ts';
import { sendNamed } from '#domains/dialogue/asking/testing.ts';
import { acceptPetition, answerPetition } from '#domains/dialogue/petitions/handling/commands.server.ts';
import { promiseWork } from '#domains/dialogue/petitions/promising/commands.server.ts';
import { publishAnswer, takeBackPublication } from '#domains/dialogue/petitions/publishing/commands.server.ts';
import type { Database } from '#domains/tables.ts';
import { serviceDesk } from '#server/session.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { getPromise, listPromises, promiseHistory } from './queries.server.ts';

// What was promised to somebody who sent a petition: the unit does it, the sender alone makes it done in public.

let office: TestOffice;
let portal: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
  portal = await serviceDesk(office.system, 'portal');
});
afterAll(() => office.close());
beforeEach(() => office.clock.set('2026-06-16T09:00:00+07:00'));

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const rows = async (text: string, values: unknown[] = []) =>
  (await office.asOwner((query) => query(text, values))).rows;
const one = async (text: string, values: unknown[] = []) => (await rows(text, values))[0]!;

const published = { question: 'Đường thôn Một ngập sau mưa', answer: 'Xã nạo vét mương trước ngày 20/7' };

/** A petition to the province that was answered with a promise of commune A and made public; gives how to go on from there. */
async function promised() {
  const { id, digest } = await sendNamed(portal, { unitId: 201, areaId: 2, mayPublish: 'on' });
  const key = String(id);
  const step = async (command: unknown, more = {}) => {
    const { version } = await one('select version::int from dialogue.petition where id = $1', [id]);
    await act('coordinator', command, { key, version, ...more });
  };
  const answer = () => step(answerPetition, { answer: 'Xã nạo vét mương thôn Một trước ngày 20/7.' });
  const publish = () => step(publishAnswer, published);
  const takeOff = () => step(takeBackPublication);
  await step(acceptPetition);
  await step(promiseWork, {
    ...{ what: 'Nạo vét mương thôn Một', product: 'Biên bản nghiệm thu', ownerUnitId: 301, dueOn: '2026-07-20' },
  });
  await answer();
  await publish();
  const work = Number(
    (await one(`select id from commitments.commitment where origin_kind = 'petition' and origin_id = $1`, [id])).id,
  );
  const { id: shown } = await one(`select id::int from portal.promise where source_key = $1`, [`petition:${id}`]);
  const ofWork = async (by: WorldAccount, command: unknown, more = {}) => {
    const { version } = await one('select version::int from commitments.commitment where id = $1', [work]);
    await act(by, command, { id: work, version, ...more });
  };
  return {
    ...{ work, answer, publish, takeOff },
    receive: () => ofWork('officerA', receiveCommitment),
    claim: () => ofWork('officerA', claimDone, { claim: 'Đã nạo vét 200 m mương.', paper: 'Biên bản số 4' }),
    confirm: () => ofWork('coordinator', confirmCommitment),
    say: (said: string, words?: string) => execute(portal, sayVerdict, { digest, said, ...(words ? { words } : {}) }),
    state: async () => (await one('select state from commitments.commitment where id = $1', [work])).state,
    standing: async () =>
      (await read(portal, (ctx) => getPromise(ctx, { provinceId: 2, communeId: null }, shown as number)))!.standing,
    history: async () =>
      (await read(portal, (ctx) => promiseHistory(ctx, shown as number))).map((row) => `${row.step} ${row.isAsker}`),
  };
}

test('solved: the word of the receipt code confirms the commitment, and the promise is done in public', async () => {
  const matter = await promised();
  expect(await matter.standing()).toBe('doing');
  await matter.receive();
  await matter.claim();
  expect(await matter.standing()).toBe('claimed');
  await matter.say('solved');
  expect([await matter.state(), await matter.standing()]).toEqual(['confirmed', 'confirmed']);
  expect(await matter.history()).toEqual(['confirm true', 'claim false', 'receive false']);
});

test('not solved: what was claimed goes back with the words, which stay out of the public history', async () => {
  const matter = await promised();
  await matter.receive();
  await matter.claim();
  await matter.say('not_solved', 'Hôm qua mưa vẫn ngập.');
  expect([await matter.state(), await matter.standing()]).toEqual(['returned', 'disputed']);
  const step = await one(
    `select step, note, unit_id from commitments.step where commitment_id = $1 order by id desc limit 1`,
    [matter.work],
  );
  expect(step).toEqual({ step: 'return', note: 'Hôm qua mưa vẫn ngập.', unit_id: null });
  expect((await matter.history())[0]).toBe('return true');
  // Claimed again and held to be done by the unit: the sender has not said so, so it is not.
  await matter.claim();
  await matter.confirm();
  expect([await matter.state(), await matter.standing()]).toEqual(['confirmed', 'disputed']);
  // Answered anew and published anew the former word no longer stands, and silence is no word.
  await matter.answer();
  await matter.takeOff();
  await matter.publish();
  expect(await matter.standing()).toBe('claimed');
  await matter.say('solved');
  expect(await matter.standing()).toBe('confirmed');
});

test('silence stays unconfirmed, also where the unit holds it to be done', async () => {
  const matter = await promised();
  await matter.receive();
  await matter.claim();
  await matter.confirm();
  expect([await matter.state(), await matter.standing()]).toEqual(['confirmed', 'claimed']);
  expect(await matter.history()).toEqual(['confirm false', 'claim false', 'receive false']);
  office.clock.set('2026-12-16T09:00:00+07:00');
  expect(await matter.standing()).toBe('claimed');
});

test('the word moves what was promised to the sender, not what was handed down from there', async () => {
  const matter = await promised();
  await matter.receive();
  await matter.claim();
  // What commune A has handed down from it keeps the origin; its asker is the commune.
  const child = await one(
    `insert into commitments.commitment (origin_kind, origin_id, origin_label, mode, asker_unit_id, asker_path, owner_unit_id, owner_path,
       parties, what, product, asked_on, asked_at, asked_by, due_on, due_source, state, claimed_on, parent_id)
     select origin_kind, origin_id, origin_label, mode, 301, owner_path, u.id, u.path, array[u.path], what, product, asked_on, asked_at,
       asked_by, due_on, due_source, 'claimed', claimed_on, c.id
     from commitments.commitment c, organisation.unit u where c.id = $1 and u.id = 304 returning id`,
    [matter.work],
  );
  await matter.say('solved');
  expect(await one('select state from commitments.commitment where id = $1', [child.id])).toEqual({ state: 'claimed' });
});

test('while it is being done a word of the answer moves nothing, and nobody but the portal speaks for the sender', async () => {
  const matter = await promised();
  await matter.receive();
  await matter.say('not_solved', 'Chưa thấy ai tới.');
  expect(await matter.state()).toBe('received');
  await expect(office.asOwner((query) => query(`select commitments.asker_said(1, true, null, now())`))).rejects.toThrow(
    /only the portal/u,
  );
});

test('a promise is found by its place on the site of the province, and taken off leaves no history', async () => {
  const matter = await promised();
  await matter.receive();
  const at = (within: string) =>
    read(portal, (ctx) =>
      listPromises(ctx, { place: { provinceId: 2, communeId: null }, filter: { 'dia-ban': within }, most: 50 }),
    );
  await rows(`update portal.promise set commune_id = 3 where commitment_id = $1`, [matter.work]);
  expect((await at('3')).length).toBeGreaterThan(0);
  expect(await at('4')).toEqual([]);
  await rows(`update portal.promise set taken_off_on = '2026-06-17' where commitment_id = $1`, [matter.work]);
  expect(await matter.history()).toEqual([]);
});
