import { sql } from 'kysely';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { inTransaction } from '#platform/database/transaction.server.ts';
import { carryOut, closePlan, undoPlan } from '#domains/organisation/rearrangement/commands.server.ts';
import { countSince, getPlan } from '#domains/organisation/rearrangement/queries.server.ts';
import { makeAreas, makePlan, runThrough } from '#domains/organisation/rearrangement/testing.ts';
import * as consultations from '#domains/opinion/consultations/commands.server.ts';
import { makeConsultation } from '#domains/opinion/consultations/testing.ts';
import type { Database } from '#domains/tables.ts';
import { broken, strayed } from '../../../../tests/support/rearranged.ts';
import { openTestOffice, type TestOffice } from '../../../../tests/support/office.ts';
import { type WorldAccount, worldAccounts } from '../../../../tests/support/world.ts';
import { serviceDesk } from '../../../server/session.ts';
import { writeDownPetition } from './entry/commands.server.ts';
import { acceptPetition, answerPetition, handOverPetition, joinPetition } from './handling/commands.server.ts';
import { asService, makePetition, sendFeedback } from './testing.ts';

// Units end while people wait for an answer: nothing is lost, no clock is stopped, and the way back loses nothing either.

let office: TestOffice;
const rowsOf = (text: string) => office.asOwner(async (query) => (await query(text)).rows);
const one = async (text: string) => Object.values((await rowsOf(text))[0]!)[0];
const admin = () => office.desk('administrator');
const planOf = async (id: number) => read(await admin(), (ctx) => getPlan(ctx, id));

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const tableOf = (key: string) => (key.includes('-') ? 'opinion.feedback' : 'dialogue.petition');
const row = async (key: string) =>
  (
    await rowsOf(
      `select state, due_on::text as due, unit_id::int as unit, holder_unit_ids::int[] as holders, version, answer from ${tableOf(key)} where id::text = '${key}'`,
    )
  )[0]! as { state: string; due: string; unit: number; holders: number[]; version: number; answer: string | null };
const step = async (by: WorldAccount, command: unknown, key: string, input: object = {}) =>
  act(by, command, { key, version: (await row(key)).version, ...input });
const sees = async (by: WorldAccount, key: string) =>
  inTransaction(
    office.system.db,
    { accountId: worldAccounts[by], today: '2026-06-16' },
    'read only',
    async (tx) =>
      (await sql.raw(`select 1 from ${tableOf(key)} where id::text = '${key}'`).execute(tx)).rows.length === 1,
  );
const over = (toUnitId: number) => ({ toUnitId, reason: 'Thuộc đơn vị khác', dueOn: '2026-07-10' });

/** What a citizen reads by the code: which unit has it. */
const holderByReceipt = async (key: string) => {
  const digest = String(await one(`select receipt_digest from ${tableOf(key)} where id::text = '${key}'`));
  const [found] = await asService(
    office,
    'portal',
    `select coalesce(dialogue.of_receipt('${digest}'), opinion.of_receipt('${digest}')) ->> 'unitId' as unit`,
  );
  return Number(found!.unit);
};

const written = async (by: WorldAccount = 'areaHead') =>
  String(((await act(by, writeDownPetition, makePetition())) as { id: number }).id);
const sent = async (unitId = 501) => (await sendFeedback(office, { unitId })).key;

beforeAll(async () => {
  office = await openTestOffice();
  await office.asOwner((query) => makeAreas(query, [{ id: 8, name: 'Thôn Hai', units: { front: 801 } }]));
});
afterAll(() => office.close());

