import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../tests/support/world.ts';
import { classifyPetition } from './classifying/commands.server.ts';
import { writeDownPetition } from './entry/commands.server.ts';
import {
  acceptPetition,
  answerPetition,
  handOverPetition,
  joinPetition,
  refusePetition,
  setDenunciationAside,
} from './handling/commands.server.ts';
import { getMatter } from './page/queries.server.ts';
import { asService, makePetition, sendFeedback } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const asOwner = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const tableOf = (key: string) => (key.includes('-') ? 'opinion.feedback' : 'dialogue.petition');
const row = async (key: string) =>
  (
    await asOwner(
      `select state, version, unit_id::int as unit, joined_to::text as joined, answer, verdict from ${tableOf(key)} where id::text = '${key}'`,
    )
  )[0]!;
/** Does it on the version that stands. */
const step = async (by: WorldAccount, command: unknown, key: string, input: object = {}) =>
  act(by, command, { key, version: (await row(key)).version, ...input });
const stepsOf = async (key: string) =>
  (await asOwner(`select step from dialogue.petition_step where petition_id = ${key} order by id`)).map(
    (one) => one.step,
  );
const page = async (key: string) => read(await office.desk('officerA'), (ctx) => getMatter(ctx, key));

describe.each(['named', 'anonymous'] as const)('%s', (store) => {
  const sent = async (overrides: object = {}): Promise<{ key: string; digest: string }> => {
    if (store === 'anonymous') return sendFeedback(office, overrides);
    const digest = office.system.secret.digest(`code-${Math.random()}`, receiptUse);
    const given = makePetition({ receiptDigest: digest, ...overrides });
    return { key: String(((await act('officerA', writeDownPetition, given)) as { id: number }).id), digest };
  };
  const given = async (overrides: object = {}) => (await sent(overrides)).key;
  const says = (verdict: string, digest: string) =>
    asService(
      office,
      'portal',
      store === 'anonymous'
        ? `select opinion.say_verdict('${digest}', '${verdict}', null, '2026-07-20')`
        : `select dialogue.say_verdict('${digest}', '${verdict}', null, '2026-07-20', now())`,
    );

  test('what speaks of the same in the same field and place is suggested, and nothing else', async () => {
    const bridge = {
      field: 'building',
      subject: 'Cầu treo xuống cấp',
      words: 'Mặt cầu treo thôn Một mục nát, nhiều ván bị gãy',
    };
    const key = await given(bridge);
    const same = await given({
      ...bridge,
      subject: 'Ván cầu gãy',
      words: 'Nhiều ván mặt cầu treo thôn Một bị gãy, mục nát',
    });
    await given({ ...bridge, field: 'traffic' });
    await given({ ...bridge, areaId: 3 });
    await given({ field: 'building', subject: 'Trụ sở thôn', words: 'Xin sửa mái nhà văn hóa và hàng rào phía sau' });
    expect((await page(key)).alike.map((one) => one.key)).toEqual([same]);
    await step('officerA', joinPetition, same, { toKey: key });
    expect((await page(key)).alike).toEqual([]);
    expect(await page(key)).toMatchObject({ joined: 1 });
    expect(await page(same)).toMatchObject({ isJoined: true, joinedTo: key, alike: [], can: [] });
  });

  test('one answer for all, and each asker keeps a verdict of their own', async () => {
    const [one, second, third] = [await sent(), await sent(), await sent()];
    await step('officerA', joinPetition, third.key, { toKey: second.key });
    // Who is joined to what is joined goes along.
    await step('officerA', joinPetition, second.key, { toKey: one.key });
    expect((await row(third.key)).joined).toBe(one.key);
    await step('officerA', acceptPetition, one.key);
    expect((await row(third.key)).state).toBe('accepted');
    await step('officerA', answerPetition, one.key, { answer: 'Đã sửa xong ngày 16/6.' });
    await says('solved', second.digest);
    await says('not_solved', third.digest);
    const states = await Promise.all([one, second, third].map(async (of) => row(of.key)));
    expect(states).toMatchObject([
      { state: 'answered', answer: 'Đã sửa xong ngày 16/6.', verdict: null },
      { state: 'closed', answer: 'Đã sửa xong ngày 16/6.', verdict: 'solved' },
      { state: 'accepted', answer: 'Đã sửa xong ngày 16/6.', verdict: 'not_solved' },
    ]);
    // Whoever is not content waits for a better answer, alone; the others are not asked again.
    await step('officerA', answerPetition, third.key, { answer: 'Đã sửa cả đoạn cuối.' });
    const after = await Promise.all([one, second, third].map(async (of) => row(of.key)));
    expect(after.map((of) => [of.state, of.answer])).toEqual([
      ['answered', 'Đã sửa xong ngày 16/6.'],
      ['closed', 'Đã sửa xong ngày 16/6.'],
      ['answered', 'Đã sửa cả đoạn cuối.'],
    ]);
  });

  test('what waited for one that was taken back, or set aside, stands on its own again', async () => {
    for (const ends of ['taken back', 'set aside'] as const) {
      const [one, second] = [await sent(), await sent()];
      await step('officerA', joinPetition, second.key, { toKey: one.key });
      const door = store === 'anonymous' ? 'opinion.take_back' : 'dialogue.take_back';
      if (ends === 'set aside') await step('officerA', setDenunciationAside, one.key);
      else await asService(office, 'portal', `select ${door}('${one.digest}'${store === 'named' ? ', now()' : ''})`);
      expect(await row(second.key), ends).toMatchObject({ joined: null, state: 'received' });
      await step('officerA', acceptPetition, second.key);
      expect((await page(second.key)).can).toContain('answer');
    }
    // Refused, all of them hear so, and stay together.
    const [one, second] = [await given(), await given()];
    await step('officerA', joinPetition, second, { toKey: one });
    await step('officerA', refusePetition, one, { reason: 'Đã có bản án' });
    expect(await row(second)).toMatchObject({ state: 'refused', joined: one });
  });

  test('a petition and feedback are never joined: one answer would lead from one to the other', async () => {
    const key = await given();
    const other = store === 'named' ? (await sendFeedback(office)).key : '999999';
    await expect(step('officerA', joinPetition, key, { toKey: other })).rejects.toEqual(refused('petitions-not-alike'));
    await expect(step('officerA', joinPetition, key, { toKey: key })).rejects.toEqual(refused('petitions-not-alike'));
  });

  test('the same matter of two senders gets one answer, and each may say of it what they want', async () => {
    const [one, other] = [await given(), await given()];
    await step('officerA', acceptPetition, one);
    await step('officerA', joinPetition, other, { toKey: one });
    expect(await row(other)).toMatchObject({ state: 'accepted', joined: one });
    await expect(step('officerA', refusePetition, other, { reason: 'x' })).rejects.toEqual(
      refused('petition-is-joined'),
    );
    await step('officerA', handOverPetition, one, { toUnitId: 401, reason: 'Địa bàn phường', dueOn: '2026-07-10' });
    expect(await row(other)).toMatchObject({ unit: 401, state: 'received' });
    await step('officerB', acceptPetition, one);
    await step('officerB', answerPetition, one, { answer: 'Phường đã nạo vét xong mương ngày 20/6.' });
    expect(await row(other)).toMatchObject({ state: 'answered', answer: 'Phường đã nạo vét xong mương ngày 20/6.' });
  });

  test('what it is about is put right by the unit that has it; those joined to it keep what they said', async () => {
    const [key, other] = [await given(), await given()];
    await step('officerA', acceptPetition, key);
    await step('officerA', joinPetition, other, { toKey: key });
    const about = async (of: string) =>
      (
        await asOwner(
          `select kind, field_code as field, area_id::int as area from ${tableOf(of)} where id::text = '${of}'`,
        )
      )[0];
    const former = await about(other);
    const right = { kind: 'proposal', field: 'environment', areaId: 3 };
    await step('officerA', classifyPetition, key, right);
    expect([await about(key), await about(other)]).toEqual([
      { kind: 'proposal', field: 'environment', area: 3 },
      former,
    ]);
    await expect(step('officerA', classifyPetition, key, right)).rejects.toEqual(refused('classified-already'));
    await expect(step('officerA', classifyPetition, key, { ...right, field: 'nothing' })).rejects.toEqual(
      refused('input-invalid', { field: 'field-invalid' }),
    );
    await expect(step('officerB', classifyPetition, key, { ...right, field: 'land' })).rejects.toEqual(
      refused('petition-not-found'),
    );
    if (store === 'named') expect((await stepsOf(key)).at(-1)).toBe('classify');
    await step('officerA', answerPetition, key, { answer: 'Đã làm' });
    await expect(step('officerA', classifyPetition, key, { ...right, field: 'land' })).rejects.toEqual(
      refused('petition-not-so-far'),
    );
  });
});
