import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { z } from 'zod';
import { type Command, execute } from '#platform/command/execute.server.ts';
import type { JobDesk } from '#platform/jobs/define.server.ts';
import type { Database } from '#domains/tables.ts';
import { openTestOffice, type TestOffice } from '../../../../../tests/support/office.ts';
import { serviceDesk } from '../../../../server/session.ts';
import { acceptPetition, answerPetition, handOverPetition } from '../../petitions/handling/commands.server.ts';
import { receiptCode } from '../receipt/queries.server.ts';
import { sendNamed, sendNameless } from '../testing.ts';
import { takeFile, takeLook } from './commands.server.ts';

let office: TestOffice;
let desk: JobDesk<Database>;
beforeAll(async () => {
  office = await openTestOffice();
  desk = await serviceDesk(office.system, 'portal');
});
afterAll(() => office.close());

const site = { id: 1, unitId: 301, base: '/xa-an-hoa', origin: 'http://127.0.0.1' };
const asked = (fields: Record<string, string>, network = '192.0.2.7') => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return { desk, site, network, form };
};
const receiptOf = async (code: string) => {
  const { looking } = await takeLook(asked({ code }));
  return looking.found === 'receipt' ? looking.receipt : null;
};
const act = async (by: 'officerA' | 'officerB', command: unknown, input: object) =>
  execute(await office.desk(by), command as Command<Database, z.ZodType, unknown>, input);
const paper = { hash: 'b'.repeat(64), name: 'Thông báo 12.pdf', mediaType: 'application/pdf', size: 2048 };

test('which office had it when, in both stores alike, and nobody in person', async () => {
  const named = await sendNamed(desk);
  const nameless = await sendNameless(desk);
  for (const [key, code] of [
    [String(named.id), named.code],
    [nameless.id, nameless.code],
  ] as const) {
    const given = { key, version: 1, toUnitId: 401, reason: 'Việc của phường', dueOn: '2026-07-10' };
    await act('officerA', handOverPetition, given);
    office.clock.set('2026-06-17T10:00:00+07:00');
    await act('officerB', acceptPetition, { key, version: 2 });
    office.clock.set('2026-06-18T10:00:00+07:00');
    await act('officerB', answerPetition, { key, version: 3, answer: 'Đã nạo vét mương.' });
    office.clock.set('2026-06-16T10:00:00+07:00');
    const receipt = (await receiptOf(code))!;
    expect(receipt.passed.map(({ what, on, unitName, fromName }) => [on, what, unitName, fromName])).toEqual([
      ['2026-06-16', 'sent', 'Ủy ban MTTQ Việt Nam xã An Hòa', ''],
      ['2026-06-16', 'handed_over', 'Ủy ban MTTQ Việt Nam phường Bình Minh', 'Ủy ban MTTQ Việt Nam xã An Hòa'],
      ['2026-06-18', 'answered', 'Ủy ban MTTQ Việt Nam phường Bình Minh', ''],
    ]);
    for (const person of ['Vũ Xã An', 'Bùi Phường Bình', 'Việc của phường', 'Ví Dụ'])
      expect(JSON.stringify(receipt)).not.toContain(person);
  }
});

test('files of the answer by code alone, and gone with the rest', async () => {
  const { id, code } = await sendNamed(desk);
  const key = String(id);
  await act('officerA', acceptPetition, { key, version: 1 });
  expect((await takeFile(asked({ code, position: '1' }))).status).toBe(404);
  await act('officerA', answerPetition, { key, version: 2, answer: 'Xem thông báo.', files: [paper] });
  expect((await receiptOf(code))!.files).toEqual([{ position: 1, name: paper.name, size: paper.size }]);
  expect(await takeFile(asked({ code, position: '1' }))).toEqual({ file: paper, status: 200 });
  const wrong = receiptCode(desk.system.secret, randomUUID());
  for (const fields of [
    { code, position: '2' },
    { code, position: '-99999999999' },
    { code: wrong, position: '1' },
    { code: 'x', position: '1' },
    { position: '1' },
  ])
    expect(await takeFile(asked(fields as Record<string, string>))).toEqual({ file: null, status: 404 });
  const { looking } = await takeLook(asked({ code, intent: 'take_back', sure: 'on' }));
  expect(looking.found).toBe('gone');
  expect((await takeFile(asked({ code, position: '1' }))).status).toBe(404);
  const left = await office.asOwner((query) => query(`select from dialogue.petition_file where petition_id = ${key}`));
  expect(left.rows).toEqual([]);
});

test('wrong codes are answered alike, and who tries too often waits, for files as for looks', async () => {
  const wrong = [receiptCode(desk.system.secret, randomUUID()), 'không phải mã', ''];
  const answers = [];
  for (const code of wrong) answers.push(await takeLook(asked({ code }, '198.51.100.1')));
  expect(answers.map(({ status, looking }) => [status, looking.found])).toEqual(wrong.map(() => [404, 'unknown']));
  let tries = wrong.length;
  for (; tries < 1000; tries += 1)
    if ((await takeFile(asked({ code: 'x', position: '1' }, '198.51.100.1'))).status === 429) break;
  expect(tries).toBeLessThan(1000);
  expect((await takeLook(asked({ code: wrong[0]! }, '198.51.100.1'))).looking).toMatchObject({ found: 'limit' });
});
