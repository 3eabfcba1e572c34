import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import { writeDownPetition } from './entry/commands.server.ts';
import {
  acceptPetition,
  answerPetition,
  handOverPetition,
  refusePetition,
  setDenunciationAside,
} from './handling/commands.server.ts';
import { promiseWork } from './promising/commands.server.ts';
import { publishAnswer, takeBackPublication } from './publishing/commands.server.ts';
import { revealPetitioner } from './reveal/commands.server.ts';
import { asService, makePetition, sendFeedback } from './testing.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const written = async (overrides: object = {}, by: WorldAccount = 'officerA') =>
  String(((await act(by, writeDownPetition, makePetition(overrides))) as { id: number }).id);
const refused = (code: string, fields?: Record<string, string>) =>
  expect.objectContaining(fields ? { code, fields } : { code });
const raw = (by: WorldAccount, text: string) =>
  inTransaction(
    office.system.db,
    { accountId: worldAccounts[by], today: '2026-06-16' },
    'read write',
    async (tx) => (await sql.raw<Record<string, unknown>>(text).execute(tx)).rows,
  );
const asOwner = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const tableOf = (key: string) => (key.includes('-') ? 'opinion.feedback' : 'dialogue.petition');
const row = async (key: string) =>
  (
    await asOwner(
      `select state, due_on::text as due, version, unit_id::int as unit, joined_to::text as joined, answer from ${tableOf(key)} where id::text = '${key}'`,
    )
  )[0]!;
/** Does it on the version that stands. */
const step = async (by: WorldAccount, command: unknown, key: string, input: object = {}) =>
  act(by, command, { key, version: (await row(key)).version, ...input });
const stepsOf = async (key: string) =>
  (await asOwner(`select step from dialogue.petition_step where petition_id = ${key} order by id`)).map(
    (one) => one.step,
  );

// One way of handling: the same course in both stores.
describe.each(['named', 'anonymous'] as const)('%s', (store) => {
  const given = async (overrides: object = {}) =>
    store === 'named' ? written(overrides) : (await sendFeedback(office, overrides)).key;

  test('received, accepted, answered', async () => {
    const key = await given();
    expect(await row(key)).toMatchObject({ state: 'received', due: '2026-06-30', unit: 301 });
    await expect(step('officerA', answerPetition, key, { answer: 'Đã rõ' })).rejects.toEqual(
      refused('petition-not-so-far'),
    );
    await step('officerA', acceptPetition, key);
    expect(await row(key)).toMatchObject({ state: 'accepted', due: '2026-07-07' });
    await step('officerA', answerPetition, key, { answer: 'Xã sẽ nạo vét mương trước mùa mưa.', paper: 'Số 12/UBND' });
    expect(await row(key)).toMatchObject({ state: 'answered', answer: 'Xã sẽ nạo vét mương trước mùa mưa.' });
    await expect(step('officerA', refusePetition, key, { reason: 'x' })).rejects.toEqual(
      refused('petition-not-so-far'),
    );
  });

  test('handed over: two working days to take it up, then the day that was asked; the giver only reads', async () => {
    const key = await given();
    const over = { toUnitId: 401, reason: 'Thuộc địa bàn phường Bình Minh', dueOn: '2026-07-10' };
    await expect(step('officerA', handOverPetition, key, { ...over, toUnitId: 301 })).rejects.toEqual(
      refused('input-invalid', { toUnitId: 'unit-is-own' }),
    );
    await step('officerA', handOverPetition, key, over);
    expect(await row(key)).toMatchObject({ state: 'received', due: '2026-06-18', unit: 401 });
    await expect(step('officerA', acceptPetition, key)).rejects.toEqual(refused('petition-not-found'));
    expect(await raw('officerA', `select 1 from ${tableOf(key)} where id::text = '${key}'`)).toHaveLength(1);
    await step('officerB', acceptPetition, key);
    expect(await row(key)).toMatchObject({ state: 'accepted', due: '2026-07-10' });
  });

  test('a colleague of another unit, the level above and a service see nothing', async () => {
    const key = await given();
    for (const by of [
      'womenOfficerA',
      'officerB',
      'coordinator',
      'leader',
      'administrator',
      'partyOfficer',
      'areaHead',
      'nobody',
    ] as const) {
      expect(await raw(by, `select 1 from ${tableOf(key)}  where id::text = '${key}'`)).toEqual([]);
      await expect(step(by, acceptPetition, key)).rejects.toThrow();
    }
    for (const service of ['portal', 'notices', 'retain', 'figures', 'rearrange'])
      expect(await asService(office, service, `select 1 from ${tableOf(key)} where id::text = '${key}'`)).toEqual([]);
  });

  test('of a denunciation no word stays, and the sender is told', async () => {
    const key = await given();
    await step('officerA', setDenunciationAside, key);
    const [stays] = await asOwner(
      `select subject, words, refused_reason as told from ${tableOf(key)} where id::text = '${key}'`,
    );
    expect(stays).toMatchObject({ subject: '–', words: '–' });
    expect(stays!.told).toContain('Luật Tố cáo');
    expect(await asOwner(`select 1 from dialogue.petitioner where petition_id::text = '${key}'`)).toEqual([]);
  });

  test('the letter of an answer stands beside it by its number, not by whom it went to', async () => {
    const sourceOf = async (paper: string) => {
      const key = await given();
      await step('officerA', acceptPetition, key);
      await step('officerA', answerPetition, key, { answer: 'Xã sẽ nạo vét mương trước mùa mưa.', paper });
      await step('officerA', publishAnswer, key, { question: 'Mương thôn Một bị lấn', answer: 'Xã đã kiểm tra' });
      const subject = `${store === 'named' ? 'petition' : 'feedback'}:${key}`;
      return (await asOwner(`select source_label as label from portal.promise where source_key = '${subject}'`))[0]!
        .label;
    };
    expect(await sourceOf('Công văn số 12/UBND')).toBe('Công văn số 12/UBND');
    expect(await sourceOf('Công văn số 13/UBND gửi bà Nguyễn Thị Ví Dụ')).not.toContain('Ví Dụ');
  });

  test('published is what names nobody and what the sender has agreed to; it can be taken back', async () => {
    const key = await given();
    await step('officerA', acceptPetition, key);
    await step('officerA', answerPetition, key, { answer: 'Xã sẽ nạo vét mương trước mùa mưa.' });
    const words = { question: 'Nhà ông Hùng lấn mương', answer: 'Xã đã kiểm tra' };
    await expect(step('officerA', publishAnswer, key, words)).rejects.toEqual(
      refused('input-invalid', { question: 'names-somebody' }),
    );
    await step('officerA', publishAnswer, key, { question: 'Mương thôn Một bị lấn', answer: 'Xã đã kiểm tra' });
    await step('officerA', takeBackPublication, key);
    const secret = await given({ mayPublish: false });
    await step('officerA', acceptPetition, secret);
    await step('officerA', answerPetition, secret, { answer: 'Đã rõ' });
    await expect(step('officerA', publishAnswer, secret, words)).rejects.toEqual(refused('publishing-not-agreed'));
  });
});