describe('two hamlets become one while people wait for an answer', () => {
  let plan: number;
  let follower: number;
  let named: string[];
  let nameless: string[];
  /** Handed on before: another unit has it now, the ended one only reads it. */
  let handedOn: string[];
  let joined: string;
  let consultation: string;

  beforeAll(async () => {
    named = [await written(), await written(), await written()];
    nameless = [await sent(), await sent(), await sent(801)];
    await step('areaHead', acceptPetition, named[1]!);
    joined = named[2]!;
    await step('areaHead', joinPetition, joined, { toKey: named[1]! });
    await step('areaHead', acceptPetition, nameless[1]!);
    handedOn = [await written(), await sent()];
    for (const key of handedOn) await step('areaHead', handOverPetition, key, over(301));
    const asked = makeConsultation({ opensOn: '2026-06-14', closesOn: '2026-06-30' });
    consultation = ((await act('officerA', consultations.planConsultation, asked)) as { id: string }).id;
    const counts = { agreed: 30, disagreed: 5, otherwise: 0, invalid: 0 };
    await act('officerA', consultations.countBallots, { id: consultation, areaId: 5, handedOut: 60, ...counts });
  });

  test('the plan says how many, carries them over, and adds up in the end', async () => {
    plan = await makePlan(await admin(), [{ kind: 'merge', from: [5, 8], name: 'Thôn Đoàn Kết' }]);
    await execute(await admin(), carryOut, { planId: plan, version: 2 });
    const before = Object.fromEntries((await planOf(plan)).before!.map(({ what, count }) => [what, count]));
    expect(before).toMatchObject({ petition: 3, feedback: 3 });
    await runThrough(await serviceDesk(office.system, 'rearrange'), plan);
    const done = await planOf(plan);
    expect(done.state).toBe('carried');
    expect(done.after).toEqual(done.before);
    expect(await broken(office)).toEqual({});
    expect(await strayed(office)).toEqual([]);
    follower = Number(await one(`select successor_id from organisation.rearranged_unit where unit_id = 501`));
  });

  test('each stands with the successor, in its state, with its day; the asker reads who has it', async () => {
    for (const key of [...named, ...nameless]) {
      const stands = await row(key);
      expect(stands.unit, key).toBe(follower);
      expect(stands.holders).toContain(follower);
      expect(await holderByReceipt(key)).toBe(follower);
    }
    expect(await row(named[0]!)).toMatchObject({ state: 'received', due: '2026-06-30' });
    expect(await row(named[1]!)).toMatchObject({ state: 'accepted', due: '2026-07-07' });
    const [last] = await rowsOf(
      `select step, unit_id::int as "from", to_unit_id::int as "to" from dialogue.petition_step where petition_id = ${named[0]} order by id desc limit 1`,
    );
    expect(last).toEqual({ step: 'hand_over', from: 501, to: follower });
  });

  test('who came along goes on with it; others see no more than before', async () => {
    for (const key of [named[0]!, nameless[0]!]) {
      await step('areaHead', acceptPetition, key);
      expect(await row(key)).toMatchObject({ state: 'accepted' });
      for (const by of ['officerA', 'officerB', 'leader', 'womenOfficerA'] as const)
        expect(await sees(by, key), by).toBe(false);
    }
    await step('areaHead', answerPetition, named[1]!, { answer: 'Thôn đã khơi thông mương ngày 15/6.' });
    expect(await row(joined)).toMatchObject({ state: 'answered', answer: 'Thôn đã khơi thông mương ngày 15/6.' });
  });

  test('what was handed on stays where it is, and the successor reads what the ended unit read', async () => {
    for (const key of handedOn) {
      expect(await row(key)).toMatchObject({ unit: 301 });
      expect(await sees('areaHead', key)).toBe(true);
      expect(await sees('officerA', key)).toBe(true);
    }
  });

  test('a consultation that runs is counted on, by the areas that were asked', async () => {
    const counts = { agreed: 70, disagreed: 20, otherwise: 0, invalid: 0 };
    await act('officerA', consultations.countBallots, { id: consultation, areaId: 5, handedOut: 100, ...counts });
    expect(await one(`select agreed from opinion.ballots where consultation_id = '${consultation}'`)).toBe(70);
  });

  test('the way back: each returns, but what has been handed on since stays where it is now', async () => {
    // Of what the ended unit had handed on, one goes further meanwhile.
    for (const key of handedOn) {
      await step('officerA', acceptPetition, key);
      await step('officerA', handOverPetition, key, over(401));
    }
    await execute(await admin(), undoPlan, { planId: plan, version: (await planOf(plan)).version });
    await runThrough(await serviceDesk(office.system, 'rearrange'), plan);
    expect((await planOf(plan)).state).toBe('undone');
    for (const key of [...named, ...nameless.slice(0, 2)])
      expect(await row(key)).toMatchObject({ unit: 501, holders: [501] });
    expect(await row(nameless[2]!)).toMatchObject({ unit: 801, holders: [801] });
    for (const key of handedOn) {
      const { unit, holders } = await row(key);
      expect([unit, holders]).toEqual([401, [501, 301, 401]]);
    }
    expect(await broken(office)).toEqual({});
  });
});

describe('once more, and then for good', () => {
  test('what came to the successor since stands against an undoing; the plan is closed instead', async () => {
    await office.asOwner((query) =>
      makeAreas(query, [
        { id: 9, name: 'Thôn Ba', units: { front: 901 } },
        { id: 10, name: 'Thôn Bốn', units: { front: 911 } },
      ]),
    );
    const waiting = await sent(901);
    const plan = await makePlan(await admin(), [{ kind: 'merge', from: [9, 10], name: 'Thôn Tân Lập' }]);
    await execute(await admin(), carryOut, { planId: plan, version: 2 });
    await runThrough(await serviceDesk(office.system, 'rearrange'), plan);
    const follower = (await row(waiting)).unit;
    expect(await read(await admin(), (ctx) => countSince(ctx, plan))).toEqual([]);
    const key = await sent(follower);
    const since = await read(await admin(), (ctx) => countSince(ctx, plan));
    expect(since).toEqual([{ at: 0, what: 'feedback', count: 1 }]);
    const { version } = await planOf(plan);
    await expect(execute(await admin(), undoPlan, { planId: plan, version })).rejects.toMatchObject({
      code: 'undo-loses',
    });
    expect(await row(key)).toMatchObject({ unit: follower, state: 'received' });
    await execute(await admin(), closePlan, { planId: plan, version });
    expect((await planOf(plan)).state).toBe('closed');
  });
});
