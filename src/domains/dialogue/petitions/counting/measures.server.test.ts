import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute, read } from '#platform/command/execute.server.ts';
import { receiptUse } from '#domains/opinion/feedback/receipt/rules.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import type { WorldAccount } from '../../../../../tests/support/world.ts';
import { writeDownPetition } from '../entry/commands.server.ts';
import { acceptPetition, answerPetition, handOverPetition } from '../handling/commands.server.ts';
import { asService, makePetition, sendFeedback } from '../testing.ts';
import { petitionMeasures as source } from './measures.server.ts';

let office: TestOffice;
beforeAll(async () => {
  office = await openTestOffice();
});
afterAll(() => office.close());

type AnyCommand = Command<Database, z.ZodType, unknown>;
const act = async (by: WorldAccount, command: unknown, input: object) =>
  execute(await office.desk(by), command as AnyCommand, input);
const scope = {
  units: [
    { id: 301, group: 'A' },
    { id: 304, group: 'A' },
    { id: 401, group: 'B' },
  ],
  from: '2026-06-01',
  until: '2026-06-30',
};
/** 'A received 2' of what is not nothing, in order. */
const counted = async (by: WorldAccount, within = scope) => {
  const figures = await read(await office.desk(by), (ctx) => source.count(ctx, within));
  return figures.map((one) => `${one.group} ${one.code.replace('dialogue.', '')} ${one.value}`).toSorted();
};
const at = (day: string) => office.clock.set(`${day}T09:00:00+07:00`);

async function named(overrides: object = {}): Promise<{ key: string; digest: string }> {
  const digest = office.system.secret.digest(`code-${Math.random()}`, receiptUse);
  const { id } = (await act('officerA', writeDownPetition, makePetition({ receiptDigest: digest, ...overrides }))) as {
    id: number;
  };
  return { key: String(id), digest };
}
async function answer(by: WorldAccount, key: string, version = 1): Promise<void> {
  await act(by, acceptPetition, { key, version });
  await act(by, answerPetition, { key, version: version + 1, answer: 'Đã nạo vét mương.' });
}
const verdict = (digest: string, said: string, key: string) =>
  asService(
    office,
    'portal',
    key.includes('-')
      ? `select opinion.say_verdict('${digest}', '${said}', null, '2026-07-20')`
      : `select dialogue.say_verdict('${digest}', '${said}', null, '2026-07-20', now())`,
  );

test('both stores are counted as one, each matter once, where it is now', async () => {
  at('2026-06-16');
  const [solved, open, moved] = [await named(), await named({ kind: 'feedback' }), await named()];
  const [lost, quick] = [await sendFeedback(office), await sendFeedback(office)];
  await sendFeedback(office, { dialogueId: 7, kind: 'question' });
  await act('officerA', handOverPetition, {
    ...{ key: moved.key, version: 1, toUnitId: 401, reason: 'Thuộc xã bên', dueOn: '2026-06-30' },
  });
  await answer('officerA', solved.key);
  await verdict(solved.digest, 'solved', solved.key);
  at('2026-06-18');
  await answer('officerA', quick.key);
  at('2026-06-19');
  await answer('officerA', lost.key);
  await verdict(lost.digest, 'not_solved', lost.key);
  expect(open.key).not.toBe('');
  expect(await counted('officerA')).toEqual([
    ...['A feedback_answered 1', 'A feedback_received 3', 'A feedback_soon 1', 'A petitions_answered 2'],
    ...['A petitions_handed_over 1', 'A petitions_in_time 2', 'A petitions_not_solved 1', 'A petitions_received 4'],
    ...['A petitions_solved 1', 'A petitions_unconfirmed 1'],
  ]);
  // The unit that has it now counts it, and whoever reads both counts each once.
  expect(await counted('officerB')).toEqual(['B petitions_received 1']);
  const both = await counted('leader');
  expect(both).toContain('A petitions_received 4');
  expect(both).toContain('B petitions_received 1');
});

test('what came late, or in another month, is not in this one', async () => {
  const july = { ...scope, from: '2026-07-01', until: '2026-07-31' };
  expect(await counted('officerA', july)).toEqual([]);
  at('2026-06-16');
  const { key } = await named({ kind: 'feedback' });
  await act('officerA', acceptPetition, { key, version: 1, dueOn: '2026-06-20' });
  at('2026-07-02');
  await act('officerA', answerPetition, { key, version: 2, answer: 'Đã lắp đèn.' });
  expect(await counted('officerA', july)).toEqual(['A petitions_answered 1', 'A petitions_unconfirmed 1']);
  // The share of what came in June: both numbers stand in June.
  expect(await counted('officerA')).toEqual(
    expect.arrayContaining(['A feedback_received 4', 'A feedback_answered 2', 'A feedback_soon 1']),
  );
});

test('counts alone: no record behind them, nothing for whoever does not read dialogues there', async () => {
  const desk = await office.desk('officerA');
  expect(await read(desk, (ctx) => source.records(ctx, scope))).toEqual([]);
  expect(await read(desk, (ctx) => source.describe(ctx, [1, 2, 3]))).toEqual([]);
  expect(await counted('partyOfficer')).toEqual([]);
  const outside = await asService(
    office,
    'portal',
    `select * from dialogue.counted('{301,401}', '{A,B}', '2026-06-01', '2026-06-30')
     union all select * from opinion.counted('{301,401}', '{A,B}', '2026-06-01', '2026-06-30')`,
  );
  expect(outside).toEqual([]);
  const columns = await office.asOwner(async (query) => {
    const { rows } = await query(`select p.oid::regprocedure::text || ' ' || pg_get_function_result(p.oid) as what
      from pg_proc p where p.proname = 'counted' order by 1`);
    return rows.map((row) => String(row.what).replace(/^.*\) /u, ''));
  });
  expect(columns).toEqual(Array.from({ length: 2 }, () => 'TABLE(grp text, code text, n bigint)'));
});