describe('who asked', () => {
  const reason = 'Gọi hẹn ngày xem mương';
  const reveal = (by: WorldAccount, key: string) => act(by, revealPetitioner, { id: key, reason });

  test('nobody reads it from the table; a look is written down with its reason', async () => {
    const key = await written();
    await expect(raw('officerA', 'select * from dialogue.petitioner')).rejects.toThrow(/permission denied/u);
    expect(await reveal('officerA', key)).toMatchObject({ fullName: 'Ngô Người Hỏi', phone: '0900000099' });
    expect(await stepsOf(key)).toEqual(['send', 'reveal']);
    await expect(act('officerA', revealPetitioner, { id: key, reason: 'x' })).rejects.toEqual(
      refused('input-invalid', expect.anything() as never),
    );
  });

  test('named to the handler: a former one sees it no more; named: it does', async () => {
    const over = { toUnitId: 401, reason: 'Địa bàn phường', dueOn: '2026-07-10' };
    const [hidden, open] = [await written(), await written({ mode: 'named' })];
    for (const key of [hidden, open]) await step('officerA', handOverPetition, key, over);
    await expect(reveal('officerA', hidden)).rejects.toEqual(refused('petitioner-not-here'));
    expect(await reveal('officerB', hidden)).toMatchObject({ fullName: 'Ngô Người Hỏi' });
    expect(await reveal('officerA', open)).toMatchObject({ fullName: 'Ngô Người Hỏi' });
    await expect(reveal('leader', open)).rejects.toEqual(refused('petitioner-not-here'));
  });
});

describe('promises', () => {
  const promise = {
    what: 'Nạo vét mương thôn Một',
    product: 'Biên bản nghiệm thu',
    ownerUnitId: 301,
    dueOn: '2026-07-20',
  };

  test('a named one opens a commitment of its petition, an anonymous one names no number', async () => {
    const key = await written({}, 'coordinator');
    await step('coordinator', acceptPetition, key);
    await step('coordinator', promiseWork, key, promise);
    const { key: anonymous } = await sendFeedback(office, { unitId: 201 });
    await step('coordinator', acceptPetition, anonymous);
    await step('coordinator', promiseWork, anonymous, promise);
    expect(
      await asOwner(
        'select origin_kind as kind, origin_id::int as id, mode, origin_label as label from commitments.commitment order by id',
      ),
    ).toEqual([
      {
        kind: 'petition',
        id: Number(key),
        mode: 'order',
        label: 'Kiến nghị nhận ngày 16/06/2026 về Giao thông, điện, nước',
      },
      { kind: 'own', id: null, mode: 'order', label: 'Phản ánh ẩn danh về Giao thông, điện, nước' },
    ]);
  });
});

describe('services', () => {
  test('silence is asked about twice and never taken for a word', async () => {
    const key = await written();
    await step('officerA', acceptPetition, key);
    await step('officerA', answerPetition, key, { answer: 'Đã nạo vét' });
    const remindOn = async (day: string) => {
      office.clock.set(`${day}T06:00:00+07:00`);
      await asService(office, 'notices', `select dialogue.remind_askers('${day}T06:00:00+07:00')`);
    };
    for (const day of ['2026-06-20', '2026-06-24', '2026-06-25', '2026-07-08', '2026-07-20']) await remindOn(day);
    office.clock.set('2026-06-16T10:00:00+07:00');
    expect((await stepsOf(key)).filter((one) => one === 'remind')).toHaveLength(2);
    expect(await row(key)).toMatchObject({ state: 'answered' });
  });

  test('after two years words and sender are gone', async () => {
    const key = await written();
    await step('officerA', refusePetition, key, { reason: 'Đã có quyết định của tòa án' });
    const { key: anonymous } = await sendFeedback(office);
    await step('officerA', refusePetition, anonymous, { reason: 'Đã có quyết định của tòa án' });
    const forget = () =>
      asService(office, 'retain', `select platform.forget_some('${office.clock.now().toISOString()}', 100)`);
    await forget();
    expect(await asOwner(`select 1 from dialogue.petitioner where petition_id = ${key}`)).toHaveLength(1);
    office.clock.set('2028-06-20T06:00:00+07:00');
    await forget();
    office.clock.set('2026-06-16T10:00:00+07:00');
    expect(await asOwner(`select 1 from dialogue.petitioner where petition_id = ${key}`)).toEqual([]);
    expect(await asOwner(`select words from dialogue.petition where id = ${key}`)).toEqual([{ words: '–' }]);
    expect((await stepsOf(key)).at(-1)).toBe('forget');
    expect(await asOwner(`select 1 from opinion.feedback where id = '${anonymous}'`)).toEqual([]);
  });

  test('the receipt shows who had it and who looked, by unit and day', async () => {
    const digest = `digest-of-a-receipt-${Math.random()}`;
    const key = await written({ receiptDigest: digest });
    await act('officerA', revealPetitioner, { id: key, reason: 'Gọi hẹn ngày xem mương' });
    await step('officerA', handOverPetition, key, { toUnitId: 401, reason: 'Địa bàn phường', dueOn: '2026-07-10' });
    const [found] = await asService(office, 'portal', `select dialogue.of_receipt('${digest}') as kept`);
    expect(found!.kept).toMatchObject({
      opened: [{ unitId: 301, on: '2026-06-16' }],
      handOvers: [{ fromUnitId: 301, toUnitId: 401, on: '2026-06-16' }],
      files: [],
    });
    expect((await raw('officerA', `select dialogue.of_receipt('${digest}') as kept`))[0]!.kept).toBe(null);
  });

  test('from above counts are told from five on, and none that subtraction would give away', async () => {
    const counts = async (by: WorldAccount, unit: number) =>
      Object.fromEntries(
        (await raw(by, `select part, count from dialogue.scores(2026) where unit_id = ${unit}`)).map((one) => [
          one.part,
          one.count,
        ]),
      );
    for (let n = 0; n < 6; n += 1) await written({}, 'officerB');
    await step('officerB', refusePetition, await written({}, 'officerB'), { reason: 'x' });
    const own = await counts('officerB', 401);
    expect(own.ended).toBe(1);
    const above = await counts('leader', 401);
    expect(above.received).toBe(own.received);
    // One count alone is small, so the smallest beside it is hidden with it.
    expect([above.ended, Object.values(above).filter((n) => n === null).length]).toEqual([null, 2]);
    await written({}, 'womenOfficerA');
    expect(await counts('leader', 304)).toEqual({});
    expect(await counts('officerA', 401)).toEqual({});
  });
});
